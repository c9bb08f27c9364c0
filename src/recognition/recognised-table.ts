import type { CellArea, CellRef } from "../core/cell/address";
import type { FieldId } from "../core/indicators/fields";
import type { ColumnUnit } from "../core/quantity/units";
import type { Stage } from "../core/standards/standard";

/** Kinds of table that the product reads: 学校台账, 表Ⅱ-2, 附件2 需求测算表. */
export type TableKind = "school-roster" | "form-2-2" | "needs-table";

/** What a column was taken for, and how sure we are. */
export interface RecognisedColumn {
  /** Column of the sheet, counted from zero. */
  readonly column: number;
  /** Header texts from the top down, merged headers repeated: ["学生数（人）", "小学"]. */
  readonly header: readonly string[];
  /** Null when the column was not recognised; it is then left alone. */
  readonly field: FieldId | null;
  /** Set when the column counts one stage only. */
  readonly stage: Stage | null;
  readonly unit: ColumnUnit | null;
  /** How the unit is known. */
  readonly unitFrom: "header" | "unit-row" | "addends" | "answer" | "default" | null;
  /** Multiplier from the column's unit to the base unit (人, 间, ㎡, 元). */
  readonly factor: number;
  /** 0 to 1; below the margin of acceptance the column became a question. */
  readonly score: number;
  /** How it was decided. */
  readonly decidedBy: "synonym" | "words" | "position" | "answer" | "none";
}

/** What a row of a table is; `derived` is an average, a coefficient and the like, neither data nor a sum. */
export type RowClass = "data" | "total" | "subtotal" | "of-which" | "derived" | "section" | "note" | "code" | "header" | "blank";

export interface RecognisedRow {
  /** Row of the sheet, counted from zero. */
  readonly row: number;
  readonly class: RowClass;
}

/** A choice offered for a question. The label is rendered from the question's code and these parameters. */
export interface QuestionChoice {
  readonly id: string;
  readonly parameters: Readonly<Record<string, string | number>>;
}

export type QuestionCode =
  /** Which field is this column? Choices: field ids and "none". */
  | "column-field"
  /** In which unit is this money or area column? Choices: units. */
  | "column-unit"
  /** 小学 or 初中 (or mixed)? Choices: school kinds. Asked once per row or block. */
  | "row-stage"
  /** Two rows carry the same school and stage: one of them, or both? Choices: "both", "first". */
  | "duplicate-school"
  /** Two tables hold the same schools: which one counts? Choices: table ids. */
  | "which-table"
  /** Text such as 约120 stands where a number belongs: take it as 120, or leave it missing? Choices: "take", "missing". */
  | "approximate-number";

/** Something that only the user can decide. Until answered, the figures concerned count as missing. */
export interface Question {
  /** Stable for the same layout, so that an answer kept in the workbook fits again. */
  readonly id: string;
  readonly code: QuestionCode;
  readonly sheet: string;
  readonly cells: readonly CellRef[];
  readonly parameters: Readonly<Record<string, string | number>>;
  readonly choices: readonly QuestionChoice[];
  /** The id of the choice that the user took, or null while open. */
  readonly answer: string | null;
}

/** A table found on a sheet. */
export interface RecognisedTable {
  /** Stable for the same sheet and header: "学校情况!3". */
  readonly id: string;
  readonly kind: TableKind;
  readonly sheet: string;
  /** From the first header row to the last row of data, notes left out. */
  readonly area: CellArea;
  readonly headerRows: { readonly first: number; readonly last: number };
  readonly columns: readonly RecognisedColumn[];
  readonly rows: readonly RecognisedRow[];
  /** 0 to 1. */
  readonly score: number;
  readonly questions: readonly Question[];
}
