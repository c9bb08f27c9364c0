import { entryAt } from "../core/quantity/at";
import { exactProduct } from "../core/quantity/decimal";
import { call, cell, type CellFormula, type Formula, number, operation, sumOf, type Term } from "./formula/formula";
import { formulaTemplate, type FormulaTemplate, printedAt } from "./formula/print-formula";
import { highlightMarker } from "./highlight-marker";
import type { HighlightLevel } from "./workbook-plan";

/** A cell as the marked cell's row sees it; where schools stand side by side, rows and columns change places. */
export interface PlacedColumn {
  /** Column (of schools side by side: row), the same for the whole rectangle. */
  readonly column: number;
  /** How many rows (columns) below the marked cell it stands; absent for the same. */
  readonly offset?: number;
  /** The sheet where it stands; absent for that of the marked cell. Other sheets can be named since Excel 2010. */
  readonly sheet?: string;
}

/** One column with the weight at which it enters a sum. */
export interface WeightedColumn extends PlacedColumn {
  readonly weight: number;
}

/** `down`: a school a row; `across`: a school a column. */
export type HighlightAxis = "down" | "across";

/**
 * One value to be judged in a row: Σ resource · weight against required · Σ students · weight. Nothing is divided.
 */
export interface HighlightCondition {
  /** Resource columns, weights carrying the sign, the unit of the column, "per hundred" and the share of the stage. */
  readonly resource: readonly WeightedColumn[];
  /** Students columns (weighted students of a mixed school); empty where the cell holds the finished value. */
  readonly students: readonly WeightedColumn[];
  /** The students of the stage itself, which together must be above zero for the value to exist; empty for a finished value. */
  readonly stageStudents: readonly PlacedColumn[];
  readonly required: number;
  readonly floorRatio: number;
  /** True when every cell is a whole number, so that Excel's own arithmetic is exact. */
  readonly isWhole: boolean;
  /** What cells of other files add to either side, as read: a rule cannot refer to another file. Absent where all stand in one. */
  readonly known?: KnownParts;
}

/** Sums of cells as they stood when they were read. */
export interface KnownParts {
  readonly resource: number;
  readonly students: number;
}

/** Digits after which Excel's binary arithmetic on areas and money is noise. */
const NOISE_DIGITS = 6;

/**
 * The conditional format of one rectangle for one level, relative to `row` (of schools side by side: the column): plain operators, literal thresholds,
 * multiplied instead of divided, blanks, text and what comes to less than nothing never marked, with our marker.
 *
 * @param code indicator code, for the marker
 * @example highlightFormula("1.1", [condition], 4, "below-floor")
 *   // =AND(N("EDU:1.1")=0,ISNUMBER($D5),ISNUMBER($C5),$C5>0,$D5*10000<357*$C5)
 */
export function highlightFormula(
  code: string,
  conditions: readonly HighlightCondition[],
  row: number,
  level: HighlightLevel,
  axis: HighlightAxis = "down",
): string {
  return formulaAt(highlightTemplate(code, conditions, level, axis), row, axis);
}

/** The formula of {@link highlightFormula} for any row. */
export function highlightTemplate(
  code: string,
  conditions: readonly HighlightCondition[],
  level: HighlightLevel,
  axis: HighlightAxis,
): FormulaTemplate {
  return formulaTemplate(highlight(code, conditions, level, axis));
}

/** A template's formula for a row (of schools side by side: column) of the sheet. */
export function formulaAt(template: FormulaTemplate, row: number, axis: HighlightAxis): string {
  return printedAt(template, axis === "down" ? { row, column: 0 } : { row: 0, column: row });
}

/** True where two cells are judged alike: the same columns at the same distance, the same weights, the same standard. */
export function sameConditions(a: readonly HighlightCondition[], b: readonly HighlightCondition[]): boolean {
  return a === b || (a.length === b.length && a.every((condition, index) => isSame(condition, entryAt(b, index))));
}

function isSame(a: HighlightCondition, b: HighlightCondition): boolean {
  if (a.required !== b.required || a.floorRatio !== b.floorRatio || a.isWhole !== b.isWhole) return false;
  if (a.known?.resource !== b.known?.resource || a.known?.students !== b.known?.students) return false;
  return (
    areSame(a.resource, b.resource) && areSame(a.students, b.students) && areSame(a.stageStudents, b.stageStudents)
  );
}

