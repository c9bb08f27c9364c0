import { type CheckPlaces, holdsAgainst, placesOf } from "./check-places";
import { checkAt, type Footing, STATE, type SumCheck } from "./foot-table";

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

interface Suspect {
  readonly key: number;
  readonly error: number;
  /** How far the sums are from agreeing on the error; rounding leaves a little. */
  readonly misfit: number;
  readonly checks: readonly number[];
}

/**
 * The faults behind the totals that do not hold, as few as can account for them. A cell in which a failing row and a
 * failing column cross is guilty where the same error explains every sum that it stands in; a cell of a sum that holds
 * never is.
 */
export function findFaults(footing: Footing): readonly SumFault[] {
  const failing = failingChecks(footing);
  if (failing.length === 0) return [];
  const width = footing.table.columns.length;
  const places = placesOf(footing);
  const open = new Set(failing.keys());
  const faults: SumFault[] = [];
  const take = (key: number, error: number, isLocated: boolean, checks: readonly number[]): void => {
    const found = checks.flatMap((index) => failing[index] ?? []).sort((a, b) => a.line.parts.length - b.line.parts.length);
    const [row, column] = [Math.floor(key / width), key % width];
    // A cell is named once, whatever else of it does not hold.
    const known = faults.findIndex((fault) => fault.row === row && fault.column === column);
    const before = faults[known];
    if (before) faults[known] = { ...before, checks: [...before.checks, ...found] };
    else faults.push({ row, column, isLocated, error, checks: found });
    for (const index of checks) open.delete(index);
    for (const check of found) for (const other of roundedBeside(check)) open.delete(other);
  };
  for (const group of byChecks(suspectsOf(places, failing, width))) {
    const [first, second] = group;
    if (!first || !first.checks.every((index) => open.has(index))) continue;
    if (!second) take(first.key, first.error, true, first.checks);
    else takeTotal(first.checks);
  }
  for (const index of [...open].sort((a, b) => sizeOf(failing, b) - sizeOf(failing, a))) {
    const check = failing[index];
    if (!check || !open.has(index)) continue;
    const only = onlySuspect(places, check, width);
    if (only) take(only.key, only.error, true, [index]);
    else takeTotal([index]);
  }
  return faults;

  /** Other divisions of a total that is thrown off already, apart from it by no more than rounding explains. */
  function roundedBeside({ line, crossing, tolerance }: SumCheck): readonly number[] {
    return [...open].filter((index) => {
      const other = failing[index];
      return other?.crossing === crossing && other.line.direction === line.direction && other.line.line === line.line && Math.abs(other.difference) <= other.tolerance + tolerance;
    });
  }

  /** Several cells could be the wrong one: the total of the shortest sum is named for all of them. */
  function takeTotal(checks: readonly number[]): void {
    const [shortest] = checks.flatMap((index) => failing[index] ?? []).sort((a, b) => a.line.parts.length - b.line.parts.length);
    if (shortest) take(places.keyOf(shortest.line, shortest.line.line, shortest.crossing), shortest.difference, false, checks);
  }
}

function failingChecks(footing: Footing): readonly SumCheck[] {
  return footing.lines.flatMap((line) => {
    const found: SumCheck[] = [];
    for (let crossing = 0; crossing < line.states.length; crossing++) {
      const check = line.states[crossing] === STATE.wrong ? checkAt(footing, line, crossing) : null;
      if (check) found.push(check);
    }
    return found;
  });
}

function sizeOf(failing: readonly SumCheck[], index: number): number {
  return Math.abs(failing[index]?.difference ?? 0);
}

/** Cells that stand in two or more failing sums and would account for all of them, those that account for most first. */
function suspectsOf(places: CheckPlaces, failing: readonly SumCheck[], width: number): readonly Suspect[] {
  const byCell = new Map<number, number[]>();
  let cells = 0;
  failing.forEach(({ line, crossing }, index) => {
    if (line.parts.length > MOST_PARTS || cells > MOST_CELLS) return;
    for (const position of [line.line, ...line.parts]) {
      const key = places.keyOf(line, position, crossing);
      const others = byCell.get(key);
      if (others) others.push(index);
      else byCell.set(key, [index]);
      cells++;
    }
  });
  const suspects: Suspect[] = [];
  for (const [key, checks] of byCell) {
    if (checks.length < 2) continue;
    const [first = 0, ...rest] = checks;
    const error = errorIn(failing, first, key, width);
    const slack = (index: number): number => roundingOf(places, failing[first]) + roundingOf(places, failing[index]) + Math.abs(error) * NOISE + NOISE;
    const apart = (index: number): number => Math.abs(errorIn(failing, index, key, width) - error);
    if (!rest.every((index) => apart(index) <= slack(index))) continue;
    if (!holdsAgainst(places, key, error)) suspects.push({ key, error, misfit: rest.reduce((most, index) => Math.max(most, apart(index)), 0), checks });
  }
  return suspects.sort((a, b) => b.checks.length - a.checks.length || a.misfit - b.misfit);
}

/** What rounding explains in the loosest division of the total: what is rounded in one is rounded in all. */
function roundingOf({ footing }: CheckPlaces, check: SumCheck | undefined): number {
  if (!check) return 0;
  const { line, crossing, tolerance } = check;
  const others = footing.lines.filter((other) => other !== line && other.direction === line.direction && other.line === line.line);
  return others.reduce((most, other) => Math.max(most, checkAt(footing, other, crossing)?.tolerance ?? 0), tolerance);
}

/** By how much the cell would be too large, were it the one that makes the sum fail. */
function errorIn(failing: readonly SumCheck[], index: number, key: number, width: number): number {
  const check = failing[index];
  if (!check) return 0;
  const { line, crossing, difference } = check;
  const isTotal = line.direction === "row" ? key === line.line * width + crossing : key === crossing * width + line.line;
  return isTotal ? difference : -difference;
}

/** Suspects that account for the same sums, in the order of the first of each. */
function byChecks(suspects: readonly Suspect[]): readonly (readonly Suspect[])[] {
  const groups = new Map<string, Suspect[]>();
  for (const suspect of suspects) {
    const name = suspect.checks.join(",");
    const others = groups.get(name);
    if (others) others.push(suspect);
    else groups.set(name, [suspect]);
  }
  return [...groups.values()];
}

/** The one cell of a failing sum that no sum that holds speaks for; null where there are several or none. */
function onlySuspect(places: CheckPlaces, { line, crossing, difference }: SumCheck, width: number): { readonly key: number; readonly error: number } | null {
  if (line.parts.length > MOST_PARTS) return null;
  const found: { key: number; error: number }[] = [];
  for (const position of [line.line, ...line.parts]) {
    const key = places.keyOf(line, position, crossing);
    const error = position === line.line ? difference : -difference;
    if (!holdsAgainst(places, key, error)) found.push({ key, error });
    if (found.length > 1) return null;
  }
  return width > 0 ? (found[0] ?? null) : null;
}

