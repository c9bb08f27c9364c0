import type { CellRef } from "../../core/cell/address";
import type { Doubt } from "../../core/cell/read-amount";
import type { FieldKey } from "../../core/fields/field-key";
import type { ColumnUnit } from "../../core/quantity/units";
import { type Answers, fingerprint } from "../answers";
import type { Question } from "../recognised-table";

/** What is odd about a figure that a cell states plainly enough. */
export type Oddity =
  | Exclude<Doubt, "approximate">
  /** More than any school has, or less than any that has one. */
  | "impossible"
  /** A part above its whole. */
  | "above-whole";

/** One cell that is odd, as its question shows it. */
export interface OddCell {
  readonly school: string;
  /** The cell, and behind it those that it contradicts. */
  readonly cells: readonly CellRef[];
  /** What stands there, in the unit of its column: 1810000, "2026-3-5". */
  readonly value: string | number;
  /** What is set beside it: the whole, or the pupils of the school. */
  readonly beside?: number;
  /** For each pupil, in the base unit. */
  readonly share?: number;
}

/** A column's cells that are odd in one way. */
export interface OddFigures {
  readonly oddity: Oddity;
  readonly field: FieldKey;
  /** Unit of the values. */
  readonly unit: ColumnUnit | null;
  /** The field of the whole that the cells are above. */
  readonly whole?: FieldKey;
  readonly odd: readonly OddCell[];
  /** Ids of the answers: "use", "missing", "whole-missing", or the unit that these cells may be in. */
  readonly choices: readonly string[];
}

/** So many cells are written out in the question; the others are counted. */
const MOST_SHOWN = 3;

/**
 * The question about cells of a column that are odd in one way. Its key holds the schools and what they state: when a
 * figure is changed, or another becomes odd, it is asked anew.
 */
export function askOdd({ oddity, field, unit, whole, odd, choices }: OddFigures, answers: Answers): Question {
  const stated = odd.map(({ school, value, beside }) => `${school}=${value}/${beside ?? ""}`).sort();
  const id = `odd-figure:${oddity}:${field}:${fingerprint(stated.join("|"))}`;
  const parameters: Record<string, string | number> = {
    oddity,
    field,
    unit: unit ?? "",
    count: odd.length,
    cellsEach: odd[0]?.cells.length ?? 1,
    ...(whole ? { whole } : {}),
  };
  odd.slice(0, MOST_SHOWN).forEach(({ school, value, beside, share }, index) => {
    parameters[`school${index}`] = school;
    parameters[`value${index}`] = value;
    if (beside !== undefined) parameters[`beside${index}`] = beside;
    if (share !== undefined) parameters[`share${index}`] = share;
  });
  const answer = answers[id];
  return {
    id,
    code: "odd-figure",
    sheet: odd[0]?.cells[0]?.sheet ?? "",
    cells: odd.flatMap(({ cells }) => cells),
    parameters,
    choices: choices.map((choice) => ({ id: choice, parameters: {} })),
    answer: answer !== undefined && choices.includes(answer) ? answer : null,
  };
}
