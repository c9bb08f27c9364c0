import { makeStyles, tokens } from "@fluentui/react-components";
import { paneText } from "../../i18n/zh-CN/pane";
import { HIGHLIGHT_STYLES, type HighlightLevel } from "../../plan/workbook-plan";
import { useLayoutStyles, useTextStyles } from "./text-styles";

const LEVELS: readonly HighlightLevel[] = ["below-floor", "reaches-floor"];

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

/** The two looks that marked cells have, as they will stand in the sheet. */
export function HighlightLegend() {
  const styles = useStyles();
  const text = useTextStyles();
  const layout = useLayoutStyles();
  return (
    <ul className={layout.list} aria-label={paneText.marking.legend}>
      {LEVELS.map((level) => {
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
              {paneText.marking.levels[level].sample}
            </span>
            <span className={text.hint}>{paneText.marking.levels[level].text}</span>
          </li>
        );
      })}
    </ul>
  );
}
