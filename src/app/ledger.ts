import type { CellRef } from "../core/cell/address";
import { cellKey } from "../core/cell/address";
import { cellText, isCellError } from "../core/cell/cell-value";
import type { SheetSnapshot, WorkbookSnapshot } from "../core/cell/sheet-snapshot";
import {
  type LedgerColumn,
  type LedgerKind,
  type LedgerReading,
  type LedgerRow,
  MEMORY_COLUMNS,
  OUR_COLUMNS,
} from "../core/ledger/ledger-row";
import { type Ledger, type LedgerEntry, type NewRows, reconcileLedger } from "../core/ledger/reconcile";
import type { LedgerTexts, LedgerTrouble } from "../core/ledger/ledger-texts";
import type { Standings } from "../core/ledger/standing";
import { fractionOf, halfUpOf } from "../core/quantity/fraction";
import { LEDGER_MARKER, TASKS_MARKER } from "../plan/documents/ledger-markers";
import type { CellContent, ChangeCell, CellLeft, WorkbookPlan } from "../plan/workbook-plan";
import { readLedger } from "../recognition/ledger-sheet";
import { keptWords, LEDGER_HEAD, ledgerHeadName, noteWith, PLAIN_STATE } from "../recognition/words/ledger-words";
import { planOfCells, reasonToLeave } from "./repairs";

/** A ledger of the workbook as it stands, and as it is to be. */
export interface LedgerView {
  /** Null where there is no sheet, or none that can be read. */
  readonly reading: LedgerReading | null;
  readonly ledger: Ledger;
  readonly troubles: readonly LedgerTrouble[];
  /** False where the sheet must not be written, since it cannot be read. */
  readonly isWritable: boolean;
}

/** The kind of each sheet among those of ours. */
export const LEDGER_MARKERS: Readonly<Record<LedgerKind, string>> = {
  problems: LEDGER_MARKER,
  tasks: TASKS_MARKER,
};

/** @param today ISO */
export function ledgerView(
  { sheets }: WorkbookSnapshot,
  standings: Standings,
  today: string,
  newRows: NewRows = {},
): LedgerView {
  const { kind = "problems" } = newRows;
  const marker = LEDGER_MARKERS[kind];
  const own = sheets.filter((sheet) => sheet.marker === marker);
  const copies = sheets.filter(({ copyOf }) => copyOf === marker).map(({ name }) => name);
  const [only] = own;
  const reading = only && own.length === 1 ? readLedger(only, kind) : null;
  const gone = reading?.head ? TOLD_OF[kind].filter((column) => !reading.head?.columns.has(column)) : [];
  const isReadable = reading !== null && reading.head !== null;
  const troubles: readonly LedgerTrouble[] = [
    ...(own.length > 1 ? [{ kind: "several" as const, sheets: own.map(({ name }) => name) }] : []),
    ...(reading && !isReadable ? [{ kind: "head-unread" as const, sheet: reading.sheet }] : []),
    ...(copies.length > 0 ? [{ kind: "copies" as const, sheets: copies }] : []),
    ...(reading && gone.length > 0 ? [{ kind: "columns-gone" as const, sheet: reading.sheet, columns: gone }] : []),
  ];
  return {
    reading: isReadable ? reading : null,
    ledger: reconcileLedger(isReadable ? reading : null, standings, today, newRows),
    troubles,
    isWritable: own.length === 0 || isReadable,
  };
}

/** Columns that a sheet was made with and whose absence is told. */
const TOLD_OF: Readonly<Record<LedgerKind, readonly LedgerColumn[]>> = {
  problems: ["id", "school", "item", ...OUR_COLUMNS],
  tasks: ["id", "item", "value", ...MEMORY_COLUMNS],
};

type Cells = ReadonlyMap<LedgerColumn, string | number | null>;

/** What is to stand in the columns of a new row. */
export function newCells(entry: LedgerEntry, texts: LedgerTexts, today: string): Cells {
  const { standing } = entry;
  const cells = new Map(ourCells(entry, texts));
  if (!standing) return cells;
  const { lack, remedy, cost } = standing;
  const isOpen = entry.next?.state === "open" && standing.state === "failed";
  cells.set("id", standing.id);
  cells.set("school", texts.school(standing));
  cells.set("stage", texts.stage(standing));
  cells.set("group", texts.group(standing));
  cells.set("item", texts.item(standing));
  cells.set("measure", isOpen && remedy ? texts.remedy(remedy) : null);
  cells.set("amount", isOpen && lack && !lack.isOver ? lack.amount : null);
  cells.set("cost", isOpen && cost !== null ? halfUpOf(fractionOf(cost, YUAN_IN_WAN), 2) : null);
  cells.set("owner", entry.owner);
  cells.set("listed", today);
  return cells;
}

const YUAN_IN_WAN = 10_000;

