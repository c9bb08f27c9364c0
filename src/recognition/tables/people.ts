import type { CellRef } from "../../core/cell/address";
import type { FieldId } from "../../core/fields/catalogue";
import type { Answers } from "../answers";
import type { Question, QuestionChoice } from "../recognised-table";
import { plainText } from "../words/plain-text";
import { cellAt, type ListReading, type ListSchools, textsOf } from "./list-schools";

/** The people of a list, each once. */
export interface People {
  /** Rows that stand for a person who is counted in another row. */
  readonly dropped: ReadonlySet<number>;
  /** Schools whose people cannot be counted before a question is answered. */
  readonly open: ReadonlySet<number>;
  readonly questions: readonly Question[];
}

/** Where a list says who somebody is. */
export interface PeopleColumns {
  readonly name: FieldId;
  readonly id: FieldId;
  /** What tells two of one name in one school apart. */
  readonly apart: readonly FieldId[];
  /** Set where rows of one number, name and school are held against each other when they are counted. */
  readonly areHeldTogether?: true;
}

export const TEACHERS: PeopleColumns = { name: "teacher_name", id: "teacher_id", apart: [] };
export const PUPILS: PeopleColumns = {
  name: "pupil_name",
  id: "pupil_id",
  apart: ["grade", "class_name", "pupil_born"],
  areHeldTogether: true,
};

/**
 * Finds people who stand in a list twice. The same number (身份证号, 工号) in one school with the same name is one
 * person, counted once and not asked about. Asked about are: one number with two names, one number in two schools, and,
 * in a list without numbers, one name twice in a school. A name alone never joins two schools.
 */
export function findPeople(
  list: ListReading,
  schools: ListSchools,
  answers: Answers,
  columns: PeopleColumns = TEACHERS,
): People {
  const { fields } = list;
  const [names, ids] = [textsOf(fields, columns.name), textsOf(fields, columns.id)];
  const apart = columns.apart.flatMap((field) => textsOf(fields, field) ?? []);
  const dropped = new Set<number>();
  const open = new Set<number>();
  const questions: Question[] = [];
  const groups = new Map<string, number[]>();
  for (let position = 0; position < fields.length; position++) {
    const school = schools.schoolAt[position] ?? -1;
    if (school < 0) continue;
    const id = plainText(ids?.texts[position] ?? "");
    const name = plainText(names?.texts[position] ?? "");
    const own = apart.map(({ texts }) => plainText(texts[position] ?? "")).join(":");
    const key = /\d{3}|[a-z]\d/.test(id) ? `id:${id}` : name === "" ? null : `name:${school}:${name}:${own}`;
    if (key === null) continue;
    const same = groups.get(key);
    if (same) same.push(position);
    else groups.set(key, [position]);
  }
  for (const [key, positions] of groups) {
    const [first = 0, ...others] = positions;
    if (others.length === 0) continue;
    const inSchools = new Set(positions.map((position) => schools.schoolAt[position] ?? -1));
    const named = new Set(positions.map((position) => plainText(names?.texts[position] ?? "")));
    if (key.startsWith("id:") && inSchools.size === 1 && named.size === 1) {
      if (!columns.areHeldTogether) for (const position of others) dropped.add(position);
      continue;
    }
    const question =
      inSchools.size === 1
        ? askTwice(list, positions, names?.texts[first] ?? "", answers)
        : askSchool(list, schools, positions, names?.texts[first] ?? "", answers);
    questions.push(question);
    if (question.answer === null) for (const school of inSchools) open.add(school);
    else if (question.answer === "first") for (const position of others) dropped.add(position);
    else if (question.answer !== "both") {
      // One row of the chosen school counts, wherever the person stands again.
      const kept = positions.find((position) => schools.names[schools.schoolAt[position] ?? -1] === question.answer);
      for (const position of positions) if (position !== kept) dropped.add(position);
    }
  }
  return { dropped, open, questions };
}

const MOST_SCHOOLS = 3;

function askTwice(list: ListReading, positions: readonly number[], person: string, answers: Answers): Question {
  const choices: QuestionChoice[] = [
    { id: "first", parameters: { row: rowNumber(list, positions[0] ?? 0) } },
    { id: "both", parameters: { count: positions.length } },
  ];
  return question(list, "duplicate-person", positions, person, choices, answers);
}

function askSchool(
  list: ListReading,
  schools: ListSchools,
  positions: readonly number[],
  person: string,
  answers: Answers,
): Question {
  const names = [...new Set(positions.map((position) => schools.names[schools.schoolAt[position] ?? -1] ?? ""))].slice(
    0,
    MOST_SCHOOLS,
  );
  return question(
    list,
    "person-in-two-schools",
    positions,
    person,
    names.map((school) => ({ id: school, parameters: { school } })),
    answers,
  );
}

function question(
  list: ListReading,
  code: "duplicate-person" | "person-in-two-schools",
  positions: readonly number[],
  person: string,
  choices: readonly QuestionChoice[],
  answers: Answers,
): Question {
  const { grid, band, fields } = list;
  const id = `${code}:${grid.sheet.name}:${person}:${positions.map((position) => rowNumber(list, position) - 1 - band.end).join(",")}`;
  const cells = positions.map((position): CellRef => cellAt(fields, position, band.nameColumn));
  return {
    id,
    code,
    sheet: grid.sheet.name,
    cells,
    parameters: { person, rows: positions.map((position) => rowNumber(list, position)).join("、") },
    choices,
    answer: choices.find((choice) => choice.id === answers[id])?.id ?? null,
  };
}

function rowNumber({ fields }: ListReading, position: number): number {
  return cellAt(fields, position, 0).row + 1;
}
