import { type CellArea, cellCount } from "../core/cell/address";
import type { SheetSnapshot } from "../core/cell/sheet-snapshot";
import { FIELDS } from "../core/fields/catalogue";
import { isNumberField } from "../core/fields/field-queries";
import { kindNamed } from "./kinds/kinds";
import type { TableReading } from "./read-table";

const LEAST_FIELDS = 2;
const LEAST_ROWS = 3;
/** A table across has its items going down; more rows than this are no items. */
const MOST_ROWS = 600;
const MOST_CELLS = 300_000;

/** True when a part of the sheet was not read as a table that is surely one, so that it may be one that lies across. */
export function worthTurning({ area, values }: SheetSnapshot, tables: readonly TableReading[]): boolean {
  if (area.rows > MOST_ROWS || area.rows < LEAST_ROWS || area.columns < LEAST_FIELDS || cellCount(area) > MOST_CELLS)
    return false;
  const sure = tables.filter(({ table }) => kindNamed(table.kind).fitsMany !== true);
  if (sure.length === 0) return true;
  let rest = 0;
  for (let index = 0; index < area.rows && rest <= LEAST_ROWS; index++) {
    const row = area.row + index;
    if (sure.some(({ table }) => row >= table.area.row && row < table.area.row + table.area.rows)) continue;
    if ((values[index] ?? []).filter((value) => value !== null && value !== "").length >= LEAST_FIELDS) rest++;
  }
  return rest >= LEAST_ROWS;
}

/** Columns of a table that were taken for figures of schools or of 附件2. */
function fieldsOf({ table }: TableReading): number {
  return table.columns.filter(
    ({ field }) =>
      field !== null && isNumberField(field) && (FIELDS[field].of === "school" || FIELDS[field].of === "project"),
  ).length;
}

/** True when most of the figures of schools hold a number somewhere; names of fields with explanations beside them do not. */
function holdsFigures({ records, needs }: TableReading): boolean {
  const figures = [...((records ?? needs)?.figures.values() ?? [])];
  const filled = figures.filter(({ present, open }) => present.includes(1) || (!records && open?.includes(1)));
  if (!records) return filled.length > 0;
  return filled.length > 0 && filled.length * 2 >= figures.length;
}

/** True when a table read across is to be taken, instead of what was read down in the same place. */
export function takesPrecedence(
  across: TableReading,
  down: readonly TableReading[],
  shown: readonly CellArea[],
): boolean {
  const { area, kind } = across.table;
  if (shown.some(({ row, column }) => row === area.row && column === area.column)) return true;
  const fields = fieldsOf(across);
  if (kindNamed(kind).mayLieAcross !== true || fields < LEAST_FIELDS) return false;
  if (!holdsFigures(across)) return false;
  const rivals = down.filter(({ table }) => meets(table.area, area));
  return rivals.every(
    (rival) => kindNamed(rival.table.kind).fitsMany === true && !isLong(rival) && fieldsOf(rival) * 2 < fields,
  );
}

/** 项目 | 单位 | 填报值, or 项目 | 2025年 | 2026年: a table of items, which no other reading explains better. */
function isLong({ table }: TableReading): boolean {
  return (
    table.columns.some(({ field }) => field === "item_value") ||
    new Set(table.columns.flatMap(({ year }) => year ?? [])).size >= 2
  );
}

function meets(a: CellArea, b: CellArea): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}
