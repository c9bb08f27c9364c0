import { makeStyles } from "@fluentui/react-components";
import { lazy, type ReactNode, Suspense } from "react";
import { differingPairs, differingValues } from "../../app/same-figures-found";
import type { WorkbookAssessment } from "../../app/workbook-assessment";
import { sameFiguresText } from "../../i18n/zh-CN/data-page";
import { statedValuesInWords, statedValuesName } from "../../i18n/zh-CN/stated-values";
import { pairInWords, pairName } from "../../i18n/zh-CN/table-pairs";
import { Disclosure } from "../parts/Disclosure";
import { LongList } from "../parts/LongList";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";

const useStyles = makeStyles({ summary: { display: "flex", flexDirection: "column" } });

/** What hangs on the figures of a pair is loaded, and worked out, when somebody opens it. */
const PairDetails = lazy(() => import("./PairDetails").then(({ PairDetails: view }) => ({ default: view })));

const StatedValueDetails = lazy(() =>
  import("./StatedValueDetails").then(({ StatedValueDetails: view }) => ({ default: view })),
);

/** What is listed: tables by name with what is said of them, and what is shown when one is opened. */
interface Group {
  readonly name: string;
  readonly words: string;
  readonly details: () => ReactNode;
}

/** 几张表的同一数字: pairs of tables that state figures of the same schools differently, or values that figures do not come to; nothing where none does. */
export function SameFigures({ assessment }: { readonly assessment: WorkbookAssessment }) {
  const styles = useStyles();
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const groups = groupsOf(assessment);
  if (groups.length === 0) return null;
  return (
    <section className={layout.section}>
      <h3 className={text.sectionTitle}>{sameFiguresText.title(groups.length)}</h3>
      <LongList items={groups} label={sameFiguresText.title(groups.length)} keyOf={({ name }) => name}>
        {({ name, words, details }) => (
          <Disclosure
            summary={
              <span className={styles.summary}>
                <span className={text.strong}>{name}</span>
                <span className={text.hint}>{words}</span>
              </span>
            }
          >
            {() => <Suspense fallback={<p className={text.hint}>{sameFiguresText.loading}</p>}>{details()}</Suspense>}
          </Disclosure>
        )}
      </LongList>
    </section>
  );
}

function groupsOf(assessment: WorkbookAssessment): readonly Group[] {
  return [
    ...differingPairs(assessment).map((pair): Group => ({
      name: pairName(pair),
      words: pairInWords(pair),
      details: () => <PairDetails assessment={assessment} pair={pair} />,
    })),
    ...differingValues(assessment).map((values): Group => ({
      name: statedValuesName(values),
      words: statedValuesInWords(values),
      details: () => <StatedValueDetails values={values} />,
    })),
  ];
}
