import { AMONG_TEACHERS, BARE, BY_CONTEXT, JOINED, KNOWN_NAME, ONLY_GROUP, ONLY_WORDS, WITH_REMARK } from "../sureness";
import { familyOfField } from "../../core/fields/field-queries";
import { compactName, type HeaderPart, isExclusion } from "../header/header-text";
import { comparedBy } from "../words/comparison-words";
import type { FieldWords } from "../words/field-words";
import { changesMeaning, isGroupTitle, isUnknown, tokensOf } from "../words/header-tokens";
import { type Found } from "./found";

/** A header path as words: what the column says itself, what the groups above it say. */
export interface PathWords {
  /** Tokens of the column's own text. */
  readonly nameTokens: readonly string[];
  /** Tokens of what its brackets say, a list for each bracket. */
  readonly remarks: readonly (readonly string[])[];
  readonly above: readonly string[];
  /** The text of the column, of its group and itself: for the reason that people read. */
  readonly text: string;
  readonly groupText: string;
  readonly hasDate: boolean;
  readonly isPart: boolean;
}

/** Groups whose subject the column's own name may repeat or narrow without becoming another figure. */
const NEUTRAL: ReadonlySet<string> = new Set(
  "学生 在校 教师 专任 教职工 班级 教室 用房 校舍 设备 仪器设备 图书 计算机 经费 占地 面积 建筑 固定资产 教学用房 校园 人 个 间 台 册 值 学科 学历 在编 在职 专用 网络 预算".split(
    " ",
  ),
);
/** Words of quantity alone: the group above is what they count or measure. */
const QUANTITY: ReadonlySet<string> = new Set("面积 建筑 人 个 间 台 册 值 藏量".split(" "));
const TEACHER_WORDS: ReadonlySet<string> = new Set(["教师", "专任", "学历"]);
/** Remarks on how a figure was taken down, not on what it is. */
const NEUTRAL_REMARK =
  /^(?:市|区|县|旗|县区|市区|县市区|[a-z]?\d{1,2}|注\d{0,2}|备注\d{0,2}|说明\d{0,2}|(?:均?已)?(?:计入|含在|含于|包含在|包括在|列入|算入|属于).*|必填|选填|自动.*|公式.*|全称|含|总|全|合计|账面.*|帐面.*|.*(?:\d{4}年|\d月|\d日|为准|保留|小数|整数|填写|填报|年报|报表|统计口径|系统|截[至止]|取整|见|如|下同|口径|含(?:随迁|寄宿|住宿|借读|民办|公办|随班就读|留守|送教|室内|体育馆|室内体育用房|教学点|分校|校区|各校区|附设班|班班通|电子白板|一体机|下辖|学科带头人|名师|名校长|特级教师|教学能手).*|数据).*)$/;
/** 县级及以上 narrows 骨干教师 to what it is anyway; a degree or a title in brackets makes it another figure. */
const FROM_A_LEVEL = /及以上/;
const NARROWS = /职称|职务|[初中高]级|学历|[专本]科|研究生|硕士|博士|骨干|岗/;

/** Under a figure these say that it is the figure as it stands, beside 标准值 and 差值; 值 is then no value of money. */
const isAsItIs = (text: string): boolean => text.endsWith("值") && comparedBy(text) === "actual";
/** 实有 says nothing new of pupils or rooms, but tells posts that are filled from posts that are approved. */
const HELD = "实有";
/** 运动场数量, 仪器设备数: how many, not how large or what they are worth. */
const HOW_MANY = /^(?!.*(?:面积|平方|值|额|费|资金|预算|下达|核拨|安排|拨付|拨款)总?数$).*数量?$/;

const DATE =
  /(?:截[至止]到?)?(?:19|20)\d{2}[./-](?:0?[1-9]|1[0-2])(?!\d)(?:[./-]\d{1,2}(?!\d))?|(?:截[至止]到?)?(?:19|20)\d{2}(?:[-~至/](?:19|20)?\d{2,4})?(?:学年度?|年度?)?(?:初|末|底)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:春季?|秋季?|上半年|下半年|上学期|下学期)?(?:学期)?(?:底|末|初)?/g;

