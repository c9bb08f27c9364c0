import type { Finding } from "../../core/findings/finding";
import type { FieldKey } from "../../core/fields/field-key";
import type { RowFacts, SchoolStage } from "../../core/facts/fact-table";
import type { SchoolKind } from "../../core/fields/school-kinds";
import type { SchoolRecords } from "../../core/indicators/school-records";
import { gradeOf, type GradeReading } from "../words/grade-words";
import { kindOfType, stageOfTitle } from "../words/school-kind";
import { factsOfList } from "./list-facts";
import { incompleteFinding } from "./list-findings";
import {
  carriedDown,
  cellAt,
  listKinds,
  type ListReading,
  listSchools,
  recordsOfList,
  schoolTally,
  textsOf,
} from "./list-schools";

/** What a list comes to by school. */
export interface ListResult {
  readonly records: SchoolRecords | null;
  readonly findings: readonly Finding[];
  /** The rows one by one; null where the table lacks what they are told by. */
  readonly facts: RowFacts | null;
}

const STAGED: Readonly<Record<"primary" | "junior" | "senior", FieldKey>> = {
  primary: "students_primary",
  junior: "students_junior",
  senior: "students_senior",
};

/**
 * Classes by school: how many there are, the largest, and the pupils by stage as the grades tell it. A class without a
 * usable number of pupils leaves its school's sums unknown; the number of classes is known all the same.
 */
export function readClasses(list: ListReading): ListResult {
  const { fields, grid, titles } = list;
  const pupils = fields.figures.find(({ field }) => field === "class_students");
  if (!pupils) return { records: null, findings: [], facts: null };
  const schools = listSchools(list);
  const tally = schoolTally(schools.names.length, grid.sheet.name);
  const [grades, classes, stageTexts] = [
    textsOf(fields, "grade"),
    textsOf(fields, "class_name"),
    textsOf(fields, "stage"),
  ];
  const gradeTexts = grades ? carriedDown(grades.texts) : null;
  const kinds = listKinds(schools, stageTexts);
  // Without names of classes the rows are grades, with how many classes each has.
  const numbers = classes ? undefined : fields.figures.find(({ field }) => field === "classes");
  const title = titles.map(stageOfTitle).find((stage) => stage !== null) ?? null;
  const readings = new Map<string, GradeReading | null>();
  const readingAt = (position: number): GradeReading | null => {
    const text = `${gradeTexts?.[position] ?? ""}\n${classes?.texts[position] ?? ""}\n${stageTexts?.texts[position] ?? ""}`;
    let reading = readings.get(text);
    if (reading === undefined) {
      const [grade = "", name = "", type = ""] = text.split("\n");
      reading = gradeReading(grade, name, type);
      readings.set(text, reading);
    }
    return reading;
  };
  const stageAt = (position: number, kind: SchoolKind): SchoolStage | null =>
    readingAt(position)?.stage ??
    (kind === "primary-school" || kind === "teaching-point" ? "primary" : kind === "junior-school" ? "junior" : title);
  const incomplete: { school: number; cells: ReturnType<typeof cellAt>[] }[] = [];
  schools.rows.forEach((rows, school) => {
    const kind = kinds[school] ?? "unknown";
    const missing: ReturnType<typeof cellAt>[] = [];
    const read = rows.map((position) => ({ position, stage: stageAt(position, kind) }));
    const isByStage = read.every(({ stage }) => stage !== null);
    for (const { position, stage } of read) {
      if (stage === "kindergarten") continue;
      const cell = cellAt(fields, position, pupils.column.column);
      const keys: FieldKey[] = ["students"];
      if (isByStage && stage !== null) keys.push(STAGED[stage]);
      if (classes) {
        tally.add("classes", school, 1, cellAt(fields, position, classes.column.column));
        if (isByStage && (stage === "primary" || stage === "junior"))
          tally.add(`classes:${stage}`, school, 1, cellAt(fields, position, classes.column.column));
      }
      if (numbers) {
        const count = numbers.present[position] === 1 ? numbers.amounts[position] : undefined;
        for (const key of isByStage && (stage === "primary" || stage === "junior")
          ? (["classes", `classes:${stage}`] as const)
          : (["classes"] as const)) {
          if (count === undefined || !Number.isInteger(count)) tally.spoil(key, school);
          else tally.add(key, school, count, cellAt(fields, position, numbers.column.column));
        }
      }
      if (pupils.present[position] !== 1) {
        missing.push(cell);
        for (const key of keys) tally.spoil(key, school);
        tally.spoil("largest_class", school);
        if (stage === "primary" || stage === "junior") tally.spoil(`largest_class:${stage}`, school);
        continue;
      }
      const amount = pupils.amounts[position] ?? NaN;
      for (const key of keys) tally.add(key, school, amount, cell);
      if (!classes) continue;
      tally.most("largest_class", school, amount, cell);
      if (isByStage && (stage === "primary" || stage === "junior"))
        tally.most(`largest_class:${stage}`, school, amount, cell);
    }
    if (missing.length > 0) incomplete.push({ school, cells: missing });
  });
  const found = kinds.map((kind, school) =>
    kind === "unknown" ? kindByStages(schools.rows[school] ?? [], (position) => stageAt(position, kind)) : kind,
  );
  const facts = factsOfList(fields, schools, {
    entity: classes ? "class" : "grade",
    kinds: found,
    nameAt: (position) => className(gradeTexts?.[position] ?? "", classes?.texts[position] ?? ""),
    nameColumn: (classes ?? grades)?.column.column ?? -1,
    stageAt: (position) => stageAt(position, kinds[schools.schoolAt[position] ?? -1] ?? "unknown"),
    gradeAt: (position) => readingAt(position)?.grade ?? 0,
    called: classes ? {} : { class_students: "students_of_grade" },
  });
  return {
    facts,
    records: schools.names.length > 0 ? recordsOfList(schools, found, grid.sheet.name, tally.figures()) : null,
    findings: [
      ...schools.findings,
      ...incomplete.map(({ school, cells }) => incompleteFinding(schools.names[school] ?? "", "class_students", cells)),
    ],
  };
}

