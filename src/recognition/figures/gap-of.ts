import type { CellLook } from "../../core/cell/cell-looks";
import type { CellValue } from "../../core/cell/cell-value";
import { type AmountRule, numberInColumn } from "../../core/cell/read-amount";
import { checkTotal } from "../../core/footing/check-total";
import { exactSum } from "../../core/quantity/decimal";
import { plainText } from "../words/plain-text";

/** What is printed as a difference; `lackOnly`: only how much is lacking, without its sign. */
export interface PrintedGap {
  readonly amount: number;
  readonly lackOnly: boolean;
}

const [LACKS, EXCEEDS] = [
  /^(?:尚|还|仍|差额|短|欠)?(?:缺口?|短缺|欠缺|缺少|不足|差|欠|少|低于?)[:：]?(?=[\d.])/,
  /^(?:富|结|多|盈)?(?:余|超过?|多|盈|超出|高于?)[:：]?(?=[\d.])/,
];
const NOTHING_LACKS = /^(?:已?达标|已?达到|满足|符合|充足|不缺|无缺口?|无|足)$/;

/**
 * The difference that a cell prints, in the unit of its column: a number, or words with one; null for a blank.
 *
 * @param lackOnly true under a word that says only what is lacking
 * @example of "短缺 12" under 余缺: { amount: -12, lackOnly: false }
 * @example of "已达标": { amount: 0, lackOnly: true }
 */
export function printedGap(
  value: CellValue,
  look: CellLook | null,
  rule: AmountRule,
  lackOnly: boolean,
): PrintedGap | "unreadable" | null {
  const signed: AmountRule = { ...rule, isWhole: false, maySink: true };
  const plain = typeof value === "string" ? plainText(value) : "";
  if (NOTHING_LACKS.test(plain)) return { amount: 0, lackOnly: true };
  for (const [said, sign] of [
    [LACKS, -1],
    [EXCEEDS, 1],
  ] as const) {
    if (!said.test(plain)) continue;
    const amount = numberInColumn(plain.replace(said, ""), null, signed);
    return amount === null || Number.isNaN(amount) ? "unreadable" : { amount: sign * amount, lackOnly: false };
  }
  const amount = numberInColumn(value, look, signed);
  return amount === null ? null : Number.isNaN(amount) ? "unreadable" : { amount, lackOnly };
}

/** True for 缺口 and 差距, which may tell only how much is lacking; 余缺 and 盈缺 have a sign. */
export function isLackOnly(word: string): boolean {
  return !/余|盈|超/.test(plainText(word));
}

/**
 * True where a printed gap is what there is less what is required, as far as printed digits tell (whole numbers are
 * exact); where its word says only what is lacking, without its sign.
 */
export function explainsGap(printed: number, have: number, required: number, lackOnly: boolean): boolean {
  const rounding = [printed, have, required].every(Number.isInteger) ? "none" : "printed";
  const agrees = (gap: number, parts: readonly number[]): boolean => checkTotal(gap, parts, rounding).state !== "wrong";
  const computed = exactSum(have, -required);
  if (agrees(printed, [have, -required])) return true;
  return lackOnly && [Math.max(0, -computed), Math.abs(computed)].some((lack) => agrees(Math.abs(printed), [lack]));
}
