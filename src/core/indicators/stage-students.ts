import { type Stage, type Standard, STAGES } from "../standards/standard";
import { exactProduct, exactSum } from "../quantity/decimal";
import type { FieldId, SchoolKind } from "./fields";
import type { FigureColumn, SchoolRecords } from "./school-records";

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

const MIXED: Partial<Record<SchoolKind, { readonly stages: readonly Stage[]; readonly needs: readonly FieldId[] }>> = {
  "nine-year": { stages: ["primary", "junior"], needs: ["students_primary", "students_junior"] },
  "twelve-year": { stages: ["primary", "junior"], needs: ["students_primary", "students_junior", "students_senior"] },
  "complete-middle": { stages: ["junior"], needs: ["students_junior", "students_senior"] },
};

const SINGLE: Partial<Record<SchoolKind, Stage>> = {
  "primary-school": "primary",
  "teaching-point": "primary",
  "junior-school": "junior",
};

const STAGE_STUDENTS: Readonly<Record<Stage, FieldId>> = { primary: "students_primary", junior: "students_junior" };

const STUDENT_FIELDS = ["students", "students_primary", "students_junior", "students_senior"] as const satisfies readonly FieldId[];

function amount(records: SchoolRecords, field: FieldId, index: number): number | null {
  const column = records.figures.get(field);
  return column?.present[index] === 1 ? (column.amounts[index] as number) : null;
}

/** The field from which a school of one stage takes its students, by preference; null where the table has neither. */
export function studentsFieldOf(records: SchoolRecords, stage: Stage, index: number): FieldId | null {
  const ofStage = STAGE_STUDENTS[stage];
  if (amount(records, ofStage, index) !== null) return ofStage;
  if (records.figures.has("students")) return "students";
  return records.figures.has(ofStage) ? ofStage : null;
}

/** The one stage that a record counts for, or null for a mixed school and where the stage is not known. */
export function singleStageOf(records: SchoolRecords, index: number): Stage | null {
  const students = studentsOf(records, index);
  return students.type === "single" ? students.stage : null;
}

/**
 * Students of one record by stage.
 *
 * A school of one stage takes the column of its stage, else the total. A mixed school needs a figure for each of its
 * stages (a true 0 will do); where one is blank it is refused with the names of the missing columns. One whose pupils
 * are all of one stage is a school of that stage.
 */
export function studentsOf(records: SchoolRecords, index: number): RecordStudents {
  return studentsReader(records)(index);
}

/** Whether a record's pupils wait for an answer (or a formula's result): what is missing of them is then open, not missing. */
export function openStudentsReader({ figures }: SchoolRecords): (index: number) => boolean {
  const waiting = STUDENT_FIELDS.flatMap((field) => figures.get(field)?.open ?? []);
  return (index) => waiting.some((open) => open[index] === 1);
}

/** {@link studentsOf} for many records of a table: its columns are looked up once. */
export function studentsReader(records: SchoolRecords): (index: number) => RecordStudents {
  const { figures, kinds, stages } = records;
  const total = figures.get("students");
  const ofStage = { primary: figures.get("students_primary"), junior: figures.get("students_junior") };
  const amountOf: Partial<Record<FieldId, FigureColumn | undefined>> = { students_primary: ofStage.primary, students_junior: ofStage.junior, students_senior: figures.get("students_senior") };
  // Fewer pupils than none are a mistake of the sheet: how many there are is not known.
  const at = (column: FigureColumn | undefined, index: number): number | null => (column?.present[index] === 1 && (column.amounts[index] as number) >= 0 ? (column.amounts[index] as number) : null);
  return (index) => {
    const kind = kinds[index] as SchoolKind;
    const stage = stages[index] ?? SINGLE[kind] ?? null;
    // While the stage's own figure waits for an answer, the total does not stand in for it.
    if (stage) return { type: "single", stage, students: at(ofStage[stage], index) ?? (ofStage[stage]?.open?.[index] === 1 ? null : at(total, index)) };
    const mixed = MIXED[kind];
    if (!mixed) return { type: "unknown-stage" };
    const missing = mixed.needs.filter((field) => at(amountOf[field], index) === null);
    if (missing.length > 0) {
      const stages = mixed.stages.filter((each) => at(ofStage[each], index) !== 0);
      return stages.length > 0 ? { type: "mixed-incomplete", stages, missing } : { type: "senior-only" };
    }
    const filled = mixed.needs.filter((field) => at(amountOf[field], index) !== 0);
    if (filled.length === 1) {
      const only = STAGES.find((each) => STAGE_STUDENTS[each] === filled[0]);
      return only ? { type: "single", stage: only, students: at(ofStage[only], index) } : { type: "senior-only" };
    }
    const needed = (field: FieldId): number => (mixed.needs.includes(field) ? (at(amountOf[field], index) ?? 0) : 0);
    return { type: "mixed", stages: mixed.stages, students: { primary: needed("students_primary"), junior: needed("students_junior"), senior: needed("students_senior") } };
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
export function stageWeight(standard: Standard, kind: SchoolKind, students: StudentsByStage, stage: Stage): StageWeight {
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
