import type { CellRef } from "../cell/address";
import type { FieldId } from "../fields/catalogue";
import { SCHOOL_KINDS } from "../fields/school-kinds";
import { type DayRange, dayRangeOf } from "./day-range";
import { factCells, factText, type FactTable, isEntryOpen } from "./fact-table";
import type { Placement, ListTitle, Word, YesNo } from "./fact-words";

/** What pupils of lists are counted into, for the county. */
export const COUNTED_OF_PUPILS = [
  "migrant_eligible",
  "migrant_public",
  "migrant_purchased",
  "disabled_registered",
  "disabled_enrolled",
] as const satisfies readonly FieldId[];
export type CountedOfPupils = (typeof COUNTED_OF_PUPILS)[number];

/** Why it is not known whether a pupil counts. */
export type PupilDoubtCause =
  /** The way of schooling is blank, or says nothing that is known. */
  | "placement"
  /** Whether the family pays is not said. */
  | "purchase"
  | "migrant"
  | "condition"
  /** Born after the day of the check. */
  | "born-ahead"
  /** The date of birth is none. */
  | "born-unread"
  /** Whether somebody of this age ought to be at school is not settled. */
  | "age"
  /** The same number stands twice, with different ways. */
  | "twice";

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

type Says = boolean | PupilDoubtCause;

/** What is known of one pupil. */
interface Pupil {
  readonly name: string;
  readonly isOpen: boolean;
  readonly cells: readonly CellRef[];
  readonly isMigrant: Says;
  readonly isDisabled: boolean;
  readonly placement: Word<Placement>;
  /** A doubt about who the pupil is, which is one about every number. */
  readonly doubt: PupilDoubtCause | null;
  readonly age: DayRange | "unread" | null;
  readonly titled: ReadonlySet<ListTitle>;
  /** True where no list of all names the pupil. */
  readonly isOfPart: boolean;
  readonly isEligible: Says;
}

/** Cells that are named of a number; a county has thousands. */
const MOST_CELLS = 100;
/** Surely of the age of 义务教育 in every place; younger and older ones are surely not beyond the second bounds. */
const [SURE, POSSIBLE] = [
  { from: 7, to: 14 },
  { from: 6, to: 17 },
] as const;

/** What is known beside the lists themselves. */
export interface BesidePupils {
  /** The day of the check, ISO. */
  readonly on: string | undefined;
  /** Names of the schools that are assessed. */
  readonly schools: ReadonlySet<string>;
  /** Whether the school of a row is 公办 or 民办, as other tables tell. */
  readonly ownerOf: (table: FactTable, position: number) => "public" | "private" | null;
}

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

/** Every pupil once, over all lists. */
function pupilsOf(lists: readonly FactTable[], beside: BesidePupils): readonly Pupil[] {
  const people = new Map<string, Pupil>();
  const ofOneSchool = new Set(lists.filter(isOfOneSchool).flatMap(({ schools }) => schools.names));
  const areAllListed = beside.schools.size > 0 && [...beside.schools].every((name) => ofOneSchool.has(name));
  for (const table of lists) {
    const isOfPart = table.titled?.has("part") === true || (isOfOneSchool(table) && !areAllListed);
    const pupilAt = pupilReader(table, isOfPart, beside);
    const seen = new Map<string, string>();
    for (let position = 0; position < table.length; position++) {
      const pupil = table.doubles?.[position] === 1 ? null : pupilAt(position);
      if (!pupil) continue;
      const id = (factText(table, "pupil_id", position) ?? "").replace(/\s+/g, "").toLowerCase();
      const isNumbered = /\d{3}|[a-z]\d/.test(id);
      const named = `${table.schools.names[table.schoolAt[position] ?? -1] ?? ""}\n${pupil.name}`;
      const own = isNumbered ? `#${id}` : named;
      // Two rows of one list that share the name alone, or the number alone, are two pupils: the reading has asked.
      const before = seen.get(own);
      const isAnother = before !== undefined && (!isNumbered || before !== pupil.name);
      const key = isAnother || (!isNumbered && pupil.name === "") ? `${own}\n${table.table}\n${position}` : own;
      if (before === undefined) seen.set(own, pupil.name);
      const known = people.get(key);
      people.set(key, known ? joined(known, pupil) : pupil);
    }
  }
  return [...people.values()];
}

/** True where the title names the school, and no column does. */
function isOfOneSchool({ texts, schools }: FactTable): boolean {
  return !texts.has("school") && schools.names.length === 1;
}

/** The same pupil in two rows: what they say must be the same. */
function joined(one: Pupil, other: Pupil): Pupil {
  const placement = one.placement ?? other.placement;
  const differs = (other.placement !== null && placement !== other.placement) || one.name !== other.name;
  return {
    ...one,
    placement,
    isOpen: one.isOpen || other.isOpen,
    isMigrant: one.isMigrant === true ? true : other.isMigrant,
    isDisabled: one.isDisabled || other.isDisabled,
    age: one.age ?? other.age,
    doubt: one.doubt ?? other.doubt ?? (differs || one.isEligible !== other.isEligible ? "twice" : null),
    cells: [...one.cells, ...other.cells],
    titled: new Set([...one.titled, ...other.titled]),
    isOfPart: one.isOfPart && other.isOfPart,
  };
}

