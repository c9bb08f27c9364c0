import { factText, type RowFacts } from "./fact-table";
import type { TeacherPost, Word } from "./fact-words";

/**
 * The post of a row: what the column of posts says, else what the 职务 says. Who leads a school is a 专任教师 where a subject is
 * taught or the list is one of teachers, and otherwise not known. `untold` where no column says anything of it: null is a
 * blank under a column of posts.
 *
 * @example 职务 副校长, 任教学科 数学 // "full-time"
 * @example 职务 门卫                  // "other"
 */
export function postAt(facts: RowFacts, position: number): Word<TeacherPost> | "untold" {
  const { words, texts, titled } = facts;
  if (texts.has("teacher_post"))
    return words.teacher_post?.get(factText(facts, "teacher_post", position) ?? "") ?? null;
  const duty = words.teacher_duty?.get(factText(facts, "teacher_duty", position) ?? "") ?? "nothing";
  if (duty === "nothing") return "untold";
  if (duty !== "leads") return duty;
  const subject = words.teacher_subject?.get(factText(facts, "teacher_subject", position) ?? "") ?? null;
  return subject !== null || titled?.has("teachers") === true ? "full-time" : "unknown";
}
