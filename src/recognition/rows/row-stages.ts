import { cellText, type CellValue } from "../../core/cell/cell-value";
import type { FieldId } from "../../core/fields/catalogue";
import { isMixedKind, type SchoolKind } from "../../core/fields/school-kinds";
import type { Stage } from "../../core/fields/stages";
import type { Answers } from "../answers";
import { decideKind, kindOfStudents, type StageStudents } from "./decide-kind";
import { gradeColumns, studentsInGrades } from "./grade-students";
import type { HeaderBand } from "../header/header-band";
import type { Question, RecognisedRow, RecognisedTable } from "../recognised-table";
import { askKinds, type OpenRow } from "./ask-kinds";
import { blockStages, sectionReadings } from "./row-places";
import { kindOfName, kindOfType, type KindReading, reading, stageOfTitle } from "../words/school-kind";
import type { SheetGrid } from "../sheet/sheet-grid";

export interface RowStages {
  readonly kinds: readonly SchoolKind[];
  readonly stages: readonly (Stage | null)[];
  readonly questions: readonly Question[];
}

/** Students of each data row in one column; NaN where the row states none. */
export interface StudentColumns {
  readonly total: Float64Array | null;
  readonly primary: Float64Array | null;
  readonly junior: Float64Array | null;
  readonly senior: Float64Array | null;
}

export interface RowStageSources {
  readonly grid: SheetGrid;
  readonly band: HeaderBand;
  readonly table: Pick<RecognisedTable, "kind" | "columns" | "rows">;
  readonly data: readonly RecognisedRow[];
  /** School names of the data rows, and the same plain. */
  readonly names: readonly string[];
  readonly plainNames: readonly string[];
  /** Title texts above the header, nearest first, and the sheet's name last. */
  readonly titles: readonly string[];
  readonly students: StudentColumns;
  readonly answers: Answers;
  /** Plain names that stand in a 小学 table and in a 初中 table of the workbook. */
  readonly counterparts: ReadonlySet<string>;
}

/**
 * Kind and stage of every school row: the 办学类型 and 学段 columns, the school's name with the part in brackets, the
 * section line, the block in which 序号 restarts (表Ⅱ-2), the title or sheet name, the stages or grades in which it has
 * students. What remains open or contradicts itself is asked, schools with like names together.
 *
 * Rows with the same evidence share one decision: a county of 200 000 rows has a few dozen kinds of evidence.
 */
export function rowStages(sources: RowStageSources): RowStages {
  const { data, names, plainNames, table } = sources;
  const blocks = blockStages(sources);
  const sections = sectionReadings(sources);
  const general = headerStage(sources) ?? titleStage(sources);
  const typeOf = typeReader(sources);
  const nameReadings = names.map(kindOfName);
  const students = studentReader(sources, nameReadings);
  const own =
    blocks || sections
      ? namesInBothStages(plainNames, (position) => stageOf(sections?.[position] ?? null) ?? blocks?.[position] ?? null)
      : NO_NAMES;
  const number = numbering();
  const decided = new Map<number, KindReading>();
  const kinds: SchoolKind[] = new Array<SchoolKind>(data.length);
  const stages: (Stage | null)[] = new Array<Stage | null>(data.length);
  const open: OpenRow[] = [];
  const statesSenior = hasColumn(table, "students_senior");
  const rowsAreStages = table.kind === "form-2-2";
  for (let position = 0; position < data.length; position++) {
    const type = typeOf(position);
    const name = nameReadings[position] ?? null;
    const section = sections?.[position] ?? null;
    const place = blocks?.[position] ?? general;
    const plain = plainNames[position] ?? "";
    const hasCounterpart = own.has(plain) || sources.counterparts.has(plain);
    let key = students.pattern(position);
    for (const part of [number(type), number(name), number(section)]) key = key * MOST_READINGS + part;
    key = (key * 3 + (place === null ? 0 : place === "primary" ? 1 : 2)) * 2 + (hasCounterpart ? 1 : 0);
    let decision = decided.get(key);
    if (decision === undefined) {
      decision = decideKind({
        type,
        name,
        section,
        place,
        students: students.of(position),
        statesSenior,
        rowsAreStages,
        hasCounterpart,
      });
      decided.set(key, decision);
    }
    if (decision.kind === "unknown") open.push({ position, name: names[position] ?? "" });
    kinds[position] = decision.kind;
    stages[position] = decision.stage;
  }
  return { kinds, stages, questions: open.length > 0 ? askKinds(sources, open, kinds) : [] };
}

const NO_NAMES: ReadonlySet<string> = new Set();
/** Kinds times stages, none included: more readings there are not. */
const MOST_READINGS = 64;

/** Numbers readings from 1 on, null being 0: equal readings are one object. */
function numbering(): (reading: KindReading | null) => number {
  const numbers = new Map<KindReading, number>();
  return (reading) => {
    if (reading === null) return 0;
    const known = numbers.get(reading);
    if (known !== undefined) return known;
    numbers.set(reading, numbers.size + 1);
    return numbers.size;
  };
}

function stageOf(reading: KindReading | null): Stage | null {
  if (!reading) return null;
  return (
    reading.stage ??
    (reading.kind === "primary-school" ? "primary" : reading.kind === "junior-school" ? "junior" : null)
  );
}

