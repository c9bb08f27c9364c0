import type { FieldId } from "../../core/indicators/fields";
import type { Stage } from "../../core/standards/standard";
import { type FieldWords, NOT_THE_FIGURE, STAGE_WORDS, TOTAL_WORDS } from "../words/field-words";
import { wordsOf } from "../words/words-of-subject";
import { compactName, type HeaderPart, isExclusion } from "../header/header-text";

/** What a header path was taken for. */
export interface ColumnMatch {
  readonly field: FieldId;
  readonly stage: Stage | null;
  /** 1 for a known name, a little less with a remark beside it; below {@link ACCEPTED} the user is asked. */
  readonly score: number;
  readonly decidedBy: "synonym" | "words";
  /** True when the stage follows from the degree alone (本科及以上 is above what 初中 asks). */
  readonly isStageImplied: boolean;
}

/** From this score on a column is taken without asking. */
export const ACCEPTED = 0.8;
const KNOWN_NAME = 1;
const WITH_REMARK = 0.95;
const LIKELY_INDICATOR = 0.9;
const JOINED = 0.9;
const LESSER_NAME = 0.93;
const ONLY_WORDS = 0.7;
/** Only the group above the column is known: taken for something else wherever another column fits better. */
export const ONLY_GROUP = 0.5;

type AnyStage = Stage | "senior";
type Found = Pick<ColumnMatch, "field" | "score" | "decidedBy">;

/** A date or "on the books now" before a name does not change what it names. */
const WHEN = /^(?:截[至止]到?)?(?:(?:\d{4}-)?\d{4}(?:学年度?|年度?)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:春季|秋季|上学期|下学期)?(?:底|末|初)?)?(?:现有|实有|目前|现|已有|本学年|本年度|全校|本校|学校|其中)?(?=.{2})/;

/** The field that a header path names, or null. `names` is the kind of table: a roster knows no 需投入资金. */
export function matchColumn(parts: readonly HeaderPart[], names: "school" | "needs_item"): ColumnMatch | null {
  const named = parts.filter(({ text }) => text !== "");
  const { stage, rest } = takeStage(named);
  const path = rest.filter(({ text }) => !(rest.length > 1 && TOTAL_WORDS.test(text)));
  const leaf = path[path.length - 1] ?? rest[rest.length - 1];
  if (!leaf) return null;
  const parent = path[path.length - 2] ?? null;
  const words = wordsOf(names);
  const found = bestOf(words, leaf.text, leaf.remarks, parent) ?? joinedMatch(words, rest) ?? groupMatch(words, leaf, parent);
  return found && !isVerdictOfOne(found, parent, words) ? withStage(found, stage, `${parent?.text ?? ""}${leaf.text}`) : null;
}

function isFigure({ family }: FieldWords): boolean {
  return family !== "name";
}

/** The best field for one text; the parent can only rule fields out. */
function bestOf(words: readonly FieldWords[], text: string, remarks: readonly string[], parent: HeaderPart | null): Found | null {
  const name = compactName(text);
  const bare = name.replace(WHEN, "");
  const excluded = (field: FieldWords, tested: string): boolean => field.never?.test(tested) === true || (isFigure(field) && NOT_THE_FIGURE.test(tested));
  const allowed = words.filter((field) => !excluded(field, name) && !(parent && excluded(field, compactName(parent.text))));
  const exact = allowed.find(({ exact: pattern }) => pattern.test(name)) ?? allowed.find(({ exact: pattern }) => pattern.test(bare));
  if (exact) {
    const counted = remarks.filter((remark) => !isExclusion(remark));
    const isOther = counted.some((remark) => exact.never?.test(remark) || (isFigure(exact) && /比例|占比|率$|万人/.test(remark)));
    const score = isOther ? ONLY_WORDS : counted.length > 0 || !exact.exact.test(name) ? WITH_REMARK : KNOWN_NAME;
    return { field: exact.field, score: isLesserName(exact.field, `${name}${remarks.join("")}`) ? Math.min(score, LESSER_NAME) : score, decidedBy: "synonym" };
  }
  const likely = allowed.find(({ words: pattern }) => pattern?.test(name));
  if (!likely) return null;
  return { field: likely.field, score: likely.field.startsWith("indicator_") ? LIKELY_INDICATOR : ONLY_WORDS, decidedBy: "words" };
}

