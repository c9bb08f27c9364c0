import type { CellRef } from "../cell/address";

/** `error`: the county or a table misses something; `warning`: look at it; `info`: good to know. */
export type Severity = "error" | "warning" | "info";

/** Everything that can be said to a user about a workbook. The sentences are in `i18n/zh-CN/findings.ts`. */
export type FindingCode =
  | "school-failed"
  | "school-missing-data"
  | "balance-exceeded"
  | "balance-undefined"
  /** The mean of all coefficients (综合差异系数) is above its limit. */
  | "mean-exceeded"
  /** There is no mean, because a coefficient is not there. */
  | "mean-undefined"
  /** A coefficient that a table of the county states is over the limit. */
  | "published-coefficient-exceeded"
  /** One that holds as it is printed, and may be rounded down from more than the limit. */
  | "published-coefficient-at-limit"
  /** A school that passes by finished values on a line, which may be rounded up to it. */
  | "published-values-at-line"
  | "balance-incomplete"
  /** No school of a stage has pupils to be weighed by, as with finished values: no coefficient can be computed. */
  | "balance-without-students"
  | "students-zero"
  | "mixed-school-without-stages"
  | "mixed-school-teachers-not-by-stage"
  | "stage-unknown"
  | "number-from-text"
  | "not-a-number"
  | "error-cell"
  /** Formulas whose results the file does not keep, as of files that a program made: not blank, and not known. */
  | "formulas-uncalculated"
  /** Numbers in cells that a merged area hides: they are not read. */
  | "figure-under-merge"
  | "negative-number"
  | "fractional-people"
  | "hidden-rows"
  | "rounding-flips-verdict"
  | "printed-verdict-differs"
  | "stage-sum-differs"
  | "unit-unusable"
  | "sum-without-part"
  /** Pupils by stage were added up from columns of grades. */
  | "students-from-grades"
  /** Of columns of several years those of the year that the title names were taken. */
  | "year-of-title"
  | "sum-impossible"
  /** A part is a little above its whole: 高于规定学历教师 101 of 94. */
  | "part-above-whole"
  | "parts-exceed-total"
  /** 艺术教师 is 音乐 and 美术 together in the other schools, not in this one. */
  | "arts-differ"
  | "schools-unmatched"
  | "joined-by-code"
  /** Names spelled otherwise were taken for the same school without a question. */
  | "joined-by-spelling"
  /** The user has given two rows of a table to one school. */
  | "same-school-twice"
  | "figures-not-assessed"
  | "figures-differ"
  | "total-mismatch"
  | "total-within-rounding"
  | "unit-price-differs"
  | "merges-unknown"
  | "protected-sheet"
  | "table-not-assessed"
  | "row-without-name"
  /** A row without a name whose figures are the sums of others: not counted. */
  | "unnamed-sum"
  /** A row named like a school whose every figure is the sum of rows beside it: not counted. */
  | "sum-of-rows"
  /** Rows whose figures another school's row contains: not counted. */
  | "part-of-school"
  /** Schools shut or not yet open, without figures: not judged. */
  | "school-not-running"
  /** Rows that say that they do not count as a school (是否计校数). */
  | "not-counted-as-school"
  | "table-without-schools"
  | "hidden-sheet"
  /** A sheet with figures on which no table was found. */
  | "sheet-not-read"
  /** Figures outside of the tables of a sheet. */
  | "figures-not-read"
  /** A sheet with more headers than are looked for: those from a row on were not read. */
  | "headers-not-read"
  /** Figures beside the card of one school, outside of what was read. */
  | "figures-beside"
  /** Rows of a list whose cell is blank or unusable: their school's figure is not known. */
  | "list-incomplete"
  /** A word in a list that is none of those known: an unknown 学历, post or level. */
  | "word-unknown"
  /** 余缺 is not 现有 minus 标准. */
  | "gap-differs"
  /** A 差额 that is no number and no words of one: not held against anything. */
  | "gap-not-checked"
  /** 上学年初 + 增加 − 减少 is not 本学年初. */
  | "flow-differs"
  | "no-table"
  /** A later version of the product has written the settings kept in the workbook. */
  | "settings-later-version"
  /** A later version has written one part of the settings in a way of its own: kept, not used. */
  | "settings-part-later"
  /** Settings with contents that are not known here: kept, not used. */
  | "settings-not-understood"
  /** Settings that cannot be read: set aside, not used. */
  | "settings-set-aside"
  /** Settings of another version in a part of their own. */
  | "settings-elsewhere"
  /** An override of a figure that the standard in force has not: kept, not used. */
  | "override-unknown"
  /** An override whose value cannot stand in the place of its figure. Parameters id, standard. */
  | "override-impossible"
  /** A sheet that Excel would not let be read, or that holds no cells. */
  | "sheet-unread";

export type FindingParameter = string | number | null;

/** One thing to say, with the cells it is about. Holds no prose. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly cells: readonly CellRef[];
  readonly parameters: Readonly<Record<string, FindingParameter>>;
}
