import type { FieldWords, Subject } from "../words/field-words";
import { isNameOf, triedName } from "../words/is-name";
import { remembered } from "../words/remembered";
import { wordsOf } from "../words/words-of-subject";
import type { NamedSubject } from "./header-cells";
import { compactName, headerPart } from "./header-text";

/** Everything that the rows of a table can be, in the order in which they are preferred where nothing else decides. */
export const SUBJECTS: readonly Subject[] = [
  "school",
  "needs_item",
  "teacher_name",
  "class_name",
  "room_name",
  "building_name",
  "pupil_name",
  "problem",
  "item",
];

const OWN_WORDS: ReadonlyMap<Subject, readonly FieldWords[]> = new Map(
  SUBJECTS.map((subject) => [subject, wordsOf(subject).filter(({ field }) => field === subject)]),
);
const ALL_WORDS: readonly FieldWords[] = [...new Set(SUBJECTS.flatMap(wordsOf))];
/** Columns of nearly every table, whatever its rows are: they tell that a row is a header and nothing else. */
const ANYWHERE =
  /^(?:序号|编号|备注|说明|合计|总计|小计|计|小学|初中|高中|单位|数量|名称|类别|年度|性别|出生年月|联系电话|电话|地址|(?:其中)?[男女]生?|占比|比例|完成情况|是否.{2,6})$/;

/** What a header cell can name. @param plain a plain text */
export const subjectsOfName = remembered(findSubjects);

/** True for a text that heads columns: the known name of any field, or a word that stands in headers everywhere. */
export const isKnownName = remembered((plain) => {
  const name = compactName(headerPart(plain).text);
  return name !== "" && (ANYWHERE.test(name) || isNameOfAny(ALL_WORDS, name));
});

function findSubjects(plain: string): readonly NamedSubject[] {
  const text = compactName(headerPart(plain).text);
  if (text === "") return [];
  return SUBJECTS.flatMap((subject) => {
    const isNamed = OWN_WORDS.get(subject)?.some((words) => isNameOf(words, triedName(text)));
    return isNamed ? [{ subject, rank: rankOf(subject, text) }] : [];
  });
}

/** 学校名称 is plainer than 名称 or 单位, which may name something else; 项目 plainer than 类别. */
function rankOf(subject: Subject, text: string): number {
  if (subject === "school")
    return /校/.test(text) ? 4 : /小学|初中|中学|教学点|办学点/.test(text) ? 3 : /名/.test(text) ? 2 : 1;
  if (subject === "needs_item" || subject === "item") return /项目|内容|指标|任务|名称/.test(text) ? 1 : 0;
  return 2;
}

const FIELD_NAMES: ReadonlyMap<Subject, (plain: string) => boolean> = new Map(
  SUBJECTS.map((subject) => {
    const words = wordsOf(subject).filter(({ field }) => field !== subject && field !== "school");
    return [
      subject,
      remembered((plain) => {
        const name = compactName(headerPart(plain).text);
        return name !== "" && isNameOfAny(words, name);
      }),
    ];
  }),
);

/** How many of these header texts are known names of fields, the school's own name aside, where the rows are such things. */
export function knownNames(subject: Subject, labels: readonly string[]): number {
  const isName = FIELD_NAMES.get(subject);
  return isName ? labels.filter((label) => isName(label)).length : 0;
}

function isNameOfAny(words: readonly FieldWords[], compact: string): boolean {
  const tried = triedName(compact);
  return words.some((each) => isNameOf(each, tried));
}
