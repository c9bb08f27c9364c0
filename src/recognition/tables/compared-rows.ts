import { cellKey } from "../../core/cell/address";
import { cellText, type CellValue } from "../../core/cell/cell-value";
import type { Finding } from "../../core/findings/finding";
import { exactSum } from "../../core/quantity/decimal";
import { explainsGap, isLackOnly } from "../figures/gap-of";
import type { HeaderBand } from "../header/header-band";
import type { RecognisedColumn, RecognisedRow, RecognisedTable } from "../recognised-table";
import { isFigureField } from "../rows/figure-fields";
import { gridWith, type SheetGrid } from "../sheet/sheet-grid";
import { plainText } from "../words/plain-text";
import { SCHOOL_WORD } from "../words/row-words";
import { type Compared, comparedBy, comparedName } from "../words/comparison-words";

/** A table whose schools stand in rows 标准 | 现有 | 差额 each. */
export interface ComparedRows {
  /** The sheet with the row of what there is only, completed by what is said once for the rows of its school. */
  readonly grid: SheetGrid;
  /** Rows of what is required, of the difference, and of a name alone above them: no schools. */
  readonly others: ReadonlySet<number>;
  readonly groups: readonly ComparedGroup[];
}

/** The rows of one school, by what they hold. */
export interface ComparedGroup {
  readonly name: string;
  readonly first: number;
  readonly last: number;
  readonly rows: Readonly<Partial<Record<Compared, number>>>;
  /** The word of the difference: 余缺 has a sign, 缺口 none. */
  readonly gapWord: string;
}

/** A row with such a word, and the name that it says: "" where the name is that of the row above. */
interface Line {
  readonly row: number;
  readonly compared: Compared;
  readonly word: string;
  readonly name: string;
}

/** Rows under the header among which the first words are looked for. */
const SAMPLE_ROWS = 12;
const LEAST_LINES = 2;

/**
 * Finds the schools of a table that stand in two or three rows each, told apart by 标准, 现有 and 差额 in a column of
 * their own, in brackets behind the name, or below the name; null where the table has none. A school of which no row says
 * what there is has no figures; rows that no name stands beside are none. Words that stand with one row a school are
 * remarks, and nothing is changed by them.
 */
export function comparedRows(grid: SheetGrid, band: HeaderBand, to: number): ComparedRows | null {
  const column = wordColumn(grid, band, to);
  if (column === null) return null;
  const groups = groupsOf(grid, band, linesOf(grid, band, column, to));
  const compared = groups.filter(({ name, rows }) => name !== "" && rows.actual !== undefined && (rows.standard !== undefined || rows.gap !== undefined));
  if (compared.length * 2 < groups.length) return null;
  const cells = new Map<number, CellValue>();
  const others = new Set<number>();
  for (const group of groups) {
    const kept = group.rows.actual ?? group.first;
    for (let row = group.first; row <= group.last; row++) if (row !== kept) others.add(row);
    fillRow(cells, { grid, band, column, group, kept });
  }
  return { grid: gridWith(grid, cells, others), others, groups };
}

/** The column with the words: one of its own, or that of the names. */
function wordColumn(grid: SheetGrid, band: HeaderBand, to: number): number | null {
  const last = Math.min(to, band.end + 1 + SAMPLE_ROWS);
  let best: { readonly column: number; readonly count: number } | null = null;
  for (let column = band.left; column < band.right; column++) {
    const found = new Set<Compared>();
    let count = 0;
    for (let row = band.end + 1; row < last; row++) {
      const line = lineAt(grid, band, column, row);
      if (!line) continue;
      found.add(line.compared);
      count++;
    }
    if (found.has("actual") && found.size > 1 && count >= LEAST_LINES && count > (best?.count ?? 0)) best = { column, count };
  }
  return best?.column ?? null;
}

function lineAt(grid: SheetGrid, band: HeaderBand, column: number, row: number): Line | null {
  const value = grid.value(row, column);
  if (typeof value !== "string") return null;
  const compared = comparedBy(value);
  if (column !== band.nameColumn) return compared && { row, compared, word: value, name: plainText(cellText(grid.value(row, band.nameColumn))) };
  if (compared) return { row, compared, word: value, name: "" };
  const named = comparedName(value);
  return named && { row, ...named };
}

function linesOf(grid: SheetGrid, band: HeaderBand, column: number, to: number): readonly Line[] {
  const lines: Line[] = [];
  for (let row = band.end + 1; row < to; row++) {
    const line = lineAt(grid, band, column, row);
    if (line) lines.push(line);
  }
  return lines;
}

