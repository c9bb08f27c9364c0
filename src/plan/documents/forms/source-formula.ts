import { sheetInFile } from "../../../core/cell/sheet-in-file";
import { call, cell, type CellFormula, type Formula, number, operation, sumOf, text } from "../../formula/formula";
import type { ValueCells, WeightedCell } from "../../value-formula";

/** Before the number that a cell had when the form was filled. */
const LAST_VALUE = "EDU:";

/** Significant digits that are kept of a quotient of areas or money: what lies beyond is noise of binary arithmetic. */
const KEPT_DIGITS = 14;

/**
 * The formula of a figure over the bureau's own cells: nothing ("") while one of them is blank or holds no number.
 *
 * @param around a number of the size of the line that the figure is held against; of what is rounded fourteen digits of it are
 *   kept, so that a value on its line is equal to it
 * @example =IF(COUNT('台账'!$I$5,'台账'!$E$5)=2,ROUND('台账'!$I$5/'台账'!$E$5,13),"")
 */
export function sourceFormula({ resource, students, isWhole }: ValueCells, around: number): Formula {
  const cells = differentCells([...resource, ...students]);
  const quotient = students.length === 0 ? sum(resource) : operation(sum(resource), "/", sum(students));
  const isExact = isWhole || (resource.length === 1 && students.length === 0);
  const digits = KEPT_DIGITS - 1 - Math.floor(Math.log10(around));
  return whereNumbers(cells, isExact ? quotient : call("ROUND", quotient, number(digits)));
}

/** The sum of the bureau's own cells, each with its sign. */
export function sourceSum(cells: readonly WeightedCell[]): Formula {
  return whereNumbers(differentCells(cells), sum(cells));
}

/**
 * A formula that points at other sheets, with the number that it came to: where such a sheet is deleted the reference is
 * lost and the number is not. N of a text is 0.
 */
export function withLastValue(formula: Formula, value: number | null): Formula {
  if (value === null) return formula;
  const kept = call("N", text(`${LAST_VALUE}${value}`));
  if (formula.type !== "call" || formula.name !== "IF") return operation(formula, "+", kept);
  const [test, then, ...rest] = formula.values;
  return test && then ? call("IF", test, operation(then, "+", kept), ...rest) : formula;
}

/**
 * What a formula of a form came to when it was filled: a number, or nothing (null) where a cell was blank; undefined for a
 * formula that is none of ours.
 */
export function lastValueOf(formula: string): number | null | undefined {
  const kept = /\+N\("EDU:([^"]+)"\)/.exec(formula)?.[1];
  const value = Number(kept);
  if (kept !== undefined && Number.isFinite(value)) return value;
  return /^=IF\(COUNT\(.*,""\)$/.test(formula) ? null : undefined;
}

function whereNumbers(cells: readonly CellFormula[], then: Formula): Formula {
  return call("IF", operation(call("COUNT", ...cells), "=", number(cells.length)), then, text(""));
}

function sum(parts: readonly WeightedCell[]): Formula {
  return sumOf(parts.map((part) => ({ of: placeOf(part), times: part.weight })));
}

/** Fixed: rows of a form may be sorted, and each must keep its cells. */
function placeOf({ cell: { sheet, row, column } }: WeightedCell): CellFormula {
  return cell({ fixed: row }, { fixed: column }, sheetInFile(sheet).sheet);
}

function differentCells(parts: readonly WeightedCell[]): readonly CellFormula[] {
  const keyOf = ({ cell: at }: WeightedCell): string => `${at.row} ${at.column} ${at.sheet}`;
  return [...new Map(parts.map((part) => [keyOf(part), placeOf(part)])).values()];
}
