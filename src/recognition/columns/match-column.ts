import { BY_CONTEXT, JOINED, KNOWN_NAME, LESSER_NAME, ONLY_WORDS } from "../sureness";
import { isSchoolAttribute } from "../../core/fields/field-queries";
import type { FieldId } from "../../core/fields/catalogue";
import { SCHOOL_PARTS, type SchoolPart, type Stage } from "../../core/fields/stages";
import { compactName, type HeaderPart } from "../header/header-text";
import type { Evidence } from "../recognised-table";
import { type FieldWords, type Subject, SUBJECTS_OF_LISTS, TOTAL_WORDS } from "../words/field-words";
import { tokensOf } from "../words/header-tokens";
import { wordsOf } from "../words/words-of-subject";
import { classSizes, type ClassSizes } from "./class-sizes";
import { type Found } from "./found";
import { matchNames, type PathWords, pathWords } from "./match-names";
import { matchPatterns } from "./match-patterns";

/** What a header path was taken for. */
export interface ColumnMatch {
  readonly field: FieldId;
  readonly stage: Stage | null;
  /** 1 for a known name, a little less with a remark beside it; below {@link ACCEPTED} the user is asked. */
  readonly score: number;
  readonly decidedBy: "synonym" | "words" | "position";
  /** True when the stage follows from the degree alone (本科及以上 is above what 初中 asks). */
  readonly isStageImplied: boolean;
  readonly evidence: readonly Evidence[];
  readonly sizes?: ClassSizes;
  /** The grade that a `students_of_grade` column counts. */
  readonly grade?: number;
  /** Set where the column is one of several that are added up (体育馆, 风雨操场): the name that tells it from the others. */
  readonly addend?: string;
}

/** What is known of a table before its columns are. */
export interface MatchSurroundings {
  /** True where the columns beside it are about teachers: 音乐 is then no classroom. */
  readonly isAmongTeachers?: boolean;
}

const MOST_CANDIDATES = 4;

/** The field that a header path names, or null. `names` says what the rows are: a roster knows no 需投入资金. */
export function matchColumn(
  parts: readonly HeaderPart[],
  names: Subject,
  surroundings: MatchSurroundings = {},
): ColumnMatch | null {
  return columnCandidates(parts, names, surroundings)[0] ?? null;
}

/**
 * Every field that a header path may name, the likeliest first. At most four.
 * @param parts the header from the top down
 */
export function columnCandidates(
  parts: readonly HeaderPart[],
  names: Subject,
  surroundings: MatchSurroundings = {},
): readonly ColumnMatch[] {
  const key = keyOfPath(parts, names, surroundings);
  const before = KNOWN.get(key);
  if (before) return before;
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  const found = findCandidates(parts, names, surroundings);
  if (key.length <= LONGEST_KNOWN) KNOWN.set(key, found);
  return found;
}

/** Sheets of a workbook have the same headers over and over: what a path may name is worked out once. */
const KNOWN = new Map<string, readonly ColumnMatch[]>();
const MOST_KNOWN = 10_000;
const LONGEST_KNOWN = 400;

function keyOfPath(
  parts: readonly HeaderPart[],
  names: Subject,
  { isAmongTeachers = false }: MatchSurroundings,
): string {
  let key = `${names}${isAmongTeachers ? "+" : ""}`;
  for (const { text, remarks, unit, strangeUnit, isPart, unitWord } of parts) {
    key += `\n${text}\t${unitWord ?? unit ?? ""}\t${strangeUnit ?? ""}${isPart ? "\t其中" : ""}`;
    for (const remark of remarks) key += `(${remark}`;
  }
  return key;
}

function findCandidates(
  parts: readonly HeaderPart[],
  names: Subject,
  surroundings: MatchSurroundings,
): readonly ColumnMatch[] {
  const named = namedParts(parts, names);
  const [first] = named;
  if (!first) return [];
  const { stage, withoutStage, rest } = takeStage(named);
  const words = wordsOf(names);
  const found = [...fromNames(words, named, withoutStage, surroundings), ...fromPatterns(words, rest)];
  const sizes = names === "school" ? sizesMatch(named) : null;
  const matches = found.flatMap((each) => withStage(withLesserScore(each, named), stage, each.name) ?? []);
  const ordered = [...(sizes ? [{ ...sizes, stage: stage === "senior" ? null : stage }] : []), ...matches].sort(
    (a, b) => b.score - a.score,
  );
  return ordered
    .filter(
      (each, index) => ordered.findIndex((other) => other.field === each.field && other.stage === each.stage) === index,
    )
    .slice(0, MOST_CANDIDATES);
}

