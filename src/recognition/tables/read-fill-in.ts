import { isSchoolAttribute } from "../../core/fields/field-queries";
import { readAmount } from "../../core/cell/read-amount";
import { finding, type Finding } from "../../core/findings/finding";
import type { SchoolKind } from "../../core/fields/school-kinds";
import type { SchoolRecords } from "../../core/indicators/school-records";
import { factorToBase, familyOf } from "../../core/quantity/units";
import { type Answers, attachedSharedKey, columnBlankKey, columnFieldKey, NO_FIELD } from "../answers";
import { fieldRule } from "../figures/amount-rule";
import { noAmountFinding, settleDoubtful } from "../figures/doubtful-cells";
import { headerPart, unitInHeader } from "../header/header-text";
import { unitsInLines } from "../header/unit-line";
import type { Question } from "../recognised-table";
import { plainText } from "../words/plain-text";
import { withoutAttached } from "./attached-pupils";
import { blankQuestion, mayLack } from "./optional-parts";
import { type UnitQuestion, unitOf } from "./item-units";
import { askItem, doubtsOf, holdsFigure, isOfNoUse, type Item, itemReader, itemsOf } from "./form-items";
import { carriedDown, cellAt, type ListReading, schoolOfTitles, textsOf } from "./list-schools";
import { schoolsOf, kindOfForm, recordsOf } from "./fill-in-schools";
import { type Entry, columnsOf, withNoneWhereNotAsked } from "./fill-in-columns";
import { addAll } from "../../core/quantity/long-lists";

/** The schools of a long table, with what has to be said and asked. */
export interface FillInReading {
  readonly records: SchoolRecords | null;
  readonly findings: readonly Finding[];
  readonly questions: readonly Question[];
}

/**
 * A form with one row for each item (填报项目 | 单位 | 填报值), of one school or of many: every item's text is taken as a
 * header, and its value becomes that school's figure, in the unit that the row names.
 *
 * @param layout fingerprint of the header, for the answers on items
 */
