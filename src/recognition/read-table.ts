import type { CellArea } from "../core/cell/address";
import type { PublishedCoefficient } from "../core/assessment/published-coefficients";
import type { RowFacts } from "../core/facts/fact-table";
import type { Finding } from "../core/findings/finding";
import type { Footing } from "../core/footing/foot-table";
import type { SchoolRecords } from "../core/indicators/school-records";
import type { NeedsTable } from "../core/investment/check-needs-table";
import { type Answers, layoutOf, NOT_A_TABLE, tableKey } from "./answers";
import { recogniseColumns } from "./columns/recognise-columns";
import type { HeaderBand } from "./header/header-band";
import { titlesAbove } from "./header/titles-above";
import { unitsInLines } from "./header/unit-line";
import type { Pieces } from "../core/pieces";
import type { Question, RecognisedColumn, RecognisedRow, RecognisedTable } from "./recognised-table";
import type { TableKind } from "./kinds/kinds";
import { classifyRows } from "./rows/classify-rows";
import { hiddenRows } from "./rows/hidden-rows";
import type { SheetGrid } from "./sheet/sheet-grid";
import type { Subject } from "./words/field-words";
import { titleOfSheet } from "./words/sheet-title";
import type { ComparedFigures } from "./tables/check-fields";
import { type ChosenKind, chooseKind } from "./kinds/choose-kind";
import type { FieldTable } from "./tables/field-table";
import { completeColumns } from "./kinds/figure-columns";
import { lookAtHeader, type HeaderLook } from "./tables/header-look";
import { itemRows } from "./kinds/item-rows";
import { namedColumn, type RowNames, rowNames } from "./tables/label-columns";
import { publishedCoefficients } from "./tables/published-coefficients";
import { readKind } from "./kinds/read-kind";
import { readNeeds } from "./tables/read-needs";
import { readSchools } from "./tables/read-schools";
import { rowsOfYears } from "./tables/rows-of-years";
import { sizeFacts } from "./tables/school-facts";
import { isSchoolFigure } from "../core/fields/field-queries";
import { assessedKind } from "./kinds/assessed-kind";
import { LEAST_FIT } from "./kinds/kind-fit";
import { kindNamed } from "./kinds/kinds";

/** A table with what its rows say: school records, the lines of a 需求测算表, or rows of any other kind. */
export interface TableReading {
  readonly table: RecognisedTable;
  /** Figures by school; of a list of classes, teachers or rooms, what the rows come to for each school. */
  readonly records: SchoolRecords | null;
  readonly needs: NeedsTable | null;
  /** Rows of a table that is no table of schools: texts and figures by field; null for rosters, 表Ⅱ-2 and 附件2. */
  readonly fields?: FieldTable | null;
  /** Classes, teachers, rooms or grades one by one, as the table tells of them; empty where it tells of none. */
  readonly facts: readonly RowFacts[];
  /** Difference coefficients that a table of the whole county states; absent where it states none. */
  readonly coefficients?: readonly PublishedCoefficient[];
  /** Rows of 余缺 or of a flow that were held against their figures; absent where there are none. */
  readonly compared?: ComparedFigures;
  /** The sums of the table, held against what they add up; absent where it has none. */
  readonly footing?: Footing;
  readonly findings: readonly Finding[];
}

export interface SheetReading {
  readonly grid: SheetGrid;
  readonly answers: Answers;
  /** Plain names of schools that stand in a 小学 table and in a 初中 table of the workbook. */
  readonly counterparts: ReadonlySet<string>;
}

/**
 * Reads the table under a header, down to before row `to`; null where it is none of the kinds that we read, or where the
 * user has said that it is no table.
 */
