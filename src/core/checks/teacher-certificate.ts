import { factAmount, factCells, type FactTable, isEntryOpen } from "../facts/fact-table";
import type { Certificate, TeacherPost, Word } from "../facts/fact-words";
import { postAt } from "../facts/teacher-posts";
import type { FieldId } from "../fields/catalogue";
import type { Stage } from "../fields/stages";
import { outsideReasonOf } from "../indicators/scope";
import type { StatedRequirement } from "../standards/requirement";
import type { Words } from "../words";
import { type Check, OPEN_TEXT } from "./check";
import { figureOfRow, statementsOf } from "./figures";
import { type Lack, shortOf } from "./lack";
import {
  type MakeItem,
  type NotProvided,
  type RequirementCheck,
  RequirementItems,
  type RequirementState,
} from "./requirement-check";
import { greatest } from "../quantity/long-lists";

/** Certificates in ascending order: who holds one may teach in its stage and those below (教师资格条例 第五条). */
const RANK: Readonly<Record<"kindergarten" | "primary" | "junior" | "senior" | "higher", number>> = {
  kindergarten: 0,
  primary: 1,
  junior: 2,
  senior: 3,
  higher: 4,
};

const CERTIFICATES = ["teacher_certificate", "teacher_certificate_number"] as const;

/** Who fails lacks one; the sentence says so, or that it is of too low a stage. */
const ONE: Lack = { amount: 1, unit: "certificate" };

/** 2.12 教师资格证. */
export const TEACHER_CERTIFICATE: Check = {
  asks: () => "专任教师全部持有教师资格证；证书的学段不低于任教学段（本产品约定）。",
  check: ({ rows }, requirement) => checkTeacherCertificate(rows, requirement),
};

/**
 * 教师资格证: every 专任教师 holds one, for the stage taught or above. Who holds one of which the level is not said holds
 * one; a blank is not known, and so is a certificate that is being applied for.
 *
 * @example 任教初中, 小学教师资格证: fails; 任教小学, 初级中学教师资格证: holds
 */
export function checkTeacherCertificate(facts: readonly FactTable[], requirement: StatedRequirement): RequirementCheck {
  const items = new RequirementItems();
  const teachers = facts.filter((table) => table.entity === "teacher");
  for (const table of teachers) if (CERTIFICATES.some((field) => table.texts.has(field))) addTeachers(items, table);
  const counted = items.isEmpty ? countedIn(facts) : null;
  if (counted && !counted.isEmpty) return counted.check(requirement, "county", NO_ROSTER);
  return items.check(
    requirement,
    "teacher",
    teachers.length > 0
      ? { fields: ["teacher_certificate"], sentence: "教师名册中没有教师资格证一列，请补充。" }
      : NO_ROSTER,
  );
}

const COUNTED = ["certified_of", "certified_teachers"] as const;

const NO_ROSTER: NotProvided = {
  fields: ["teacher_name", "teacher_certificate"],
  sentence: "缺少教师名册，请提供每名专任教师的姓名、任教学段和教师资格证。",
};

/** What tables say of 持证人数 without naming anybody. */
function countedIn(facts: readonly FactTable[]): RequirementItems {
  const items = new RequirementItems();
  for (const table of [...statementsOf(facts, COUNTED).values()].flat())
    for (let position = 0; position < table.length; position++) addCounted(items, table, position);
  return items;
}

/** A school, a town or a stage of which is said how many teachers hold one. Of earlier years nothing is asked. */
function addCounted(items: RequirementItems, table: FactTable, position: number): void {
  const stage = table.stages[position] ?? null;
  const years = table.said?.flatMap(({ year }) => year ?? []) ?? [];
  const isPast = (table.said?.[position]?.year ?? Infinity) < greatest(years);
  if (stage === "senior" || stage === "kindergarten" || isPast) return;
  const [all, held] = COUNTED.map((field) => figureOfRow(table, field, position));
  if (!all || !held) return;
  const missing = COUNTED.filter((field) => factAmount(table, field, position) === null);
  const state: RequirementState =
    all.isOpen || held.isOpen
      ? "open"
      : all.amount === null || held.amount === null
        ? "missing"
        : held.amount > all.amount
          ? "undecided"
          : held.amount === all.amount
            ? "met"
            : "failed";
  const school = table.schools.names[table.schoolAt[position] ?? -1] ?? "";
  const line = {
    school,
    name: school === "" ? (table.names[position] ?? "") : "",
    grade: 0,
    stage: stage === "primary" || stage === "junior" ? stage : null,
    value: held.amount,
    required: all.amount,
    cells: [...all.cells, ...held.cells],
    missing: state === "missing" ? missing : [],
    lack: shortOf(all.amount ?? 0, held.amount ?? 0, "certificate"),
    says: (words: Words) => countedText(state, all.amount ?? 0, held.amount ?? 0, missing, words),
  };
  items.add(state, () => line, 0);
}

