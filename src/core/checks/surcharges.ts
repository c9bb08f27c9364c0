import type { FieldId } from "../fields/catalogue";
import { exactSum } from "../quantity/decimal";
import { type Check, type CheckedFacts, OPEN_TEXT } from "./check";
import type { FactTable } from "../facts/fact-table";
import { type Figure, figureOfRow, isAheadOf, statementsOf } from "./figures";
import { andLack, shortOf } from "./lack";
import { countyCheck, countyLine, type CountyLine } from "./share";
import { cellNames } from "./year-series";

type Surcharge = "surcharge_due" | "surcharge_collected" | "surcharge_used" | "surcharge_carried";

/** 教育费附加和地方教育附加: what is collected is spent on education or carried on, and is no less than what is due. */
export const SURCHARGES: Check = {
  asks: () =>
    "教育费附加和地方教育附加征收的数全部用于教育（列明结转的，用于教育和结转合计）；列明应征数的，征收数不低于应征数。",
  check: (facts, requirement) =>
    countyCheck(
      requirement,
      linesOf(facts),
      ["surcharge_collected", "surcharge_used"],
      "各年度教育费附加和地方教育附加的征收数、用于教育数（写明单位）",
    ),
};

/** Every row of every table: a year, a surcharge, or a surcharge of a year. Both surcharges of one row each by itself. */
function linesOf(facts: CheckedFacts): readonly CountyLine[] {
  return [...statementsOf(facts.rows, ["surcharge_collected", "surcharge_used"]).values()]
    .flat()
    .flatMap((table) =>
      table.figures.has("surcharge_collected") || table.figures.has("surcharge_used")
        ? table.names.flatMap((_, at) => (isAheadOf(facts, table.said?.[at]?.year ?? null) ? [] : rowLines(table, at)))
        : [],
    );
}

function rowLines(table: FactTable, at: number): readonly CountyLine[] {
  const figureOf = (field: Surcharge): (Figure & { readonly field: FieldId }) | null =>
    table.figures.has(field) ? { field, ...figureOfRow(table, field, at) } : null;
  const [due, collected] = [figureOf("surcharge_due"), figureOf("surcharge_collected")];
  const [used, carried] = [figureOf("surcharge_used"), figureOf("surcharge_carried")];
  const given = [due, collected, used, carried].filter((each) => each !== null);
  if (given.every(({ amount, isOpen }) => amount === null && !isOpen)) return [];
  const cells = given.flatMap((each) => each.cells);
  const year = table.said?.[at]?.year ?? null;
  const name = [table.names[at] ?? ""].filter((text) => !/^\d{4}/.test(text)).join("");
  const head = `${year === null ? "" : `${year}年`}${name}`;
  if (given.some(({ isOpen }) => isOpen)) return [countyLine("open", () => OPEN_TEXT, cells)];
  const missing = [collected, used].flatMap((each, position): FieldId[] =>
    (each?.amount ?? null) === null ? [position === 0 ? "surcharge_collected" : "surcharge_used"] : [],
  );
  const blank = given.filter(({ amount }) => amount === null);
  const [got, spentOnly] = [collected?.amount ?? null, used?.amount ?? null];
  if (got === null || spentOnly === null || blank.length > 0)
    return [
      countyLine(
        "missing",
        (words) =>
          blank.length > 0
            ? `${head}：${cellNames(blank.flatMap((each) => each.cells))}没有能用的数（空白、文字、负数，或没有写明单位），没有的请填0。`
            : `${head}缺少${missing.map(words.field).join("、")}，不能判断。`,
        cells,
        { missing: missing.length > 0 ? missing : blank.map(({ field }) => field) },
      ),
    ];
  const spent = exactSum(spentOnly, carried?.amount ?? 0);
  const unused = shortOf(got, spent, "yuan");
  const rest = carried ? "和结转合计" : "";
  const lines = [
    countyLine(
      unused ? "failed" : "met",
      (words) =>
        `${head}征收${words.amount(got, "yuan")}，用于教育${rest}${words.amount(spent, "yuan")}${andLack(unused, words)}${unused && !carried ? "；结转下年使用的请列明结转数" : ""}。`,
      cells,
      { value: spent, required: got, lack: unused },
    ),
  ];
  const asked = due?.amount ?? null;
  if (asked === null) return lines;
  const short = shortOf(asked, got, "yuan");
  return [
    ...lines,
    countyLine(
      short ? "failed" : "met",
      (words) =>
        `${head}应征${words.amount(asked, "yuan")}，征收${words.amount(got, "yuan")}${short ? `，没有足额征收${andLack(short, words)}` : "，足额征收"}。`,
      cells,
      { value: got, required: asked, lack: short },
    ),
  ];
}
