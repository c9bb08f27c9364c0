import { columnName } from "../core/cell/address";
import { exactProduct } from "../core/quantity/decimal";
import { HIGHLIGHT_MARKER, type HighlightLevel } from "./workbook-plan";

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
  return formulaAt(highlightTemplate(code, conditions, level, axis), row);
}

/** A formula with its cells left open: `texts` stand around the cells, which lie `offsets` below (beside) the marked one. */
export interface HighlightTemplate {
  readonly texts: readonly string[];
  readonly offsets: readonly number[];
  readonly axis: HighlightAxis;
}

/** The formula of {@link highlightFormula} for any row. */
export function highlightTemplate(
  code: string,
  conditions: readonly HighlightCondition[],
  level: HighlightLevel,
  axis: HighlightAxis,
): HighlightTemplate {
  const parts = templateText(code, conditions, level, axis).split(OPEN);
  return {
    texts: parts.filter((_, index) => index % 2 === 0),
    offsets: parts.filter((_, index) => index % 2 === 1).map(Number),
    axis,
  };
}

/** A template's formula for a row (of schools side by side: column) of the sheet. */
export function formulaAt({ texts, offsets, axis }: HighlightTemplate, row: number): string {
  const nameOf = (offset: number): string => (axis === "down" ? String(row + offset + 1) : columnName(row + offset));
  const [first = 0] = offsets;
  // Joined at once: a text put together piece by piece is kept as its pieces, and a county has 100,000 formulas.
  if (offsets.every((offset) => offset === first)) return texts.join(nameOf(first));
  return texts
    .flatMap((text, index) => (index < offsets.length ? [text, nameOf(offsets[index] as number)] : [text]))
    .join("");
}

/** True where two cells are judged alike: the same columns at the same distance, the same weights, the same standard. */
export function sameConditions(a: readonly HighlightCondition[], b: readonly HighlightCondition[]): boolean {
  return (
    a === b ||
    (a.length === b.length && a.every((condition, index) => isSame(condition, b[index] as HighlightCondition)))
  );
}

function isSame(a: HighlightCondition, b: HighlightCondition): boolean {
  if (a.required !== b.required || a.floorRatio !== b.floorRatio || a.isWhole !== b.isWhole) return false;
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
  return a.length === b.length && a.every((one, index) => isEqual(one, b[index] as Partial<WeightedColumn>));
}

/** Marks off the offset of a cell in the text of a template; no sheet's name can hold these characters. */
const [BEFORE, BEHIND] = ["\u0001", "\u0002"];
const OPEN = new RegExp(`${BEFORE}(-?\\d{1,8})${BEHIND}`);

function templateText(
  code: string,
  conditions: readonly HighlightCondition[],
  level: HighlightLevel,
  axis: HighlightAxis,
): string {
  const marker = `${HIGHLIGHT_MARKER}:${code}")=0`;
  const below = (ratio: (condition: HighlightCondition) => number): string => {
    const tests = conditions.map((condition) => conditionTest(condition, ratio(condition), axis));
    return tests.length === 1 ? (tests[0] ?? "") : `OR(${tests.map((test) => `AND(${test})`).join(",")})`;
  };
  const belowFloor = below((condition) => condition.floorRatio);
  if (level === "below-floor") return `=AND(${marker},${belowFloor})`;
  return `=AND(${marker},${below(() => 1)},NOT(AND(${belowFloor})))`;
}

function conditionTest(condition: HighlightCondition, ratio: number, axis: HighlightAxis): string {
  const cell = (place: PlacedColumn): string => reference(place, axis);
  const cells = [...new Set([...condition.resource, ...condition.students].map(cell))];
  const guards = cells.map((each) => `ISNUMBER(${each})`);
  if (condition.stageStudents.length > 0) guards.push(`${condition.stageStudents.map(cell).join("+")}>0`);
  const bound = exactProduct(condition.required, ratio);
  const right =
    condition.students.length === 0
      ? [{ place: null, weight: bound }]
      : condition.students.map((place) => ({ place, weight: exactProduct(bound, place.weight) }));
  const scale = scaleToWhole([...condition.resource.map(({ weight }) => weight), ...right.map(({ weight }) => weight)]);
  const term = (place: PlacedColumn | null, weight: number, first: boolean): string => {
    const factor = exactProduct(weight, scale);
    const size = Math.abs(factor);
    const text = place === null ? String(size) : size === 1 ? cell(place) : `${cell(place)}*${size}`;
    return factor < 0 ? `-${text}` : first ? text : `+${text}`;
  };
  const left = condition.resource.map((place, index) => term(place, place.weight, index === 0)).join("");
  // More taken off than there is cannot be: a mistake of the sheet, no failure of the school.
  if (condition.resource.some(({ weight }) => weight < 0)) guards.push(`ROUND(${left},${NOISE_DIGITS})>=0`);
  if (condition.isWhole) {
    const rightText = right.map(({ place, weight }, index) => term(place, weight, index === 0)).join("");
    return [...guards, `${left}<${rightText}`].join(",");
  }
  const difference = left + right.map(({ place, weight }) => term(place, -weight, false)).join("");
  return [...guards, `ROUND(${difference},${NOISE_DIGITS})<0`].join(",");
}

/** "$C5", of schools side by side "E$3", on another sheet "'学生 表'!$C5"; relative in the direction in which the schools stand, which is left open. */
function reference({ column, offset = 0, sheet }: PlacedColumn, axis: HighlightAxis): string {
  const open = `${BEFORE}${offset}${BEHIND}`;
  const name = axis === "down" ? `$${columnName(column)}${open}` : `${open}$${column + 1}`;
  return sheet === undefined ? name : `'${sheet.replace(/'/g, "''")}'!${name}`;
}

/** The power of ten that makes every weight a whole number. */
export function scaleToWhole(weights: readonly number[]): number {
  for (let scale = 1; scale < 1e9; scale *= 10)
    if (weights.every((weight) => Number.isInteger(exactProduct(weight, scale)))) return scale;
  throw new RangeError(`weights with more than nine decimals: ${weights.join(", ")}`);
}
