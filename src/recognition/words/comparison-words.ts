import { plainText } from "./plain-text";

/** What a row or column of a comparison holds: what is required, what there is, what there is less what is required. */
export type Compared = "standard" | "actual" | "gap";

/** What each of them is called, in a header as in a row of its own. */
const NAMES: Readonly<Record<Compared, string>> = {
  standard:
    "(?:国家|省定?|市定?|县定?|配备|配置|规定|建设|达标|评估|应配|应有|应达|最低|基本|标准化)*(?:配备|配置)?(?:标准|定额|要求)|标准化|应(?:配备|配置|配|有|达到|达|设|需)|需(?:配备|配置|配|有|要)|(?:达标|目标|规定)(?=[值数])|国标|省标",
  actual:
    "(?:学校|目前|现阶段)?(?:现有|实有|已有|现配|实配|已配备|已配|实际|现状|实测|现存)(?:配备|拥有|配置|达到|有|达)?|实达",
  gap: "余缺|缺额|缺口|差额|差距|差值|相差|盈缺|余/缺|超缺|余差|缺少|尚[缺差]|还[缺差]|欠缺|短缺|缺|空编超编|超缺编|余缺编|空超编|超编空编|缺编超编",
};
/** Words that say so beside a school's row only: over a column they may be anything. */
const IN_ROWS: Readonly<Record<Compared, string>> = {
  standard: "规定|目标|核定",
  actual: "现|目前|当前",
  gap: "差异|不足|增减",
};
const BEHIND = "(?:数量|数值|数额|数|值|情况|面积|台套数|台数|套数|件数|人数|量)?";
const SIGN_BEHIND = "(?:\\(\\+/?-\\)|\\([+-]\\))?";

const COMPARED: readonly Compared[] = ["standard", "actual", "gap"];
const ROW_WORDS = COMPARED.map(
  (compared) =>
    [
      compared,
      new RegExp(`^(?:${NAMES[compared]}|${IN_ROWS[compared]})${BEHIND}${compared === "gap" ? SIGN_BEHIND : ""}$`),
    ] as const,
);
const LONGEST = 12;

/** The names of a column that holds what is required, what there is or the difference; tried on plain texts. */
export function comparedHeader(compared: Compared): RegExp {
  return new RegExp(`^(?:${NAMES[compared]})${BEHIND}$`);
}

/**
 * What a label of a comparison says; null for any other text.
 * @example comparedBy("应有数")       // "standard"
 * @example comparedBy("余缺（+/-）")  // "gap"
 */
export function comparedBy(text: string): Compared | null {
  if (text.length === 0 || text.length > LONGEST) return null;
  const plain = plainText(text).replace(/^\d+[.、]|[:：]$/g, "");
  return ROW_WORDS.find(([, word]) => word.test(plain))?.[0] ?? null;
}

const IN_BRACKETS = /^(.{1,60}?)\s{0,6}[(（[【]([^()（）[\]【】]{1,12})[)）\]】]\s{0,6}$/;

/**
 * The name of a school with such a label in brackets or behind a dash, apart.
 * @example comparedName("城关小学（现有）") // { name: "城关小学", compared: "actual", word: "现有" }
 */
export function comparedName(
  text: string,
): { readonly name: string; readonly compared: Compared; readonly word: string } | null {
  const found = IN_BRACKETS.exec(text) ?? /^(.{1,60}?)\s{0,6}[-—–－]{1,4}\s{0,6}([^-—–－]{1,6})$/.exec(text);
  const [, name = "", word = ""] = found ?? [];
  const compared = comparedBy(word);
  return name !== "" && compared ? { name, compared, word } : null;
}
