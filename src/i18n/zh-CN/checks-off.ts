import { type CheckOff, PLAUSIBILITY_CHECKS, type PlausibilityCheck } from "../../core/findings/plausibility-checks";
import { formatCount } from "./numbers";

/** 3处没有列出；理由：…；教育股，2026-11-29 */
export function switchedOffInWords({ withheld, reason, by, date }: CheckOff): string {
  const count = withheld === 0 ? "" : `${formatCount(withheld)}处没有列出；`;
  return `${count}理由：${reason}；${by}，${date}`;
}

/** One line for every result; null where every check is on. */
export function checksOffInWords(off: readonly CheckOff[]): string | null {
  return off.length === 0
    ? null
    : `已停用的核对：${off.map((each) => `${each.check.name}（${switchedOffInWords(each)}）`).join("、")}。`;
}

/** The list of checks that can be switched off, as the command prints it. */
export function checkListInWords(): string {
  return ["可以停用的核对", ...PLAUSIBILITY_CHECKS.map(checkInWords)].join("\n");
}

function checkInWords({ id, name, needs, codes }: PlausibilityCheck): string {
  return `  ${id}：${name}。适用于${needs}（${codes.join("、")}）`;
}
