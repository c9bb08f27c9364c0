import type { FieldId } from "../../core/indicators/fields";
import type { FieldWords, Subject } from "./field-words";
import { ITEM_WORDS } from "./item-words";
import { LIST_WORDS } from "./list-words";
import { NEEDS_WORDS } from "./needs-words";
import { SCHOOL_WORDS } from "./school-words";

const ALL: readonly FieldWords[] = [...SCHOOL_WORDS, ...NEEDS_WORDS, ...LIST_WORDS, ...ITEM_WORDS];

/** The words that are tried on the columns of a table whose rows are such things: a roster knows no 需投入资金. */
export function wordsOf(subject: Subject): readonly FieldWords[] {
  return subject === "needs_item" ? NEEDS_WORDS : SCHOOL_WORDS;
}

/** The words of one field; undefined for a field that no header names by itself. */
export function wordsOfField(field: FieldId): FieldWords | undefined {
  return ALL.find((words) => words.field === field);
}
