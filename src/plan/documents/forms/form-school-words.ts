import type { IndicatorState, Verdict } from "../../../core/assessment/assessment";
import { call, cell, type CellFormula, type Formula, number, operation, text } from "../../formula/formula";
import type { FormLine } from "./form-figures";
import type { FormWords } from "./form-words";

/** The cells with the values of a school, in the row of the formula. */
export function valueCellsOfRow(first: number, count: number): readonly CellFormula[] {
  return Array.from({ length: count }, (_, at) => cell({ offset: 0 }, { offset: first + at }));
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

/** 6项达标；生均体育运动场馆面积达到85%, from the cells of the row. @param digits with which values are printed */
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
  const parts = cells.map((value, at) => {
    const { required, floor } = lines[at] ?? { required: 0, floor: 0 };
    const isBelow = (line: number): Formula => operation(value, "<", number(line));
    const printed = call("ROUND", value, number(digits));
    const seems = (line: number): Formula => call("AND", isBelow(line), operation(printed, ">=", number(line)));
    const level = call("IF", isBelow(floor), text(remark.below), text(remark.reaches));
    const exact = call("IF", call("OR", seems(required), seems(floor)), text(remark.exact), text(""));
    const how = call("IF", call("ISNUMBER", value), operation(level, "&", exact), text(remark.missing));
    const name = text(`${remark.separator}${remark.names[at] ?? ""}`);
    return call("IF", reaching([value], [required], ">="), text(""), operation(name, "&", how));
  });
  return parts.reduce<Formula>((said, part) => operation(said, "&", part), operation(met, "&", text(remark.met)));
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
