import { cellKey } from "../../core/cell/address";
import { parseFigure } from "../../core/cell/parse-figure";
import type { Finding } from "../../core/findings/finding";
import { NEEDS_FIELDS, type NeedsField, type NeedsFigure, type NeedsRow, type NeedsTable } from "../../core/investment/check-needs-table";
import { exactProduct } from "../../core/quantity/decimal";
import { factorToBase, familyOf } from "../../core/quantity/units";
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
    return field ? [{ field, column: column.column, factor: column.factor, unit: column.unit }] : [];
  });
  const rows = table.rows
    .filter((row) => row.class === "data" || row.class === "total")
    .map(({ row, class: rowClass }): NeedsRow => {
      const figures: Partial<Record<NeedsField, NeedsFigure>> = {};
      const item = grid.label(row, nameColumn);
      for (const { field, column, factor, unit } of columns) {
        const cell = { sheet: grid.sheet.name, row, column };
        const figure = parseFigure(grid.value(row, column));
        const own = figure.kind === "number" ? figure.unit : null;
        if (own && unit && familyOf(own) !== familyOf(unit)) {
          findings.push({ code: "not-a-number", severity: "error", cells: [cell], parameters: { school: item, field, text: `${figure.kind === "number" ? figure.value : ""}${own}` } });
        } else if (figure.kind === "number" && !(own && Number.isNaN(factor))) {
          // "0.36亿元" in a 万元 column is 3600 of the column's unit.
          const printed = own ? exactProduct(figure.value, factorToBase(own)) / factor : figure.value;
          figures[field] = { printed, cell, isComputed: grid.sheet.formulas.has(cellKey(row, column)) };
        } else if (figure.kind === "error") {
          findings.push({ code: "error-cell", severity: "error", cells: [cell], parameters: { school: item, field, text: figure.error } });
        } else if (figure.kind !== "blank" && figure.kind !== "number") {
          findings.push({ code: "not-a-number", severity: "error", cells: [cell], parameters: { school: item, field, text: figure.text } });
        }
      }
      return { item, isTotal: rowClass === "total", figures };
    });
  const factors = Object.fromEntries(columns.map(({ field, factor }) => [field, factor])) as NeedsTable["factors"];
  return { needs: { rows, factors }, findings };
}
