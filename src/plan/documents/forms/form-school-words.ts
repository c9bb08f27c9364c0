import type { IndicatorState, Verdict } from "../../../core/assessment/assessment";
import { call, cell, type CellFormula, type Formula, number, operation, text } from "../../formula/formula";
import type { FormLine } from "./form-figures";
import type { FormWords } from "./form-words";

/** The cells with the values of a school, in its own row. */
export function valueCellsOfRow(row: number, first: number, count: number): readonly CellFormula[] {
  return Array.from({ length: count }, (_, at) => cell({ offset: row }, { offset: first + at }));
}

/** How many of the values reach their line: a text or a blank reaches none. */
function reaching(cells: readonly CellFormula[], lines: readonly number[], operator: ">=" | "<"): Formula {
  return cells
    .map((value, at) => operation(call("ISNUMBER", value), "*", operation(value, operator, number(lines[at] ?? 0))))
    .reduce((sum, each) => operation(sum, "+", each));
}

/** 达标, 不达标 or 数据不全, from the cells of the row by the rule for schools. */
export function verdictFormula(
  cells: readonly CellFormula[],
  lines: readonly FormLine[],
  leastMet: number,
  { verdict }: FormWords,
): Formula {
  const [first, last] = [cells[0], cells[cells.length - 1]];
  if (!first || !last) throw new RangeError("a school without values");
  const known = call("COUNT", { type: "area", first, last });
  const met = reaching(
    cells,
    lines.map(({ required }) => required),
    ">=",
  );
  const below = reaching(
    cells,
    lines.map(({ floor }) => floor),
    "<",
  );
  const isFailed = call(
    "OR",
    operation(below, ">", number(0)),
    operation(operation(known, "-", met), ">", number(cells.length - leastMet)),
  );
  const isMissing = operation(known, "<", number(cells.length));
  return call("IF", isFailed, text(verdict.failed), call("IF", isMissing, text(verdict.missing), text(verdict.met)));
}

/** 6项达标；生均体育运动场馆面积达到85%, from the cells of the row. */
export function remarkFormula(
  cells: readonly CellFormula[],
  lines: readonly FormLine[],
  digits: number,
  { remark }: FormWords,
): Formula {
  const met = reaching(
    cells,
    lines.map(({ required }) => required),
    ">=",
  );
  const isNumber = (value: Formula, operator: "<" | ">=", line: number): Formula =>
    operation(value, operator, number(line));
  return cells.reduce<Formula>(
    (said, value, at) => {
      const { required, floor } = lines[at] ?? { required: 0, floor: 0 };
      const name = `${remark.separator}${remark.names[at] ?? ""}`;
      const printed = call("ROUND", value, number(digits));
      const seems = (line: number): Formula => call("AND", isNumber(value, "<", line), isNumber(printed, ">=", line));
      const level = call("IF", isNumber(value, "<", floor), text(name + remark.below), text(name + remark.reaches));
      const exact = call("IF", call("OR", seems(required), seems(floor)), text(remark.exact), text(""));
      const short = call("IF", isNumber(value, "<", required), operation(level, "&", exact), text(""));
      return operation(said, "&", call("IF", call("ISNUMBER", value), short, text(name + remark.missing)));
    },
    operation(met, "&", text(remark.met)),
  );
}

export function verdictText(verdict: Verdict, { verdict: words }: FormWords): string {
  return verdict === "met" ? words.met : verdict === "failed" ? words.failed : words.missing;
}

/** What {@link remarkFormula} gives, from the states that are judged exactly. */
export function remarkText(
  states: readonly IndicatorState[],
  flips: readonly boolean[],
  { remark }: FormWords,
): string {
  const met = states.filter((state) => state === "met").length;
  const parts = states.flatMap((state, at) => {
    if (state === "met") return [];
    const how = state === "floor" ? remark.reaches : state === "failed" ? remark.below : remark.missing;
    return [`${remark.separator}${remark.names[at] ?? ""}${how}${flips[at] === true ? remark.exact : ""}`];
  });
  return `${met}${remark.met}${parts.join("")}`;
}
