import type { CellRef } from "../core/cell/address";
import { cellText, isBlankCell } from "../core/cell/cell-value";
import type { SheetSnapshot } from "../core/cell/sheet-snapshot";
import type { FieldId } from "../core/fields/catalogue";
import { isField, parseFieldKey } from "../core/fields/field-key";
import { isRead } from "../core/fields/field-queries";
import { type Answers, NO_FIELD } from "./answers";
import { titlesAbove } from "./header/titles-above";
import { kindNamed, type TableKind } from "./kinds/kinds";
import type { TableReading } from "./read-table";
import type { DismissedTable, Question, RecognisedColumn } from "./recognised-table";
import { type SheetGrid, sheetGrid } from "./sheet/sheet-grid";
import { findBlocks, textsOf } from "./statements/find-blocks";
import { SEQUENCE_WORDS } from "./words/field-words";
import { ITEM_TABLES, type ItemTableWords, NO_ITEM_TABLE } from "./words/item-table-words";
import { plainText } from "./words/plain-text";
import { addAll, greatest } from "../core/quantity/long-lists";

/** A table that is called like one that an item of a standard needs, and of which none of that was read. */
export interface ItemTable {
  /** Where it begins. */
  readonly cell: CellRef;
  /** What it is called, as the sheet has it. */
  readonly title: string;
  /** What was not found in it; the first is what items ask for. */
  readonly lacks: readonly FieldId[];
  /** Whether the one column that nobody knows holds it; null where there is none, or more than one. */
  readonly question: Question | null;
}

/** Longer texts are notes. */
const LONGEST_TITLE = 40;
/** Longer sheets are lists, which were read or asked about. */
const [MOST_ROWS, MOST_CELLS] = [3000, 100_000];
const MOST_TITLE_ROWS = 8;
const SAMPLE_ROWS = 60;
/** Kinds whose tables say what is to be done, and official forms, which hold what they hold. */
const OF_PLANS: ReadonlySet<string> = new Set([
  "task-list",
  "yearly-plan",
  "needs-table",
  "form-2-2",
  "statistical-form",
]);
const REMARKS = /备注|说明|附注|序号|编号|电话|日期|时间|年龄|性别|民族|职务|职称/;

/**
 * The tables of a sheet that a title says are for an item, but from which nothing for it was read: they must not pass in
 * silence. One whose figures were read in another column, that is still asked about or that the user has taken out is
 * left alone, and so is what a title calls a plan.
 *
 * @example 教师培训情况表 over 学校 | 姓名 | 学分: training_hours are lacking, and 学分 may hold them
 */
export function unreadItemTables(
  sheet: SheetSnapshot,
  readings: readonly TableReading[],
  dismissed: readonly DismissedTable[],
  answers: Answers,
): readonly ItemTable[] {
  const own = readings.filter(({ table }) => table.sheet === sheet.name);
  const isLong = area(sheet) > MOST_CELLS || sheet.area.rows > MOST_ROWS;
  if (!mayName(sheet, isLong ? lastTitle(sheet, own) : Infinity)) return [];
  const grid = sheetGrid(sheet);
  const found: ItemTable[] = [];
  for (const reading of own) {
    const { table } = reading;
    const titles = titlesAbove(grid, {
      first: table.area.row,
      left: table.area.column,
      right: table.area.column + table.area.columns,
    });
    const named = namedBy(titles, sheet.name);
    if (named === null || OF_PLANS.has(table.kind) || isAsked(reading)) continue;
    const others = named.isOfSheet ? own : [reading];
    if (others.some((other) => isUnderstood(other, named.words))) continue;
    const lacked = lackedBy(grid, reading, named, answers);
    if (lacked && !(named.isOfSheet && found.length > 0)) found.push(lacked);
  }
  if (found.length > 0) return found;
  if (!isLong) addAll(found, unreadBlocks(grid, own, dismissed));
  const isBare = found.length === 0 && own.length === 0 && dismissed.every((each) => each.sheet !== sheet.name);
  return isBare ? unreadList(grid) : found;
}

