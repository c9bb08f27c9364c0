import type { HeaderPath } from "../header/header-path";
import { compactName } from "../header/header-text";
import { tokensOf } from "../words/header-tokens";

const OF_TEACHERS: ReadonlySet<string> = new Set(["教师", "专任", "学历", "骨干", "高学历"]);
const DEGREES: ReadonlySet<string> = new Set(["专科", "本科", "硕士", "研究生", "博士"]);
const SUBJECTS: ReadonlySet<string> = new Set(["体育", "音乐", "美术", "艺术"]);
const BESIDE: ReadonlySet<string> = new Set(["以上", "人", "学历"]);

/**
 * For each column, whether it stands among columns about teachers: 音乐 or 本科 alone then counts teachers. So it is
 * where the column counts 人, where the nearest column to the left with another name is about teachers, or where several
 * degrees stand side by side.
 */
export function amongTeachers(paths: readonly HeaderPath[]): readonly boolean[] {
  const names = paths.map(({ parts }) => parts.filter(({ text }) => text !== "").map(({ text }) => tokensOf(compactName(text)).filter((token) => !token.startsWith("@"))));
  const kinds = names.map((path) => kindOf(path[path.length - 1] ?? []));
  let before: readonly string[] = [];
  return paths.map(({ parts }, index) => {
    const kind = kinds[index] ?? "other";
    if (kind === "other") {
      before = names[index]?.flat() ?? [];
      return false;
    }
    if (parts.some(({ unit }) => unit === "人")) return true;
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
