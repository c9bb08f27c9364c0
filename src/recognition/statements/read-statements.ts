import { type CellArea, cellCount } from "../../core/cell/address";
import { type FieldId, FIELDS } from "../../core/fields/catalogue";
import type { FieldDefinition } from "../../core/fields/field-definition";
import { type ColumnUnit, parseUnit } from "../../core/quantity/units";
import { type Answers, layoutOf, NOT_A_TABLE, tableKey } from "../answers";
import { shownBand } from "../header/header-band";
import { headerCells } from "../header/header-cells";
import { headerPaths } from "../header/header-path";
import { unitsInLines } from "../header/unit-line";
import { isTableKind, type TableKind } from "../kinds/kinds";
import { wholly } from "../../core/pieces";
import { readTable, type TableReading } from "../read-table";
import type { RecognisedColumn } from "../recognised-table";
import { BY_PLACE } from "../sureness";
import type { SheetGrid } from "../sheet/sheet-grid";
import { readFieldTable } from "../tables/field-table";
import { plainText } from "../words/plain-text";
import { titleOfSheet } from "../words/sheet-title";
import type { StatementTopic } from "../words/statement-topic";
import { ANY_LIST, ANY_TOPIC, LIST_TOPICS, STATEMENT_TOPICS } from "../words/statement-words";
import { type Block, findBlocks, unitLinesAbove, withBlankYears, segmentsOf } from "./find-blocks";
import { findLists } from "./find-lists";
import { Saying } from "./row-saying";
import {
  columnPath,
  type ColumnPath,
  isOfTotals,
  recognisedColumn,
  type StatementColumn,
  topicsOf,
} from "./statement-columns";
import { factsOf, holdsTexts } from "./statement-facts";
import { classified, nameColumn, rowsOfPeople } from "./statement-rows";
import { askTwins, isChosen, twinsOf } from "./twin-columns";

/** Tables of figures for items are small; what is longer is a list. */
const MOST_ROWS = 3000;

const MOST_CELLS = 100_000;

/** A table of figures for items, and how many of its columns are known. */
export interface Statement {
  readonly reading: TableReading;
  readonly fields: number;
  /** True for a list, which says of its rows what a table of another kind may say nothing of. */
  readonly isList: boolean;
}

/** True where a word of some item stands anywhere on a sheet. */
export function mayHoldStatements({ sheet }: SheetGrid): boolean {
  const { area, values, name } = sheet;
  if (area.rows > MOST_ROWS || cellCount(area) > MOST_CELLS) return false;
  if (ANY_TOPIC.test(name) || ANY_LIST.test(name)) return true;
  const isOne = (text: string): boolean => ANY_TOPIC.test(text) || ANY_LIST.test(text);
  return values.some((row) =>
    row.some((value) => typeof value === "string" && value.length <= LONGEST && isOne(plainText(value))),
  );
}

const LONGEST = 80;

/** Every table of a sheet whose columns are figures for items of a standard. */
export function readStatements(grid: SheetGrid, answers: Answers): readonly Statement[] {
  const blocks = findBlocks(grid);
  const heading = blocks[0]?.titles[blocks[0].titles.length - 1] ?? "";
  const read = (block: Block, topics: readonly StatementTopic[]): readonly Statement[] =>
    readBlock(grid, block, [...block.titles, titleOfSheet(grid.sheet.name), heading], {
      answers,
      topics,
      unitLines: unitLinesAbove(grid, (block.header[0] ?? grid.top) - 1),
    });
  return [
    ...blocks.flatMap((block) => read(block, STATEMENT_TOPICS)),
    ...findLists(grid).flatMap((block) => read(block, LIST_TOPICS)),
  ];
}

/** The same of tables that lie across: between two titles, figures down and schools, groups or years side by side. */
export function readStatementsAcross(grid: SheetGrid, turned: SheetGrid, answers: Answers): readonly Statement[] {
  const segments = segmentsOf(grid);
  const heading = segments[0]?.titles[segments[0].titles.length - 1] ?? "";
  return segments.flatMap(({ top, bottom, titles }) => {
    const part: SheetGrid = { ...turned, left: top, right: bottom };
    const read = (block: Block, topics: readonly StatementTopic[]): readonly Statement[] =>
      readBlock(part, block, [...titles, titleOfSheet(grid.sheet.name), heading], {
        answers,
        topics,
        unitLines: unitLinesAbove(grid, top),
      });
    return [
      ...findBlocks(part).flatMap((block) => read(block, STATEMENT_TOPICS)),
      ...findLists(part).flatMap((block) => read(block, LIST_TOPICS)),
    ];
  });
}

