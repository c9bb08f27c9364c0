import { type FieldId, FIELDS } from "../../core/fields/catalogue";
import { isNumberField } from "../../core/fields/field-queries";
import { cellText } from "../../core/cell/cell-value";
import { type AmountReading, type AmountRule, plainAmount, readAmount } from "../../core/cell/read-amount";
import type { Finding } from "../../core/findings/finding";
import type { FactColumn } from "../../core/facts/fact-column";
import type { FactTexts, TableRows } from "../../core/facts/fact-table";
import type { RecordCells } from "../../core/facts/record-cells";
import { inBaseUnit } from "../../core/quantity/units";
import { amountRule } from "../figures/amount-rule";
import { printedGap } from "../figures/gap-of";
import { noAmountFinding } from "../figures/doubtful-cells";
import type { RecognisedColumn, RecognisedRow, RowClass } from "../recognised-table";
import type { SheetGrid } from "../sheet/sheet-grid";
import { ratioOf } from "./ratio";

/** Texts of one column: grades, degrees, problems. Entry i belongs to row i of the table; "" for a blank cell. */
export interface TextColumn extends FactTexts {
  readonly field: FieldId;
  readonly column: RecognisedColumn;
}

/**
 * Figures of one column: in the base unit where the column's unit is known, as printed where it is not. Several columns
 * may hold the same field and differ by year, class sizes or header path.
 */
export interface FieldColumn extends FactColumn {
  readonly field: FieldId;
  readonly column: RecognisedColumn;
  /** 1 where something stands in the cell that is no amount, as 待定. Absent where there is none. */
  readonly unread?: Uint8Array;
}

/**
 * Any table that is not read into schools alone. Names have their groups first: "小学 > 差异系数". What its rows stand for
 * is told by the kind of the table.
 */
export interface FieldTable extends TableRows {
  /** data, total, subtotal, of-which or derived; other rows are not in the table. */
  readonly classes: readonly RowClass[];
  readonly texts: readonly TextColumn[];
  readonly figures: readonly FieldColumn[];
}

const WITHOUT_FIGURE = /^(?:[*＊×xX]+|不适用|不填|免填|免)$/;
const ROWS: ReadonlySet<RowClass> = new Set<RowClass>(["data", "total", "subtotal", "of-which", "derived"]);

/**
 * Reads the rows of a table into columns of texts and of figures, each with its cells. A cell in which no usable number
 * stands is missing; unless it is blank or says that nothing belongs there (*, ——, 不适用), it is named in a finding.
 *
 * @param names name of each entry of `rows`
 */
export function readFieldTable(
  grid: SheetGrid,
  nameColumn: number,
  columns: readonly RecognisedColumn[],
  rows: readonly RecognisedRow[],
  names: readonly string[],
): { readonly table: FieldTable; readonly findings: readonly Finding[] } {
  const kept = rows.flatMap((row, position) => (ROWS.has(row.class) ? [position] : []));
  const sheetRows = Int32Array.from(kept, (position) => rows[position]?.row ?? -1);
  const sheet = grid.sheet.name;
  const rowNames = kept.map((position) => names[position] ?? "");
  const findings: Finding[] = [];
  const texts: TextColumn[] = [];
  const figures: FieldColumn[] = [];
  for (const column of columns) {
    const { field } = column;
    if (field === null) continue;
    const cells: RecordCells = { sheet, rows: sheetRows, columns: column.column };
    if (isNumberField(field))
      figures.push({ field, column, ...readAmounts(grid, column, field, cells, sheetRows, rowNames, findings) });
    else
      texts.push({
        field,
        column,
        cells,
        texts: Array.from(sheetRows, (row) => cellText(grid.shown(row, column.column)).replace(/\s+/g, " ").trim()),
      });
  }
  const table: FieldTable = {
    length: kept.length,
    cells: { sheet, rows: sheetRows, columns: Math.max(nameColumn, 0) },
    names: rowNames,
    classes: kept.map((position) => rows[position]?.class ?? "data"),
    texts,
    figures,
  };
  return { table, findings };
}

function readAmounts(
  grid: SheetGrid,
  column: RecognisedColumn,
  field: FieldId,
  cells: RecordCells,
  rows: Int32Array,
  names: readonly string[],
  findings: Finding[],
): Pick<FieldColumn, "origin" | "amounts" | "present" | "open" | "unread"> {
  const amounts = new Float64Array(rows.length).fill(NaN);
  const present = new Uint8Array(rows.length);
  const open = new Uint8Array(rows.length);
  const unread = new Uint8Array(rows.length);
  const rule = amountRule(column);
  const looks = grid.looks(column.column);
  for (let position = 0; position < rows.length; position++) {
    const row = rows[position] ?? 0;
    const value = grid.value(row, column.column);
    if (value === null) continue;
    const gap =
      field === "gap_amount" && typeof value === "string"
        ? printedGap(value, looks?.get(row) ?? null, rule, false)
        : null;
    if (gap !== null && gap !== "unreadable") {
      // 已达标 says that nothing lacks, not that the difference is 0.
      if (gap.lackOnly) continue;
      amounts[position] = inBaseUnit(gap.amount, rule.factor);
      present[position] = 1;
      continue;
    }
    const plain = looks?.has(row) ? NaN : plainAmount(value, rule);
    const amount = Number.isNaN(plain) ? amountOf(readAmount(value, looks?.get(row) ?? null, rule), rule) : plain;
    if (typeof amount === "number") {
      amounts[position] = amount;
      present[position] = 1;
    } else if (amount === "open") open[position] = 1;
    else if (amount !== null) {
      unread[position] = 1;
      if (FIELDS[field].mayBeWords === true) continue;
      findings.push(
        noAmountFinding(
          amount,
          { sheet: grid.sheet.name, row, column: column.column },
          names[position] ?? "",
          field,
          "warning",
        ),
      );
    }
  }
  const origin = { how: "cell", cells, factor: rule.factor } as const;
  return { origin, amounts, present, ...(open.includes(1) ? { open } : {}), ...(unread.includes(1) ? { unread } : {}) };
}

type NoAmount = Extract<AmountReading, { kind: "none" }>;

/** The amount in a cell, or the ratio; null where none belongs there; open while its unit is asked for; else what stands there instead. A list asks nobody: what is doubtful is no amount. */
function amountOf(read: AmountReading, { family }: AmountRule): number | null | "open" | NoAmount {
  switch (read.kind) {
    case "amount":
      return read.amount;
    case "blank":
      return null;
    case "unit-open":
      return "open";
    case "doubtful":
      return read.doubt === "date" && family === null
        ? null
        : { kind: "none", problem: "not-a-number", text: read.shown };
    case "none": {
      const text = String(read.text);
      if (read.problem !== "not-a-number") return read;
      return WITHOUT_FIGURE.test(text.trim()) ? null : (ratioOf(text) ?? read);
    }
  }
}
