import { areaName } from "../../core/cell/address";
import type { FigureDifference, TablePair } from "../../core/same-figures/same-figures";
import type { FigureTable } from "./figure-tables";
import type { SchoolUnit } from "./school-units";

/** A pair of tables while its schools are gone through. */
interface PairSoFar {
  readonly first: FigureTable;
  readonly second: FigureTable;
  /** Schools so far, and the last of them: they are gone through one after the other. */
  schools: number;
  lastSchool: SchoolUnit | null;
  differing: number;
  lastDiffering: SchoolUnit | null;
  readonly differences: FigureDifference[];
  /** Those whose figure comes first in a difference. */
  readonly leading: Set<FigureTable>;
  compared: number;
}

/** Pairs of tables whose figures were held against each other. */
export class Pairs {
  private readonly pairs = new Map<FigureTable, Map<FigureTable, PairSoFar>>();

  compared(unit: SchoolUnit, one: FigureTable, other: FigureTable): void {
    const pair = this.pairOf(one, other);
    if (pair.lastSchool !== unit) pair.schools++;
    pair.lastSchool = unit;
    pair.compared++;
  }

  differs(unit: SchoolUnit, one: FigureTable, other: FigureTable, difference: FigureDifference): void {
    const pair = this.pairOf(one, other);
    if (pair.lastDiffering !== unit) pair.differing++;
    pair.lastDiffering = unit;
    pair.leading.add(one);
    pair.differences.push(difference);
  }

  all(): readonly TablePair[] {
    return [...this.pairs.values()].flatMap((others) => [...others.values()].map(pairOfTables));
  }

  /** One pair whichever of the two is named first. */
  private pairOf(one: FigureTable, other: FigureTable): PairSoFar {
    const known = this.pairs.get(one)?.get(other) ?? this.pairs.get(other)?.get(one);
    if (known) return known;
    const pair: PairSoFar = {
      first: one,
      second: other,
      schools: 0,
      lastSchool: null,
      differing: 0,
      lastDiffering: null,
      differences: [],
      leading: new Set(),
      compared: 0,
    };
    this.pairs.set(one, (this.pairs.get(one) ?? new Map<FigureTable, PairSoFar>()).set(other, pair));
    return pair;
  }
}

/** The table that verdicts go by is named first; two tables of one sheet by where they stand. */
function pairOfTables({ first, second, schools, differing, differences, leading, compared }: PairSoFar): TablePair {
  const nameOf = ({ sheet, reading }: FigureTable): string =>
    first.sheet === second.sheet ? `${sheet}!${areaName(reading.table.area)}` : sheet;
  const [one, other] = leading.size === 1 && leading.has(second) ? [second, first] : [first, second];
  return {
    first: nameOf(one),
    second: nameOf(other),
    isFirstUsed: leading.size === 1 && differences.every(({ basis }) => basis === "used"),
    schools,
    differing,
    compared,
    differences,
  };
}
