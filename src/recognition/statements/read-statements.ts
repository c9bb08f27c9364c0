import type { CellArea } from "../../core/cell/address";
import type { FactColumn } from "../../core/facts/fact-column";
import type { FactTexts, RowFacts, RowSchools, SchoolStage } from "../../core/facts/fact-table";
import type { RecordCells } from "../../core/facts/record-cells";
import type { RowSaid } from "../../core/facts/row-said";
import type { FieldId } from "../../core/fields/catalogue";
import { FIELDS } from "../../core/fields/catalogue";
import { stageOfKind } from "../../core/fields/school-kinds";
import type { Stage } from "../../core/fields/stages";
import { type ColumnUnit, parseUnit } from "../../core/quantity/units";
import { type Answers, layoutOf, NO_FIELD, NOT_A_TABLE, tableKey } from "../answers";
import { isSchoolName } from "../header/band-subjects";
import { unitsInLines } from "../header/unit-line";
import { compactName } from "../header/header-text";
import { headerCells } from "../header/header-cells";
import { shownBand } from "../header/header-band";
import { headerPaths } from "../header/header-path";
import { isTableKind, type TableKind } from "../kinds/kinds";
import { readTable, type TableReading } from "../read-table";
import type { RecognisedColumn, RecognisedRow, RowClass } from "../recognised-table";
import { bareLabel } from "../rows/row-label";
import type { SheetGrid } from "../sheet/sheet-grid";
import { readFieldTable } from "../tables/field-table";
import { SEQUENCE_WORDS } from "../words/field-words";
import { OF_WHICH, SUBTOTAL, TOTAL } from "../words/row-words";
import { plainText } from "../words/plain-text";
import { gradeInText } from "../words/grade-words";
import { kindOfName, kindOfType, stageOfTitle } from "../words/school-kind";
import { ANY_TOPIC, ASKED_GROUPS, BESIDE_FIGURES } from "../words/statement-words";
import { type Block, findBlocks, segmentsOf } from "./find-blocks";
import { statementAmounts } from "./statement-amounts";
import {
  askTwins,
  columnPath,
  type ColumnPath,
  isOfTotals,
  placeSaid,
  recognisedColumn,
  signatureOf,
  type StatementColumn,
  topicsOf,
} from "./statement-columns";

/** Tables of figures for items are small; what is longer is a list. */
const MOST_ROWS = 3000;
const MOST_CELLS = 100_000;

/** A table of figures for items, and how many of its columns are known. */
export interface Statement {
  readonly reading: TableReading;
  readonly fields: number;
}

/** True where a word of some item stands anywhere on a sheet. */
export function mayHoldStatements({ sheet }: SheetGrid): boolean {
  const { area, values, name } = sheet;
  if (area.rows > MOST_ROWS || area.rows * area.columns > MOST_CELLS) return false;
  if (ANY_TOPIC.test(name)) return true;
  return values.some((row) =>
    row.some((value) => typeof value === "string" && value.length <= LONGEST && ANY_TOPIC.test(plainText(value))),
  );
}

const LONGEST = 80;

/** Every table of a sheet whose columns are figures for items of a standard. */
export function readStatements(grid: SheetGrid, answers: Answers): readonly Statement[] {
  const blocks = findBlocks(grid);
  const heading = blocks[0]?.titles[blocks[0].titles.length - 1] ?? "";
  return blocks.flatMap(
    (block) => readBlock(grid, block, [...block.titles, plainText(grid.sheet.name), heading], answers) ?? [],
  );
}

/** The same of tables that lie across: between two titles, figures down and schools, groups or years side by side. */
export function readStatementsAcross(grid: SheetGrid, turned: SheetGrid, answers: Answers): readonly Statement[] {
  const segments = segmentsOf(grid);
  const heading = segments[0]?.titles[segments[0].titles.length - 1] ?? "";
  return segments.flatMap(({ top, bottom, titles }) => {
    const part: SheetGrid = { ...turned, left: top, right: bottom };
    return findBlocks(part).flatMap(
      (block) => readBlock(part, block, [...titles, plainText(grid.sheet.name), heading], answers) ?? [],
    );
  });
}