/** Reads the rows of a list, each as a pupil; null for one of no school of 义务教育. */
function pupilReader(
  table: FactTable,
  isOfPart: boolean,
  { on, ownerOf }: BesidePupils,
): (position: number) => Pupil | null {
  const titled: ReadonlySet<ListTitle> = table.titled ?? new Set();
  const { words } = table;
  const isMigrant = table.texts.has("pupil_migrant")
    ? yesNoReader(table, "pupil_migrant", "migrant")
    : (): Says => titled.has("migrant");
  const isEligible = table.texts.has("pupil_eligible")
    ? yesNoReader(table, "pupil_eligible", "condition")
    : (): Says => true;
  const placementAt = placementReader(table, ownerOf);
  return (position) => {
    const kind = table.schools.kinds[table.schoolAt[position] ?? -1] ?? "unknown";
    const stage = table.stages[position] ?? null;
    if ((SCHOOL_KINDS[kind].outside !== null && kind !== "special") || stage === "senior" || stage === "kindergarten")
      return null;
    const text = factText(table, "pupil_born", position) ?? "";
    const day = text === "" ? null : dayRangeOf(text);
    const isBornAhead = day !== null && on !== undefined && day.from > on;
    return {
      name: table.names[position] ?? "",
      isOpen: isEntryOpen(table, position),
      cells: factCells(table, "pupil_placement", position),
      isMigrant: isMigrant(position),
      isDisabled: titled.has("disabled") || (factText(table, "pupil_disability", position) ?? "") !== "",
      placement: placementAt(position),
      doubt: isBornAhead ? "born-ahead" : null,
      age: text === "" ? null : (day ?? "unread"),
      titled,
      isOfPart,
      isEligible: isEligible(position),
    };
  };

  function yesNoReader(
    { texts }: FactTable,
    field: "pupil_migrant" | "pupil_eligible",
    cause: PupilDoubtCause,
  ): (position: number) => Says {
    const said = words[field];
    // Ticks alone, without a 否 anywhere: who has none is not meant.
    const answers = [...(said?.values() ?? [])];
    const isTicked = !answers.includes("no");
    // A column that calls nobody one is about something else.
    if (field === "pupil_migrant" && !answers.includes("yes")) return () => false;
    return (position) => {
      const word = said?.get(texts.get(field)?.texts[position] ?? "") ?? null;
      if (word === null) return isTicked ? false : cause;
      return word === "unknown" ? cause : word === "yes";
    };
  }
}

/**
 * The way of schooling of each row: what 就读方式 says; else the owner of the school and who pays; else that it names a
 * school at all.
 */
function placementReader(table: FactTable, ownerOf: BesidePupils["ownerOf"]): (position: number) => Word<Placement> {
  const { words, texts } = table;
  const wordAt = <T>(of: ReadonlyMap<string, Word<T>> | undefined, field: FieldId, position: number): Word<T> =>
    of?.get(texts.get(field)?.texts[position] ?? "") ?? null;
  const isPurchaseTold = [words.pupil_placement, words.owner].some((said) =>
    [...(said?.values() ?? [])].includes("purchased"),
  );
  const ofOwner = (owner: Word<Placement>, purchased: Word<YesNo>): Word<Placement> => {
    if (purchased === "unknown" || (owner === "public" && purchased === "yes")) return "unknown";
    if (owner !== "private") return owner ?? (purchased === "yes" ? "purchased" : null);
    if (purchased === "yes") return "purchased";
    // 公办, 政府购买学位, 民办: what is called 民办 beside these is paid by the family.
    return purchased === "no" || isPurchaseTold ? "own-cost" : owner;
  };
  return (position) => {
    const way = wordAt(words.pupil_placement, "pupil_placement", position);
    if (way === "unknown" || way === "not-enrolled") return way;
    const school = wordAt(words.school, "school", position);
    const isAtSchool = school === "enrolled";
    const owners = [
      way === "enrolled" ? null : way,
      wordAt(words.owner, "owner", position),
      isAtSchool ? ownerOf(table, position) : null,
    ];
    const owner = owners.find((each) => each !== null) ?? null;
    const found = ofOwner(owner, wordAt(words.pupil_purchased, "pupil_purchased", position));
    if (found !== null) return found;
    if (isAtSchool && table.schools.kinds[table.schoolAt[position] ?? -1] === "special") return "special";
    // Beside a column that says the way, a school alone does not say it.
    return way ?? (isAtSchool && texts.has("pupil_placement") ? null : school);
  };
}
