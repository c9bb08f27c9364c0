import { factText } from "../facts/fact-table";
import { STAGES } from "../fields/stages";
import { yearSteps } from "../money/year-by-year";
import { fractionOf, halfUpOf } from "../quantity/fraction";
import type { Check, CheckedFacts } from "./check";
import { figureOfRow, statementsOf } from "./figures";
import { trendLines } from "./no-decrease";
import { countyCheck, countyLine, type CountyLine } from "./share";
import { sharesText } from "./share-limit";
import { quotaIn } from "./written-quota";
import { cellsOfStep, inYears, oneYearOnly, seriesOf, whyUnknown, yearSeries, yearsOf } from "./year-series";

/** 生均公用经费定额 of each stage and place does not fall from year to year. */
export const QUOTA_TREND: Check = {
  asks: () => "各学段生均公用经费定额逐年不降低；是否以成本分析为基础须另行核查。",
  check: (facts, requirement) =>
    countyCheck(requirement, quotaLines(facts), ["fund_standard"], "各年度分学段的生均公用经费定额"),
};

function quotaLines(facts: CheckedFacts): readonly CountyLine[] {
  const stated = [...statementsOf(facts.rows, ["fund_standard"]).entries()].flatMap(([key, tables]) =>
    tables.flatMap((table) =>
      table.names.map((_, at) => {
        const text = factText(table, "fund_standard", at);
        const { said, stages } = table;
        return {
          ...figureOfRow(table, "fund_standard", at),
          amount: text === null ? null : quotaIn(text),
          year: said?.[at]?.year ?? null,
          place: said?.[at]?.place ?? null,
          stage: stages[at] ?? null,
          table: key,
        };
      }),
    ),
  );
  // A table of one year, or of none, says nothing of how the figure moves.
  if (new Set(stated.flatMap(({ year }) => year ?? [])).size < 2) return [];
  const places = [...new Set(stated.map(({ place }) => place))];
  return [null, ...STAGES].flatMap((stage) =>
    places.flatMap((place) => {
      const own = stated.filter((each) => each.stage === stage && each.place === place && each.year !== null);
      return own.length === 0
        ? []
        : trendLines(seriesOf(facts, "fund_standard", own), { asked: "level" }).map((line) => ({ ...line, stage }));
    }),
  );
}

/** 校长教师交流的比例 rises from year to year; equal is no rise. */
export const EXCHANGE_TREND: Check = {
  asks: () => "义务教育学校校长教师轮岗交流的比例逐年增加，持平不算增加。",
  check: (facts, requirement) =>
    countyCheck(
      requirement,
      exchangeLines(facts),
      ["exchange_people", "exchange_all"],
      "各年度的交流校长教师数和校长教师总数",
    ),
};

function exchangeLines(facts: CheckedFacts): readonly CountyLine[] {
  const people = yearSeries(facts, "exchange_people");
  const all = yearSeries(facts, "exchange_all");
  const stated = yearSeries(facts, "exchange_rate");
  const isCounted = people.cells.length > 0 && all.cells.length > 0;
  if (!isCounted && stated.cells.length === 0) return [];
  const used = isCounted ? [people, all] : [stated];
  const [top = people] = used;
  const faults = used.flatMap((each) => each.faults);
  if (!used.every(({ isInOrder }) => isInOrder)) return faults;
  const years = yearsOf(...used);
  if (years.length < 2) return [...faults, oneYearOnly(top)];
  const figures = inYears(years, top, isCounted ? all : null);
  return [
    ...faults,
    ...yearSteps(figures).map((step, at): CountyLine => {
      const [before, after] = [figures[at], figures[at + 1]];
      if (step.change === "unknown" || !before || !after) return whyUnknown(step.from, step.to, ...used);
      const shares = [before, after].map((each) => ({ top: each.top ?? 0, over: each.over ?? 1 }));
      const [was = { top: 0, over: 1 }, is = { top: 0, over: 1 }] = shares;
      const cells = cellsOfStep(step.from, step.to, ...used);
      if (shares.some((each) => each.top > each.over))
        return countyLine("undecided", () => `${step.from}年或${step.to}年交流人数多于总人数，请核对。`, cells);
      const isMet = step.change === "rises";
      return countyLine(
        isMet ? "met" : "failed",
        (words) => {
          const [from, to] = sharesText(was, is, words);
          const end = isMet ? "比例增加" : step.change === "level" ? "比例持平，没有增加" : "比例下降";
          return `${step.from}年${from}，${step.to}年${to}，${end}。`;
        },
        cells,
        { value: halfUpOf(fractionOf(is.top, is.over), 6) },
      );
    }),
  ];
}
