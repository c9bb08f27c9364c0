import type { CellArea } from "../../core/cell/address";
import { cellText, type CellValue } from "../../core/cell/cell-value";
import type { FieldId } from "../../core/fields/catalogue";
import type { SchoolAttributes } from "../../core/indicators/school-records";
import type { RecognisedRow, RecognisedTable } from "../recognised-table";
import type { SheetGrid } from "../sheet/sheet-grid";
import { PLACE } from "../words/row-words";
import { bareLabel } from "../rows/row-label";
import { plainText } from "../words/plain-text";

type Owner = "public" | "private";
type Place = "city" | "town" | "village";

/**
 * What a table says of its schools besides figures. A cell that says something else than expected gives null: a code of
 * 举办者 is not told without the list that it belongs to.
 *
 * @param rows the schools' rows
 */
export function schoolAttributes(
  grid: SheetGrid,
  table: Pick<RecognisedTable, "columns" | "rows" | "area">,
  rows: readonly RecognisedRow[],
): SchoolAttributes {
  const columnOf = (field: FieldId): number | null =>
    table.columns.find((column) => column.field === field)?.column ?? null;
  const read = <T>(field: FieldId, of: (value: CellValue) => T | null): readonly (T | null)[] | null => {
    const column = columnOf(field);
    if (column === null) return null;
    const known = new Map<CellValue, T | null>();
    return rows.map(({ row }) => {
      const value = grid.shown(row, column);
      if (value === null) return null;
      const before = known.get(value);
      if (before !== undefined) return before;
      const found = of(value);
      if (known.size < MOST_KNOWN) known.set(value, found);
      return found;
    });
  };
  const [codes, owners, places] = [read("school_code", codeOf), read("owner", ownerOf), read("place_type", placeOf)];
  const [parents, countsAsSchool] = [read("parent_school", nameOf), read("counts_as_school", yesOf)];
  const townColumn = columnOf("town");
  const towns =
    townColumn === null
      ? townsOfHeadings(grid, table, rows)
      : carriedDown(table.rows, rows, read("town", nameOf) ?? []);
  return {
    ...(codes ? { codes } : {}),
    ...(owners ? { owners } : {}),
    ...(places ? { places } : {}),
    ...(towns ? { towns } : {}),
    ...(parents ? { parents } : {}),
    ...(countsAsSchool ? { countsAsSchool } : {}),
  };
}

/** The town that a heading above the schools names; null where there are no such headings. */
function townsOfHeadings(
  grid: SheetGrid,
  table: Pick<RecognisedTable, "rows" | "area">,
  rows: readonly RecognisedRow[],
): readonly (string | null)[] | null {
  const headings = table.rows.filter(({ class: rowClass }) => rowClass === "section");
  if (headings.length === 0) return null;
  const named = new Map(
    headings.flatMap(({ row }): [number, string | null][] => [[row, headedTown(grid, table.area, row)]]),
  );
  if (![...named.values()].some((town) => town !== null)) return null;
  const towns = new Map<number, string | null>();
  let current: string | null = null;
  for (const { row, class: rowClass } of table.rows) {
    if (rowClass === "section") current = named.get(row) ?? null;
    else if (rowClass === "total") current = null;
    towns.set(row, current);
  }
  return rows.map(({ row }) => towns.get(row) ?? null);
}

function headedTown(grid: SheetGrid, { column: left, columns }: CellArea, row: number): string | null {
  for (let column = left; column < left + columns; column++) {
    const text = bareLabel(grid.ownText(row, column));
    if (text !== "") return PLACE.test(text) ? text : null;
  }
  return null;
}

const MOST_KNOWN = 5_000;

/** A code as text, without exponent and white space: 2153000123 and "2153000123" are the same. */
export function codeOf(value: CellValue): string | null {
  if (typeof value === "number")
    return Number.isFinite(value) ? (Number.isInteger(value) ? BigInt(value).toString() : String(value)) : null;
  if (typeof value !== "string") return null;
  const code = plainText(value).replace(/^'+/, "");
  return code === "" || /^[-/无]+$/.test(code) ? null : code;
}

function ownerOf(value: CellValue): Owner | null {
  const text = plainText(cellText(value));
  if (/民办|私立|私人|社会力量|民营/.test(text))
    return /公办/.test(text) && !/公办民助|民办公助/.test(text) ? null : "private";
  return /公办|公立|国有|教育部门|教体局|教育局|县级|地方政府|政府|事业单位|集体/.test(text) ? "public" : null;
}

const PLACES: readonly { readonly place: Place; readonly words: RegExp; readonly codes: RegExp }[] = [
  { place: "village", words: /乡村|农村|^乡$|^村$|村庄|乡中心区/, codes: /^2[12]0/ },
  { place: "town", words: /镇区|县镇|镇中心|镇乡结合|特殊区域|^镇$|县城/, codes: /^12[123]/ },
  { place: "city", words: /城区|城市|主城|城乡结合|市区|^城$/, codes: /^11[12]/ },
];

/** 城区, 镇区 or 乡村, by word or by the code of the statistics (111 112 | 121 122 123 | 210 220). */
export function placeOf(value: CellValue): Place | null {
  const text = plainText(cellText(value));
  const byCode = PLACES.find(({ codes }) => codes.test(text));
  if (byCode) return byCode.place;
  const named = PLACES.filter(({ words }) => words.test(text));
  const [first] = named;
  return first && named.length === 1 ? first.place : null;
}

function nameOf(value: CellValue): string | null {
  const text = cellText(value).replace(/\s+/g, "");
  return text === "" || /^[-—/无]+$/.test(text) ? null : text;
}

function yesOf(value: CellValue): boolean | null {
  const text = plainText(cellText(value));
  if (/^(?:是|计|计入|计校数|√|✓|y|yes|1|true)$/.test(text)) return true;
  return /^(?:否|不计|不计入|不计校数|×|✗|x|n|no|0|false)$/.test(text) ? false : null;
}

/**
 * A town that stands only in the first row of its schools holds for the rows below, up to the next sum. Where two rows
 * in succession name the same town every row names its own, and a blank is a blank.
 */
function carriedDown(
  all: readonly RecognisedRow[],
  rows: readonly RecognisedRow[],
  towns: readonly (string | null)[],
): readonly (string | null)[] {
  if (!towns.includes(null) || towns.some((town, position) => town !== null && town === towns[position - 1]))
    return towns;
  const ends = new Set<number>();
  let last = -1;
  for (const { row, class: rowClass } of all) {
    if (rowClass === "data") last = row;
    else if (
      last >= 0 &&
      rowClass !== "blank" &&
      rowClass !== "of-which" &&
      rowClass !== "header" &&
      rowClass !== "code" &&
      rowClass !== "left-out"
    )
      ends.add(last);
  }
  let town: string | null = null;
  return rows.map(({ row }, position) => {
    town = towns[position] ?? town;
    const own = town;
    if (ends.has(row)) town = null;
    return own;
  });
}
