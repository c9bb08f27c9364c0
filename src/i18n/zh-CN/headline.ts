import { wasChecked } from "../../app/was-checked";
import type { WorkbookAssessment } from "../../app/workbook-assessment";
import type { FindingCode } from "../../core/findings/finding";
import { reasonText, tableKindName, verdictName } from "./domain";

/** Findings of tables without schools that say that something does not hold. */
const CONTRADICTIONS: ReadonlySet<FindingCode> = new Set<FindingCode>(["total-mismatch", "unit-price-differs", "gap-differs", "flow-differs", "published-coefficient-exceeded"]);

/**
 * What is said first of a workbook: the county's verdict with its reasons, or, where there are no schools to judge, what
 * the file is and how what could be checked of it came out.
 *
 * @example 需求测算表：有2项不符 · 班级名册：没有可以核对的合计
 */
export function headline({ county, findings, readings }: Pick<WorkbookAssessment, "county" | "findings" | "readings">): string {
  if (county.verdict !== "not-applicable" || readings.length === 0) return `县域结论：${verdictName(county.verdict)}${county.reasons.length > 0 ? `（${county.reasons.map(reasonText).join("；")}）` : ""}`;
  const kinds = [...new Set(readings.map(({ table }) => tableKindName(table.kind)))].join("、");
  const wrong = findings.filter(({ code }) => CONTRADICTIONS.has(code)).length;
  if (wrong > 0) return `${kinds}：有${wrong}项不符`;
  return readings.some(wasChecked) ? `${kinds}：已核对，全部相符` : `${kinds}：没有可以评估的学校，也没有可以核对的合计`;
}
