import { entryAt } from "../core/quantity/at";
import { exactProduct } from "../core/quantity/decimal";
import { call, type Formula, number, operation, sumOf, type Term } from "./formula/formula";
import { formulaTemplate, type FormulaTemplate, printedAt } from "./formula/print-formula";
import { highlightMarker } from "./highlight-marker";
import { areNumbers, countedOnce, differentPlaces, placeIn, pupilsIn } from "./placed-formula";
import type { HighlightLevel } from "./workbook-plan";

/** A cell as the marked cell's row sees it; where schools stand side by side, rows and columns change places. */
export interface PlacedColumn {
  /** Column (of schools side by side: row), the same for every school that shares the rule. */
  readonly column: number;
  /** How many rows (columns) below the marked cell it stands; absent for the same, and where it is found by a key. */
  readonly offset?: number;
  /** The sheet where it stands; absent for that of the marked cell. Other sheets can be named since Excel 2010. */
  readonly sheet?: string;
  /** By which text the row on the other sheet is found; absent where it is told by its distance. */
  readonly key?: KeyColumns;
}

/** The columns that hold the same code or name of a school: on the marked sheet, and on the other one. */
export interface KeyColumns {
  readonly own: number;
  readonly there: number;
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
  readonly stageStudents: readonly WeightedColumn[];
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

/** The share of the standard below which a level holds; whether it reaches the floor is told by the rule above it. */
export function levelRatio(level: HighlightLevel, { floorRatio }: Pick<HighlightCondition, "floorRatio">): number {
  return level === "below-floor" ? floorRatio : 1;
}

/**
 * The conditional format of one cell for one level, relative to `row` (of schools side by side: the column): plain
 * operators, literal thresholds, multiplied instead of divided, blanks, text and what is less than nothing never marked,
 * with our marker. Several conditions are the stages that share the cell: it holds where one of them does.
 *
 * The rule of what reaches the floor holds below it too: the other one, which stands above it, sets all that it sets.
 *
 * @param code indicator code, for the marker
 * @example highlightFormula("1.1", [condition], 4, "below-floor")
 *   // =AND(N("EDU:1.1")=0,COUNTIF($C5:$D5,">=0")=2,$D5*10000<$C5*357)
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
  const shared = sharedValue(conditions, level);
  const tests = shared
    ? sharedTests(shared, axis)
    : conditions.length === 1
      ? conditionTests(entryAt(conditions, 0), level, axis)
      : [call("OR", ...conditions.map((condition) => call("AND", ...conditionTests(condition, level, axis))))];
  return formulaTemplate(call("AND", highlightMarker(code), ...tests));
}

/** A template's formula for a row (of schools side by side: column) of the sheet. */
export function formulaAt(template: FormulaTemplate, row: number, axis: HighlightAxis): string {
  return printedAt(template, axis === "down" ? { row, column: 0 } : { row: 0, column: row });
}

/** What must hold together for one value to be marked. */
function conditionTests(condition: HighlightCondition, level: HighlightLevel, axis: HighlightAxis): readonly Formula[] {
  const { resource, students, stageStudents, isWhole, known } = condition;
  const bound = exactProduct(condition.required, levelRatio(level, condition));
  const weights = [
    ...students.map(({ weight }) => exactProduct(bound, weight)),
    ...(known ? [exactProduct(bound, known.students)] : []),
  ];
  const right = weights.length === 0 ? [bound] : weights;
  const left = [...resource.map(({ weight }) => weight), ...(known && known.resource !== 0 ? [known.resource] : [])];
  const scale = scaleToWhole([...left, ...right]);
  const term = (place: PlacedColumn | undefined, weight: number): Term => ({
    ...(place ? { of: placeIn(place, axis) } : {}),
    times: exactProduct(weight, scale),
  });
  const have = factored(left.map((weight, index) => term(resource[index], weight)));
  const need = right.map((weight, index) => term(students[index], weight));
  // Where all pupils are the stage's own, nobody needs nothing.
  const isStageAlone = !known && arePlacedAlike(stageStudents, students);
  return [
    ...numbersThere([...resource, ...students], isStageAlone ? [] : stageStudents, axis),
    ...enoughIsLeft(resource, have, axis),
    comparison(have, need, isWhole),
  ];
}

/**
 * A value that the pupils of several parts share: one amount over the same weighted students, held against the most that a
 * stage with pupils needs. A part without pupils, be its cell blank, asks nothing: so it is true of schools that have some of
 * the parts alone, and of one whose pupils of a part are lacking it says only what holds however many they are.
 */
interface SharedValue {
  readonly resource: readonly WeightedColumn[];
  readonly students: readonly WeightedColumn[];
  readonly isWhole: boolean;
  /** Of each stage: its students, and how much of the amount a weighted student needs where it has any. */
  readonly stages: readonly { readonly students: readonly WeightedColumn[]; readonly needs: number }[];
}

/** The stages of a cell as one value, in whole numbers; null where they do not share their cells at the same weights. */
function sharedValue(conditions: readonly HighlightCondition[], level: HighlightLevel): SharedValue | null {
  const [first, ...others] = conditions;
  if (!first || (others.length === 0 && arePlacedAlike(first.students, first.stageStudents))) return null;
  const isAlike = others.every(
    (other) =>
      arePlacedAlike(first.resource, other.resource) &&
      arePlacedAlike(first.students, other.students) &&
      first.students.every(({ weight }, index) => weight === entryAt(other.students, index).weight) &&
      first.resource.every(
        ({ weight }, index) =>
          exactProduct(weight, entryAt(other.resource, 0).weight) ===
          exactProduct(entryAt(first.resource, 0).weight, entryAt(other.resource, index).weight),
      ),
  );
  if (!isAlike || conditions.some(({ known, students }) => known !== undefined || students.length === 0)) return null;
  const shares = conditions.map(({ resource }) => entryAt(resource, 0).weight);
  const sharesBut = (index: number): readonly number[] => shares.filter((_, at) => at !== index);
  const needs = conditions.map((condition, index) =>
    exactProduct(condition.required, levelRatio(level, condition), ...sharesBut(index)),
  );
  const have = first.resource.map(({ weight }) => exactProduct(weight, ...sharesBut(0)));
  const weights = first.students.map(({ weight }) => weight);
  const scale = scaleToWhole(weights);
  const students = wholes(weights);
  const shrunk = exactProduct(entryAt(weights, 0), scale) / entryAt(students, 0);
  const whole = wholes([
    ...have.map((weight) => exactProduct(weight, scale)),
    ...needs.map((need) => exactProduct(need, shrunk)),
  ]);
  return {
    resource: weighted(first.resource, whole),
    students: weighted(first.students, students),
    isWhole: first.isWhole,
    stages: conditions.map(({ stageStudents }, index) => ({
      students: stageStudents,
      needs: entryAt(whole, have.length + index),
    })),
  };
}

function sharedTests({ resource, students, isWhole, stages }: SharedValue, axis: HighlightAxis): readonly Formula[] {
  const have = factored(resource.map((place) => ({ of: placeIn(place, axis), times: place.weight })));
  const termsOf = (places: readonly WeightedColumn[]): readonly Term[] =>
    places.map((place) => ({ of: pupilsIn(place, axis), times: place.weight }));
  const [only, another] = stages;
  if (only && !another)
    return [
      ...numbersThere(resource, only.students, axis, students),
      ...enoughIsLeft(resource, have, axis),
      comparison(have, [{ of: sumOf(termsOf(students)), times: only.needs }], isWhole),
    ];
  const needs = stages.map(({ students: own, needs: each }) =>
    operation(operation(sumOf(termsOf(own)), ">", number(0)), "*", number(each)),
  );
  const need: Term = { of: operation(call("MAX", ...needs), "*", sumOf(termsOf(students))), times: 1 };
  return [
    ...numbersThere(resource, [], axis, students),
    ...enoughIsLeft(resource, have, axis),
    comparison(have, [need], isWhole),
  ];
}

/**
 * That every cell holds a number that is not below nothing, those of `filled` together more than nothing; of `found` only
 * that a key finds them.
 */
function numbersThere(
  places: readonly PlacedColumn[],
  filled: readonly WeightedColumn[],
  axis: HighlightAxis,
  found: readonly PlacedColumn[] = [],
): readonly Formula[] {
  const all = differentPlaces([...places, ...filled]);
  const near = all.filter(({ key }) => !key);
  const [only] = filled;
  const isOne = filled.length === 1 && only?.key !== undefined;
  return [
    ...areNumbers(near, axis),
    ...countedOnce(
      all.filter(({ key }) => key),
      isOne ? only : null,
      found,
    ),
    ...(filled.length > 0 && !isOne ? [isAboveNothing(filled, axis)] : []),
  ];
}

function isAboveNothing(places: readonly WeightedColumn[], axis: HighlightAxis): Formula {
  return operation(sumOf(places.map((place) => ({ of: placeIn(place, axis), times: place.weight }))), ">", number(0));
}

/** More taken off than there is cannot be: a mistake of the sheet, no failure of the school. */
function enoughIsLeft(
  resource: readonly WeightedColumn[],
  have: readonly Term[],
  axis: HighlightAxis,
): readonly Formula[] {
  if (resource.every(({ weight }) => weight >= 0)) return [];
  const [whole, part] = resource;
  if (resource.length === 2 && whole && part && whole.weight === -part.weight && whole.weight > 0)
    return [operation(placeIn(whole, axis), ">=", placeIn(part, axis))];
  return [operation(rounded(sumOf(have)), ">=", number(0))];
}

/** Terms of one weight as their sum times the weight. @example $D5*100-$E5*100 // ($D5-$E5)*100 */
function factored(terms: readonly Term[]): readonly Term[] {
  const times = Math.abs(terms[0]?.times ?? 0);
  if (terms.length < 2 || terms.some(({ of, times: own }) => of === undefined || Math.abs(own) !== times)) return terms;
  return [{ of: sumOf(terms.map((term) => ({ ...term, times: Math.sign(term.times) }))), times }];
}

function comparison(have: readonly Term[], need: readonly Term[], isWhole: boolean): Formula {
  if (isWhole) return operation(sumOf(have), "<", sumOf(need));
  return operation(rounded(sumOf([...have, ...need.map((term) => ({ ...term, times: -term.times }))])), "<", number(0));
}

function rounded(value: Formula): Formula {
  return call("ROUND", value, number(NOISE_DIGITS));
}

/** True where columns stand in the same places, whatever their weights. */
export function arePlacedAlike(a: readonly PlacedColumn[], b: readonly PlacedColumn[]): boolean {
  return a.length === b.length && a.every((one, index) => isPlacedAlike(one, entryAt(b, index)));
}

export function isPlacedAlike(one: PlacedColumn, other: PlacedColumn): boolean {
  return one.column === other.column && one.offset === other.offset && one.sheet === other.sheet;
}

function weighted(places: readonly WeightedColumn[], weights: readonly number[]): readonly WeightedColumn[] {
  return places.map((place, index) => ({ ...place, weight: entryAt(weights, index) }));
}

/** Weights in the same proportion, as whole numbers as small as can be: the smaller, the less noise there is in a product. */
function wholes(weights: readonly number[]): readonly number[] {
  const scale = scaleToWhole(weights);
  const scaled = weights.map((weight) => exactProduct(weight, scale));
  const divisor = scaled.reduce(commonDivisor, 0);
  return scaled.map((weight) => weight / (divisor || 1));
}

function commonDivisor(a: number, b: number): number {
  let [x, y] = [Math.abs(a), Math.abs(b)];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}

/** The power of ten that makes every weight a whole number. */
export function scaleToWhole(weights: readonly number[]): number {
  for (let scale = 1; scale < 1e9; scale *= 10)
    if (weights.every((weight) => Number.isInteger(exactProduct(weight, scale)))) return scale;
  throw new RangeError(`weights with more than nine decimals: ${weights.join(", ")}`);
}
