import { areaContains, type CellArea } from "../core/cell/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../core/cell/sheet-snapshot";
import type { FactTable } from "../core/facts/fact-table";
import { finding, type Finding } from "../core/findings/finding";
import type { SchoolRecords } from "../core/indicators/school-records";
import type { Pieces } from "../core/pieces";
import { pairFindings } from "../core/same-figures/pair-finding";
import type { TablePair } from "../core/same-figures/same-figures";
import type { FiguresPrinted, ValuesBeside } from "../core/same-figures/stated-values";
import type { Answers } from "./answers";
import { checkFigures } from "./figures/check-figures";
import { factTables } from "./joining/fact-tables";
import { onlyStageOf } from "./joining/figure-tables";
import { type ItemTable, unreadItemTables } from "./item-tables";
import { joinTables } from "./joining/join-tables";
import { PrintedDigits } from "./joining/printed-digits";
import { compareSameFigures } from "./joining/same-figures";
import { valuesBesideFigures } from "./joining/values-beside";
import { mergeQuestions, withoutKnownKinds } from "./joining/merge-questions";
import { PLAIN_SCOPE, scopeOfTable, type TableScope } from "./joining/table-scope";
import { plainText } from "./words/plain-text";
import type { DismissedTable, Question } from "./recognised-table";
import { recogniseSheet, type SheetTables } from "./recognise-sheet";
import type { TableReading } from "./read-table";
import { partsWithTables, withMergesThatCount } from "./sheet/bounded-sheet";
import { questionsWithTowns, recordsWithTowns } from "./tables/town-names";
import { uncalculatedFormulas } from "./tables/uncalculated";
import { unreadFigures } from "./unread-figures";

/** Everything that was recognised in a workbook. */
export interface WorkbookRecognition {
  /** All tables, in the order of the sheets. */
  readonly tables: readonly TableReading[];
  /** Ids of the tables whose schools count: the same schools are never counted from two tables. */
  readonly assessed: ReadonlySet<string>;
  /** The schools to be assessed, joined from the tables that count. */
  readonly records: readonly SchoolRecords[];
  /** Tables that state the same of the same schools, with what differs. */
  readonly sameFigures: readonly TablePair[];
  /** Finished values beside the raw figures of the same schools, and how finely both are printed. */
  readonly statedValues: { readonly beside: readonly ValuesBeside[]; readonly printed: FiguresPrinted };
  /** Classes, teachers, rooms and grades one by one, of the tables that count. */
  readonly facts: readonly FactTable[];
  readonly questions: readonly Question[];
  readonly findings: readonly Finding[];
  /** Tables that are called like those of items of a standard, and of which nothing was understood. */
  readonly itemTables: readonly ItemTable[];
  /** Tables that the user has taken out. */
  readonly dismissed: readonly DismissedTable[];
  /** Sheets on which schools with figures stand that were not read: the county is not complete without them. */
  readonly unreadSheets: number;
}

/**
 * Recognises the tables of all visible sheets that the user has not left out; stands still between sheets, tables, columns
 * and blocks of rows.
 */
