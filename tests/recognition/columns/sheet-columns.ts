import type { CellValue } from "../../../src/core/cell/cell-value";
import type { Answers } from "../../../src/recognition/answers";
import { recogniseColumns, type RecognisedColumns } from "../../../src/recognition/columns/recognise-columns";
import { titlesAbove } from "../../../src/recognition/header/titles-above";
import { unitsInLines } from "../../../src/recognition/header/unit-line";
import { sheetGrid } from "../../../src/recognition/sheet/sheet-grid";
import type { Subject } from "../../../src/recognition/words/field-words";
import { sheetOf, type SheetOptions } from "../sheet-of";

/** A table written down in a test: title lines, header rows, rows of data; the first column names the rows. */
export interface TestTable {
  readonly titles?: readonly string[];
  /** One header row, or several. */
  readonly header: readonly (readonly CellValue[])[];
  readonly rows: readonly (readonly CellValue[])[];
  readonly subject?: Subject;
  readonly options?: SheetOptions;
}

/** Columns of a table as they are decided. */
export function columnsOf(
  { titles = [], header, rows, subject = "school", options = {} }: TestTable,
  answers: Answers = {},
): RecognisedColumns {
  const grid = sheetGrid(sheetOf([...titles.map((title) => [title]), ...header, ...rows], options));
  const first = titles.length;
  const band = {
    first,
    last: first + header.length - 1,
    end: first + header.length - 1,
    left: 0,
    right: grid.right,
    nameColumn: 0,
    names: subject,
    subjects: [],
  };
  return recogniseColumns(grid, band, unitsInLines(titlesAbove(grid, band)), answers);
}

/** "students 人", "backbone@primary 人", "?" where asked, "-" where left alone; without the column that names the rows. */
export function taken({ columns, questions }: RecognisedColumns): readonly string[] {
  return columns.slice(1).map((column) => {
    const isAsked = questions.some(
      ({ code, cells, answer }) => code === "column-field" && answer === null && cells[0]?.column === column.column,
    );
    if (isAsked) return "?";
    return column.field
      ? `${column.field}${column.stage ? `@${column.stage}` : ""}${column.unit ? ` ${column.unit}` : ""}`
      : "-";
  });
}

/** Five schools with these figures, a list for each column. */
export function schools(...columns: readonly (readonly CellValue[])[]): readonly (readonly CellValue[])[] {
  return ["示例城关小学", "示例东街小学", "示例大同小学", "示例红星小学", "示例育英小学"].map((name, row) => [
    name,
    ...columns.map((column) => column[row] ?? null),
  ]);
}
