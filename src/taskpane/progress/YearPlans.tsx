import { useMemo } from "react";
import type { WorkbookAssessment } from "../../app/workbook-assessment";
import { yearPlansOf } from "../../app/year-plans";
import { yearPlanText } from "../../i18n/zh-CN/year-plans";
import { Disclosure } from "../parts/Disclosure";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";
import { ProgressDetails } from "./ProgressDetails";

/** Every table that states plan and work by years, each to be opened; nothing where no table does. */
export function YearPlans({ assessment }: { readonly assessment: WorkbookAssessment }) {
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const plans = useMemo(() => yearPlansOf(assessment), [assessment]);
  if (plans.length === 0) return null;
  return (
    <section className={layout.section}>
      <h3 className={text.sectionTitle}>{yearPlanText.title}</h3>
      {plans.map((plan, position) => (
        <Disclosure key={`${plan.sheet} ${position}`} summary={<span className={text.strong}>{plan.sheet}</span>}>
          {() => <ProgressDetails plan={plan} />}
        </Disclosure>
      ))}
    </section>
  );
}
