import { cellName } from "../core/cell/address";
import { exactProduct } from "../core/quantity/decimal";
import { HIGHLIGHT_MARKER, type HighlightLevel } from "./workbook-plan";

/** One column with the weight at which it enters a sum. */
export interface WeightedColumn {
  readonly column: number;
  readonly weight: number;
}

/**
 * One value to be judged in a row: Σ resource · weight against required · Σ students · weight. Nothing is divided.
 */
export interface HighlightCondition {
  /** Resource columns, weights carrying the sign, the unit of the column, "per hundred" and the share of the stage. */
  readonly resource: readonly WeightedColumn[];
  /** Students columns (weighted students of a mixed school); empty where the cell holds the finished value. */
  readonly students: readonly WeightedColumn[];
  /** The students of the stage itself, which must be above zero for the value to exist. */
  readonly stageStudents: number | null;
  readonly required: number;
  readonly floorRatio: number;
  /** True when every cell is a whole number, so that Excel's own arithmetic is exact. */
  readonly isWhole: boolean;
}

/** Digits after which Excel's binary arithmetic on areas and money is noise. */
const NOISE_DIGITS = 6;

/**
 * The conditional format of one rectangle for one level, relative to `row`: plain operators, literal thresholds,
 * multiplied instead of divided, blanks and text never marked, with our marker.
 *
 * @param code indicator code, for the marker
 * @example highlightFormula("1.1", [condition], 4, "below-floor")
 *   // =AND(N("EDU:1.1")=0,ISNUMBER($D5),ISNUMBER($C5),$C5>0,$D5*10000<357*$C5)
 */
export function highlightFormula(code: string, conditions: readonly HighlightCondition[], row: number, level: HighlightLevel): string {
  const marker = `${HIGHLIGHT_MARKER}:${code}")=0`;
  const below = (ratio: (condition: HighlightCondition) => number): string => {
    const tests = conditions.map((condition) => conditionTest(condition, row, ratio(condition)));
    return tests.length === 1 ? (tests[0] ?? "") : `OR(${tests.map((test) => `AND(${test})`).join(",")})`;
  };
  const belowFloor = below((condition) => condition.floorRatio);
  if (level === "below-floor") return `=AND(${marker},${belowFloor})`;
  return `=AND(${marker},${below(() => 1)},NOT(AND(${belowFloor})))`;
}

function conditionTest(condition: HighlightCondition, row: number, ratio: number): string {
  const cell = (column: number): string => `$${cellName(row, column)}`;
  const columns = [...new Set([...condition.resource, ...condition.students].map(({ column }) => column))];
  const guards = columns.map((column) => `ISNUMBER(${cell(column)})`);
  if (condition.stageStudents !== null) guards.push(`${cell(condition.stageStudents)}>0`);
  const bound = exactProduct(condition.required, ratio);
  const right = condition.students.length === 0 ? [{ column: null, weight: bound }] : condition.students.map(({ column, weight }) => ({ column, weight: exactProduct(bound, weight) }));
  const scale = scaleToWhole([...condition.resource.map(({ weight }) => weight), ...right.map(({ weight }) => weight)]);
  const term = (column: number | null, weight: number, first: boolean): string => {
    const factor = exactProduct(weight, scale);
    const size = Math.abs(factor);
    const text = column === null ? String(size) : size === 1 ? cell(column) : `${cell(column)}*${size}`;
    return factor < 0 ? `-${text}` : first ? text : `+${text}`;
  };
  const left = condition.resource.map(({ column, weight }, index) => term(column, weight, index === 0)).join("");
  if (condition.isWhole) {
    const rightText = right.map(({ column, weight }, index) => term(column, weight, index === 0)).join("");
    return [...guards, `${left}<${rightText}`].join(",");
  }
  const difference = left + right.map(({ column, weight }) => term(column, -weight, false)).join("");
  return [...guards, `ROUND(${difference},${NOISE_DIGITS})<0`].join(",");
}

/** The power of ten that makes every weight a whole number. */
function scaleToWhole(weights: readonly number[]): number {
  for (let scale = 1; scale < 1e9; scale *= 10) if (weights.every((weight) => Number.isInteger(exactProduct(weight, scale)))) return scale;
  throw new RangeError(`weights with more than nine decimals: ${weights.join(", ")}`);
}