/** The blocks of figures of which no table was made. */
function unreadBlocks(
  grid: SheetGrid,
  own: readonly TableReading[],
  dismissed: readonly DismissedTable[],
): readonly ItemTable[] {
  const { sheet } = grid;
  const found: ItemTable[] = [];
  const taken = [
    ...own.map(({ table }) => table.area),
    ...dismissed.flatMap((each) => (each.sheet === sheet.name ? [each.area] : [])),
  ];
  for (const { header, rows, titles, left } of findBlocks(grid)) {
    const first = header[0] ?? rows[0] ?? 0;
    const last = rows[rows.length - 1] ?? first;
    if (taken.some(({ row, rows: count }) => first < row + count && row <= last)) continue;
    const named = namedBy(titles, sheet.name);
    if (named === null || header.length === 0 || (named.isOfSheet && (own.length > 0 || found.length > 0))) continue;
    found.push({
      cell: { sheet: sheet.name, row: first, column: left },
      title: named.title,
      lacks: named.words.lacks,
      question: null,
    });
  }
  return found;
}

const [LEAST_COLUMNS, LEAST_ROWS, MOST_ROWS_ABOVE, LONGEST_HEADER] = [3, 2, 6, 14];

/** A list of words under a header of words, at the top of a sheet of which nothing was read: 学校 | 班级 | 姓名 | 是否随迁子女. */
function unreadList(grid: SheetGrid): readonly ItemTable[] {
  let titles: readonly string[] = [];
  for (let row = grid.top; row < Math.min(grid.bottom, grid.top + MOST_ROWS_ABOVE); row++) {
    const texts = textsOf(grid, row);
    if (texts.length < LEAST_COLUMNS) {
      titles = [...texts, ...titles];
      continue;
    }
    const isHeader = texts.every((text) => text.length <= LONGEST_HEADER && !/\d{2}/.test(text));
    const named = isHeader ? namedBy(titles, grid.sheet.name) : null;
    const below = Array.from({ length: LEAST_ROWS }, (_, index) => filledIn(grid, row + 1 + index));
    if (named === null || below.some((count) => count < Math.max(LEAST_COLUMNS, texts.length - 1))) return [];
    const cell = { sheet: grid.sheet.name, row, column: grid.left };
    return [{ cell, title: named.title, lacks: named.words.lacks, question: null }];
  }
  return [];
}

function filledIn(grid: SheetGrid, row: number): number {
  let count = 0;
  for (let column = grid.left; row < grid.bottom && column < grid.right; column++)
    if (!isBlankCell(grid.value(row, column))) count++;
  return count;
}

function area({ area: { rows, columns } }: SheetSnapshot): number {
  return rows * columns;
}

/** Of a sheet of which only the tables that were read and its top are looked at: from this row on no title counts. */
function lastTitle({ area: { row } }: SheetSnapshot, own: readonly TableReading[]): number {
  if (own.some(({ table }) => table.orientation !== "down")) return Infinity;
  return greatest(
    own.map(({ table }) => table.area.row),
    row + MOST_ROWS_ABOVE,
  );
}

/** True where the name of a sheet or a text above a row says what such a table is about: all others are passed by. */
function mayName({ name, area: { row: top }, values }: SheetSnapshot, before: number): boolean {
  const isNamed = (text: string): boolean => ITEM_TABLES.some(({ about }) => about.test(text));
  return (
    isNamed(plainText(name)) ||
    values
      .slice(0, Math.max(0, before - top))
      .some((row) =>
        row.some((value) => typeof value === "string" && value.length <= LONGEST_TITLE && isNamed(plainText(value))),
      )
  );
}

interface Named {
  readonly words: ItemTableWords;
  readonly title: string;
  /** True where only the name of the sheet says it. */
  readonly isOfSheet: boolean;
}

/** What the nearest title that speaks of an item is about; null where it speaks of several, or of a plan. */
function namedBy(titles: readonly string[], sheet: string): Named | null {
  const near = titles.slice(0, MOST_TITLE_ROWS).filter((title) => title.length <= LONGEST_TITLE);
  const all = [...near, plainText(sheet)];
  if (all.some((title) => NO_ITEM_TABLE.test(title))) return null;
  for (const [position, title] of all.entries()) {
    const found = ITEM_TABLES.filter(({ about, never }) => about.test(title) && never?.test(title) !== true);
    const [only] = found;
    if (only && found.length === 1) return { words: only, title, isOfSheet: position === all.length - 1 };
    if (found.length > 1) return null;
  }
  return null;
}