function readBlock(grid: SheetGrid, block: Block, titles: readonly string[], answers: Answers): Statement | null {
  const paths = pathsOf(grid, block);
  const layout = layoutOf(paths.map(({ labels }) => labels));
  if (answers[tableKey(grid.sheet.name, layout)] === NOT_A_TABLE) return null;
  const found = topicsOf(paths, titles);
  if (found.length === 0) return null;
  const said = answers[tableKey(grid.sheet.name, layout)];
  if (said !== undefined && said !== "statement" && isTableKind(said))
    return readAsSaid(grid, block, layout, answers, said);
  const taken = new Map<ColumnPath, StatementColumn>();
  for (const { columns } of found)
    for (const column of columns) if (!taken.has(column.path)) taken.set(column.path, column);
  const kept = [...taken.values()].filter(
    (column) => holdsFigures(grid, block, column) && !isOfTotals(column, [...taken.values()]),
  );
  if (kept.length === 0) return null;
  const units = unitsInLines(titles);
  const columns = paths.map((path, index): RecognisedColumn => {
    const column = kept.find((each) => each.path === path) ?? null;
    const unit = block.unitRow === null ? null : parseUnit(grid.ownText(block.unitRow, path.column));
    const before = paths.slice(0, index).filter(({ text }) => text === path.text).length;
    return recognisedColumn(path, column, unit ?? lineUnit(units, column), layout, before);
  });
  return { reading: readingOf(grid, block, titles, { paths, kept, columns, layout, answers }), fields: kept.length };
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
  const read = readTable(
    { grid, answers: { ...answers, [tableKey(grid.sheet.name, own)]: kind }, counterparts: new Set() },
    band,
    to,
  );
  if (!read) return null;
  const table = { ...read.table, layout, tableAnswer: tableKey(grid.sheet.name, layout) };
  return { reading: { ...read, table }, fields: read.table.columns.filter(({ field }) => field !== null).length };
}

/** 单位：万元 above the table, for columns of money. */
function lineUnit(units: ReturnType<typeof unitsInLines>, column: StatementColumn | null): ColumnUnit | null {
  return column && FIELDS[column.word.field].holds === "money" ? (units.get("money") ?? null) : null;
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
  return paths;
}

/** A column of words under a word that counts is none of figures, unless words are what it is asked for. */
function holdsFigures(grid: SheetGrid, { rows }: Block, { path, word }: StatementColumn): boolean {
  const filled = rows.filter((row) => grid.ownText(row, path.column) !== "");
  if (FIELDS[word.field].holds === "entry") return filled.length > 0;
  const figures = filled.filter((row) => /\d/.test(grid.ownText(row, path.column)));
  return filled.length === 0 || figures.length * 2 >= filled.length;
}

interface Columns {
  readonly paths: readonly ColumnPath[];
  readonly kept: readonly StatementColumn[];
  readonly columns: readonly RecognisedColumn[];
  readonly layout: string;
  readonly answers: Answers;
}

