import { makeStyles, tokens } from "@fluentui/react-components";
import { markingText } from "../../i18n/zh-CN/marking";
import { levelsOf } from "../../i18n/zh-CN/plans";
import { floorInWords } from "../../i18n/zh-CN/standard-words";
import { HIGHLIGHT_STYLES } from "../../plan/workbook-plan";
import { useStandardInUse } from "./standard-in-use";
import { useLayoutStyles, useTextStyles } from "./text-styles";

const useStyles = makeStyles({
  entry: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} 0`,
  },
  sample: {
    flexShrink: 0,
    minWidth: "44px",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    textAlign: "right",
    fontVariantNumeric: "tabular-nums",
    // The cells look like this in the sheet whatever the pane's colours are.
    forcedColorAdjust: "none",
  },
});

/**
 * The looks that marked cells have, as they will stand in the sheet: two, or one where a standard tells no floor apart.
 * Where a standard asks nothing of a school by itself nothing is marked, and that is said instead.
 */
export function HighlightLegend() {
  const styles = useStyles();
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const standard = useStandardInUse();
  if (standard.indicators.every(({ required }) => required === null))
    return <p className={text.hint}>{markingText.noSchoolJudged(standard.name)}</p>;
  return (
    <ul className={layout.list} aria-label={markingText.legend}>
      {levelsOf(standard).map((level) => {
        const look = HIGHLIGHT_STYLES[level];
        return (
          <li key={level} className={styles.entry}>
            <span
              className={styles.sample}
              aria-hidden
              style={{
                backgroundColor: look.fill,
                color: look.font,
                fontWeight: look.bold ? 700 : 400,
                textDecoration: look.underline ? "underline" : "none",
              }}
            >
              {markingText.samples[level]}
            </span>
            <span className={text.hint}>{markingText.levels[level](floorInWords(standard))}</span>
          </li>
        );
      })}
    </ul>
  );
}
