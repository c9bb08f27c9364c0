import { FIELDS } from "../fields/catalogue";
import { type YearStep, yearSteps } from "../money/year-by-year";
import { divide, type Fraction, fractionOf, halfUpOf } from "../quantity/fraction";
import type { Words } from "../words";
import type { Check, CheckedFacts } from "./check";
import { andLack, shortOf } from "./lack";
import { countyCheck, countyLine, type CountyLine } from "./share";
import { cellsOfStep, inYears, oneYearOnly, whyUnknown, type YearSeries, yearSeries, yearsOf } from "./year-series";

const PROVIDE = "各年度的一般公共预算教育经费（写明万元或元）和在校学生数";

/** 两个只增不减: the total and the same for each pupil, every year against the one before. Equal is no decrease. */
export const NO_DECREASE: Check = {
  asks: () =>
    "一般公共预算教育经费逐年只增不减，按在校学生人数平均的一般公共预算教育经费逐年只增不减（持平不算减少）。",
  check: (facts, requirement) => countyCheck(requirement, linesOf(facts), ["edu_budget", "edu_pupils"], PROVIDE),
};

function linesOf(facts: CheckedFacts): readonly CountyLine[] {
  const budget = yearSeries(facts, "edu_budget");
  const pupils = yearSeries(facts, "edu_pupils");
  const stated = yearSeries(facts, "edu_per_pupil");
  if (budget.cells.length === 0 && stated.cells.length === 0) return [];
  // The same for each pupil is worked out wherever the number of pupils is given: a printed figure is rounded.
  const perPupil =
    pupils.cells.length > 0 && budget.cells.length > 0
      ? trendLines(budget, { over: pupils, asked: "level", name: "生均一般公共预算教育经费" })
      : stated.cells.length > 0
        ? trendLines(stated, { asked: "level" })
        : [
            countyLine(
              "missing",
              () => "缺少各年度的在校学生数或生均一般公共预算教育经费，第二个只增不减不能判断。",
              budget.cells,
              {
                missing: ["edu_pupils"],
              },
            ),
          ];
  const total =
    budget.cells.length > 0
      ? trendLines(budget, { asked: "level" })
      : [
          countyLine("missing", () => "缺少各年度的一般公共预算教育经费，第一个只增不减不能判断。", stated.cells, {
            missing: ["edu_budget"],
          }),
        ];
  return [...total, ...perPupil];
}

/** How a figure has to go from year to year. */
interface Trend {
  /** What it is divided by: pupils. */
  readonly over?: YearSeries;
  /** `level`: it does not fall; `rise`: it rises. */
  readonly asked: "level" | "rise";
  /** What it is called where it is divided. */
  readonly name?: string;
}

/**
 * A line for each two neighbouring years of a figure, with what is lacking in 元, the pupils of the later year as they are.
 *
 * @example 12000 over 1000 pupils, then 12100 over 1010: 12 a pupil to 11.98, lack 20
 */
export function trendLines(series: YearSeries, { over, asked, name }: Trend): readonly CountyLine[] {
  const all = over ? [series, over] : [series];
  // Where it is divided, the figure itself has its own lines, which name its faults.
  const { faults } = over ?? series;
  if (!all.every(({ isInOrder }) => isInOrder)) return faults;
  const years = yearsOf(...all);
  if (years.length < 2) return [...faults, oneYearOnly(series)];
  const figures = inYears(years, series, over ?? null);
  const lines = yearSteps(figures).map((step, at): CountyLine => {
    const [before, after] = [figures[at], figures[at + 1]];
    const [was, is] = [valueOf(before), valueOf(after)];
    if (step.change === "unknown" || was === null || is === null) return whyUnknown(step.from, step.to, ...all);
    const isMet = step.change === "rises" || (asked === "level" && step.change === "level");
    const lack = isMet ? undefined : shortOf(step.lack, 0, "yuan");
    return countyLine(
      isMet ? "met" : "failed",
      (words) =>
        `${step.from}年至${step.to}年，${name ?? words.field(series.field)}由${money(was, words)}到${money(is, words)}，${said(step, asked)}${andLack(lack, words)}。`,
      cellsOfStep(step.from, step.to, ...all),
      { name: `${step.to}年${name ?? FIELDS[series.field].name}`, lack },
    );
  });
  return [...faults, ...lines];
}

const CHANGES = { rises: "增加", level: "持平", falls: "减少" } as const;

function said({ change }: YearStep, asked: Trend["asked"]): string {
  if (change === "unknown") return "";
  return change === "level" ? (asked === "level" ? "持平，没有减少" : "没有增长") : CHANGES[change];
}

function valueOf(figure: ReturnType<typeof inYears>[number] | undefined): Fraction | null {
  const { top = null, over = null } = figure ?? {};
  return top === null || over === null || over === 0 ? null : divide(fractionOf(top), fractionOf(over));
}

function money(value: Fraction, words: Words): string {
  return words.amount(halfUpOf(value, 2), "yuan");
}
