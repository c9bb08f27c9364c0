import type { HeaderPath } from "../header/header-path";
import { compactName } from "../header/header-text";
import { tokensOf } from "../words/header-tokens";

const OF_TEACHERS: ReadonlySet<string> = new Set(["教师", "专任", "学历", "骨干", "高学历"]);
const DEGREES: ReadonlySet<string> = new Set(["专科", "本科", "硕士", "研究生", "博士"]);
const SUBJECTS: ReadonlySet<string> = new Set(["体育", "音乐", "美术", "艺术"]);
const OTHER_SUBJECT =
  /^(?:语文|数学|英语|外语|道德法治|思想品德|品德|思品|政治|物理|化学|生物|历史|地理|科学|信息技术|信息科技|综合实践|心理|劳动|劳技)(?:学科|科)?(?:专任)?(?:教师)?(?:人)?数?$/;
const LEAST_SUBJECTS = 2;
const TITLE_OF_TEACHERS = /教师|师资/;
const OF_LESSONS = /成绩|分数|课时|课程|课表|考试|质量/;
const BESIDE: ReadonlySet<string> = new Set(["以上", "人", "学历"]);

/**
 * For each column, whether it stands among columns about teachers: 音乐 or 本科 alone then counts teachers. So it is
 * where the column counts 人, where the nearest column to the left with another name is about teachers, or where several
 * degrees stand side by side; 体育 beside 语文 and 数学 in a table whose title is about teachers.
 */
export function amongTeachers(paths: readonly HeaderPath[], titles: readonly string[] = []): readonly boolean[] {
  const isBySubject =
    titles.some((title) => TITLE_OF_TEACHERS.test(title)) &&
    !titles.some((title) => OF_LESSONS.test(title)) &&
    otherSubjects(paths).length >= LEAST_SUBJECTS;
  const names = paths.map(({ parts }) =>
    parts
      .filter(({ text }) => text !== "")
      .map(({ text }) => tokensOf(compactName(text)).filter((token) => !token.startsWith("@"))),
  );
  const kinds = names.map((path) => kindOf(path[path.length - 1] ?? []));
  let before: readonly string[] = [];
  return paths.map(({ parts }, index) => {
    const kind = kinds[index] ?? "other";
    if (kind === "other") {
      before = names[index]?.flat() ?? [];
      return false;
    }
    if (parts.some(({ unit }) => unit === "人")) return true;
    if (kind === "subject" && isBySubject) return true;
    if (before.some((token) => OF_TEACHERS.has(token))) return true;
    return kind === "degree" && (kinds[index - 1] === "degree" || kinds[index + 1] === "degree");
  });
}

function kindOf(tokens: readonly string[]): "degree" | "subject" | "other" {
  const telling = tokens.filter((token) => !BESIDE.has(token));
  if (telling.length === 0) return "other";
  if (telling.every((token) => DEGREES.has(token))) return "degree";
  return telling.every((token) => SUBJECTS.has(token)) ? "subject" : "other";
}

/** Columns of the subjects that no indicator counts: 语文, 数学. */
export function otherSubjects(paths: readonly HeaderPath[]): readonly number[] {
  return paths.flatMap(({ parts }, index) =>
    OTHER_SUBJECT.test(compactName(parts.filter(({ text }) => text !== "").pop()?.text ?? "")) ? [index] : [],
  );
}
