import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { mappingText } from "../../i18n/zh-CN/mapping";
import { type Answers, headerKey } from "../../recognition/answers";
import { LongList } from "../parts/LongList";
import { useStartPicking } from "../parts/picking";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";

/** Sheets drawn at once. */
const SHEET_WINDOW = 20;

const useStyles = makeStyles({
  sheet: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
  },
});

/** Sheets on which no table was found: the user can show where the header is. */
export function SheetsWithoutTable({ sheets, answers }: { sheets: readonly string[]; answers: Answers }) {
  const styles = useStyles();
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const startPicking = useStartPicking();
  if (sheets.length === 0) return null;
  return (
    <section className={layout.section}>
      <h3 className={text.sectionTitle}>{mappingText.withoutTable}</h3>
      <p className={text.hint}>{mappingText.withoutTableHint}</p>
      <LongList items={sheets} label={mappingText.withoutTable} keyOf={(sheet) => sheet} windowSize={SHEET_WINDOW}>
        {(sheet) => {
          const tried = answers[headerKey(sheet)];
          return (
            <>
              <div className={styles.sheet}>
                <span>{sheet}</span>
                {startPicking && (
                  <Button
                    size="small"
                    aria-label={mappingText.headerHereOn(sheet)}
                    onClick={() => startPicking({ for: "header", sheet })}
                  >
                    {mappingText.headerHere}
                  </Button>
                )}
              </div>
              {tried !== undefined && <p className={text.hint}>{mappingText.headerTried(tried)}</p>}
            </>
          );
        }}
      </LongList>
    </section>
  );
}
