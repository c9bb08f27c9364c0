import type { Finding } from "../src/core/findings/finding";
import { DEFAULT_STANDARD } from "../src/core/standards/standards";
import { findingMessage } from "../src/i18n/zh-CN/findings";

/** The sentence for a finding of a check by the national standard. */
export function findingSentence(finding: Finding): string {
  return findingMessage(finding, DEFAULT_STANDARD);
}
