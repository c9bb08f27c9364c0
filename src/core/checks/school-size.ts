import type { CellRef } from "../cell/address";
import type { FieldId } from "../fields/catalogue";
import { isThroughKind } from "../fields/school-kinds";
import { SCHOOL_PARTS, type Stage, STAGES } from "../fields/stages";
import { figureCells } from "../facts/origin";
import { nameCellOf, type SchoolRecords } from "../indicators/school-records";
import { outsideReasonOf } from "../indicators/scope";
import {
  openStudentsReader,
  pupilsAt,
  type RecordStudents,
  studentsFieldOf,
  studentsReader,
} from "../indicators/stage-students";
import { compareProducts, exactSum, exactTotal } from "../quantity/decimal";
import { SIZE_RELIEF } from "../standards/reliefs";
import { limitOf, type StatedRequirement } from "../standards/requirement";
import type { Words } from "../words";
import { type Check, mostAllowed, OPEN_TEXT } from "./check";
import { knownAt } from "./figures";
import { andLack, over } from "./lack";
import { reliefTold } from "./relief";
import {
  type MakeItem,
  type RequirementCheck,
  type RequirementItem,
  RequirementItems,
  type RequirementState,
} from "./requirement-check";
import { schoolNameAt } from "./schools-by-name";
import { least } from "../quantity/long-lists";

/** 2.4 学校规模. */
export const SCHOOL_SIZE: Check = {
  asks: ({ limits }, words) => `${mostAllowed(limits, words)}。`,
  check: ({ schools }, requirement) => checkSchoolSize(schools, requirement),
};

/**
 * 学校规模: pupils of compulsory education in each school. 小学 and 初中 by the limit of their stage, 一贯制学校 by 小学 and
 * 初中 pupils together (高中 left out), 完全中学 by its 初中 pupils. A school whose pupils are all of one stage is a school of
 * that stage.
 *
 * @example 九年一贯制, 1,300 and 1,250 pupils, limit 2,500: fails with 2,550
 */
export function checkSchoolSize(tables: readonly SchoolRecords[], requirement: StatedRequirement): RequirementCheck {
  const items = new RequirementItems();
  const sections = new Map<string, Section[]>();
  for (const records of tables) {
    const read = studentsReader(records);
    const isOpen = openStudentsReader(records);
    const itemOf: MakeItem = (record, state) => itemOfSchool(requirement, records, record, read(record), state);
    for (let record = 0; record < records.length; record++) {
      const students = read(record);
      const kind = records.kinds[record] ?? "unknown";
      if (outsideReasonOf(kind) || students.type === "senior-only") continue;
      if (students.type === "single" && (records.stages[record] ?? null) !== null && isThroughKind(kind)) {
        const name = schoolNameAt(records, record);
        const rows = sections.get(name) ?? [];
        rows.push({ records, record, students, isOpen: isOpen(record) });
        sections.set(name, rows);
        continue;
      }
      const state = stateOfSchool(requirement, sizeOf(records, record, students), isOpen(record));
      if (state) items.add(state, itemOf, record);
    }
  }
  for (const [name, rows] of sections) addSections(items, requirement, name, rows);
  return items.check(requirement, "school", {
    fields: ["school", "students"],
    sentence: "缺少各校学生数，请提供学校名称、学段和在校学生数。",
  });
}

/** 小学部 or 初中部 of a school in a row of its own. */
interface Section {
  readonly records: SchoolRecords;
  readonly record: number;
  readonly students: Extract<RecordStudents, { type: "single" }>;
  readonly isOpen: boolean;
}

/** Pupils of compulsory education in a school, and the limit that holds for it. */
interface Size {
  /** Null where one of the fields has no usable number. */
  readonly value: number | null;
  /** Null where the stage is not known. */
  readonly limit: Stage | "through-school" | null;
}

const OF_THROUGH: readonly FieldId[] = STAGES.map((stage) => SCHOOL_PARTS[stage].students);
const OF_JUNIOR: readonly FieldId[] = [SCHOOL_PARTS.junior.students];

