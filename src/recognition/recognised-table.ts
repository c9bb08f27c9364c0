import type { TableKind } from "./kinds/kinds";
import type { CellArea, CellRef } from "../core/cell/address";
import type { FieldId } from "../core/fields/catalogue";
import type { FieldKey } from "../core/fields/field-key";
import type { ColumnUnit } from "../core/quantity/units";
import type { Stage } from "../core/fields/stages";

/** A reason for taking a column for a field; the sentence is rendered from code and parameters. */
export interface Evidence {
  readonly code:
    /** The header is a known name of the field. { name } */
    | "name"
    /** The header contains words of the field. { name } */
    | "words"
    /** Group and header together are a known name. { name } */
    | "joined"
    /** The unit fits the field. { unit } */
    | "unit"
    /** The numbers are such as the field has. { low, high } */
    | "values-fit"
    /** The numbers are not such as the field has. { low, high } */
    | "values-doubtful"
    /** Every row (but `except`) is the sum of other columns. { columns, rows, except } */
    | "sum-of"
    /** Every row is the quotient of two other columns. { columns, rows, except } */
    | "quotient-of"
    /** Follows from the columns beside it. { columns } */
    | "neighbours"
    /** Of several years it is the one that the title names, or that the user has chosen. { year } */
    | "year"
    /** The user said so. */
    | "answer";
  readonly parameters: Readonly<Record<string, string | number>>;
}

/** A field that a column may hold, with how sure we are (0 to 1). */
export interface Candidate {
  readonly field: FieldId;
  readonly stage: Stage | null;
  readonly score: number;
}

/** What a column was taken for, and how sure we are. */
export interface RecognisedColumn {
  /** Column of the sheet counted from zero; of a transposed table ({@link RecognisedTable.orientation}) the row. */
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
  /** Why, the weightiest first; empty for a column that nothing speaks for. */
  readonly evidence: readonly Evidence[];
  /** Fields that it may hold besides or instead, best first; empty where nothing comes near. */
  readonly candidates: readonly Candidate[];
  /** The figures that it may hold, where the user is asked and has not answered; absent otherwise. */
  readonly asked?: readonly FieldKey[];
  /** Key under which an answer on the column's field is kept ({@link Answers}), whether or not it is asked for. */
  readonly fieldAnswer: string;
  /** Key under which an answer on the column's unit is kept. */
  readonly unitAnswer: string;
  /** The year that the header names (2025年 > 资金); absent where it names none. */
  readonly year?: number;
  /** Class sizes that a `classes_of_size` column counts, both included: 26-30人, 66人以上. */
  readonly sizes?: { readonly from: number | null; readonly to: number | null };
  /** The grade whose pupils a `students_of_grade` column counts, 1 to 12. */
  readonly grade?: number;
}

/** What a row of a table is; `derived` is an average, a coefficient and the like, neither data nor a sum. */
export type RowClass =
  | "data"
  | "total"
  | "subtotal"
  | "of-which"
  | "derived"
  | "section"
  | "note"
  | "code"
  | "header"
  | "blank"
  | "left-out";

export interface RecognisedRow {
  /** Row of the sheet, counted from zero; of a transposed table the column. */
  readonly row: number;
  readonly class: RowClass;
}

/** A choice offered for a question. The label is rendered from the question's code and these parameters. */
export interface QuestionChoice {
  readonly id: string;
  readonly parameters: Readonly<Record<string, string | number>>;
}

