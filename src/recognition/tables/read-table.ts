import type { CellArea } from "../../core/cell/address";
import type { Finding } from "../../core/findings/finding";
import type { SchoolRecords } from "../../core/indicators/school-records";
import type { NeedsTable } from "../../core/investment/check-needs-table";
import { type Answers, layoutOf, tableKey } from "../answers";
import { recogniseColumns } from "../columns/recognise-columns";
import type { HeaderBand } from "../header/header-band";
import { titlesAbove } from "../header/titles-above";
import { unitsInLines } from "../header/unit-line";
import type { RecognisedColumn, RecognisedTable } from "../recognised-table";
import { classifyRows } from "../rows/classify-rows";
import type { SheetGrid } from "../sheet/sheet-grid";
import { plainText } from "../words/plain-text";
import { readNeeds } from "./read-needs";
import { readSchools } from "./read-schools";
import { rosterTotalFindings } from "./roster-totals";
import { kindOfTable } from "./table-kinds";

/** A table with what its rows say: school records, or the lines of a 需求测算表. */
export interface TableReading {
  readonly table: RecognisedTable;
  /** Figures by school; of a list of classes, teachers or rooms, what the rows come to for each school. */
  readonly records: SchoolRecords | null;
  readonly needs: NeedsTable | null;
  readonly findings: readonly Finding[];
}

export interface SheetReading {
  readonly grid: SheetGrid;
  readonly answers: Answers;
  /** Plain names of schools that stand in a 小学 table and in a 初中 table of the workbook. */
  readonly counterparts: ReadonlySet<string>;
}

/** Reads the table under a header, down to before row `to`; null where it is none of the kinds that we read. */
export function readTable(sheet: SheetReading, band: HeaderBand, to: number): TableReading | null {
  const { grid, answers, counterparts } = sheet;
  const above = titlesAbove(grid, band);
  const titles = [...above, plainText(grid.sheet.name)];
  const { columns, questions, findings } = recogniseColumns(grid, band, unitsInLines(above), answers);
  const kind = kindOfTable(columns, questions);
  if (!kind) return band.names === "school" ? readTable(sheet, { ...band, names: "needs_item" }, to) : null;
  const rows = classifyRows(grid, band, columns, band.end + 1, to);
  const lastData = rows.reduce((last, row) => (row.class === "note" || row.class === "blank" || row.class === "section" ? last : row.row), band.end);
  const layout = layoutOf(columns.map(({ header }) => header));
  const base = {
    id: `${grid.sheet.name}!${band.first + 1}:${band.left + 1}`,
    kind,
    sheet: grid.sheet.name,
    orientation: "down",
    area: { row: band.first, column: band.left, rows: lastData - band.first + 1, columns: band.right - band.left } satisfies CellArea,
    headerRows: { first: band.first, last: band.last },
    nameColumn: band.nameColumn,
    columns,
    rows,
    score: scoreOf(columns),
    layout,
    tableAnswer: tableKey(grid.sheet.name, layout),
  } as const;
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