function sizeOf(records: SchoolRecords, record: number, students: RecordStudents): Size {
  switch (students.type) {
    case "single":
      return { value: students.students, limit: students.stage };
    case "mixed":
    case "mixed-incomplete": {
      const isThrough = isThroughKind(records.kinds[record] ?? "unknown");
      const value = pupilsTogether(records, record, isThrough ? OF_THROUGH : OF_JUNIOR);
      return { value, limit: isThrough ? "through-school" : "junior" };
    }
    case "unknown-stage":
    case "senior-only":
      return { value: pupilsOfAnyKind(records, record), limit: null };
  }
}

/** What the size of a school is counted from; 高中 pupils are no part of it. */
function fieldsOfSize(records: SchoolRecords, record: number, students: RecordStudents): readonly FieldId[] {
  switch (students.type) {
    case "single":
      return [studentsFieldOf(records, students.stage, record) ?? "students"];
    case "mixed":
    case "mixed-incomplete":
      return isThroughKind(records.kinds[record] ?? "unknown") ? OF_THROUGH : OF_JUNIOR;
    case "unknown-stage":
    case "senior-only":
      return ["students", ...OF_THROUGH];
  }
}

/** All pupils of a school whose kind is not known: as stated in all, else of 小学 and 初中 together. */
function pupilsOfAnyKind(records: SchoolRecords, record: number): number | null {
  return pupilsAt(records.figures.get("students"), record) ?? pupilsTogether(records, record, OF_THROUGH);
}

/** The sum of these fields; null where one of them has no usable number. */
function pupilsTogether({ figures }: SchoolRecords, record: number, fields: readonly FieldId[]): number | null {
  let sum = 0;
  for (const field of fields) {
    const pupils = pupilsAt(figures.get(field), record);
    if (pupils === null) return null;
    sum = exactSum(sum, pupils);
  }
  return sum;
}

/**
 * The state of a school by its pupils; null where the requirement has no limit for such a school. One whose kind is not
 * known is small enough where it is so for every kind.
 */
function stateOfSchool(
  requirement: StatedRequirement,
  { value, limit }: Size,
  isOpen: boolean,
): RequirementState | null {
  const most = limit === null ? leastLimit(requirement) : limitOf(requirement, limit);
  if (most === null || most === Infinity) return null;
  if (value === null) return isOpen ? "open" : "missing";
  if (value <= most) return "met";
  // Of which kind it is may decide; pupils of a kindergarten or 高中 may be among them.
  return limit === null ? "undecided" : "failed";
}

/** What is small enough for every kind of school. */
function leastLimit({ limits }: StatedRequirement): number {
  return least(Object.values(limits).map(({ value }) => value));
}

function itemOfSchool(
  requirement: StatedRequirement,
  records: SchoolRecords,
  record: number,
  students: RecordStudents,
  state: RequirementState,
): Omit<RequirementItem, "state"> {
  const { value, limit } = sizeOf(records, record, students);
  const fields = fieldsOfSize(records, record, students);
  const lacking =
    students.type === "single"
      ? fields
      : limit === null
        ? (["stage"] as const)
        : fields.filter((field) => pupilsAt(records.figures.get(field), record) === null);
  const isTold = value !== null && (limit !== null || value <= leastLimit(requirement));
  const required = limit === null ? null : limitOf(requirement, limit);
  const missing = isTold ? [] : lacking;
  return {
    school: records.names[record] ?? "",
    name: "",
    grade: 0,
    stage: students.type === "single" ? students.stage : null,
    value,
    required,
    cells: [nameCellOf(records, record), ...cellsOf(records, record, fields)],
    missing,
    lack: lackOf(value, required),
    says: (words) => sizeText({ value, required, missing }, state, "", words),
    ...reliefsOf({ value, required, limit }, state, migrantsOf([{ records, record }])),
  };
}

