import type { RowFacts } from "../../core/facts/fact-table";
import { finding, type Finding } from "../../core/findings/finding";
import type { FieldId } from "../../core/fields/catalogue";
import { isFigureField } from "../../core/fields/field-queries";
import type { FieldKey } from "../../core/fields/field-key";
import type { FactColumn } from "../../core/facts/fact-column";
import type { Pieces } from "../../core/pieces";
import type { SchoolAttributes, SchoolRecords } from "../../core/indicators/school-records";
import type { Answers } from "../answers";
import type { HeaderBand } from "../header/header-band";
import { type HeaderPart, headerParts } from "../header/header-text";
import { indoorIsOutsideTeaching, sportsIncludeIndoor, teachingExcludesIndoor } from "../header/indoor-in-header";
import type { Question, RecognisedColumn, RecognisedRow, RecognisedTable, RowClass } from "../recognised-table";
import { settleGroups } from "../rows/doubtful-groups";
import { isSummable } from "../rows/figure-fields";
import { hiddenRows } from "../rows/hidden-rows";
import { type RowStages, rowStages } from "../rows/row-stages";
import type { SheetGrid } from "../sheet/sheet-grid";
import { TOTAL_WORDS } from "../words/field-words";
import { plainText } from "../words/plain-text";
import { type GradeFigures, withGradeFigures } from "./grade-figures";
import { fieldKey, readFigureColumns } from "./read-figures";
import { rowsNotJudged } from "./rows-not-judged";
import { type ReadColumn, withOptionalParts } from "./optional-parts";
import { type PartLines, partLines, partSumFindings } from "./part-lines";
import { pointsUnderSchools, sumsOfSchools } from "./rows-in-others";
import { schoolAttributes } from "./school-attributes";
import { schoolDoubles } from "./school-doubles";
import { gradeFacts } from "./school-facts";
import { schoolNames } from "./school-names";
import { namesWithTowns } from "./town-names";
import { type WholeLines, withSharedFigures } from "./shared-parts";

/** The schools of one table, with what is to be said and asked about them. */
export interface SchoolsReading {
  readonly records: SchoolRecords;
  /** The table's rows with what was found out about them here: sums without a word for it, rows left out. */
  readonly rows: readonly RecognisedRow[];
  readonly findings: readonly Finding[];
  readonly questions: readonly Question[];
  /** Pupils by grade, where the table has columns of grades. */
  readonly facts: readonly RowFacts[];
}

/** Reads a roster or 表Ⅱ-2 into school records. */
export function* readSchools(
  grid: SheetGrid,
  band: HeaderBand,
  table: Pick<RecognisedTable, "kind" | "columns" | "rows" | "area">,
  titles: readonly string[],
  answers: Answers,
  counterparts: ReadonlySet<string>,
): Pieces<SchoolsReading> {
  const hidden = hiddenRows(grid, band, table.rows, answers);
  yield;
  const groups = settleGroups(grid, band, table, answers);
  yield;
  const parts = partLines(grid, band, { columns: table.columns, rows: withClasses(table.rows, groups.classes) });
  const changed = new Map<number, RowClass>([...groups.classes, ...parts.classes]);
  for (const row of hidden.leftOut) changed.set(row, "left-out");
  const source = { grid, band, titles, answers, counterparts, partNames: parts.names };
  let rows = withClasses(table.rows, changed);
  let reading = yield* readRows(source, { ...table, rows });
  const summable = new Set(table.columns.flatMap((column) => (isSummable(column) ? (fieldKey(column) ?? []) : [])));
  const figures = [...reading.figures.values()].filter(({ field }) => summable.has(field));
  const named = { grid, band, rows: reading.rows, names: reading.names, figures };
  const sums = sumsOfSchools(named);
  yield;
  const points = pointsUnderSchools(named, { ...table, rows }, answers);
  const notJudged = rowsNotJudged({ ...named, attributes: reading.attributes });
  const settled = new Map([...points.classes, ...sums.classes, ...notJudged.classes]);
  if (settled.size > 0) {
    rows = withClasses(rows, settled);
    reading = yield* readRows(source, { ...table, rows });
  }
  yield;
  const doubles = schoolDoubles({ ...source, ...reading });
  if (doubles.dropped.size > 0) {
    rows = withClasses(rows, new Map([...doubles.dropped].map((row) => [row, "left-out"])));
    reading = yield* readRows(source, { ...table, rows });
  }
  yield;
  const wholes = yield* readWholes(source, table, parts);
  const records = withSharedFigures(grid, recordsOf(source, table, reading), wholes.lines);
  return {
    records,
    facts: gradeFacts(records, reading.grades),
    rows,
    findings: [
      ...rowFindings(source, rows, reading),
      ...hidden.findings,
      ...sums.findings,
      ...points.findings,
      ...notJudged.findings,
      ...reading.findings,
      ...wholes.findings,
      ...partSumFindings(grid, table.columns, parts),
    ],
    questions: [
      ...hidden.questions,
      ...groups.questions,
      ...points.questions,
      ...doubles.questions,
      ...reading.questions,
      ...wholes.questions,
      ...reading.stages.questions,
    ],
  };
}