export function* readTable(sheet: SheetReading, band: HeaderBand, to: number): Pieces<TableReading | null> {
  const { grid, answers } = sheet;
  const above = titlesAbove(grid, band);
  const titles = [...above, titleOfSheet(grid.sheet.name)];
  const look = lookAtHeader(grid, band, titles, to);
  const layout = layoutOf(look.paths.map(({ labels }) => labels));
  if (answers[tableKey(grid.sheet.name, layout)] === NOT_A_TABLE) return null;
  const lineUnits = unitsInLines(above);
  const read = (subject: Subject): ReturnType<typeof recogniseColumns> =>
    recogniseColumns(grid, bandFor(look, subject), lineUnits, answers, { paths: look.paths, layout });
  const bySubject = new Map<Subject, ReturnType<typeof recogniseColumns>>();
  const columnsFor = (subject: Subject): ReturnType<typeof recogniseColumns> => {
    const known = bySubject.get(subject) ?? read(subject);
    bySubject.set(subject, known);
    return known;
  };
  const chosen =
    chooseKind(look, layout, assessed(look, columnsFor), answers) ??
    figuresOfSchools(look, columnsFor) ??
    shownByUser(look);
  if (!chosen) return null;
  const kind = kindNamed(chosen.kind);
  const names = rowNames(look, chosen.subject, to);
  const own = columnsFor(chosen.subject);
  const completed = completeColumns(look, kind, names, own, lineUnits, answers, to);
  // Classes by size of the county's 小学 and 初中: rows without a column of schools are items.
  const isOfItems = kind.schools === "beside" && namedColumn(look, "school") < 0;
  const needsName = kind.schools === "rows" || kind.kind === "needs-table";
  const named: HeaderBand = {
    ...band,
    names: isOfItems ? "item" : chosen.subject,
    nameColumn: needsName ? Math.max(names.column, band.left) : names.column,
  };
  yield;
  return yield* readRows(sheet, {
    band: named,
    titles,
    chosen,
    names,
    layout,
    to,
    columns: completed.columns,
    questions: completed.questions,
    findings: own.findings,
  });
}

/** The header with the column that names the rows, were they such things. */
function bandFor(look: HeaderLook, subject: Subject): HeaderBand {
  const column = namedColumn(look, subject);
  return { ...look.band, names: subject, nameColumn: column };
}

/** The kind that an assessment can be made of: schools first, then the lines of 附件2. */
function assessed(
  look: HeaderLook,
  columnsFor: (subject: Subject) => ReturnType<typeof recogniseColumns>,
): TableKind | null {
  for (const subject of ["school", "needs_item"] as const) {
    if (namedColumn(look, subject) < 0 && !(subject === "needs_item" && look.band.names === "school")) continue;
    const { columns, questions } = columnsFor(subject);
    const kind = assessedKind(columns, questions, look.band.titled !== undefined);
    if (kind && (kind === "needs-table") === (subject === "needs_item")) return kind;
  }
  return null;
}

/** A table that no kind fits by its header's names alone, but whose columns beside each other show figures of schools. */
function figuresOfSchools(
  look: HeaderLook,
  columnsFor: (subject: Subject) => ReturnType<typeof recogniseColumns>,
): ChosenKind | null {
  if (look.band.names !== "school" || namedColumn(look, "school") < 0) return null;
  const { columns } = columnsFor("school");
  const hasFigures = columns.some(({ field }) => field !== null && isSchoolFigure(field));
  return hasFigures || isDirectory(look, columns)
    ? { kind: "school-figures", subject: "school", fit: LEAST_FIT, question: null }
    : null;
}

/** Under a header that the user has shown there is a table, though no word of it is known: its columns wait for answers. */
function shownByUser(look: HeaderLook): ChosenKind | null {
  if (!look.band.isShown) return null;
  return namedColumn(look, "school") >= 0
    ? { kind: "school-figures", subject: "school", fit: LEAST_FIT, question: null }
    : { kind: "county-form", subject: "item", fit: LEAST_FIT, question: null };
}

/** 学校名录: a row a school with its code or its kind, and no figures: what the figures of other tables are named by. */
function isDirectory(look: HeaderLook, columns: readonly RecognisedColumn[]): boolean {
  const fields = new Set(columns.map(({ field }) => field));
  if (fields.has("school"))
    return (fields.has("school_code") || fields.has("stage")) && look.signs.has("schools-row-by-row");
  return fields.has("school_code") && fields.has("stage");
}

interface Rows {
  readonly band: HeaderBand;
  readonly titles: readonly string[];
  readonly chosen: ChosenKind;
  readonly names: RowNames;
  readonly layout: string;
  readonly to: number;
  readonly columns: readonly RecognisedColumn[];
  readonly questions: readonly Question[];
  readonly findings: readonly Finding[];
}

