import type { FieldWords } from "./field-words";

/** The words by which lists of classes, teachers, rooms and buildings name their columns. */
export const LIST_WORDS: readonly FieldWords[] = [];
