import type { ColumnSample } from "./column-values";

/** In how many rows a relation between columns holds. */
export interface Agreement {
  readonly rows: number;
  readonly except: number;
}

/** So many rows must agree before a relation says anything; with fewer it may be chance. */
const LEAST_ROWS = 3;
/** Figures are printed with two decimals; what lies within half of the last is the same. */
const PRINTED = 0.0051;
const RELATIVE = 1e-9;

/** Whether a column is the sum of others, blanks counted as nothing; null where too few rows can tell. */
export function isSumOf(total: ColumnSample, parts: readonly ColumnSample[]): Agreement | null {
  let rows = 0;
  let except = 0;
  let telling = 0;
  for (let row = 0; row < total.numbers.length; row++) {
    const wanted = total.numbers[row] ?? NaN;
    let sum = 0;
    let filled = 0;
    for (const { numbers } of parts) {
      const value = numbers[row] ?? NaN;
      if (Number.isNaN(value)) continue;
      sum += value;
      if (value !== 0) filled++;
    }
    if (Number.isNaN(wanted) || (filled === 0 && wanted === 0)) continue;
    rows++;
    if (Math.abs(sum - wanted) > Math.max(PRINTED, RELATIVE * Math.abs(wanted))) except++;
    else if (filled > 1) telling++;
  }
  return rows >= LEAST_ROWS && telling > 0 ? { rows, except } : null;
}

/**
 * Whether a column is `factor` times another divided by the number of students, as printed with two decimals; null where
 * too few rows can tell.
 */
export function isQuotientOf(
  quotient: ColumnSample,
  amounts: ColumnSample,
  students: ColumnSample,
  factor: number,
): Agreement | null {
  let rows = 0;
  let except = 0;
  for (let row = 0; row < quotient.numbers.length; row++) {
    const [wanted, amount, count] = [
      quotient.numbers[row] ?? NaN,
      amounts.numbers[row] ?? NaN,
      students.numbers[row] ?? NaN,
    ];
    if (Number.isNaN(wanted) || Number.isNaN(amount) || !(count > 0) || amount === 0) continue;
    rows++;
    const value = (amount * factor) / count;
    if (Math.abs(value - wanted) > Math.max(PRINTED, Math.abs(wanted) * 0.006)) except++;
  }
  return rows >= LEAST_ROWS ? { rows, except } : null;
}

/** True when the relation holds in every row. */
export function holds(agreement: Agreement | null): agreement is Agreement {
  return agreement !== null && agreement.except === 0;
}