interface Source {
  readonly grid: SheetGrid;
  readonly band: HeaderBand;
  readonly titles: readonly string[];
  readonly answers: Answers;
  readonly counterparts: ReadonlySet<string>;
  /** Names of lines that are parts of the school above or below them. */
  readonly partNames: ReadonlyMap<number, string>;
}

interface RowsReading {
  readonly rows: readonly RecognisedRow[];
  /** Row on the sheet of each school. */
  readonly sheetRows: Int32Array;
  readonly names: readonly string[];
  readonly plainNames: readonly string[];
  /** Rows of data without a name, which cannot be counted. */
  readonly nameless: readonly RecognisedRow[];
  readonly figures: ReadonlyMap<FieldKey, FactColumn>;
  readonly grades: readonly GradeFigures[];
  readonly attributes: SchoolAttributes;
  readonly stages: RowStages;
  readonly findings: readonly Finding[];
  readonly questions: readonly Question[];
}

function sheetRowsOf(rows: readonly RecognisedRow[]): Int32Array {
  const sheetRows = new Int32Array(rows.length);
  for (let position = 0; position < rows.length; position++) sheetRows[position] = rows[position]?.row ?? -1;
  return sheetRows;
}

function withClasses(rows: readonly RecognisedRow[], classes: ReadonlyMap<number, RowClass>): readonly RecognisedRow[] {
  if (classes.size === 0) return rows;
  return rows.map((row) => {
    const rowClass = classes.get(row.row);
    return rowClass === undefined ? row : { row: row.row, class: rowClass };
  });
}

function* readRows(
  source: Source,
  table: Pick<RecognisedTable, "kind" | "columns" | "rows" | "area">,
): Pieces<RowsReading> {
  const { grid, band, answers } = source;
  const findings: Finding[] = [];
  const questions: Question[] = [];
  const all = table.rows.filter((row) => row.class === "data");
  const allNames = schoolNames(grid, band, table.columns, all, source.partNames);
  yield;
  const isNamed = !allNames.includes("");
  const rows = isNamed ? all : all.filter((_, position) => allNames[position] !== "");
  const names = isNamed ? allNames : allNames.filter((name) => name !== "");
  const columns = figureColumnsOf(table.columns);
  const sheetRows = sheetRowsOf(rows);
  const attributes = schoolAttributes(grid, table, rows);
  const shown = attributes.towns ? namesWithTowns(names, attributes.towns) : names;
  yield;
  const read = yield* readFigureColumns({ grid, sheetRows, names: shown, answers, findings, questions }, columns);
  const grades = read.flatMap((figures, position): GradeFigures[] => {
    const grade = columns[position]?.column.grade;
    return grade === undefined ? [] : [{ grade, figures }];
  });
  const stated = new Map<FieldKey, FactColumn>(
    read.flatMap((column, position) => (columns[position]?.column.grade === undefined ? [[column.field, column]] : [])),
  );
  const plainNames = names.map(plainText);
  const amounts = (field: FieldId): Float64Array | null => stated.get(field)?.amounts ?? null;
  const students = {
    total: amounts("students"),
    primary: amounts("students_primary"),
    junior: amounts("students_junior"),
    senior: amounts("students_senior"),
  };
  yield;
  const stages = rowStages({ ...source, table, data: rows, names, plainNames, students });
  const readColumns = read.flatMap((each, position): ReadColumn[] => {
    const column = columns[position]?.column;
    return column && column.grade === undefined ? [{ column, figures: each }] : [];
  });
  yield;
  const optional = withOptionalParts(
    { grid, columns: table.columns, sheetRows, kinds: stages.kinds, answers, questions },
    stated,
    readColumns,
  );
  const figures = withGradeFigures(optional, grades, findings);
  const nameless = isNamed ? [] : all.filter((_, position) => allNames[position] === "");
  return { rows, sheetRows, names, plainNames, nameless, figures, grades, attributes, stages, findings, questions };
}

function figureColumnsOf(
  columns: readonly RecognisedColumn[],
): readonly { readonly column: RecognisedColumn; readonly key: FieldKey }[] {
  return columns.flatMap((column) => {
    const key = fieldKey(column);
    return key && isFigureField(column.field) && (column.field !== "students_of_grade" || column.grade !== undefined)
      ? [{ column, key }]
      : [];
  });
}