export function readFillIn(list: ListReading, answers: Answers, layout: string): FillInReading {
  const { fields, grid, titles } = list;
  const values = textsOf(fields, "item_value");
  const items = textsOf(fields, "item");
  if (!values || !items) return { records: null, findings: [], questions: [] };
  const groups = textsOf(fields, "item_group");
  const carried = groups ? carriedDown(groups.texts) : null;
  const units = textsOf(fields, "item_unit");
  const inHeader = unitInHeader(values.column.header.map((label) => headerPart(plainText(label))));
  const general = new Map([...unitsInLines(titles), ...(inHeader ? [[familyOf(inHeader), inHeader] as const] : [])]);
  const read = itemReader(answers, layout);
  const itemAt = (position: number): Item => read(items.texts[position] ?? "", carried?.[position] ?? "");
  const schools = schoolsOf(fields, itemAt, values.texts, schoolOfTitles(titles, grid.sheet.name));
  if (!schools) return { records: null, findings: [], questions: [] };
  const [findings, questions, entries]: [Finding[], Question[], Entry[]] = [[], [], []];
  const types = new Map<number, string>();
  const blanks: Blank[] = [];
  const isWorthAsking = doubtsOf(itemsOf(fields, itemAt));
  for (let position = 0; position < fields.length; position++) {
    const school = schools.at[position] ?? -1;
    const { match, parts, key, asked } = itemAt(position);
    if (school < 0 || !match || fields.classes[position] === "derived") continue;
    if (match.field === "stage") types.set(school, values.texts[position] ?? "");
    if (key === null || isSchoolAttribute(match.field)) continue;
    const cell = cellAt(fields, position, values.column.column);
    const name = schools.names[school] ?? "";
    if (isOfNoUse(itemAt(position), units?.texts[position] ?? "", grid.value(cell.row, cell.column), isWorthAsking))
      continue;
    if (asked !== null) {
      if (
        !isWorthAsking(match) ||
        !holdsFigure(grid.value(cell.row, cell.column), units?.texts[position] ?? "", parts, match.field)
      )
        continue;
      askItem(items.texts[position] ?? "", key, asked, cell, questions);
      if (asked.answer === NO_FIELD) continue;
      if (asked.answer !== key) {
        entries.push({ key, school, cell, score: match.score, amount: "open", factor: 1 });
        continue;
      }
    }
    const unit = unitOf(units?.texts[position] ?? "", parts, match, {
      answers,
      layout,
      item: items.texts[position] ?? "",
      general,
      cell,
      questions,
    });
    if (unit === null) continue;
    if (unit === "unusable") {
      findings.push(
        finding("unit-unusable", [cell], {
          header: items.texts[position] ?? "",
          field: match.field,
          unit: units?.texts[position] ?? "",
        }),
      );
      continue;
    }
    const look = grid.looks(cell.column)?.get(cell.row) ?? null;
    const read = readAmount(
      grid.value(cell.row, cell.column),
      look,
      fieldRule(match.field, unit.unit, unit.isSaid, factorToBase(unit.unit)),
    );
    const entry = { key, school, cell, score: match.score };
    if (read.kind === "amount") entries.push({ ...entry, amount: read.amount, factor: read.factor });
    else if (read.kind === "blank") blanks.push({ ...entry, item: items.texts[position] ?? "" });
    else if (read.kind === "none") findings.push(noAmountFinding(read, cell, name, match.field));
    else if (read.kind === "doubtful") {
      const settled = settleDoubtful([{ school: name, cell, read }], items.texts[position] ?? "", key, answers);
      addAll(questions, settled.questions);
      const [amount = null] = settled.amounts;
      if (amount !== null) entries.push({ ...entry, amount, factor: read.factor });
    }
  }
  const kindAt = (school: number): SchoolKind =>
    kindOfForm(schools.names[school] ?? "", types.get(school)) ?? "unknown";
  addAll(entries, blankEntries(blanks, entries, kindAt, { answers, layout, questions }));
  const stated = columnsOf(entries, schools.names.length, grid.sheet.name, findings, schools.names);
  const attached = fields.names.findIndex((_, position) => itemAt(position).key === "attached_students");
  const header = items.texts[attached] ?? "";
  const source = {
    sheet: grid.sheet.name,
    id: attachedSharedKey(columnFieldKey(layout, [header], 0)),
    header,
    kinds: schools.names.map((_, school) => kindAt(school)),
    answers,
    questions,
  };
  const figures = withoutAttached(withNoneWhereNotAsked(stated), source);
  const records = recordsOf(schools, figures, types, grid.sheet.name, itemsOf(fields, itemAt));
  return { records, findings, questions };
}

/** A blank value, and the text of its item. */
interface Blank extends Omit<Entry, "amount" | "factor"> {
  readonly item: string;
}

/**
 * Blanks of items that a school may be without (室内体育用房), asked about once for the item in all forms of the kind. Of a
 * school without any other figure a blank says nothing.
 */
function blankEntries(
  blanks: readonly Blank[],
  entries: readonly Entry[],
  kindAt: (school: number) => SchoolKind,
  { answers, layout, questions }: Pick<UnitQuestion, "answers" | "layout" | "questions">,
): readonly Entry[] {
  const filled = new Set(entries.map(({ school }) => school));
  const counted = blanks.filter(({ key, school }) => filled.has(school) && mayLack(key, kindAt(school)));
  return [...new Set(counted.map(({ item }) => item))].flatMap((item) => {
    const own = counted.filter((blank) => blank.item === item);
    const [first] = own;
    if (!first) return [];
    const id = columnBlankKey(columnFieldKey(layout, [item], 0));
    const question = blankQuestion(
      {
        id,
        cells: own.map(({ cell }) => cell),
        field: first.key,
        header: item,
        count: new Set(own.map(({ school }) => school)).size,
      },
      answers,
    );
    questions.push(question);
    const amount = question.answer === "zero" ? 0 : question.answer === "missing" ? "missing" : "open";
    return own.map(({ key, school, cell, score }): Entry => ({ key, school, cell, score, amount, factor: 1 }));
  });
}
