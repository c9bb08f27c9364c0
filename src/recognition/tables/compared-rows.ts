import { ACCEPTED } from "../sureness";
import { fieldsWhere, isFigureField } from "../../core/fields/field-queries";
import { cellKey, type CellRef } from "../../core/cell/address";
import { cellText, type CellValue } from "../../core/cell/cell-value";
import { numberInColumn } from "../../core/cell/read-amount";
import { finding, type Finding } from "../../core/findings/finding";
import { exactSum } from "../../core/quantity/decimal";
import { matchColumn } from "../columns/match-column";
import { amountRule } from "../figures/amount-rule";
import { explainsGap, isLackOnly, printedGap } from "../figures/gap-of";
import type { HeaderBand } from "../header/header-band";
import { headerPaths } from "../header/header-path";
import type { RecognisedColumn, RecognisedRow } from "../recognised-table";
import { arrangedGrid, type Arrangement } from "../sheet/arranged-grid";
import type { SheetGrid } from "../sheet/sheet-grid";
import { type Compared, comparedBy, comparedName } from "../words/comparison-words";
import { plainText } from "../words/plain-text";
import { checksOf, type FieldChecks } from "./check-fields";
import type { TableReading } from "../read-table";
import { addAll } from "../../core/quantity/long-lists";

/** A table whose schools stand in rows 标准 | 现有 | 差额 each. */
export interface ComparedRows {
  /** The sheet as it is. */
  readonly source: SheetGrid;
  /** The sheet with the row of what there is only, completed by what is said once for the rows of its school. */
  readonly grid: SheetGrid;
  /** Where what was brought into the row of what there is stands: see {@link Arrangement.places}. */
  readonly places: Arrangement["places"];
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
  const compared = groups.filter(
    ({ name, rows }) =>
      name !== "" && rows.actual !== undefined && (rows.standard !== undefined || rows.gap !== undefined),
  );
  if (compared.length * 2 < groups.length) return null;
  const values = new Map<number, CellValue>();
  const places = new Map<number, number>();
  const others = new Set<number>();
  const saidOnce = columnsSaidOnce(grid, band);
  for (const group of groups) {
    const kept = group.rows.actual ?? group.first;
    for (let row = group.first; row <= group.last; row++) if (row !== kept) others.add(row);
    fillRow({ grid, band, column, saidOnce, group, kept, values, places });
  }
  return { source: grid, grid: arrangedGrid(grid, { values, places, blankRows: others }), places, others, groups };
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
    if (found.has("actual") && found.size > 1 && count >= LEAST_LINES && count > (best?.count ?? 0))
      best = { column, count };
  }
  return best?.column ?? null;
}

function lineAt(grid: SheetGrid, band: HeaderBand, column: number, row: number): Line | null {
  const value = grid.value(row, column);
  if (typeof value !== "string") return null;
  const compared = comparedBy(value);
  if (column !== band.nameColumn)
    return compared && { row, compared, word: value, name: plainText(cellText(grid.value(row, band.nameColumn))) };
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
  const groups: {
    name: string;
    first: number;
    last: number;
    rows: Partial<Record<Compared, number>>;
    gapWord: string;
  }[] = [];
  for (const { row, compared, word, name } of lines) {
    let group = groups[groups.length - 1];
    const isSame =
      group?.last === row - 1 && group.rows[compared] === undefined && (name === "" || name === plainText(group.name));
    if (!group || !isSame) {
      // Under a name that stands alone the words have the column of names to themselves.
      const above = cellText(grid.value(row - 1, band.nameColumn));
      const isBelowName =
        name === "" && comparedBy(cellText(grid.value(row, band.nameColumn))) !== null && row - 1 > band.end;
      const own =
        comparedName(cellText(grid.value(row, band.nameColumn)))?.name ?? cellText(grid.shown(row, band.nameColumn));
      groups.push(
        (group = {
          name: isBelowName ? above : own,
          first: isBelowName ? row - 1 : row,
          last: row,
          rows: {},
          gapWord: "",
        }),
      );
    }
    group.last = row;
    group.rows[compared] = row;
    if (compared === "gap") group.gapWord = word;
  }
  return groups;
}

/** Of these there is no standard: a school's rows say them once, or the same in each. */
const WITHOUT_STANDARD = fieldsWhere(
  ({ of, holds, group, addsUp }, id) =>
    of === "school" && (group === "school" || (holds === "pupils" && addsUp !== false) || id === "classes"),
);

const NUMBERS_ROWS = /^(?:序号|编号)$/;

function columnsSaidOnce(grid: SheetGrid, band: HeaderBand): ReadonlySet<number> {
  return new Set(
    headerPaths(grid, band).flatMap(({ column, parts }) => {
      const match = matchColumn(parts, "school");
      const isNumber = parts.length === 1 && NUMBERS_ROWS.test(parts[0]?.text ?? "");
      return isNumber || (match && match.score >= ACCEPTED && WITHOUT_STANDARD.has(match.field)) ? [column] : [];
    }),
  );
}

interface Filling {
  readonly grid: SheetGrid;
  readonly band: HeaderBand;
  /** The column with the words. */
  readonly column: number;
  /** Columns of which there is no standard. */
  readonly saidOnce: ReadonlySet<number>;
  readonly group: ComparedGroup;
  readonly kept: number;
  readonly values: Map<number, CellValue>;
  readonly places: Map<number, number>;
}

