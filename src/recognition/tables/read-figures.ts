import { cellText } from "../../core/cell/cell-value";
import type { CellRef } from "../../core/cell/address";
import { type Figure, parseFigure } from "../../core/cell/parse-figure";
import type { Finding, FindingCode, Severity } from "../../core/findings/finding";
import { fieldKeyOf, type FieldKey } from "../../core/indicators/fields";
import type { FigureColumn } from "../../core/indicators/school-records";
import { asShownByExcel } from "../../core/quantity/decimal";
import { factorToBase, familyOf, inBaseUnit } from "../../core/quantity/units";
import type { Answers } from "../answers";
import type { Question, RecognisedColumn } from "../recognised-table";
import type { SheetGrid } from "../sheet/sheet-grid";
import { withUncalculated } from "./uncalculated";

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

/** Fields that count people, rooms or classes: whole numbers, never below zero. */
function isWholeCount(column: RecognisedColumn): boolean {
  if (!column.field || column.field.startsWith("indicator_")) return false;
  return column.unit === null || (familyOf(column.unit) === "count" && factorToBase(column.unit) === 1);
}

/** The key under which a column's figures are kept: the field, with the stage where it counts one stage only. */
export function fieldKey(column: RecognisedColumn): FieldKey | null {
  return column.field && fieldKeyOf(column.field, column.stage);
}

/** A column to be read, and where its figures go. */
interface Target {
  readonly column: RecognisedColumn;
  readonly figures: FigureColumn;
  readonly whole: boolean;
  /** Cells whose number is kept as text. */
  readonly fromText: CellRef[];
}

/**
 * Reads columns over the data rows into amounts of the base unit. A cell that holds no usable number becomes 缺数, and
 * unless it is simply blank, the cell is named in a finding or, where only the user can tell, in a question. Numbers kept
 * as text are used, and named together in one finding a column.
 */
export function readFigureColumns(reading: FigureReading, columns: readonly { readonly column: RecognisedColumn; readonly key: FieldKey }[]): FigureColumn[] {
  const { sheetRows } = reading;
  const targets = columns.map(({ column, key }): Target => ({
    column,
    figures: { field: key, cells: { sheet: reading.grid.sheet.name, rows: sheetRows, columns: column.column }, factor: column.factor, amounts: new Float64Array(sheetRows.length), present: new Uint8Array(sheetRows.length) },
    whole: isWholeCount(column),
    fromText: [],
  }));
  // Column by column over a few rows at a time: these rows stay in the processor's cache, and each column is written on end.
  for (let start = 0; start < sheetRows.length; start += BLOCK_ROWS) {
    const end = Math.min(start + BLOCK_ROWS, sheetRows.length);
    for (const target of targets) readBlock(reading, target, start, end, sheetRows);
  }
  for (const { column, fromText } of targets) {
    const [first] = fromText;
    if (!first) continue;
    const text = cellText(reading.grid.value(first.row, first.column));
    reading.findings.push({ code: "number-from-text", severity: "info", cells: fromText, parameters: { field: column.field, count: fromText.length, text } });
  }
  return targets.map(({ figures }) => withUncalculated(figures, reading.grid.sheet));
}

const BLOCK_ROWS = 128;

function readBlock(reading: FigureReading, { column, figures, whole, fromText }: Target, start: number, end: number, sheetRows: Int32Array): void {
  const { grid } = reading;
  const { amounts, present } = figures;
  const { factor } = column;
  for (let position = start; position < end; position++) {
    const row = sheetRows[position] ?? -1;
    const value = grid.value(row, column.column);
    let amount: number | null;
    // Whole numbers in the base unit are most of what there is.
    if (factor === 1 && typeof value === "number" && value >= 0 && Number.isInteger(value)) amount = value;
    else amount = value === null ? null : amountOf(reading, column, row, position, whole, fromText);
    if (amount === null) {
      amounts[position] = NaN;
      continue;
    }
    amounts[position] = amount;
    present[position] = 1;
  }
}

function amountOf(reading: FigureReading, column: RecognisedColumn, row: number, position: number, whole: boolean, fromText: CellRef[]): number | null {
  const value = reading.grid.value(row, column.column);
  if (value === null || Number.isNaN(column.factor)) return null;
  if (typeof value === "number" && value >= 0 && (!whole || Number.isInteger(value)) && Number.isFinite(value)) {
    return column.factor === 1 ? asShownByExcel(value) : inBaseUnit(asShownByExcel(value), column.factor);
  }
  const figure = parseFigure(value);
  const at: CellRef = { sheet: reading.grid.sheet.name, row, column: column.column };
  const say = (code: FindingCode, severity: Severity, text: string | number): null => {
    reading.findings.push({ code, severity, cells: [at], parameters: { school: reading.names[position] ?? "", field: column.field, text } });
    return null;
  };
  switch (figure.kind) {
    case "blank":
      return null;
    case "error":
      return say("error-cell", "error", figure.error);
    case "not-a-number":
      return say("not-a-number", "error", figure.text);
    case "approximate":
      return askApproximate(reading, column, at, figure, position) ? usable(column, figure, whole, say) : null;
    case "number": {
      const amount = usable(column, figure, whole, say);
      if (amount !== null && figure.fromText) fromText.push(at);
      return amount;
    }
  }
}

function usable(
  column: RecognisedColumn,
  figure: Extract<Figure, { kind: "number" | "approximate" }>,
  whole: boolean,
  say: (code: FindingCode, severity: Severity, text: string | number) => null,
): number | null {
  const own = figure.unit;
  if (own && column.unit && familyOf(own) !== familyOf(column.unit)) return say("not-a-number", "error", `${figure.value}${own}`);
  if (own === "%" || (own && whole && familyOf(own) !== "count")) return say("not-a-number", "error", `${figure.value}${own}`);
  if (figure.value < 0) return say("negative-number", "error", figure.value);
  if (whole && !Number.isInteger(figure.value)) return say("fractional-people", "error", figure.value);
  return inBaseUnit(figure.value, own ? factorToBase(own) : column.factor);
}

function askApproximate(
  reading: FigureReading,
  column: RecognisedColumn,
  at: CellRef,
  figure: Extract<Figure, { kind: "approximate" }>,
  position: number,
): boolean {
  const id = `approximate-number:${at.sheet}:${reading.names[position] ?? ""}:${column.header.join(">")}:${figure.text}`;
  const answer = reading.answers[id] === "take" || reading.answers[id] === "missing" ? reading.answers[id] : null;
  reading.questions.push({
    id,
    code: "approximate-number",
    sheet: at.sheet,
    cells: [at],
    parameters: { school: reading.names[position] ?? "", field: column.field ?? "", text: figure.text, value: figure.value, unit: figure.unit ?? "" },
    choices: [
      { id: "take", parameters: { value: figure.value, unit: figure.unit ?? "" } },
      { id: "missing", parameters: {} },
    ],
    answer,
  });
  return answer === "take";
}
