import type { SchoolAssessment } from "../../core/assessment/assessment";
import type { MissingValues } from "../../core/result/missing-values";
import type { IndicatorStandard, Standard } from "../../core/standards/standard";
import { fieldName, noValueReason, stageName } from "./domain";
import { formatCount } from "./numbers";

/** So many are named before the rest is only counted. */
export const MOST_NAMED = 6;

/** The first of them, and how many there are in all. */
export function namedSome(names: readonly string[], most: number): string {
  return names.length <= most ? names.join("、") : `${names.slice(0, most).join("、")}等`;
}

/** 1.6 仪器设备值：2所缺数（河口镇柳林小学、……）。单元格为空或不能作为数字使用，请提供教学仪器设备值。 */
export function missingLine(missing: MissingValues, standard: Standard, all: number): string {
  const { indicators, reason, schools } = missing;
  const named = indicators.flatMap((position) => standard.indicators[position] ?? []).map(indicatorName);
  const state = reason === "question-open" ? "待确认" : "缺数";
  const own = bySchool(schools);
  const whose =
    schools.length === all
      ? `各校${state}`
      : `${formatCount(own.length)}所${state}（${namedSome(own.map(schoolName), MOST_NAMED)}）`;
  return `${named.join("、")}：${whose}。${requestOf(missing)}。`;
}

/** Why the values are not there, and what is asked of the bureau for it. */
function requestOf({ reason, fields }: MissingValues): string {
  const named = fields.map(fieldName).join("、");
  switch (reason) {
    case "question-open":
      return "确认后才能得出";
    case "impossible":
      return `${noValueReason(reason)}，请核对${named}`;
    default:
      return `${noValueReason(reason)}，请提供${named}`;
  }
}

const indicatorName = ({ code, shortName }: IndicatorStandard): string => `${code} ${shortName}`;

/** 乙学校（小学、初中）: a school of several stages is named once. */
function schoolName(units: readonly SchoolAssessment[]): string {
  return `${units[0]?.name ?? ""}（${units.map(({ stage }) => stageName(stage)).join("、")}）`;
}

/** The schools that these are, each with its stages: a school of several stages is judged once a stage. */
export function bySchool<Unit extends Pick<SchoolAssessment, "table" | "record">>(
  units: readonly Unit[],
): readonly (readonly Unit[])[] {
  const schools = new Map<string, Unit[]>();
  for (const unit of units) {
    const key = `${unit.table} ${unit.record}`;
    const own = schools.get(key);
    if (own) own.push(unit);
    else schools.set(key, [unit]);
  }
  return [...schools.values()];
}