/**
 * What the kept row of a school holds besides its own cells: the name, what is merged over the school's rows, and what
 * stands in one of them alone and has no standard: its number, its stage, its pupils.
 */
function fillRow({ grid, band, column, saidOnce, group, kept, values, places }: Filling): void {
  for (let each = band.left; each < band.right; each++) {
    const key = cellKey(kept, each);
    if (each === band.nameColumn) {
      values.set(key, group.name === "" ? null : group.name);
      const row = nameRow(grid, group, each);
      if (row !== kept) places.set(key, row);
      continue;
    }
    const isOwn = group.rows.actual !== undefined && grid.value(kept, each) !== null;
    if (isOwn && each !== column) continue;
    const row =
      each === column
        ? null
        : ((saidOnce.has(each) ? saidIn(grid, group, each) : null) ?? mergedIn(grid, group, kept, each));
    if (row === null) values.set(key, null);
    else if (row !== kept) places.set(key, row);
  }
}

/** The row of a school in which its name stands. */
function nameRow(grid: SheetGrid, { name, first, last, rows }: ComparedGroup, column: number): number {
  const kept = rows.actual ?? first;
  const isNamed = (row: number): boolean => {
    const own = cellText(grid.value(row, column));
    return own !== "" && (comparedName(own)?.name ?? own) === name;
  };
  if (isNamed(kept)) return kept;
  for (let row = first; row <= last; row++) if (isNamed(row)) return row;
  return kept;
}

/** The row with the content of what is merged over a school's rows; null where nothing is. */
function mergedIn(grid: SheetGrid, { first, rows }: ComparedGroup, kept: number, column: number): number | null {
  const merge = rows.actual === undefined ? null : grid.mergeAt(kept, column);
  return merge && merge.column === column && merge.row >= first && grid.value(merge.row, column) !== null
    ? merge.row
    : null;
}

/** The row of a school that says what all its rows with anything in that column say; null where they differ or are blank. */
function saidIn(grid: SheetGrid, { first, last }: ComparedGroup, column: number): number | null {
  let found: number | null = null;
  for (let row = first; row <= last; row++) {
    const value = grid.value(row, column);
    if (value === null) continue;
    if (found === null) found = row;
    else if (grid.value(found, column) !== value) return null;
  }
  return found;
}

/** The table with the rows that are no schools, its area down to the last of them, and what holds of the differences. */
export function withComparedRows(reading: TableReading, compared: ComparedRows): TableReading {
  const { table, findings } = reading;
  const known = table.rows.map((row): RecognisedRow =>
    compared.others.has(row.row) ? { row: row.row, class: "derived" } : row,
  );
  const end = table.area.row + table.area.rows;
  const lastKnown = known[known.length - 1]?.row ?? -1;
  const behind = [...compared.others]
    .filter((row) => row > lastKnown)
    .map((row): RecognisedRow => ({ row, class: "derived" }));
  const last = behind.reduce((most, { row }) => Math.max(most, row + 1), end);
  const gaps = gapsOfRows(compared, table.columns);
  return {
    ...reading,
    table: { ...table, rows: [...known, ...behind], area: { ...table.area, rows: last - table.area.row } },
    ...(gaps.compared ? { compared: gaps.compared } : {}),
    findings: [...findings, ...gaps.findings],
  };
}

/** The differences of all schools, column by column, but for those of which there is no standard. */
function gapsOfRows({ source, groups }: ComparedRows, columns: readonly RecognisedColumn[]): FieldChecks {
  const unread: CellRef[] = [];
  const checks = columns
    .filter(({ field }) => isFigureField(field) && !WITHOUT_STANDARD.has(field))
    .flatMap((column): (Finding | null)[] => {
      // A standard may be part of a person: 38.5 teachers.
      const rule = { ...amountRule(column), isWhole: false };
      const looks = source.looks(column.column);
      const at = (row: number): number | null =>
        numberInColumn(source.value(row, column.column), looks?.get(row) ?? null, rule);
      return groups.flatMap(({ name, rows, gapWord }): (Finding | null)[] => {
        if (rows.standard === undefined || rows.actual === undefined || rows.gap === undefined) return [];
        const [have, required] = [at(rows.actual), at(rows.standard)];
        const gap = printedGap(
          source.value(rows.gap, column.column),
          looks?.get(rows.gap) ?? null,
          rule,
          isLackOnly(gapWord),
        );
        if (have === null || required === null || gap === null) return [];
        const cells = [rows.gap, rows.actual, rows.standard].map((row): CellRef => ({
          sheet: source.sheet.name,
          row,
          column: column.column,
        }));
        if (gap === "unreadable" || Number.isNaN(have) || Number.isNaN(required)) {
          addAll(unread, cells.slice(0, 1));
          return [];
        }
        // What is repeated in every row is no difference.
        if (gap.amount === have && have === required) return [];
        if (explainsGap(gap.amount, have, required, gap.lackOnly)) return [null];
        return [
          finding("gap-differs", cells, {
            item: name,
            gap: gap.amount,
            actual: have,
            standard: required,
            computed: exactSum(have, -required),
          }),
        ];
      });
    });
  const held = checksOf("gap", checks);
  if (unread.length === 0) return held;
  return {
    ...held,
    findings: [...held.findings, finding("gap-not-checked", unread, { count: unread.length })],
  };
}
