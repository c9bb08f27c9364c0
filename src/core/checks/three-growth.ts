import { type FieldId, FIELDS } from "../fields/catalogue";
import { growthSteps } from "../money/year-by-year";
import { compareFractions, type Fraction, halfUpOf } from "../quantity/fraction";
import type { Words } from "../words";
import type { Check, CheckedFacts } from "./check";
import { andLack, shortOf } from "./lack";
import { trendLines } from "./no-decrease";
import { countyCheck, countyLine, type CountyLine } from "./share";
import { cellsOfStep, inYears, oneYearOnly, whyUnknown, type YearSeries, yearSeries, yearsOf } from "./year-series";

const PROVIDE = "各年度的财政教育拨款、财政经常性收入、生均教育费用、教师工资和生均公用经费";

/**
 * 三个增长 of 教育法, year by year: 财政教育拨款 grows more than 财政经常性收入; 生均教育费用, 教师工资 and 生均公用经费 grow. Equal
 * is no growth.
 */
export const THREE_GROWTH: Check = {
  asks: () =>
    "财政教育拨款的增长高于财政经常性收入的增长，按在校学生人数平均的教育费用逐年增长，教师工资和学生人均公用经费逐年增长；逐对相邻年度比较，持平不算增长。",
  check: (facts, requirement) => countyCheck(requirement, linesOf(facts), ["edu_grant", "regular_revenue"], PROVIDE),
};

function linesOf(facts: CheckedFacts): readonly CountyLine[] {
  const revenue = yearSeries(facts, "regular_revenue");
  if (revenue.cells.length === 0) return [];
  const funds = firstOf(facts, "edu_grant", "edu_budget");
  const cost = firstOf(facts, "per_pupil_cost", "edu_per_pupil");
  const pupils = yearSeries(facts, "edu_pupils");
  const costLines =
    cost.cells.length > 0 || pupils.cells.length === 0 || funds.cells.length === 0
      ? risingLines(cost)
      : trendLines(funds, { over: pupils, asked: "rise", name: "生均教育费用" });
  return [
    ...(funds.cells.length > 0 ? growthLines(funds, revenue) : [nothingOf(funds.field)]),
    ...costLines,
    ...risingLines(firstOf(facts, "teacher_wages", "teacher_pay")),
    ...risingLines(yearSeries(facts, "per_pupil_funds")),
  ];
}

/** What the first of these fields says that any table states; of the first where none does. */
function firstOf(facts: CheckedFacts, field: FieldId, other: FieldId): YearSeries {
  const own = yearSeries(facts, field);
  const others = yearSeries(facts, other);
  return own.cells.length > 0 || others.cells.length === 0 ? own : others;
}

function risingLines(series: YearSeries): readonly CountyLine[] {
  return series.cells.length > 0 ? trendLines(series, { asked: "rise" }) : [nothingOf(series.field)];
}

function nothingOf(field: FieldId): CountyLine {
  return countyLine("missing", (words) => `缺少各年度的${words.field(field)}，不能判断，请提供。`, [], {
    missing: [field],
  });
}

function growthLines(funds: YearSeries, revenue: YearSeries): readonly CountyLine[] {
  const faults = [...funds.faults, ...revenue.faults];
  if (!funds.isInOrder || !revenue.isInOrder) return faults;
  const years = yearsOf(funds, revenue);
  if (years.length < 2) return [...faults, oneYearOnly(funds)];
  const steps = growthSteps(inYears(years, funds, null), inYears(years, revenue, null));
  return [
    ...faults,
    ...steps.map((step): CountyLine => {
      const { from, to, isHigher, growth, otherGrowth } = step;
      if (isHigher === null || growth === null || otherGrowth === null) return whyUnknown(from, to, funds, revenue);
      const lack = isHigher ? undefined : shortOf(step.lack, 0, "yuan");
      return countyLine(
        isHigher ? "met" : "failed",
        (words) => {
          const [own, other] = ratesText(growth, otherGrowth, words);
          const end = isHigher ? "高于后者" : `没有高于后者${andLack(lack, words)}${lack ? "才与后者持平" : ""}`;
          return `${from}年至${to}年，${words.field(funds.field)}${own}，${words.field(revenue.field)}${other}，${end}。`;
        },
        cellsOfStep(from, to, funds, revenue),
        { name: `${to}年${FIELDS[funds.field].name}`, lack },
      );
    }),
  ];
}

const MOST_DIGITS = 8;

/** Two rates of growth with as many decimals as it takes to tell them apart: 增长5%, 下降1.2%. */
function ratesText(one: Fraction, other: Fraction, words: Words): readonly [string, string] {
  const isSame = compareFractions(one, other) === 0;
  for (let digits = 2; digits < MOST_DIGITS; digits++) {
    const [left, right] = [rateText(one, digits, words), rateText(other, digits, words)];
    if (isSame || left !== right) return [left, right];
  }
  return [rateText(one, MOST_DIGITS, words), rateText(other, MOST_DIGITS, words)];
}

function rateText(rate: Fraction, digits: number, words: Words): string {
  const falls = rate.numerator < 0n;
  const size = falls ? { ...rate, numerator: -rate.numerator } : rate;
  return `${falls ? "下降" : "增长"}${words.amount(halfUpOf(size, digits + 2), "share", digits)}`;
}
