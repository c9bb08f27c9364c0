import { formatShare } from "../../src/i18n/zh-CN/numbers";

it.each([
  // 571 of 2,000: 28.55%, though 0.2855 * 100 is 28.549999999999997.
  [571, 2000, "28.6%"],
  [1201, 20_000, "6.0%"],
  [1, 2000, "0.1%"],
  [1999, 2000, "100.0%"],
  [1, 3, "33.3%"],
  [-571, 2000, "-28.6%"],
  [0, 5, "0.0%"],
])("%i of %i is %s", (part, all, printed) => {
  expect(formatShare(part / all)).toBe(printed);
});
