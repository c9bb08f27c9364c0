import type { FindingCode } from "../core/findings/finding";
import type { RowClass, TableKind } from "../recognition/recognised-table";
import type { TableReading } from "../recognition/tables/read-table";
import type { WorkbookAssessment } from "./workbook-assessment";

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

/** Findings of tables without schools that say that something does not hold. */
const CONTRADICTIONS: ReadonlySet<FindingCode> = new Set<FindingCode>(["total-mismatch", "unit-price-differs", "gap-differs", "flow-differs", "published-coefficient-exceeded"]);

/** What a file without schools to judge is, and how what could be checked of it came out. */
export interface FileSummary {
  readonly kinds: readonly TableKind[];
  /** Findings that say that something does not hold. */
  readonly wrong: number;
  readonly isChecked: boolean;
}

/** What a workbook is, for the line that is said first of it. */
export function fileSummary({ readings, findings }: Pick<WorkbookAssessment, "readings" | "findings">): FileSummary {
  return { kinds: readings.map(({ table }) => table.kind), wrong: findings.filter(({ code }) => CONTRADICTIONS.has(code)).length, isChecked: readings.some(wasChecked) };
}
