import { ACCEPTED, ONLY_GROUP } from "../sureness";
import type { FieldId } from "../../core/fields/catalogue";
import { fieldKeyOf } from "../../core/fields/field-key";
import type { Moment } from "../header/date-in-header";
import { familyOfField } from "../../core/fields/field-queries";
import type { ColumnMatch } from "./match-column";

/** A column with what it may hold, the likeliest first. */
export interface Contender {
  readonly candidates: readonly ColumnMatch[];
  readonly year: number | null;
  /** The moment that the header names: its year, or a day or a term of it. */
  readonly moment?: Moment | null;
  /** Set where the user has said what it is; null for "nothing". */
  readonly answered?: ColumnMatch | null;
}

/** What became of a column: taken for a field, to be asked about, or left alone. */
export type Settled =
  | { readonly type: "taken"; readonly match: ColumnMatch }
  /** `choices`: the likeliest first; `rivals`: how many other columns are as likely. */
  | { readonly type: "ask"; readonly choices: readonly ColumnMatch[]; readonly rivals: number }
  | { readonly type: "left" };

export interface SettleRules {
  /** Fields that several columns may hold. */
  readonly isMany: (field: FieldId) => boolean;
  /** Fields that are worth a question; others are left alone where they are not certain. */
  readonly isAsked: (field: FieldId) => boolean;
  /** The year that the title names: of two columns the one of that year is meant. */
  readonly year: number | null;
  /** True when two columns hold the same amounts, maybe in different units: the first is then enough. */
  readonly isSame: (column: number, other: number) => boolean;
}

const MOST_ROUNDS = 6;
const MOST_CHOICES = 3;
const MOST_COMPARED = 8;

/** A field as rivals fight for it; columns of class sizes are rivals only for the same sizes, those of grades for the same grade, parts of a sum for the same part. */
export function rivalKeyOf({ field, stage, sizes, grade, addend }: ColumnMatch): string {
  return `${fieldKeyOf(field, stage)}${addend === undefined ? "" : `+${addend}`}${sizes ? `:${sizes.from ?? ""}-${sizes.to ?? ""}` : ""}${grade === undefined ? "" : `:${grade}`}`;
}

/**
 * Gives every column the best field that no other column has a better claim to. Two equally good ones, or one known by
 * a few words alone, become a question; a column that the user has decided is as he said, and its rivals step back.
 */
export function settleColumns(columns: readonly Contender[], rules: SettleRules): readonly Settled[] {
  const decided = new Set(
    columns.flatMap(({ answered }) => (answered && !rules.isMany(answered.field) ? [rivalKeyOf(answered)] : [])),
  );
  const open = columns.map(({ candidates, answered }) =>
    answered === undefined ? candidates.filter((match) => !decided.has(rivalKeyOf(match))) : [],
  );
  const at = new Array<number>(columns.length).fill(0);
  const matchAt = (index: number): ColumnMatch | null => open[index]?.[at[index] ?? 0] ?? null;
  for (let round = 0; round < MOST_ROUNDS && stepBack(open.length, matchAt, at, rules); round++);
  const rivals = new Map<string, number[]>();
  open.forEach((_, index) => {
    const match = matchAt(index);
    if (!match) return;
    const known = rivals.get(rivalKeyOf(match));
    if (known) known.push(index);
    else rivals.set(rivalKeyOf(match), [index]);
  });
  return columns.map((column, index): Settled => {
    if (column.answered !== undefined)
      return column.answered ? { type: "taken", match: column.answered } : { type: "left" };
    const match = matchAt(index);
    if (!match) return { type: "left" };
    return settleOne(
      index,
      match,
      rivals.get(rivalKeyOf(match)) ?? [index],
      columns,
      open[index] ?? [],
      matchAt,
      rules,
    );
  });
}

/** Columns with a lesser claim go on to their next candidate; false when none had to. */
function stepBack(
  length: number,
  matchAt: (index: number) => ColumnMatch | null,
  at: number[],
  rules: SettleRules,
): boolean {
  const best = new Map<string, number>();
  for (let index = 0; index < length; index++) {
    const match = matchAt(index);
    if (match && !rules.isMany(match.field))
      best.set(rivalKeyOf(match), Math.max(best.get(rivalKeyOf(match)) ?? 0, match.score));
  }
  let moved = false;
  for (let index = 0; index < length; index++) {
    const match = matchAt(index);
    if (!match || rules.isMany(match.field) || match.score >= (best.get(rivalKeyOf(match)) ?? 0)) continue;
    at[index] = (at[index] ?? 0) + 1;
    // What was only a second thought must be certain by itself.
    const next = matchAt(index);
    if (next && next.score < ACCEPTED) at[index] = Number.MAX_SAFE_INTEGER;
    moved = true;
  }
  return moved;
}

function settleOne(
  index: number,
  match: ColumnMatch,
  claims: readonly number[],
  columns: readonly Contender[],
  candidates: readonly ColumnMatch[],
  matchAt: (index: number) => ColumnMatch | null,
  rules: SettleRules,
): Settled {
  if (rules.isMany(match.field)) return match.score >= ACCEPTED ? { type: "taken", match } : { type: "left" };
  const equals = claims.filter((other) => other !== index && matchAt(other)?.score === match.score);
  if (match.score >= ACCEPTED && equals.length === 0) return { type: "taken", match };
  if (match.score >= ACCEPTED) {
    if (familyOfField(match.field) === "name")
      return equals.some((other) => other < index) || match.field === "printed_verdict"
        ? { type: "left" }
        : { type: "taken", match };
    const byYear = ofYear([index, ...equals], columns, rules.year);
    if (byYear !== null) return byYear === index ? { type: "taken", match } : { type: "left" };
    if (equals.length <= MOST_COMPARED && equals.every((other) => rules.isSame(index, other)))
      return equals.some((other) => other < index) ? { type: "left" } : { type: "taken", match };
  }
  // Several columns under one group (一年级, 二年级 under 在校学生数): none is the field.
  if ((equals.length > 0 && match.score <= ONLY_GROUP) || !rules.isAsked(match.field)) return { type: "left" };
  return {
    type: "ask",
    choices: candidates.filter(({ score }) => score >= ONLY_GROUP).slice(0, MOST_CHOICES),
    rivals: equals.length,
  };
}

/** Of columns of different years the one of the title's year; null where the title does not tell. */
function ofYear(claims: readonly number[], columns: readonly Contender[], year: number | null): number | null {
  if (year === null) return null;
  const found = claims.filter((index) => columns[index]?.year === year);
  const [only] = found;
  return found.length === 1 && only !== undefined && claims.every((index) => columns[index]?.year !== null)
    ? only
    : null;
}
