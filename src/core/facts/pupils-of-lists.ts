import { factText, type FactTable } from "./fact-table";
import type { Pupil } from "./pupil";
import { type BesidePupils, pupilReader } from "./pupil-of-row";

/** Every pupil once, over all lists. */
export function pupilsOf(lists: readonly FactTable[], beside: BesidePupils): readonly Pupil[] {
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
