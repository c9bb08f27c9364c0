import type { SchoolPlan } from "../../core/ledger/plans-of-schools";
import type { CountyResult } from "../../core/result/county-result";
import type { WallChart } from "../../plan/documents/wall-chart";
import type { BesideResult } from "../../recognition/beside-result";
import type { Stage } from "../../core/fields/stages";
import { PAGE_FOOTER } from "./page-footer";
import { resultContent } from "./result";

export const CHART_SHEET_NAME = "均衡尺-挂图作战";

/** 挂图作战 in words. @param planOf what the ledger has open of a school */
export function wallChartContent(
  result: CountyResult,
  beside: BesideResult,
  planOf: (school: string, stage: Stage | null) => SchoolPlan,
): WallChart {
  const { sample, lines, table, notes } = resultContent(result, beside);
  return {
    sample,
    title: "义务教育优质均衡发展作战图",
    lines,
    table,
    plan: ["责任单位", "完成时限"],
    plans: result.schools.map(({ school }) => {
      const { owners, deadline } = planOf(school.name, school.stage);
      return [owners.join("、"), deadline];
    }),
    notes,
    footer: PAGE_FOOTER,
  };
}
