import type { CellRef } from "../core/cell/address";
import { amountAt, type FactColumn } from "../core/facts/fact-column";
import { cellOf } from "../core/facts/record-cells";
import { type FieldId, FIELDS } from "../core/fields/catalogue";
import { finding, type Finding } from "../core/findings/finding";
import { doubledAmounts, type MoneyEntry } from "../core/investment/doubled-amounts";
import { familyOf } from "../core/quantity/units";
import type { TableReading } from "../recognition/read-table";
import type { FieldColumn, FieldTable } from "../recognition/tables/field-table";
import { itemCore, itemLevel } from "../recognition/words/item-core";
import { kindOfName } from "../recognition/words/school-kind";

/** Kinds of table whose rows are investments. */
const KINDS: ReadonlySet<string> = new Set(["needs-table", "yearly-plan", "funding-table"]);
/** Texts that tell one row from another of the same name. */
const SUBJECTS: ReadonlySet<FieldId> = new Set<FieldId>(["school", "year", "item_group"]);

/** Amounts that may be counted twice, as questions. */
export function doubledAmountFindings(readings: readonly TableReading[]): readonly Finding[] {
  const entries = readings.flatMap((reading, table) => entriesOf(reading, table));
  const isPart = (table: number, row: number, other: number): boolean => {
    const { footing, table: own } = readings[table] ?? {};
    if (!footing || !own) return false;
    const lineAt = (line: number): number => lineOf(footing.table.cellAt(line, 0), own);
    return footing.lines.some(
      ({ direction, line, parts }) =>
        direction === "row" && lineAt(line) === row && parts.some((part) => lineAt(part) === other),
    );
  };
  return doubledAmounts(entries, isPart).map(({ first, second }) =>
    finding("amount-maybe-double", [first.cell, second.cell], {
      first: first.label,
      second: second.label,
      yuan: first.yuan,
    }),
  );
}

/** The row of a cell; of a table that lies across its column. */
function lineOf({ row, column }: CellRef, { orientation }: TableReading["table"]): number {
  return orientation === "down" ? row : column;
}

function entriesOf({ table, needs, fields }: TableReading, at: number): readonly MoneyEntry[] {
  if (!KINDS.has(table.kind)) return [];
  if (needs)
    return [...needs.figures].flatMap(([field, column]) =>
      FIELDS[field].holds === "money"
        ? needs.names.flatMap(
            (name, row) =>
              entryOf({ table, at, column, heading: FIELDS[field].name, field }, { name, row, subject: "" }) ?? [],
          )
        : [],
    );
  return fields ? entriesOfItems(fields, table, at) : [];
}

function entriesOfItems(fields: FieldTable, table: TableReading["table"], at: number): readonly MoneyEntry[] {
  const subjectOf = (row: number): string =>
    fields.texts
      .flatMap(({ field, texts }) => (SUBJECTS.has(field) ? [texts[row] ?? ""] : []))
      .join(" ")
      .trim();
  return fields.figures.filter(isMoney).flatMap((column) =>
    fields.names.flatMap((name, row) => {
      if (fields.classes[row] !== "data") return [];
      const heading = column.column.header.join(" ");
      const { field } = column;
      return entryOf({ table, at, column, heading, field }, { name, row, subject: subjectOf(row) }) ?? [];
    }),
  );
}

function isMoney({ field, column }: FieldColumn): boolean {
  return FIELDS[field].holds === "money" || (column.unit !== null && familyOf(column.unit) === "money");
}

interface MoneyColumn {
  readonly table: TableReading["table"];
  /** Position of the table. */
  readonly at: number;
  readonly column: FactColumn;
  readonly heading: string;
  readonly field: FieldId;
}

function entryOf(
  { table, at, column, heading, field }: MoneyColumn,
  { name, row, subject }: { readonly name: string; readonly row: number; readonly subject: string },
): MoneyEntry | null {
  const [yuan, cell] = [amountAt(column, row), cellOf(column.origin.cells, row)];
  if (yuan === null || cell === null) return null;
  // 甲小学 and 甲小学分校 are two schools: only the very same name is the same.
  const isSchool = kindOfName(name) !== null;
  const isRowTotal = field === "needs_total_cost" || field === "cost";
  const own = itemCore(name.split(" > ").at(-1) ?? name);
  return {
    table: at,
    row: lineOf(cell, table),
    column: table.orientation === "down" ? cell.column : cell.row,
    label: isRowTotal ? name : `${name} ${heading}`,
    item: isSchool ? name : own,
    heading: isRowTotal ? "" : itemCore(heading),
    subject,
    level: itemLevel(name),
    isRowTotal,
    yuan,
    cell,
  };
}