interface BlockContext {
  readonly answers: Answers;
  readonly topics: readonly StatementTopic[];
  /** Texts that name units, beside others above the table. */
  readonly unitLines: readonly string[];
}

function readBlock(
  grid: SheetGrid,
  block: Block,
  titles: readonly string[],
  { answers, topics, unitLines }: BlockContext,
): readonly Statement[] {
  const paths = pathsOf(grid, block);
  const layout = layoutOf(paths.map(({ labels }) => labels));
  if (answers[tableKey(grid.sheet.name, layout)] === NOT_A_TABLE) return [];
  const found = topicsOf(paths, titles, topics);
  if (found.length === 0) return [];
  const said = answers[tableKey(grid.sheet.name, layout)];
  if (said !== undefined && said !== "statement" && isTableKind(said))
    return [readAsSaid(grid, block, layout, answers, said)].filter((each) => each !== null);
  const taken = new Map<ColumnPath, StatementColumn>();
  for (const { columns } of found)
    for (const column of columns) if (!taken.has(column.path)) taken.set(column.path, column);
  const kept = [...taken.values()].filter(
    (column) => holdsFigures(grid, block, column) && !isOfTotals(column, [...taken.values()]),
  );
  if (kept.length === 0) return [];
  const units = unitsInLines([...titles, ...unitLines]);
  const columns = paths.map((path, index): RecognisedColumn => {
    const column = kept.find((each) => each.path === path) ?? null;
    const unit = block.unitRow === null ? null : parseUnit(grid.ownText(block.unitRow, path.column));
    const before = paths.slice(0, index).filter(({ text }) => text === path.text).length;
    return recognisedColumn(path, column, unit ?? lineUnit(units, column), layout, before);
  });
  const reading = readingOf(
    grid,
    found.some(({ topic }) => topic.isByYear) ? withBlankYears(grid, block) : block,
    titles,
    {
      paths,
      kept,
      columns,
      layout,
      answers,
      topics: found.map(({ topic }) => topic),
    },
  );
  return [{ reading, fields: kept.length, isList: topics === LIST_TOPICS }];
}

/** The user has said that the table is of another kind: it is read as that under the header that was found. */
function readAsSaid(
  grid: SheetGrid,
  block: Block,
  layout: string,
  answers: Answers,
  kind: TableKind,
): Statement | null {
  const [first = 0] = block.header;
  const last = block.header[block.header.length - 1] ?? first;
  const area = { row: first, column: block.left, rows: last - first + 1, columns: block.right - block.left };
  const band = shownBand(headerCells(grid), area);
  if (!band) return null;
  const own = layoutOf(headerPaths(grid, band).map(({ labels }) => labels));
  const to = (block.rows[block.rows.length - 1] ?? last) + 1;
  const read = wholly(
    readTable(
      { grid, answers: { ...answers, [tableKey(grid.sheet.name, own)]: kind }, counterparts: new Set() },
      band,
      to,
    ),
  );
  if (!read) return null;
  const table = { ...read.table, layout, tableAnswer: tableKey(grid.sheet.name, layout) };
  return {
    reading: { ...read, table },
    isList: false,
    fields: read.table.columns.filter(({ field }) => field !== null).length,
  };
}

/** 单位：万元 above the table, for columns of money. */
function lineUnit(units: ReturnType<typeof unitsInLines>, column: StatementColumn | null): ColumnUnit | null {
  if (!column) return null;
  const { holds, isPerHead }: FieldDefinition<FieldId> = FIELDS[column.word.field];
  const unit = holds === "money" ? (units.get("money") ?? null) : null;
  return isPerHead && unit !== "元" ? null : unit;
}

function pathsOf(grid: SheetGrid, { header, left, right }: Block): readonly ColumnPath[] {
  const carried = header.map(() => "");
  const paths: ColumnPath[] = [];
  for (let column = left; column < right; column++) {
    const labels: string[] = [];
    header.forEach((row, depth) => {
      const own = grid.label(row, column);
      // A group that is written once holds for the columns to its right, up to the next one.
      if (own !== "") carried.fill("", depth);
      const isGroup = depth < header.length - 1;
      const label =
        own !== "" ? own : isGroup && grid.text(header[header.length - 1] ?? row, column) !== "" ? carried[depth] : "";
      if (own !== "") carried[depth] = own;
      if (label && labels[labels.length - 1] !== label) labels.push(label);
    });
    paths.push(columnPath(column, labels.map(plainText)));
  }
  return besideLists(paths);
}