function readingOf(
  grid: SheetGrid,
  block: Block,
  titles: readonly string[],
  { paths, kept, columns, layout, answers }: Columns,
): TableReading {
  const sheet = grid.sheet.name;
  const first = block.header[0] ?? block.rows[0] ?? grid.top;
  const names = nameColumn(grid, block, paths, kept);
  const rows = classified(grid, block, names);
  const said = new Saying(grid, paths, names, titles);
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
        : { ...column, field: null },
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

/** Columns of the same figure, of which a header cannot tell which one counts. */
function twinsOf(
  kept: readonly StatementColumn[],
  columns: readonly RecognisedColumn[],
  answers: Answers,
): readonly (readonly RecognisedColumn[])[] {
  const groups = new Map<string, StatementColumn[]>();
  for (const column of kept) {
    const key = `${column.word.field}|${signatureOf(column)}`;
    groups.set(key, [...(groups.get(key) ?? []), column]);
  }
  return [...groups.values()].flatMap((group) => {
    if (group.length < 2) return [];
    // 有效问卷 among 发放 and 回收 is what counts.
    if (group.filter(({ path }) => /有效/.test(path.text)).length === 1) return [];
    const twins = columns.filter(({ column }) => group.some(({ path }) => path.column === column));
    return twins.every(({ fieldAnswer }) => answers[fieldAnswer] === NO_FIELD) ? [] : [twins];
  });
}

function isChosen(column: number, twins: readonly (readonly RecognisedColumn[])[], answers: Answers): boolean {
  const group = twins.find((each) => each.some((twin) => twin.column === column));
  const own = group?.find((twin) => twin.column === column);
  return !group || !own || answers[own.fieldAnswer] === own.field;
}

/** The column that names the rows: the first with words in most of them; below zero where there is none. */
function nameColumn(
  grid: SheetGrid,
  { rows }: Block,
  paths: readonly ColumnPath[],
  kept: readonly StatementColumn[],
): number {
  const free = paths.filter((path) => !kept.some((column) => column.path === path));
  const named = free.filter(({ column, text }) => {
    if (SEQUENCE_WORDS.test(text) || BESIDE_FIGURES.test(text)) return false;
    const filled = rows.filter((row) => grid.text(row, column) !== "");
    const words = filled.filter(
      (row) => /[\u4e00-\u9fa5]/.test(grid.text(row, column)) || YEAR.test(grid.text(row, column)),
    );
    return filled.length > 0 && words.length * 2 > filled.length && filled.length * 2 >= rows.length;
  });
  const bySchool = named.find(
    ({ column }) => rows.filter((row) => isSchool(grid.text(row, column))).length * 2 > rows.length,
  );
  const byWord = named.find(({ text }) => /名称|^学校|^校名|对象|人群|群体|类别|学科|科目|单位|项目/.test(text));
  return (bySchool ?? byWord ?? named[0])?.column ?? -1;
}

const YEAR = /^(?:19|20)\d{2}/;

/** 城市小学 and 农村初中 are no schools. */
function isSchool(plain: string): boolean {
  return isSchoolName(plain) && !PLACE_OF_SCHOOLS.test(plain);
}

const PLACE_OF_SCHOOLS =
  /^(?:城市|城镇|城区|镇区|乡村|农村|县城|城乡|公办|民办|政府购买|全[县市区])[^县市区镇乡]{0,12}(?:小学|初中|中学|学校)$/;

/** Sums are no rows of their own; where nothing else stands there, the sum is what is stated. */
function classified(grid: SheetGrid, { rows }: Block, names: number): readonly RecognisedRow[] {
  const read = rows.map((row): RecognisedRow => {
    const label = bareLabel(names < 0 ? "" : grid.text(row, names));
    if (names >= 0 && label === "" && isSection(grid, row)) return { row, class: "section" };
    const found: RowClass =
      OF_WHICH.test(label) && /^其中/.test(label)
        ? "of-which"
        : TOTAL.test(label)
          ? "total"
          : SUBTOTAL.test(label)
            ? "subtotal"
            : BESIDE_FIGURES.test(label) || /^平均|占比$|比例$/.test(label)
              ? "derived"
              : isSection(grid, row)
                ? "section"
                : "data";
    return { row, class: found };
  });
  if (read.some(({ class: rowClass }) => rowClass === "data")) return read;
  return read.map((each) => (each.class === "total" && read.length === 1 ? { row: each.row, class: "data" } : each));
}

/** A text over the whole width, or one text alone in a merged area. */
function isSection(grid: SheetGrid, row: number): boolean {
  let texts = 0;
  let isWide = false;
  for (let column = grid.left; column < grid.right; column++) {
    if (grid.ownText(row, column) === "") continue;
    texts++;
    isWide ||= (grid.mergeAt(row, column)?.columns ?? 1) > 2;
  }
  return texts === 1 && isWide;
}

/** What the cells beside the figures say of a row. */
class Saying {
  private readonly attributes: readonly ColumnPath[];
  private readonly titled: { readonly year: number | null; readonly stage: Stage | null };

  constructor(
    private readonly grid: SheetGrid,
    paths: readonly ColumnPath[],
    private readonly names: number,
    titles: readonly string[],
  ) {
    this.attributes = paths.filter(({ text, column }) => column === names || ATTRIBUTE.test(text));
    const years = titles.flatMap((title) => yearIn(title) ?? []);
    this.titled = { year: years[0] ?? null, stage: titles.map(stageOfTitle).find((stage) => stage !== null) ?? null };
  }

  /** Where the rows are named; where nothing names them, the first column. */
  get column(): number {
    return Math.max(this.names, this.grid.left);
  }

  nameOf(row: number): string {
    return this.names < 0 ? "" : this.grid.label(row, this.names);
  }

  /** What the row itself says, the title where it says nothing. */
  of(row: number): RowSaid & { readonly stage: SchoolStage | null; readonly grade: number } {
    const texts = this.attributes.map(({ text, column }) => ({ head: text, text: this.grid.text(row, column) }));
    const all = texts.map(({ text }) => text).join(" ");
    const own = (head: RegExp): string =>
      texts
        .filter((each) => head.test(each.head))
        .map(({ text }) => text)
        .join(" ");
    const boards = own(/寄宿/);
    const name = this.names < 0 ? "" : this.grid.text(row, this.names);
    const kind = kindOfName(name)?.kind ?? kindOfType(own(/学段|办学类型|类[型别]/))?.kind ?? "unknown";
    return {
      year: texts.map(({ text }) => yearIn(text)).find((year) => year !== null) ?? this.titled.year,
      place: placeSaid(own(/城乡|区域|地域|所在地/)) ?? (isSchool(name) ? null : placeSaid(all)),
      owner: /民办/.test(all) ? "private" : /公办/.test(all) ? "public" : null,
      boards:
        boards === ""
          ? null
          : /^(?:是|√|寄宿|全寄宿|有|寄宿制|寄宿制学校)$/.test(boards)
            ? true
            : /^(?:否|不|非|×|无|0$)/.test(boards)
              ? false
              : null,
      group: ASKED_GROUPS.find(({ words }) => words.test(compactName(name)))?.group ?? null,
      grade: gradeInText(own(/^年级$/))?.grade ?? 0,
      stage:
        stageOutside(own(/学段|年级/)) ??
        stageOfKind(kind) ??
        (isSchool(name) ? null : stageOfTitle(all)) ??
        this.titled.stage,
    };
  }
}

/** 高中 or 学前 where a cell names that and nothing of 义务教育: its figures are nobody else's. */
function stageOutside(text: string): "senior" | "kindergarten" | null {
  const stage = /初|小/.test(text) ? null : (gradeInText(text)?.stage ?? null);
  return stage === "senior" || stage === "kindergarten" ? stage : null;
}

const ATTRIBUTE = /城乡|区域|地域|所在地|举办|办别|性质|寄宿|年度|年份|学年|届|年级|学段|办学类型|学校类[型别]/;

function yearIn(text: string): number | null {
  const years = text.match(/(?:19|20)\d{2}/g) ?? [];
  return years.length === 1 || /学年/.test(text) ? Number(years[0]) || null : null;
}

/** The figures of each stage, year and place of the columns, as facts. */
function factsOf(
  grid: SheetGrid,
  rows: readonly number[],
  chosen: readonly StatementColumn[],
  columns: readonly RecognisedColumn[],
  said: Saying,
): readonly RowFacts[] {
  const groups = new Map<string, StatementColumn[]>();
  for (const column of chosen) {
    const key = signatureOf(column);
    groups.set(key, [...(groups.get(key) ?? []), column]);
  }
  const sayings = rows.map((row) => said.of(row));
  const names = rows.map((row) => said.nameOf(row));
  const { schools, schoolAt } = schoolsOf(grid.sheet.name, rows, names, said);
  return [...groups.values()].map((group): RowFacts => {
    const [first] = group;
    const figures = new Map<FieldId, FactColumn>();
    const texts = new Map<FieldId, FactTexts>();
    for (const { path, word } of group) {
      const column = columns.find((each) => each.column === path.column);
      if (!column || figures.has(word.field) || texts.has(word.field)) continue;
      const cells: RecordCells = { sheet: grid.sheet.name, rows: Int32Array.from(rows), columns: path.column };
      const isBeside = (at: number): boolean => word.notBeside?.test(plainText(names[at] ?? "")) === true;
      if (FIELDS[word.field].holds === "entry")
        texts.set(word.field, {
          cells,
          texts: rows.map((row, at) => (isBeside(at) ? "" : grid.label(row, path.column))),
        });
      else
        figures.set(word.field, {
          field: word.field,
          origin: { how: "cell", cells, factor: column.factor },
          ...statementAmounts(grid, column, word.field, rows, isBeside),
        });
    }
    return {
      entity: "statement",
      length: rows.length,
      names,
      cells: { sheet: grid.sheet.name, rows: Int32Array.from(rows), columns: said.column },
      schools,
      schoolAt,
      stages: sayings.map(({ stage }) => first?.stage ?? stage),
      grades: Uint8Array.from(sayings, ({ grade }) => grade),
      figures,
      texts,
      words: {},
      said: sayings.map(({ year, place, owner, boards, group: asked }): RowSaid => ({
        year: first?.said.year ?? year,
        place: first?.said.place ?? place,
        owner,
        boards,
        group: asked,
      })),
    };
  });
}

function schoolsOf(
  sheet: string,
  rows: readonly number[],
  names: readonly string[],
  said: Saying,
): { readonly schools: RowSchools; readonly schoolAt: Int32Array } {
  const at = names.flatMap((name, position) => (isSchool(plainText(name)) ? [position] : []));
  return {
    schools: {
      written: at.map((position) => names[position] ?? ""),
      cells: { sheet, rows: Int32Array.from(at, (position) => rows[position] ?? -1), columns: said.column },
      kinds: at.map((position) => kindOfName(names[position] ?? "")?.kind ?? "unknown"),
    },
    schoolAt: Int32Array.from(names, (_, position) => at.indexOf(position)),
  };
}
