import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { BalanceShare, SchoolAssessment } from "../../core/assessment/assessment";
import type { Measure } from "../../core/measures/measure";
import { formatValue } from "../../i18n/zh-CN/domain";
import { balanceText } from "../../i18n/zh-CN/balance-page";
import { formatShare } from "../../i18n/zh-CN/numbers";
import { sharePicture } from "../view/balance-list";
import { divergingBar } from "../view/bar-geometry";
import { SchoolLink } from "./SchoolLink";
import { useLayoutStyles, useTextStyles } from "./text-styles";

const useStyles = makeStyles({
  sides: { display: "flex", justifyContent: "space-between" },
  entry: { padding: `${tokens.spacingVerticalXXS} 0` },
  line: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  picture: { display: "block", width: "100%", height: "12px" },
  below: { fill: tokens.colorPaletteMarigoldBackground3, "@media (forced-colors: active)": { fill: "CanvasText" } },
  above: { fill: tokens.colorBrandBackground, "@media (forced-colors: active)": { fill: "Highlight" } },
  middle: { stroke: tokens.colorNeutralForeground2, "@media (forced-colors: active)": { stroke: "CanvasText" } },
});

interface ShareBarsProps {
  readonly measure: Measure;
  /** Largest first, as the assessment gives them. */
  readonly shares: readonly BalanceShare[];
  /** The school at a share's position, for the link to its cells. */
  readonly schoolOf: (position: number) => SchoolAssessment | null;
}

/** Who makes the difference: each school's contribution to the left (below the mean) or right of a middle line. */
export function ShareBars({ measure, shares, schoolOf }: ShareBarsProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const { named, rest, largest } = sharePicture(shares);
  if (shares.length === 1) return <p className={text.hint}>{balanceText.onlySchool}</p>;
  if (largest === 0) return <p className={text.hint}>{balanceText.noShares}</p>;
  return (
    <div className={layout.tight}>
      <p className={mergeClasses(text.body, text.strong)}>{balanceText.shares}</p>
      <p className={text.hint}>{balanceText.sharesHint}</p>
      <div className={mergeClasses(styles.sides, text.hint)} aria-hidden>
        <span>{`◀ ${balanceText.below}`}</span>
        <span>{`${balanceText.above} ▶`}</span>
      </div>
      <ul className={layout.list} aria-label={balanceText.shares}>
        {named.map((share) => (
          <li key={share.school} className={styles.entry}>
            <span className={styles.line}>
              <SchoolLink name={share.name} measure={measure} school={schoolOf(share.school)} />
              <span className={mergeClasses(text.hint, text.number)}>
                {`${formatValue(measure, share.value)}，${share.share < 0 ? balanceText.below : balanceText.above}，${formatShare(Math.abs(share.share))}`}
              </span>
            </span>
            <Bars below={Math.max(0, -share.share)} above={Math.max(0, share.share)} largest={largest} />
          </li>
        ))}
        {rest && (
          <li className={styles.entry}>
            <span className={styles.line}>
              <span>{balanceText.rest(rest.schools)}</span>
              <span className={mergeClasses(text.hint, text.number)}>
                {balanceText.restShare(formatShare(rest.below), formatShare(rest.above))}
              </span>
            </span>
          </li>
        )}
      </ul>
    </div>
  );
}

function Bars({ below, above, largest }: { below: number; above: number; largest: number }) {
  const styles = useStyles();
  const left = divergingBar(-below, largest);
  const right = divergingBar(above, largest);
  return (
    <svg className={styles.picture} aria-hidden focusable="false">
      {below > 0 && <rect className={styles.below} x={`${left.start}%`} y="2" width={`${left.length}%`} height="8" />}
      {above > 0 && <rect className={styles.above} x={`${right.start}%`} y="2" width={`${right.length}%`} height="8" />}
      <line className={styles.middle} x1="50%" x2="50%" y1="0" y2="12" />
    </svg>
  );
}
