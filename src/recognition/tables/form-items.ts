import { ACCEPTED, ONLY_WORDS } from "../sureness";
import { familyOfField, isResource, isStudentsField } from "../../core/fields/field-queries";
import type { CellRef } from "../../core/cell/address";
import { cellText, type CellValue } from "../../core/cell/cell-value";
import type { FieldId } from "../../core/fields/catalogue";
import { fieldKeyOf, type FieldKey } from "../../core/fields/field-key";
import { familyOf, parseUnit } from "../../core/quantity/units";
import { type Answers, columnFieldKey, NO_FIELD } from "../answers";
import { fieldByKeyWord, groupOf } from "../columns/beside-others";
import { countsClasses, saysWithin } from "../columns/attached-columns";
import { type ColumnMatch, matchColumn } from "../columns/match-column";
import {
  compactName,
  headerPart,
  type HeaderPart,
  headerParts,
  isExclusion,
  unitInHeader,
} from "../header/header-text";
import type { Question } from "../recognised-table";
import { mayNameGym } from "../words/gym-words";
import { plainText } from "../words/plain-text";
import type { FieldTable } from "./field-table";

/** What an item of the form is, as if its text were a header. */
export interface Item {
  readonly match: ColumnMatch | null;
  readonly parts: readonly HeaderPart[];
  readonly key: FieldKey | null;
  /** Where the text alone does not tell the figure: the question's id, and the answer if there is one. */
  readonly asked: { readonly id: string; readonly answer: string | null } | null;
}

/** Reads items, each text once. */
export function itemReader(answers: Answers, layout: string): (text: string, group: string) => Item {
  const known = new Map<string, Item>();
  return (text, group) => {
    const key = `${group}\n${text}`;
    const before = known.get(key);
    if (before) return before;
    const own = text.split(/[>＞]|——|--/).flatMap((label) => headerParts(plainText(label)));
    const alone = matchColumn(own, "school");
    const under = group === "" ? null : matchColumn([headerPart(plainText(group)), ...own], "school");
    const best =
      alone && alone.score >= ACCEPTED && (alone.stage !== null || (under?.stage ?? null) === null)
        ? alone
        : (under ?? alone);
    const id = columnFieldKey(layout, [text], 0);
    const match = best !== null && best.score >= ACCEPTED ? best : doubtfulMatch(best, own);
    const item: Item = {
      match,
      parts: own,
      key: match && fieldKeyOf(match.field, match.stage),
      asked: match !== null && match.score < ACCEPTED ? { id, answer: answers[id] ?? null } : null,
    };
    known.set(key, item);
    return item;
  };
}

/** What an item may be that its text does not tell for certain: a figure of the indicators, the gym among them, or 幼儿 within 在校生数; else null. */
function doubtfulMatch(best: ColumnMatch | null, parts: readonly HeaderPart[]): ColumnMatch | null {
  if (best?.field === ATTACHED) return saysWithin(parts) ? { ...best, score: ACCEPTED } : best;
  if (best !== null && best.score >= ONLY_WORDS && (isResource(best.field) || isStudentsField(best.field))) return best;
  const [leaf] = parts.slice(-1);
  if (!leaf || best !== null) return null;
  const text = compactName(leaf.text);
  const isGym = mayNameGym(
    compactName([leaf.text, ...leaf.remarks.filter((remark) => !isExclusion(remark))].join("(")),
  );
  const field = isGym ? GYM : leaf.isPart ? null : fieldByKeyWord(text);
  return field && { field, stage: null, score: ONLY_WORDS, decidedBy: "words", isStageImplied: false, evidence: [] };
}

/** In a form with so many of the indicators an item that may be another one is worth a question. */
const LEAST_OF_FORM = 2;

/** Whether an item that is not certain matters: the form holds other indicators for certain, and not this one. */
export function doubtsOf(items: readonly Item[]): (match: ColumnMatch) => boolean {
  const certain = items.flatMap(({ match, asked }) => (match && asked === null ? [match.field] : []));
  const groups = new Set(
    certain.flatMap((field) =>
      field !== GYM && (isResource(field) || isStudentsField(field)) ? [groupOf(field)] : [],
    ),
  );
  const isWhole =
    certain.includes("students") && items.every(({ key, asked }) => asked !== null || !STAGES.has(key ?? ""));
  return ({ field }) =>
    field === ATTACHED
      ? isWhole
      : groups.size >= LEAST_OF_FORM && (field === GYM ? !certain.includes(GYM) : !groups.has(groupOf(field)));
}

const GYM = "indoor_sport_area";
const ATTACHED = "attached_students";
const STAGES: ReadonlySet<string> = new Set<FieldKey>(["students_primary", "students_junior"]);

/** True for 幼儿 on which nothing hangs: the form states its pupils by stage, or the item counts classes. */
export function isOfNoUse(
  { match, parts }: Item,
  unitText: string,
  value: CellValue | undefined,
  isWorthAsking: (match: ColumnMatch) => boolean,
): boolean {
  if (match?.field !== ATTACHED) return false;
  return (
    !isWorthAsking(match) ||
    countsClasses(parts, parseUnit(plainText(unitText)) ?? unitInHeader(parts), [
      typeof value === "number" ? value : NaN,
    ])
  );
}

/** True where a row can hold the figure that its item may be: a number, in a unit of the figure's family if in any. */
export function holdsFigure(
  value: CellValue | undefined,
  unitText: string,
  parts: readonly HeaderPart[],
  field: FieldId,
): boolean {
  const unit = parseUnit(plainText(unitText)) ?? unitInHeader(parts);
  return (
    (typeof value === "number" || /\d/.test(cellText(value ?? null))) &&
    (unit === null ? familyOfField(field) !== "area" : familyOf(unit) === familyOfField(field))
  );
}

/** The question what an item is, once for its text. */
export function askItem(
  text: string,
  key: FieldKey,
  { id, answer }: { readonly id: string; readonly answer: string | null },
  cell: CellRef,
  questions: Question[],
): void {
  if (questions.some((question) => question.id === id)) return;
  const choices = [
    { id: key, parameters: { field: key } },
    { id: NO_FIELD, parameters: {} },
  ];
  questions.push({
    id,
    code: "column-field",
    sheet: cell.sheet,
    cells: [cell],
    parameters: { header: text, field: key, rivals: 0 },
    choices,
    answer: choices.find((choice) => choice.id === answer)?.id ?? null,
  });
}

export function itemsOf(fields: FieldTable, itemAt: (position: number) => Item): readonly Item[] {
  const seen = new Set<Item>();
  for (let position = 0; position < fields.length; position++) seen.add(itemAt(position));
  return [...seen];
}
