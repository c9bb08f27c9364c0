import { cellRefName } from "../../core/cell/address";
import { columnOf, rowOf } from "../../core/facts/record-cells";
import type { SchoolRecords } from "../../core/indicators/school-records";
import { entryAt } from "../../core/quantity/at";
import type { Question, QuestionCode } from "../recognised-table";
import { PLACE } from "../words/row-words";
import { plainText } from "../words/plain-text";
import { ownersOfSheet } from "../words/sheet-title";
import { repeatedNames } from "./repeated-names";

/**
 * Names by which schools are told apart: 中心小学 of two towns are 城关镇中心小学 and 大同镇中心小学. A name that only one
 * town has, or that says its town already, stays as it is.
 *
 * @param towns town of each school, or what else tells it apart; null where it is not known
 */
export function namesWithTowns(names: readonly string[], towns: readonly (string | null)[]): readonly string[] {
  const repeated = repeatedNames(names);
  // Where no two schools have one name, as nearly always, towns need not be looked at.
  if (repeated.size === 0) return names;
  const first = new Map<string, string>();
  const several = new Set<string>();
  names.forEach((name, index) => {
    const town = towns[index];
    if (!town || !repeated.has(name) || several.has(name)) return;
    const before = first.get(name);
    if (before === undefined) first.set(name, town);
    else if (before !== town) several.add(name);
  });
  if (several.size === 0) return names;
  return names.map((name, index) => {
    const town = towns[index] ?? null;
    return town !== null && several.has(name) && !plainText(name).includes(plainText(town)) ? `${town}${name}` : name;
  });
}

/**
 * The schools of a county with names that tell them apart: by their town, which may be what their sheet is called; one
 * whose town nothing tells, by its sheet where the others stand on sheets of their own.
 */
export function recordsWithTowns(all: readonly SchoolRecords[]): readonly SchoolRecords[] {
  const sheets: string[] = [];
  const towns: (string | null)[] = [];
  const names: string[] = [];
  for (const { attributes, cells, length, names: own } of all) {
    const townOfAll = townOfSheet(cells.sheet);
    for (let record = 0; record < length; record++) {
      sheets.push(cells.sheet);
      towns.push(attributes?.towns?.[record] ?? townOfAll);
      names.push(entryAt(own, record));
    }
  }
  if (towns.every((town) => town === null)) return all;
  const shown = namesWithTowns(
    names,
    towns.map((town, index) => town ?? sheets[index] ?? null),
  );
  if (shown === names) return all;
  const onSheet = new Map<string, number>();
  names.forEach((name, index) => onSheet.set(withSheet(name, index), (onSheet.get(withSheet(name, index)) ?? 0) + 1));
  const apart = shown.map((name, index) => {
    const own = names[index] ?? name;
    if (towns[index] !== null || name === own) return name;
    return onSheet.get(withSheet(own, index)) === 1 ? withSheet(own, index) : own;
  });
  let start = 0;
  return all.map((records) => {
    const own = apart.slice(start, start + records.length);
    start += records.length;
    return { ...records, names: own };
  });

  function withSheet(name: string, index: number): string {
    return `${name}（${sheets[index]}）`;
  }
}

/** 城关镇 of a sheet that is called so; null for any other sheet. */
function townOfSheet(sheet: string): string | null {
  return (
    ownersOfSheet(sheet)
      .find((name) => PLACE.test(plainText(name)))
      ?.trim() ?? null
  );
}

/** Questions that name schools by the cells with their names. */
const NAMING: ReadonlySet<QuestionCode> = new Set<QuestionCode>(["row-stage", "duplicate-school"]);
/** So many schools are named in a question. */
const MOST_NAMED = 5;

/**
 * Questions about a school's kind or its rows, with the names by which the schools of all tables are told apart: of two
 * 中心小学 the clerk must see which is meant.
 */
export function questionsWithTowns(questions: readonly Question[], all: readonly SchoolRecords[]): readonly Question[] {
  if (!questions.some(({ code }) => NAMING.has(code))) return questions;
  const shown = recordsWithTowns(all);
  if (shown === all) return questions;
  const names = new Map<string, string>();
  for (const { cells, length, names: own } of shown) {
    for (let record = 0; record < length; record++)
      names.set(
        cellRefName({ sheet: cells.sheet, row: rowOf(cells, record), column: columnOf(cells, record) }),
        own[record] ?? "",
      );
  }
  return questions.map((question) => (NAMING.has(question.code) ? withNames(question, names) : question));
}

function withNames(question: Question, names: ReadonlyMap<string, string>): Question {
  const named = question.cells.slice(0, MOST_NAMED).map((cell) => names.get(cellRefName(cell)));
  if (named.length === 0 || named.includes(undefined)) return question;
  return {
    ...question,
    parameters: {
      ...question.parameters,
      ...(question.code === "row-stage" ? { schools: named.join("、") } : { school: named[0] ?? "" }),
    },
  };
}
