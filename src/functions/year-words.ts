import { missingYears } from "./arguments/years";

const SHOWN = 5;

/** What is known of a step from a year to the next. */
interface Step {
  readonly from: number;
  readonly to: number;
}

/** Why some pairs of years cannot be compared: 没有2020年、2021年与2022年缺数. */
export function unknownYears(
  years: readonly number[],
  steps: readonly (readonly (Step & { readonly change: string })[])[],
): readonly string[] {
  const gaps = missingYears(years).map((year) => `没有${year}年`);
  const unknown = steps.flatMap((all) =>
    all
      .filter(({ from, to, change }) => change === "unknown" && to === from + 1)
      .map(({ from, to }) => `${from}年、${to}年缺数或为0`),
  );
  return [...gaps, ...new Set(unknown)];
}

/** 不符合 where something is wrong, 不能判断 where not all is known, else 符合 with the years. */
export function changesText(
  faults: readonly string[],
  unknown: readonly string[],
  good: string,
  years: readonly number[],
): string {
  const [first, last] = [years[0], years[years.length - 1]];
  if (years.length < 2 || first === undefined || last === undefined) return "不能判断：至少要有相邻两年的数";
  if (faults.length > 0) {
    const more = faults.length > SHOWN ? `等${faults.length}处` : "";
    const open = unknown.length > 0 ? `；另有未比较的：${unknown.join("，")}` : "";
    return `不符合：${faults.slice(0, SHOWN).join("；")}${more}${open}`;
  }
  return unknown.length > 0 ? `不能判断：${unknown.join("，")}` : `符合：${first}年至${last}年${good}`;
}
