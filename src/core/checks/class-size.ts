import { factAmount, factCell, factCells, type FactTable, isEntryOpen } from "../facts/fact-table";
import type { SchoolKind } from "../fields/school-kinds";
import { type Stage, STAGES } from "../fields/stages";
import { outsideReasonOf } from "../indicators/scope";
import { exactSum } from "../quantity/decimal";
import { ceilingOf, fractionOf } from "../quantity/fraction";
import { limitOf, type StatedRequirement } from "../standards/requirement";
import type { Words } from "../words";
import { type Check, mostAllowed, OPEN_TEXT } from "./check";
import { type Lack, lackText, shortOf } from "./lack";
import { type MakeItem, type RequirementCheck, RequirementItems, type RequirementState } from "./requirement-check";

/** 2.5 班额. */
export const CLASS_SIZE: Check = {
  asks: ({ limits }, words) => `每个班：${mostAllowed(limits, words)}。`,
  check: ({ rows }, requirement) => checkClassSize(rows, requirement),
};

/**
 * 班额: every class by itself, never by an average; of schools without a list of all their classes, the classes by size. A
 * class whose stage is not known is judged where both stages come to the same. A size that lies on both sides of the limit
 * (46—55 against 50) is undecided.
 *
 * @example 三(2)班 with 46 pupils, limit 45: fails; the grade's 91 pupils in 2 classes need 3
 */
export function checkClassSize(facts: readonly FactTable[], requirement: StatedRequirement): RequirementCheck {
  const items = new RequirementItems();
  const listed = new Map<string, number>();
  for (const table of facts) if (table.entity === "class") addClasses(items, table, requirement, listed);
  const sizes = facts.filter(({ entity }) => entity === "class-size");
  const stated = classesBySize(sizes);
  // A list that has fewer classes than the sizes come to is not of all of them: then both count.
  const isListed = (school: string): boolean =>
    listed.has(school) && (listed.get(school) ?? 0) >= (stated.get(school) ?? 0);
  for (const table of sizes) addSizes(items, table, requirement, isListed);
  return items.check(requirement, "class", {
    fields: ["class_students"],
    sentence: "缺少班额数据，请提供班级名册（学校、年级、班级、人数）或各校班额情况表。",
  });
}

/** The caps that may hold for a stage: its own, or of an unknown one both. */
function capsOf(requirement: StatedRequirement, stage: Stage | null): readonly number[] {
  return (stage === null ? STAGES : [stage]).flatMap((each) => limitOf(requirement, each) ?? []);
}

/** The one cap that holds for a stage; null where the stage is not known. */
function capOf(requirement: StatedRequirement, stage: Stage | null): number | null {
  return stage === null ? null : limitOf(requirement, stage);
}

/** The stage of an entry; null where it is not known, undefined where it is none of 义务教育. */
function stageAt(table: FactTable, position: number): Stage | null | undefined {
  const stage = table.stages[position] ?? null;
  if (stage === "senior" || stage === "kindergarten") return undefined;
  const kind: SchoolKind = table.schools.kinds[table.schoolAt[position] ?? -1] ?? "unknown";
  return outsideReasonOf(kind) ? undefined : stage;
}

function schoolAt(table: FactTable, position: number): string {
  return table.schools.names[table.schoolAt[position] ?? -1] ?? "";
}

function addClasses(
  items: RequirementItems,
  table: FactTable,
  requirement: StatedRequirement,
  listed: Map<string, number>,
): void {
  const grades = gradesOf(table);
  const classAt: MakeItem = (position, state) => {
    const stage = stageAt(table, position) ?? null;
    const value = factAmount(table, "class_students", position);
    const required = capOf(requirement, stage);
    const grade = state === "failed" && required !== null ? gradeNeeds(grades, table, position, required) : null;
    return {
      school: schoolAt(table, position),
      name: table.names[position] ?? "",
      grade: table.grades[position] ?? 0,
      stage,
      value,
      required,
      cells: factCells(table, "class_students", position),
      missing: value === null ? ["class_students"] : state === "undecided" ? ["grade"] : [],
      lack: grade?.lack,
      says: (words) => classText(value, required, state, grade, words),
    };
  };
  for (let position = 0; position < table.length; position++) {
    if (table.doubles?.[position] === 1) continue;
    const stage = stageAt(table, position);
    if (stage === undefined) continue;
    const school = schoolAt(table, position);
    listed.set(school, (listed.get(school) ?? 0) + 1);
    const caps = capsOf(requirement, stage);
    if (caps.length === 0) continue;
    const value = factAmount(table, "class_students", position);
    const state = isEntryOpen(table, position) ? "open" : value === null ? "missing" : stateOf(caps, value, value);
    items.add(state, classAt, position);
  }
}

/** How many classes the sizes of each school come to. */
function classesBySize(sizes: readonly FactTable[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const table of sizes)
    for (let position = 0; position < table.length; position++) {
      const school = schoolAt(table, position);
      found.set(school, (found.get(school) ?? 0) + (factAmount(table, "classes_of_size", position) ?? 0));
    }
  return found;
}

/** The state of pupils between two numbers under every cap that may hold. */
function stateOf(caps: readonly number[], from: number, to: number): RequirementState {
  if (caps.every((cap) => to <= cap)) return "met";
  return caps.every((cap) => from > cap) ? "failed" : "undecided";
}

