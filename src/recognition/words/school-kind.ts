import type { SchoolKind } from "../../core/fields/school-kinds";
import { SCHOOL_PARTS, type SchoolPart, type Stage } from "../../core/fields/stages";
import { withoutPart } from "../../core/fields/part-names";
import { plainText } from "./plain-text";
import { chineseNumber } from "../../core/quantity/chinese-number";

/** What a text says of a school: its kind, and the stage when it is one part of a mixed school. */
export interface KindReading {
  readonly kind: SchoolKind;
  readonly stage: Stage | null;
}

interface KindWords {
  readonly kind: SchoolKind;
  readonly type: RegExp;
  /** In a school's own name; stricter, since names also contain places and people. */
  readonly name: RegExp;
}

/** First match wins: the more special kinds stand before the more general ones. */
const KINDS: readonly KindWords[] = [
  {
    kind: "special",
    type: /特殊教育|特教|特校|培智|启智|启聪|聋|盲/,
    name: /特殊教育|特教|特校|培智|启智|启聪|聋哑|聋校|盲校|聋人|盲人/,
  },
  {
    kind: "vocational",
    type: /职业|职高|中职|技工|技校|职教|中专/,
    name: /职业|职高|中职|技工学校|技校|职教中心|中等专业|职中$/,
  },
  { kind: "kindergarten", type: /^(?:.*附属)?幼儿园$|^学前教育$|托儿/, name: /幼儿园$|托儿所$|幼教中心$/ },
  { kind: "teaching-point", type: /教学点|教学班点|办学点/, name: /教学点|教学班点|办学点|教点$/ },
  { kind: "twelve-year", type: /十二年|12年/, name: /十二年一贯|十二年制|12年一贯|12年制/ },
  { kind: "nine-year", type: /九年|9年/, name: /九年一贯|九年制|9年一贯|9年制|九义|九年义务/ },
  { kind: "complete-middle", type: /完全中学|完中|初高中|高完中/, name: /完全中学|完中/ },
  { kind: "senior-school", type: /高级中学|普通高中|^高中|独立高中|纯高中/, name: /高级中学|高中$|高中\(|高中部/ },
  { kind: "junior-school", type: /初级中学|初中/, name: /初级中学|初中|初中学校/ },
  { kind: "primary-school", type: /小学|完小|初小|村小/, name: /小学|完小|村小|附小|实小|初小/ },
];

/** Codes of 办学类型 in the annual statistics, where a column holds nothing but the code. */
const TYPE_CODES: ReadonlyMap<string, SchoolKind> = new Map<string, SchoolKind>([
  ["111", "kindergarten"],
  ["211", "primary-school"],
  ["218", "teaching-point"],
  ["311", "junior-school"],
  ["312", "nine-year"],
  ["341", "complete-middle"],
  ["342", "senior-school"],
  ["345", "twelve-year"],
  ["511", "special"],
]);

const LONGEST_NAME = 80;

/** Nothing in a name without one of these tells of its kind: most names of 学校 and 中学 end here. */
const MAY_TELL = /年级|小|初|完|特|职|技|幼|托|点|贯|年制|九义|九年义|高|盲|聋|智|聪|专|部|段/;

/** Every reading that there is, so that equal readings are one object. */
const READINGS = new Map<string, KindReading>();

/** The reading of a kind and a stage; the same object every time, so that readings can be told apart as they are. */
export function reading(kind: SchoolKind, stage: Stage | null): KindReading {
  const key = `${kind}:${stage ?? ""}`;
  const known = READINGS.get(key);
  if (known) return known;
  const made: KindReading = { kind, stage };
  READINGS.set(key, made);
  return made;
}

const PART_PRIMARY = /小学(?:部|段|阶段)|\(小学\)|-小学$/;
const PART_JUNIOR = /(?:初中|中学)(?:部|段|阶段)|\(初中\)|-初中$/;
/** 1-6年级, 七至九年级, 一年级到六年级: the first and the last grade. */
const GRADE_SPAN = /([一二三四五六七八九]|[1-9])(?:年级)?(?:[-—~～至到]+)([一二三四五六七八九]|[1-9])年级/g;

/** A text with spans of grades called by their stage: 小学, 初中 or, from one to nine, 九年一贯制. */
function withStages(text: string): string {
  if (!text.includes("年级")) return text;
  return text.replace(GRADE_SPAN, (span: string, first: string, last: string) => {
    const [from, to] = [first, last].map((each) => Number(each) || (chineseNumber(each) ?? 0)) as [number, number];
    return from >= 6 ? "初中" : to <= 6 ? "小学" : from === 1 ? "九年一贯制" : span;
  });
}

/** The school has pupils of another stage as well: 育才小学（含初中部）. Only its pupils by stage, or the user, can tell what it is. */
const HAS_PRIMARY = /(?:含|附设|内设|设有|附)[^()]{0,40}小学/;
const HAS_JUNIOR = /(?:含|附设|内设|设有|附)[^()]{0,40}(?:初中|初级中学)/;

/** What a school also has, or used to be called: says nothing of what it is. */
const ASIDE = /\((?:含|原|曾|附设|内设|不含)[^()]*\)|附设.*$/g;

/** Nothing but a name and 小学: no part in brackets, no 教学点. */
const PLAIN_PRIMARY = /^[^(特职点贯年初高-]{2,}小学$/;
const ENDS_PRIMARY = /(?:小学|附小|实小|完小|[一二三四五六七八九十\d](?:完)?小)(?:\([^()]*\))?$/;

/** Stage of a part of a mixed school, as in 实验学校（小学部）; null where the text names none or both. */
function partStage(text: string): Stage | null {
  const primary = PART_PRIMARY.test(text);
  const junior = PART_JUNIOR.test(text);
  return primary === junior ? null : primary ? "primary" : "junior";
}

/**
 * Kind named by a cell of a 办学类型 or 学段 column or by a section line; null when it names none.
 * @example kindOfType("九年一贯制学校") // { kind: "nine-year", stage: null }
 * @example kindOfType("小学、初中")     // { kind: "unknown", stage: null }
 */
export function kindOfType(text: string): KindReading | null {
  const whole = withStages(plainText(text));
  const plain = whole.replace(ASIDE, "");
  if (plain === "") return null;
  if (hasOtherStage(whole, plain)) return reading("unknown", null);
  const code = TYPE_CODES.get(plain);
  if (code) return reading(code, null);
  const stage = partStage(plain);
  const found = KINDS.find(({ type }) => type.test(plain));
  if (/一贯制|完全中学|完中/.test(plain) && found)
    return reading(found.kind === "primary-school" || found.kind === "junior-school" ? "unknown" : found.kind, stage);
  if (stage) return reading(stage === "primary" ? "primary-school" : "junior-school", stage);
  const namesBoth = /小学/.test(plain) && /初中|初级中学/.test(plain);
  if (namesBoth || /中小学|^中学$|一贯制/.test(plain)) return reading("unknown", null);
  return found ? reading(found.kind, null) : null;
}

/** @param plain the text without its asides */
function hasOtherStage(whole: string, plain: string): boolean {
  if (whole === plain || /一贯制|九年|十二年|完全中学|完中/.test(plain)) return false;
  const [ofPrimary, ofJunior] = [/小学|完小|村小/.test(plain), /初中|初级中学|中学/.test(plain)];
  return (ofPrimary && !ofJunior && HAS_JUNIOR.test(whole)) || (ofJunior && !ofPrimary && HAS_PRIMARY.test(whole));
}

/** Kind that a school's name gives away beyond doubt; null for 第三中学 or 实验学校. */
export function kindOfName(name: string): KindReading | null {
  if (name.length > LONGEST_NAME || !MAY_TELL.test(name)) return null;
  const text = withStages(plainText(name));
  const plain = text.includes("(") || text.includes("附设") ? text.replace(ASIDE, "") : text;
  if (plain !== text && hasOtherStage(text, plain)) return reading("unknown", null);
  if (PLAIN_PRIMARY.test(plain)) return reading("primary-school", null);
  const stage = partStage(plain);
  if (stage) return reading(stage === "primary" ? "primary-school" : "junior-school", stage);
  if (ENDS_PRIMARY.test(plain) && !/教学点|办学点|特殊教育|一贯|九年制|十二年/.test(plain))
    return reading("primary-school", null);
  const found = KINDS.filter((words) => words.name.test(plain));
  const stages = found.filter(
    ({ kind }) => kind === "primary-school" || kind === "junior-school" || kind === "senior-school",
  );
  // 小学 and 初中 both in one name leave the kind open
  const [first] = found;
  return first && stages.length <= 1 ? reading(first.kind, null) : null;
}

/** The plain name of the school, or of the one that the named part belongs to: what the rows of a school's parts share. */
export function wholeSchoolName(name: string): string {
  return withoutPart(plainText(name));
}

/** Stage that a sheet's name, a title or a section line gives for the rows below it; null where it names none or both. */
export function stageOfTitle(text: string): Stage | null {
  const plain = plainText(text).replace(/中小学/g, "");
  const primary = /小学/.test(plain);
  const junior = /初中|初级中学/.test(plain);
  return primary === junior ? null : primary ? "primary" : "junior";
}

/** A name of a part, also of 初中 where there is no 高中, with what makes a label of it. */
const PART_LABEL = /^(小学|初中|中学|高中)(?:部|段|阶段|学段|部分)?$/;
const PARTS = Object.keys(SCHOOL_PARTS) as readonly SchoolPart[];
const BEFORE_PART = /^(?:[-–—└├→·•]|其中|含|[:：、,()]){1,12}|[):：]{1,6}$/g;

/**
 * The part that a line under a school's name stands for; null for anything that is more than a stage.
 * @example partOfLabel("其中：小学部") // "primary"
 * @example partOfLabel("7-9年级")      // "junior"
 */
export function partOfLabel(text: string): SchoolPart | null {
  const plain = withStages(plainText(text)).replace(BEFORE_PART, "");
  const label = PART_LABEL.exec(plain)?.[1]?.replace("中学", SCHOOL_PARTS.junior.name);
  return PARTS.find((part) => SCHOOL_PARTS[part].name === label) ?? null;
}
