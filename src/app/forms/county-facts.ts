import { type FieldId } from "../../core/fields/catalogue";
import { fieldKeyOf } from "../../core/fields/field-key";
import { withoutKnownPart } from "../../core/fields/part-names";
import { isMixedKind, type SchoolKind } from "../../core/fields/school-kinds";
import type { Stage } from "../../core/fields/stages";
import { amountAt } from "../../core/facts/fact-column";
import type { SchoolRecords } from "../../core/indicators/school-records";
import { studentsReader } from "../../core/indicators/stage-students";
import { exactTotal } from "../../core/quantity/decimal";
import type { FormFacts } from "../../plan/documents/forms/form-figures";
import type { WorkbookAssessment } from "../workbook-assessment";

/** The columns of 表Ⅰ with the number of schools of a kind. */
const SCHOOLS: readonly (readonly [code: string, kind: SchoolKind])[] = [
  ["L9", "primary-school"],
  ["L10", "nine-year"],
  ["L11", "junior-school"],
  ["L12", "complete-middle"],
  ["L13", "twelve-year"],
];
/** Those with pupils, and people by field, of a stage. */
const PUPILS: Readonly<Record<Stage, string>> = { primary: "L19", junior: "L20" };
const PEOPLE: readonly (readonly [code: string, field: FieldId, stage: Stage])[] = [
  ["L21", "staff", "primary"],
  ["L22", "teachers_fulltime", "primary"],
  ["L23", "staff", "junior"],
  ["L24", "teachers_fulltime", "junior"],
];
const SPECIAL = "L14";
const POINTS = "L15";
const LARGE_POINTS = "L16";

/**
 * What the tables of schools tell for 表Ⅰ. Nothing is told while it is open which rows are schools, and no sum of which a part is
 * lacking. 特殊教育学校 and 教学点 are told only where the tables name some: that they name none may mean that they leave them out.
 */
export function countyFacts(assessment: WorkbookAssessment): FormFacts {
  const { records, unsettled, findings } = assessment;
  const isOpen = unsettled.areSchoolsOpen || findings.some(({ code }) => code === "stage-unknown");
  if (isOpen) return new Map();
  const kinds = records.flatMap(schoolsOf);
  const count = (kind: SchoolKind): number => kinds.filter((each) => each.kind === kind).length;
  const facts = new Map<string, number | null>();
  const isTold = kinds.every(({ kind }) => kind !== "unknown");
  for (const [code, kind] of SCHOOLS) facts.set(code, isTold ? count(kind) : null);
  facts.set(SPECIAL, count("special") || null);
  facts.set(POINTS, count("teaching-point") || null);
  facts.set(LARGE_POINTS, largePoints(assessment));
  for (const stage of ["primary", "junior"] as const) facts.set(PUPILS[stage], pupilsOf(assessment, stage));
  for (const [code, field, stage] of PEOPLE) facts.set(code, peopleOf(assessment, field, stage));
  return new Map([...facts].flatMap(([code, value]) => (value === null ? [] : [[code, value] as const])));
}

/** Every school once: rows of 小学部 and 初中部 are one, a campus that is counted with another school is none. */
function schoolsOf(records: SchoolRecords): readonly { readonly kind: SchoolKind }[] {
  const seen = new Set<string>();
  return Array.from({ length: records.length }, (_, record) => record).flatMap((record) => {
    const kind = records.kinds[record] ?? "unknown";
    if (records.attributes?.countsAsSchool?.[record] === false) return [];
    const isSection = isMixedKind(kind) && (records.stages[record] ?? null) !== null;
    if (!isSection) return [{ kind }];
    const name = records.attributes?.codes?.[record] ?? withoutKnownPart(records.names[record] ?? "");
    if (seen.has(name)) return [];
    seen.add(name);
    return [{ kind }];
  });
}

function largePoints({ records, standard }: WorkbookAssessment): number | null {
  let found = 0;
  for (const table of records) {
    const read = studentsReader(table);
    for (let record = 0; record < table.length; record++) {
      if (table.kinds[record] !== "teaching-point") continue;
      const students = read(record);
      if (students.type !== "single" || students.students === null) return null;
      if (students.students >= standard.scope.teachingPointLeastStudents) found++;
    }
  }
  return found || null;
}

/** Pupils of a stage, those of small 教学点 among them; null where one number is lacking. */
function pupilsOf({ schools, outside }: WorkbookAssessment, stage: Stage): number | null {
  const own = schools.filter((school) => school.stage === stage).map(({ students }) => students);
  const points = outside.filter(({ reason }) => reason === "small-teaching-point").map(({ students }) => students);
  return sumOf(stage === "primary" ? [...own, ...points] : own);
}

/** Staff or teachers of a stage, by the columns of the tables; null where one number is lacking. */
function peopleOf({ records, schools, outside }: WorkbookAssessment, field: FieldId, stage: Stage): number | null {
  // Those of small 教学点 belong to 小学 and are in no school that is assessed.
  if (stage === "primary" && outside.some(({ reason }) => reason === "small-teaching-point")) return null;
  return sumOf(
    schools
      .filter((school) => school.stage === stage)
      .map(({ table, record }) => {
        const own = records[table];
        if (!own) return null;
        const ofStage = own.figures.get(fieldKeyOf(field, stage));
        const whole = studentsReader(own)(record).type === "single" ? own.figures.get(field) : undefined;
        return (ofStage && amountAt(ofStage, record)) ?? (whole ? amountAt(whole, record) : null);
      }),
  );
}

function sumOf(amounts: readonly (number | null)[]): number | null {
  const known = amounts.filter((amount) => amount !== null);
  return known.length === 0 || known.length < amounts.length ? null : exactTotal(known);
}
