import { lazy, Suspense, useMemo } from "react";
import type { WorkbookAssessment } from "../../app/workbook-assessment";
import { yearPlansOf } from "../../app/year-plans";
import { yearPlanText } from "../../i18n/zh-CN/year-plans";
import { Disclosure } from "../parts/Disclosure";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";

const ProgressDetails = lazy(() =>
  import(/* webpackChunkName: "needs" */ "./ProgressDetails").then(({ ProgressDetails: view }) => ({ default: view })),
);

/** 计划与完成: the tables that state both by years; nothing where there is none. */
export function PlanAndDone({ assessment }: { readonly assessment: WorkbookAssessment }) {
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const plans = useMemo(() => yearPlansOf(assessment), [assessment]);
  if (plans.length === 0) return null;
  return (
    <section className={layout.section}>
      <h3 className={text.sectionTitle}>{yearPlanText.title}</h3>
      {plans.map((plan, position) => (
        <Disclosure key={`${plan.sheet} ${position}`} summary={<span className={text.strong}>{plan.sheet}</span>}>
          {() => (
            <Suspense fallback={<p className={text.hint}>{yearPlanText.loading}</p>}>
              <ProgressDetails plan={plan} />
            </Suspense>
          )}
        </Disclosure>
      ))}
    </section>
  );
}
