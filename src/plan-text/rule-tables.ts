import { findFaults } from "../core/footing/find-faults";
import { checksOf, footTable, type SumOfLines } from "../core/footing/foot-table";
import { checkPrice, priceRange } from "../core/investment/unit-price";
import { compareFractions, nearestNumber } from "../core/quantity/fraction";
import { factorToBase } from "../core/quantity/units";
import { quoteLine } from "./plan";
import type { PlanIssue, RuleResult } from "./plan-issue";
import type { Quotation } from "./plan-line";
import { halfOf } from "./rule-sums";
import { type FigureColumn, type FigureTable, printedTable } from "./table-figures";

/** Rows and columns of totals of the tables in a text held against their parts, and what one ㎡ costs from row to row. */
export function checkTables(tables: readonly FigureTable[]): RuleResult {
  const results = tables.flatMap((table) => [sumsOf(table), ...pricesOf(table)]);
  return {
    issues: results.flatMap(({ issues }) => issues),
    proofs: results.flatMap(({ proofs }) => proofs),
  };
}

function sumsOf(table: FigureTable): RuleResult {
  const footing = footTable(printedTable(table), [...rowSums(table), ...columnSums(table)]);
  const checks = [...checksOf(footing)];
  const issues = findFaults(footing).flatMap(({ row, column, isLocated, checks: failing }): readonly PlanIssue[] => {
    const [check] = failing;
    if (!check) return [];
    const { direction, line } = check.line;
    const at = direction === "row" ? { row: line, column: check.crossing } : { row: check.crossing, column: line };
    return [
      {
        kind: "table-sum",
        cell: isLocated ? `${rowName(table, row)}·${columnName(table.columns[column])}` : null,
        line: rowName(table, at.row),
        column: columnName(table.columns[at.column]),
        printed: check.printed,
        sum: check.sum,
        risk: "wrong",
        because: quoteRows(table, [...new Set([at.row, row])]),
      },
    ];
  });
  const holding = checks.filter(({ state }) => state === "exact" || state === "within-rounding");
  if (holding.length === 0) return { issues, proofs: [] };
  const rows = holding.filter(({ line }) => line.direction === "column").length;
  return {
    issues,
    proofs: [
      {
        kind: "table-sums",
        rows,
        columns: holding.length - rows,
        within: holding.filter(({ state }) => state === "within-rounding").length,
        because: quoteRows(table, [...table.rows.keys()]),
      },
    ],
  };
}

function quoteRows({ rows }: FigureTable, which: readonly number[]): readonly Quotation[] {
  return which.flatMap((at) => (rows[at] ? [quoteLine(rows[at].row.line)] : []));
}

const rowName = ({ rows }: FigureTable, row: number): string => rows[row]?.name ?? "";

export function columnName(column: FigureColumn | undefined): string {
  return (column?.names ?? []).map((name) => name.replace(/\([^()]*\)/g, "")).join("");
}

/** Rows that state totals: of the rows between them and the next, or of the 小计. */
function rowSums({ rows }: FigureTable): readonly SumOfLines[] {
  const totals = [...rows.keys()].filter((row) => rows[row]?.isTotal);
  const isSub = (row: number): boolean => /小计/.test(rows[row]?.name ?? "");
  const details = [...rows.keys()].filter((row) => !rows[row]?.isTotal);
  const subs = totals.filter(isSub);
  return totals.flatMap((line): readonly SumOfLines[] => {
    const above = details.filter((row) => row < line && !totals.some((total) => total > row && total < line));
    const below = details.filter((row) => row > line && !totals.some((total) => total < row && total > line));
    const groups = isSub(line) ? [above, below] : [details, subs, above, below];
    const fit = groups.filter((group) => group.length >= 2 || (isSub(line) && group.length > 0));
    return fit.length === 0 ? [] : [{ direction: "row", line, groups: fit, claim: isSub(line) ? "likely" : "sure" }];
  });
}

/** Columns that state totals of the money, or of the counts, beside them. */
function columnSums({ columns }: FigureTable): readonly SumOfLines[] {
  return [...columns.entries()].flatMap(([line, column]): readonly SumOfLines[] => {
    if (!column.isTotal) return [];
    const kin = [...columns.entries()].flatMap(([at, other]) =>
      at !== line && !other.isTotal && other.family === column.family && other.values.some((value) => value !== null)
        ? [at]
        : [],
    );
    const [before, behind] = [kin.filter((at) => at < line), kin.filter((at) => at > line)];
    const groups = [kin, before, behind].filter((group) => group.length >= 2);
    return groups.length === 0 ? [] : [{ direction: "column", line, groups, claim: "likely" }];
  });
}

/** An area and the money behind it: what one ㎡ costs has to be the same for all rows, or it is looked at. */
function pricesOf(table: FigureTable): readonly RuleResult[] {
  return table.columns.flatMap((area, at): readonly RuleResult[] => {
    const money = table.columns[at + 1];
    if (area.family !== "area" || money?.family !== "money" || area.unit === null || money.unit === null) return [];
    // Only what stands under one heading is of one thing: what a hall and a dormitory cost may differ.
    if (money.isTotal || area.names.length < 2 || area.names[0] !== money.names[0]) return [];
    const factors = { money: factorToBase(money.unit), area: factorToBase(area.unit) };
    const prices = [...table.rows.keys()].flatMap((row) => {
      const [paid, built] = [money.values[row] ?? null, area.values[row] ?? null];
      if (paid === null || built === null || built <= 0 || paid <= 0) return [];
      const range = priceRange(
        { printed: paid, half: halfOf(paid), factor: factors.money },
        { printed: built, half: halfOf(built), factor: factors.area },
      );
      return [{ row, range }];
    });
    const [first] = prices;
    if (!first || prices.length < 2) return [];
    const column = columnName(area);
    const sorted = prices.map(({ range }) => range.price).sort(compareFractions);
    const [low, high] = [sorted[0] ?? first.range.price, sorted.at(-1) ?? first.range.price];
    const because = quoteRows(
      table,
      prices.map(({ row }) => row),
    );
    // The highest of what is at least meant is a price that every row allows, where there is one.
    const least =
      prices
        .map(({ range }) => range.low)
        .sort(compareFractions)
        .at(-1) ?? low;
    const states = prices.map(({ range }) => checkPrice(range, first.range.price).state);
    const isExact = states.every((state) => state === "exact");
    const isWithin = prices.every(({ range }) => range.high === null || compareFractions(range.high, least) >= 0);
    if (isExact || isWithin) {
      const told = { low: nearestNumber(low), high: nearestNumber(high) };
      return [{ issues: [], proofs: [{ kind: "unit-price", column, ...told, isWithin: !isExact, because }] }];
    }
    const rows = prices.map(({ row }) => rowName(table, row));
    return [{ issues: [{ kind: "unit-price", column, rows, risk: "check", because }], proofs: [] }];
  });
}