function areSame(a: readonly Partial<WeightedColumn>[], b: readonly Partial<WeightedColumn>[]): boolean {
  const isEqual = (one: Partial<WeightedColumn>, other: Partial<WeightedColumn>): boolean =>
    one.column === other.column &&
    one.offset === other.offset &&
    one.sheet === other.sheet &&
    one.weight === other.weight;
  return a.length === b.length && a.every((one, index) => isEqual(one, entryAt(b, index)));
}

function highlight(
  code: string,
  conditions: readonly HighlightCondition[],
  level: HighlightLevel,
  axis: HighlightAxis,
): Formula {
  const below = (ratio: (condition: HighlightCondition) => number): readonly Formula[] => {
    const tests = conditions.map((condition) => conditionTests(condition, ratio(condition), axis));
    const [only] = tests;
    return tests.length === 1 && only ? only : [call("OR", ...tests.map((test) => call("AND", ...test)))];
  };
  const belowFloor = below((condition) => condition.floorRatio);
  return level === "below-floor"
    ? call("AND", highlightMarker(code), ...belowFloor)
    : call("AND", highlightMarker(code), ...below(() => 1), call("NOT", call("AND", ...belowFloor)));
}

/** What must hold together for a value to be marked. */
function conditionTests(condition: HighlightCondition, ratio: number, axis: HighlightAxis): readonly Formula[] {
  const { resource, students, stageStudents, isWhole, known } = condition;
  const guards = differentPlaces([...resource, ...students]).map((place) => call("ISNUMBER", cellAt(place, axis)));
  if (stageStudents.length > 0)
    guards.push(
      operation(sumOf(stageStudents.map((place) => ({ of: cellAt(place, axis), times: 1 }))), ">", number(0)),
    );
  const bound = exactProduct(condition.required, ratio);
  const weights = [
    ...students.map(({ weight }) => exactProduct(bound, weight)),
    ...(known ? [exactProduct(bound, known.students)] : []),
  ];
  const right = weights.length === 0 ? [bound] : weights;
  const left = [...resource.map(({ weight }) => weight), ...(known && known.resource !== 0 ? [known.resource] : [])];
  const scale = scaleToWhole([...left, ...right]);
  const term = (place: PlacedColumn | undefined, weight: number): Term => ({
    ...(place ? { of: cellAt(place, axis) } : {}),
    times: exactProduct(weight, scale),
  });
  const have = left.map((weight, index) => term(resource[index], weight));
  // More taken off than there is cannot be: a mistake of the sheet, no failure of the school.
  if (resource.some(({ weight }) => weight < 0)) guards.push(operation(rounded(sumOf(have)), ">=", number(0)));
  if (isWhole) {
    const need = right.map((weight, index) => term(students[index], weight));
    return [...guards, operation(sumOf(have), "<", sumOf(need))];
  }
  const lacking = right.map((weight, index) => term(students[index], -weight));
  return [...guards, operation(rounded(sumOf([...have, ...lacking])), "<", number(0))];
}

function rounded(value: Formula): Formula {
  return call("ROUND", value, number(NOISE_DIGITS));
}

function differentPlaces(places: readonly PlacedColumn[]): readonly PlacedColumn[] {
  const keyOf = ({ sheet = "", column, offset = 0 }: PlacedColumn): string => `${column} ${offset} ${sheet}`;
  return [...new Map(places.map((place) => [keyOf(place), place])).values()];
}

/** "$C5", of schools side by side "E$3": relative in the direction in which the schools stand. */
function cellAt({ column, offset = 0, sheet }: PlacedColumn, axis: HighlightAxis): CellFormula {
  return axis === "down" ? cell({ offset }, { fixed: column }, sheet) : cell({ fixed: column }, { offset }, sheet);
}

/** The power of ten that makes every weight a whole number. */
export function scaleToWhole(weights: readonly number[]): number {
  for (let scale = 1; scale < 1e9; scale *= 10)
    if (weights.every((weight) => Number.isInteger(exactProduct(weight, scale)))) return scale;
  throw new RangeError(`weights with more than nine decimals: ${weights.join(", ")}`);
}
