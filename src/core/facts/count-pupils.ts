import type { CellRef } from "../cell/address";
import type { FieldId } from "../fields/catalogue";
import type { FactTable } from "./fact-table";
import type { Pupil, PupilDoubtCause, Says } from "./pupil";
import type { BesidePupils } from "./pupil-of-row";
import { pupilsOf } from "./pupils-of-lists";

/** What pupils of lists are counted into, for the county. */
export const COUNTED_OF_PUPILS = [
  "migrant_eligible",
  "migrant_public",
  "migrant_purchased",
  "disabled_registered",
  "disabled_enrolled",
] as const satisfies readonly FieldId[];
export type CountedOfPupils = (typeof COUNTED_OF_PUPILS)[number];

export interface PupilDoubt {
  readonly name: string;
  readonly cause: PupilDoubtCause;
}

/** So many pupils; where it is not known of some whether they count, the number is not. */
export interface PupilCount {
  readonly amount: number | null;
  readonly isOpen: boolean;
  readonly doubts: readonly PupilDoubt[];
  readonly cells: readonly CellRef[];
}

/** Cells that are named of a number; a county has thousands. */
const MOST_CELLS = 100;
/** Surely of the age of 义务教育 in every place; younger and older ones are surely not beyond the second bounds. */
const [SURE, POSSIBLE] = [
  { from: 7, to: 14 },
  { from: 6, to: 17 },
] as const;

/**
 * The pupils of all lists, each once (the same 学籍号 or 身份证号 is the same pupil; without one the same name in the same
 * school of another list), counted for the county. Nothing is counted from a list that is of 公办学校, of 随班就读 or of one
 * school alone, and one of those who are at school says nothing of those who are not.
 *
 * @example 17 公办, 1 政府购买学位, 2 自费 // migrant_eligible 20, migrant_public 17, migrant_purchased 1
 */
export function countPupils(
  tables: readonly FactTable[],
  beside: BesidePupils,
): ReadonlyMap<CountedOfPupils, PupilCount> {
  const lists = tables.filter(({ entity }) => entity === "pupil");
  const pupils = pupilsOf(lists, beside);
  const counts = new Map<CountedOfPupils, PupilCount>();
  const add = (field: CountedOfPupils, people: readonly Pupil[], says: (pupil: Pupil) => Says): void => {
    if (people.length > 0) counts.set(field, countOf(people, says));
  };
  const { on } = beside;
  const migrants = pupils.filter(({ isMigrant }) => isMigrant !== false);
  if (migrants.every(({ isOfPart }) => !isOfPart)) {
    const isMeant = (pupil: Pupil): Says => both(pupil.isMigrant, pupil.isEligible);
    add("migrant_eligible", migrants, (pupil) => both(isMeant(pupil), isSchooled(pupil)));
    add("migrant_public", migrants, (pupil) => both(isMeant(pupil), isPublic(pupil)));
    if (migrants.some(tellsPurchase))
      add("migrant_purchased", migrants, (pupil) => both(isMeant(pupil), isPurchased(pupil)));
  }
  const disabled = pupils.filter(({ isDisabled }) => isDisabled);
  if (disabled.every(({ isOfPart }) => !isOfPart)) {
    const isRegister = disabled.some(
      ({ titled, placement }) => titled.has("registered") || placement === "not-enrolled",
    );
    if (isRegister) add("disabled_registered", disabled, (pupil) => isOfAge(pupil, on));
    add("disabled_enrolled", disabled, (pupil) => both(isOfAge(pupil, on), isEnrolled(pupil)));
  }
  return counts;
}

function countOf(people: readonly Pupil[], says: (pupil: Pupil) => Says): PupilCount {
  let amount = 0;
  const doubts: PupilDoubt[] = [];
  const [doubted, counted]: [CellRef[], CellRef[]] = [[], []];
  for (const pupil of people) {
    const own = pupil.doubt ?? says(pupil);
    if (typeof own === "string") {
      doubts.push({ name: pupil.name, cause: own });
      if (doubted.length < MOST_CELLS) doubted.push(...pupil.cells);
    } else if (own) {
      amount++;
      if (counted.length < MOST_CELLS) counted.push(...pupil.cells);
    }
  }
  return {
    amount: doubts.length > 0 ? null : amount,
    isOpen: people.some(({ isOpen }) => isOpen),
    doubts,
    cells: doubted.length > 0 ? doubted : counted,
  };
}

/** Both hold; whoever surely fails one of them does not matter for the other. */
function both(one: Says, other: Says): Says {
  if (one === false || other === false) return false;
  return one === true ? other : one;
}

function isSchooled({ placement }: Pupil): Says {
  if (placement === "not-enrolled") return false;
  return placement === "unknown" ? "placement" : true;
}

function isPublic({ placement }: Pupil): Says {
  if (placement === "public") return true;
  return placement === "purchased" ||
    placement === "own-cost" ||
    placement === "private" ||
    placement === "not-enrolled"
    ? false
    : "placement";
}

function isPurchased({ placement }: Pupil): Says {
  if (placement === "purchased") return true;
  if (placement === "private") return "purchase";
  return placement === "own-cost" || placement === "public" || placement === "not-enrolled" ? false : "placement";
}

function tellsPurchase({ placement }: Pupil): boolean {
  return placement === "purchased" || placement === "own-cost";
}

function isEnrolled({ placement }: Pupil): Says {
  if (placement === null || placement === "unknown") return "placement";
  return placement !== "not-enrolled";
}

/** 适龄, as the title says of all; else by the age, where a list has one. */
function isOfAge({ age, titled }: Pupil, on: string | undefined): Says {
  if (age === null || on === undefined) return true;
  if (age === "unread") return titled.has("of-age") ? true : "born-unread";
  if (titled.has("of-age")) return true;
  const [oldest, youngest] = [yearsOn(age.from, on), yearsOn(age.to, on)];
  if (youngest >= SURE.from && oldest <= SURE.to) return true;
  return oldest < POSSIBLE.from || youngest > POSSIBLE.to ? false : "age";
}

function yearsOn(born: string, on: string): number {
  return Number(on.slice(0, 4)) - Number(born.slice(0, 4)) - (on.slice(5) < born.slice(5) ? 1 : 0);
}
