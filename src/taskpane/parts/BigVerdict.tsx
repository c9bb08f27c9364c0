import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Verdict } from "../../core/assessment/assessment";
import { useTextStyles } from "./text-styles";

const useStyles = makeStyles({
  verdict: {
    fontSize: tokens.fontSizeHero800,
    lineHeight: tokens.lineHeightHero800,
    fontWeight: tokens.fontWeightBold,
    margin: 0,
  },
  met: { color: tokens.colorStatusSuccessForeground1 },
  failed: { color: tokens.colorStatusDangerForeground1 },
  missing: { color: tokens.colorPaletteBerryForeground1 },
  "not-applicable": { color: tokens.colorNeutralForeground2 },
});

/** What a page is about, small, and the verdict on it in large letters. */
export function BigVerdict({
  of,
  state,
  children,
}: {
  readonly of: string;
  readonly state: Verdict;
  readonly children: string;
}) {
  const styles = useStyles();
  const text = useTextStyles();
  return (
    <div>
      <h2 className={text.hint}>{of}</h2>
      <p className={mergeClasses(styles.verdict, styles[state])}>{children}</p>
    </div>
  );
}
