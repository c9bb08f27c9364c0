import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ProgressYear } from "../../core/money/plan-progress";
import { yearPlanText } from "../../i18n/zh-CN/year-plans";
import { useTextStyles } from "../parts/text-styles";
import { greatest } from "../../core/quantity/long-lists";

const useStyles = makeStyles({
  picture: { display: "block", width: "100%", height: "auto", maxWidth: "480px" },
  axis: { stroke: tokens.colorNeutralStroke1, "@media (forced-colors: active)": { stroke: "GrayText" } },
  // Told apart by their strokes and marks, not by colour: it is printed in black and white.
  planned: {
    stroke: tokens.colorNeutralForeground2,
    strokeWidth: "2px",
    strokeDasharray: "5 4",
    fill: "none",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  done: {
    stroke: tokens.colorBrandForeground1,
    strokeWidth: "3px",
    fill: "none",
    "@media (forced-colors: active)": { stroke: "Highlight" },
  },
  target: {
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: "2px",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  square: { fill: tokens.colorNeutralForeground2, "@media (forced-colors: active)": { fill: "CanvasText" } },
  dot: { fill: tokens.colorBrandForeground1, "@media (forced-colors: active)": { fill: "Highlight" } },
  label: {
    fontSize: "11px",
    fill: tokens.colorNeutralForeground1,
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
  legend: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
});

const WIDTH = 300;
const HEIGHT = 130;
const MARGIN = { left: 12, right: 12, top: 18, bottom: 20 };
const TARGET_HALF = 14;

/** Cumulative plan and cumulative work, year by year, with the targets. What it shows stands in words beside it. */
export function ProgressPicture({
  years,
  base,
}: {
  readonly years: readonly ProgressYear[];
  readonly base: number | null;
}) {
  const styles = useStyles();
  const text = useTextStyles();
  const top = greatest(
    years.flatMap(({ planned, done, target }) => [planned, done ?? 0, target?.needed ?? 0]),
    base ?? 0,
  );
  if (!(top > 0)) return null;
  const left = (position: number): number =>
    MARGIN.left +
    TARGET_HALF +
    ((position + 0.5) * (WIDTH - MARGIN.left - MARGIN.right - 2 * TARGET_HALF)) / years.length;
  const height = (amount: number): number =>
    HEIGHT - MARGIN.bottom - (amount / top) * (HEIGHT - MARGIN.top - MARGIN.bottom);
  const { target: targetWords, ...lines } = yearPlanText.legend;
  const legend = [...Object.values(lines), ...(years.some(({ target }) => target) ? [targetWords] : [])];
  const points = (amounts: readonly (number | null)[]): string =>
    amounts.flatMap((amount, at) => (amount === null ? [] : [`${left(at)},${height(amount)}`])).join(" ");
  return (
    <figure aria-label={yearPlanText.picture} style={{ margin: 0 }}>
      <svg className={styles.picture} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden focusable="false">
        <line className={styles.axis} x1={MARGIN.left} x2={WIDTH - MARGIN.right} y1={height(0)} y2={height(0)} />
        <polyline className={styles.planned} points={points(years.map(({ planned }) => planned))} />
        <polyline className={styles.done} points={points(years.map(({ done }) => done))} />
        {years.map(({ year, planned, done, target }, at) => (
          <g key={year}>
            <rect className={styles.square} x={left(at) - 3} y={height(planned) - 3} width="6" height="6" />
            {done !== null && <circle className={styles.dot} cx={left(at)} cy={height(done)} r="4" />}
            {target && (
              <>
                <line
                  className={styles.target}
                  x1={left(at) - TARGET_HALF}
                  x2={left(at) + TARGET_HALF}
                  y1={height(target.needed)}
                  y2={height(target.needed)}
                />
                <text className={styles.label} x={left(at)} y={height(target.needed) - 5} textAnchor="middle">
                  {`${Math.round(target.share * 100)}%`}
                </text>
              </>
            )}
            <text className={styles.label} x={left(at)} y={HEIGHT - 5} textAnchor="middle">
              {String(year)}
            </text>
          </g>
        ))}
      </svg>
      <figcaption className={mergeClasses(text.hint, styles.legend)}>
        {legend.map((said) => (
          <span key={said}>{said}</span>
        ))}
      </figcaption>
    </figure>
  );
}
