import { finding, type Finding } from "../../core/findings/finding";
import { type Answers, tableYearKey } from "../answers";
import type { HeaderBand } from "../header/header-band";
import { compactName, headerPart } from "../header/header-text";
import { yearOf } from "../header/year-of-header";
import type { Question, RecognisedColumn, RecognisedRow } from "../recognised-table";
import type { SheetGrid } from "../sheet/sheet-grid";
import { plainText } from "../words/plain-text";

/** The rows of a table with a row for each school and year: those of other years are left out. */
export interface RowsOfYears {
  readonly rows: readonly RecognisedRow[];
  readonly questions: readonly Question[];
  readonly findings: readonly Finding[];
}

interface Table {
  readonly grid: SheetGrid;
  readonly band: HeaderBand;
  readonly columns: readonly RecognisedColumn[];
  readonly rows: readonly RecognisedRow[];
  /** Plain texts above the table, nearest first, and the sheet's name. */
  readonly titles: readonly string[];
  readonly layout: string;
}

const YEAR_COLUMN = /^(?:统计|所属|数据)?(?:年度|学年|学年度|年份|年)$/;

/**
 * 学校名称 | 年度 | 学生数 with a row for each year: only one year's rows are schools, that of the title, else the one that
 * the user chooses; until then none. Schools with a single row each keep theirs: the year is then when they were counted.
 */
export function rowsOfYears(table: Table, answers: Answers): RowsOfYears {
  const { grid, band, columns, rows, titles, layout } = table;
  const unchanged: RowsOfYears = { rows, questions: [], findings: [] };
  const column = columns.find(({ header }) =>
    YEAR_COLUMN.test(compactName(headerPart(plainText(header[header.length - 1] ?? "")).text)),
  )?.column;
  if (column === undefined || column === band.nameColumn) return unchanged;
  const yearByRow = new Map<number, number>();
  const yearsByName = new Map<string, Set<number>>();
  let name = "";
  for (const { row, class: rowClass } of rows) {
    if (rowClass !== "data") continue;
    const year = yearOfCell(grid, row, column);
    if (year === null) continue;
    // The name of a school often stands in the first of its rows alone.
    name = grid.text(row, band.nameColumn) || name;
    yearByRow.set(row, year);
    yearsByName.set(name, (yearsByName.get(name) ?? new Set()).add(year));
  }
  const years = [...new Set(yearByRow.values())].sort((a, b) => b - a);
  const repeated = [...yearsByName.values()].filter(({ size }) => size > 1).length;
  if (years.length < 2 || repeated * 2 < yearsByName.size) return unchanged;
  const id = tableYearKey(layout);
  const answer = years.find((year) => String(year) === answers[id]) ?? null;
  const named = [...new Set(titles.flatMap((title) => yearOf([title]) ?? []))].filter((year) => years.includes(year));
  const titled = named.length === 1 ? (named[0] ?? null) : null;
  const year = answer ?? titled;
  const { name: sheet } = grid.sheet;
  const cells = [{ sheet, row: band.last, column }];
  const question: Question = {
    id,
    code: "table-year",
    sheet,
    cells,
    parameters: { row: band.first + 1, fields: "", years: years.join("、") },
    choices: years.map((each) => ({ id: String(each), parameters: { year: each } })),
    answer: answer === null ? null : String(answer),
  };
  return {
    rows: rows.map((row) =>
      yearByRow.has(row.row) && yearByRow.get(row.row) !== year ? { row: row.row, class: "left-out" } : row,
    ),
    questions: titled === null || answer !== null ? [question] : [],
    findings: titled !== null && answer === null ? [finding("year-of-title", cells, { sheet, year: titled })] : [],
  };
}

function yearOfCell(grid: SheetGrid, row: number, column: number): number | null {
  const text = grid.text(row, column);
  return text === "" ? null : yearOf([text]);
}
