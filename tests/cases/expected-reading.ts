import { areaName, type CellRef, cellRefName, columnName } from "../../src/core/cell/address";
import type { WorkbookSnapshot } from "../../src/core/cell/sheet-snapshot";
import { assessWorkbook } from "../../src/app/assess-workbook";
import { NEW_SETTINGS } from "../../src/app/workbook-settings";
import type { FieldKey } from "../../src/core/fields/field-key";
import type { ValueDifference } from "../../src/core/same-figures/stated-values";
import type { Answers } from "../../src/recognition/answers";
import { requirementSentence } from "../../src/i18n/zh-CN/requirements";
import { wholly } from "../../src/core/pieces";
import { recogniseWorkbook } from "../../src/recognition/recognise-workbook";
import type { RecognisedColumn, RecognisedTable } from "../../src/recognition/recognised-table";
import type { TableReading } from "../../src/recognition/read-table";
import { added, NO_SCORE, type Score } from "../recognition/reading-score";
import { questionSummary, schoolSummaries, statementSummaries } from "../recognition/summary";

/** What must be read in a table; what is not stated is not compared, so that a case says only what makes it hard. */
export interface ExpectedTable {
  /** One kind, or the kinds that a person would accept. */
  readonly kind: string | readonly string[];
  readonly range?: string;
  /** "down" unless stated. */
  readonly orientation?: "across";
  /**
   * Every column that holds something, by letter (of a transposed table by row number): "students 人",
   * "backbone@primary 人", a list of acceptable readings, "?" for a column that must be asked about, "*" for any.
   * A column that is not named must be left alone.
   */
  readonly columns?: Readonly<Record<string, string | readonly string[]>>;
  /** Sums, 其中, averages and rows left out, by row number; a row not named must be none of them. */
  readonly rows?: Readonly<Record<string, string>>;
  /** How many rows of data there are. */
  readonly data?: number;
  /** "B6 城关小学: primary-school" each, all of them. */
  readonly schools?: readonly string[];
  /** Amounts in base units (人, 间, ㎡, 元), by school and field; null for 缺数. */
  readonly figures?: Readonly<Record<string, Readonly<Record<string, number | null>>>>;
  /** "town=城关镇 district=城东学区 group=实验教育集团" by school, what is not known left out. */
  readonly groups?: Readonly<Record<string, string>>;
  readonly years?: Readonly<Record<string, number>>;
  /** "26-30", "66-", "-25". */
  readonly sizes?: Readonly<Record<string, string>>;
}

export interface ExpectedReading {
  readonly tables: readonly ExpectedTable[];
  /** Every row of figures for items: "城区 primary city 2025: zone_admitted=1200 zone_within=1200", all of them. */
  readonly statements?: readonly string[];
  /** All questions; none unless stated. */
  readonly questions?: readonly string[];
  /** Questions that may be asked besides. */
  readonly mayAsk?: readonly string[];
  /** All findings, where stated. */
  readonly findings?: readonly string[];
  /** Findings that must be among them; a code alone stands for any cells. */
  readonly says?: readonly string[];
  /** Indicator values by "城关小学 primary"; null for 缺数. */
  readonly values?: Readonly<Record<string, Readonly<Record<string, number | null>>>>;
  /** What is said of items beside the indicators, by their code: "failed 示例第一小学：…" each, all of them. */
  readonly items?: Readonly<Record<string, readonly string[]>>;
  /** Stated values that other tables do not come to: "城关小学 primary 1.4: 4.6 自评表!C3, 4.52 台账!C3 台账!G3", all of them. */
  readonly stated?: readonly string[];
  /** The standard whose items these are; the usual one unless stated. */
  readonly standard?: string;
  /** How many stage units are assessed. */
  readonly assessed?: number;
}

/** Columns with remarks or a bare figure change no verdict: a case need not name them. */
const UNNAMED: ReadonlySet<string> = new Set(["remarks", "figure"]);
/** The day of the check, for items that depend on it. */
const CHECKED_ON = "2026-09-01";
const NO_COMPARISON: Comparison = { lines: [], score: NO_SCORE };
const COUNTED_APART: ReadonlySet<string> = new Set(["total", "subtotal", "of-which", "derived", "left-out"]);

/** What a comparison found: every difference in one line, and how many columns and rows were read rightly. */
export interface Comparison {
  readonly lines: readonly string[];
  readonly score: Score;
}

