import { type FieldId, FIELDS } from "../fields/catalogue";
import type { FieldDefinition, Holding } from "../fields/field-definition";
import type { Fraction } from "../quantity/fraction";
import { lackingTo, lackingToShare } from "../quantity/lacking";
import type { Words } from "../words";

/** What there is too little of, or too much. */
export type LackUnit =
  "person" | "class" | "room" | "certificate" | "hour" | "yuan" | "square-metre" | "machine" | "book" | "number";

/** What a failed item is short of, or has too much of, where that is a plain count. */
export interface Lack {
  /** Above zero, and the least that does it: whole people and things; hours, money and ㎡ to two decimals. */
  readonly amount: number;
  readonly unit: LackUnit;
  /** True for so many above the most that is allowed. */
  readonly isOver?: true;
  /** True where it may be more: something that it hangs on is not known exactly. */
  readonly isAtLeast?: true;
  /** What all who carry the same key lack together: the classes of a grade, which needs so many more. */
  readonly together?: string;
}

/** Decimals of an amount that is rounded up. */
const DIGITS: Readonly<Record<LackUnit, number>> = {
  person: 0,
  class: 0,
  room: 0,
  certificate: 0,
  hour: 2,
  yuan: 2,
  "square-metre": 2,
  machine: 0,
  book: 0,
  number: 0,
};

type HowTold = Pick<Lack, "isAtLeast" | "together">;

/** So much is lacking to what is needed; undefined where nothing is. */
export function shortOf(needed: number, have: number, unit: LackUnit, told: HowTold = {}): Lack | undefined {
  return lackOf(lackingTo(needed, have, DIGITS[unit]), unit, told);
}

/** So much is above the most that is allowed; undefined where nothing is. */
export function over(have: number, most: number, unit: LackUnit): Lack | undefined {
  const lack = lackOf(lackingTo(have, most, DIGITS[unit]), unit, {});
  return lack && { ...lack, isOver: true };
}

/** So much more at the top of a share, what it is divided by unchanged, brings it to its line; undefined where it is there. */
export function shortOfShare(
  share: { readonly top: number; readonly over: number },
  line: Fraction,
  unit: LackUnit,
): Lack | undefined {
  return lackOf(lackingToShare(share, line, DIGITS[unit]), unit, {});
}

function lackOf(amount: number, unit: LackUnit, told: HowTold): Lack | undefined {
  return amount > 0 ? { ...told, amount, unit } : undefined;
}

const UNITS: Readonly<Partial<Record<Holding, LackUnit>>> = {
  pupils: "person",
  staff: "person",
  classes: "class",
  rooms: "room",
  area: "square-metre",
  land: "square-metre",
  money: "yuan",
  hours: "hour",
};
const COUNTED = { 台: "machine", 册: "book" } as const;

/** In what a lack of a field is told. */
export function lackUnitOf(field: FieldId): LackUnit {
  const { holds, counted }: FieldDefinition<FieldId> = FIELDS[field];
  return counted ? COUNTED[counted] : (UNITS[holds] ?? "number");
}

/** 还差1间, 至少还差36学时, 多600人; "" where nothing is lacking. */
export function lackText(lack: Lack | undefined, words: Words): string {
  if (!lack) return "";
  const { amount, unit, isOver, isAtLeast } = lack;
  return `${isAtLeast ? "至少" : ""}${isOver ? "多" : "还差"}${words.amount(amount, unit)}`;
}

/** The same behind what is said before. */
export function andLack(lack: Lack | undefined, words: Words): string {
  return lack ? `，${lackText(lack, words)}` : "";
}
