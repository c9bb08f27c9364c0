import { limitOf } from "../standards/requirement";
import type { Check } from "./check";
import { andLack, shortOf } from "./lack";
import { countyCheck, countyLine, type CountyLine } from "./share";
import { cellNames, yearSeries } from "./year-series";

/** 教研专项经费 of every year that is given, against what is asked for each year. */
export const RESEARCH_FUNDS: Check = {
  asks: ({ limits }, { amount }) => `县级财政每年安排教研专项经费不少于${amount(limits.year?.value ?? 0, "yuan")}。`,
  check: (facts, requirement) => {
    const least = limitOf(requirement, "year") ?? 0;
    const { entries, faults } = yearSeries(facts, "research_funds");
    const gaps = entries.slice(1).flatMap(({ year }, at): CountyLine[] => {
      const before = entries[at]?.year ?? year;
      return year > before + 1
        ? [
            countyLine("missing", () => `${before}年至${year}年之间有年度没有教研专项经费的数，请补充。`, [], {
              missing: ["research_funds"],
            }),
          ]
        : [];
    });
    const lines = entries.map(({ year, amount, cells }): CountyLine => {
      if (amount === null)
        return countyLine(
          "missing",
          () => `${year}年教研专项经费（${cellNames(cells)}）没有能用的数（空白、文字、负数，或没有写明单位）。`,
          cells,
          { missing: ["research_funds"] },
        );
      const lack = shortOf(least, amount, "yuan");
      return countyLine(
        lack ? "failed" : "met",
        (words) =>
          `${year}年安排${words.amount(amount, "yuan")}，${lack ? "不足" : "不少于"}${words.amount(least, "yuan")}${andLack(lack, words)}。`,
        cells,
        { name: `${year}年`, value: amount, required: least, lack },
      );
    });
    return countyCheck(
      requirement,
      [...faults, ...gaps, ...lines],
      ["research_funds"],
      "各年度的教研专项经费（写明单位）",
    );
  },
};
