import type { Finding, FindingCode } from "./finding";

/** Said already of schools, of coefficients and of their mean, with more detail. */
const SAID_ELSEWHERE: ReadonlySet<FindingCode> = new Set<FindingCode>([
  "school-failed",
  "school-missing-data",
  "balance-exceeded",
  "balance-undefined",
  "mean-exceeded",
  "mean-undefined",
]);

/** Findings about the data themselves, in the order given (errors first). */
export function dataFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => !SAID_ELSEWHERE.has(finding.code));
}
