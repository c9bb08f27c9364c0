import type { TextFigure } from "./figures";

/** A clause: what stands between commas, with where it begins in the text that it was taken from. */
export interface Clause {
  readonly text: string;
  readonly start: number;
}

/** The clauses of a text; a comma inside a number parts nothing. */
export function clausesOf(text: string): readonly Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  for (const match of text.matchAll(/(?<!\d),|,(?!\d{3}(?!\d))|[;。:]/g)) {
    clauses.push({ text: text.slice(start, match.index), start });
    start = match.index + 1;
  }
  clauses.push({ text: text.slice(start), start });
  return clauses.filter((clause) => clause.text.trim() !== "");
}

const SHARE = /每(?!年)[^,。;:]{0,8}$|生均[^,。;:]{0,12}$|人均[^,。;:]{0,12}$/;
const LIMIT_BEFORE = /(?:不低于|不少于|不超过|不足|低于|高于|超过|少于|多于|达到?|至少|以上|以下|未满)[^,。;、]{0,4}$/;
const LIMIT_BEHIND = /^(?:\([^()]*\))?(?:及?以上|及?以下|以内|左右)/;

/** Whether a figure is a rate or a limit (每班15万元, 不低于6000元), which no sum is made of. */
export function isRateOrLimit(text: string, { start, end }: Pick<TextFigure, "start" | "end">): boolean {
  const before = text.slice(Math.max(0, start - 20), start);
  return SHARE.test(before) || LIMIT_BEFORE.test(before) || LIMIT_BEHIND.test(text.slice(end, end + 12));
}

const OWNERS =
  /\((?:[^()]{0,6}?)(?:牵头|责任|负责|配合|主办|承办)(?:单位|部门|科室|股室|领导|人)?:(?:[^()]|\([^()]*\))*\)?/g;

/** A text with the clause of its responsible units blanked out; places stay as they are. */
export function withoutOwners(text: string): string {
  return text.replace(OWNERS, (whole) => " ".repeat(whole.length));
}
