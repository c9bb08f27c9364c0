import { tellsSchool } from "../../core/fields/field-queries";
import type { FieldId } from "../../core/fields/catalogue";
import type { FieldWords, Subject } from "./field-words";
import { ITEM_WORDS, TASK_WORDS } from "./item-words";
import { BUILDING_WORDS, CLASS_WORDS, LIST_WORDS, ROOM_WORDS, TEACHER_WORDS } from "./list-words";
import { NEEDS_WORDS } from "./needs-words";
import { PUPIL_WORDS } from "./pupil-words";
import { SCHOOL_WORDS } from "./school-words";

const ALL: readonly FieldWords[] = [
  ...SCHOOL_WORDS,
  ...NEEDS_WORDS,
  ...LIST_WORDS,
  ...PUPIL_WORDS,
  ...ITEM_WORDS,
  ...TASK_WORDS,
];

/** What says in a list or a table of items which school a row belongs to; tried after the list's own words. */
const NAMES = SCHOOL_WORDS.filter(({ field }) => tellsSchool(field));

const WORDS: Readonly<Record<Subject, readonly FieldWords[]>> = {
  school: SCHOOL_WORDS,
  needs_item: NEEDS_WORDS,
  class_name: [...CLASS_WORDS, ...NAMES],
  teacher_name: [...TEACHER_WORDS, ...NAMES],
  pupil_name: [...PUPIL_WORDS, ...NAMES],
  room_name: [...ROOM_WORDS, ...NAMES],
  building_name: [...BUILDING_WORDS, ...NAMES],
  item: [...ITEM_WORDS, ...NAMES],
  problem: [...TASK_WORDS, ...NAMES],
};

/** The words that are tried on the columns of a table whose rows are such things: a roster knows no 需投入资金. */
export function wordsOf(subject: Subject): readonly FieldWords[] {
  return WORDS[subject];
}

/** The words of one field; undefined for a field that no header names by itself. */
export function wordsOfField(field: FieldId): FieldWords | undefined {
  return ALL.find((words) => words.field === field);
}
