import { amountAt } from "../facts/fact-column";
import type { FieldKey } from "../fields/field-key";
import { type Stage, STAGES } from "../fields/stages";
import { inBlocks, type Pieces } from "../pieces";
import { entryAt } from "../quantity/at";
import type { IndicatorCode, IndicatorStandard, Standard } from "../standards/standard";
import { type Resource, resourceReader } from "./indicator-columns";
import { NO_VALUE_CODE, type NoValueReason } from "./no-value";
import { teachingPointIsOutside, outsideReasonOf } from "./scope";
import type { SchoolRecords } from "./school-records";
import {
  openStudentsReader,
  type ReadStudents,
  type RecordStudents,
  stageWeight,
  studentsReader,
} from "./stage-students";
import type { OutsideReason, SchoolKind } from "../fields/school-kinds";

/**
 * One indicator over all units: value = per · numerator / denominator, where `noValue` is 0, right to the digits of a
 * double. What that leaves open, so near a line or a limit, is decided by `exactFigure`.
 */
export interface IndicatorFigures {
  readonly numerator: Float64Array;
  readonly denominator: Float64Array;
  readonly noValue: Uint8Array;
  /** 1 where the value is a mixed school's whole resource, shared out by weighted students. */
  readonly isShared: Uint8Array;
}

/**
 * Every school once per stage it teaches, columnar over all tables. A mixed school gives two units.
 */
export interface StageUnits {
  readonly tables: readonly SchoolRecords[];
  /** The students of the records of each table. */
  readonly readStudents: readonly ReadStudents[];
  readonly length: number;
  /** Position in `tables`. */
  readonly table: Uint16Array;
  /** Position in the table. */
  readonly record: Int32Array;
  /** Position in {@link STAGES}. */
  readonly stage: Uint8Array;
  /** Students of the stage, NaN for 缺数. */
  readonly students: Float64Array;
  /** 1 where a mixed school is shared out by weighted students. */
  readonly isMixed: Uint8Array;
  readonly figures: ReadonlyMap<IndicatorCode, IndicatorFigures>;
  readonly outside: readonly {
    readonly table: number;
    readonly record: number;
    readonly reason: OutsideReason;
    readonly students: number | null;
  }[];
  readonly unknownStage: readonly { readonly table: number; readonly record: number }[];
  readonly mixedIncomplete: readonly {
    readonly table: number;
    readonly record: number;
    readonly missing: readonly FieldKey[];
  }[];
}

/** The figures of one indicator. @throws RangeError for an indicator that the units were not made for */
export function figuresOf(
  { figures }: Pick<StageUnits, "figures">,
  { code }: Pick<IndicatorStandard, "code">,
): IndicatorFigures {
  const found = figures.get(code);
  if (!found) throw new RangeError(`no figures of indicator ${code}`);
  return found;
}

/** Splits the schools of all tables into stage units with the figures of each indicator. */
export function* stageUnits(tables: readonly SchoolRecords[], standard: Standard): Pieces<StageUnits> {
  const most = 2 * tables.reduce((total, table) => total + table.length, 0);
  const draft = {
    table: new Uint16Array(most),
    record: new Int32Array(most),
    stage: new Uint8Array(most),
    students: new Float64Array(most),
    isMixed: new Uint8Array(most),
  };
  const figures = new Map<IndicatorCode, IndicatorFigures>(
    standard.indicators.map(({ code }) => [
      code,
      {
        numerator: new Float64Array(most),
        denominator: new Float64Array(most),
        noValue: new Uint8Array(most),
        isShared: new Uint8Array(most),
      },
    ]),
  );
  const outside: StageUnits["outside"][number][] = [];
  const unknownStage: StageUnits["unknownStage"][number][] = [];
  const mixedIncomplete: StageUnits["mixedIncomplete"][number][] = [];
  let length = 0;

  const readStudents = tables.map(studentsReader);
  for (const [table, records] of tables.entries()) {
    const fillers = standard.indicators.map((indicator) =>
      figureFiller(records, standard, indicator, figuresOf({ figures }, indicator)),
    );
    const read = entryAt(readStudents, table);
    const areStudentsOpen = openStudentsReader(records);
    const addUnits = (record: number): void => {
      const students = read(record);
      const kind = entryAt(records.kinds, record);
      const single = students.type === "single" ? students.students : null;
      const reason =
        outsideReasonOf(kind) ?? (teachingPointIsOutside(kind, single, standard) ? "small-teaching-point" : null);
      if (reason || students.type === "senior-only") {
        outside.push({ table, record, reason: reason ?? "senior-school", students: outsideStudents(records, record) });
        return;
      }
      if (students.type === "unknown-stage") {
        unknownStage.push({ table, record });
        return;
      }
      // Pupils that wait for an answer are asked about: nobody is told that they are lacking.
      if (students.type === "mixed-incomplete" && !areStudentsOpen(record))
        mixedIncomplete.push({ table, record, missing: students.missing });
      for (const stage of stagesOf(students)) {
        draft.table[length] = table;
        draft.record[length] = record;
        draft.stage[length] = STAGES.indexOf(stage);
        draft.isMixed[length] = students.type === "single" ? 0 : 1;
        draft.students[length] = studentsOfStage(students, stage);
        for (const fill of fillers) fill(length, record, kind, students, stage);
        length++;
      }
    };
    yield* inBlocks(records.length, (first, end) => {
      for (let record = first; record < end; record++) addUnits(record);
    });
  }

  return { tables, readStudents, length, ...draft, figures, outside, unknownStage, mixedIncomplete };
}

