import type { RowClass } from "../recognition/recognised-table";
import type { TableReading } from "../recognition/tables/read-table";

const SUMS: ReadonlySet<RowClass> = new Set<RowClass>(["total", "subtotal"]);

/**
 * True for a table of which something was held against something else: totals, unit prices, 余缺, the flow of a form,
 * published coefficients. Of a list of names and figures nothing can be said to hold.
 */
export function wasChecked({ needs, coefficients, table }: TableReading): boolean {
  if (needs) return needs.rows.length > 0;
  if (coefficients) return true;
  const fields = new Set(table.columns.map(({ field }) => field));
  if (fields.has("standard_amount") && fields.has("actual_amount") && fields.has("gap_amount")) return true;
  return table.rows.some((row) => SUMS.has(row.class));
}
