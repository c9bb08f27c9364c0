import type { Finding, FindingCode } from "../../core/findings/finding";

/** Said already by the list of schools and by the page 均衡, with more detail. */
const SHOWN_ELSEWHERE: ReadonlySet<FindingCode> = new Set<FindingCode>([
  "school-failed",
  "school-missing-data",
  "balance-exceeded",
  "balance-undefined",
]);

/** Findings about the data themselves, in the order given (errors first). */
export function dataFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => !SHOWN_ELSEWHERE.has(finding.code));
}