/** What the 办学类型 and 学段 cells of a row say; a county has thousands of rows and a handful of types. */
function typeReader({ grid, data, table }: RowStageSources): (position: number) => KindReading | null {
  const columns = table.columns.filter(({ field }) => field === "stage").map(({ column }) => column);
  const [first, second] = columns;
  if (first === undefined) return () => null;
  const known = new Map<CellValue, KindReading | null>();
  const shown = (position: number, column: number): CellValue => grid.shown(data[position]?.row ?? -1, column);
  return (position) => {
    const key =
      second === undefined
        ? shown(position, first)
        : columns.map((column) => cellText(shown(position, column))).join("\n");
    const before = known.get(key);
    if (before !== undefined) return before;
    const read = typeOf(columns.map((column) => cellText(shown(position, column))));
    known.set(key, read);
    return read;
  };
}

/** What the 办学类型 and 学段 cells say together: 九年一贯制 and 初中 make the 初中部 of a 九年一贯制 school. */
function typeOf(texts: readonly string[]): KindReading | null {
  const readings = texts.flatMap((text) => kindOfType(text) ?? []);
  const mixed = readings.find(({ kind }) => isMixedKind(kind));
  const [first] = readings;
  if (!mixed) return first ?? null;
  const part = readings.map(stageOf).find((stage) => stage !== null) ?? null;
  return reading(mixed.kind, part);
}

/** True where a column holds the field, or is asked about whether it does. */
function hasColumn({ columns }: RowStageSources["table"], name: FieldId): boolean {
  return columns.some(({ field, asked }) => field === name || asked?.includes(name));
}

/** Students only of one stage in the header: every row counts for it. */
function headerStage({ table }: RowStageSources): Stage | null {
  const has = (name: FieldId): boolean => hasColumn(table, name);
  if (has("students") || has("students_primary") === has("students_junior")) return null;
  return has("students_primary") ? "primary" : "junior";
}

/** Where students stand by stage, the rows are of several stages whatever the title says. */
function titleStage({ table, titles }: RowStageSources): Stage | null {
  const isByStage = hasColumn(table, "students_primary") && hasColumn(table, "students_junior");
  return isByStage ? null : (titles.map(stageOfTitle).find((stage) => stage !== null) ?? null);
}

interface StudentReader {
  /** A number that is the same for rows whose students tell the same. */
  readonly pattern: (position: number) => number;
  readonly of: (position: number) => StageStudents;
}

/**
 * Students by stage of each row, from their columns or from the grades.
 *
 * A blank is not a zero, unless the table shows that it means none: its 小学 leave the 初中 cell blank, and nowhere
 * does a school of one stage have a 0 there. Then a school whose other stages are blank has pupils of one stage only.
 */
function studentReader(
  { grid, data, table, students }: RowStageSources,
  names: readonly (KindReading | null)[],
): StudentReader {
  const grades = students.primary || students.junior ? null : gradeColumns(table.columns);
  const at = (column: Float64Array | null, position: number): number => (column ? (column[position] ?? NaN) : NaN);
  const inGrades = (position: number, columns: readonly number[]): number =>
    studentsInGrades(grid, data[position]?.row ?? -1, columns) ?? NaN;
  // Grades that a school does not have are left blank: with the others filled in, it has no pupils there.
  const orNone = (own: number, other: number): number => (Number.isNaN(own) && other > 0 ? 0 : own);
  const primary = (position: number): number =>
    grades
      ? orNone(inGrades(position, grades.primary), inGrades(position, grades.junior))
      : at(students.primary, position);
  const junior = (position: number): number =>
    grades
      ? orNone(inGrades(position, grades.junior), inGrades(position, grades.primary))
      : at(students.junior, position);
  let blanks = 0;
  let zeros = 0;
  if (grades || (students.primary && students.junior)) {
    for (let position = 0; position < data.length; position++) {
      const kind = names[position]?.kind;
      const other =
        kind === "primary-school" ? junior(position) : kind === "junior-school" ? primary(position) : undefined;
      if (other === undefined) continue;
      if (Number.isNaN(other)) blanks++;
      if (other === 0) zeros++;
    }
  }
  const blankMeansNone = blanks > 0 && zeros === 0;
  const known = (amount: number): number | null => (Number.isNaN(amount) ? null : amount);
  const of = (position: number): StageStudents => {
    const each = {
      total: known(at(students.total, position)),
      primary: known(primary(position)),
      junior: known(junior(position)),
      senior: known(at(students.senior, position)),
    };
    if (!blankMeansNone || kindOfStudents(each) || (each.primary === null) === (each.junior === null)) return each;
    return { ...each, primary: each.primary ?? 0, junior: each.junior ?? 0 };
  };
  const sign = (amount: number): number => (amount > 0 ? 2 : amount === 0 ? 1 : 0);
  const pattern = (position: number): number => {
    const total = at(students.total, position);
    const [p, j, s] = [primary(position), junior(position), at(students.senior, position)];
    const sums = (p === total ? 1 : 0) + (j === total ? 2 : 0) + (j + (s > 0 ? s : 0) === total ? 4 : 0);
    return ((sign(p) * 3 + sign(j)) * 3 + sign(s)) * 8 + sums;
  };
  return { pattern, of };
}

function namesInBothStages(names: readonly string[], placeOf: (position: number) => Stage | null): ReadonlySet<string> {
  const seen = new Map<string, Stage>();
  const both = new Set<string>();
  names.forEach((name, position) => {
    const stage = placeOf(position);
    if (!stage) return;
    const before = seen.get(name);
    if (before && before !== stage) both.add(name);
    seen.set(name, stage);
  });
  return both;
}
