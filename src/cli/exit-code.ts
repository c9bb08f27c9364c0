import { wasChecked } from "../app/was-checked";
import type { WorkbookAssessment } from "../app/workbook-assessment";
import { requirementVerdict } from "../core/checks/requirement-check";
import type { FindingCode } from "../core/findings/finding";

export type ExitCode = 0 | 1 | 2;

/** Warnings that say that what was checked does not hold, or only as it is rounded. */
const NOT_HELD: ReadonlySet<FindingCode> = new Set<FindingCode>([
  "gap-differs",
  "flow-differs",
  "published-coefficient-at-limit",
  "published-values-at-line",
]);

/**
 * How the check of a workbook ends: 0 where something was judged or checked and all of it holds, 1 where something is
 * missed, missing, contradicts itself or is asked, 2 where nothing could be judged or checked.
 */
export function exitCodeOf({
  county,
  findings,
  questions,
  readings,
  requirements,
  tables,
}: Pick<WorkbookAssessment, "county" | "findings" | "questions" | "readings" | "requirements" | "tables">): ExitCode {
  if (tables.length === 0) return 2;
  if (questions.some(({ answer }) => answer === null)) return 1;
  if (county.verdict === "failed" || county.verdict === "missing") return 1;
  if (findings.some(({ severity, code }) => severity === "error" || NOT_HELD.has(code))) return 1;
  // What a person decides and has not yet says nothing of the file.
  const checked = requirements.filter((check) => check.length > 0 && requirementVerdict(check) !== "unjudged");
  if (checked.some((check) => requirementVerdict(check) !== "met")) return 1;
  return county.verdict === "met" || readings.some(wasChecked) || checked.length > 0 ? 0 : 2;
}
