import { push } from "./by-key";
import { OFFICIAL_CODE } from "./choose-tables";
import { nameNearness, namePrint } from "./near-names";
import { type Entry, nameOfSchool, partsFit, plainCode, type School } from "./schools";
import { wholeSchoolName } from "../words/school-kind";

/** Whether codes and towns of a layer are those of the schools known so far, so that a difference tells something. */
interface Comparable {
  readonly codes: boolean;
  readonly towns: boolean;
}

/** A row whose code is that of one school and whose name, to the letter, that of another. */
export interface Contradiction {
  readonly entry: Entry;
  readonly coded: School;
  readonly named: School;
}

/** The schools known so far by code and by plain name. */
export class SchoolIndex {
  private readonly byCode = new Map<string, School[]>();
  private readonly byName = new Map<string, School[]>();
  private readonly towns = new Set<string>();

  /** Adds a row as a school of its own, or as the other part of one: 小学部 and 初中部 in two rows. */
  addRow(entry: Entry, schools: School[]): void {
    const other = this.otherPart(entry);
    if (other) {
      other.slots.push(entry);
      return;
    }
    const school: School = { name: entry.name, town: entry.town, code: entry.code, slots: [entry] };
    schools.push(school);
    push(this.byName, entry.bare, school);
    if (entry.code !== null) push(this.byCode, entry.code, school);
    if (entry.town !== null) this.towns.add(entry.town);
  }

  comparable(entries: readonly Entry[]): Comparable {
    return {
      codes: entries.some(({ code }) => code !== null && this.byCode.has(code)),
      towns: entries.some(({ town }) => town !== null && this.towns.has(town)),
    };
  }

  /** The school that a row's official code names where its name is exactly that of another one; else null. */
  contradiction(entry: Entry): Contradiction | null {
    if (entry.code === null || entry.isCode || entry.code.length < OFFICIAL_CODE) return null;
    const [coded, second] = this.byCode.get(entry.code) ?? [];
    if (!coded || second || isNamedByCode(coded) || wholeSchoolName(coded.name) === entry.bare) return null;
    const [named, other] = (this.byName.get(entry.bare) ?? []).filter((school) => partsFit(entry.part, school.slots));
    return named && !other ? { entry, coded, named } : null;
  }

  /** The school that a row is surely of, or those that it may be of. */
  find(entry: Entry, compares: Comparable): { readonly sure: School | null; readonly maybe: readonly School[] } {
    const coded =
      entry.code === null || !compares.codes
        ? []
        : (this.byCode.get(entry.code) ?? []).filter(({ slots }) => partsFit(entry.part, slots));
    const [only] = coded;
    if (only && coded.length === 1) {
      // A code is all that a table without names knows of a school.
      const isNamed =
        entry.isCode ||
        isNamedByCode(only) ||
        wholeSchoolName(only.name) === entry.bare ||
        nameNearness(namePrint(only.name), namePrint(entry.name)) > 0;
      return isNamed || (entry.code ?? "").length >= OFFICIAL_CODE
        ? { sure: only, maybe: [] }
        : { sure: null, maybe: [only] };
    }
    const named = (this.byName.get(entry.bare) ?? []).filter((school) => fits(entry, school, compares));
    const narrowed = named.length > 1 ? narrow(entry, named) : named;
    const [first] = narrowed;
    return first && narrowed.length === 1 ? { sure: first, maybe: [] } : { sure: null, maybe: narrowed };
  }

  private otherPart(entry: Entry): School | null {
    if (entry.part !== "primary" && entry.part !== "junior") return null;
    const other = entry.part === "primary" ? "junior" : "primary";
    const found = (this.byName.get(entry.bare) ?? []).filter(
      ({ slots, town }) =>
        slots.length === 1 &&
        slots[0]?.part === other &&
        slots[0].layer === entry.layer &&
        (town === null || entry.town === null || town === entry.town),
    );
    return found.length === 1 ? (found[0] ?? null) : null;
  }
}

export function isNamedByCode(school: School): boolean {
  return school.code !== null && plainCode(nameOfSchool(school)) === school.code;
}

/** Town, then sheet, tell schools of one name apart. */
function narrow(entry: Entry, schools: readonly School[]): readonly School[] {
  const inTown = entry.town === null ? [] : schools.filter(({ town }) => town === entry.town);
  const left = inTown.length > 0 ? inTown : schools;
  if (left.length === 1) return left;
  const same = left.filter(({ slots }) => slots.some(({ table }) => table.sheet === entry.table.sheet));
  return same.length === 1 ? same : left;
}

/** True where stage, town and code do not speak against a row being of a school. */
export function fits(entry: Entry, school: School, compares: Comparable): boolean {
  if (!partsFit(entry.part, school.slots)) return false;
  if (compares.towns && entry.town !== null && school.town !== null && entry.town !== school.town) return false;
  return !(compares.codes && entry.code !== null && school.code !== null && entry.code !== school.code);
}