/** The parts that say something. In a list 班 or 间 alone names the column, where over figures it is a unit. */
function namedParts(parts: readonly HeaderPart[], names: Subject): readonly HeaderPart[] {
  const named = parts.filter(({ text }) => text !== "");
  if (named.length > 0 || !SUBJECTS_OF_LISTS.has(names)) return named;
  return parts.flatMap((part) => (part.unitWord === undefined ? [] : [{ ...part, text: part.unitWord, unit: null }]));
}

function fromNames(
  words: readonly FieldWords[],
  parts: readonly HeaderPart[],
  withoutStage: (tokens: readonly string[]) => readonly string[],
  { isAmongTeachers = false }: MatchSurroundings,
): readonly Found[] {
  const path = pathWords(parts, withoutStage);
  if (!path) return [];
  const found = fieldsSharing(words, path).flatMap((field) => matchNames(field, path, isAmongTeachers) ?? []);
  return found.sort((a, b) => b.score - a.score || b.weight - a.weight);
}

/** What is derived from lists of words, once for each list: a header is tried only on fields that share a token with it. */
const PATTERNS = new WeakMap<readonly FieldWords[], readonly FieldWords[]>();
const BY_TOKEN = new WeakMap<readonly FieldWords[], ReadonlyMap<string, readonly FieldWords[]>>();

function fieldsSharing(words: readonly FieldWords[], path: PathWords): readonly FieldWords[] {
  const index = BY_TOKEN.get(words) ?? indexByToken(words);
  BY_TOKEN.set(words, index);
  const shared = new Set<FieldWords>();
  for (const tokens of [path.nameTokens, path.above, ...path.remarks])
    for (const token of tokens) for (const field of index.get(token) ?? []) shared.add(field);
  return words.filter((field) => shared.has(field));
}

function indexByToken(words: readonly FieldWords[]): ReadonlyMap<string, readonly FieldWords[]> {
  const index = new Map<string, Set<FieldWords>>();
  for (const field of words) {
    for (const name of field.names
      ? [...field.names.full, ...field.names.bare, ...field.names.near, ...field.names.alone]
      : []) {
      for (const token of name) index.set(token, (index.get(token) ?? new Set<FieldWords>()).add(field));
    }
  }
  return new Map([...index].map(([token, fields]) => [token, [...fields]]));
}

function fromPatterns(words: readonly FieldWords[], rest: readonly HeaderPart[]): readonly Found[] {
  const path = rest.filter(({ text }) => !(rest.length > 1 && TOTAL_WORDS.test(text)));
  const patterns = PATTERNS.get(words) ?? words.filter(({ names }) => !names);
  PATTERNS.set(words, patterns);
  const found = patterns.length === 0 ? null : matchPatterns(patterns, path.length > 0 ? path : rest.slice(-1));
  return found && !isVerdictOfOne(found, path, words) ? [found] : [];
}

/** 是否达标 under one indicator is not the verdict of the school. */
function isVerdictOfOne(found: Found, path: readonly HeaderPart[], words: readonly FieldWords[]): boolean {
  if (found.field !== "printed_verdict" || path.length < 2) return false;
  const parent = pathWords(path.slice(0, -1), (tokens) => tokens);
  return parent !== null && words.some((field) => matchNames(field, parent, false) !== null);
}

/** 26-30人, 66人以上: classes of one size. Numbers alone (26-30) are such only beside others like them. */
function sizesMatch(parts: readonly HeaderPart[]): ColumnMatch | null {
  const leaf = parts[parts.length - 1];
  if (!leaf) return null;
  const label = [leaf.text, ...leaf.remarks.map((remark) => `(${remark})`)].join("");
  const sizes = classSizes(
    label,
    parts.slice(0, -1).map(({ text }) => text),
  );
  if (!sizes) return null;
  const evidence: readonly Evidence[] = [{ code: "name", parameters: { name: label } }];
  return {
    field: "classes_of_size",
    stage: null,
    score: sizes.isCertain ? KNOWN_NAME : ONLY_WORDS,
    decidedBy: "synonym",
    isStageImplied: false,
    evidence,
    sizes,
  };
}

