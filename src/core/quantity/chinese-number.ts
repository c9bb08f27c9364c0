const NUMERALS = "零一二三四五六七八九";

/** The digits from 0 to 9 by every character that writes them: 二, 两, 贰. */
const DIGITS: ReadonlyMap<string, number> = new Map(
  [NUMERALS, "〇壹贰叁肆伍陆柒捌玖"].flatMap((row) =>
    Array.from(row, (character, digit) => [character, digit] as const),
  ),
).set("两", 2);

/** Tens, 十 and ones, of which either side may be left out. */
const WITH_TENS = /^(.?)[十拾](.?)$/;

/**
 * A whole number from 0 to 99 written in Chinese characters; null for everything else, digits too.
 *
 * @example chineseNumber("三")     // 3
 * @example chineseNumber("二十一") // 21
 * @example chineseNumber("拾贰")   // 12
 * @example chineseNumber("3")      // null
 */
export function chineseNumber(text: string): number | null {
  const [, tens, ones] = WITH_TENS.exec(text) ?? [];
  if (tens === undefined || ones === undefined) return DIGITS.get(text) ?? null;
  const [ten, one] = [tens === "" ? 1 : DIGITS.get(tens), ones === "" ? 0 : DIGITS.get(ones)];
  return ten === undefined || one === undefined ? null : ten * 10 + one;
}

/**
 * A whole number from 0 to 99 in Chinese characters; any other number in digits.
 *
 * @example chineseNumeral(7)  // 七
 * @example chineseNumeral(12) // 十二
 */
export function chineseNumeral(number: number): string {
  if (!Number.isInteger(number) || number < 0 || number > 99) return String(number);
  if (number < 10) return NUMERALS.charAt(number);
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens === 1 ? "" : NUMERALS.charAt(tens)}十${ones === 0 ? "" : NUMERALS.charAt(ones)}`;
}
