import { cellKey } from "../../core/cell/address";
import { cellText, type CellValue, isBlankCell, isCellError } from "../../core/cell/cell-value";
import type { SheetSnapshot } from "../../core/cell/sheet-snapshot";
import { countyKey } from "../../plan/documents/forms/form-1";
import { schoolKey } from "../../plan/documents/forms/form-2-2";
import { SURVEY_CODES, SURVEY_ROWS, surveyKey } from "../../plan/documents/forms/form-6";
import type { FormId, KeptCell } from "../../plan/documents/forms/form-figures";
import { itemKey, itemOfText } from "../../plan/documents/forms/form-items";
import { FILLED_FORMAT } from "../../plan/documents/forms/form-rows";

/** What the bureau has typed into a form, and of what: a school, an item, or the county (""). */
export interface TypedCell extends KeptCell {
  readonly form: FormId;
  readonly of: string;
}

const OWN_OF_SCHOOL: readonly string[] = ["L2", "L4", "L5"];
const CODE = /^L\d+$/;
/** Codes in one row that make it the row of codes. */
const LEAST_CODES = 3;

/**
 * What the bureau has typed into its own cells of a form, by the key of the cell: found by the codes of the columns and the
 * names in the rows, so that rows may have been sorted. What we have put there ourselves is told by its format.
 */
export function typedInto(form: FormId, sheet: SheetSnapshot): ReadonlyMap<string, TypedCell> {
  const typed = new Map<string, TypedCell>();
  const cells = new SheetCells(sheet);
  const keep = (key: string, of: string, row: number, column: number | undefined): void => {
    if (column === undefined) return;
    const kept = cells.typedAt(row, column);
    if (kept) typed.set(key, { ...kept, form, of });
  };
  if (form === "4" || form === "5") {
    for (const row of cells.rows) {
      const id = itemOfText(cellText(cells.valueAt(row, 0)));
      if (id === null) continue;
      keep(itemKey(id, "found"), id, row, 1);
      keep(itemKey(id, "verdict"), id, row, 2);
    }
    return typed;
  }
  const codes = cells.codes();
  if (!codes) return typed;
  const { row: head, columns } = codes;
  if (form === "1") for (const [code, column] of columns) keep(countyKey(code), "", head + 1, column);
  if (form === "6")
    SURVEY_ROWS.forEach((each, at) => {
      for (const code of SURVEY_CODES) keep(surveyKey(each, code), "", head + 1 + at, columns.get(code));
    });
  if (form === "2-2") {
    const seen = new Map<string, number>();
    const name = columns.get("L1") ?? 1;
    for (const row of cells.rows.filter((each) => each > head)) {
      const school = cellText(cells.valueAt(row, name)).trim();
      if (school === "") continue;
      const nth = seen.get(school) ?? 0;
      seen.set(school, nth + 1);
      for (const code of OWN_OF_SCHOOL) keep(schoolKey(school, nth, code), school, row, columns.get(code));
    }
  }
  return typed;
}

/** Cells of a sheet as it was read, by their rows and columns on it. */
class SheetCells {
  constructor(private readonly sheet: SheetSnapshot) {}

  get rows(): readonly number[] {
    const { row, rows } = this.sheet.area;
    return Array.from({ length: rows }, (_, at) => row + at);
  }

  valueAt(row: number, column: number): CellValue {
    const { area, values } = this.sheet;
    return values[row - area.row]?.[column - area.column] ?? null;
  }

  /** The row of codes with the column of each. */
  codes(): { readonly row: number; readonly columns: ReadonlyMap<string, number> } | null {
    const { column, columns: width } = this.sheet.area;
    for (const row of this.rows) {
      const columns = new Map<string, number>();
      for (let at = column; at < column + width; at++) {
        const text = cellText(this.valueAt(row, at)).trim();
        if (CODE.test(text)) columns.set(text, at);
      }
      if (columns.size >= LEAST_CODES) return { row, columns };
    }
    return null;
  }

  /** What was typed into a cell, a formula though it has no result; null for a blank and for what we have put there. */
  typedAt(row: number, column: number): KeptCell | null {
    const value = this.valueAt(row, column);
    const key = cellKey(row, column);
    const format = this.sheet.numberFormats.get(key);
    const formula = this.sheet.formulas.get(key);
    if (format === FILLED_FORMAT) return null;
    const own = {
      cell: { sheet: this.sheet.name, row, column },
      ...(format === undefined ? {} : { numberFormat: format }),
    };
    if (formula !== undefined) {
      const result = typeof value === "string" || typeof value === "number" ? value : null;
      return { content: { formula, result }, ...own };
    }
    return value === null || isCellError(value) || isBlankCell(value) ? null : { content: value, ...own };
  }
}
