import { cellText } from "../core/cell/cell-value";
import type { SchoolKind } from "../core/indicators/fields";
import type { Stage } from "../core/standards/standard";
import type { Answers } from "./answers";
import { SEQUENCE_WORDS } from "./dictionary";
import type { HeaderBand } from "./header-band";
import type { Question, RecognisedRow, RecognisedTable } from "./recognised-table";
import { kindOfName, kindOfType, type KindReading, stageOfTitle } from "./school-kind";
import type { SheetGrid } from "./sheet-grid";

/** Students that a row states by stage; null where the cell is blank or the column does not exist. */
export interface StageStudents {
  readonly total: number | null;
  readonly primary: number | null;
  readonly junior: number | null;
  readonly senior: number | null;
}

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
  /** Title texts above the header, nearest first, and the sheet's name last. */
  readonly titles: readonly string[];
  readonly students: (position: number) => StageStudents;
  readonly answers: Answers;
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
 * Kind and stage of every school row, from the strongest evidence there is: the 办学类型 column, a section line or the
 * 序号 text, the part named in brackets, the school's name, the title or sheet name, the block in which 序号 restarts
 * (表Ⅱ-2), at last the stages in which it has students. What remains open is asked, schools with like names together.
 */
export function rowStages(sources: RowStageSources): RowStages {
  const { data, grid, band, table } = sources;
  const typeColumn = table.columns.find(({ field }) => field === "stage")?.column ?? null;
  const title = sources.titles.map(stageOfTitle).find((stage) => stage !== null) ?? null;
  const blocks = blockStages(sources);
  const sections = sectionStages(sources);
  const hasStageStudents = table.columns.some(({ field }) => field === "students_primary" || field === "students_junior");
  const kinds: SchoolKind[] = [];
  const stages: (Stage | null)[] = [];
  const open: { position: number; name: string }[] = [];

  data.forEach(({ row }, position) => {
    const name = cellText(grid.value(row, band.nameColumn)).trim();
    const fromType = typeColumn === null ? null : kindOfType(cellText(mergedValue(grid, row, typeColumn)));
    const fromName = kindOfName(name);
    const place = sections[position] ?? blocks[position] ?? (hasStageStudents ? null : title);
    const reading = decide(fromType, fromName, place, sources.students(position), table.kind === "form-2-2");
    if (reading.kind === "unknown") open.push({ position, name });
    kinds.push(reading.kind);
    stages.push(reading.stage);
  });

  const questions = askKinds(sources, open, kinds);
  return { kinds, stages, questions };
}

function mergedValue(grid: SheetGrid, row: number, column: number): ReturnType<SheetGrid["value"]> {
  const merge = grid.mergeAt(row, column);
  return merge ? grid.value(merge.row, merge.column) : grid.value(row, column);
}

const MIXED: ReadonlySet<SchoolKind> = new Set(["nine-year", "twelve-year", "complete-middle"]);

function decide(
  fromType: KindReading | null,
  fromName: KindReading | null,
  place: Stage | null,
  students: StageStudents,
  rowsAreStages: boolean,
): KindReading {
  const named = fromType && fromType.kind !== "unknown" ? fromType : null;
  const known = named ?? fromName;
  if (known) {
    const part = known.stage ?? fromName?.stage ?? null;
    if (MIXED.has(known.kind)) return { kind: known.kind, stage: part ?? place };
    // 表Ⅱ-2 lists a 一贯制 school's parts under the stage of their block, whatever the name says
    if (rowsAreStages && place && isCompulsory(known.kind)) return { kind: known.kind, stage: place };
    return { kind: known.kind, stage: part };
  }
  if (place) return { kind: place === "primary" ? "primary-school" : "junior-school", stage: place };
  return { kind: kindOfStudents(students) ?? "unknown", stage: null };
}

function isCompulsory(kind: SchoolKind): boolean {
  return kind === "primary-school" || kind === "junior-school" || kind === "teaching-point";
}

/** The kind that the students by stage leave no doubt about: every stage filled in, or the total equal to one stage. */
function kindOfStudents({ total, primary, junior, senior }: StageStudents): SchoolKind | null {
  const hasSenior = (senior ?? 0) > 0;
  if (primary !== null && primary > 0 && junior !== null && junior > 0) return hasSenior ? "twelve-year" : "nine-year";
  const onlyPrimary = primary !== null && primary > 0 && (junior === 0 || primary === total);
  if (onlyPrimary && !hasSenior) return "primary-school";
  const noPrimary = primary === 0 || (junior !== null && total !== null && junior + (senior ?? 0) === total);
  if (junior !== null && junior > 0 && noPrimary) return hasSenior ? "complete-middle" : senior === 0 || junior === total ? "junior-school" : null;
  return null;
}

/** In 表Ⅱ-2 the stage is told by position: 序号 begins again at 1 where the 初中 begin; or 序号 itself says 小学 1, 初中 1. */
function blockStages({ grid, band, table, data }: RowStageSources): readonly (Stage | null)[] {
  const none = data.map(() => null);
  let sequence: number | null = null;
  for (let column = band.left; column < band.nameColumn; column++) {
    if (SEQUENCE_WORDS.test(grid.text(band.last, column)) || SEQUENCE_WORDS.test(grid.text(band.first, column))) sequence = column;
  }
  if (sequence === null) return none;
  const texts = data.map(({ row }) => grid.ownText(row, sequence));
  const named = texts.map(stageOfTitle);
  if (named.some((stage) => stage !== null)) return named;
  if (table.kind !== "form-2-2") return none;
  const numbers = texts.map((text) => Number(text === "" ? NaN : text));
  const restarts = numbers.flatMap((number, position) => (position > 0 && number === 1 && (numbers[position - 1] as number) >= 1 ? [position] : []));
  const [restart] = restarts;
  if (restarts.length !== 1 || restart === undefined) return none;
  return data.map((_, position) => (position < restart ? "primary" : "junior"));
}

/** Stage that the section line above a row gives, as in 一、小学 or 初中部分; a later line without a stage keeps it. */
function sectionStages({ grid, band, table, data }: RowStageSources): readonly (Stage | null)[] {
  const stages: (Stage | null)[] = [];
  let next = 0;
  let stage: Stage | null = null;
  for (const { row, class: rowClass } of table.rows) {
    if (rowClass === "section") {
      for (let column = band.left; column < band.right; column++) {
        const text = grid.ownText(row, column);
        if (text !== "" && stageOfTitle(text)) stage = stageOfTitle(text);
      }
    }
    if (rowClass === "data" && data[next]?.row === row) {
      stages.push(stage);
      next++;
    }
  }
  return stages;
}

/** Schools of like names are asked about together: 第一中学, 第二中学 … share one question. */
function askKinds(sources: RowStageSources, open: readonly { position: number; name: string }[], kinds: SchoolKind[]): readonly Question[] {
  const groups = new Map<string, { position: number; name: string }[]>();
  for (const each of open) {
    const ending = /(?:学校|中学|[一二三四五六七八九十\d]+中|校区|校)$/.exec(each.name)?.[0] ?? "";
    const key = ending.endsWith("中") ? "中学" : ending;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  const sheet = sources.grid.sheet.name;
  return [...groups].map(([ending, members]) => {
    const id = `row-stage:${sheet}:${ending}:${members.length === 1 ? (members[0]?.name ?? "") : ""}`;
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
