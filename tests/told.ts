import type { Finding } from "../src/core/findings/finding";
import type { FindingParameter } from "../src/core/findings/finding-definition";

/** What a finding tells, whatever its code. */
export function told(finding: Pick<Finding, "parameters"> | undefined): Readonly<Record<string, FindingParameter>> {
  return finding?.parameters ?? {};
}

/** The same, with its code. */
export function toldWithCode(finding: Finding): { readonly code: string } & Readonly<Record<string, FindingParameter>> {
  return { ...finding.parameters, code: finding.code };
}
