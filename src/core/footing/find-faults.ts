import { type CheckPlaces, holdsAgainst, placesOf } from "./check-places";
import { checkAt, type Footing, STATE, type SumCheck } from "./foot-table";
import { greatest } from "../quantity/long-lists";

/** Totals that one wrong figure can account for. */
export interface SumFault {
  /** The figure that must be wrong; where none can be told, the total that does not hold. */
  readonly row: number;
  readonly column: number;
  /** True where the sums that fail cross in this one cell, or where every other cell stands in a sum that holds. */
  readonly isLocated: boolean;
  /** How much too large the figure is; of a fault that is not located, total − sum. */
  readonly error: number;
  /** The totals that do not hold, the one with the fewest parts first. */
  readonly checks: readonly SumCheck[];
}

/** Longer sums are not searched for the guilty cell: their total is named. */
const MOST_PARTS = 5_000;
const MOST_CELLS = 400_000;
const NOISE = 1e-9;

/** A cell that would account for sums that fail. */
interface Suspect {
  readonly key: number;
  readonly error: number;
  /** How far the sums are from agreeing on the error; rounding leaves a little. */
  readonly misfit: number;
  readonly checks: readonly SumCheck[];
}

/**
 * The faults behind the totals that do not hold, as few as can account for them. A cell in which a failing row and a
 * failing column cross is guilty where the same error explains every sum that it stands in; a cell of a sum that holds
 * never is.
 */
export function findFaults(footing: Footing): readonly SumFault[] {
  const failing = failingChecks(footing);
  if (failing.length === 0) return [];
  const places = placesOf(footing);
  const open = new Set(failing);
  const faults: SumFault[] = [];
  for (const [first, second] of byChecks(suspectsOf(places, failing), failing)) {
    if (!first.checks.every((check) => open.has(check))) continue;
    if (second) takeTotal(first.checks);
    else take(first.key, first.error, true, first.checks);
  }
  for (const check of [...open].sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference))) {
    if (!open.has(check)) continue;
    const only = onlySuspect(places, check);
    if (only) take(only.key, only.error, true, [check]);
    else takeTotal([check]);
  }
  return faults;

  function take(key: number, error: number, isLocated: boolean, checks: readonly SumCheck[]): void {
    const found = shortestFirst(checks);
    const { row, column } = places.cellOf(key);
    // A cell is named once, whatever else of it does not hold.
    const known = faults.findIndex((fault) => fault.row === row && fault.column === column);
    const before = faults[known];
    if (before) faults[known] = { ...before, checks: [...before.checks, ...found] };
    else faults.push({ row, column, isLocated, error, checks: found });
    for (const check of checks) {
      open.delete(check);
      for (const other of roundedBeside(check)) open.delete(other);
    }
  }

  /** Other divisions of a total that is thrown off already, apart from it by no more than rounding explains. */
  function roundedBeside({ line, crossing, tolerance }: SumCheck): readonly SumCheck[] {
    return [...open].filter(
      (other) =>
        other.crossing === crossing &&
        other.line.direction === line.direction &&
        other.line.line === line.line &&
        Math.abs(other.difference) <= other.tolerance + tolerance,
    );
  }

  /** Several cells could be the wrong one: the total of the shortest sum is named for all of them. */
  function takeTotal(checks: readonly SumCheck[]): void {
    for (const { line, crossing, difference } of shortestFirst(checks).slice(0, 1))
      take(places.keyOf(line, line.line, crossing), difference, false, checks);
  }
}

function shortestFirst(checks: readonly SumCheck[]): readonly SumCheck[] {
  return [...checks].sort((a, b) => a.line.parts.length - b.line.parts.length);
}

function failingChecks(footing: Footing): readonly SumCheck[] {
  return footing.lines.flatMap((line) => {
    const found: SumCheck[] = [];
    for (const crossing of line.states.keys()) {
      const check = line.states[crossing] === STATE.wrong ? checkAt(footing, line, crossing) : null;
      if (check) found.push(check);
    }
    return found;
  });
}

/** The total and the parts. */
function cellsOf(places: CheckPlaces, { line, crossing }: SumCheck): readonly number[] {
  return [line.line, ...line.parts].map((position) => places.keyOf(line, position, crossing));
}

/** Cells that stand in two or more failing sums and would account for all of them, those that account for most first. */
function suspectsOf(places: CheckPlaces, failing: readonly SumCheck[]): readonly Suspect[] {
  const byCell = new Map<number, SumCheck[]>();
  let cells = 0;
  for (const check of failing) {
    if (check.line.parts.length > MOST_PARTS || cells > MOST_CELLS) continue;
    for (const key of cellsOf(places, check)) {
      const others = byCell.get(key);
      if (others) others.push(check);
      else byCell.set(key, [check]);
      cells++;
    }
  }
  return [...byCell]
    .flatMap(([key, checks]) => suspectOf(places, key, checks) ?? [])
    .sort((a, b) => b.checks.length - a.checks.length || a.misfit - b.misfit);
}

/** The cell with the error that all of the sums ask of it; null where they do not agree, or a sum that holds speaks for it. */
function suspectOf(places: CheckPlaces, key: number, checks: readonly SumCheck[]): Suspect | null {
  const [first, ...rest] = checks;
  if (!first || rest.length === 0) return null;
  const error = errorIn(places, first, key);
  const apart = (check: SumCheck): number => Math.abs(errorIn(places, check, key) - error);
  const slack = (check: SumCheck): number =>
    roundingOf(places, first) + roundingOf(places, check) + Math.abs(error) * NOISE + NOISE;
  if (!rest.every((check) => apart(check) <= slack(check)) || holdsAgainst(places, key, error)) return null;
  return { key, error, misfit: greatest(rest.map(apart)), checks };
}

/** What rounding explains in the loosest division of the total: what is rounded in one is rounded in all. */
function roundingOf({ footing }: CheckPlaces, { line, crossing }: SumCheck): number {
  const divisions = footing.lines.filter((other) => other.direction === line.direction && other.line === line.line);
  return greatest(divisions.map((other) => checkAt(footing, other, crossing)?.tolerance ?? 0));
}

/** By how much the cell would be too large, were it the one that makes the sum fail. */
function errorIn(places: CheckPlaces, { line, crossing, difference }: SumCheck, key: number): number {
  return key === places.keyOf(line, line.line, crossing) ? difference : -difference;
}

/** Suspects that account for the same sums, in the order of the first of each. */
function byChecks(
  suspects: readonly Suspect[],
  failing: readonly SumCheck[],
): Iterable<readonly [Suspect, ...Suspect[]]> {
  const numberOf = new Map(failing.map((check, index) => [check, index]));
  const groups = new Map<string, [Suspect, ...Suspect[]]>();
  for (const suspect of suspects) {
    const name = String(suspect.checks.map((check) => numberOf.get(check)));
    const others = groups.get(name);
    if (others) others.push(suspect);
    else groups.set(name, [suspect]);
  }
  return groups.values();
}

/** The one cell of a failing sum that no sum that holds speaks for; null where there are several or none. */
function onlySuspect(places: CheckPlaces, check: SumCheck): { readonly key: number; readonly error: number } | null {
  if (check.line.parts.length > MOST_PARTS) return null;
  let found: { readonly key: number; readonly error: number } | null = null;
  for (const key of cellsOf(places, check)) {
    const error = errorIn(places, check, key);
    if (holdsAgainst(places, key, error)) continue;
    if (found !== null) return null;
    found = { key, error };
  }
  return found;
}