/** Sizes of classes without a word for it become certain where at least three such columns stand side by side. */
export function withCertainSizes(match: ColumnMatch): ColumnMatch {
  return match.field === "classes_of_size" ? { ...match, score: Math.max(match.score, BY_CONTEXT) } : match;
}

/** Names that give way where a table has a plainer one for the same field: 多媒体教室 to 网络多媒体教室, 运动场地 to 体育运动场馆. */
const LESSER: readonly (readonly [FieldId, (name: string) => boolean])[] = [
  ["multimedia_rooms", (name) => !name.includes("网络")],
  ["sports_area", (name) => !name.includes("馆")],
  ["staff", (name) => name.includes("在编")],
  ["posts_filled", (name) => !/实有|实编|占编|编制/.test(name)],
  ["posts_approved", (name) => !/核/.test(name)],
  ["computers", (name) => name.includes("用")],
  ["floor_area", (name) => !name.includes("校舍")],
  ["teachers_above_degree", (name) => !/规定|高学历/.test(name)],
  ["equipment_value", (name) => !name.includes("仪器")],
];
/** Of two lesser names this one more often means something else: 编制数 beside 在编. */
const LEAST_OF_NAMES: FieldId = "posts_filled";

/** A name that often means something else is less sure. */
function withLesserScore(found: Found, parts: readonly HeaderPart[]): Found {
  const text = `${found.name}${parts[parts.length - 1]?.remarks.join("") ?? ""}`;
  const isLesser = LESSER.some(([field, test]) => field === found.field && test(text));
  return isLesser
    ? { ...found, score: Math.min(found.score, found.field === LEAST_OF_NAMES ? JOINED : LESSER_NAME) }
    : found;
}

const STAGES: Readonly<Record<string, SchoolPart>> = { "@小学": "primary", "@初中": "junior", "@高中": "senior" };

interface StagedPath {
  readonly stage: SchoolPart | null;
  /** The path without the parts that only name a stage. */
  readonly rest: readonly HeaderPart[];
  readonly withoutStage: (tokens: readonly string[]) => readonly string[];
}

/** The one stage that a text names; null where it names none or two. */
function stageIn(tokens: readonly string[]): SchoolPart | null {
  const stages = new Set(tokens.flatMap((token) => STAGES[token] ?? []));
  const [only] = stages;
  return stages.size === 1 && only ? only : null;
}

/** Takes the stage out of a path, the deepest that names one: the text itself or what its brackets say. */
function takeStage(parts: readonly HeaderPart[]): StagedPath {
  const withoutStage = (tokens: readonly string[]): readonly string[] => tokens.filter((token) => !(token in STAGES));
  let stage: SchoolPart | null = null;
  const rest: HeaderPart[] = [];
  for (const part of parts) {
    const tokens = tokensOf(compactName(part.text));
    const inRemarks = part.remarks
      .map((remark) => tokensOf(compactName(remark)))
      .filter((remark) => withoutStage(remark).length === 0);
    stage = stageIn([...tokens, ...inRemarks.flat()]) ?? stage;
    if (tokens.length === 0 || withoutStage(tokens).length > 0) rest.push(part);
  }
  return { stage, withoutStage, rest: rest.length === 0 ? parts : rest };
}

function withStage(match: Found, stage: SchoolPart | null, text: string): ColumnMatch | null {
  const { field, score, decidedBy, evidence: code, name } = match;
  const base = {
    field,
    score,
    decidedBy,
    evidence: [{ code, parameters: { name } } satisfies Evidence],
    isStageImplied: false,
  };
  if (field === "students") return { ...base, field: stage ? SCHOOL_PARTS[stage].students : field, stage: null };
  if (isSchoolAttribute(field)) return { ...base, stage: null };
  if (stage === "senior") return null;
  const implied = stage === null && field === "teachers_above_degree" ? stageOfDegree(text) : null;
  return { ...base, stage: stage ?? implied, isStageImplied: implied !== null };
}

/** 高于规定学历 means 专科 and higher in 小学, 本科 and higher in 初中: a column that names the degree counts one stage. */
function stageOfDegree(text: string): Stage | null {
  const tokens = tokensOf(compactName(text));
  if (tokens.includes("专科")) return "primary";
  return tokens.includes("本科") ? "junior" : null;
}
