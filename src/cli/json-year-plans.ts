import { type ProjectsBesidePlan, schoolProjectsOf } from "../app/school-projects";
import type { WorkbookAssessment } from "../app/workbook-assessment";
import { type YearPlanOfTable, yearPlansOf } from "../app/year-plans";
import { cellRefName } from "../core/cell/address";
import { planLines, projectLines } from "./text-year-plans";

/** The same as `--json` prints it under `yearPlans` and `schoolProjects`: amounts in 元, null where not known. */
export function jsonYearPlans(assessment: WorkbookAssessment): Record<string, unknown> {
  const plans = yearPlansOf(assessment);
  const projects = schoolProjectsOf(assessment);
  return {
    ...(plans.length > 0 ? { yearPlans: plans.map(jsonPlan) } : {}),
    ...(projects.length > 0 ? { schoolProjects: projects.map(jsonProjects) } : {}),
  };
}

function jsonPlan(plan: YearPlanOfTable): Record<string, unknown> {
  return {
    sheet: plan.sheet,
    base: plan.progress?.base ?? null,
    baseFrom: plan.progress?.baseFrom ?? null,
    years: (plan.progress?.years ?? []).map(({ year, planned, done, target }) => ({
      year,
      planned,
      done,
      target: target && { share: target.share, needed: target.needed, lack: target.lack },
    })),
    late: (plan.progress?.late ?? []).map(({ name, year, planned, done, lack }) => ({
      name,
      year,
      planned,
      done,
      lack,
    })),
    problems: plan.problems.map(({ code, cells }) => ({ code, cells: cells.map(cellRefName) })),
    messages: planLines(plan),
  };
}

function jsonProjects(beside: ProjectsBesidePlan): Record<string, unknown> {
  return {
    sheet: beside.sheet,
    plan: beside.plan,
    lines: beside.lines.map(({ item, year, planned, sum, difference, state, cells }) => ({
      item,
      year,
      planned,
      sum,
      difference,
      state,
      cells: cells.map(cellRefName),
    })),
    unplanned: beside.unplanned.map(({ item, year, amount, cell }) => ({
      item,
      year,
      amount,
      cell: cellRefName(cell),
    })),
    messages: projectLines(beside),
  };
}
