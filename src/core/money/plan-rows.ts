import type { CellRef } from "../cell/address";
import type { PlanAmount, PlannedItem } from "./plan-progress";

/** A row of a table that states plan and work of one item in one year. Amounts in 元. */
export interface PlanRow {
  /** What names the item, part by part (school, project); "" where the cell is blank. The same parts in every row. */
  readonly name: readonly { readonly text: string; readonly cell: CellRef }[];
  /** Null where the cell names no one year. */
  readonly year: number | null;
  readonly yearText: string;
  readonly yearCell: CellRef;
  readonly planned: PlanAmount;
  readonly done: PlanAmount;
  /** What all years of the item come to; null where the table has no such column. */
  readonly total: PlanAmount | null;
}

/** Why nothing is summed: the cells are to be put right first. `unread` is a figure that is none. */
export interface PlanRowProblem {
  readonly code: "year-blank" | "year-unclear" | "name-blank" | "year-twice" | "unread";
  readonly cells: readonly CellRef[];
  /** Of a year that comes twice: which, and of what; "" where the rows are not named. */
  readonly year?: number;
  readonly name?: string;
}

/**
 * The items of a table with a row a year, years in order, as {@link planProgress} takes them. A blank year or name is not
 * carried down and a year that comes twice is not added up: they are told, and then there are no items. Rows without any
 * amount are passed over. A total counts where each item has one in all its rows, and two years at least.
 *
 * @example 2025 | 教学楼 | 2200 under 2024 | 教学楼 | 3000: one item with 3000 in 2024 and 2200 in 2025
 */
export function itemsOfRows(rows: readonly PlanRow[]): {
  readonly items: readonly PlannedItem[];
  readonly problems: readonly PlanRowProblem[];
} {
  const used = rows.filter(({ planned, done }) => planned.amount !== null || done.amount !== null);
  const problems = [...blanks(used), ...unclearYears(used), ...twice(used)];
  if (problems.length > 0) return { items: [], problems };
  const groups = groupedBy(used, nameOf);
  const totals = groups.map(totalOf);
  const hasTotals = totals.every((total) => total !== null);
  return {
    problems,
    items: groups.map((group, position) => ({
      name: nameOf(group[0]),
      total: hasTotals ? (totals[position] ?? null) : null,
      years: group
        .flatMap(({ year, planned, done }) => (year === null ? [] : [{ year, planned, done }]))
        .sort((a, b) => a.year - b.year),
    })),
  };
}

function nameOf(row: PlanRow | undefined): string {
  const parts = row?.name.map(({ text }) => text).filter((text) => text !== "") ?? [];
  return [...new Set(parts)].join(" ");
}

function groupedBy<T>(rows: readonly T[], keyOf: (row: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}

function blanks(rows: readonly PlanRow[]): readonly PlanRowProblem[] {
  const years = rows.flatMap(({ yearText, yearCell }) => (yearText === "" ? [yearCell] : []));
  // A column of names that is blank in all rows names nothing.
  const isNamed = (part: number): boolean => rows.some(({ name }) => (name[part]?.text ?? "") !== "");
  const names = rows.flatMap(({ name }) =>
    name.flatMap(({ text, cell }, part) => (text === "" && isNamed(part) ? [cell] : [])),
  );
  return [
    ...(years.length > 0 ? [{ code: "year-blank" as const, cells: years }] : []),
    ...(names.length > 0 ? [{ code: "name-blank" as const, cells: names }] : []),
  ];
}

function unclearYears(rows: readonly PlanRow[]): readonly PlanRowProblem[] {
  const cells = rows.flatMap(({ year, yearText, yearCell }) => (year === null && yearText !== "" ? [yearCell] : []));
  return cells.length > 0 ? [{ code: "year-unclear", cells }] : [];
}

function twice(rows: readonly PlanRow[]): readonly PlanRowProblem[] {
  const known = rows.flatMap((row) => (row.year === null ? [] : [{ row, year: row.year }]));
  const groups = groupedBy(known, ({ row, year }) => `${year} ${nameOf(row)}`);
  return groups.flatMap((group): PlanRowProblem[] => {
    const [first] = group;
    if (!first || group.length < 2) return [];
    const cells = group.map(({ row }) => row.yearCell);
    return [{ code: "year-twice", cells, year: first.year, name: nameOf(first.row) }];
  });
}

/** The one amount that all rows of an item state; a single year says nothing of the others. */
function totalOf(rows: readonly PlanRow[]): PlanAmount | null {
  const [first] = rows;
  const total = first?.total ?? null;
  const isSame = rows.every((row) => (row.total?.amount ?? null) === (total?.amount ?? null));
  return rows.length > 1 && isSame && (total?.amount ?? null) !== null ? total : null;
}