export function* recogniseWorkbook(
  snapshot: WorkbookSnapshot,
  answers: Answers,
  ignoredSheets: readonly string[],
): Pieces<WorkbookRecognition> {
  const ignored = new Set(ignoredSheets);
  const read = snapshot.sheets.filter((sheet) => sheet.isVisible && !ignored.has(sheet.name)).map(withMergesThatCount);
  const parts = read.flatMap(partsWithTables);
  yield;
  const sheets = yield* recogniseSheets(parts, answers);
  const found = sheets.flatMap((sheet) => sheet.tables);
  const digits = new PrintedDigits(read);
  yield;
  const joined = joinTables(found, answers, scopesOf(parts, found), digits);
  yield;
  const checked = yield* checkFigures(recordsWithTowns(joined.records), answers);
  const tables = found.map((table) => withoutKnownKinds(table, joined.kindKnown));
  const hidden = snapshot.sheets
    .filter((sheet) => !sheet.isVisible && !ignored.has(sheet.name) && sheet.area.rows > 0)
    .map((sheet): Finding => finding("hidden-sheet", [], { sheet: sheet.name }));
  const unmerged = read
    .filter((sheet) => !sheet.mergesKnown && tables.some(({ table }) => table.sheet === sheet.name))
    .map((sheet): Finding => finding("merges-unknown", [], { sheet: sheet.name }));
  const guarded = read
    .filter((sheet) => sheet.isProtected && tables.some(({ table }) => table.sheet === sheet.name))
    .map((sheet): Finding => finding("protected-sheet", [], { sheet: sheet.name }));
  yield;
  // Where no table was found at all, that is said once and no more.
  const unread = tables.length === 0 ? [] : parts.map((sheet) => unreadFigures(sheet, areasOn(sheet.name, sheets)));
  const none: Finding[] = tables.length === 0 ? [finding("no-table", [], { sheets: read.length })] : [];
  yield;
  const sameFigures = compareSameFigures(joined.inUse, digits, checked.records);
  yield;
  const dismissed = sheets.flatMap((sheet) => sheet.dismissed);
  const itemTables = parts.flatMap((sheet) => unreadItemTables(sheet, tables, dismissed, answers));
  yield;
  const questions = questionsWithTowns(
    mergeQuestions([
      ...tables.flatMap(({ table }) => table.questions),
      ...joined.questions,
      ...checked.questions,
      ...itemTables.flatMap(({ question }) => question ?? []),
    ]),
    tables.flatMap(({ records }) => records ?? []),
  );
  yield;
  const beside = valuesBesideFigures(joined.inUse, digits, checked.records, answers);
  yield;
  const facts = factTables(tables, joined, checked.records, questions);
  yield;
  return {
    tables,
    assessed: joined.assessed,
    records: checked.records,
    sameFigures,
    statedValues: {
      beside,
      printed: {
        halfUnit: (column, record) => digits.halfUnit(column, record),
        shown: (column, record) => digits.shown(column, record),
      },
    },
    facts,
    questions,
    findings: [
      ...none,
      ...read.flatMap((sheet) => uncalculatedFormulas(sheet, tables)),
      ...sheets.flatMap(({ findings }) => findings),
      ...tables.flatMap((table) => table.findings),
      ...joined.findings,
      ...checked.findings,
      ...pairFindings(sameFigures),
      ...unread.flatMap(({ findings }) => findings),
      ...unmerged,
      ...guarded,
      ...hidden,
    ],
    itemTables,
    dismissed,
    unreadSheets: new Set(parts.flatMap(({ name }, part) => (unread[part]?.ofSchools === true ? [name] : []))).size,
  };
}

/** Where tables stand on a sheet, those that the user has taken out included. */
function areasOn(sheet: string, sheets: readonly SheetTables[]): readonly CellArea[] {
  return sheets.flatMap(({ tables, dismissed }) => [
    ...tables.flatMap(({ table }) => (table.sheet === sheet ? [table.area] : [])),
    ...dismissed.flatMap((each) => (each.sheet === sheet ? [each.area] : [])),
  ]);
}

/** What the titles of each table say that its figures are of. */
function scopesOf(
  sheets: readonly SheetSnapshot[],
  tables: readonly TableReading[],
): (reading: TableReading) => TableScope {
  return ({ table }) => {
    const own = sheets.filter(({ name }) => name === table.sheet);
    const sheet = own.find(({ area }) => areaContains(area, table.area.row, table.area.column)) ?? own[0];
    const others = tables.flatMap(({ table: other }) =>
      other.sheet === table.sheet && other.id !== table.id ? [other] : [],
    );
    return sheet ? scopeOfTable(sheet, table, others) : PLAIN_SCOPE;
  };
}

/**
 * A 一贯制 school that a 小学 sheet and a 初中 sheet both list has a row for each part. Whether it is in both is known
 * only when all sheets have been read, so sheets where it was left open are read once more.
 */
function* recogniseSheets(sheets: readonly SheetSnapshot[], answers: Answers): Pieces<readonly SheetTables[]> {
  const first: SheetTables[] = [];
  for (const sheet of sheets) {
    first.push(yield* recogniseSheet(sheet, answers));
    yield;
  }
  const all = first.flatMap(({ tables }) => tables);
  const both = all.length < 2 ? new Set<string>() : namesInBothStages(all);
  if (both.size === 0) return first;
  const isOpen = ({ tables }: SheetTables): boolean =>
    tables.some(({ records }) =>
      records?.kinds.some((kind, position) => kind === "unknown" && both.has(plainText(records.names[position] ?? ""))),
    );
  const read: SheetTables[] = [];
  for (const [position, tables] of first.entries()) {
    const sheet = sheets[position];
    read.push(sheet && isOpen(tables) ? yield* recogniseSheet(sheet, answers, both) : tables);
  }
  return read;
}

function namesInBothStages(tables: readonly TableReading[]): ReadonlySet<string> {
  const named = new Map<string, Set<string>>();
  for (const stage of ["primary", "junior"]) {
    const names = new Set<string>();
    for (const table of tables)
      if (table.records && onlyStageOf(table.records) === stage)
        table.records.names.forEach((name) => names.add(plainText(name)));
    named.set(stage, names);
  }
  return new Set([...(named.get("primary") ?? [])].filter((name) => named.get("junior")?.has(name)));
}
