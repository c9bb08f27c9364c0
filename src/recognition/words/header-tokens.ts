import { GROUP_NOISE, SPELLINGS } from "./header-lexicon";
import { remembered } from "./remembered";
import { addAll } from "../../core/quantity/long-lists";

/** Longer texts are sentences, not names: what stands behind is not looked at and counts as unknown. */
const LONGEST = 80;
const JOINT = /^[的及和与或、,;:·/+-]$/;
const GROUP_WORDS: ReadonlySet<string> = new Set(GROUP_NOISE.split(" "));
/** A word of a group title, alone or with others like it. */
const ONLY_GROUP_WORDS = new RegExp(`^(?:${[...GROUP_WORDS].sort((a, b) => b.length - a.length).join("|")})+$`);

/**
 * The words of a header text as tokens of the lexicon, in their order; words that change nothing are left out, and what
 * is in no dictionary comes back with a ? before it. Two headers with the same tokens name the same, whatever their
 * order and padding.
 *
 * @param text a plain text
 * @example tokensOf("在校学生总数")     // ["在校", "学生"]
 * @example tokensOf("县级以上骨干教师") // ["县级", "以上", "骨干", "教师"]
 * @example tokensOf("双语班学生数")     // ["?双语", "班级", "学生"]
 */
export const tokensOf: (text: string) => readonly string[] = remembered(splitIntoTokens);

function splitIntoTokens(text: string): readonly string[] {
  const tokens: string[] = [];
  let unknown = "";
  const flush = (): void => {
    if (unknown !== "") tokens.push(`?${unknown}`);
    unknown = "";
  };
  const end = Math.min(text.length, LONGEST);
  for (let at = 0; at < end;) {
    const found = spellingAt(text, at);
    if (!found) {
      unknown += text.charAt(at);
      at++;
      continue;
    }
    flush();
    addAll(tokens, found.tokens);
    at += found.length;
  }
  if (text.length > LONGEST) unknown += text.slice(LONGEST, LONGEST + 1);
  flush();
  return tokens;
}

/** The longest spelling that stands at a place; joints between its words do not matter (教学和辅助用房). */
function spellingAt(text: string, at: number): { readonly tokens: readonly string[]; readonly length: number } | null {
  let best: { readonly tokens: readonly string[]; readonly length: number; readonly own: number } | null = null;
  for (const { text: spelling, tokens } of SPELLINGS.get(text.charAt(at)) ?? []) {
    if (best && spelling.length < best.own) break;
    const length = lengthOfMatch(text, at, spelling);
    if (length > 0 && (!best || spelling.length > best.own)) best = { tokens, length, own: spelling.length };
  }
  return best;
}

/** How much of the text the spelling covers, joints inside it included; 0 where it does not stand there. */
function lengthOfMatch(text: string, at: number, spelling: string): number {
  let position = at;
  for (let index = 0; index < spelling.length; index++) {
    const wanted = spelling.charAt(index);
    while (index > 0 && text.charAt(position) !== wanted && JOINT.test(text.charAt(position))) position++;
    if (text.charAt(position) !== wanted) return 0;
    position++;
  }
  return position - at;
}

/** True for a token that no dictionary knows. */
export function isUnknown(token: string): boolean {
  return token.startsWith("?");
}

/** True for a token that makes of any figure something else. */
export function changesMeaning(token: string): boolean {
  return token.startsWith("!");
}

/** True for a text of words that say nothing of the figures below: 办学条件, 师资队伍. @param text a compact plain text */
export function isGroupTitle(text: string): boolean {
  return ONLY_GROUP_WORDS.test(text);
}