/** The figures of the lines of schools whose parts stand in lines of their own. */
function* readWholes(
  { grid, answers }: Source,
  table: Pick<RecognisedTable, "columns">,
  { wholes }: PartLines,
): Pieces<{
  readonly lines: WholeLines;
  readonly findings: readonly Finding[];
  readonly questions: readonly Question[];
}> {
  const findings: Finding[] = [];
  const questions: Question[] = [];
  const columns =
    wholes.length > 0 ? figureColumnsOf(table.columns).filter(({ column }) => column.grade === undefined) : [];
  const sheetRows = Int32Array.from(wholes, ({ row }) => row);
  const read = yield* readFigureColumns(
    { grid, sheetRows, names: wholes.map(({ name }) => name), answers, findings, questions },
    columns,
  );
  return {
    lines: { figures: new Map(read.map((column) => [column.field, column])), parts: wholes.map(({ parts }) => parts) },
    findings,
    questions,
  };
}

function recordsOf(
  { grid, band }: Source,
  table: Pick<RecognisedTable, "kind" | "columns">,
  reading: RowsReading,
): SchoolRecords {
  const { names, stages, figures, attributes } = reading;
  const [sports, teaching, indoor] = [
    nameOfField(table, "sports_area"),
    nameOfField(table, "teaching_area"),
    nameOfField(table, "indoor_sport_area"),
  ];
  return {
    cells: { sheet: grid.sheet.name, rows: reading.sheetRows, columns: band.nameColumn },
    length: names.length,
    names,
    kinds: stages.kinds,
    stages: stages.stages,
    figures,
    sportsAreaIncludesIndoor: sports !== null && sportsIncludeIndoor(sports),
    teachingAreaExcludesIndoor:
      (teaching !== null && teachingExcludesIndoor(teaching)) || (indoor !== null && indoorIsOutsideTeaching(indoor)),
    entity: "school",
    holdsValues: table.kind === "form-2-2",
    // Beside the values of one indicator 是否达标 is said of that one, not of the school.
    printedVerdicts: band.titled === undefined ? printedVerdicts(grid, table, reading) : null,
    ...(Object.keys(attributes).length > 0 ? { attributes } : {}),
  };
}

const SAYS_MET = /^(?:是|达标|已达标|合格|√|✓|y|yes|1)$/;
const SAYS_FAILED = /^(?:否|未达标|不达标|不合格|×|✗|x|n|no|0)$/;

/** The verdicts that 表Ⅱ-2 prints; anything but a plain yes or no counts as none. */
function printedVerdicts(
  grid: SheetGrid,
  table: Pick<RecognisedTable, "columns">,
  { rows, sheetRows }: RowsReading,
): SchoolRecords["printedVerdicts"] {
  const column = table.columns.find(({ field }) => field === "printed_verdict")?.column;
  if (column === undefined) return null;
  const met = rows.map(({ row }) => {
    const text = grid.ownText(row, column);
    return SAYS_MET.test(text) ? true : SAYS_FAILED.test(text) ? false : null;
  });
  return { cells: { sheet: grid.sheet.name, rows: sheetRows, columns: column }, met };
}

/** Rows without a name, those that are sums and those that are nothing, and a header with nothing under it. */
function rowFindings(
  { grid, band }: Source,
  rows: readonly RecognisedRow[],
  { names, nameless }: RowsReading,
): readonly Finding[] {
  const sheet = grid.sheet.name;
  const list = (code: "row-without-name" | "unnamed-sum", found: readonly RecognisedRow[]): Finding[] =>
    found.length === 0
      ? []
      : [
          finding(
            code,
            found.map(({ row }) => ({ sheet, row, column: band.nameColumn })),
            {
              count: found.length,
              rows: found.slice(0, 8).map(({ row }) => row + 1),
            },
          ),
        ];
  const isUnnamedSum = ({ row, class: rowClass }: RecognisedRow): boolean => {
    if (rowClass !== "total" && rowClass !== "subtotal") return false;
    for (let column = band.left; column < band.right; column++) {
      const value = grid.shown(row, column);
      if (typeof value === "string" && value.trim() !== "" && Number.isNaN(Number(value))) return false;
    }
    return true;
  };
  const empty: Finding[] =
    names.length === 0 && nameless.length === 0
      ? [finding("table-without-schools", [{ sheet, row: band.last, column: band.nameColumn }], { sheet })]
      : [];
  // Said, because an empty table would otherwise look like a good one.
  return [...list("row-without-name", nameless), ...list("unnamed-sum", rows.filter(isUnnamedSum)), ...empty];
}

/** The part of a column's header that names the field: the last that is not only 合计. */
function nameOfField(table: Pick<RecognisedTable, "columns">, field: FieldId): HeaderPart | null {
  const column = table.columns.find((each) => each.field === field);
  const parts =
    column?.header.flatMap((label) => headerParts(plainText(label))).filter(({ text }) => text !== "") ?? [];
  return parts.filter(({ text }) => !TOTAL_WORDS.test(text)).pop() ?? parts.pop() ?? null;
}
