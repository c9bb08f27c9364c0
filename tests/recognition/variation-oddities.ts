import { cellKey, type CellRef } from "../../src/core/cell/address";
import type { CellValue } from "../../src/core/cell/cell-value";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/core/cell/sheet-snapshot";
import type { FieldId } from "../../src/core/fields/catalogue";
import { type ColumnUnit, factorToBase } from "../../src/core/quantity/units";
import { type Seeded, seeded } from "./seeded";
import { type Variation, variation } from "./variations";

/** What was planted in one cell of a variation. */
export interface Planted {
  readonly cell: CellRef;
  /** "unit" carries the unit in which the number now is. */
  readonly what: "unit" | "date" | "struck" | "many";
  readonly unit: ColumnUnit | null;
  readonly field: FieldId;
}

/** A variation with single cells that are odd: another unit than the column's, a date, struck-out digits, a thousandfold count. */
export interface OddVariation {
  readonly made: Variation;
  readonly workbook: WorkbookSnapshot;
  readonly planted: readonly Planted[];
}

const UNITS: Readonly<Partial<Record<FieldId, readonly ColumnUnit[]>>> = {
  equipment_value: ["元", "万元"],
  teaching_area: ["㎡", "万㎡"],
  sports_area: ["㎡", "万㎡", "亩"],
};
const COUNTS: readonly FieldId[] = ["teachers_above_degree", "backbone", "pe_art_teachers", "multimedia_rooms"];

/** The variation of a seed with one to three odd cells; none where its sheet has nothing to plant them in. */
export function oddVariation(seedNumber: number): OddVariation {
  const made = variation(seedNumber);
  const seed = seeded(seedNumber * 104_729 + 3);
  const [sheet] = made.workbook.sheets;
  if (!sheet || made.orientation !== "down") return { made, workbook: made.workbook, planted: [] };
  const rows = [...made.lines].flatMap(([row, line]) => (line.class === "data" && line.school !== null ? [row] : []));
  const columns = [...made.columns].filter(
    ([, { field, stage, unit, mustAsk }]) =>
      field !== null &&
      stage === null &&
      !mustAsk &&
      (COUNTS.includes(field) || (UNITS[field] !== undefined && unit !== null)),
  );
  const planted: Planted[] = [];
  const values = sheet.values.map((row) => [...row]);
  const numberFormats = new Map(sheet.numberFormats);
  const struck = new Set<number>();
  for (let count = seed.between(1, 3); count > 0 && rows.length > 0 && columns.length > 0; count--) {
    const [row, [column, { field, unit }]] = [seed.pick(rows), seed.pick(columns)];
    const line = values[row - sheet.area.row];
    const at = column - sheet.area.column;
    const value = line?.[at];
    if (
      !line ||
      field === null ||
      typeof value !== "number" ||
      value < 2 ||
      planted.some(({ cell }) => cell.column === column)
    )
      continue;
    const cell = { sheet: sheet.name, row, column };
    const key = cellKey(row, column);
    const odd = COUNTS.includes(field) ? oddCount(seed, value) : oddUnit(seed, value, unit, UNITS[field] ?? []);
    if (!odd) continue;
    line[at] = odd.value;
    if (odd.what === "date") numberFormats.set(key, seed.pick(["yyyy/m/d", "m/d/yy", 'yyyy"年"m"月"d"日"']));
    if (odd.what === "struck") struck.add(key);
    planted.push({ cell, what: odd.what, unit: odd.unit, field });
  }
  const changed: SheetSnapshot = { ...sheet, values, numberFormats, struck };
  return { made, workbook: { ...made.workbook, sheets: [changed] }, planted };
}

interface Odd {
  readonly value: CellValue;
  readonly what: Planted["what"];
  readonly unit: ColumnUnit | null;
}

function oddCount(seed: Seeded, value: number): Odd {
  const what = seed.pick(["date", "struck", "many"] as const);
  return {
    what,
    unit: null,
    value: what === "date" ? seed.between(44_000, 46_500) : what === "many" ? value * 1000 + 1000 : value,
  };
}

function oddUnit(seed: Seeded, value: number, unit: ColumnUnit | null, units: readonly ColumnUnit[]): Odd | null {
  if (unit === null) return null;
  const other = seed.pick(units.filter((each) => each !== unit));
  return {
    what: "unit",
    unit: other,
    value: Number(((value * factorToBase(unit)) / factorToBase(other)).toPrecision(8)),
  };
}
