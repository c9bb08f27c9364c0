import { at, entryAt } from "../quantity/at";
import { SCHOOL_PARTS, type Stage, STAGES } from "../fields/stages";
import type { Standard } from "../standards/standard";
import { exactProduct, exactSum } from "../quantity/decimal";
import type { FieldId } from "../fields/catalogue";
import { isMixedKind, SCHOOL_KINDS, type SchoolKind, stageOfKind } from "../fields/school-kinds";
import type { FactColumn } from "../facts/fact-column";
import type { SchoolRecords } from "./school-records";

/** Students of a mixed school by stage; what its kind does not have is 0. */
export interface StudentsByStage {
  readonly primary: number;
  readonly junior: number;
  readonly senior: number;
}

/** How a record's students fall on the stages. */
export type RecordStudents =
  | { readonly type: "single"; readonly stage: Stage; readonly students: number | null }
  | { readonly type: "mixed"; readonly stages: readonly Stage[]; readonly students: StudentsByStage }
  /** A 完全中学 or 十二年一贯制 school that has no pupils but those of 高中. */
  | { readonly type: "senior-only" }
  /** A mixed school with a blank where students by stage belong; `stages` are those that are not known to be empty. */
  | { readonly type: "mixed-incomplete"; readonly stages: readonly Stage[]; readonly missing: readonly FieldId[] }
  | { readonly type: "unknown-stage" };

const STUDENT_FIELDS: readonly FieldId[] = ["students", ...Object.values(SCHOOL_PARTS).map(({ students }) => students)];

/** The pupils that a column holds. Fewer than none are a mistake of the sheet: how many there are is not known. */
export function pupilsAt(column: FactColumn | undefined, index: number): number | null {
  const amount = column?.present[index] === 1 ? at(column.amounts, index) : NaN;
  return amount >= 0 ? amount : null;
}

/** The column of a school of one stage: that of its stage, else the total, which does not stand in for what waits for an answer. */
function chosenColumn(
  ofStage: FactColumn | undefined,
  total: FactColumn | undefined,
  index: number,
): FactColumn | undefined {
  return !total || pupilsAt(ofStage, index) !== null || ofStage?.open?.[index] === 1 ? ofStage : total;
}

/** The field from which a school of one stage takes its students, by preference; null where the table has neither. */
export function studentsFieldOf({ figures }: SchoolRecords, stage: Stage, index: number): FieldId | null {
  const [ofStage, total] = [figures.get(SCHOOL_PARTS[stage].students), figures.get("students")];
  const chosen = chosenColumn(ofStage, total, index);
  return chosen === undefined ? null : chosen === ofStage ? SCHOOL_PARTS[stage].students : "students";
}

/** The one stage that a record counts for, or null for a mixed school and where the stage is not known. */
export function singleStageReader(records: SchoolRecords): (index: number) => Stage | null {
  const read = studentsReader(records);
  return (index) => {
    const students = read(index);
    return students.type === "single" ? students.stage : null;
  };
}

/** Whether a record's pupils wait for an answer (or a formula's result): what is missing of them is then open, not missing. */
export function openStudentsReader({ figures }: SchoolRecords): (index: number) => boolean {
  const waiting = STUDENT_FIELDS.flatMap((field) => figures.get(field)?.open ?? []);
  return (index) => waiting.some((open) => open[index] === 1);
}

/** Reads the students of one record of a table by stage, see {@link studentsReader}. */
export type ReadStudents = (index: number) => RecordStudents;

/**
 * Students of the records of a table by stage; its columns are looked up once.
 *
 * A school of one stage takes the column of its stage, else the total. A mixed school needs a figure for each of its
 * stages (a true 0 will do); where one is blank it is refused with the names of the missing columns. One whose pupils
 * are all of one stage is a school of that stage.
 */
export function studentsReader(records: SchoolRecords): ReadStudents {
  const { figures, kinds, stages } = records;
  const total = figures.get("students");
  const ofStage = { primary: figures.get("students_primary"), junior: figures.get("students_junior") };
  const amountOf: Partial<Record<FieldId, FactColumn | undefined>> = {
    students_primary: ofStage.primary,
    students_junior: ofStage.junior,
    students_senior: figures.get("students_senior"),
  };
  return (index) => {
    const kind = entryAt(kinds, index);
    const stage = stages[index] ?? stageOfKind(kind);
    if (stage) return { type: "single", stage, students: pupilsAt(chosenColumn(ofStage[stage], total, index), index) };
    if (!isMixedKind(kind)) return { type: "unknown-stage" };
    const { stages: stagesOf, students: needs } = SCHOOL_KINDS[kind];
    const missing = needs.filter((field) => pupilsAt(amountOf[field], index) === null);
    if (missing.length > 0) {
      const stages = stagesOf.filter((each) => pupilsAt(ofStage[each], index) !== 0);
      return stages.length > 0 ? { type: "mixed-incomplete", stages, missing } : { type: "senior-only" };
    }
    const filled = needs.filter((field) => pupilsAt(amountOf[field], index) !== 0);
    if (filled.length === 1) {
      const only = STAGES.find((each) => SCHOOL_PARTS[each].students === filled[0]);
      return only ? { type: "single", stage: only, students: pupilsAt(ofStage[only], index) } : { type: "senior-only" };
    }
    const needed = (field: FieldId): number => (needs.includes(field) ? (pupilsAt(amountOf[field], index) ?? 0) : 0);
    return {
      type: "mixed",
      stages: stagesOf,
      students: {
        primary: needed("students_primary"),
        junior: needed("students_junior"),
        senior: needed("students_senior"),
      },
    };
  };
}

/** One stage's part of a mixed school's resources: `numerator / denominator` is the part per student of the stage. */
export interface StageWeight {
  readonly weight: number;
  /** Weighted students of the whole school, A + 1.1B + 1.32C or B + 1.2C. */
  readonly weightedStudents: number;
}

/**
 * Weight of a stage when a mixed school's total V is shared out: the stage has V · weight / weightedStudents per
 * student, and V · weight · students / weightedStudents in all; the parts add up to the whole.
 *
 * @example stageWeight(standard, "nine-year", { primary: 166, junior: 210, senior: 0 }, "primary")
 *   // { weight: 1, weightedStudents: 397 }: of 23 226 ㎡ the 小学部 has 23226·166/397 = 9711.63
 */
export function stageWeight(
  standard: Standard,
  kind: SchoolKind,
  students: StudentsByStage,
  stage: Stage,
): StageWeight {
  const { withPrimary, withoutPrimary } = standard.splitWeights;
  const weights = kind === "complete-middle" ? { primary: 0, ...withoutPrimary } : withPrimary;
  return {
    weight: weights[stage],
    weightedStudents: exactSum(
      exactProduct(weights.primary, students.primary),
      exactProduct(weights.junior, students.junior),
      exactProduct(weights.senior, students.senior),
    ),
  };
}
