import type { FieldId } from "../core/indicators/fields";
import type { Stage } from "../core/standards/standard";
import { FIELD_WORDS, type FieldWords, STAGE_WORDS, TOTAL_WORDS } from "./dictionary";
import { withoutUnit } from "./header-unit";

/** What a header path was taken for. */
export interface ColumnMatch {
  readonly field: FieldId;
  readonly stage: Stage | null;
  /** 1 for a known name, 0.9 for known words, below 0.6 when only the group above is known. */
  readonly score: number;
  readonly decidedBy: "synonym" | "words";
}

/** From this score on a column is taken without asking. */
export const ACCEPTED = 0.8;

type AnyStage = Stage | "senior";

/** The field that a header path names, or null. `names` is the kind of table: a roster knows no 需投入资金. */
export function matchColumn(parts: readonly string[], names: "school" | "needs_item"): ColumnMatch | null {
  const bare = parts.map((part) => withoutUnit(part).replace(/^其中:?/, "")).filter((part) => part !== "");
  const { stage, rest } = takeStage(bare);
  const path = rest.filter((part, index) => !(TOTAL_WORDS.test(part) && (index > 0 || rest.length > 1)));
  const leaf = path[path.length - 1];
  if (leaf === undefined) return null;
  const parent = path[path.length - 2] ?? "";
  const words = FIELD_WORDS.filter(({ field }) => isFieldOf(field, names));
  const direct = bestOf(words, leaf, parent);
  if (direct) return withStage(direct, stage, leaf);
  if (parent === "") return null;
  const joined = bestOf(words, `${parent}${leaf}`, "");
  if (joined && /百名|生均|资金|投入|经费/.test(leaf + parent)) return withStage(joined, stage, `${parent}${leaf}`);
  const group = bestOf(words, parent, "");
  return group ? withStage({ ...group, score: 0.5 }, stage, parent) : null;
}

function isFieldOf(field: FieldId, names: "school" | "needs_item"): boolean {
  return names === "needs_item" ? field.startsWith("needs_") : !field.startsWith("needs_");
}

function bestOf(words: readonly FieldWords[], text: string, parent: string): Omit<ColumnMatch, "stage"> | null {
  const allowed = words.filter(({ never }) => !never?.test(text) && !(parent && never?.test(parent)));
  const exact = allowed.find(({ exact: pattern }) => pattern.test(text));
  if (exact) return { field: exact.field, score: 1, decidedBy: "synonym" };
  const likely = allowed.find(({ words: pattern }) => pattern?.test(text));
  return likely ? { field: likely.field, score: 0.9, decidedBy: "words" } : null;
}

/** Takes the stage out of a path: a part that names only a stage goes, one that names it inside stays. */
function takeStage(parts: readonly string[]): { stage: AnyStage | null; rest: readonly string[] } {
  let stage: AnyStage | null = null;
  const rest: string[] = [];
  for (const part of parts) {
    const alone = STAGE_WORDS.find((words) => words.alone.test(part));
    const inside = STAGE_WORDS.filter((words) => words.inside.test(part));
    if (alone) stage = alone.stage;
    else if (inside.length === 1) stage = inside[0]?.stage ?? stage;
    if (!alone) rest.push(part);
  }
  if (rest.length === 0 && parts.length > 0) return { stage: null, rest: parts };
  return { stage, rest };
}

const STUDENTS: Readonly<Record<AnyStage, FieldId>> = { primary: "students_primary", junior: "students_junior", senior: "students_senior" };

function withStage(match: Omit<ColumnMatch, "stage">, stage: AnyStage | null, text: string): ColumnMatch | null {
  if (match.field === "students") {
    return stage ? { ...match, field: STUDENTS[stage], stage: null } : { ...match, stage: null };
  }
  if (stage === "senior") return null;
  const implied = match.field === "teachers_above_degree" ? (stage ?? stageOfDegree(text)) : stage;
  return { ...match, stage: implied };
}

/** 高于规定学历 means 专科 and higher in 小学, 本科 and higher in 初中: a column that names the degree counts one stage. */
function stageOfDegree(text: string): Stage | null {
  if (/(?:专科|大专)(?:学历)?(?:及|或)?以上/.test(text)) return "primary";
  return /本科(?:学历)?(?:及|或)?以上/.test(text) ? "junior" : null;
}