/** Classes and pupils of each grade of each school; pupils null where one of its classes has none, or waits for an answer. */
type Grades = ReadonlyMap<string, { readonly classes: number; readonly pupils: number | null }>;

function gradesOf(table: FactTable): Grades {
  const grades = new Map<string, { classes: number; pupils: number | null }>();
  for (let position = 0; position < table.length; position++) {
    if (table.doubles?.[position] === 1 || table.grades[position] === 0) continue;
    const key = keyOfGrade(table, position);
    const before = grades.get(key) ?? { classes: 0, pupils: 0 };
    const value = isEntryOpen(table, position) ? null : factAmount(table, "class_students", position);
    const pupils = value === null || before.pupils === null ? null : exactSum(before.pupils, value);
    grades.set(key, { classes: before.classes + 1, pupils });
  }
  return grades;
}

function keyOfGrade({ schoolAt: at, grades }: FactTable, position: number): string {
  return `${at[position] ?? -1} ${grades[position] ?? 0}`;
}

/** The grade of a class that is too large: how many classes it has and needs. */
interface GradeNeeds {
  readonly classes: number;
  readonly pupils: number;
  readonly needed: number;
  /** Classes to add; undefined where its pupils have only to be put into them otherwise. */
  readonly lack: Lack | undefined;
}

function gradeNeeds(grades: Grades, table: FactTable, position: number, cap: number): GradeNeeds | null {
  const found = grades.get(keyOfGrade(table, position));
  if (!found || found.pupils === null) return null;
  const { classes, pupils } = found;
  const needed = ceilingOf(fractionOf(pupils, cap));
  const lack = shortOf(needed, classes, "class", { together: `${table.table} ${keyOfGrade(table, position)}` });
  return { classes, pupils, needed, lack };
}

function addSizes(
  items: RequirementItems,
  table: FactTable,
  requirement: StatedRequirement,
  isListed: (school: string) => boolean,
): void {
  const { from, to } = table.sizes ?? { from: null, to: null };
  const sizeAt: MakeItem = (position, state) => {
    const stage = stageAt(table, position) ?? null;
    const classes = factAmount(table, "classes_of_size", position);
    const required = capOf(requirement, stage);
    const cell = factCell(table, "classes_of_size", position);
    return {
      school: schoolAt(table, position) || (table.names[position] ?? ""),
      name: "",
      grade: 0,
      stage,
      value: null,
      required,
      cells: cell ? [cell] : [],
      missing: classes === null ? ["classes_of_size"] : state === "undecided" ? ["class_students"] : [],
      says: (words) => sizesText(classes ?? 0, { from, to }, state, required, words),
    };
  };
  for (let position = 0; position < table.length; position++) {
    const stage = stageAt(table, position);
    if (stage === undefined || isListed(schoolAt(table, position))) continue;
    const caps = capsOf(requirement, stage);
    const classes = factAmount(table, "classes_of_size", position);
    if (classes === 0 || caps.length === 0) continue;
    const ofSize = stateOf(caps, from ?? 0, to ?? Infinity);
    // A blank under a size that is within the limit anyway changes nothing.
    if (classes === null && ofSize === "met") continue;
    const state = isEntryOpen(table, position) ? "open" : classes === null ? "missing" : ofSize;
    items.add(state, sizeAt, position, classes ?? 1);
  }
}

function classText(
  value: number | null,
  required: number | null,
  state: RequirementState,
  grade: GradeNeeds | null,
  words: Words,
): string {
  const { count } = words;
  if (state === "open") return OPEN_TEXT;
  if (value === null) return "班级人数没有填写或不能作为人数使用，不能判断。";
  if (state === "undecided") return `${count(value)}人。没有注明年级或学段，不能判断是否超过班额。`;
  if (state !== "failed") return `${count(value)}人${required === null ? "" : `，不超过${count(required)}人`}。`;
  if (required === null) return `${count(value)}人，超过各学段的班额。`;
  return `${count(value)}人，超过${count(required)}人，多${count(value - required)}人。${grade ? gradeText(grade, required, words) : ""}`;
}

function gradeText({ pupils, classes, needed, lack }: GradeNeeds, required: number, words: Words): string {
  const { count } = words;
  const mend = lack ? lackText(lack, words) : "重新分班即可";
  return `全年级${count(pupils)}人、${count(classes)}个班，按每班${count(required)}人需${count(needed)}个班，${mend}。`;
}

function sizesText(
  classes: number,
  { from, to }: NonNullable<FactTable["sizes"]>,
  state: RequirementState,
  required: number | null,
  { count }: Words,
): string {
  if (state === "open") return OPEN_TEXT;
  const size = to === null ? `${count(from ?? 0)}人及以上` : from === null ? `${count(to)}人及以下` : `${from}—${to}人`;
  if (state === "missing") return `${size}的班数没有填写，不能判断。`;
  const found = `${size}的班有${count(classes)}个`;
  const limit = required === null ? "班额" : `${count(required)}人`;
  if (state === "failed") return `${found}，超过${limit}。`;
  if (state === "met") return `${found}，不超过${limit}。`;
  return `${found}，其中有没有超过${limit}的不能确定，请提供各班人数。`;
}
