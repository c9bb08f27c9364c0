import type { CountyResult } from "../../core/result/county-result";
import type { BalanceAssessment, SchoolAssessment } from "../../core/assessment/assessment";
import { STAGES, type Stage } from "../../core/fields/stages";
import type { ChartedTable, IndicatorCharts } from "../../plan/documents/indicator-charts";
import type { BesideResult } from "../../recognition/beside-result";
import { momentName, stageName, unitName } from "./domain";
import { PAGE_FOOTER } from "./page-footer";

export const INDICATOR_CHARTS_NAME = "均衡尺-指标图表";

/** Schools in one picture at most: columns of more cannot be told apart. */
const MOST_SCHOOLS = 40;

/** 指标图表 in words. Of more schools than a picture holds the lowest are shown, and it is said. */
export function indicatorChartsContent(
  { standard, schools, coefficients }: CountyResult,
  beside: BesideResult,
): IndicatorCharts {
  const ofStage = (stage: Stage): readonly SchoolAssessment[] =>
    schools.flatMap(({ school }) => (school.stage === stage ? [school] : []));
  return {
    sample: beside.isSample ? "示例数据" : null,
    title: "差异系数和各项指标图表",
    lines: [
      `标准：${standard.name}　核查日期：${momentName(beside.today)}`,
      "横线为限值或标准；学校由低到高排列，缺数的不画。图由本表数据生成，数据改动后请更新本表。",
    ],
    pictures: [
      ...coefficients.map(({ stage, cells }) => coefficientTable(stage, cells)),
      ...STAGES.flatMap((stage) =>
        standard.indicators.flatMap((_, position) => indicatorTable(ofStage(stage), stage, position)),
      ),
    ],
    footer: PAGE_FOOTER,
  };
}

function coefficientTable(stage: Stage, cells: readonly (BalanceAssessment | null)[]): ChartedTable {
  return {
    title: `${stageName(stage)}各项指标的校际差异系数`,
    head: ["指标", "差异系数", "限值"],
    numberFormat: "0.000",
    rows: cells.flatMap((each) =>
      each ? [{ name: `${each.code} ${each.measure.shortName}`, value: each.cv, line: each.limit }] : [],
    ),
  };
}

/** The values of one indicator from the lowest on; none where no school of the stage has one. */
function indicatorTable(schools: readonly SchoolAssessment[], stage: Stage, position: number): readonly ChartedTable[] {
  const values = schools
    .flatMap(({ name, indicators }) => {
      const own = indicators[position];
      return own && own.value !== null ? [{ name, value: own.value, line: own.required, own }] : [];
    })
    .sort((a, b) => a.value - b.value);
  const [first] = values;
  if (!first) return [];
  const { measure, code } = first.own;
  const shown = values.slice(0, MOST_SCHOOLS);
  const more = values.length > shown.length ? `（最低的${MOST_SCHOOLS}所，共${values.length}所）` : "";
  return [
    {
      title: `${stageName(stage)} ${code} ${measure.name}${more}`,
      head: ["学校", `现值（${unitName(measure.unit)}）`, "标准"],
      numberFormat: "0.00",
      rows: shown.map(({ name, value, line }) => ({ name, value, line })),
    },
  ];
}
