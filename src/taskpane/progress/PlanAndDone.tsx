import { lazy, Suspense } from "react";
import { YEAR_PLAN_KINDS } from "../../app/year-plan-kinds";
import type { WorkbookAssessment } from "../../app/workbook-assessment";

const YearPlans = lazy(() =>
  import(/* webpackChunkName: "needs" */ "./YearPlans").then(({ YearPlans: view }) => ({ default: view })),
);

/** 计划与完成: the tables that state both by years; nothing where there is none. What it needs loads with such a table. */
export function PlanAndDone({ assessment }: { readonly assessment: WorkbookAssessment }) {
  if (!assessment.readings.some(({ table }) => YEAR_PLAN_KINDS.has(table.kind))) return null;
  return (
    <Suspense fallback={null}>
      <YearPlans assessment={assessment} />
    </Suspense>
  );
}
