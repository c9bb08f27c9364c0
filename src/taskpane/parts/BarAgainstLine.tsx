import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { barAgainstLine } from "../view/bar-geometry";

const useStyles = makeStyles({
  picture: { display: "block", width: "100%", height: "14px" },
  track: {
    fill: tokens.colorNeutralBackground4,
    "@media (forced-colors: active)": { fill: "Canvas", stroke: "GrayText" },
  },
  bar: { "@media (forced-colors: active)": { fill: "CanvasText" } },
  good: { fill: tokens.colorStatusSuccessForeground3 },
  near: { fill: tokens.colorStatusWarningForeground2 },
  bad: { fill: tokens.colorStatusDangerForeground3 },
  line: {
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: "2px",
    "@media (forced-colors: active)": { stroke: "Highlight" },
  },
  second: {
    stroke: tokens.colorNeutralForeground3,
    strokeWidth: "1px",
    strokeDasharray: "2 2",
    "@media (forced-colors: active)": { stroke: "GrayText" },
  },
  cut: {
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: "2px",
    "@media (forced-colors: active)": { stroke: "Canvas" },
  },
});

interface BarAgainstLineProps {
  /** Null where there is no value: only the line is drawn. */
  readonly value: number | null;
  readonly line: number;
  /** A second, dotted line, such as 85% of the standard. */
  readonly second?: number | null;
  readonly tone: "good" | "near" | "bad";
}

/** A bar against the line that it should reach, or stay under. The figures stand beside it as text. */
export function BarAgainstLine({ value, line, second, tone }: BarAgainstLineProps) {
  const styles = useStyles();
  const bar = barAgainstLine(value ?? 0, line);
  const lineAt = `${bar.line}%`;
  const secondAt = second === undefined || second === null ? null : `${barAgainstLine(second, line).length}%`;
  return (
    <svg className={styles.picture} aria-hidden focusable="false">
      <rect className={styles.track} x="0" y="3" width="100%" height="8" rx="2" />
      {value !== null && (
        <rect
          className={mergeClasses(styles.bar, styles[tone])}
          x="0"
          y="3"
          width={`${bar.length}%`}
          height="8"
          rx="2"
        />
      )}
      {bar.isCut && <line className={styles.cut} x1="97%" x2="95%" y1="2" y2="12" />}
      {secondAt && <line className={styles.second} x1={secondAt} x2={secondAt} y1="1" y2="13" />}
      <line className={styles.line} x1={lineAt} x2={lineAt} y1="0" y2="14" />
    </svg>
  );
}
