import type { CellRef } from "../cell/address";
import type { FieldId } from "../fields/catalogue";
import type { SchoolKind } from "../fields/school-kinds";
import type { Stage } from "../fields/stages";
import { figureCells } from "../facts/origin";
import { nameCellOf, type SchoolRecords } from "../indicators/school-records";
import { outsideReasonOf } from "../indicators/scope";
import { openStudentsReader, type RecordStudents, studentsFieldOf, studentsReader } from "../indicators/stage-students";
import { exactSum } from "../quantity/decimal";
import type { Requirement, RequirementLimit } from "../standards/requirement";
import {
  type RequirementCheck,
  type RequirementItem,
  RequirementItems,
  type RequirementState,
} from "./requirement-check";

/** Kinds of which 小学 and 初中 together are one 义务教育阶段. */
const THROUGH: ReadonlySet<SchoolKind> = new Set<SchoolKind>(["nine-year", "twelve-year"]);
/** 小学部 and 初中部 of one school in rows of their own: what its name is without them. */
const SECTION = /[（(]?(?:小学|初中)(?:部|段|学段)?[)）]?$/;

/**
 * 学校规模: pupils of compulsory education in each school. 小学 and 初中 by the limit of their stage, 一贯制学校 by 小学 and
 * 初中 pupils together (高中 left out), 完全中学 by its 初中 pupils. A school whose pupils are all of one stage is a school of
 * that stage.
 *
 * @example 九年一贯制, 1,300 and 1,250 pupils, limit 2,500: fails with 2,550
 */
export function checkSchoolSize(tables: readonly SchoolRecords[], requirement: Requirement): RequirementCheck {
  const items = new RequirementItems();
  const sections = new Map<string, Section[]>();
  for (const records of tables) {
    const read = studentsReader(records);
    const isOpen = openStudentsReader(records);
    const itemOf = (record: number): Omit<RequirementItem, "state"> =>
      itemOfSchool(requirement, records, record, read(record));
    for (let record = 0; record < records.length; record++) {
      const students = read(record);
      const kind = records.kinds[record] ?? "unknown";
      if (outsideReasonOf(kind) || students.type === "senior-only") continue;
      if (students.type === "single" && (records.stages[record] ?? null) !== null && THROUGH.has(kind)) {
        const name = (records.names[record] ?? "").replace(SECTION, "");
        sections.set(name, [...(sections.get(name) ?? []), { records, record, students, isOpen: isOpen(record) }]);
        continue;
      }
      const state = stateOfSchool(requirement, kind, students, isOpen(record));
      if (state) items.add(state, itemOf, record);
    }
  }
  for (const [name, rows] of sections) addSections(items, requirement, name, rows);
  return items.check(requirement, ["school", "students"]);
}

/** 小学部 or 初中部 of a school in a row of its own. */
interface Section {
  readonly records: SchoolRecords;
  readonly record: number;
  readonly students: Extract<RecordStudents, { type: "single" }>;
  readonly isOpen: boolean;
}

/** The state of a school by its pupils; null where the requirement has no limit for such a school. */
function stateOfSchool(
  { limits }: Requirement,
  kind: SchoolKind,
  students: RecordStudents,
  isOpen: boolean,
): RequirementState | null {
  if (students.type === "mixed-incomplete") return isOpen ? "open" : "missing";
  if (students.type === "unknown-stage" || students.type === "senior-only") return "open";
  const isThrough = students.type === "mixed" && THROUGH.has(kind);
  const limit = isThrough ? "through-school" : students.type === "single" ? students.stage : "junior";
  const required = limits[limit];
  if (required === undefined) return null;
  const value =
    students.type === "single"
      ? students.students
      : isThrough
        ? exactSum(students.students.primary, students.students.junior)
        : students.students.junior;
  if (value === null) return isOpen ? "open" : "missing";
  return value > required ? "failed" : "met";
}

function itemOfSchool(
  { limits }: Requirement,
  records: SchoolRecords,
  record: number,
  students: RecordStudents,
): Omit<RequirementItem, "state"> {
  const { value, limit, fields, missing } = sizeOf(records, record, students);
  return {
    school: records.names[record] ?? "",
    name: "",
    grade: 0,
    stage: students.type === "single" ? students.stage : null,
    value,
    required: limit === null ? null : (limits[limit] ?? null),
    cells: [nameCellOf(records, record), ...cellsOf(records, record, fields)],
    missing,
    detail: null,
  };
}

interface Size {
  readonly value: number | null;
  readonly limit: RequirementLimit | null;
  readonly fields: readonly FieldId[];
  readonly missing: readonly FieldId[];
}

function sizeOf(records: SchoolRecords, record: number, students: RecordStudents): Size {
  switch (students.type) {
    case "single": {
      const field = studentsFieldOf(records, students.stage, record) ?? "students";
      return {
        value: students.students,
        limit: students.stage,
        fields: [field],
        missing: students.students === null ? [field] : [],
      };
    }
    case "mixed": {
      const isThrough = THROUGH.has(records.kinds[record] ?? "unknown");
      const { primary, junior } = students.students;
      return {
        value: isThrough ? exactSum(primary, junior) : junior,
        limit: isThrough ? "through-school" : "junior",
        fields: isThrough ? ["students_primary", "students_junior"] : ["students_junior"],
        missing: [],
      };
    }
    case "mixed-incomplete":
      return { value: null, limit: null, fields: students.missing, missing: students.missing };
    case "unknown-stage":
    case "senior-only":
      return { value: null, limit: null, fields: ["students"], missing: ["stage"] };
  }
}

/** Rows of one 一贯制学校: both stages together, or not known while one is not there. */
function addSections(items: RequirementItems, { limits }: Requirement, school: string, rows: readonly Section[]): void {
  const required = limits["through-school"] ?? null;
  if (required === null) return;
  const known = rows.flatMap(({ students }) => students.students ?? []);
  const sum = known.length === rows.length ? exactSum(...known) : null;
  const lacking = (["primary", "junior"] as const).filter(
    (stage) => !rows.some(({ students }) => students.stage === stage),
  );
  const isWhole = sum !== null && lacking.length === 0;
  const item = (): Omit<RequirementItem, "state"> => ({
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
    missing: sum === null ? ["students"] : lacking.map((stage): FieldId => STUDENTS_OF[stage]),
    detail: { kind: "sections" },
  });
  if (sum !== null && sum > required) items.add("failed", item);
  else items.add(isWhole ? "met" : rows.some(({ isOpen }) => isOpen) ? "open" : "missing", item);
}

const STUDENTS_OF: Readonly<Record<Stage, FieldId>> = { primary: "students_primary", junior: "students_junior" };

function cellsOf(records: SchoolRecords, record: number, fields: readonly FieldId[]): readonly CellRef[] {
  return fields.flatMap((field) => {
    const column = records.figures.get(field);
    return column ? figureCells(column, record) : [];
  });
}