export type QuestionCode =
  /** Which field is this column? Choices: field keys and "none". */
  | "column-field"
  /** Columns with the very same header: which one holds the figure? Choices: their positions from "1" on, and "none". */
  | "twin-columns"
  /** In which unit is this money or area column? Choices: units. */
  | "column-unit"
  /** Do blanks of an optional column (室内体育用房, 高中学生数) mean that there is none? Choices: "zero", "missing". Once a column. */
  | "column-blank"
  /** Do rooms, grounds and equipment contain what 附设幼儿 use? Choices: "undivided" (no, or not told apart), "missing". Once a column. */
  | "attached-shared"
  /** The same figures stand in columns of several years: of which year are they taken? Choices: years. Once a table. */
  | "table-year"
  /** What is this table? Choices: table kinds and "not-a-table". */
  | "table-kind"
  /** 小学 or 初中 (or mixed)? Choices: school kinds. Asked once per row or block. */
  | "row-stage"
  /** Two rows carry the same school and stage: one of them, or both? Choices: "both", "first". */
  | "duplicate-school"
  /** Two rows of a list may be one person: once, or each? Choices: "both", "first". */
  | "duplicate-person"
  /** One person's number stands in two schools: which one counts? Choices: names of the schools. */
  | "person-in-two-schools"
  /** Rows that the user has hidden or filtered away: do they count? Choices: "count", "leave-out". */
  | "hidden-rows"
  /** Is this row a school, or do other rows hold its figures? Choices: "school", and "sum" or "part". */
  | "row-meaning"
  /** Two tables hold the same schools: which one counts? Choices: table ids. */
  | "which-table"
  /** A name of one table is nearly that of another: the same school? Choices: names of the other table, and "none". */
  | "same-school"
  /** Codes and names of a table contradict each other: by which are its rows joined? Choices: "name", "code". */
  | "match-by"
  /** Two joined tables state different figures for the same field: which one counts? Choices: table ids. */
  | "which-column"
  /** Text such as 约120 stands where a number belongs: take it as 120, or leave it missing? Choices: "take", "missing". */
  | "approximate-number"
  /**
   * Cells of a column hold what a school cannot have, or only may be numbers: dates, struck-out digits, a unit that the
   * header contradicts. Choices: "use", "missing", "whole-missing", or a unit. Once a column and kind of oddity.
   */
  | "odd-figure";

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

const ABOUT_SCHOOLS: ReadonlySet<QuestionCode> = new Set([
  "row-stage",
  "row-meaning",
  "duplicate-school",
  "same-school",
  "hidden-rows",
  "which-table",
  "table-year",
  "table-kind",
  "match-by",
]);

/**
 * True where the answer decides which rows are schools, of which stage, counted how often, or by which rows. Which of two
 * tables of 经费 or of 交流轮岗 counts (`decides: "items"`) does not: only the items that hang on them wait.
 */
export function decidesSchools({ code, parameters }: Question): boolean {
  return ABOUT_SCHOOLS.has(code) && parameters.decides !== "items";
}

/** A table found on a sheet. */
export interface RecognisedTable {
  /** Stable for the same sheet and header: "学校情况!3:1". */
  readonly id: string;
  readonly kind: TableKind;
  readonly sheet: string;
  /** `down`: one row a school (or item). `across`: a transposed table, one column a school, items down. */
  readonly orientation: "down" | "across";
  /** From the first header row to the last row of data, notes left out. As on the sheet, also where transposed. */
  readonly area: CellArea;
  /** Header rows; of a transposed table header columns. */
  readonly headerRows: { readonly first: number; readonly last: number };
  /** Column (of a transposed table, row) with what names the rows: schools, items, teachers; null where nothing does. */
  readonly nameColumn: number | null;
  readonly columns: readonly RecognisedColumn[];
  readonly rows: readonly RecognisedRow[];
  /** 0 to 1. */
  readonly score: number;
  readonly questions: readonly Question[];
  /** Fingerprint of the header: the same for sheets of the same layout, so that they share answers. */
  readonly layout: string;
  /** Key under which an answer on the table as a whole is kept: a {@link TableKind} or "not-a-table". */
  readonly tableAnswer: string;
}

/** A table that the user has taken out: "this is not a table". Listed so that the answer can be taken back. */
export interface DismissedTable {
  readonly sheet: string;
  readonly area: CellArea;
  /** First texts of the header, for people. */
  readonly header: readonly string[];
  readonly tableAnswer: string;
}
