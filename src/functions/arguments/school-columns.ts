import { invalidValue, notAvailable } from "../errors";
import { type Cells, cellNamed, type Place, rowAt, widthOf } from "./cells";
import { filledRowsOf, headerRowsOf } from "./in-step";
import type { ChoiceArgument, NumbersArgument } from "./parameters";
import { numberOf } from "./read-cell";

/** Totals and students of the same schools, row by row; both NaN where a school is left out. One without pupils has no weight. */
export interface SchoolColumns {
  readonly totals: Float64Array;
  readonly students: Float64Array;
  /** Rows of headers above them, chosen together with the columns. */
  readonly headers: number;
  /** Cells in each row of the arguments: 1, unless the schools stand side by side. */
  readonly width: number;
}

interface SchoolArguments {
  readonly totals: NumbersArgument;
  readonly students: NumbersArgument;
  /** TRUE leaves schools with a gap out, FALSE takes a 0 for a 0. */
  readonly leaveOut: ChoiceArgument;
}

const SHOWN = 5;

/**
 * Two ranges of the same schools. A school with one figure and not the other is named, and so is one with a 0: on some
 * computers a blank cell arrives as 0 (the text "0" is a 0 everywhere). `leaveOut` decides: TRUE leaves all these schools
 * out, FALSE takes a 0 for a 0. A school without either figure does not count.
 *
 * @throws a message with the rows in question, or with the sizes of ranges of unequal shape
 */
export function schoolColumns(args: SchoolArguments): SchoolColumns {
  const { totals, students } = args;
  const { choice, position } = args.leaveOut;
  const [amounts, pupils] = [totals.cells, students.cells];
  const size = (cells: Cells): string => `${cells.length}行${widthOf(cells)}列`;
  if (size(amounts) !== size(pupils))
    throw invalidValue(
      `“${totals.name}”是${size(amounts)}，“${students.name}”是${size(pupils)}，两个区域必须一样大、一样摆放。`,
    );
  const width = widthOf(amounts);
  const last = filledRowsOf([amounts, pupils]);
  const headers = headerRowsOf([totals, students]);
  const length = (last - headers) * width;
  const found = { totals: new Float64Array(length).fill(NaN), students: new Float64Array(length).fill(NaN) };
  const blanks: string[] = [];
  const zeros: string[] = [];
  const named = (at: Place): string => (width === 1 ? `第${at.row + 1}行` : cellNamed(totals.name, at));
  for (let row = headers, index = 0; row < last; row++) {
    for (let column = 0; column < width; column++, index++) {
      const at = { row, column };
      const [amount, pupil] = [rowAt(amounts, row)[column], rowAt(pupils, row)[column]];
      const total = numberOf(amount, totals, at);
      const count = numberOf(pupil, students, at);
      // Without either figure it is no school; without pupils it has no weight, whatever it owns.
      if (total === null && (count ?? 0) === 0) continue;
      if (total === null || count === null) blanks.push(named(at));
      else if (choice !== false && (pupil === 0 || (amount === 0 && count > 0))) zeros.push(named(at));
      else [found.totals[index], found.students[index]] = [total, count];
    }
  }
  if (choice === true) return { ...found, headers, width };
  if (blanks.length > 0)
    throw notAvailable(`${listed(blanks)}缺数。请补齐；确要略过缺数的学校，请把${position}填TRUE。`);
  if (zeros.length > 0)
    throw notAvailable(`${listed(zeros)}是0或空，分不清。0就是0的，请把${position}填FALSE；要略过这些学校，请填TRUE。`);
  return { ...found, headers, width };
}

function listed(places: readonly string[]): string {
  return places.length > SHOWN ? `${places.slice(0, SHOWN).join("、")}等${places.length}处` : places.join("、");
}
