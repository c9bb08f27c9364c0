import { isSchoolAttribute } from "../../core/fields/field-queries";
import type { CellRef } from "../../core/cell/address";
import { readAmount } from "../../core/cell/read-amount";
import { finding, type Finding } from "../../core/findings/finding";
import type { FieldId } from "../../core/fields/catalogue";
import { type FieldKey, fieldOf } from "../../core/fields/field-key";
import type { SchoolKind } from "../../core/fields/school-kinds";
import { rowOf } from "../../core/facts/record-cells";
import { amountAt, type FactColumn } from "../../core/facts/fact-column";
import type { SchoolRecords } from "../../core/indicators/school-records";
import { factorToBase, familyOf } from "../../core/quantity/units";
import { type Answers, attachedSharedKey, columnBlankKey, columnFieldKey, NO_FIELD } from "../answers";
import { fieldRule } from "../figures/amount-rule";
import { noAmountFinding, settleDoubtful } from "../figures/doubtful-cells";
import { headerPart, type HeaderPart, unitInHeader } from "../header/header-text";
import { unitsInLines } from "../header/unit-line";
import type { Question } from "../recognised-table";
import { kindOfStudents } from "../rows/decide-kind";
import { plainText } from "../words/plain-text";
import { kindOfName, kindOfType } from "../words/school-kind";
import type { FieldTable } from "./field-table";
import { withoutAttached } from "./attached-pupils";
import { blankQuestion, mayLack } from "./optional-parts";
import { type UnitQuestion, unitOf } from "./item-units";
import { askItem, doubtsOf, holdsFigure, isOfNoUse, type Item, itemReader, itemsOf } from "./form-items";
import { indoorIsOutsideTeaching, sportsIncludeIndoor, teachingExcludesIndoor } from "../header/indoor-in-header";
import { carriedDown, cellAt, type ListReading, recordsOfList, schoolOfTitles, textsOf } from "./list-schools";

/** The schools of a long table, with what has to be said and asked. */
export interface FillInReading {
  readonly records: SchoolRecords | null;
  readonly findings: readonly Finding[];
  readonly questions: readonly Question[];
}

/** A figure of one school, before it is put into columns. */
interface Entry {
  readonly key: FieldKey;
  readonly school: number;
  /** In the base unit; "open" until the user has said whether it is meant, or what a blank means. */
  readonly amount: number | "open" | "missing";
  readonly factor: number;
  readonly cell: CellRef;
  readonly score: number;
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
      questions.push(...settled.questions);
      const [amount = null] = settled.amounts;
      if (amount !== null) entries.push({ ...entry, amount, factor: read.factor });
    }
  }
  const kindAt = (school: number): SchoolKind =>
    kindOfForm(schools.names[school] ?? "", types.get(school)) ?? "unknown";
  entries.push(...blankEntries(blanks, entries, kindAt, { answers, layout, questions }));
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

/** A form without an item for 幼儿 says that there are none, whatever the form beside it asks. */
function withNoneWhereNotAsked(figures: ReadonlyMap<FieldKey, FactColumn>): ReadonlyMap<FieldKey, FactColumn> {
  const attached = figures.get("attached_students");
  if (!attached) return figures;
  const isAsked = (school: number): boolean => rowOf(attached.origin.cells, school) >= 0;
  const amounts = attached.amounts.map((amount, school) => (isAsked(school) ? amount : 0));
  const present = attached.present.map((stated, school) => (isAsked(school) ? stated : 1));
  return new Map(figures).set("attached_students", { ...attached, amounts, present });
}

interface FormSchools {
  readonly names: readonly string[];
  readonly at: Int32Array;
  readonly cells: readonly CellRef[];
}

/** The school of each row: a column of schools, an item 学校名称 above its figures, or the one that the title names. */
function schoolsOf(
  fields: FieldTable,
  itemAt: (position: number) => Item,
  values: readonly string[],
  title: string | null,
): FormSchools | null {
  const column = textsOf(fields, "school");
  const own = column ? carriedDown(column.texts) : null;
  const valueColumn = textsOf(fields, "item_value")?.column.column ?? 0;
  const at = new Int32Array(fields.length).fill(-1);
  const [names, cells]: [string[], CellRef[]] = [[], []];
  const byName = new Map<string, number>();
  let current = title ?? "";
  let where = cellAt(fields, 0, valueColumn);
  const named =
    own === null &&
    fields.names.some((_, position) => itemAt(position).match?.field === "school" && (values[position] ?? "") !== "");
  for (let position = 0; position < fields.length; position++) {
    if (own) [current, where] = [own[position] ?? "", cellAt(fields, position, column?.column.column ?? 0)];
    else if (named && itemAt(position).match?.field === "school")
      [current, where] = [values[position] ?? "", cellAt(fields, position, valueColumn)];
    if (current === "") continue;
    const key = plainText(current);
    let school = byName.get(key);
    if (school === undefined) {
      school = names.length;
      byName.set(key, school);
      names.push(current);
      cells.push(where);
    }
    at[position] = school;
  }
  return names.length === 0 ? null : { names, at, cells };
}

