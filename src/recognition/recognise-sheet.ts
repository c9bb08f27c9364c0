import type { SheetSnapshot } from "../core/cell/sheet-snapshot";
import type { Finding } from "../core/findings/finding";
import type { SchoolRecords } from "../core/indicators/school-records";
import type { NeedsTable } from "../core/investment/check-needs-table";
import type { Answers } from "./answers";
import { classifyRows } from "./classify-rows";
import { findHeaderBands, type HeaderBand } from "./header-band";
import { unitsInLine } from "./header-unit";
import { readNeeds } from "./read-needs";
import { readSchools } from "./read-schools";
import { recogniseColumns } from "./recognise-columns";
import type { RecognisedColumn, RecognisedTable, TableKind } from "./recognised-table";
import { rosterTotalFindings } from "./roster-totals";
import { type SheetGrid, sheetGrid } from "./sheet-grid";

/** A table with what its rows say: school records, or the lines of a 需求测算表. */
export interface TableReading {
  readonly table: RecognisedTable;
  readonly records: SchoolRecords | null;
  readonly needs: NeedsTable | null;
  readonly findings: readonly Finding[];
}

/** Finds and reads every table of a kind we know on a sheet. Tables of other kinds are left alone. */
export function recogniseSheet(sheet: SheetSnapshot, answers: Answers): readonly TableReading[] {
  const grid = sheetGrid(sheet);
  const bands = withoutRepeats(grid, findHeaderBands(grid));
  return bands.flatMap((band) => {
    const below = bands.filter((other) => other.first > band.end && other.left < band.right && other.right > band.left).map((other) => other.first);
    const reading = readTable(grid, band, Math.min(grid.bottom, ...below), answers);
    return reading ? [reading] : [];
  });
}

/** A header printed again at a page break is no new table. */
function withoutRepeats(grid: SheetGrid, bands: readonly HeaderBand[]): readonly HeaderBand[] {
  const texts = (band: HeaderBand): string => {
    const all: string[] = [];
    for (let column = band.left; column < band.right; column++) all.push(grid.text(band.last, column), grid.text(band.first, column));
    return all.join("|");
  };
  const kept: HeaderBand[] = [];
  for (const band of bands) {
    const repeats = kept.some((earlier) => earlier.left === band.left && earlier.right === band.right && texts(earlier) === texts(band) && !titleBetween(grid, band));
    if (!repeats) kept.push(band);
  }
  return kept;
}

/** A title line of its own right above the header makes it the next table rather than the next page. */
function titleBetween(grid: SheetGrid, band: HeaderBand): boolean {
  for (let row = band.first - 1; row >= Math.max(grid.top, band.first - 3); row--) {
    for (let column = grid.left; column < grid.right; column++) {
      const text = grid.ownText(row, column);
      if (/表$|情况|一览|统计|台账/.test(text) && typeof grid.value(row, column) === "string") return true;
    }
  }
  return false;
}

function readTable(grid: SheetGrid, band: HeaderBand, to: number, answers: Answers): TableReading | null {
  const titles = titlesAbove(grid, band);
  const lineUnits = unitsInLine(titles.find((title) => /单位:/.test(title)) ?? "");
  const { columns, questions } = recogniseColumns(grid, band, lineUnits, answers);
  const kind = kindOf(columns);
  if (!kind) return null;
  const rows = classifyRows(grid, band, columns, band.end + 1, to);
  const lastData = rows.reduce((last, row) => (row.class === "note" || row.class === "blank" ? last : row.row), band.end);
  const base = {
    id: `${grid.sheet.name}!${band.first + 1}:${band.left + 1}`,
    kind,
    sheet: grid.sheet.name,
    area: { row: band.first, column: band.left, rows: lastData - band.first + 1, columns: band.right - band.left },
    headerRows: { first: band.first, last: band.last },
    columns,
    rows,
    score: scoreOf(columns),
  };
  if (kind === "needs-table") {
    const { needs, findings } = readNeeds(grid, band.nameColumn, base);
    return { table: { ...base, questions }, records: null, needs, findings };
  }
  const schools = readSchools(grid, band, base, titles, answers);
  return {
    table: { ...base, questions: [...questions, ...schools.questions] },
    records: schools.records,
    needs: null,
    findings: [...schools.findings, ...(kind === "school-roster" ? rosterTotalFindings(grid, base, band.nameColumn) : []), ...hiddenRowFindings(grid, base)],
  };
}

/** Texts of the rows above the header, nearest first, and the sheet's name. */
function titlesAbove(grid: SheetGrid, band: HeaderBand): readonly string[] {
  const titles: string[] = [];
  for (let row = band.first - 1; row >= Math.max(grid.top, band.first - 5); row--) {
    for (let column = grid.left; column < grid.right; column++) {
      const text = grid.ownText(row, column);
      if (text !== "" && typeof grid.value(row, column) === "string") titles.push(text);
    }
  }
  return [...titles, grid.sheet.name];
}

const COUNTS: ReadonlySet<string> = new Set([
  "teachers_above_degree",
  "backbone",
  "pe_art_teachers",
  "teaching_area",
  "sports_area",
  "equipment_value",
  "multimedia_rooms",
]);

/** The kind of table that its columns make it, or null where it is none that we read. */
function kindOf(columns: readonly RecognisedColumn[]): TableKind | null {
  const fields = new Set(columns.flatMap(({ field }) => field ?? []));
  const count = (test: (field: string) => boolean): number => [...fields].filter(test).length;
  if (count((field) => field.startsWith("needs_") && field !== "needs_item") >= 3) return "needs-table";
  if (count((field) => field.startsWith("indicator_")) >= 3) return "form-2-2";
  const hasStudents = count((field) => field.startsWith("students")) > 0;
  if (hasStudents && count((field) => COUNTS.has(field)) >= 2) return "school-roster";
  return null;
}

function scoreOf(columns: readonly RecognisedColumn[]): number {
  const scores = columns.filter(({ field }) => field !== null).map(({ score }) => score);
  return scores.length === 0 ? 0 : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

function hiddenRowFindings(grid: SheetGrid, table: Pick<RecognisedTable, "rows">): Finding[] {
  const hidden = new Set(grid.sheet.hiddenRows);
  if (hidden.size === 0) return [];
  const rows = table.rows.filter(({ row, class: rowClass }) => rowClass === "data" && hidden.has(row));
  if (rows.length === 0) return [];
  return [
    {
      code: "hidden-rows",
      severity: "warning",
      cells: rows.map(({ row }) => ({ sheet: grid.sheet.name, row, column: grid.left })),
      parameters: { count: rows.length, rows: rows.slice(0, 8).map(({ row }) => row + 1).join("、") },
    },
  ];
}