/** What is to stand in our columns of a row; what is not in it stays as it is. */
export function ourCells(entry: LedgerEntry, texts: LedgerTexts): Cells {
  const { row, standing, next } = entry;
  const cells = new Map<LedgerColumn, string | number | null>();
  if (entry.is !== "ours" || !next) return cells;
  if (standing) {
    if (entry.isIdOurs) cells.set("id", standing.id);
    cells.set("value", standing.value ?? (standing.state === "missing" ? texts.noValue : null));
    if (standing.required !== null) cells.set("required", standing.required);
    const { lack } = standing;
    cells.set("lack", lack === null ? null : lack.isOver ? texts.over(lack.amount) : lack.amount);
    if (lack !== null) cells.set("unit", texts.unit(lack.unit));
  }
  const keepsWord = row?.word === "open-word" && row.texts.state !== "" && STAYS_OPEN.has(next.state);
  const wasOpen = !row || row.sign !== "passed" || row.reopened.text !== "";
  if (!(keepsWord && wasOpen)) cells.set("state", texts.state(next.state));
  if (next.closedOn !== null && row?.closed.day !== next.closedOn) cells.set("closed", next.closedOn);
  const isReopenedSame = row !== null && row.reopened.day === next.reopenedOn;
  if (!isReopenedSame || (next.reopenedOn === null && row.reopened.text !== "")) cells.set("reopened", next.reopenedOn);
  cells.set("note", noteWith(texts.note(entry), row ? keptOf(row, cells) : ""));
  return cells;
}

const STAYS_OPEN: ReadonlySet<string> = new Set(["open", "reopened", "held"]);

/** What the bureau has written into cells of ours that are written again, as far as it tells more than a state. */
function keptOf(row: LedgerRow, cells: Cells): string {
  const { texts, word, closed, reopened } = row;
  const isWritten = (column: LedgerColumn): boolean => cells.has(column);
  const quoted = (column: LedgerColumn): string => `${LEDGER_HEAD[column].name}“${texts[column]}”`;
  const isForeign = word === "other" || ((word === "claim" || word === "open-word") && !PLAIN_STATE.test(texts.state));
  // Closed before and opened again: the day was ours.
  const isDayOfOurs = closed.day !== null && (reopened.text !== "" || row.sign === "passed");
  return keptWords([
    row.kept,
    ...(isWritten("state") && isForeign ? [quoted("state")] : []),
    ...(isWritten("closed") && closed.text !== "" && !isDayOfOurs ? [quoted("closed")] : []),
    ...(isWritten("reopened") && reopened.text !== "" && reopened.day === null ? [quoted("reopened")] : []),
  ]);
}

/**
 * The plan that brings a ledger that is there up to date: our cells where they differ, and new rows below all that is
 * filled. Cells of the bureau, their looks, filters and order stay as they are.
 */
export function planLedgerUpdate(
  snapshot: WorkbookSnapshot,
  { reading, ledger }: LedgerView,
  texts: LedgerTexts,
  today: string,
  computes: boolean,
): WorkbookPlan {
  const sheet = snapshot.sheets.find(({ name }) => name === reading?.sheet);
  if (!reading?.head || !sheet) return { operations: [] };
  const columns = new Map(reading.head.columns);
  const writer = new CellWriter(sheet);
  let { nextColumn } = reading.head;
  for (const column of MEMORY_COLUMNS) {
    if (columns.has(column)) continue;
    columns.set(column, nextColumn);
    writer.put(reading.head.row, nextColumn, ledgerHeadName(column, reading.kind));
    nextColumn++;
  }
  let { nextRow } = reading;
  for (const entry of ledger.entries) {
    const cells = entry.row ? ourCells(entry, texts) : newCells(entry, texts, today);
    const row = entry.row?.row ?? nextRow++;
    for (const [column, content] of cells) {
      const at = columns.get(column);
      if (at !== undefined) writer.put(row, at, content);
    }
  }
  if (writer.operations.length > 0) writer.putLine(reading.head.row, texts.updated);
  return planOfCells(snapshot.sheets, writer.operations, writer.left, computes);
}

/** Changes of cells of one sheet, none where a cell says the same already. */
class CellWriter {
  readonly operations: ChangeCell[] = [];
  readonly left: CellLeft[] = [];

  constructor(private readonly sheet: SheetSnapshot) {}

  put(row: number, column: number, content: string | number | null): void {
    const after = content === "" ? null : content;
    const before = this.contentAt(row, column);
    if (before !== null && "value" in before && isSame(before.value, after)) return;
    const cell: CellRef = { sheet: this.sheet.name, row, column };
    const reason = before === null ? "error-value" : reasonToLeave(this.sheet, cell);
    if (reason !== null || before === null) this.left.push({ cell, reason: reason ?? "error-value" });
    else this.operations.push({ type: "cell", cell, before, after: { value: after }, result: after });
  }

  /** The line above the header that tells the day of the sheet, where it is still there. */
  putLine(head: number, { starts, line }: LedgerTexts["updated"]): void {
    const { area, values } = this.sheet;
    for (let row = area.row; row < head; row++)
      for (const [offset, value] of (values[row - area.row] ?? []).entries())
        if (typeof value === "string" && value.startsWith(starts)) {
          this.put(row, area.column + offset, line);
          return;
        }
  }

  private contentAt(row: number, column: number): CellContent | null {
    const { area, values, formulas } = this.sheet;
    const formula = formulas.get(cellKey(row, column));
    if (formula !== undefined) return { formula };
    const value = values[row - area.row]?.[column - area.column] ?? null;
    return isCellError(value) ? null : { value };
  }
}

/** A day or number that was typed over with the same is left: 4.2 and "4.2" read alike. */
function isSame(before: string | number | boolean | null, after: string | number | null): boolean {
  return before === after || (before !== null && after !== null && cellText(before).trim() === String(after));
}
