import { cellKey } from "../../core/cell/address";
import { amountInColumn, readAmount } from "../../core/cell/read-amount";
import type { Finding } from "../../core/findings/finding";
import {
  NEEDS_FIELDS,
  type NeedsField,
  type NeedsFigure,
  type NeedsRow,
  type NeedsTable,
} from "../../core/investment/check-needs-table";
import { amountRule } from "../figures/amount-rule";
import { noAmountFinding } from "../figures/doubtful-cells";
import type { RecognisedTable } from "../recognised-table";
import type { SheetGrid } from "../sheet/sheet-grid";

export interface NeedsReading {
  readonly needs: NeedsTable;
  readonly findings: readonly Finding[];
}

/** Reads 附件2 需求测算表: one row an item, the total row wherever it stands, figures as printed. */
export function readNeeds(
  grid: SheetGrid,
  nameColumn: number,
  table: Pick<RecognisedTable, "rows" | "columns">,
): NeedsReading {
  const findings: Finding[] = [];
  const columns = table.columns.flatMap((column) => {
    const field = NEEDS_FIELDS.find((each) => each === column.field);
    return field ? [{ field, column: column.column, rule: amountRule(column), looks: grid.looks(column.column) }] : [];
  });
  const rows = table.rows
    .filter((row) => row.class === "data" || row.class === "total")
    .map(({ row, class: rowClass }): NeedsRow => {
      const figures: Partial<Record<NeedsField, NeedsFigure>> = {};
      const item = grid.label(row, nameColumn);
      for (const { field, column, rule, looks } of columns) {
        const cell = { sheet: grid.sheet.name, row, column };
        const read = readAmount(grid.value(row, column), looks?.get(row) ?? null, rule);
        const printed = amountInColumn(read, rule);
        if (read.kind === "none") findings.push(noAmountFinding(read, cell, item, field));
        else if (read.kind === "doubtful")
          findings.push(
            noAmountFinding({ kind: "none", problem: "not-a-number", text: read.shown }, cell, item, field),
          );
        else if (printed !== null && !Number.isNaN(printed))
          figures[field] = { printed, cell, isComputed: grid.sheet.formulas.has(cellKey(row, column)) };
      }
      return { item, isTotal: rowClass === "total", figures };
    });
  const factors = Object.fromEntries(columns.map(({ field, rule }) => [field, rule.factor])) as NeedsTable["factors"];
  return { needs: { rows, factors }, findings };
}
