import { useMemo } from "react";
import type { WorkbookAssessment } from "../../app/workbook-assessment";
import { schoolProjectsOf } from "../../app/school-projects";
import { yearPlansOf } from "../../app/year-plans";
import { schoolProjectText } from "../../i18n/zh-CN/school-projects";
import { yearPlanText } from "../../i18n/zh-CN/year-plans";
import { Disclosure } from "../parts/Disclosure";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";
import { ProgressDetails } from "./ProgressDetails";
import { SchoolProjects } from "./SchoolProjects";

/** Every table that states plan and work by years, and schools' projects beside a plan, each to be opened; nothing where there is none. */
export function YearPlans({ assessment }: { readonly assessment: WorkbookAssessment }) {
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const plans = useMemo(() => yearPlansOf(assessment), [assessment]);
  const projects = useMemo(() => schoolProjectsOf(assessment), [assessment]);
  if (plans.length + projects.length === 0) return null;
  return (
    <section className={layout.section}>
      <h3 className={text.sectionTitle}>{yearPlanText.title}</h3>
      {plans.map((plan, position) => (
        <Disclosure key={`${plan.sheet} ${position}`} summary={<span className={text.strong}>{plan.sheet}</span>}>
          {() => <ProgressDetails plan={plan} />}
        </Disclosure>
      ))}
      {projects.map((beside) => (
        <Disclosure
          key={`${beside.sheet} ${beside.plan}`}
          summary={<span className={text.strong}>{schoolProjectText.title(beside)}</span>}
        >
          {() => <SchoolProjects beside={beside} />}
        </Disclosure>
      ))}
    </section>
  );
}
