import type { CellArea } from "../../core/cell/address";
import { cellText, type CellValue } from "../../core/cell/cell-value";
import type { FieldId } from "../../core/fields/catalogue";
import type { SchoolAttributes } from "../../core/indicators/school-records";
import type { RecognisedRow, RecognisedTable } from "../recognised-table";
import type { SheetGrid } from "../sheet/sheet-grid";
import { PLACE } from "../words/row-words";
import { bareLabel } from "../rows/row-label";
import { isTermInYears, termOf } from "../words/term-words";
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
  const headed = groupsOfHeadings(grid, table, rows);
  const carried = (field: FieldId, isOneBlock: boolean, of: (value: CellValue) => string | null) => {
    const [column, named] = [columnOf(field), read(field, of)];
    if (column === null || !named?.includes(null)) return named;
    // A cell merged over its schools names them once.
    const written = rows.map(({ row }) => grid.ownText(row, column));
    return isNamedTwice(written, isOneBlock) ? named : carriedDown(table.rows, rows, named);
  };
  const districts = carried("district", false, nameOf) ?? headed.district;
  const towns = carried("town", false, nameOf) ?? headed.town ?? districts;
  // Not every school is in a group: where one is named again further down, rows name their own.
  const groups = carried("education_group", true, groupNameOf) ?? headed.education_group;
  const boards = read("boards", boardsOf);
  const termColumn = table.columns.find((column) => column.field === "off_quota_term");
  const isInYears = isTermInYears(termColumn?.header.join("") ?? "");
  const offQuotaTerms = read("off_quota_term", (value) => termOf(cellText(value), isInYears));
  return {
    ...(codes ? { codes } : {}),
    ...(owners ? { owners } : {}),
    ...(places ? { places } : {}),
    ...(towns ? { towns } : {}),
    ...(districts ? { districts } : {}),
    ...(groups ? { groups } : {}),
    ...(parents ? { parents } : {}),
    ...(countsAsSchool ? { countsAsSchool } : {}),
    ...(boards ? { boards } : {}),
    ...(offQuotaTerms ? { offQuotaTerms } : {}),
  };
}

type HeadedField = "town" | "district" | "education_group";

/** What a heading alone above schools names, by how it ends: 城东学区, 实验教育集团, 城关镇. */
const HEADED: readonly (readonly [HeadedField, RegExp])[] = [
  ["district", /^.{1,12}(?:学区|责任区|教管中心|教育片区)$/],
  ["education_group", /^.{1,20}(?:集团|共同体|教共体|教联体|联盟|联合体)(?:\([^()]*\))?$/],
  ["town", PLACE],
];

/**
 * The town, 学区 or 集团 that headings above the schools name; null for what none names. A heading of another sort (二、初中)
 * ends what stood above it, unless the groups come first and stages stand within them.
 */
function groupsOfHeadings(
  grid: SheetGrid,
  table: Pick<RecognisedTable, "rows" | "area">,
  rows: readonly RecognisedRow[],
): Readonly<Record<HeadedField, readonly (string | null)[] | null>> {
  const named = new Map<number, readonly [HeadedField, string] | null>();
  for (const { row, class: rowClass } of table.rows)
    if (rowClass === "section") named.set(row, headedGroup(grid, table.area, row));
  const found = [...named.values()].filter((each) => each !== null);
  const areGroupsFirst = [...named.values()][0] !== null;
  const listOf = (field: HeadedField): readonly (string | null)[] | null => {
    if (!found.some(([own]) => own === field)) return null;
    const byRow = new Map<number, string | null>();
    let current: string | null = null;
    for (const { row, class: rowClass } of table.rows) {
      const heading = rowClass === "section" ? named.get(row) : undefined;
      if (heading?.[0] === field) current = heading[1];
      else if (rowClass === "total" || (heading === null && !areGroupsFirst)) current = null;
      byRow.set(row, current);
    }
    return rows.map(({ row }) => byRow.get(row) ?? null);
  };
  return { town: listOf("town"), district: listOf("district"), education_group: listOf("education_group") };
}

function headedGroup(
  grid: SheetGrid,
  { column: left, columns }: CellArea,
  row: number,
): readonly [HeadedField, string] | null {
  for (let column = left; column < left + columns; column++) {
    const text = bareLabel(grid.ownText(row, column));
    if (text === "") continue;
    const kind = HEADED.find(([, pattern]) => pattern.test(text));
    return kind ? [kind[0], text] : null;
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

/** True where rows in succession (with `isOneBlock` any rows) name the same: then each names its own. */
function isNamedTwice(written: readonly string[], isOneBlock: boolean): boolean {
  if (!isOneBlock) return written.some((text, position) => text !== "" && text === written[position - 1]);
  const named = written.filter((text) => text !== "");
  return new Set(named).size < named.length;
}

/** A school that is in no group is said so in words: 未加入, 非集团校. */
function groupNameOf(value: CellValue): string | null {
  const name = nameOf(value);
  return name === null || /^(?:未|不|非|暂无|暂未|否)/.test(name) ? null : name;
}

/** True for a 寄宿制学校, as a column says that asks for it: 是, 寄宿制, 非寄宿. */
export function boardsOf(value: CellValue): boolean | null {
  const text = plainText(cellText(value));
  if (/^(?:是|√|✓|有|寄宿|全寄宿|寄宿制|寄宿制学校)$/.test(text)) return true;
  return /^(?:否|不|非|×|✗|无|0$|走读)/.test(text) ? false : null;
}

function yesOf(value: CellValue): boolean | null {
  const text = plainText(cellText(value));
  if (/^(?:是|计|计入|计校数|√|✓|y|yes|1|true)$/.test(text)) return true;
  return /^(?:否|不计|不计入|不计校数|×|✗|x|n|no|0|false)$/.test(text) ? false : null;
}

/**
 * A town (学区, 集团) that stands only in the first row of its schools holds for the rows below, up to the next sum.
 */
function carriedDown(
  all: readonly RecognisedRow[],
  rows: readonly RecognisedRow[],
  towns: readonly (string | null)[],
): readonly (string | null)[] {
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
