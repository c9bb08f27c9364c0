import type { CellRef } from "../cell/address";
import { exactProduct, exactSum, exactTotal } from "../quantity/decimal";
import type { ProgressTarget } from "../standards/standard";
import { halfUnitOf, printedDecimals } from "../footing/check-total";
import { printedIn } from "../quantity/units";
import { checkYearSplit, type YearSplitCheck } from "./year-split";

/** An amount of a plan, with its cell; null where the cell is blank or holds no number. */
export interface PlanAmount {
  readonly amount: number | null;
  readonly cell: CellRef;
  /** Where something stands in the cell that is no amount, or waits for an answer: it is neither blank nor 0. */
  readonly isUnread?: true;
}

/** One item of a plan by years, in base units (元). */
export interface PlannedItem {
  readonly name: string;
  /** What all its years are to come to; null where the table has no such column. */
  readonly total: PlanAmount | null;
  readonly years: readonly {
    readonly year: number;
    readonly planned: PlanAmount | null;
    readonly done: PlanAmount | null;
  }[];
}

/** A table of plans by years. @see planProgress */
export interface YearPlan {
  readonly items: readonly PlannedItem[];
  /** From its unit to 元: what is printed is rounded in that unit. */
  readonly factor: number;
  /** Of the standard in use. */
  readonly targets: readonly ProgressTarget[];
}

/** What stands at the end of a year, all years before included. */
export interface ProgressYear {
  readonly year: number;
  readonly planned: number;
  /** Null where nothing is told of the year yet, or one of the items is blank. */
  readonly done: number | null;
  readonly target: (ProgressTarget & { readonly needed: number; readonly lack: number | null }) | null;
}

/** An item that is behind what was planned for it. */
export interface LateItem {
  readonly name: string;
  readonly year: number;
  readonly planned: number;
  readonly done: number;
  /** planned − done, above zero. */
  readonly lack: number;
  readonly cells: readonly CellRef[];
}

export interface PlanProgress {
  /** From the unit of the table to 元. */
  readonly factor: number;
  /** What shares are of: the totals of all items, else what all years plan. Null where one is not known. */
  readonly base: number | null;
  readonly baseFrom: "totals" | "years";
  readonly years: readonly ProgressYear[];
  readonly late: readonly LateItem[];
  /** Items whose years do not come to their total. */
  readonly splits: readonly { readonly item: PlannedItem; readonly check: YearSplitCheck }[];
  /** Items without a figure of what is done in a year of which others tell it: not 0, and not on time. */
  readonly unknown: readonly { readonly name: string; readonly year: number; readonly cell: CellRef }[];
}

/**
 * A plan by years beside what is done: both cumulative, the targets of the standard (60%, 100%) of its base, what is late with
 * its amount, and whether each item's years come to its total in decimals. A year of which nothing at all is told is not
 * yet; a blank among others is not known.
 *
 * @example 6400 planned as 3840 and 2560, 3200 done in 2024: 640 late, and 640 short of 60% of 6400
 */
export function planProgress({ items, factor, targets }: YearPlan): PlanProgress {
  const years = [...new Set(items.flatMap((item) => item.years.map(({ year }) => year)))].sort((a, b) => a - b);
  const at = (item: PlannedItem, year: number): PlannedItem["years"][number] | undefined =>
    item.years.find((each) => each.year === year);
  const told = years.filter((year) => items.some((item) => (at(item, year)?.done?.amount ?? null) !== null));
  const lastTold = told.at(-1) ?? null;
  const hasTotals = items.every(({ total }) => total !== null);
  const base = hasTotals
    ? sumOf(items.map(({ total }) => total?.amount ?? null))
    : exactTotal(items.flatMap((item) => item.years.flatMap(({ planned }) => planned?.amount ?? [])));
  // A blank in a plan is a year without a task.
  const plannedUpTo = (item: PlannedItem, year: number): number =>
    exactTotal(item.years.flatMap((each) => (each.year <= year ? (each.planned?.amount ?? []) : [])));
  /** Null where something was planned for a year and nothing is told of it. */
  const doneUpTo = (item: PlannedItem, year: number): number | null => {
    const until = item.years.filter((each) => each.year <= year);
    const isUnknown = until.some(({ planned, done }) => (planned?.amount ?? 0) > 0 && (done?.amount ?? null) === null);
    return isUnknown ? null : exactTotal(until.flatMap(({ done }) => done?.amount ?? []));
  };
  return {
    factor,
    base,
    baseFrom: hasTotals ? "totals" : "years",
    years: years.map((year): ProgressYear => {
      const done = lastTold === null || year > lastTold ? null : sumOf(items.map((item) => doneUpTo(item, year)));
      const target = targets.find((each) => each.year === year);
      const needed = target && base !== null ? exactProduct(base, target.share) : null;
      return {
        year,
        planned: exactTotal(items.map((item) => plannedUpTo(item, year))),
        done,
        target:
          target && needed !== null
            ? { ...target, needed, lack: done === null ? null : Math.max(0, exactSum(needed, -done)) }
            : null,
      };
    }),
    late: lastTold === null ? [] : items.flatMap((item) => lateItem(item, lastTold, plannedUpTo, doneUpTo)),
    splits: items.flatMap((item) => splitOf(item, factor)),
    unknown: items.flatMap((item) =>
      item.years.flatMap(({ year, planned, done }) =>
        lastTold !== null && year <= lastTold && (planned?.amount ?? 0) > 0 && done !== null && done.amount === null
          ? [{ name: item.name, year, cell: done.cell }]
          : [],
      ),
    ),
  };
}

/** Null where one is not known. */
function sumOf(amounts: readonly (number | null)[]): number | null {
  return amounts.includes(null) || amounts.length === 0 ? null : exactTotal(amounts.map((amount) => amount ?? 0));
}

function lateItem(
  item: PlannedItem,
  year: number,
  plannedUpTo: (item: PlannedItem, year: number) => number,
  doneUpTo: (item: PlannedItem, year: number) => number | null,
): readonly LateItem[] {
  const [planned, done] = [plannedUpTo(item, year), doneUpTo(item, year)];
  if (done === null || done >= planned) return [];
  const cells = item.years.flatMap((each) => (each.year <= year ? [each.planned?.cell, each.done?.cell] : []));
  return [
    {
      name: item.name,
      year,
      planned,
      done,
      lack: exactSum(planned, -done),
      cells: cells.filter((cell) => cell !== undefined),
    },
  ];
}

function splitOf(item: PlannedItem, factor: number): PlanProgress["splits"] {
  const total = item.total?.amount ?? null;
  const planned = item.years.flatMap((each) => each.planned?.amount ?? []);
  if (total === null || planned.length === 0) return [];
  const figure = (amount: number) => {
    const value = printedIn(amount, factor);
    return { value, half: halfUnitOf(printedDecimals(value)), isAbout: false };
  };
  return [{ item, check: checkYearSplit(figure(total), planned.map(figure), false) }];
}
