import { cellRefName } from "../cell/address";
import type { FactTable } from "../facts/fact-table";
import { cellOf } from "../facts/record-cells";
import { exactTotal } from "../quantity/decimal";
import { fractionOf, nearestNumber } from "../quantity/fraction";
import type { Limit, StatedRequirement } from "../standards/requirement";
import { type Check, type CheckedFacts, OPEN_TEXT } from "./check";
import { figureOfRow, isAheadOf, statementsOf } from "./figures";
import { andLack, shortOfShare } from "./lack";
import { countyCheck, countyLine, type CountyLine } from "./share";
import { againstLimit, holdsLimit, limitText, quotientText } from "./share-limit";
import { cellNames } from "./year-series";

/** 增量经费: what goes to 困难地区, 农村 and 薄弱学校 of all of it, year by year. */
export const INCREMENT_SHARE: Check = {
  asks: ({ limits }, words) =>
    `每年增量经费${Object.values(limits)
      .map((limit) => limitText(limit, words))
      .join("，")}（“主要”按过半掌握，本产品约定）；各部分不得重复计列。`,
  check: (facts, requirement) =>
    countyCheck(
      requirement,
      linesOf(facts, requirement),
      ["increment_total", "increment_weak"],
      "各年度增量经费总额和用于农村地区、薄弱学校的金额（写明单位）",
    ),
};

interface Part {
  readonly table: FactTable;
  readonly at: number;
}

/** The columns of 农村 and of 薄弱学校 are facts of their own beside the total of the same row. */
function linesOf(facts: CheckedFacts, { limits }: StatedRequirement): readonly CountyLine[] {
  const limit = limits.weak;
  if (!limit) return [];
  return [...statementsOf(facts.rows, ["increment_total", "increment_weak"]).values()].flatMap((tables) => {
    const rows = new Map<string, Part[]>();
    for (const table of tables)
      table.names.forEach((_, at) => {
        const year = table.said?.[at]?.year ?? null;
        if (isAheadOf(facts, year)) return;
        const cell = cellOf(table.cells, at);
        const key = `${year ?? ""} ${cell ? cellRefName(cell) : at}`;
        rows.set(key, [...(rows.get(key) ?? []), { table, at }]);
      });
    return [...rows.values()].flatMap((parts) => rowLine(parts, limit));
  });
}

function rowLine(parts: readonly Part[], limit: Limit): readonly CountyLine[] {
  const of = (field: "increment_total" | "increment_weak"): readonly ReturnType<typeof figureOfRow>[] =>
    parts.flatMap(({ table, at }) => (table.figures.has(field) ? [figureOfRow(table, field, at)] : []));
  const [totals, weak] = [of("increment_total"), of("increment_weak")];
  const all = [...totals, ...weak];
  const cells = all.flatMap((each) => each.cells);
  if (all.every(({ amount, isOpen }) => amount === null && !isOpen)) return [];
  const [first] = parts;
  const year = first?.table.said?.[first.at]?.year ?? null;
  const head = year === null ? "" : `${year}年`;
  if (all.some(({ isOpen }) => isOpen)) return [countyLine("open", () => OPEN_TEXT, cells)];
  if (totals.length > 1)
    return [countyLine("undecided", () => `${head}增量经费总额有几个数，请核对后保留一个。`, cells)];
  const total = totals[0]?.amount ?? null;
  const blank = all.filter(({ amount }) => amount === null);
  if (total === null || weak.length === 0 || blank.length > 0 || total <= 0)
    return [
      countyLine(
        "missing",
        () =>
          blank.length > 0
            ? `${head}${cellNames(blank.flatMap((each) => each.cells))}没有能用的数（空白、文字、负数，或没有写明单位），没有的请填0。`
            : total === 0
              ? `${head}增量经费为0，没有增量，不能计算。`
              : `${head}缺少增量经费总额或用于农村、薄弱学校的金额，不能判断。`,
        cells,
        { missing: ["increment_total", "increment_weak"] },
      ),
    ];
  const sum = exactTotal(weak.flatMap(({ amount }) => amount ?? []));
  if (sum > total)
    return [countyLine("undecided", () => `${head}各部分合计大于增量经费总额，可能重复计列，请核对。`, cells)];
  const isMet = holdsLimit(sum, total, limit);
  const lack = isMet ? undefined : shortOfShare({ top: sum, over: total }, fractionOf(limit.value), "yuan");
  return [
    countyLine(
      isMet ? "met" : "failed",
      (words) =>
        `${head}增量经费${words.amount(total, "yuan")}，用于农村、薄弱学校和困难地区${words.amount(sum, "yuan")}，占${quotientText({ top: sum, over: total }, limit, words)}，${againstLimit(isMet, limit, words)}${andLack(lack, words)}${lack ? "才到这一比例" : ""}。`,
      cells,
      { value: nearestNumber(fractionOf(sum, total)), required: limit.value, lack },
    ),
  ];
}