/** Reads a workbook and compares what was read with what is expected. */
export function compare(snapshot: WorkbookSnapshot, expected: ExpectedReading, answers: Answers = {}): Comparison {
  const { tables, questions, findings, facts } = wholly(recogniseWorkbook(snapshot, answers, []));
  const asked = questions.map(questionSummary);
  const said = findings.map(({ code, cells }) => [code, ...cells.map(cellRefName)].join(" "));
  const lines: string[] = [];
  let score = NO_SCORE;
  if (tables.length !== expected.tables.length) {
    lines.push(
      `${expected.tables.length} tables expected, read: ${tables.map(({ table }) => `${table.kind} ${table.sheet}!${areaName(table.area)}`).join("; ") || "none"}`,
    );
  }
  expected.tables.forEach((table, position) => {
    const reading = tables[position];
    const { lines: each, score: ofTable } = reading
      ? compareTable(reading, table, asked)
      : {
          lines: [],
          score: { ...NO_SCORE, refused: Object.keys(table.columns ?? {}).length, rowsWrong: table.data ?? 0 },
        };
    lines.push(...each.map((line) => `table ${position + 1}: ${line}`));
    score = added(score, ofTable);
  });
  lines.push(
    ...setDifferences(
      "question",
      expected.questions ?? [],
      asked.filter((each) => !expected.mayAsk?.includes(each)),
    ),
  );
  if (expected.statements)
    lines.push(...setDifferences("statement", expected.statements, facts.flatMap(statementSummaries)));
  if (expected.findings) lines.push(...setDifferences("finding", expected.findings, said));
  for (const finding of expected.says ?? []) {
    if (!said.some((each) => each === finding || each.startsWith(`${finding} `)))
      lines.push(`finding ${finding} is not made; made: ${said.join("; ")}`);
  }
  return { lines: [...lines, ...valueDifferences(snapshot, expected, answers)], score };
}

function setDifferences(what: string, expected: readonly string[], read: readonly string[]): string[] {
  return [
    ...expected.filter((each) => !read.includes(each)).map((each) => `${what} missing: ${each}`),
    ...read.filter((each) => !expected.includes(each)).map((each) => `${what} not expected: ${each}`),
  ];
}

function compareTable({ table, records }: TableReading, expected: ExpectedTable, asked: readonly string[]): Comparison {
  const lines: string[] = [];
  const compared = (what: string, wanted: unknown, read: unknown): void => {
    if (wanted !== undefined && JSON.stringify(wanted) !== JSON.stringify(read))
      lines.push(`${what} ${JSON.stringify(wanted)} expected, read ${JSON.stringify(read)}`);
  };
  const kinds: readonly string[] = typeof expected.kind === "string" ? [expected.kind] : expected.kind;
  if (!kinds.includes(table.kind)) lines.push(`kind ${kinds.join(" or ")} expected, read ${table.kind}`);
  compared("range", expected.range, areaName(table.area));
  compared("orientation", expected.orientation ?? "down", table.orientation);
  const columns = expected.columns ? compareColumns(table, expected.columns, asked) : NO_COMPARISON;
  const rowErrors: string[] = [];
  if (expected.rows) {
    const across = table.orientation === "across";
    const rows = Object.fromEntries(
      table.rows.map((each) => [across ? columnName(each.row) : String(each.row + 1), each.class]),
    );
    for (const [row, wanted] of Object.entries(expected.rows))
      if (rows[row] !== wanted && !(wanted === "blank" && rows[row] === undefined))
        rowErrors.push(`row ${row} ${wanted} expected, read ${rows[row] ?? "nothing"}`);
    for (const [row, read] of Object.entries(rows))
      if (!(row in expected.rows) && COUNTED_APART.has(read)) rowErrors.push(`row ${row} is read as ${read}`);
  }
  compared("data rows", expected.data, table.rows.filter((each) => each.class === "data").length);
  if (expected.schools)
    rowErrors.push(...setDifferences("school", expected.schools, records ? schoolSummaries(records) : []));
  compared(
    "years",
    expected.years,
    Object.fromEntries(
      table.columns.flatMap((each) => (each.year === undefined ? [] : [[keyOf(table, each), each.year]])),
    ),
  );
  compared(
    "sizes",
    expected.sizes,
    Object.fromEntries(
      table.columns.flatMap((each) =>
        each.sizes ? [[keyOf(table, each), `${each.sizes.from ?? ""}-${each.sizes.to ?? ""}`]] : [],
      ),
    ),
  );
  for (const [school, figures] of Object.entries(expected.figures ?? {})) {
    const record = records?.names.indexOf(school) ?? -1;
    if (record < 0) lines.push(`${school} has no record`);
    else
      for (const [field, wanted] of Object.entries(figures))
        compared(`${field} of ${school}`, wanted, figureOf(records, field, record));
  }
  for (const [school, wanted] of Object.entries(expected.groups ?? {}))
    compared(`groups of ${school}`, wanted, groupsOf(records, records?.names.indexOf(school) ?? -1));
  const rowsWrong = rowErrors.filter((line) => !line.startsWith("school not expected")).length;
  return {
    lines: [...lines, ...columns.lines, ...rowErrors],
    score: { ...columns.score, rowsWrong, rowsRight: Math.max(0, table.rows.length - rowsWrong), rowErrors },
  };
}

