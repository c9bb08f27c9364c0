import { ACCEPTED, JOINED, KNOWN_NAME, ONLY_GROUP, ONLY_WORDS, WITH_REMARK } from "../sureness";
import { familyOfField } from "../../core/fields/field-queries";
import { compactName, type HeaderPart, isExclusion } from "../header/header-text";
import { type FieldWords, NOT_THE_FIGURE } from "../words/field-words";
import { type Found } from "./found";

/** A date or "on the books now" before a name does not change what it names. */
const WHEN =
  /^(?:截[至止]到?)?(?:(?:\d{4}-)?\d{4}(?:学年度?|年度?)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:春季|秋季|上学期|下学期)?(?:底|末|初)?)?(?:现有|实有|目前|现|已有|本学年|本年度|全校|本校|学校|其中)?(?=.{2})/;

/** What a header path is by the patterns of fields: its last text, two texts joined, or the group alone. */
export function matchPatterns(words: readonly FieldWords[], path: readonly HeaderPart[]): Found | null {
  const leaf = path[path.length - 1];
  if (!leaf) return null;
  const parent = path[path.length - 2] ?? null;
  return (
    bestOf(words, leaf.text, leaf.remarks, parent) ??
    joinedMatch(words, leaf, parent) ??
    groupMatch(words, leaf, parent)
  );
}

function isFigure({ field }: FieldWords): boolean {
  return familyOfField(field) !== "name";
}

/** The best field for one text; the parent can only rule fields out. */
function bestOf(
  words: readonly FieldWords[],
  text: string,
  remarks: readonly string[],
  parent: HeaderPart | null,
): Found | null {
  const name = compactName(text);
  const bare = name.replace(WHEN, "");
  const excluded = (field: FieldWords, tested: string): boolean =>
    field.never?.test(tested) === true ||
    (isFigure(field) && NOT_THE_FIGURE.test(field.isNorm ? tested.replaceAll("标准", "") : tested));
  const allowed = words.filter(
    (field) => !excluded(field, name) && !(parent && excluded(field, compactName(parent.text))),
  );
  const exact =
    allowed.find(({ exact: pattern }) => pattern.test(name)) ??
    allowed.find(({ exact: pattern }) => pattern.test(bare));
  if (exact) {
    const counted = remarks.filter((remark) => !isExclusion(remark));
    const isOther = counted.some(
      (remark) => exact.never?.test(remark) || (isFigure(exact) && /比例|占比|率$|万人/.test(remark)),
    );
    const score = isOther ? ONLY_WORDS : counted.length > 0 || !exact.exact.test(name) ? WITH_REMARK : KNOWN_NAME;
    return { field: exact.field, score, decidedBy: "synonym", evidence: "name", name: text, weight: 1 };
  }
  const likely = allowed.find(({ words: pattern }) => pattern?.test(name));
  return likely
    ? { field: likely.field, score: ONLY_WORDS, decidedBy: "words", evidence: "words", name: text, weight: 1 }
    : null;
}

/** Two texts that only together are a name: 校舍建设 > 需投入资金, 举办者 > 类型, 教师（姓名）. */
function joinedMatch(words: readonly FieldWords[], leaf: HeaderPart, parent: HeaderPart | null): Found | null {
  const pairs: readonly (readonly [string, string])[] = [
    ...(parent ? [[parent.text, leaf.text] as const] : []),
    ...leaf.remarks.map((remark) => [leaf.text, remark] as const),
  ];
  for (const [one, other] of pairs) {
    for (const text of [`${one}${other}`, `${other}${one}`]) {
      const found = bestOf(words, text, [], null);
      if (found && found.score >= ACCEPTED)
        return { ...found, score: Math.min(found.score, JOINED), evidence: "joined", name: `${one}·${other}` };
    }
  }
  return null;
}

/** A group alone names figures, never schools and their kinds. */
function groupMatch(words: readonly FieldWords[], leaf: HeaderPart, parent: HeaderPart | null): Found | null {
  const figures = words.filter(isFigure);
  const group = parent && !leaf.isPart ? bestOf(figures, parent.text, parent.remarks, leaf) : null;
  return group ? { ...group, score: ONLY_GROUP, evidence: "words" } : null;
}