/**
 * Two texts that only together are a name: 校舍建设 > 需投入资金, 专任教师 > 本科及以上, 体育运动场馆面积 > 室内, or
 * 教师（高于规定学历）.
 */
function joinedMatch(words: readonly FieldWords[], path: readonly HeaderPart[]): Found | null {
  const leaf = path[path.length - 1];
  if (!leaf) return null;
  const parent = path[path.length - 2];
  const pairs: readonly (readonly [string, string])[] = [...(parent ? [[parent.text, leaf.text] as const] : []), ...leaf.remarks.map((remark) => [leaf.text, remark] as const)];
  for (const [one, other] of pairs) {
    for (const text of [`${one}${other}`, `${other}${one}`]) {
      const found = bestOf(words, text, [], null);
      if (found && found.score >= ACCEPTED) return { ...found, score: Math.min(found.score, JOINED) };
    }
  }
  return null;
}

/** 多媒体教室 gives way to 网络多媒体教室, and 运动场地 to 体育运动场馆, where a table has both. */
function isLesserName(field: FieldId, name: string): boolean {
  return (field === "multimedia_rooms" && !/网络/.test(name)) || (field === "sports_area" && !/馆/.test(name));
}

function groupMatch(words: readonly FieldWords[], leaf: HeaderPart, parent: HeaderPart | null): Found | null {
  const group = parent ? bestOf(words, parent.text, parent.remarks, leaf) : null;
  return group && group.field !== "school" && group.field !== "stage" ? { ...group, score: ONLY_GROUP } : null;
}

/** 是否达标 under one indicator is not the verdict of the school. */
function isVerdictOfOne(found: Found, parent: HeaderPart | null, words: readonly FieldWords[]): boolean {
  return found.field === "printed_verdict" && parent !== null && bestOf(words, parent.text, [], null) !== null;
}

/** Takes the stage out of a path: a part that names only a stage goes, one that names it inside stays. */
function takeStage(parts: readonly HeaderPart[]): { stage: AnyStage | null; rest: readonly HeaderPart[] } {
  let stage: AnyStage | null = null;
  const rest: HeaderPart[] = [];
  for (const part of parts) {
    const alone = STAGE_WORDS.find((words) => words.alone.test(part.text));
    const inRemark = STAGE_WORDS.find((words) => part.remarks.some((remark) => words.alone.test(remark)));
    const text = part.text.replace(/中小学/g, "");
    const inside = STAGE_WORDS.filter((words) => words.inside.test(text));
    if (alone) stage = alone.stage;
    else if (inRemark) stage = inRemark.stage;
    else if (inside.length === 1) stage = inside[0]?.stage ?? stage;
    if (!alone) rest.push(part);
  }
  if (rest.length === 0) return { stage, rest: parts };
  return { stage, rest };
}

const STUDENTS: Readonly<Record<AnyStage, FieldId>> = { primary: "students_primary", junior: "students_junior", senior: "students_senior" };

function withStage(match: Found, stage: AnyStage | null, text: string): ColumnMatch | null {
  if (match.field === "students") return { ...match, field: stage ? STUDENTS[stage] : "students", stage: null, isStageImplied: false };
  if (match.field === "school" || match.field === "stage") return { ...match, stage: null, isStageImplied: false };
  if (stage === "senior") return null;
  const implied = stage === null && match.field === "teachers_above_degree" ? stageOfDegree(text) : null;
  return { ...match, stage: stage ?? implied, isStageImplied: implied !== null };
}

/** 高于规定学历 means 专科 and higher in 小学, 本科 and higher in 初中: a column that names the degree counts one stage. */
function stageOfDegree(text: string): Stage | null {
  if (/(?:专科|大专)(?:学历|毕业)?(?:及|和|或)?以上/.test(text)) return "primary";
  return /本科(?:学历|毕业)?(?:及|和|或)?以上/.test(text) ? "junior" : null;
}
