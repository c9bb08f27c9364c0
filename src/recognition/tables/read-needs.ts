import { cellKey } from "../../core/cell/address";
import { parseFigure } from "../../core/cell/parse-figure";
import type { Finding } from "../../core/findings/finding";
import { NEEDS_FIELDS, type NeedsField, type NeedsFigure, type NeedsRow, type NeedsTable } from "../../core/investment/check-needs-table";
import type { RecognisedTable } from "../recognised-table";
import type { SheetGrid } from "../sheet/sheet-grid";

export interface NeedsReading {
  readonly needs: NeedsTable;
  readonly findings: readonly Finding[];
}

/** Reads 附件2 需求测算表: one row an item, the total row wherever it stands, figures as printed. */
export function readNeeds(grid: SheetGrid, nameColumn: number, table: Pick<RecognisedTable, "rows" | "columns">): NeedsReading {
  const findings: Finding[] = [];
  const columns = table.columns.flatMap((column) => {
    const field = NEEDS_FIELDS.find((each) => each === column.field);
    return field ? [{ field, column: column.column, factor: column.factor }] : [];
  });
  const rows = table.rows
    .filter((row) => row.class === "data" || row.class === "total")
    .map(({ row, class: rowClass }): NeedsRow => {
      const figures: Partial<Record<NeedsField, NeedsFigure>> = {};
      const item = grid.label(row, nameColumn);
      for (const { field, column } of columns) {
        const cell = { sheet: grid.sheet.name, row, column };
        const figure = parseFigure(grid.value(row, column));
        if (figure.kind === "number") {
          figures[field] = { printed: figure.value, cell, isComputed: grid.sheet.formulas.has(cellKey(row, column)) };
        } else if (figure.kind === "error") {
          findings.push({ code: "error-cell", severity: "error", cells: [cell], parameters: { school: item, field, text: figure.error } });
        } else if (figure.kind !== "blank") {
          findings.push({ code: "not-a-number", severity: "error", cells: [cell], parameters: { school: item, field, text: figure.text } });
        }
      }
      return { item, isTotal: rowClass === "total", figures };
    });
  const factors = Object.fromEntries(columns.map(({ field, factor }) => [field, factor])) as NeedsTable["factors"];
  return { needs: { rows, factors }, findings };
}
