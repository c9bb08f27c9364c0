import { cellText } from "../../core/cell/cell-value";
import type { SchoolKind } from "../../core/indicators/fields";
import type { Stage } from "../../core/standards/standard";
import type { Answers } from "../answers";
import { decideKind, kindOfStudents, type StageStudents } from "./decide-kind";
import type { HeaderBand } from "../header/header-band";
import { plainText } from "../words/plain-text";
import type { Question, RecognisedRow, RecognisedTable } from "../recognised-table";
import { blockStages, sectionReadings } from "./row-places";
import { kindOfName, kindOfType, type KindReading, stageOfTitle } from "../words/school-kind";
import type { SheetGrid } from "../sheet/sheet-grid";

export interface RowStages {
  readonly kinds: readonly SchoolKind[];
  readonly stages: readonly (Stage | null)[];
  readonly questions: readonly Question[];
}

export interface RowStageSources {
  readonly grid: SheetGrid;
  readonly band: HeaderBand;
  readonly table: Pick<RecognisedTable, "kind" | "columns" | "rows">;
  readonly data: readonly RecognisedRow[];
  /** School names of the data rows. */
  readonly names: readonly string[];
  /** Title texts above the header, nearest first, and the sheet's name last. */
  readonly titles: readonly string[];
  readonly students: (position: number) => StageStudents;
  readonly answers: Answers;
  /** Plain names that stand in a 小学 table and in a 初中 table of the workbook. */
  readonly counterparts: ReadonlySet<string>;
}

/** Kinds that the user can choose for rows whose stage cannot be known. */
const CHOICES: readonly SchoolKind[] = [
  "primary-school",
  "junior-school",
  "nine-year",
  "twelve-year",
  "complete-middle",
  "teaching-point",
  "senior-school",
  "special",
  "vocational",
];

/**
 * Kind and stage of every school row: the 办学类型 and 学段 columns, the school's name with the part in brackets, the
 * section line, the block in which 序号 restarts (表Ⅱ-2), the title or sheet name, the stages in which it has students.
 * What remains open or contradicts itself is asked, schools with like names together.
 */
export function rowStages(sources: RowStageSources): RowStages {
  const { data, grid, names, table } = sources;
  const typeColumns = table.columns.filter(({ field }) => field === "stage").map(({ column }) => column);
  const blocks = blockStages(sources);
  const sections = sectionReadings(sources);
  const general = headerStage(sources) ?? titleStage(sources);
  const types = typeReadings(grid, data, typeColumns);
  const nameReadings = names.map(kindOfName);
  const students = withBlanksRead(data.map((_, position) => sources.students(position)), nameReadings);
  const places = data.map((_, position) => stageOf(sections[position] ?? null) ?? blocks[position] ?? null);
  const counterparts = namesInBothStages(names, places);
  const kinds: SchoolKind[] = [];
  const stages: (Stage | null)[] = [];
  const open: OpenRow[] = [];
  data.forEach((_, position) => {
    const name = names[position] ?? "";
    const reading = decideKind({
      type: types[position] ?? null,
      name: nameReadings[position] ?? null,
      section: sections[position] ?? null,
      place: blocks[position] ?? general,
      students: students[position] as StageStudents,
      rowsAreStages: table.kind === "form-2-2",
      hasCounterpart: counterparts.has(plainText(name)) || sources.counterparts.has(plainText(name)),
    });
    if (reading.kind === "unknown") open.push({ position, name });
    kinds.push(reading.kind);
    stages.push(reading.stage);
  });
  return { kinds, stages, questions: askKinds(sources, open, kinds) };
}

function stageOf(reading: KindReading | null): Stage | null {
  if (!reading) return null;
  return reading.stage ?? (reading.kind === "primary-school" ? "primary" : reading.kind === "junior-school" ? "junior" : null);
}

function typeReadings(grid: SheetGrid, data: readonly RecognisedRow[], columns: readonly number[]): readonly (KindReading | null)[] {
  // A county has thousands of rows and a handful of types.
  const known = new Map<string, KindReading | null>();
  return data.map(({ row }) => {
    const texts = columns.map((column) => cellText(grid.shown(row, column)));
    const key = texts.join("\n");
    const before = known.get(key);
    if (before !== undefined) return before;
    const reading = typeOf(texts);
    known.set(key, reading);
    return reading;
  });
}

