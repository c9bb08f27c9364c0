import { countyResultOf } from "../../app/result/county-result-of";
import type { WorkbookAssessment } from "../../app/workbook-assessment";
import type { SchoolAssessment } from "../../core/assessment/assessment";
import { plansOfSchools } from "../../core/ledger/plans-of-schools";
import { INDICATOR_CHARTS_NAME, indicatorChartsContent } from "../../i18n/zh-CN/indicator-charts";
import { ledgerTexts } from "../../i18n/zh-CN/ledger";
import { SCHOOL_PAGES_NAME, schoolPagesContent } from "../../i18n/zh-CN/school-pages";
import { CHART_SHEET_NAME, wallChartContent } from "../../i18n/zh-CN/wall-chart";
import { INDICATOR_CHARTS_MARKER, indicatorCharts } from "../../plan/documents/indicator-charts";
import { SCHOOL_PAGES_MARKER, schoolPages } from "../../plan/documents/school-pages";
import { CHART_MARKER, wallChart } from "../../plan/documents/wall-chart";
import { planSheet } from "../../plan/plan-sheet";
import type { WorkbookPlan } from "../../plan/workbook-plan";
import { ledgersOf } from "../ledger/ledger-plans";

/** The plan for 挂图作战. */
export function planChart(assessment: WorkbookAssessment, today: string): WorkbookPlan {
  const { result, beside } = countyResultOf(assessment, today);
  const planOf = plansOfSchools(ledgersOf(assessment, today).problems.ledger.entries);
  return planSheet(
    assessment.snapshot,
    CHART_MARKER,
    CHART_SHEET_NAME,
    wallChart(wallChartContent(result, beside, planOf)),
  );
}

/** The plan for 指标图表. */
export function planPictures(assessment: WorkbookAssessment, today: string): WorkbookPlan {
  const { result, beside } = countyResultOf(assessment, today);
  const document = indicatorCharts(indicatorChartsContent(result, beside));
  return planSheet(assessment.snapshot, INDICATOR_CHARTS_MARKER, INDICATOR_CHARTS_NAME, document);
}

/** Schools that get a page: those that do not pass, and those of which the ledger has something open. */
export function schoolsWithPages(
  assessment: WorkbookAssessment,
  today: string,
): { readonly schools: readonly SchoolAssessment[]; readonly pages: number } {
  const planOf = plansOfSchools(ledgersOf(assessment, today).problems.ledger.entries);
  const keyOf = ({ table, record }: SchoolAssessment): string => `${table} ${record}`;
  const isOpen = (school: SchoolAssessment): boolean =>
    school.verdict === "failed" || school.verdict === "missing" || planOf(school.name, null).entries.length > 0;
  const keys = new Set(assessment.schools.filter(isOpen).map(keyOf));
  return { schools: assessment.schools.filter((school) => keys.has(keyOf(school))), pages: keys.size };
}

/** The plan for 一校一策. */
export function planSchoolPages(assessment: WorkbookAssessment, today: string): WorkbookPlan {
  const { snapshot, standard } = assessment;
  const { problems } = ledgersOf(assessment, today);
  const { beside } = countyResultOf(assessment, today);
  const content = schoolPagesContent({
    standard,
    schools: schoolsWithPages(assessment, today).schools,
    planOf: plansOfSchools(problems.ledger.entries),
    texts: ledgerTexts("problems", standard, today),
    hasLedger: problems.reading !== null,
    isSample: beside.isSample,
    today,
  });
  return planSheet(snapshot, SCHOOL_PAGES_MARKER, SCHOOL_PAGES_NAME, schoolPages(content));
}
