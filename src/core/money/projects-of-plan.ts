import type { CellRef } from "../cell/address";
import { halfUnitOf, printedDecimals } from "../footing/check-total";
import { exactProduct, exactSum, exactTotal } from "../quantity/decimal";
import { printedIn } from "../quantity/units";

/** What a plan states for an item in a year, in 元. */
export interface PlanLine {
  readonly item: string;
  /** Null where the plan tells no years: all of them. */
  readonly year: number | null;
  readonly amount: number;
  /** From the unit that the plan is written in to 元. */
  readonly factor: number;
  readonly cells: readonly CellRef[];
}

/** A project of a school, in 元. */
export interface SchoolProject {
  readonly item: string;
  readonly year: number | null;
  /** Null where the cell is blank or holds no number. */
  readonly amount: number | null;
  readonly cell: CellRef;
}

/** One line of a plan beside the projects that belong to it. Amounts in 元. */
export interface PlanLineSum {
  readonly item: string;
  readonly year: number | null;
  /** Null where the plan has nothing for that year. */
  readonly planned: number | null;
  readonly sum: number;
  /** sum − planned, exact; the whole sum where nothing is planned. */
  readonly difference: number;
  /** `open`: one of the projects has no amount, so that the sum is not known to be all. */
  readonly state: "equal" | "within-rounding" | "less" | "more" | "open";
  /** False where no project belongs to the line. */
  readonly hasProjects: boolean;
  /** The plan's cells first. */
  readonly cells: readonly CellRef[];
}

export interface ProjectsOfPlan {
  readonly lines: readonly PlanLineSum[];
  /** Projects whose item the plan does not name. */
  readonly unplanned: readonly SchoolProject[];
}

/**
 * The projects of the schools summed to the plan, item by item and, where both tell years, year by year, in decimals. A plan
 * that is printed in 万元 is equal to what rounds to it. Items belong together by their whole names; nothing is guessed.
 *
 * @example plan 校舍建设 2024: 1700; projects 1200 and 500 of 2024: equal. 1200 and 400: 100 less
 */
export function sumProjects(plan: readonly PlanLine[], projects: readonly SchoolProject[]): ProjectsOfPlan {
  const items = new Set(plan.map(({ item }) => item));
  const planned = projects.filter(({ item }) => items.has(item));
  const byYears = plan.every(({ year }) => year !== null) && planned.every(({ year }) => year !== null);
  const lines = [...items].flatMap((item): PlanLineSum[] => {
    const [own, of] = [plan.filter((line) => line.item === item), planned.filter((each) => each.item === item)];
    if (!byYears) return [lineSum(item, null, own, of)];
    const years = [...new Set([...own, ...of].map(({ year }) => year))].sort((a, b) => (a ?? 0) - (b ?? 0));
    return years.map((year) =>
      lineSum(
        item,
        year,
        own.filter((line) => line.year === year),
        of.filter((each) => each.year === year),
      ),
    );
  });
  return {
    // Nothing planned and nothing to be done is no line.
    lines: lines.filter(
      ({ planned: amount, difference, state }) => amount !== null || difference !== 0 || state === "open",
    ),
    unplanned: projects.filter(({ item }) => !items.has(item)),
  };
}

/** Lines that the projects do not come to, or of which it is not known. */
export function differingLines({ lines }: ProjectsOfPlan): readonly PlanLineSum[] {
  return lines.filter(({ state }) => state !== "equal" && state !== "within-rounding");
}

function lineSum(
  item: string,
  year: number | null,
  plan: readonly PlanLine[],
  projects: readonly SchoolProject[],
): PlanLineSum {
  const planned = plan.length === 0 ? null : exactTotal(plan.map(({ amount }) => amount));
  const sum = exactTotal(projects.flatMap(({ amount }) => amount ?? []));
  const difference = exactSum(sum, -(planned ?? 0));
  const isOpen = projects.some(({ amount }) => amount === null);
  return {
    item,
    year,
    planned,
    sum,
    difference,
    state: isOpen ? "open" : stateOf(difference, plan),
    hasProjects: projects.length > 0,
    cells: [...plan.flatMap(({ cells }) => cells), ...projects.map(({ cell }) => cell)],
  };
}

function stateOf(difference: number, plan: readonly PlanLine[]): PlanLineSum["state"] {
  if (difference === 0) return "equal";
  const tolerance = exactTotal(
    plan.map(({ amount, factor }) => exactProduct(halfUnitOf(printedDecimals(printedIn(amount, factor))), factor)),
  );
  // A plan in 元 is not rounded.
  const isRounded = plan.length > 0 && plan.every(({ factor }) => factor > 1) && Math.abs(difference) <= tolerance;
  return isRounded ? "within-rounding" : difference < 0 ? "less" : "more";
}
