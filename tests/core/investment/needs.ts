import type { FactColumn } from "../../../src/core/facts/fact-column";
import type { FieldId } from "../../../src/core/fields/catalogue";
import type { NeedsTable } from "../../../src/core/investment/check-needs-table";
import { inBaseUnit } from "../../../src/core/quantity/units";

/** A number as printed; "=5" for what a formula computes, null for a blank. */
export type Printed = number | string | null;

/** Projects of the sheet 附件2, from its first row on, a field a column from B on. */
export function needsTable(
  rows: readonly (readonly [item: string, printed: readonly Printed[]])[],
  fields: readonly (readonly [field: FieldId, factor: number])[],
): NeedsTable {
  const cells = { sheet: "附件2", rows: Int32Array.from(rows.keys()) };
  return {
    entity: "project",
    length: rows.length,
    names: rows.map(([item]) => item),
    cells: { ...cells, columns: 0 },
    figures: new Map(
      fields.map(([field, factor], column): [FieldId, FactColumn] => {
        const printed = rows.map(([, values]) => values[column] ?? null);
        const isOpen = Number.isNaN(factor);
        return [
          field,
          {
            field,
            origin: { how: "cell", cells: { ...cells, columns: column + 1 }, factor },
            amounts: Float64Array.from(printed, (value) =>
              value === null || isOpen ? NaN : inBaseUnit(Number(String(value).replace("=", "")), factor),
            ),
            present: Uint8Array.from(printed, (value) => (value === null || isOpen ? 0 : 1)),
            computed: Uint8Array.from(printed, (value) => (typeof value === "string" ? 1 : 0)),
          },
        ];
      }),
    ),
  };
}