function countedText(
  state: RequirementState,
  all: number,
  held: number,
  missing: readonly FieldId[],
  { count, field }: Words,
): string {
  if (state === "open") return OPEN_TEXT;
  if (state === "missing") return `缺少${missing.map(field).join("、")}，不能判断。`;
  const head = `专任教师${count(all)}人，持有教师资格证${count(held)}人`;
  if (state === "undecided") return `${head}，持证人数大于教师数，请核对。`;
  return state === "met" ? `${head}。` : `${head}，${count(all - held)}人没有。`;
}

function addTeachers(items: RequirementItems, table: FactTable): void {
  const { texts, words, schools } = table;
  // The kind tells the stage; a number alone says that there is one.
  const certificateAt = (position: number): Word<Certificate> =>
    CERTIFICATES.map((field) => words[field]?.get(texts.get(field)?.texts[position] ?? "") ?? null).find(
      (word) => word !== null,
    ) ?? null;
  const [named = "teacher_certificate"] = CERTIFICATES.filter((field) => texts.has(field));
  const postOf = (position: number): Word<TeacherPost> => {
    const post = postAt(table, position);
    return post === "untold" ? "full-time" : post;
  };
  const teacherAt: MakeItem = (position, state) => {
    const stage = table.stages[position] ?? null;
    const certificate = certificateAt(position);
    const taught = stage === "primary" || stage === "junior" ? stage : null;
    const missing = missingOf(certificate, postOf(position), state);
    return {
      school: schools.names[table.schoolAt[position] ?? -1] ?? "",
      name: table.names[position] ?? "",
      grade: 0,
      stage: taught,
      value: null,
      required: null,
      cells: factCells(table, named, position),
      missing,
      ...(state === "failed" ? { lack: ONE } : {}),
      says: (words) => certificateText(certificate, state, taught, missing, words),
    };
  };
  for (let position = 0; position < table.length; position++) {
    if (table.doubles?.[position] === 1) continue;
    const post = postOf(position);
    const school = table.schoolAt[position] ?? -1;
    if (post === "other" || post === "substitute" || outsideReasonOf(schools.kinds[school] ?? "unknown")) continue;
    const stage = table.stages[position] ?? null;
    if (stage === "senior" || stage === "kindergarten") continue;
    const held = stateOf(certificateAt(position), stage);
    // Whether somebody of an unknown post is a 专任教师 matters only where the certificate does not do.
    const state = isEntryOpen(table, position) ? "open" : post === "full-time" || held === "met" ? held : "undecided";
    items.add(state, teacherAt, position);
  }
}

function stateOf(certificate: Word<Certificate>, stage: Stage | null): RequirementState {
  if (certificate === null) return "missing";
  if (certificate === "unknown") return "undecided";
  if (certificate === "none") return "failed";
  if (certificate === "held") return "met";
  const [holds, least] = [RANK[certificate], stage === "junior" ? RANK.junior : RANK.primary];
  if (stage === null && holds === RANK.primary) return "undecided";
  return holds >= least ? "met" : "failed";
}

function missingOf(certificate: Word<Certificate>, post: Word<string>, state: RequirementState): readonly FieldId[] {
  if (state === "missing") return ["teacher_certificate"];
  if (state !== "undecided") return [];
  if (post !== "full-time") return ["teacher_post"];
  return certificate === "unknown" ? ["teacher_certificate"] : ["stage"];
}

function certificateText(
  certificate: Word<Certificate>,
  state: RequirementState,
  taught: Stage | null,
  missing: readonly FieldId[],
  words: Words,
): string {
  if (state === "open") return OPEN_TEXT;
  if (state === "missing") return "没有填写教师资格证。";
  if (state === "met") return "持有教师资格证。";
  if (state === "undecided") {
    if (missing.includes("teacher_post")) return "岗位不明确，不能确定是否为专任教师，也不能确定是否持有教师资格证。";
    return missing.includes("stage")
      ? "持小学教师资格证，任教学段没有注明。"
      : "填写的内容不能确定是否已取得教师资格证，请核对。";
  }
  if (certificate === "none") return "没有教师资格证。";
  const held = certificate === "primary" ? "小学" : "幼儿园";
  return `持${held}教师资格证，低于任教学段${taught === null ? "" : `（${words.stage(taught)}）`}。`;
}
