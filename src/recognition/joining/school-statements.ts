import { isMixedKind, stageOfKind } from "../../core/fields/school-kinds";
import type { Stage } from "../../core/fields/stages";
import { OFFICIAL_CODE, isAnywhere } from "./choose-tables";
import type { FigureTable } from "./figure-tables";
import { push } from "./by-key";
import { type Entry, partsFit, rowsOf } from "./schools";
import type { SchoolUnit } from "./school-units";

/** The tables of a workbook as they were used. */
export interface TablesInUse {
  /** All tables with figures of schools. */
  readonly tables: readonly FigureTable[];
  /** Those whose schools are assessed as they stand, none joined with another's. */
  readonly alone: readonly FigureTable[];
  /** Schools that were joined from several tables. */
  readonly joined: readonly SchoolUnit[];
}

/** The one stage of a unit; null for a mixed school. */
export function stageOfUnit({ kind, stage }: SchoolUnit): Stage | null {
  return stage ?? stageOfKind(kind);
}

/** A school with every row that surely speaks of it. */
interface Known {
  readonly unit: SchoolUnit;
  readonly entries: readonly Entry[];
  readonly sources: SchoolUnit["sources"][number][];
  /** True where no table that speaks of it is assessed. */
  readonly isNew: boolean;
}

/**
 * Every school of the workbook with all rows that speak of it, those of tables that are not used too. Nobody is asked: a row
 * is given to a school by its official code, or by its plain name where one school alone can be meant.
 */
export function schoolsOfAllTables({ tables, alone, joined }: TablesInUse): readonly SchoolUnit[] {
  const inUse = new Set(alone.map(({ id }) => id));
  for (const { sources } of joined) for (const { slot } of sources) inUse.add(slot.table.id);
  const others = tables.filter(({ id }) => !inUse.has(id));
  if (others.length === 0) return joined;
  const schools = new KnownSchools();
  for (const unit of joined) schools.add(unit, false);
  for (const table of alone) for (const entry of rowsOf(table)) schools.add(unitOf(entry), false);
  for (const table of others) schools.addRows(table);
  return schools.units();
}

class KnownSchools {
  private readonly all: Known[] = [];
  private readonly byCode = new Map<string, Known[]>();
  private readonly byName = new Map<string, Known[]>();

  add(unit: SchoolUnit, isNew: boolean): void {
    const entries = unit.sources.flatMap(({ slot }) => rowsOf(slot.table)[slot.record] ?? []);
    const known: Known = { unit, entries, sources: [...unit.sources], isNew };
    this.all.push(known);
    entries.forEach((entry, position) => {
      const before = entries.slice(0, position);
      const code = codeOf(entry);
      if (!before.some(({ bare }) => bare === entry.bare)) push(this.byName, entry.bare, known);
      if (code !== null && !before.some((each) => codeOf(each) === code)) push(this.byCode, code, known);
    });
  }

  /** Adds what the rows of a table say to their schools; of two rows that claim one school neither is taken. */
  addRows(table: FigureTable): void {
    const claims = new Map<Known, Entry[]>();
    const left: Entry[] = [];
    for (const entry of rowsOf(table)) {
      const found = this.find(entry);
      if (found === null) continue;
      if (found === "none") left.push(entry);
      else push(claims, found, entry);
    }
    for (const [known, rows] of claims) {
      const rivals = new Map<Entry["part"], number>();
      for (const { part } of rows) rivals.set(part, (rivals.get(part) ?? 0) + 1);
      for (const entry of rows)
        if (rivals.get(entry.part) === 1) known.sources.push({ slot: entry, role: roleIn(known.unit, entry) });
    }
    if (!table.isList) for (const entry of left) this.add(unitOf(entry), true);
  }

  units(): readonly SchoolUnit[] {
    return this.all.map(({ unit, sources }) => ({ ...unit, sources }));
  }

  /** The one school that a row is of; "none" where nobody has heard of it, null where it may be of several. */
  private find(entry: Entry): Known | "none" | null {
    const code = codeOf(entry);
    const coded = code === null ? [] : (this.byCode.get(code) ?? []);
    const first = onlyOne(coded, (known) => fits(entry, known));
    if (first !== "none") return first;
    const named = this.byName.get(entry.bare) ?? [];
    const only = onlyOne(named, (known) => fits(entry, known) && isSameTown(entry, known));
    return only === "none" && named.length > 0 ? null : only;
  }
}

/** So many schools of one name are told apart; where a sheet repeats one name thousands of times nobody can say which is meant. */
const MOST_OF_ONE_NAME = 100;

/** The only one that fits; null where several do, or too many would have to be asked. */
function onlyOne(all: readonly Known[], isFitting: (known: Known) => boolean): Known | "none" | null {
  if (all.length > MOST_OF_ONE_NAME) return null;
  const fitting = all.filter(isFitting);
  return fitting.length > 1 ? null : (fitting[0] ?? "none");
}

function codeOf({ code }: Entry): string | null {
  return code !== null && code.length >= OFFICIAL_CODE ? code : null;
}

/** A row may speak of a school as far as stage and code go; one that does not tell its stage, of no part of a mixed school. */
function fits(entry: Entry, { unit, entries, sources }: Known): boolean {
  if (!partsFit(entry.part, entries)) return false;
  if (entry.part === "open" && isMixedKind(unit.kind) && entry.table.onlyStage !== null) return false;
  const own = codeOf(entry);
  const codes = entries.flatMap((each) => codeOf(each) ?? []);
  if (own !== null && codes.length > 0 && !codes.includes(own)) return false;
  return sources.every(({ slot }) => slot.table !== entry.table);
}

/** True where the towns are the same, or not told and the name such as one school alone has. */
function isSameTown(entry: Entry, { entries, isNew }: Known): boolean {
  const towns = entries.flatMap(({ town }) => town ?? []);
  if (entry.town !== null && towns.length > 0) return towns.includes(entry.town);
  if (isAnywhere(entry.bare)) return false;
  // Sheets of one layout that nobody has told apart may be those of towns.
  return !(isNew && entries.some(({ table }) => table.reading.table.layout === entry.table.reading.table.layout));
}

function unitOf(entry: Entry): SchoolUnit {
  const stage = entry.part === "primary" || entry.part === "junior" ? entry.part : null;
  return {
    name: entry.name,
    kind: entry.table.records.kinds[entry.record] ?? "unknown",
    stage,
    sources: [{ slot: entry, role: null }],
  };
}

/** A row of 小学部 speaks of a part of a mixed school. */
function roleIn(unit: SchoolUnit, { part }: Entry): Stage | null {
  return stageOfUnit(unit) === null && isMixedKind(unit.kind) && (part === "primary" || part === "junior")
    ? part
    : null;
}
