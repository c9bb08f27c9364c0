import type { CellRef } from "../../core/cell/address";
import type { ColumnLooks } from "../../core/cell/cell-looks";
import { cellText } from "../../core/cell/cell-value";
import { type AmountRule, plainAmount, readAmount } from "../../core/cell/read-amount";
import { finding, type Finding } from "../../core/findings/finding";
import { fieldKeyOf, type FieldKey } from "../../core/fields/field-key";
import type { FactColumn } from "../../core/facts/fact-column";
import type { Answers } from "../answers";
import { amountRule } from "../figures/amount-rule";
import { type DoubtfulCell, noAmountFinding, settleDoubtful } from "../figures/doubtful-cells";
import type { Question, RecognisedColumn } from "../recognised-table";
import type { SheetGrid } from "../sheet/sheet-grid";
import { withUncalculated } from "./uncalculated";
import type { Pieces } from "../../core/pieces";
import { addAll } from "../../core/quantity/long-lists";

/** Where figures are read from, and where what is to be said about them is collected. */
export interface FigureReading {
  readonly grid: SheetGrid;
  /** Row on the sheet of each record. */
  readonly sheetRows: Int32Array;
  readonly names: readonly string[];
  readonly answers: Answers;
  readonly findings: Finding[];
  readonly questions: Question[];
}

/** The key under which a column's figures are kept: the field, with the stage where it counts one stage only. */
export function fieldKey(column: RecognisedColumn): FieldKey | null {
  return column.field && fieldKeyOf(column.field, column.stage);
}

/** A column to be read, and where its figures go. */
interface Target {
  readonly column: RecognisedColumn;
  readonly figures: FactColumn & { open?: Uint8Array; asAnswered?: Uint8Array };
  readonly rule: AmountRule;
  readonly looks: ColumnLooks | null;
  /** Cells whose number is kept as text. */
  readonly fromText: CellRef[];
  readonly doubtful: (DoubtfulCell & { readonly position: number })[];
  /** Figures that wait for the unit of the column. */
  readonly openUnits: number[];
}

/**
 * Reads columns over the data rows into amounts of the base unit. A cell that holds no usable number becomes 缺数, and
 * unless it is simply blank, the cell is named in a finding or, where only the user can tell, in a question; until that is
 * answered its figure is open. Numbers kept as text are used, and named together in one finding a column.
 */
export function* readFigureColumns(
  reading: FigureReading,
  columns: readonly { readonly column: RecognisedColumn; readonly key: FieldKey }[],
): Pieces<FactColumn[]> {
  const { grid, sheetRows } = reading;
  const targets = columns.map(({ column, key }): Target => ({
    column,
    figures: {
      field: key,
      origin: {
        how: "cell",
        cells: { sheet: grid.sheet.name, rows: sheetRows, columns: column.column },
        factor: column.factor,
      },
      amounts: new Float64Array(sheetRows.length),
      present: new Uint8Array(sheetRows.length),
    },
    rule: amountRule(column),
    looks: grid.looks(column.column),
    fromText: [],
    doubtful: [],
    openUnits: [],
  }));
  // Column by column over a few rows at a time: these rows stay in the processor's cache, and each column is written on end.
  for (let start = 0; start < sheetRows.length; start += BLOCK_ROWS) {
    const end = Math.min(start + BLOCK_ROWS, sheetRows.length);
    for (const target of targets) readBlock(reading, target, start, end, sheetRows);
    yield;
  }
  for (const target of targets) {
    settle(reading, target);
    const { column, fromText } = target;
    const [first] = fromText;
    if (!first) continue;
    const text = cellText(grid.value(first.row, first.column));
    reading.findings.push(finding("number-from-text", fromText, { field: column.field, count: fromText.length, text }));
  }
  return targets.map(({ figures }) => withUncalculated(figures, reading.grid.sheet));
}

const BLOCK_ROWS = 128;

function readBlock(reading: FigureReading, target: Target, start: number, end: number, sheetRows: Int32Array): void {
  const { grid } = reading;
  const { column, figures, rule, looks } = target;
  const { amounts, present } = figures;
  for (let position = start; position < end; position++) {
    const row = sheetRows[position] ?? -1;
    const value = grid.value(row, column.column);
    let amount = looks === null || !looks.has(row) ? plainAmount(value, rule) : NaN;
    if (Number.isNaN(amount)) {
      amount = value === null ? NaN : amountOf(reading, target, row, position);
      present[position] = Number.isNaN(amount) ? 0 : 1;
    } else present[position] = 1;
    amounts[position] = amount;
  }
}

/** The amount in a cell that is no plain number; NaN where there is none, or the user has to be asked. */
function amountOf(
  reading: FigureReading,
  { column, rule, looks, fromText, doubtful, openUnits }: Target,
  row: number,
  position: number,
): number {
  const read = readAmount(reading.grid.value(row, column.column), looks?.get(row) ?? null, rule);
  if (read.kind === "amount" && !read.fromText) return read.amount;
  const cell: CellRef = { sheet: reading.grid.sheet.name, row, column: column.column };
  switch (read.kind) {
    case "amount":
      fromText.push(cell);
      return read.amount;
    case "none":
      reading.findings.push(noAmountFinding(read, cell, reading.names[position] ?? "", column.field));
      return NaN;
    case "doubtful":
      doubtful.push({ school: reading.names[position] ?? "", cell, read, position });
      return NaN;
    case "unit-open":
      openUnits.push(position);
      return NaN;
    case "blank":
      return NaN;
  }
}

/** Asks about the doubtful cells of a column; a figure that waits for an answer is open. */
function settle(reading: FigureReading, { column, figures, doubtful, openUnits }: Target): void {
  if (doubtful.length === 0 && openUnits.length === 0) return;
  const { amounts, questions } = settleDoubtful(doubtful, column.header.join(">"), figures.field, reading.answers);
  addAll(reading.questions, questions);
  const open = new Uint8Array(figures.amounts.length);
  const asAnswered = new Uint8Array(figures.amounts.length);
  for (const position of openUnits) open[position] = 1;
  doubtful.forEach(({ position, read }, index) => {
    const amount = amounts[index] ?? null;
    if (amount === "open") open[position] = 1;
    else if (amount !== null) {
      figures.amounts[position] = amount;
      figures.present[position] = 1;
      if (amount === read.amount && read.factor !== column.factor) asAnswered[position] = 1;
    }
  });
  if (open.includes(1)) figures.open = open;
  if (asAnswered.includes(1)) figures.asAnswered = asAnswered;
}
