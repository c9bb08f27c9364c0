import { cellName, type CellRef } from "../cell/address";
import { finding, type Finding } from "../findings/finding";
import { exactSum } from "../quantity/decimal";
import { findFaults, type SumFault } from "./find-faults";
import { checkAt, type FootedLine, type Footing, STATE, type SumCheck } from "./foot-table";
import { placeOf, type PrintedTable } from "./printed-table";

/** Cells that a finding names besides its total; a longer sum is named by its first cells. */
const MOST_CELLS = 300;
const NAMED_TOTALS = 4;

/** What is to be said of the sums of a table: every fault once, and each line that holds only within rounding. */
export function footingFindings(footing: Footing): Finding[] {
  return [
    ...findFaults(footing).map((fault) => faultFinding(footing, fault)),
    ...footing.lines.flatMap((line) => roundingFinding(footing, line)),
  ];
}

function faultFinding(footing: Footing, fault: SumFault): Finding {
  const { table } = footing;
  const { row, column, checks, error } = fault;
  const printed = table.columns[column]?.values[row] ?? NaN;
  const totals = checks.map(({ line, crossing }) => cellOf(footing, line, line.line, crossing));
  const at = whatOf(table, row, column);
  const own = table.cellAt(row, column);
  const sums = totals.filter(
    (cell, index) => !isSame(cell, own) && totals.findIndex((other) => isSame(other, cell)) === index,
  );
  if (fault.isLocated && sums.length > 0) {
    return finding("total-mismatch", [own, ...sums], {
      ...at,
      total: printed,
      sum: exactSum(printed, -error),
      difference: error,
      located: 1,
      totals: sums.slice(0, NAMED_TOTALS).map(({ row: r, column: c }) => cellName(r, c)),
    });
  }
  const [shortest] = checks;
  const parts = checks.flatMap(({ line, crossing }) =>
    line.parts.slice(0, MOST_CELLS).map((part) => cellOf(footing, line, part, crossing)),
  );
  return finding("total-mismatch", [own, ...parts], {
    ...at,
    total: printed,
    sum: shortest?.sum ?? NaN,
    difference: error,
    tolerance: shortest?.tolerance ?? 0,
  });
}

function isSame(a: CellRef, b: CellRef): boolean {
  return a.row === b.row && a.column === b.column;
}

/** Sums of one line that hold within rounding alone: said once. */
function roundingFinding(footing: Footing, line: FootedLine): Finding[] {
  if (line.isFurther) return [];
  const checks: SumCheck[] = [];
  let count = 0;
  for (const crossing of line.states.keys()) {
    if (line.states[crossing] !== STATE.withinRounding) continue;
    count++;
    const check = checks.length < MOST_CELLS ? checkAt(footing, line, crossing) : null;
    if (check) checks.push(check);
  }
  const [first] = checks;
  if (!first) return [];
  const { table } = footing;
  const { row, column } = placeOf(line.direction, line.line, first.crossing);
  return [
    finding(
      "total-within-rounding",
      checks.map(({ crossing }) => cellOf(footing, line, line.line, crossing)),
      {
        ...whatOf(table, row, column),
        count,
        total: first.printed,
        sum: first.sum,
        difference: first.difference,
        tolerance: first.tolerance,
      },
    ),
  ];
}

/** What a total is of, and in what its column is printed. */
function whatOf(
  { nameAt, columns }: PrintedTable,
  row: number,
  column: number,
): { readonly item: string; readonly header: string; readonly unit?: string } {
  const { header = "", unit = null } = columns[column] ?? {};
  return { item: nameAt(row), header, ...(unit === null ? {} : { unit }) };
}

function cellOf({ table }: Footing, line: FootedLine, position: number, crossing: number): CellRef {
  const { row, column } = placeOf(line.direction, position, crossing);
  return table.cellAt(row, column);
}
