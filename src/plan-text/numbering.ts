import { chineseNumber } from "../core/quantity/chinese-number";

/** The mark at the head of a paragraph: 一、 (level 1), (一) (2), 1. (3), (1) (4); 第一章 is level 0. */
export interface Mark {
  readonly level: number;
  readonly ordinal: number;
  /** As it stands: "(一)". */
  readonly text: string;
}

const HAN = "[一二三四五六七八九十]{1,3}";
const MARKS: readonly (readonly [number, RegExp])[] = [
  [0, new RegExp(`^第(${HAN})[章部编]`)],
  [1, new RegExp(`^(${HAN})[、.]`)],
  [2, new RegExp(`^\\((${HAN})\\)`)],
  [3, /^(\d{1,2})[.、](?![\d.])/],
  [4, /^\((\d{1,2})\)/],
];

/** @param text in one way of writing ({@link plainText}) */
export function markOf(text: string): Mark | null {
  // 附件:1.清单 begins the list of annexes, and the next line is its 2.
  const line = text.trimStart().replace(/^附件:\s*(?=\d)/, "");
  for (const [level, pattern] of MARKS) {
    const [whole, number] = pattern.exec(line) ?? [];
    if (whole === undefined || number === undefined) continue;
    const ordinal = /\d/.test(number) ? Number(number) : chineseNumber(number);
    if (ordinal !== null) return { level, ordinal, text: whole };
  }
  return null;
}

/** The code of an item of a list: 2.13 of "2.13城区和镇区…". Null for every other text, 2.58万 too. */
export function itemCode(
  text: string,
): { readonly group: number; readonly ordinal: number; readonly text: string } | null {
  const [whole, group, ordinal] = /^\s*(\d{1,2})[.](\d{1,2})(?=[\s、.]?[\p{Script=Han}"])/u.exec(text) ?? [];
  if (whole === undefined || /^\s*[\d.]+\s*(?:万|亿|元|所(?!有)|人|名|个(?!别)|间|平方|亩)/.test(text)) return null;
  return { group: Number(group), ordinal: Number(ordinal), text: whole.trim() };
}