/** What the 办学类型 and 学段 cells say together: 九年一贯制 and 初中 make the 初中部 of a 九年一贯制 school. */
function typeOf(texts: readonly string[]): KindReading | null {
  const readings = texts.flatMap((text) => kindOfType(text) ?? []);
  const mixed = readings.find(({ kind }) => kind === "nine-year" || kind === "twelve-year" || kind === "complete-middle");
  const [first] = readings;
  if (!mixed) return first ?? null;
  const part = readings.map(stageOf).find((stage) => stage !== null) ?? null;
  return { kind: mixed.kind, stage: part };
}

/** Students only of one stage in the header: every row counts for it. */
function headerStage({ table }: RowStageSources): Stage | null {
  const has = (name: string): boolean => table.columns.some(({ field }) => field === name);
  if (has("students") || has("students_primary") === has("students_junior")) return null;
  return has("students_primary") ? "primary" : "junior";
}

/** Where students stand by stage, the rows are of several stages whatever the title says. */
function titleStage({ table, titles }: RowStageSources): Stage | null {
  const isByStage = table.columns.some(({ field }) => field === "students_primary") && table.columns.some(({ field }) => field === "students_junior");
  return isByStage ? null : (titles.map(stageOfTitle).find((stage) => stage !== null) ?? null);
}

/**
 * A blank is not a zero, unless the table shows that it means none: its 小学 leave the 初中 cell blank, and nowhere
 * does a school of one stage have a 0 there. Then a school whose other stages are blank has pupils of one stage only.
 */
function withBlanksRead(students: readonly StageStudents[], names: readonly (KindReading | null)[]): readonly StageStudents[] {
  let blanks = 0;
  let zeros = 0;
  students.forEach(({ primary, junior }, position) => {
    const kind = names[position]?.kind;
    const other = kind === "primary-school" ? junior : kind === "junior-school" ? primary : undefined;
    if (other === null) blanks++;
    if (other === 0) zeros++;
  });
  if (blanks === 0 || zeros > 0) return students;
  return students.map((each) => {
    if (kindOfStudents(each) || (each.primary === null) === (each.junior === null)) return each;
    return { ...each, primary: each.primary ?? 0, junior: each.junior ?? 0 };
  });
}

function namesInBothStages(names: readonly string[], places: readonly (Stage | null)[]): ReadonlySet<string> {
  const seen = new Map<string, Stage>();
  const both = new Set<string>();
  names.forEach((name, position) => {
    const stage = places[position];
    if (!stage) return;
    const key = plainText(name);
    const before = seen.get(key);
    if (before && before !== stage) both.add(key);
    seen.set(key, stage);
  });
  return both;
}

interface OpenRow {
  readonly position: number;
  readonly name: string;
}

/** Schools of like names are asked about together: 第一中学, 第二中学 … share one question. */
function askKinds(sources: RowStageSources, open: readonly OpenRow[], kinds: SchoolKind[]): readonly Question[] {
  const groups = new Map<string, OpenRow[]>();
  for (const each of open) {
    const ending = /(?:九年一贯制学校|一贯制学校|完全中学|小学|学校|中学|[一二三四五六七八九十\d]+中|校区|校)$/.exec(plainText(each.name))?.[0] ?? "";
    const key = ending.endsWith("中") ? "中学" : ending;
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  const sheet = sources.grid.sheet.name;
  return [...groups].map(([ending, members]) => {
    const id = `row-stage:${sheet}:${sources.band.first + 1}:${ending}:${members.length === 1 ? (members[0]?.name ?? "") : ""}`;
    const answer = CHOICES.find((choice) => choice === sources.answers[id]) ?? null;
    if (answer) for (const { position } of members) kinds[position] = answer;
    return {
      id,
      code: "row-stage",
      sheet,
      cells: members.map(({ position }) => ({ sheet, row: sources.data[position]?.row ?? 0, column: sources.band.nameColumn })),
      parameters: { count: members.length, schools: members.slice(0, 5).map(({ name }) => name).join("、") },
      choices: CHOICES.map((kind) => ({ id: kind, parameters: { kind } })),
      answer,
    };
  });
}
