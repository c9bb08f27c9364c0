import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { WholeStandard } from "../../core/checks/whole-standard";
import type { CountyAssessment, CountyReason, Verdict } from "../../core/assessment/assessment";
import { reasonText, verdictName } from "../../i18n/zh-CN/domain";
import { formatNumber } from "../../i18n/zh-CN/numbers";
import { standardText } from "../../i18n/zh-CN/standard-page";
import { wholeVerdictName } from "../../i18n/zh-CN/requirements";
import { StateIcon } from "../parts/StateMark";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";
import type { PageId } from "../pane-state";

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
  counts: { display: "grid", gridTemplateColumns: "repeat(3, 1fr)", gap: tokens.spacingHorizontalS, margin: 0 },
  count: {
    display: "flex",
    flexDirection: "column",
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  countName: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
  },
  countNumber: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontVariantNumeric: "tabular-nums",
  },
  // A link over two lines keeps its bullet at the first.
  reason: { font: "inherit", textAlign: "left", verticalAlign: "top" },
});

/** The page on which a reason can be acted on; what the counts say already is not said again. */
const REASON_PAGES: Readonly<Record<Exclude<CountyReason["code"], CountedReason>, PageId>> = {
  "balance-exceeded": "balance",
  "balance-undefined": "balance",
  "mean-exceeded": "balance",
  "mean-undefined": "balance",
  "questions-open": "data",
  "no-schools": "data",
  "standard-unknown": "data",
  "sheets-unread": "data",
};

type CountedReason = "schools-failed" | "schools-missing";

type ToldReason = CountyReason & { readonly code: Exclude<CountyReason["code"], CountedReason> };

function isTold(reason: CountyReason): reason is ToldReason {
  return reason.code !== "schools-failed" && reason.code !== "schools-missing";
}

interface CountyVerdictProps {
  readonly county: CountyAssessment;
  /** The county by all items of the standard; null where it has none beside its indicators. */
  readonly whole: WholeStandard | null;
  /** Schools without a verdict because a question is open. */
  readonly waiting: number;
  readonly onGoTo: (page: PageId) => void;
}

/**
 * The verdict on the indicators in large letters, how many schools stand where, and the reasons with a way to each; below
 * it what the whole standard comes to.
 */
export function CountyVerdict({ county, whole, waiting, onGoTo }: CountyVerdictProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const reasons = county.reasons.filter(isTold);
  const counts: readonly (readonly [Exclude<Verdict, "not-applicable">, number])[] = [
    ["failed", county.schoolsFailed],
    ["missing", county.schoolsMissing],
    ["met", county.schoolsMet],
  ];
  return (
    <section className={layout.section}>
      <div>
        <h2 className={text.hint}>{whole ? standardText.titleOfResources : standardText.title}</h2>
        <p className={mergeClasses(styles.verdict, styles[county.verdict])}>{verdictName(county.verdict)}</p>
      </div>
      <dl className={styles.counts} aria-label={standardText.countsLabel}>
        {counts.map(([verdict, count]) => (
          <div key={verdict} className={styles.count}>
            <dt className={styles.countName}>
              <StateIcon state={verdict} />
              {standardText.counts[verdict]}
            </dt>
            <dd className={styles.countNumber}>
              {formatNumber(count, 0)}
              <span className={text.hint}>{standardText.countUnit}</span>
            </dd>
          </div>
        ))}
      </dl>
      {reasons.length > 0 ? (
        <ul className={layout.bullets}>
          {reasons.map((reason) => (
            <li key={reason.code}>
              <Link as="button" inline className={styles.reason} onClick={() => onGoTo(REASON_PAGES[reason.code])}>
                {reasonText(reason)}
                {reason.code === "questions-open" && waiting > 0 && standardText.waiting(waiting)}
              </Link>
            </li>
          ))}
        </ul>
      ) : (
        county.verdict === "met" && <p className={text.body}>{standardText.allMet}</p>
      )}
      {whole && (
        <p className={text.body}>
          <Link as="button" inline className={styles.reason} onClick={() => onGoTo("requirements")}>
            {standardText.toWhole(wholeVerdictName(whole.verdict), whole.asked)}
          </Link>
        </p>
      )}
    </section>
  );
}
