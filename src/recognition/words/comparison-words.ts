import { plainText } from "./plain-text";

/** What a row or column of a comparison holds: what is required, what there is, what there is less what is required. */
export type Compared = "standard" | "actual" | "gap";

const BEHIND = "(?:数|数量|数值|值|情况|面积|标准|配备|量)?";
const WORDS: readonly (readonly [Compared, RegExp])[] = [
  ["standard", new RegExp(`^(?:(?:国家|省定?|市定?|县定?|配备|配置|规定|建设|达标|评估|最低|基本|标准化)*标准|规定|要求|达标(?=[数值标])|目标|定额|国标|省标|核定|应[有配达需设]|应达到|应配备|需[要有配])${BEHIND}$`)],
  ["actual", new RegExp(`^(?:(?:学校|目前|现阶段)?(?:现有|实有|已有|现配|实配|已配|实际|现状|实测|现存|现)|目前|当前|实际[有达]|实达)${BEHIND}$`)],
  ["gap", new RegExp(`^(?:余缺|缺额|缺口|差额|差距|差值|差异|相差|盈缺|余/缺|超缺|余差|缺少|尚[缺差]|还[缺差]|欠缺|短缺)${BEHIND}(?:\\(\\+/?-\\)|\\([+-]\\))?$`)],
];
const LONGEST = 12;

/**
 * What a label of a comparison says; null for any other text.
 * @example comparedBy("应有数")       // "standard"
 * @example comparedBy("余缺（+/-）")  // "gap"
 */
export function comparedBy(text: string): Compared | null {
  if (text.length === 0 || text.length > LONGEST) return null;
  const plain = plainText(text).replace(/^\d+[.、]|[:：]$/g, "");
  return WORDS.find(([, word]) => word.test(plain))?.[0] ?? null;
}

const IN_BRACKETS = /^(.{1,60}?)\s{0,6}[(（[【]([^()（）[\]【】]{1,12})[)）\]】]\s{0,6}$/;

/**
 * The name of a school with such a label in brackets or behind a dash, apart.
 * @example comparedName("城关小学（现有）") // { name: "城关小学", compared: "actual", word: "现有" }
 */
export function comparedName(text: string): { readonly name: string; readonly compared: Compared; readonly word: string } | null {
  const found = IN_BRACKETS.exec(text) ?? /^(.{1,60}?)\s{0,6}[-—–－]{1,4}\s{0,6}([^-—–－]{1,6})$/.exec(text);
  const [, name = "", word = ""] = found ?? [];
  const compared = comparedBy(word);
  return name !== "" && compared ? { name, compared, word } : null;
}
