import type { Finding } from "../../core/findings/finding";
import { countClasses } from "../../core/facts/count-classes";
import type { RowFacts, SchoolStage } from "../../core/facts/fact-table";
import { type SchoolKind, stageOfKind } from "../../core/fields/school-kinds";
import type { SchoolRecords } from "../../core/indicators/school-records";
import { gradeInText, type GradeReading, isNumberAlone } from "../words/grade-words";
import { kindOfType, stageOfTitle } from "../words/school-kind";
import { factsOfList } from "./list-facts";
import { carriedDown, listKinds, type ListReading, listSchools, recordsOfList, textsOf } from "./list-schools";

/** What a list comes to by school. */
export interface ListResult {
  readonly records: SchoolRecords | null;
  readonly findings: readonly Finding[];
  /** The rows one by one; null where the table lacks what they are told by. */
  readonly facts: RowFacts | null;
}

/**
 * Classes one by one with their stage and grade, or grades where the rows are grades with how many classes each has, and
 * what they come to for each school.
 */
export function readClasses(list: ListReading): ListResult {
  const { fields, grid, titles } = list;
  if (!fields.figures.some(({ field }) => field === "class_students"))
    return { records: null, findings: [], facts: null };
  const schools = listSchools(list);
  const [grades, classes, stageTexts] = [
    textsOf(fields, "grade"),
    textsOf(fields, "class_name"),
    textsOf(fields, "stage"),
  ];
  const gradeTexts = grades ? carriedDown(grades.texts) : null;
  const kinds = listKinds(schools, stageTexts);
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
    readingAt(position)?.stage ?? stageOfKind(kind) ?? title;
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
  const counted = countClasses(facts);
  return {
    facts,
    records: schools.names.length > 0 ? recordsOfList(schools, found, grid.sheet.name, counted.figures) : null,
    findings: [...schools.findings, ...counted.findings],
  };
}

/** What the grade, else the name of the class, else the kind in the row says. */
function gradeReading(grade: string, name: string, type: string): GradeReading | null {
  // A class that is only numbered says nothing of its grade: 7班 of a 小学.
  const [ofGrade, ofName] = [gradeInText(grade), isNumberAlone(name) ? null : gradeInText(name)];
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
  return own === "" || gradeInText(name) === null || /^\d$/.test(name) ? `${grade}${own}` : own;
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