function* readRows(
  sheet: SheetReading,
  { band, titles, chosen, names, layout, to, columns, questions, findings }: Rows,
): Pieces<TableReading> {
  const { grid, answers, counterparts } = sheet;
  const { kind } = chosen;
  const known = kindNamed(kind);
  const found = itemRows(grid, known, names, columns, yield* classifyRows(grid, band, columns, band.end + 1, to));
  const years =
    known.schools === "rows"
      ? rowsOfYears({ grid, band, columns, rows: found, titles, layout }, answers)
      : { rows: found, questions: [], findings: [] };
  const { rows } = years;
  const lastData = rows.reduce(
    (last, row) => (row.class === "note" || row.class === "blank" || row.class === "section" ? last : row.row),
    band.end,
  );
  const base = {
    id: `${grid.sheet.name}!${band.first + 1}:${band.left + 1}`,
    kind,
    sheet: grid.sheet.name,
    orientation: "down",
    area: {
      row: band.first,
      column: band.left,
      rows: lastData - band.first + 1,
      columns: band.right - band.left,
    } satisfies CellArea,
    headerRows: { first: band.first, last: band.last },
    nameColumn: names.column < 0 ? null : names.column,
    columns,
    rows,
    score: scoreOf(columns),
    layout,
    tableAnswer: tableKey(grid.sheet.name, layout),
  } as const;
  const asked = [...(chosen.question ? [chosen.question] : []), ...questions, ...years.questions];
  if (kind === "needs-table") {
    const read = readNeeds(grid, band.nameColumn, base);
    return {
      table: { ...base, questions: asked },
      records: null,
      needs: read.needs,
      fields: null,
      facts: [],
      findings: [...findings, ...read.findings],
    };
  }
  if (known.schools === "rows") {
    const schools = yield* readSchools(grid, band, base, titles, answers, counterparts);
    return {
      table: { ...base, rows: schools.rows, questions: [...asked, ...schools.questions] },
      records: withheld(chosen, schools.records),
      needs: null,
      fields: null,
      facts: withheld(chosen, schools.facts) ?? [],
      findings: [
        ...findings,
        ...years.findings,
        ...schools.findings.filter(({ code }) => code !== "table-without-schools" || years.questions.length === 0),
      ],
    };
  }
  // Whether a school is 小学 or 初中 is asked where it is assessed, not beside its classes and posts.
  const schools =
    known.schools === "beside" && band.names === "school"
      ? yield* readSchools(grid, band, { ...base, columns: schoolColumns(columns) }, titles, answers, counterparts)
      : null;
  const hidden = schools
    ? null
    : hiddenRows(grid, { ...band, nameColumn: Math.max(band.nameColumn, band.left) }, rows, answers);
  const kept =
    schools?.rows ??
    rows.map((row): RecognisedRow => (hidden?.leftOut.has(row.row) ? { row: row.row, class: "left-out" } : row));
  yield;
  const read = readKind({ grid, band, kind: known, columns, rows: kept, names, titles, answers, layout });
  const coefficients = kind === "county-form" ? publishedCoefficients(read.fields, titles) : [];
  return {
    table: {
      ...base,
      rows: kept,
      questions: [
        ...asked,
        ...(hidden?.questions ?? []),
        ...read.questions,
        ...(schools?.questions.filter(({ code }) => code !== "row-stage") ?? []),
      ],
    },
    records: withheld(chosen, schools?.records ?? read.records),
    needs: null,
    fields: read.fields,
    facts:
      withheld(chosen, [
        ...read.facts,
        ...(schools?.facts ?? []),
        ...(kind === "class-sizes" ? sizeFacts(read.fields, schools?.records ?? null) : []),
      ]) ?? [],
    ...(coefficients.length === 0 ? {} : { coefficients }),
    ...(read.compared ? { compared: read.compared } : {}),
    findings: [...findings, ...read.findings, ...(schools?.findings ?? []), ...(hidden?.findings ?? [])],
  };
}

/** What a table says of which the user has still to say what it is does not count. */
function withheld<T>(chosen: ChosenKind, read: T): T | null {
  return chosen.question && chosen.question.answer === null ? null : read;
}

const NOT_OF_SCHOOLS: ReadonlySet<string> = new Set([
  "figure",
  "classes_of_size",
  "gap_amount",
  "standard_amount",
  "actual_amount",
  "cost",
  "remarks",
  "verdict",
]);

function schoolColumns(columns: readonly RecognisedColumn[]): readonly RecognisedColumn[] {
  return columns.map((column) =>
    column.field !== null && NOT_OF_SCHOOLS.has(column.field) ? { ...column, field: null } : column,
  );
}

function scoreOf(columns: readonly RecognisedColumn[]): number {
  const scores = columns.filter(({ field }) => field !== null).map(({ score }) => score);
  return scores.length === 0 ? 0 : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}
