import type { Finding } from "../core/findings/finding";
import { checkTotal } from "../core/footing/check-total";
import type { FigureColumn } from "../core/indicators/school-records";
import { familyOf } from "../core/quantity/units";
import { fieldKey } from "./tables/read-figures";
import type { TableReading } from "./tables/read-table";

/** Digits beyond which a sum of converted figures is binary noise. */
const NOISE = 1e6;

/**
 * The tables of a sheet without false accusations of its last total: under stacked tables of 小学 and of 初中, 总计
 * stands in the last one and adds them all.
 *
 * @param tables the tables of one sheet, from the top down
 * @example 小学 800 and 初中 900 pupils in two tables, 总计 1700 under the second: no mismatch of 800
 */
export function withoutSheetTotals(tables: readonly TableReading[]): readonly TableReading[] {
  return tables.map((reading, index) => {
    const above = tables.slice(0, index);
    const findings = reading.findings.filter((finding) => !isSheetTotal(finding, reading, above));
    return findings.length === reading.findings.length ? reading : { ...reading, findings };
  });
}

function isSheetTotal({ code, cells, parameters }: Finding, { table }: TableReading, above: readonly TableReading[]): boolean {
  const [cell] = cells;
  if (code !== "total-mismatch" || !cell || above.length === 0) return false;
  if (table.rows.find(({ row }) => row === cell.row)?.class !== "total") return false;
  const column = table.columns.find((each) => each.column === cell.column);
  const key = column ? fieldKey(column) : null;
  const { total, sum } = parameters;
  if (!column || !key || typeof total !== "number" || typeof sum !== "number") return false;
  const others = above.flatMap(({ records }) => records?.figures.get(key) ?? []).map((figure) => printedSum(figure, column.factor));
  const isCount = column.unit === null || familyOf(column.unit) === "count";
  return others.length > 0 && checkTotal(total, [sum, ...others], isCount ? "none" : "printed").state !== "wrong";
}

/** What a column of another table comes to, in the unit of this one. */
function printedSum({ amounts, present }: FigureColumn, factor: number): number {
  let sum = 0;
  for (let record = 0; record < amounts.length; record++) if (present[record] === 1) sum += amounts[record] as number;
  return Math.round((sum / factor) * NOISE) / NOISE;
}