/** How the students of a record that is judged fall on the stages. */
type JudgedStudents = Exclude<RecordStudents, { type: "unknown-stage" | "senior-only" }>;

const ONLY: Readonly<Record<Stage, readonly Stage[]>> = { primary: ["primary"], junior: ["junior"] };

/** A mixed school's empty stage is no unit, unless all are empty. */
function stagesOf(students: JudgedStudents): readonly Stage[] {
  if (students.type === "single") return ONLY[students.stage];
  if (students.type === "mixed-incomplete") return students.stages;
  const filled = students.stages.filter((stage) => students.students[stage] > 0);
  return filled.length > 0 ? filled : students.stages;
}

function studentsOfStage(students: JudgedStudents, stage: Stage): number {
  if (students.type === "single") return students.students ?? NaN;
  return students.type === "mixed" ? students.students[stage] : NaN;
}

function outsideStudents(records: SchoolRecords, record: number): number | null {
  const column = records.figures.get("students") ?? records.figures.get("students_primary");
  return column ? amountAt(column, record) : null;
}

/** Writes one value of a unit: numerator and denominator, or the reason why there is none. */
type FillFigure = (unit: number, record: number, kind: SchoolKind, students: JudgedStudents, stage: Stage) => void;

/** Prepares writing one indicator's values of a table. */
function figureFiller(
  records: SchoolRecords,
  standard: Standard,
  indicator: IndicatorStandard,
  figures: IndicatorFigures,
): FillFigure {
  const read = resourceReader(records, indicator);
  const { holdsValues } = records;
  const areStudentsOpen = openStudentsReader(records);
  const { numerator, denominator, noValue } = figures;
  const resource: Resource = { amount: NaN, isShared: false };
  const reasonOf = (record: number, students: JudgedStudents, stage: Stage): NoValueReason | "" => {
    const count = studentsOfStage(students, stage);
    if (count === 0) return "students-zero";
    const reason = read(record, stage, students.type !== "single", resource);
    if (reason !== "") return reason;
    if (students.type === "mixed-incomplete")
      return areStudentsOpen(record) ? "question-open" : "mixed-school-without-stages";
    if (resource.amount < 0) return "impossible";
    // A finished value needs no pupils; only the coefficients do.
    if (!Number.isNaN(count) || holdsValues) return "";
    return areStudentsOpen(record) ? "question-open" : "students-missing";
  };
  return (unit, record, kind, students, stage) => {
    const reason = reasonOf(record, students, stage);
    if (reason !== "") {
      noValue[unit] = NO_VALUE_CODE[reason];
      return;
    }
    const { amount, isShared } = resource;
    if (!holdsValues && isShared && students.type === "mixed") {
      const { weight, weightedStudents } = stageWeight(standard, kind, students.students, stage);
      numerator[unit] = amount * weight;
      denominator[unit] = weightedStudents;
      figures.isShared[unit] = 1;
    } else {
      numerator[unit] = amount;
      denominator[unit] = holdsValues ? indicator.per : studentsOfStage(students, stage);
    }
  };
}
