import { areaContains, type CellRef } from "../core/cell/address";
import type { CellValue } from "../core/cell/cell-value";
import type { SheetSnapshot } from "../core/cell/sheet-snapshot";
import type { RecognisedTable } from "../recognition/recognised-table";
import type { RowKey, RowKeys } from "../plan/row-keys";
import type { WorkbookAssessment } from "./workbook-assessment";

/** Characters of the longest text that a formula looks for. */
const LONGEST_TEXT = 255;
/** Digits of a number that a formula tells from others. */
const LONGEST_NUMBER = 15;
/** What a formula takes for a pattern or for a comparison. */
const PATTERN = /[*?~]|^[=<>]/u;
/** Letters of a date or a time that Excel may read in a text. */
const OF_DATES = /[年月日时分秒上下午]/gu;
const LETTERS = /\p{L}[^\p{L}]*\p{L}/u;

/** The names and codes by which a formula finds the schools of a workbook, by the cells of their rows. */
export function rowKeysOf({ snapshot, tables }: Pick<WorkbookAssessment, "snapshot" | "tables">): RowKeys {
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, new KeyedSheet(sheet, tables)]));
  return (cell) => sheets.get(cell.sheet)?.keysOf(cell) ?? [];
}

class KeyedSheet {
  private readonly tables: readonly RecognisedTable[];
  private readonly counts = new Map<number, ReadonlyMap<string, number>>();
  private readonly known = new Map<string, readonly (RowKey | null)[]>();

  constructor(
    private readonly sheet: SheetSnapshot,
    tables: readonly RecognisedTable[],
  ) {
    this.tables = tables.filter((table) => table.sheet === sheet.name && table.orientation === "down");
  }

  keysOf({ row, column }: CellRef): readonly (RowKey | null)[] {
    const at = this.tables.findIndex(({ area }) => areaContains(area, row, column));
    const table = this.tables[at];
    if (!table) return [];
    const id = `${at} ${row}`;
    const known = this.known.get(id);
    if (known) return known;
    const code = table.columns.find(({ field }) => field === "school_code")?.column ?? null;
    const keys = [table.nameColumn, code].map((one) => (one === null ? null : this.keyAt(row, one)));
    this.known.set(id, keys);
    return keys;
  }

  private keyAt(row: number, column: number): RowKey | null {
    const text = keyText(this.valueAt(row, column));
    return text === null ? null : { column, text, isAlone: this.countsOf(column).get(foundAs(text)) === 1 };
  }

  private valueAt(row: number, column: number): CellValue {
    const { area, values } = this.sheet;
    return values[row - area.row]?.[column - area.column] ?? null;
  }

  /** How often each text stands in a column, as a formula would find it. */
  private countsOf(column: number): ReadonlyMap<string, number> {
    const known = this.counts.get(column);
    if (known) return known;
    const counts = new Map<string, number>();
    for (const values of this.sheet.values) {
      const value = values[column - this.sheet.area.column] ?? null;
      if (typeof value !== "string" && typeof value !== "number") continue;
      const text = foundAs(typeof value === "number" ? numberKey(value) : textKey(value));
      counts.set(text, (counts.get(text) ?? 0) + 1);
    }
    this.counts.set(column, counts);
    return counts;
  }
}

/** A cell as a key; null where a formula might take it for a pattern, a comparison or a date, or does not find it at all. */
function keyText(value: CellValue): string | null {
  if (typeof value === "number") return isCode(String(value)) ? numberKey(value) : null;
  if (typeof value !== "string" || value.trim() !== value || value.length > LONGEST_TEXT || PATTERN.test(value))
    return null;
  return isCode(value) || LETTERS.test(value.replace(OF_DATES, "")) ? textKey(value) : null;
}

function isCode(text: string): boolean {
  return /^\d+$/u.test(text) && text.length <= LONGEST_NUMBER;
}

const textKey = (text: string): string => `text ${text}`;
const numberKey = (number: number): string => `number ${number}`;

/** What a formula takes for the same text: case does not matter, and a text of digits is a number. */
function foundAs(key: string): string {
  const text = key
    .slice(key.indexOf(" ") + 1)
    .normalize("NFKC")
    .toLowerCase();
  return isCode(text) ? String(Number(text)) : text;
}
