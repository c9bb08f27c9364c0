import type { IndicatorState, Verdict } from "../../../core/assessment/assessment";
import { call, cell, type CellFormula, type Formula, number, operation, text } from "../../formula/formula";
import type { FormLine } from "./form-figures";
import type { FormWords } from "./form-words";

/** The cells with the values of a school, in the row of the formula. */
export function valueCellsOfRow(first: number, count: number): readonly CellFormula[] {
  return Array.from({ length: count }, (_, at) => cell({ offset: 0 }, { offset: first + at }));
}

/** True where a value reaches its line: a text or a blank counts as 0 and reaches none, since no line is 0. */
function reaches(value: CellFormula, { required }: FormLine): Formula {
  return operation(call("N", value), ">=", number(required));
}

/** How many of the values reach their line. */
function reaching(cells: readonly CellFormula[], lines: readonly FormLine[]): Formula {
  return sumOfTruths(cells.map((value, at) => reaches(value, lineAt(lines, at))));
}

/** How many of the values are numbers below 85% of their line. */
function failing(cells: readonly CellFormula[], lines: readonly FormLine[]): Formula {
  return sumOfTruths(
    cells.map((value, at) =>
      operation(call("ISNUMBER", value), "*", operation(value, "<", number(lineAt(lines, at).floor))),
    ),
  );
}

/** A truth alone would be printed as one. */
function sumOfTruths(truths: readonly Formula[]): Formula {
  return truths.reduce((sum, each) => operation(sum, "+", each), number(0));
}

function lineAt(lines: readonly FormLine[], at: number): FormLine {
  const line = lines[at];
  if (!line) throw new RangeError(`no line for value ${at}`);
  return line;
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
  const isFailed = call(
    "OR",
    operation(failing(cells, lines), ">", number(0)),
    operation(operation(known, "-", reaching(cells, lines)), ">", number(cells.length - leastMet)),
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
  const parts = cells.map((value, at) => {
    const line = lineAt(lines, at);
    const isBelow = operation(value, "<", number(line.floor));
    const level = call("IF", isBelow, text(remark.below), text(remark.reaches));
    // What is printed reaches a line that the value itself does not: the one that it misses, or the floor under it.
    const missed = call("IF", isBelow, number(line.floor), number(line.required));
    const printed = call("ROUND", value, number(digits));
    const exact = call("IF", operation(printed, "<", missed), text(""), text(remark.exact));
    const how = call("IF", call("ISNUMBER", value), operation(level, "&", exact), text(remark.missing));
    const name = text(`${remark.separator}${remark.names[at] ?? ""}`);
    return call("IF", reaches(value, line), text(""), operation(name, "&", how));
  });
  return parts.reduce<Formula>(
    (said, part) => operation(said, "&", part),
    operation(reaching(cells, lines), "&", text(remark.met)),
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
