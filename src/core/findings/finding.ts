import type { CellRef } from "../cell/address";

/** `error`: the county or a table misses something; `warning`: look at it; `info`: good to know. */
export type Severity = "error" | "warning" | "info";

/** Everything that can be said to a user about a workbook. The sentences are in `i18n/zh-CN/findings.ts`. */
export type FindingCode =
  | "school-failed"
  | "school-missing-data"
  | "balance-exceeded"
  | "balance-undefined"
  | "balance-incomplete"
  | "students-zero"
  | "mixed-school-without-stages"
  | "mixed-school-teachers-not-by-stage"
  | "stage-unknown"
  | "number-from-text"
  | "not-a-number"
  | "approximate-number"
  | "error-cell"
  | "negative-number"
  | "fractional-people"
  | "duplicate-school"
  | "hidden-rows"
  | "rounding-flips-verdict"
  | "printed-verdict-differs"
  | "stage-sum-differs"
  | "indoor-exceeds-total"
  | "unit-doubtful"
  | "unit-unusable"
  | "total-mismatch"
  | "total-within-rounding"
  | "unit-price-differs"
  | "merges-unknown"
  | "protected-sheet"
  | "table-not-assessed"
  | "row-without-name"
  | "table-without-schools"
  | "hidden-sheet"
  | "no-table";

export type FindingParameter = string | number | null;

/** One thing to say, with the cells it is about. Holds no prose. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly cells: readonly CellRef[];
  readonly parameters: Readonly<Record<string, FindingParameter>>;
}
