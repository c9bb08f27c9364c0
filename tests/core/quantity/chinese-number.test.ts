import { chineseNumber, chineseNumeral } from "../../../src/core/quantity/chinese-number";

it.each([
  ["零", 0],
  ["〇", 0],
  ["三", 3],
  ["两", 2],
  ["玖", 9],
  ["十", 10],
  ["拾贰", 12],
  ["二十", 20],
  ["二十一", 21],
  ["九十九", 99],
  ["", null],
  ["3", null],
  ["半", null],
  ["百", null],
  ["三百", null],
  ["第三", null],
  ["一二", null],
  ["十十", null],
  ["廿十一", null],
])("%s is read as %p", (text, number) => {
  expect(chineseNumber(text)).toBe(number);
});

it("reads what it writes, from 0 to 99", () => {
  for (let number = 0; number <= 99; number++) expect(chineseNumber(chineseNumeral(number))).toBe(number);
});

it.each([
  [0, "零"],
  [7, "七"],
  [10, "十"],
  [12, "十二"],
  [20, "二十"],
  [38, "三十八"],
  [100, "100"],
  [-1, "-1"],
  [2.5, "2.5"],
])("%p is written %s", (number, text) => {
  expect(chineseNumeral(number)).toBe(text);
});
