import type { SumOfLines } from "../../core/footing/foot-table";
import type { Lines, PrintedTable } from "../../core/footing/printed-table";
import type { RecognisedTable, RowClass } from "../recognised-table";
import { bareLabel } from "../rows/row-label";
import { groupsOfSums, MOST_WIDE_SUMS } from "../rows/sum-groups";
import type { SheetGrid } from "../sheet/sheet-grid";
import { divisions, explains } from "./divisions";
import { groupsByWord } from "./groups-by-word";
import { nestedSums } from "./nested-sums";
import { addAll } from "../../core/quantity/long-lists";

/** The rows of a table whose sums are looked for. */
export interface SumSource {
  readonly grid: SheetGrid;
  readonly table: Pick<RecognisedTable, "rows" | "columns" | "kind">;
  readonly nameColumn: number;
  readonly printed: PrintedTable;
  /** Position in {@link SumSource.printed} of the first of these rows; tables above stand before it. */
  readonly offset: number;
  /** Positions in {@link SumSource.printed} of the rows of tables above, which a last total may add up too. */
  readonly above: { readonly data: Lines; readonly sums: Lines };
  /** True where the rows are items (附件2, forms), of which one may be the sum of those under it. */
  readonly isOfItems: boolean;
}

const SUM_WORD = /小计|合计|总计|共计|累计|汇总|总和|总数|分计|^[计总共]$|计$/;
const PLAIN_SUM = /^(?:本[页表])?(?:小计|合计|总计|共计|累计|汇总|总和|总数|分计|计|总|共)$/;
/** Rows with a group's name alone that are tried one by one. */
const MOST_DOUBTFUL = 200;
const MOST_ROWS = 5_000;
const CARRIED = /承前|承上|过次|转下|接上|上页|结转/;

/** The rows that are sums, or that figures show to be sums, with the rows that they may add up. */
export function sumRows(source: SumSource): readonly SumOfLines[] {
  const { table, offset } = source;
  const roles = rolesOf(source);
  const sums = positionsOf(roles, (role) => role === "total" || role === "subtotal");
  const isWide = sums.length <= MOST_WIDE_SUMS;
  // Rows that are left out (hidden, asked about) may stand in the sheet's own sums all the same.
  const readings = roles.includes("left-out")
    ? [roles, roles.map((role) => (role === "left-out" ? "data" : role))]
    : [roles];
  const groups = readings.map((each) =>
    groupsOfSums(table.rows.map(({ row }, position) => ({ row, class: each[position] ?? "blank" }))),
  );
  const nested = source.isOfItems ? nestedSums(source, roles) : null;
  const byWord = groupsByWord(source, roles);
  const found: SumOfLines[] = [];
  for (const position of sums) {
    const isTotal = roles[position] === "total";
    const word = byWord(position);
    const others = isWide
      ? readings.flatMap((each) => further(source, each, position, sums, nested?.topLevel ?? null))
      : [];
    const own = distinct([...(word ? [word.group] : []), ...groups.flatMap((each) => each(position)), ...others]);
    const stacked =
      isTotal && source.above.data.length > 0 ? [onSheet(source, roles, "data"), onSheet(source, roles, "sums")] : [];
    const isClear = word ? word.isKnown : !isOneOfMany(source, roles, position);
    const claim = (isTotal || isCalledSum(source, position)) && isClear ? "sure" : "likely";
    found.push({
      direction: "row",
      line: position + offset,
      groups: [...own.map((group) => group.map((each) => each + offset)), ...stacked],
      claim,
    });
  }
  for (const sum of nested?.sums ?? []) found.push(sum);
  if (isWide || !source.isOfItems) addAll(found, ofWhichSums(source, roles, byWord));
  return found;
}

/** The same rows are tried once. */
function distinct(groups: readonly Lines[]): readonly Lines[] {
  return groups.filter(
    (group, index) =>
      !groups
        .slice(0, index)
        .some((other) => other.length === group.length && other.every((line, at) => line === group[at])),
  );
}

/** Positions of the rows of some role. */
function positionsOf(roles: readonly RowClass[], test: (role: RowClass) => boolean): number[] {
  return roles.flatMap((role, position) => (test(role) ? [position] : []));
}

/**
 * The classes of the rows, but for a group's name alone (民办, 初级中学): after 其中：公办 it goes on with the parts, and where
 * the figures show no rows that it adds up, it is a row like the others.
 */