/** Splits a path without its stages into words; the column's own part is the last that says something. */
export function pathWords(
  parts: readonly HeaderPart[],
  withoutStage: (tokens: readonly string[]) => readonly string[],
): PathWords | null {
  const read = parts.map((part, index) => ({
    part,
    tokens: index > 0 && isAsItIs(plain(part.text)) ? [] : withoutStage(tokensOf(plain(part.text))),
    remarks: part.remarks.filter(isToBeRead).map((remark) => withoutStage(tokensOf(plain(remark)))),
  }));
  const isPart = parts[parts.length - 1]?.isPart ?? false;
  let last = read.length - 1;
  while (
    last > 0 &&
    read[last]?.tokens.length === 0 &&
    (read[last]?.remarks.every((tokens) => tokens.length === 0) ?? true)
  )
    last--;
  const leaf = read[last];
  if (!leaf) return null;
  const above = read.slice(0, last);
  return {
    nameTokens: leaf.tokens,
    remarks: leaf.remarks.filter((tokens) => tokens.length > 0),
    above: above.flatMap(({ part, tokens, remarks }) =>
      isGroupTitle(plain(part.text)) ? [] : [...tokens, ...remarks.flat().filter((token) => !isUnknown(token))],
    ),
    text: leaf.part.text,
    groupText: above[above.length - 1]?.part.text ?? "",
    hasDate: parts.some(({ text }) => new RegExp(DATE).test(text)),
    // Of a group's total nothing is left but the group: 其中：女 would not have been left out.
    isPart: isPart && last === read.length - 1,
  };
}

function plain(text: string): string {
  return compactName(text.replace(DATE, ""));
}

function isToBeRead(remark: string): boolean {
  return !isExclusion(remark) && !NEUTRAL_REMARK.test(remark) && (!FROM_A_LEVEL.test(remark) || NARROWS.test(remark));
}

/** How well a header path names a field of the dictionary; null where it does not. */
export function matchNames(field: FieldWords, path: PathWords, isAmongTeachers: boolean): Found | null {
  const { names } = field;
  if (!names) return null;
  if (isNumberOfThings(field, path)) return null;
  const explained =
    (name: ReadonlySet<string>) =>
    (token: string): boolean =>
      name.has(token) || names.may.has(token) || (token === HELD && field.field !== "posts_approved");
  const full = bestName(names.full, (name) => fullMatch(field, name, path, explained(name)));
  if (full && full.score >= WITH_REMARK) return full;
  const near = bestName(names.near, (name) => limited(fullMatch(field, name, path, explained(name)), ONLY_WORDS));
  const alone =
    path.above.length > 0
      ? null
      : bestName(names.alone, (name) => limited(fullMatch(field, name, path, explained(name)), ONLY_WORDS));
  const bare = bestName(names.bare, (name) => bareMatch(field, name, path, isAmongTeachers));
  const words = bestName(names.full, (name) => wordsMatch(field, name, path, explained(name)));
  const group =
    path.nameTokens.length > 0 && path.nameTokens.every((token) => isUnknown(token)) && !path.isPart
      ? groupMatch(field, path)
      : null;
  return [full, near, alone, bare, words, group].reduce<Found | null>(
    (best, each) => (each && (!best || each.score > best.score) ? each : best),
    null,
  );
}

function isNumberOfThings({ field }: FieldWords, { text, nameTokens }: PathWords): boolean {
  const family = familyOfField(field);
  // 实有数 under a figure is the figure itself.
  return (
    (family === "area" || family === "money") && HOW_MANY.test(text) && !nameTokens.every((token) => token === HELD)
  );
}

function bestName(
  names: readonly ReadonlySet<string>[],
  match: (name: ReadonlySet<string>) => Found | null,
): Found | null {
  let best: Found | null = null;
  for (const name of names) {
    const found = match(name);
    if (found && (!best || found.score > best.score || (found.score === best.score && found.weight > best.weight)))
      best = found;
  }
  return best;
}

/** Every word of the name is there, and nothing besides that could change it. */
function fullMatch(
  field: FieldWords,
  name: ReadonlySet<string>,
  path: PathWords,
  isExplained: (token: string) => boolean,
): Found | null {
  const nameTokens = new Set(field.names?.inText ? path.nameTokens : [...path.nameTokens, ...path.remarks.flat()]);
  const above = new Set(path.above);
  if (!path.nameTokens.every(isExplained)) return null;
  const isOwn = [...name].every((token) => nameTokens.has(token));
  if (!isOwn && ![...name].every((token) => nameTokens.has(token) || above.has(token))) return null;
  if (!isOwn && path.isPart && path.nameTokens.length === 0) return null;
  const isQuantity = path.nameTokens.every((token) => QUANTITY.has(token));
  const group = groupScore(field, path.above, isExplained);
  if (group === 0) return null;
  const remark = remarkScore(path.remarks, isExplained);
  const base = isOwn || isQuantity ? (path.hasDate ? WITH_REMARK : KNOWN_NAME) : JOINED;
  const isJoined = !isOwn && !isQuantity;
  return {
    field: field.field,
    score: Math.min(base, group, remark),
    decidedBy: "synonym",
    evidence: isJoined ? "joined" : "name",
    name: isOwn ? path.text : [path.groupText, path.text].filter((text) => text !== "").join("·"),
    weight: name.size,
  };
}

