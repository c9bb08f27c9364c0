import type { FieldWords } from "./field-words";

/** The words by which tables of items, tasks, equipment and money name their columns. */
export const ITEM_WORDS: readonly FieldWords[] = [];