/** Columns of the figures; of two items for one field the better known counts, and of two equally good ones neither. */
function columnsOf(
  entries: readonly Entry[],
  schools: number,
  sheet: string,
  findings: Finding[],
  names: readonly string[],
): ReadonlyMap<FieldKey, FactColumn> {
  const byKey = new Map<FieldKey, Map<number, Entry[]>>();
  for (const entry of entries) {
    const bySchool = byKey.get(entry.key) ?? new Map<number, Entry[]>();
    byKey.set(entry.key, bySchool);
    bySchool.set(entry.school, [...(bySchool.get(entry.school) ?? []), entry]);
  }
  return new Map(
    [...byKey].map(([key, bySchool]): [FieldKey, FactColumn] => {
      const [rows, columns] = [new Int32Array(schools).fill(-1), new Int32Array(schools)];
      const amounts = new Float64Array(schools).fill(NaN);
      const [present, open] = [new Uint8Array(schools), new Uint8Array(schools)];
      const factors = new Set<number>();
      for (const [school, found] of bySchool) {
        const best = found.reduce((a, b) => (b.score > a.score ? b : a));
        const rivals = found.filter((entry) => entry.score === best.score && entry.amount !== best.amount);
        [rows[school], columns[school]] = [best.cell.row, best.cell.column];
        if (rivals.length > 0) {
          const field = fieldOf(key);
          findings.push(
            finding("list-incomplete", [best.cell, ...rivals.map(({ cell }) => cell)], {
              school: names[school] ?? "",
              field,
              count: rivals.length + 1,
            }),
          );
          continue;
        }
        if (best.amount === "open") {
          open[school] = 1;
          continue;
        }
        if (best.amount === "missing") continue;
        factors.add(best.factor);
        amounts[school] = best.amount;
        present[school] = 1;
      }
      const [factor = 1] = factors;
      return [
        key,
        {
          field: key,
          origin: { how: "cell", cells: { sheet, rows, columns }, factor: factors.size === 1 ? factor : NaN },
          amounts,
          present,
          ...(open.includes(1) ? { open } : {}),
        },
      ];
    }),
  );
}

/** The kind that the form says, or the name; null where neither does. */
function kindOfForm(name: string, type: string | undefined): SchoolKind | null {
  const typed = kindOfType(type ?? "")?.kind;
  return typed && typed !== "unknown" ? typed : (kindOfName(name)?.kind ?? null);
}

function recordsOf(
  schools: FormSchools,
  figures: ReadonlyMap<FieldKey, FactColumn>,
  types: ReadonlyMap<number, string>,
  sheet: string,
  items: readonly Item[],
): SchoolRecords {
  const at = (field: FieldKey, school: number): number | null => {
    const column = figures.get(field);
    return column ? amountAt(column, school) : null;
  };
  const kinds = schools.names.map((name, school): SchoolKind => {
    const students = {
      total: at("students", school),
      primary: at("students_primary", school),
      junior: at("students_junior", school),
      senior: at("students_senior", school),
    };
    return kindOfForm(name, types.get(school)) ?? kindOfStudents(students) ?? "unknown";
  });
  const last = (field: FieldId): HeaderPart | undefined =>
    items.find(({ match }) => match?.field === field)?.parts.slice(-1)[0];
  const [sports, teaching, indoor] = [last("sports_area"), last("teaching_area"), last("indoor_sport_area")];
  return {
    ...recordsOfList(schools, kinds, sheet, figures),
    sportsAreaIncludesIndoor: sports !== undefined && sportsIncludeIndoor(sports),
    teachingAreaExcludesIndoor:
      (teaching !== undefined && teachingExcludesIndoor(teaching)) ||
      (indoor !== undefined && indoorIsOutsideTeaching(indoor)),
  };
}
