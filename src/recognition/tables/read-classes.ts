import type { Finding } from "../../core/findings/finding";
import type { FieldKey } from "../../core/fields/field-key";
import type { SchoolKind } from "../../core/fields/school-kinds";
import type { SchoolRecords } from "../../core/indicators/school-records";
import { plainText } from "../words/plain-text";
import { kindOfType, stageOfTitle } from "../words/school-kind";
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
}

export type GradeStage = "primary" | "junior" | "senior" | "kindergarten";

const ORDINAL = "一二三四五六七八九";
const GRADE = /(?:^|[^\d])([一二三四五六七八九]|[1-9])(?:年级|级(?!\d)|年)/;
const OF_CLASS =
  /^(?:小学|初中)?([一二三四五六七八九]|[1-9])(?:\(|\.|-|\d{2}班?$|[一二三四五六七八九十]班?$|\d{1,2}班$)/;

/**
 * The stage of a grade or of a class's name: 一年级 to 六年级 are 小学, 七年级 to 九年级 and 初一 to 初三 初中. Null where
 * the text does not say it: 2023级 may be either.
 *
 * @example stageOfGrade("七(3)班")   // "junior"
 * @example stageOfGrade("2023级1班") // null
 */
export function stageOfGrade(text: string): GradeStage | null {
  const plain = plainText(text);
  if (/高[一二三123]|高中/.test(plain)) return "senior";
  if (/^[小中大托]班|幼儿|学前/.test(plain)) return "kindergarten";
  if (/初[一二三四1234]|初中/.test(plain)) return "junior";
  if (/小[一二三四五六1-6]|小学/.test(plain)) return "primary";
  const match = GRADE.exec(plain) ?? OF_CLASS.exec(plain) ?? /^([一二三四五六七八九]|[1-9])$/.exec(plain);
  const grade = match?.[1] ?? "";
  const number = ORDINAL.indexOf(grade) >= 0 && grade !== "" ? ORDINAL.indexOf(grade) + 1 : Number(grade || NaN);
  if (Number.isNaN(number)) return null;
  return number <= 6 ? "primary" : "junior";
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
  if (!pupils) return { records: null, findings: [] };
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
  const stages = new Map<string, GradeStage | null>();
  const stageAt = (position: number, kind: SchoolKind): GradeStage | null => {
    const text = `${gradeTexts?.[position] ?? ""}\n${classes?.texts[position] ?? ""}\n${stageTexts?.texts[position] ?? ""}`;
    let stage = stages.get(text);
    if (stage === undefined) {
      const [grade = "", name = "", type = ""] = text.split("\n");
      const typed = kindOfType(type)?.kind;
      stage =
        stageOfGrade(grade) ??
        stageOfGrade(name) ??
        (typed === "primary-school" ? "primary" : typed === "junior-school" ? "junior" : null);
      stages.set(text, stage);
    }
    return (
      stage ??
      (kind === "primary-school" || kind === "teaching-point" ? "primary" : kind === "junior-school" ? "junior" : title)
    );
  };
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
  return {
    records: schools.names.length > 0 ? recordsOfList(schools, found, grid.sheet.name, tally.figures()) : null,
    findings: [
      ...schools.findings,
      ...incomplete.map(({ school, cells }) => incompleteFinding(schools.names[school] ?? "", "class_students", cells)),
    ],
  };
}

/** The kind of school that all of its classes together leave no doubt about. */
function kindByStages(rows: readonly number[], stageAt: (position: number) => GradeStage | null): SchoolKind {
  const stages = new Set(rows.map(stageAt));
  if (stages.has(null)) return "unknown";
  const has = (stage: GradeStage): boolean => stages.has(stage);
  if (has("primary") && has("junior")) return has("senior") ? "twelve-year" : "nine-year";
  if (has("junior")) return has("senior") ? "complete-middle" : "junior-school";
  if (has("primary")) return has("senior") ? "unknown" : "primary-school";
  return has("senior") ? "senior-school" : has("kindergarten") ? "kindergarten" : "unknown";
}
