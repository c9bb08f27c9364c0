import type { LedgerEntry } from "./reconcile";
import { type ResponsibleUnit, type ResponsibleUnits, responsibleUnits, unitsOfCell } from "./responsible-units";

/** What one unit has to do: the tasks and the problems whose cell names it. */
export interface UnitList {
  readonly unit: ResponsibleUnit;
  readonly tasks: readonly UnitEntry[];
  readonly problems: readonly UnitEntry[];
}

export interface UnitEntry {
  readonly entry: LedgerEntry;
  /** True where the unit leads, or where the cell does not say who does. */
  readonly leads: boolean;
}

/**
 * A list for each responsible unit of both ledgers, in the order in which the units are met; what is done is not in it.
 * A row of several units stands in the list of each.
 */
export function unitLists(
  tasks: readonly LedgerEntry[],
  problems: readonly LedgerEntry[],
): { readonly lists: readonly UnitList[]; readonly units: ResponsibleUnits } {
  const named = [...tasks, ...problems].flatMap(({ owner }) => unitsOfCell(owner).map(({ name }) => name));
  const units = responsibleUnits(named);
  const cells = new Map<string, ReturnType<typeof unitsOfCell>>();
  const cellOf = (owner: string): ReturnType<typeof unitsOfCell> => {
    const known = cells.get(owner) ?? unitsOfCell(owner);
    cells.set(owner, known);
    return known;
  };
  const ofUnit = (entries: readonly LedgerEntry[], unit: ResponsibleUnit): readonly UnitEntry[] =>
    entries.flatMap((entry) => {
      const own = cellOf(entry.owner).filter(({ name }) => units.unitOf(name) === unit);
      return entry.isDone || own.length === 0 ? [] : [{ entry, leads: own.some(({ leads }) => leads) }];
    });
  const lists = units.units
    .map((unit) => ({ unit, tasks: ofUnit(tasks, unit), problems: ofUnit(problems, unit) }))
    .filter((list) => list.tasks.length + list.problems.length > 0);
  return { lists, units };
}
