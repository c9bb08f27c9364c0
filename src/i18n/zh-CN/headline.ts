import type { CountyAssessment } from "../../core/assessment/assessment";
import type { TableKind } from "../../recognition/recognised-table";
import { reasonText, tableKindName, verdictName } from "./domain";

/**
 * What is said first of a workbook: the county's verdict with its reasons, or, where there are no schools to judge, what
 * the file is and how it came out.
 *
 * @example 附件2需求测算表：有2项不符 · 班级名册：没有可以评估的学校，也没有可以核对的合计
 */
export function headline(county: CountyAssessment, file: { readonly kinds: readonly TableKind[]; readonly wrong: number; readonly isChecked: boolean }): string {
  const { kinds, wrong, isChecked } = file;
  if (county.verdict !== "not-applicable" || kinds.length === 0) return `县域结论：${verdictName(county.verdict)}${county.reasons.length > 0 ? `（${county.reasons.map(reasonText).join("；")}）` : ""}`;
  const names = [...new Set(kinds.map(tableKindName))].join("、");
  if (wrong > 0) return `${names}：有${wrong}项不符`;
  return isChecked ? `${names}：已核对，全部相符` : `${names}：没有可以评估的学校，也没有可以核对的合计`;
}