/** What the groups above allow: nothing (0), a question, or everything (1). */
function groupScore(field: FieldWords, above: readonly string[], isExplained: (token: string) => boolean): number {
  let score = 1;
  for (const token of above) {
    if (
      isExplained(token) ||
      field.names?.under.has(token) ||
      NEUTRAL.has(token) ||
      (isUnknown(token) && isGroupTitle(token.slice(1)))
    )
      continue;
    if (changesMeaning(token)) return 0;
    if (!isUnknown(token) && !token.startsWith("~")) return 0;
    score = Math.min(score, token.startsWith("~") ? ONLY_WORDS : BY_CONTEXT);
  }
  return score;
}

function remarkScore(remarks: readonly (readonly string[])[], isExplained: (token: string) => boolean): number {
  return remarks.every((tokens) => tokens.every(isExplained)) ? 1 : ONLY_WORDS;
}

/** 音乐 alone: music teachers among teachers, and hardly anything without a word about teachers around. */
function bareMatch(
  field: FieldWords,
  name: ReadonlySet<string>,
  path: PathWords,
  isAmongTeachers: boolean,
): Found | null {
  const nameTokens = [...path.nameTokens, ...path.remarks.flat()];
  const isExplained = (token: string): boolean => name.has(token) || field.names?.may.has(token) === true;
  if (!nameTokens.every(isExplained) || ![...name].every((token) => nameTokens.includes(token))) return null;
  const isOther = path.above.some(
    (token) =>
      !(isUnknown(token) && isGroupTitle(token.slice(1))) &&
      !isExplained(token) &&
      !TEACHER_WORDS.has(token) &&
      field.names?.under.has(token) !== true,
  );
  if (isOther) return null;
  const isTold = path.above.some((token) => TEACHER_WORDS.has(token));
  const score = isTold ? JOINED : isAmongTeachers ? AMONG_TEACHERS : BARE;
  const code = isTold ? "joined" : "name";
  return {
    field: field.field,
    score,
    decidedBy: isTold ? "synonym" : "words",
    evidence: code,
    name: isTold ? `${path.groupText}·${path.text}` : path.text,
    weight: name.size,
  };
}

/**
 * The name with unknown words before it: 双语班学生数. What is meant stands last, so 学生宿舍 is not about pupils; a
 * known word of another field or of a share makes it something else.
 */
function wordsMatch(
  field: FieldWords,
  name: ReadonlySet<string>,
  path: PathWords,
  isExplained: (token: string) => boolean,
): Found | null {
  const nameTokens = new Set(path.nameTokens);
  if (![...name].every((token) => nameTokens.has(token))) return null;
  const last = [...path.nameTokens].reverse().find((token) => !QUANTITY.has(token));
  if (last === undefined || !name.has(last)) return null;
  if (path.nameTokens.some((token) => !isExplained(token) && !isUnknown(token) && !token.startsWith("~"))) return null;
  if (groupScore(field, path.above, isExplained) === 0) return null;
  return {
    field: field.field,
    score: ONLY_WORDS,
    decidedBy: "words",
    evidence: "words",
    name: [...name].join(""),
    weight: name.size,
  };
}

/** Only the group is known; the column's own text is in no dictionary. */
function groupMatch(field: FieldWords, path: PathWords): Found | null {
  const above: PathWords = { ...path, nameTokens: path.above, remarks: [], above: [], isPart: false };
  const found = bestName(field.names?.full ?? [], (name) =>
    fullMatch(field, name, above, (token) => name.has(token) || field.names?.may.has(token) === true),
  );
  return found && found.score >= BY_CONTEXT
    ? { ...found, score: ONLY_GROUP, decidedBy: "words", evidence: "words", name: path.groupText }
    : null;
}

function limited(found: Found | null, most: number): Found | null {
  return found && { ...found, score: Math.min(found.score, most), decidedBy: "words", evidence: "words" };
}