/** True while it is asked what the table, or a column of it, is. */
function isAsked({ table }: TableReading): boolean {
  return table.questions.some(
    ({ code, answer }) =>
      answer === null && (code === "table-kind" || code === "column-field" || code === "twin-columns"),
  );
}

/** True where a column, a row or a figure of the table is what the item asks for. */
function isUnderstood({ table, facts, records }: TableReading, { anyOf }: ItemTableWords): boolean {
  const isWanted = (key: string): boolean =>
    anyOf.some((field) => field === key || parseFieldKey(key)?.field === field);
  return (
    table.columns.some(({ field }) => field !== null && (isWanted(field) || saysWay(table.kind, field))) ||
    facts.some(({ figures, texts }) => [...figures.keys(), ...texts.keys()].some(isWanted)) ||
    (records !== null && [...records.figures.keys()].some(isWanted))
  );
}

/** In a list of pupils 公办 or 民办 says where somebody is schooled. */
function saysWay(kind: TableKind, field: string): boolean {
  return kind === "pupil-list" && field === "owner";
}

function lackedBy(
  grid: SheetGrid,
  { table }: TableReading,
  { words, title }: Named,
  answers: Answers,
): ItemTable | null {
  if (!table.rows.some(({ class: rowClass }) => rowClass === "data")) return null;
  const [wanted] = words.lacks;
  const { read } = kindNamed(table.kind);
  const isList = read !== undefined && read !== "fill-in";
  const mayAsk =
    table.orientation === "down" && (isList || (words.header !== undefined && table.kind === "school-figures"));
  const column = mayAsk && words.cells !== undefined ? onlyColumn(grid, table, words.cells, words.header) : null;
  const answer = column ? (answers[column.fieldAnswer] ?? null) : null;
  // The user has said that the column is something else: then the table is none of these.
  if (answer !== null) return null;
  const at = { sheet: table.sheet, row: table.headerRows.first, column: table.area.column };
  return {
    cell: table.orientation === "down" ? at : { ...at, row: table.area.row },
    title,
    lacks: words.lacks,
    question: column && {
      id: column.fieldAnswer,
      code: "column-field",
      sheet: table.sheet,
      cells: [{ sheet: table.sheet, row: table.headerRows.last, column: column.column }],
      parameters: { header: column.header.join(" > "), field: wanted, rivals: 0 },
      choices: [
        { id: wanted, parameters: { field: wanted } },
        { id: NO_FIELD, parameters: {} },
      ],
      answer: null,
    },
  };
}

/** The one column with a header that nothing is known of and whose cells look like what is lacking; null for none or several. */
function onlyColumn(
  grid: SheetGrid,
  { columns, rows, nameColumn }: TableReading["table"],
  cells: NonNullable<ItemTableWords["cells"]>,
  named: RegExp | undefined,
): RecognisedColumn | null {
  const data = rows.filter(({ class: rowClass }) => rowClass === "data").slice(0, SAMPLE_ROWS);
  const fits = columns.filter(({ field, header, column }) => {
    const isFree = field === null || !isField(field) || !isRead(field);
    const last = plainText(header[header.length - 1] ?? "");
    if (!isFree || column === nameColumn || last === "" || SEQUENCE_WORDS.test(last) || REMARKS.test(last))
      return false;
    if (named?.test(last) === false) return false;
    const filled = data.map(({ row }) => grid.value(row, column)).filter((value) => !isBlankCell(value));
    const numbers = filled.filter(
      (value) => typeof value === "number" || /^\d+(?:\.\d+)?$/.test(cellText(value).trim()),
    );
    return (
      filled.length > 0 &&
      (cells === "numbers" ? numbers.length * 2 > filled.length : numbers.length * 2 < filled.length)
    );
  });
  const [only] = fits;
  return only && fits.length === 1 ? only : null;
}
