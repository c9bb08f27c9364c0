import type { DayRange } from "./day-range";
import { factText, type FactTable } from "./fact-table";
import type { Pupil, Says } from "./pupil";
import { type BesidePupils, pupilReader } from "./pupil-of-row";

/** Every pupil once, over all lists. */
export function pupilsOf(lists: readonly FactTable[], beside: BesidePupils): readonly Pupil[] {
  const people = new Map<string, Pupil>();
  const isOfOneSchool = oneSchoolLists(beside);
  const ofOneSchool = new Set(lists.filter(isOfOneSchool).flatMap(({ schools }) => schools.names));
  const areAllListed = beside.schools.size > 0 && [...beside.schools].every((name) => ofOneSchool.has(name));
  for (const table of lists) {
    const isOfPart = table.titled?.has("part") === true || (isOfOneSchool(table) && !areAllListed);
    for (const [key, pupil] of pupilsOfList(table, isOfPart, beside)) {
      const known = people.get(key);
      people.set(key, known ? joined(known, pupil) : pupil);
    }
  }
  return [...people.values()];
}

/** The pupils of one list, each with what he is known by in the others. */
function pupilsOfList(
  table: FactTable,
  isOfPart: boolean,
  beside: BesidePupils,
): readonly (readonly [key: string, pupil: Pupil])[] {
  const pupilAt = pupilReader(table, isOfPart, beside);
  const seen = new Map<string, string>();
  const found: [string, Pupil][] = [];
  for (let position = 0; position < table.length; position++) {
    const pupil = table.doubles?.[position] === 1 ? null : pupilAt(position);
    if (!pupil) continue;
    const number = numberOf(factText(table, "pupil_id", position) ?? "");
    const name = bare(pupil.name);
    const own =
      number === null ? `${table.schools.names[table.schoolAt[position] ?? -1] ?? ""}\n${name}` : `#${number}`;
    // Two rows of one list that share the name alone, or the number alone, are two pupils: the reading has asked.
    const before = seen.get(own);
    const isAnother = before !== undefined && (number === null || before !== name);
    const isNobody = number === null && name === "";
    found.push([isAnother || isNobody ? `${own}\n${table.table}\n${position}` : own, pupil]);
    if (before === undefined) seen.set(own, name);
  }
  // Who is at no school stands only in a list of all who ought to be at one.
  const isRegister = !isOfPart && found.some(([, pupil]) => pupil.isDisabled && isAtNone(pupil));
  return isRegister ? found.map(([key, pupil]) => [key, { ...pupil, isRegistered: true }]) : found;
}

function isAtNone({ placements }: Pupil): boolean {
  return placements.includes("not-enrolled");
}

/** 身份证号, also as the 学籍号 and the 残疾人证号 that are made of it: G + 18 digits, 18 digits + kind and degree. */
const CITIZEN = /^g?(\d{17}[\dx])(?:\d{2}(?:b\d?)?)?$/;

/** A number as it is compared; null for what is none. */
function numberOf(text: string): string | null {
  const plain = bare(text).toLowerCase();
  return /\d{3}|[a-z]\d/.test(plain) ? (CITIZEN.exec(plain)?.[1] ?? plain) : null;
}

function bare(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, "");
}

/**
 * True for a list of one school alone: its title names the school, and no column does; or its column names no other, in a
 * county of several, and no title speaks of the county.
 */
function oneSchoolLists({ schools: assessed }: BesidePupils): (table: FactTable) => boolean {
  return ({ texts, schools, schoolAt, titled }) => {
    if (schools.names.length !== 1) return false;
    if (!texts.has("school")) return true;
    return assessed.size > 1 && titled?.has("county") !== true && schoolAt.every((school) => school === 0);
  };
}

/** The same pupil in two rows, in whatever order they stand: what they say of one thing must be the same. */
function joined(one: Pupil, other: Pupil): Pupil {
  return {
    name: one.name === "" ? other.name : one.name,
    isOpen: one.isOpen || other.isOpen,
    cells: [...one.cells, ...other.cells],
    isMigrant: eitherMigrant(one.isMigrant, other.isMigrant),
    isDisabled: one.isDisabled || other.isDisabled,
    placements: [...new Set([...one.placements, ...other.placements])],
    doubt: one.doubt ?? other.doubt ?? (areNamedApart(one, other) ? "twice" : null),
    age: eitherAge(one.age, other.age),
    isCalledOfAge: one.isCalledOfAge || other.isCalledOfAge,
    isOfPart: one.isOfPart && other.isOfPart,
    isRegistered: one.isRegistered || other.isRegistered,
    isEligible: eitherEligible(one.isEligible, other.isEligible),
  };
}

function areNamedApart(one: Pupil, other: Pupil): boolean {
  const [own, others] = [bare(one.name), bare(other.name)];
  return own !== "" && others !== "" && own !== others;
}

/** Who is one in any list is one; a list of all pupils may leave it open. */
function eitherMigrant(one: Says, other: Says): Says {
  if (one === true || other === true) return true;
  return one === false ? other : one;
}

/** What is said stands before what is not said or not clear; 是 and 否 is neither. */
function eitherEligible(one: Says | null, other: Says | null): Says | null {
  if (one === null || other === null || one === other) return one ?? other;
  if (one === "twice" || other === "twice") return "twice";
  if (typeof one === "boolean") return typeof other === "boolean" ? "twice" : one;
  return other;
}

/** Days on which both may be; where there are none, all between them: who is of age on either is. */
function eitherAge(one: Pupil["age"], other: Pupil["age"]): Pupil["age"] {
  if (one === null || one === "unread") return other ?? one;
  if (other === null || other === "unread") return one;
  const both = within(one, other);
  return both.from <= both.to
    ? both
    : { from: one.from < other.from ? one.from : other.from, to: one.to > other.to ? one.to : other.to };
}

function within(one: DayRange, other: DayRange): DayRange {
  return { from: one.from > other.from ? one.from : other.from, to: one.to < other.to ? one.to : other.to };
}
