import { Link, makeStyles } from "@fluentui/react-components";
import type { WholeStandard } from "../../core/checks/whole-standard";
import type { CountyAssessment, CountyReason, Verdict } from "../../core/assessment/assessment";
import { reasonText, verdictName } from "../../i18n/zh-CN/domain";
import { standardText } from "../../i18n/zh-CN/standard-page";
import { wholeVerdictName } from "../../i18n/zh-CN/requirements";
import { BigVerdict } from "../parts/BigVerdict";
import { CountBoxes } from "../parts/CountBoxes";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";
import type { PageId } from "../pane-state";

const useStyles = makeStyles({
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
      <BigVerdict of={whole ? standardText.titleOfResources : standardText.title} state={county.verdict}>
        {verdictName(county.verdict)}
      </BigVerdict>
      <CountBoxes
        label={standardText.countsLabel}
        unit={standardText.countUnit}
        counts={counts.map(([state, count]) => ({ state, name: standardText.counts[state], count }))}
      />
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
