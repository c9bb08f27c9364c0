import { cellText, type CellValue } from "../core/cell/cell-value";
import type { CellRef } from "../core/cell/address";
import type { SheetSnapshot } from "../core/cell/sheet-snapshot";
import { finding, type Finding } from "../core/findings/finding";
import { knownNames } from "./header/known-names";
import type { TableReading } from "./read-table";
import { plainText } from "./words/plain-text";

/** A card of one school: more columns of values than these are a table of schools side by side. */
const MOST_SCHOOLS = 2;
const MOST_SHOWN = 8;

/**
 * Says which figures stand beside a card of one school without being read: 班级数 | 26 to the right of 在校生数 | 1200.
 * A verdict would call them 缺数 although they are on the sheet.
 */
export function figuresBeside(sheet: SheetSnapshot, tables: readonly TableReading[]): readonly Finding[] {
  const cards = tables.filter(
    ({ table, records }) =>
      table.orientation === "across" && records !== null && records.length > 0 && records.length <= MOST_SCHOOLS,
  );
  if (cards.length === 0) return [];
  const found: { readonly cell: CellRef; readonly header: string }[] = [];
  const { area, values } = sheet;
  for (const { table } of cards) {
    for (let row = table.area.row; row < table.area.row + table.area.rows; row++) {
      const cells = values[row - area.row] ?? [];
      for (let column = 0; column + 1 < cells.length; column++) {
        const at = { row, column: area.column + column };
        if (
          typeof cells[column + 1] !== "number" ||
          isInside(tables, at.row, at.column) ||
          isInside(tables, at.row, at.column + 1)
        )
          continue;
        const header = figureName(cells[column] ?? null);
        if (header !== "") found.push({ cell: { sheet: sheet.name, ...at }, header });
      }
    }
  }
  const [first] = found;
  if (!first) return [];
  return [
    finding(
      "figures-beside",
      found.slice(0, MOST_SHOWN).map(({ cell }) => cell),
      { sheet: sheet.name, count: found.length, header: first.header },
    ),
  ];
}

function isInside(tables: readonly TableReading[], row: number, column: number): boolean {
  return tables.some(
    ({ table: { area } }) =>
      row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
  );
}

function figureName(value: CellValue): string {
  if (typeof value !== "string" || value === "") return "";
  return knownNames("school", [plainText(value)]) > 0 ? cellText(value).trim() : "";
}
