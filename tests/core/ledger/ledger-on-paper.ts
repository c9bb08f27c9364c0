import { ledgerView, type LedgerView, newCells, planLedgerUpdate } from "../../../src/app/ledger";
import type { CellValue } from "../../../src/core/cell/cell-value";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/core/cell/sheet-snapshot";
import type { LedgerTexts } from "../../../src/core/ledger/ledger-texts";
import type { NewRows } from "../../../src/core/ledger/reconcile";
import type { Standing, Standings, StandingState } from "../../../src/core/ledger/standing";
import { ledgerColumns, ledgerHead, ledgerLines, ledgerTexts } from "../../../src/i18n/zh-CN/ledger";
import { LEDGER_MARKER } from "../../../src/plan/documents/ledger-markers";
import { ledgerSheet } from "../../../src/plan/documents/ledger-sheet";

/** A line of a county of invented schools (示例数据): 现值 4.2 of 4.5, or what its state says. */
export function lineOf(school: string, stage: "primary" | "junior", code: string, state: StandingState): Standing {
  const stageName = stage === "primary" ? "小学" : "初中";
  const value = { met: 4.6, tolerated: 4, failed: 3.2, missing: null }[state];
  return {
    id: `${school}-${stageName}-${code}`,
    school,
    stage,
    group: "resources",
    code,
    name: ITEMS.get(code) ?? "",
    state,
    value,
    required: 4.5,
    lack: state === "failed" ? { amount: 3, unit: "person", isOver: false } : null,
    remedy: "teachers",
    cost: null,
  };
}

const textsOf = (today: string): LedgerTexts =>
  ledgerTexts("problems", { name: "示例标准", indicators: [], requirements: [] }, today);

export const ITEMS: ReadonlyMap<string, string> = new Map([
  ["1.1", "每百名学生拥有高于规定学历教师数"],
  ["1.2", "每百名学生拥有县级以上骨干教师数"],
  ["1.4", "生均教学及辅助用房面积"],
]);

export function standingsWith(all: readonly Standing[]): Standings {
  return { all, schools: [...new Set(all.map(({ school }) => school))], items: ITEMS };
}

/** A sheet as it lies on a desk: its cells, and what is hidden. */
export interface PaperSheet {
  cells: (string | number | null)[][];
  hiddenRows?: readonly number[];
}

/** The header and the rows below it as the ledger is first made. */
export function firstSheet(standings: Standings, today: string, newRows: NewRows = {}): PaperSheet {
  const texts = textsOf(today);
  const { ledger } = viewOf(null, standings, today, newRows);
  const document = ledgerSheet({
    title: "整改台账",
    lines: ledgerLines("problems", texts),
    columns: ledgerHead("problems"),
    rows: ledger.entries.map((entry) => {
      const cells = newCells(entry, texts, today);
      return ledgerColumns("problems").map(({ column }) => cells.get(column) ?? null);
    }),
    spareRows: 0,
    footer: "",
  });
  return {
    cells: document.rows.map((row) =>
      row.map(({ content }) => (typeof content === "string" || typeof content === "number" ? content : null)),
    ),
  };
}

export function snapshotOf(sheet: PaperSheet | null): WorkbookSnapshot {
  return { name: "示例.xlsx", sheets: sheet === null ? [] : [sheetSnapshot(sheet)] };
}

function sheetSnapshot({ cells, hiddenRows = [] }: PaperSheet): SheetSnapshot {
  const columns = Math.max(0, ...cells.map((row) => row.length));
  const values: CellValue[][] = cells.map((row) => Array.from({ length: columns }, (_, at) => row[at] ?? null));
  return {
    name: "均衡尺-整改台账",
    area: { row: 0, column: 0, rows: cells.length, columns },
    values,
    formulas: new Map(),
    numberFormats: new Map(),
    merges: [],
    mergesKnown: true,
    hiddenRows,
    hiddenColumns: [],
    isProtected: false,
    isVisible: true,
    marker: LEDGER_MARKER,
  };
}

export function viewOf(
  sheet: PaperSheet | null,
  standings: Standings,
  today: string,
  newRows: NewRows = {},
): LedgerView {
  return ledgerView(snapshotOf(sheet), standings, today, newRows);
}

/** Brings a sheet up to date as a host would, and says how many cells were written. */
export function update(sheet: PaperSheet, standings: Standings, today: string): number {
  const snapshot = snapshotOf(sheet);
  const view = ledgerView(snapshot, standings, today);
  const { operations } = planLedgerUpdate(snapshot, view, textsOf(today), today, true);
  for (const operation of operations) {
    if (operation.type !== "cell" || !("value" in operation.after)) throw new Error("only values of cells are written");
    const { row, column } = operation.cell;
    while (sheet.cells.length <= row) sheet.cells.push([]);
    const line = sheet.cells[row] ?? [];
    while (line.length <= column) line.push(null);
    const before = "value" in operation.before ? operation.before.value : null;
    if ((line[column] ?? null) !== before) throw new Error(`the cell ${row},${column} is not as planned`);
    const { value } = operation.after;
    line[column] = typeof value === "boolean" ? null : value;
  }
  return operations.length;
}

/** Where the header stands. */
export function headRow({ cells }: PaperSheet): number {
  return cells.findIndex((row) => row.includes("编号"));
}

/** The column of a name, by the first of the names that the header has. */
export function columnAt(sheet: PaperSheet, ...names: readonly string[]): number {
  const head = sheet.cells[headRow(sheet)] ?? [];
  const at = head.findIndex((name) => typeof name === "string" && names.includes(name));
  if (at < 0) throw new Error(`no column ${names.join("、")}`);
  return at;
}