function rolesOf(source: SumSource): readonly RowClass[] {
  const { table, printed, offset } = source;
  const roles: RowClass[] = [];
  const doubtful: number[] = [];
  table.rows.forEach(({ class: rowClass }, position) => {
    const isBare = rowClass === "subtotal" && !isCalledSum(source, position);
    const goesOn = isBare && roles[position - 1] === "of-which";
    if (isBare && !goesOn) doubtful.push(position);
    roles.push(goesOn ? "of-which" : rowClass);
  });
  if (doubtful.length === 0 || doubtful.length > MOST_DOUBTFUL) return roles;
  const groups = groupsOfSums(table.rows);
  const isProved = (position: number): boolean =>
    groups(position).some((group) =>
      explains(
        printed,
        position + offset,
        group.map((each) => each + offset),
      ),
    );
  const bare = new Set(doubtful.filter((position) => !isProved(position)));
  return roles.map((role, position) => (bare.has(position) ? "data" : role));
}

/** True where the row itself says that it is a sum, in any cell up to its name. */
function isCalledSum({ grid, table, nameColumn }: SumSource, position: number): boolean {
  const row = table.rows[position]?.row ?? -1;
  for (let column = grid.left; column <= nameColumn; column++)
    if (SUM_WORD.test(bareLabel(grid.ownText(row, column)))) return true;
  return false;
}

/** One of several named sums below each other (公办小计, 民办小计): which rows each adds up, only the figures can show. */
function isOneOfMany(source: SumSource, roles: readonly RowClass[], position: number): boolean {
  const isNamed = (at: number): boolean =>
    roles[at] === "subtotal" &&
    !PLAIN_SUM.test(bareLabel(source.grid.text(source.table.rows[at]?.row ?? -1, source.nameColumn)));
  return isNamed(position) && (isNamed(position - 1) || isNamed(position + 1));
}

/** Groups that only few sums are worth trying on: runs of rows and of sums that the figures show to be added up. */
function further(
  { printed, offset, grid, table, nameColumn }: SumSource,
  roles: readonly RowClass[],
  position: number,
  sums: readonly number[],
  topLevel: readonly number[] | null,
): readonly Lines[] {
  const data = positionsOf(roles, (role) => role === "data");
  // In a long table the groups that stand beside a sum are enough.
  if (data.length > MOST_ROWS) return [];
  const before = (list: readonly number[]): number[] => list.filter((each) => each < position).reverse();
  const after = (list: readonly number[]): number[] => list.filter((each) => each > position);
  const scan = (list: readonly number[]): readonly Lines[] =>
    divisions(
      printed,
      position + offset,
      list.map((each) => each + offset),
    ).map((group) => group.map((each) => each - offset).sort((a, b) => a - b));
  const isCarried = CARRIED.test(grid.text(table.rows[position]?.row ?? -1, nameColumn));
  const [last] = before(sums);
  // A total may add up other totals; the sum of a part never adds up the whole.
  const added = roles[position] === "total" ? sums : sums.filter((each) => roles[each] !== "total");
  const items = topLevel ?? data;
  return [
    ...scan(after(items)),
    ...scan(before(items)),
    ...scan(before(added)),
    ...scan(after(added)),
    before(items).reverse(),
    after(items),
    before(data).reverse(),
    ...(isCarried && last !== undefined ? [[last]] : []),
    ...[before(added).reverse(), added.filter((each) => each !== position && roles[each] === "total")].filter(
      (group) => group.length > 1,
    ),
  ];
}

/** All rows, or all sums, of the tables on the sheet. */
function onSheet({ above, offset }: SumSource, roles: readonly RowClass[], which: "data" | "sums"): Lines {
  const own = positionsOf(roles, (role) => role === (which === "data" ? "data" : "subtotal"));
  return [...above[which], ...own.map((position) => position + offset)];
}

/** 其中：公办 and 民办 under a row: a division of it where they add up, and sums of the rows that they name. */
function ofWhichSums(
  { offset }: SumSource,
  roles: readonly RowClass[],
  byWord: ReturnType<typeof groupsByWord>,
): readonly SumOfLines[] {
  const found: SumOfLines[] = [];
  let whole = -1;
  let run: number[] = [];
  const close = (): void => {
    if (whole >= 0 && run.length > 1) {
      found.push({
        direction: "row",
        line: whole + offset,
        groups: [run.map((each) => each + offset)],
        claim: "likely",
      });
    }
    run = [];
  };
  roles.forEach((role, position) => {
    if (role === "of-which") {
      run.push(position);
      const word = byWord(position);
      if (word)
        found.push({
          direction: "row",
          line: position + offset,
          groups: [word.group.map((each) => each + offset)],
          claim: "likely",
        });
      return;
    }
    close();
    whole = role === "total" || role === "subtotal" || role === "data" ? position : -1;
  });
  close();
  return found;
}
