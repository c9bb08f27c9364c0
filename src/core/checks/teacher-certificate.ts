import { factCells, type FactTable, isEntryOpen } from "../facts/fact-table";
import type { Certificate, TeacherPost, Word } from "../facts/fact-words";
import type { FieldId } from "../fields/catalogue";
import type { Stage } from "../fields/stages";
import { outsideReasonOf } from "../indicators/scope";
import type { Requirement } from "../standards/requirement";
import {
  type MakeItem,
  type RequirementCheck,
  type RequirementDetail,
  RequirementItems,
  type RequirementState,
} from "./requirement-check";

/** Certificates in ascending order: who holds one may teach in its stage and those below (教师资格条例 第五条). */
const RANK: Readonly<Record<"kindergarten" | "primary" | "junior" | "senior" | "higher", number>> = {
  kindergarten: 0,
  primary: 1,
  junior: 2,
  senior: 3,
  higher: 4,
};

/**
 * 教师资格证: every 专任教师 holds one, for the stage taught or above. Who holds one of which the level is not said holds
 * one; a blank is not known, and so is a certificate that is being applied for.
 *
 * @example 任教初中, 小学教师资格证: fails; 任教小学, 初级中学教师资格证: holds
 */
export function checkTeacherCertificate(facts: readonly FactTable[], requirement: Requirement): RequirementCheck {
  const items = new RequirementItems();
  const teachers = facts.filter((table) => table.entity === "teacher");
  for (const table of teachers) if (table.texts.has("teacher_certificate")) addTeachers(items, table);
  return items.check(
    requirement,
    teachers.length > 0 ? ["teacher_certificate"] : ["teacher_name", "teacher_certificate"],
  );
}

function addTeachers(items: RequirementItems, table: FactTable): void {
  const { texts, words, schools } = table;
  const certificates = texts.get("teacher_certificate")?.texts ?? [];
  const posts = texts.get("teacher_post")?.texts;
  const certificateAt = (position: number): Word<Certificate> =>
    words.teacher_certificate?.get(certificates[position] ?? "") ?? null;
  const postAt = (position: number): Word<TeacherPost> =>
    posts ? (words.teacher_post?.get(posts[position] ?? "") ?? null) : "full-time";
  const teacherAt: MakeItem = (position, state) => {
    const stage = table.stages[position] ?? null;
    const certificate = certificateAt(position);
    return {
      school: schools.names[table.schoolAt[position] ?? -1] ?? "",
      name: table.names[position] ?? "",
      grade: 0,
      stage: stage === "primary" || stage === "junior" ? stage : null,
      value: null,
      required: null,
      cells: factCells(table, "teacher_certificate", position),
      missing: missingOf(certificate, postAt(position), state),
      detail: detailOf(certificate, state),
    };
  };
  for (let position = 0; position < table.length; position++) {
    if (table.doubles?.[position] === 1) continue;
    const post = postAt(position);
    const school = table.schoolAt[position] ?? -1;
    if (post === "other" || outsideReasonOf(schools.kinds[school] ?? "unknown")) continue;
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

function detailOf(certificate: Word<Certificate>, state: RequirementState): RequirementDetail | null {
  if (state !== "failed") return null;
  return certificate === "none" || certificate === "kindergarten" || certificate === "primary"
    ? { kind: "certificate", holds: certificate }
    : null;
}
