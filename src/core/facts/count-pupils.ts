import type { CellRef } from "../cell/address";
import type { FieldId } from "../fields/catalogue";
import type { FactTable } from "./fact-table";
import type { Placement } from "./fact-words";
import type { Pupil, PupilDoubtCause, Says } from "./pupil";
import type { BesidePupils } from "./pupil-of-row";
import { pupilsOf } from "./pupils-of-lists";
import { addAll } from "../quantity/long-lists";

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
  readonly pupil: Pupil;
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
    const isMeant = ({ isMigrant, isEligible }: Pupil): Says => both(isMigrant, isEligible ?? true);
    add("migrant_eligible", migrants, (pupil) => both(isMeant(pupil), isSchooled(pupil)));
    add("migrant_public", migrants, (pupil) => both(isMeant(pupil), isPublic(pupil)));
    if (migrants.some(tellsPurchase))
      add("migrant_purchased", migrants, (pupil) => both(isMeant(pupil), isPurchased(pupil)));
  }
  const disabled = pupils.filter(({ isDisabled }) => isDisabled);
  if (disabled.every(({ isOfPart }) => !isOfPart)) {
    const registered = disabled.filter(({ isRegistered }) => isRegistered);
    add("disabled_registered", registered, (pupil) => isOfAge(pupil, on));
    // Who is at school ought to be: a register without him is not of all.
    const isKnown = ({ isRegistered }: Pupil): Says => registered.length === 0 || isRegistered || "unregistered";
    add("disabled_enrolled", disabled, (pupil) => both(both(isOfAge(pupil, on), isEnrolled(pupil)), isKnown(pupil)));
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
      doubts.push({ pupil, cause: own });
      if (doubted.length < MOST_CELLS) addAll(doubted, pupil.cells);
    } else if (own) {
      amount++;
      if (counted.length < MOST_CELLS) addAll(counted, pupil.cells);
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

/** What one word about the schooling says of what is asked; null where it is about something else. */
type OfPlacement = (placement: Placement) => Says | null;

/** What all words about the schooling of a pupil come to: where they come to different answers none is believed. */
function ofPlacements({ placements }: Pupil, says: OfPlacement, unsaid: Says): Says {
  const isPaidKnown = placements.some((each) => each === "purchased" || each === "own-cost");
  const answers = new Set(
    placements
      // 民办 does not say who pays.
      .filter((each) => each !== "private" || !isPaidKnown)
      .flatMap((each) => (each === "unknown" ? "placement" : (says(each) ?? []))),
  );
  const [only] = answers;
  if (answers.size < 2) return only ?? unsaid;
  return answers.has(true) && answers.has(false) ? "twice" : ([...answers].find(isDoubt) ?? "twice");
}

function isDoubt(says: Says): says is PupilDoubtCause {
  return typeof says === "string";
}

function isSchooled(pupil: Pupil): Says {
  return ofPlacements(pupil, (placement) => placement !== "not-enrolled", true);
}

function isPublic(pupil: Pupil): Says {
  return ofPlacements(pupil, (placement) => (isWay(placement) ? null : placement === "public"), "placement");
}

function isPurchased(pupil: Pupil): Says {
  return ofPlacements(
    pupil,
    (placement) => {
      if (isWay(placement)) return null;
      return placement === "private" ? "purchase" : placement === "purchased";
    },
    "placement",
  );
}

/** True for what tells how somebody is schooled, and not who keeps the school. */
function isWay(placement: Placement): boolean {
  return placement === "special" || placement === "ordinary" || placement === "home" || placement === "enrolled";
}

function tellsPurchase({ placements }: Pupil): boolean {
  return placements.includes("purchased") || placements.includes("own-cost");
}

function isEnrolled(pupil: Pupil): Says {
  return ofPlacements(pupil, (placement) => placement !== "not-enrolled", "placement");
}

/** 适龄, as the title says of all; else by the age, where a list has one. */
function isOfAge({ age, isCalledOfAge }: Pupil, on: string | undefined): Says {
  if (age === null || on === undefined || isCalledOfAge) return true;
  if (age === "unread") return "born-unread";
  const [oldest, youngest] = [yearsOn(age.from, on), yearsOn(age.to, on)];
  if (youngest >= SURE.from && oldest <= SURE.to) return true;
  return oldest < POSSIBLE.from || youngest > POSSIBLE.to ? false : "age";
}

function yearsOn(born: string, on: string): number {
  return Number(on.slice(0, 4)) - Number(born.slice(0, 4)) - (on.slice(5) < born.slice(5) ? 1 : 0);
}