/** What the grade, else the name of the class, else the kind in the row says. */
function gradeReading(grade: string, name: string, type: string): GradeReading | null {
  const [ofGrade, ofName] = [gradeOf(grade), gradeOf(name)];
  const reading = ofGrade ?? ofName;
  if (reading) return { stage: reading.stage, grade: ofGrade?.grade || (ofName?.grade ?? 0) };
  const kind = kindOfType(type)?.kind;
  return kind === "primary-school"
    ? { stage: "primary", grade: 0 }
    : kind === "junior-school"
      ? { stage: "junior", grade: 0 }
      : null;
}

/**
 * The name of a class with its grade: what stands in the two columns, unless the class itself says its grade.
 * @example className("三年级", "2班")   // "三年级2班"
 * @example className("三年级", "三(2)班") // "三(2)班"
 */
function className(grade: string, name: string): string {
  const own = /^\d+$/.test(name) && name.length < 3 ? `${name}班` : name;
  return own === "" || gradeOf(name) === null || /^\d$/.test(name) ? `${grade}${own}` : own;
}

/** The kind of school that all of its classes together leave no doubt about. */
function kindByStages(rows: readonly number[], stageAt: (position: number) => SchoolStage | null): SchoolKind {
  const stages = new Set(rows.map(stageAt));
  if (stages.has(null)) return "unknown";
  const has = (stage: SchoolStage): boolean => stages.has(stage);
  if (has("primary") && has("junior")) return has("senior") ? "twelve-year" : "nine-year";
  if (has("junior")) return has("senior") ? "complete-middle" : "junior-school";
  if (has("primary")) return has("senior") ? "unknown" : "primary-school";
  return has("senior") ? "senior-school" : has("kindergarten") ? "kindergarten" : "unknown";
}