function figureOf(records: TableReading["records"], field: string, record: number): number | null {
  const figure = records?.figures.get(field as FieldKey);
  return figure?.present[record] === 1 ? (figure.amounts[record] ?? null) : null;
}

function groupsOf(records: TableReading["records"], record: number): string {
  const { towns, districts, groups } = records?.attributes ?? {};
  return Object.entries({ town: towns, district: districts, group: groups })
    .flatMap(([name, list]) => (typeof list?.[record] === "string" ? [`${name}=${list[record]}`] : []))
    .join(" ");
}

function keyOf(table: RecognisedTable, column: RecognisedColumn): string {
  return table.orientation === "across" ? String(column.column + 1) : columnName(column.column);
}

function compareColumns(
  table: RecognisedTable,
  expected: NonNullable<ExpectedTable["columns"]>,
  asked: readonly string[],
): Comparison {
  const lines: string[] = [];
  const silent: string[] = [];
  const known = new Set<string>();
  let questions = 0;
  for (const column of table.columns) {
    const key = keyOf(table, column);
    known.add(key);
    const cell = new RegExp(`${table.orientation === "across" ? `![A-Z]+${key}` : `!${key}\\d+`}(?: |$)`);
    const isAsked =
      column.field === null &&
      asked.some((each) => each.startsWith("column-field ") && each.includes(` ${table.sheet}!`) && cell.test(each));
    const read = isAsked
      ? "?"
      : column.field === null
        ? "nothing"
        : `${column.field}${column.stage ? `@${column.stage}` : ""}${column.unit ? ` ${column.unit}` : ""}`;
    const wanted = expected[key] ?? (read === "nothing" || UNNAMED.has(column.field ?? "") ? "*" : "nothing");
    if (wanted === "*" || (typeof wanted === "string" ? [wanted] : wanted).includes(read)) continue;
    const line = `column ${key} (${column.header.join(" > ")}) ${typeof wanted === "string" ? wanted : wanted.join(" or ")} expected, read ${read}`;
    lines.push(line);
    if (isAsked) questions++;
    else silent.push(line);
  }
  for (const [key, wanted] of Object.entries(expected)) {
    if (known.has(key) || wanted === "*") continue;
    silent.push(`column ${key} is not part of the table`);
    lines.push(`column ${key} is not part of the table`);
  }
  return {
    lines,
    score: {
      ...NO_SCORE,
      right: Math.max(0, table.columns.length - questions - silent.length),
      asked: questions,
      wrong: silent.length,
      silent,
    },
  };
}

function statedSummary({ school, stage, stated, computed }: ValueDifference): string {
  const cells = (of: readonly CellRef[]): string => of.map(cellRefName).join(" ");
  return `${school} ${stage} ${computed.code}: ${stated.amount} ${cells(stated.cells)}, ${computed.printed ?? ""} ${cells([...computed.cells].reverse())}`;
}

function valueDifferences(snapshot: WorkbookSnapshot, expected: ExpectedReading, answers: Answers): string[] {
  const { schools, requirements, statedValues } = assessWorkbook(
    snapshot,
    { ...NEW_SETTINGS, answers, standardId: expected.standard ?? NEW_SETTINGS.standardId },
    CHECKED_ON,
  );
  const lines: string[] = [];
  for (const [code, wanted] of Object.entries(expected.items ?? {})) {
    const check = requirements.find(({ requirement }) => requirement.id === code);
    const said = Array.from({ length: check?.length ?? 0 }, (_, at) => check?.item(at)).flatMap((item) =>
      item ? [`${item.state} ${requirementSentence(item)}`] : [],
    );
    lines.push(...setDifferences(`item ${code}`, wanted, said));
  }
  if (expected.stated)
    lines.push(
      ...setDifferences(
        "stated value",
        expected.stated,
        statedValues.flatMap(({ differences }) => differences.map(statedSummary)),
      ),
    );
  if (expected.assessed !== undefined && schools.length !== expected.assessed)
    lines.push(
      `${expected.assessed} stage units assessed expected, read ${schools.map(({ name, stage }) => `${name} ${stage}`).join("; ") || "none"}`,
    );
  for (const [unit, values] of Object.entries(expected.values ?? {})) {
    const school = schools.find(({ name, stage }) => `${name} ${stage}` === unit);
    if (!school)
      lines.push(
        `${unit} is not assessed; assessed: ${schools.map(({ name, stage }) => `${name} ${stage}`).join("; ") || "none"}`,
      );
    for (const [code, wanted] of school ? Object.entries(values) : []) {
      const read = school?.indicators.find((each) => each.code === code)?.value ?? null;
      const near =
        wanted === null || read === null
          ? wanted === read
          : Math.abs(read - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted));
      if (!near) lines.push(`${code} of ${unit} ${wanted ?? "missing"} expected, read ${read ?? "missing"}`);
    }
  }
  return lines;
}
