import { makeStyles } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { differingPairs } from "../../app/same-figures-found";
import type { WorkbookAssessment } from "../../app/workbook-assessment";
import { sameFiguresText } from "../../i18n/zh-CN/data-page";
import { pairInWords, pairName } from "../../i18n/zh-CN/table-pairs";
import { Disclosure } from "../parts/Disclosure";
import { LongList } from "../parts/LongList";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";

const useStyles = makeStyles({ summary: { display: "flex", flexDirection: "column" } });

/** What hangs on the figures of a pair is loaded, and worked out, when somebody opens it. */
const PairDetails = lazy(() => import("./PairDetails").then(({ PairDetails: view }) => ({ default: view })));

/** 几张表的同一数字: pairs of tables that state figures of the same schools differently; nothing where none does. */
export function SameFigures({ assessment }: { readonly assessment: WorkbookAssessment }) {
  const styles = useStyles();
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const pairs = differingPairs(assessment);
  if (pairs.length === 0) return null;
  return (
    <section className={layout.section}>
      <h3 className={text.sectionTitle}>{sameFiguresText.title(pairs.length)}</h3>
      <LongList items={pairs} label={sameFiguresText.title(pairs.length)} keyOf={pairName}>
        {(pair) => (
          <Disclosure
            summary={
              <span className={styles.summary}>
                <span className={text.strong}>{pairName(pair)}</span>
                <span className={text.hint}>{pairInWords(pair)}</span>
              </span>
            }
          >
            {() => (
              <Suspense fallback={<p className={text.hint}>{sameFiguresText.loading}</p>}>
                <PairDetails assessment={assessment} pair={pair} />
              </Suspense>
            )}
          </Disclosure>
        )}
      </LongList>
    </section>
  );
}
