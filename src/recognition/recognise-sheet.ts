import type { SheetSnapshot } from "../core/cell/sheet-snapshot";
import type { Finding } from "../core/findings/finding";
import type { SchoolRecords } from "../core/indicators/school-records";
import type { NeedsTable } from "../core/investment/check-needs-table";
import type { Answers } from "./answers";
import { classifyRows } from "./rows/classify-rows";
import { findHeaderBands, type HeaderBand } from "./header/header-band";
import { readNeeds } from "./tables/read-needs";
import { plainText } from "./words/plain-text";
import { readSchools } from "./tables/read-schools";
import { recogniseColumns } from "./columns/recognise-columns";
import type { Question, RecognisedColumn, RecognisedTable, TableKind } from "./recognised-table";
import { rosterTotalFindings } from "./tables/roster-totals";
import { stageOfTitle } from "./words/school-kind";
import { type SheetGrid, sheetGrid } from "./sheet/sheet-grid";
import { titlesAbove } from "./header/titles-above";
import { unitsInLines } from "./header/unit-line";

/** A table with what its rows say: school records, or the lines of a 需求测算表. */
export interface TableReading {
  readonly table: RecognisedTable;
  readonly records: SchoolRecords | null;
  readonly needs: NeedsTable | null;
  readonly findings: readonly Finding[];
}

const SHORT_TITLE = 12;

/**
 * Finds and reads every table of a kind we know on a sheet. Tables of other kinds are left alone.
 * @param counterparts plain names of schools that stand in a 小学 table and in a 初中 table of the workbook
 */
export function recogniseSheet(sheet: SheetSnapshot, answers: Answers, counterparts: ReadonlySet<string> = new Set()): readonly TableReading[] {
  const grid = sheetGrid(sheet);
  const bands = withoutRepeats(grid, findHeaderBands(grid));
  return bands.flatMap((band, position) => readTable({ grid, answers, counterparts }, band, rowAfter(grid, bands, position)) ?? []);
}

/** The row where the next table below begins; bands come from the top down. */
function rowAfter(grid: SheetGrid, bands: readonly HeaderBand[], position: number): number {
  const band = bands[position] as HeaderBand;
  for (let next = position + 1; next < bands.length; next++) {
    const other = bands[next] as HeaderBand;
    if (other.first > band.end && other.left < band.right && other.right > band.left) return other.first;
  }
  return grid.bottom;
}

/** A header printed again at a page break, alone or under the same title, is no new table. */
function withoutRepeats(grid: SheetGrid, bands: readonly HeaderBand[]): readonly HeaderBand[] {
  const seen = new Map<string, string>();
  return bands.filter((band) => {
    const texts: string[] = [`${band.left}:${band.right}`];
    for (let row = band.first; row <= band.last; row++) for (let column = band.left; column < band.right; column++) texts.push(grid.text(row, column));
    const key = texts.join("|");
    const title = tableTitle(grid, band);
    const before = seen.get(key);
    seen.set(key, before ?? title);
    return before === undefined || (title !== "" && title !== before);
  });
}

/** The line above a header that says what the table is, without the words for a page; "" where there is none. */
function tableTitle(grid: SheetGrid, band: HeaderBand): string {
  const isTitle = (text: string): boolean => /表$|表\(|情况|一览|统计|台账/.test(text) || (text.length <= SHORT_TITLE && stageOfTitle(text) !== null);
  const title = titlesAbove(grid, band).find(isTitle) ?? "";
  return title.replace(/\(?续表?\)?|\(?第?\d+页?\)?$/g, "");
}

interface SheetReading {
  readonly grid: SheetGrid;
  readonly answers: Answers;
  readonly counterparts: ReadonlySet<string>;
}

function readTable(sheet: SheetReading, band: HeaderBand, to: number): TableReading | null {
  const { grid, answers, counterparts } = sheet;
  const above = titlesAbove(grid, band);
  const titles = [...above, plainText(grid.sheet.name)];
  const { columns, questions, findings } = recogniseColumns(grid, band, unitsInLines(above), answers);
  const kind = kindOf(columns, questions);
  if (!kind) return band.names === "school" ? readTable(sheet, { ...band, names: "needs_item" }, to) : null;
  const rows = classifyRows(grid, band, columns, band.end + 1, to);
  const lastData = rows.reduce((last, row) => (row.class === "note" || row.class === "blank" || row.class === "section" ? last : row.row), band.end);
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
    const read = readNeeds(grid, band.nameColumn, base);
    return { table: { ...base, questions }, records: null, needs: read.needs, findings: [...findings, ...read.findings] };
  }
  const schools = readSchools(grid, band, base, titles, answers, counterparts);
  const totals = kind === "school-roster" ? rosterTotalFindings(grid, base, band.nameColumn) : [];
  return {
    table: { ...base, questions: [...questions, ...schools.questions] },
    records: schools.records,
    needs: null,
    findings: [...findings, ...schools.findings, ...totals, ...hiddenRowFindings(grid, base, band)],
  };
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

/** The kind of table that its columns make it, those still asked about included, or null where it is none that we read. */
function kindOf(columns: readonly RecognisedColumn[], questions: readonly Question[]): TableKind | null {
  const asked = questions.flatMap(({ code, parameters }) => (code === "column-field" ? [String(parameters.field)] : []));
  const fields = new Set([...columns.flatMap(({ field }) => field ?? []), ...asked]);
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

function hiddenRowFindings(grid: SheetGrid, table: Pick<RecognisedTable, "rows">, band: HeaderBand): Finding[] {
  const hidden = new Set(grid.sheet.hiddenRows);
  if (hidden.size === 0) return [];
  const rows = table.rows.filter(({ row, class: rowClass }) => rowClass === "data" && hidden.has(row));
  if (rows.length === 0) return [];
  return [
    {
      code: "hidden-rows",
      severity: "warning",
      cells: rows.map(({ row }) => ({ sheet: grid.sheet.name, row, column: band.nameColumn })),
      parameters: { count: rows.length, rows: rows.slice(0, 8).map(({ row }) => row + 1).join("、") },
    },
  ];
}
