import { areaContains, cellKey, cellOfKey, type CellRef } from "../../core/cell/address";
import { finding, type Finding } from "../../core/findings/finding";
import type { SheetSnapshot } from "../../core/cell/sheet-snapshot";
import { columnOf, rowOf } from "../../core/facts/record-cells";
import type { FactColumn } from "../../core/facts/fact-column";
import type { TableReading } from "../read-table";

/** Cells that are named at most; the others are counted. */
const MOST_NAMED = 200;

/** Figures of a column with those open that formulas without a kept result would give: they are not blank, and nobody can say what they are. */
export function withUncalculated(figures: FactColumn, { uncalculated }: SheetSnapshot): FactColumn {
  if (!uncalculated || uncalculated.size === 0) return figures;
  const { cells } = figures.origin;
  const open = figures.open?.slice() ?? new Uint8Array(figures.present.length);
  for (let position = 0; position < open.length; position++) {
    if (figures.present[position] !== 1 && uncalculated.has(cellKey(rowOf(cells, position), columnOf(cells, position))))
      open[position] = 1;
  }
  return open.includes(1) ? { ...figures, open } : figures;
}

/**
 * Names the formulas of a sheet whose results its file does not keep; none where it keeps all. Inside a table they are an
 * error: figures, sums or names are not known. Elsewhere they are worth a look.
 */
export function uncalculatedFormulas(sheet: SheetSnapshot, tables: readonly TableReading[]): Finding[] {
  const { name, uncalculated } = sheet;
  if (!uncalculated || uncalculated.size === 0) return [];
  const areas = tables.flatMap(({ table }) => (table.sheet === name ? [table.area] : []));
  const cells = [...uncalculated].sort((a, b) => a - b).map((key): CellRef => ({ sheet: name, ...cellOfKey(key) }));
  const inTables = cells.filter(({ row, column }) => areas.some((area) => areaContains(area, row, column)));
  const named = inTables.length > 0 ? inTables : cells;
  return [
    finding(
      "formulas-uncalculated",
      named.slice(0, MOST_NAMED),
      { sheet: name, count: cells.length },
      inTables.length > 0 || tables.length === 0 ? "error" : "warning",
    ),
  ];
}