/** Lines in succession that hold different things of one school. */
function groupsOf(grid: SheetGrid, band: HeaderBand, lines: readonly Line[]): readonly ComparedGroup[] {
  const groups: { name: string; first: number; last: number; rows: Partial<Record<Compared, number>>; gapWord: string }[] = [];
  for (const { row, compared, word, name } of lines) {
    let group = groups[groups.length - 1];
    const isSame = group?.last === row - 1 && group.rows[compared] === undefined && (name === "" || name === plainText(group.name));
    if (!group || !isSame) {
      // Under a name that stands alone the words have the column of names to themselves.
      const above = cellText(grid.value(row - 1, band.nameColumn));
      const isBelowName = name === "" && comparedBy(cellText(grid.value(row, band.nameColumn))) !== null && row - 1 > band.end;
      const own = comparedName(cellText(grid.value(row, band.nameColumn)))?.name ?? cellText(grid.shown(row, band.nameColumn));
      groups.push((group = { name: isBelowName ? above : own, first: isBelowName ? row - 1 : row, last: row, rows: {}, gapWord: "" }));
    }
    group.last = row;
    group.rows[compared] = row;
    if (compared === "gap") group.gapWord = word;
  }
  return groups;
}

interface Filling {
  readonly grid: SheetGrid;
  readonly band: HeaderBand;
  /** The column with the words. */
  readonly column: number;
  readonly group: ComparedGroup;
  readonly kept: number;
}

/**
 * What the kept row of a school holds besides its own cells: the name, what is merged over the school's rows, and what
 * stands in one of them alone and has no standard: its number, its stage, its pupils.
 */
function fillRow(cells: Map<number, CellValue>, { grid, band, column, group, kept }: Filling): void {
  const hasActual = group.rows.actual !== undefined;
  for (let each = band.left; each < band.right; each++) {
    const own = grid.value(kept, each);
    if (each === band.nameColumn) cells.set(cellKey(kept, each), group.name === "" ? null : group.name);
    else if (each === column) cells.set(cellKey(kept, each), null);
    else if (own === null || !hasActual) cells.set(cellKey(kept, each), (SCHOOL_WORD.test(group.name) ? statedOnce(grid, band, group, each) : null) ?? (hasActual ? mergedOver(grid, group, kept, each) : null));
  }
}

function mergedOver(grid: SheetGrid, { first }: ComparedGroup, row: number, column: number): CellValue {
  const merge = grid.mergeAt(row, column);
  return merge && merge.row >= first ? grid.value(merge.row, merge.column) : null;
}

const WITHOUT_STANDARD = /学生|生数|人数|学段|类[型别]|性质|编[号码]|代码|序号|乡镇|镇|办学|举办|城乡|所在地|所属|年级|班级?数/;
const LONGEST_HEADER = 30;

/** The only value of a column in the rows of a school, where the column is one of which there is no standard. */
function statedOnce(grid: SheetGrid, band: HeaderBand, { first, last }: ComparedGroup, column: number): CellValue {
  const header = plainText(cellText(grid.shown(band.last, column)));
  if (header.length > LONGEST_HEADER || !WITHOUT_STANDARD.test(header) || /每百|生均|每生/.test(header)) return null;
  let found: CellValue = null;
  for (let row = first; row <= last; row++) {
    const value = grid.value(row, column);
    if (value === null) continue;
    if (found !== null && found !== value) return null;
    found = value;
  }
  return found;
}

/** Differences that are not what there is less what is required. */
export function comparedFindings(grid: SheetGrid, columns: readonly RecognisedColumn[], groups: readonly ComparedGroup[]): readonly Finding[] {
  const figures = columns.flatMap(({ field, column }) => (isFigureField(field) ? [column] : []));
  const sheet = grid.sheet.name;
  return groups.flatMap(({ name, rows, gapWord }) => {
    const { standard, actual, gap } = rows;
    if (standard === undefined || actual === undefined || gap === undefined) return [];
    return figures.flatMap((column): Finding[] => {
      const [printed, have, required] = [grid.value(gap, column), grid.value(actual, column), grid.value(standard, column)];
      if (typeof printed !== "number" || typeof have !== "number" || typeof required !== "number") return [];
      // Pupils are repeated in every row.
      if (printed === have && have === required) return [];
      if (explainsGap(printed, have, required, isLackOnly(gapWord))) return [];
      const cells = [gap, actual, standard].map((row) => ({ sheet, row, column }));
      return [{ code: "gap-differs", severity: "warning", cells, parameters: { item: name, gap: printed, actual: have, standard: required, computed: exactSum(have, -required) } }];
    });
  });
}

/** The table with the rows that are no schools, and with its area down to the last of them. */
export function withComparedRows(table: RecognisedTable, { others }: ComparedRows): RecognisedTable {
  const known = table.rows.map((row): RecognisedRow => (others.has(row.row) ? { row: row.row, class: "derived" } : row));
  const end = table.area.row + table.area.rows;
  const lastKnown = known[known.length - 1]?.row ?? -1;
  const behind = [...others].filter((row) => row > lastKnown).map((row): RecognisedRow => ({ row, class: "derived" }));
  const last = behind.reduce((most, { row }) => Math.max(most, row + 1), end);
  return { ...table, rows: [...known, ...behind], area: { ...table.area, rows: last - table.area.row } };
}
