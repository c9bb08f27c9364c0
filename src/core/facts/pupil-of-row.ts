import { SCHOOL_KINDS } from "../fields/school-kinds";
import type { FieldId } from "../fields/catalogue";
import { dayRangeOf } from "./day-range";
import { factCells, factText, type FactTable, isEntryOpen } from "./fact-table";
import type { ListTitle, Placement, Word, YesNo } from "./fact-words";
import type { Pupil, PupilDoubtCause, Says } from "./pupil";

/** What is known beside the lists themselves. */
export interface BesidePupils {
  /** The day of the check, ISO. */
  readonly on: string | undefined;
  /** Names of the schools that are assessed. */
  readonly schools: ReadonlySet<string>;
  /** Whether the school of a row is 公办 or 民办, as other tables tell. */
  readonly ownerOf: (table: FactTable, position: number) => "public" | "private" | null;
}

/** Reads the rows of a list, each as a pupil; null for one of no school of 义务教育. */
export function pupilReader(
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
    : (): null => null;
  const placementAt = placementReader(table, ownerOf);
  return (position) => {
    const kind = table.schools.kinds[table.schoolAt[position] ?? -1] ?? "unknown";
    const stage = table.stages[position] ?? null;
    if ((SCHOOL_KINDS[kind].outside !== null && kind !== "special") || stage === "senior" || stage === "kindergarten")
      return null;
    const born = factText(table, "pupil_born", position);
    const day = born === null ? null : dayRangeOf(born);
    const isBornAhead = day !== null && on !== undefined && day.from > on;
    const placement = placementAt(position);
    return {
      name: table.names[position] ?? "",
      isOpen: isEntryOpen(table, position),
      cells: factCells(table, "pupil_placement", position),
      isMigrant: isMigrant(position),
      isDisabled:
        titled.has("disabled") ||
        words.pupil_disability?.get(factText(table, "pupil_disability", position) ?? "") === "yes",
      placements: placement === null ? [] : [placement],
      doubt: isBornAhead ? "born-ahead" : null,
      age: born === null ? null : (day ?? "unread"),
      isCalledOfAge: titled.has("of-age"),
      isOfPart,
      isRegistered: titled.has("registered") && !isOfPart,
      isEligible: isEligible(position),
    };
  };

  function yesNoReader(
    { texts }: FactTable,
    field: "pupil_migrant" | "pupil_eligible",
    cause: PupilDoubtCause,
  ): (position: number) => Says {
    const said = words[field];
    const answers = [...(said?.values() ?? [])];
    // Ticks alone: who has none is not meant. Where 是 is written out, a blank is not 否.
    const isTicked =
      answers.includes("yes") && [...(said ?? [])].every(([text, word]) => word === null || TICK.test(text));
    // A column that calls nobody one is about something else.
    if (field === "pupil_migrant" && !answers.includes("yes")) return () => false;
    return (position) => {
      const word = said?.get(texts.get(field)?.texts[position] ?? "") ?? null;
      if (word === null) return isTicked ? false : cause;
      return word === "unknown" ? cause : word === "yes";
    };
  }
}

/** A cell with nothing but a tick. */
const TICK = /^\s*[√✓✔☑■]\s*$/;

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
