import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CursorClick20Regular } from "@fluentui/react-icons/svg/cursor-click";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import { fieldName } from "../../i18n/zh-CN/domain";
import { mappingText } from "../../i18n/zh-CN/mapping";
import { useStartPicking } from "../parts/picking";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";
import type { MissingField } from "../view/missing-fields";

const useStyles = makeStyles({
  title: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  icon: { flexShrink: 0, color: tokens.colorStatusWarningForeground1 },
  field: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  name: { minWidth: 0, display: "flex", flexDirection: "column" },
});

/** What the assessment needs and no column was taken for, each to be shown in the grid. */
export function MissingFields({ fields }: { fields: readonly MissingField[] }) {
  const styles = useStyles();
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const startPicking = useStartPicking();
  if (fields.length === 0) return null;
  const title = mappingText.missing(fields.length);
  return (
    <section className={layout.card}>
      <h3 className={`${text.sectionTitle} ${styles.title}`}>
        <Warning16Filled className={styles.icon} aria-hidden />
        {title}
      </h3>
      <p className={text.hint}>{mappingText.missingHint}</p>
      <ul className={layout.list} aria-label={title}>
        {fields.map(({ field, sheets, asked }) => (
          <li key={field} className={styles.field}>
            <span className={styles.name}>
              <span>{fieldName(field)}</span>
              {sheets.length > 0 && <span className={text.hint}>{mappingText.missingOn(quotedList(sheets))}</span>}
              {asked.length > 0 && <span className={text.hint}>{mappingText.missingAsked(quotedList(asked))}</span>}
            </span>
            {startPicking && (
              <Button
                size="small"
                icon={<CursorClick20Regular />}
                aria-label={mappingText.pickFor(fieldName(field))}
                onClick={() => startPicking({ for: "field", field })}
              >
                {mappingText.pick}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function quotedList(names: readonly string[]): string {
  return [...new Set(names)].map((name) => `“${name}”`).join("、");
}