/** Rows of one 一贯制学校: both stages together, or not known while one is not there. */
function addSections(
  items: RequirementItems,
  requirement: StatedRequirement,
  school: string,
  rows: readonly Section[],
): void {
  const required = limitOf(requirement, "through-school");
  if (required === null) return;
  const known = rows.flatMap(({ students }) => students.students ?? []);
  const sum = known.length === rows.length ? exactTotal(known) : null;
  const lacking = STAGES.filter((stage) => !rows.some(({ students }) => students.stage === stage));
  const isWhole = sum !== null && lacking.length === 0;
  const missing =
    sum === null ? (["students"] as const) : lacking.map((stage): FieldId => SCHOOL_PARTS[stage].students);
  const item: MakeItem = (_, state) => ({
    school,
    name: "",
    grade: 0,
    stage: null,
    value: sum,
    required,
    cells: rows.flatMap(({ records, record, students: { stage } }) => [
      nameCellOf(records, record),
      ...cellsOf(records, record, [studentsFieldOf(records, stage, record) ?? "students"]),
    ]),
    missing,
    lack: lackOf(sum, required),
    says: (words) =>
      sizeText({ value: sum, required, missing }, state, missing.length > 0 ? "已有" : "小学部与初中部合计", words),
    ...reliefsOf({ value: sum, required, limit: "through-school" }, state, migrantsOf(rows)),
  });
  if (sum !== null && sum > required) items.add("failed", item, 0);
  else items.add(isWhole ? "met" : rows.some(({ isOpen }) => isOpen) ? "open" : "missing", item, 0);
}

/** 随迁子女 of a school; null where one of its rows has no number. */
function migrantsOf(rows: readonly Pick<Section, "records" | "record">[]): number | null {
  const known = rows.map(({ records, record }) => knownAt(records, record, "migrant_students").amount);
  return known.every((amount) => amount !== null) ? exactTotal(known) : null;
}

/** What a school that is too large comes to by the transitional clause; nothing where this allows no more than the item. */
function reliefsOf(
  { value, required, limit }: Size & Pick<RequirementItem, "required">,
  state: RequirementState,
  migrants: number | null,
): Pick<RequirementItem, "reliefs"> {
  const most = limit === null ? undefined : SIZE_RELIEF.limits.get(limit);
  if (state !== "failed" || value === null || required === null || most === undefined || most <= required) return {};
  const isOfMigrants = migrants !== null && compareProducts([migrants], [SIZE_RELIEF.migrantShare, value]) > 0;
  const why =
    migrants === null ? "" : isOfMigrants ? "（该校随迁子女超过50%）" : "（该校随迁子女不超过50%，须为2010年底前建成）";
  const asks = ({ count }: Words): string => `${SIZE_RELIEF.who}按不超过${count(most)}人${why}`;
  return { reliefs: [reliefTold(asks, value <= most)] };
}

function cellsOf(records: SchoolRecords, record: number, fields: readonly FieldId[]): readonly CellRef[] {
  return fields.flatMap((field) => {
    const column = records.figures.get(field);
    return column ? figureCells(column, record) : [];
  });
}

/** Pupils above the limit. */
function lackOf(value: number | null, required: number | null): RequirementItem["lack"] {
  return value === null || required === null ? undefined : over(value, required, "person");
}

/** @param before what the number of pupils begins with: 小学部与初中部合计 */
function sizeText(
  { value, required, missing }: Pick<RequirementItem, "value" | "required" | "missing">,
  state: RequirementState,
  before: string,
  words: Words,
): string {
  const { count, field } = words;
  const lacking = missing.map(field).join("、");
  if (state === "open") return OPEN_TEXT;
  if (value === null) return `缺少${lacking}，不能判断。`;
  if (state === "undecided") return `${count(value)}人。没有注明办学类型，不能判断是否超过规模。`;
  if (required === null) return `${count(value)}人，不超过各类学校的规模。`;
  if (state === "failed")
    return `${before}${count(value)}人，超过${count(required)}人${andLack(lackOf(value, required), words)}。`;
  if (state === "missing") return `已有${count(value)}人，还缺少${lacking}，不能判断。`;
  return `${before}${count(value)}人，不超过${count(required)}人。`;
}