/** 资金来源 | 金额 | 资金用途 | 金额: what a list beside its amounts is called names both. */
function besideLists(paths: readonly ColumnPath[]): readonly ColumnPath[] {
  const listBefore = (at: number): ColumnPath | undefined => {
    const [list, own] = [paths[at - 1], paths[at]];
    return list && own && LIST_OF_MONEY.test(list.bare) && JUST_MONEY.test(own.bare) ? list : undefined;
  };
  return paths.map((path, at) => {
    const list = listBefore(at);
    if (list) return columnPath(path.column, [...list.labels, ...path.labels]);
    return listBefore(at + 1) ? columnPath(path.column, [...path.labels, "名称"]) : path;
  });
}

const LIST_OF_MONEY = /(?:资金|经费)?(?:来源|用途|去向)(?:渠道|项目|内容)?$/;
const JUST_MONEY = /^(?:资金|经费)?(?:金额|数额|额度)$/;

/** A column of words under a word that counts is none of figures, unless words are what it is asked for. */
function holdsFigures(grid: SheetGrid, { rows }: Block, { path, word }: StatementColumn): boolean {
  const filled = rows.filter((row) => grid.ownText(row, path.column) !== "");
  if (holdsTexts(word.field)) return filled.length > 0;
  const figures = filled.filter((row) => /\d/.test(grid.ownText(row, path.column)));
  return filled.length === 0 || figures.length * 2 >= filled.length;
}

interface Columns {
  readonly paths: readonly ColumnPath[];
  readonly kept: readonly StatementColumn[];
  readonly topics: readonly StatementTopic[];
  readonly columns: readonly RecognisedColumn[];
  readonly layout: string;
  readonly answers: Answers;
}

/** A column that is no figure: what it says of the rows, or nothing. */
function besides(column: RecognisedColumn, field: FieldId | null): RecognisedColumn {
  return field === null ? { ...column, field } : { ...column, field, score: BY_PLACE, decidedBy: "words" };
}

function readingOf(
  grid: SheetGrid,
  block: Block,
  titles: readonly string[],
  { paths, kept, columns, layout, answers, topics }: Columns,
): TableReading {
  const sheet = grid.sheet.name;
  const first = block.header[0] ?? block.rows[0] ?? grid.top;
  const names = nameColumn(grid, block, paths, kept);
  const rows = rowsOfPeople(grid, classified(grid, block, names), names, topics);
  const said = new Saying(grid, paths, names, titles, rows, kept);
  const twins = twinsOf(kept, columns, answers);
  const questions = twins.flatMap((each) =>
    askTwins(sheet, block.header[block.header.length - 1] ?? first, each, answers),
  );
  const chosen = kept.filter(({ path }) => isChosen(path.column, twins, answers));
  const shown = columns.map((column) =>
    names === column.column
      ? { ...column, field: "item" as const, decidedBy: "position" as const }
      : chosen.some(({ path }) => path.column === column.column)
        ? column
        : besides(column, said.fieldOf(column.column, rows)),
  );
  // What is compared or shared out holds no figures of its own: 占比 beside 人数.
  const stated = rows.filter(({ class: rowClass }) => rowClass !== "derived");
  const read = readFieldTable(
    grid,
    names,
    shown,
    stated,
    stated.map(({ row }) => said.nameOf(row)),
  );
  const data = rows.flatMap(({ row, class: rowClass }) => (rowClass === "data" ? [row] : []));
  const last = rows.reduce((most, { row }) => Math.max(most, row), first);
  return {
    table: {
      id: `${sheet}!${first + 1}:${block.left + 1}`,
      kind: "statement",
      sheet,
      orientation: "down",
      area: {
        row: first,
        column: block.left,
        rows: last - first + 1,
        columns: block.right - block.left,
      } satisfies CellArea,
      headerRows: { first, last: block.header[block.header.length - 1] ?? first },
      nameColumn: names < 0 ? null : names,
      columns: shown,
      rows,
      score: 1,
      questions,
      layout,
      tableAnswer: tableKey(sheet, layout),
    },
    records: null,
    needs: null,
    fields: read.table,
    facts: factsOf(grid, data, chosen, shown, said),
    findings: read.findings,
  };
}
