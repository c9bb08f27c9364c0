import type { FieldKey } from "../../src/core/fields/field-key";
import type { SchoolKind } from "../../src/core/fields/school-kinds";
import type { FactColumn } from "../../src/core/facts/fact-column";
import type { SchoolRecords } from "../../src/core/indicators/school-records";

/** A figure of each school; null for a blank, "open" for one that waits for an answer. */
export type Amounts = readonly (number | null | "open")[];

/** Schools 示例学校1, 示例学校2, … in rows 2, 3, … of the sheet 台账, their names in A, the fields in B, C, … in the order in which they are given. */
export function schoolTable(
  kinds: readonly SchoolKind[],
  columns: Readonly<Partial<Record<FieldKey, Amounts>>>,
  more: Partial<SchoolRecords> = {},
): SchoolRecords {
  const rows = Int32Array.from(kinds, (_, index) => index + 1);
  const figures = new Map<FieldKey, FactColumn>();
  Object.entries(columns).forEach(([field, amounts], index) => {
    const key = field as FieldKey;
    figures.set(key, {
      field: key,
      origin: { how: "cell", cells: { sheet: "台账", rows, columns: index + 1 }, factor: 1 },
      amounts: Float64Array.from(amounts, (amount) => (typeof amount === "number" ? amount : NaN)),
      present: Uint8Array.from(amounts, (amount) => (typeof amount === "number" ? 1 : 0)),
      ...(amounts.includes("open") ? { open: Uint8Array.from(amounts, (amount) => (amount === "open" ? 1 : 0)) } : {}),
    });
  });
  return {
    cells: { sheet: "台账", rows, columns: 0 },
    length: kinds.length,
    names: kinds.map((_, index) => `示例学校${index + 1}`),
    kinds,
    stages: kinds.map(() => null),
    figures,
    sportsAreaIncludesIndoor: false,
    entity: "school",
    holdsValues: false,
    printedVerdicts: null,
    ...more,
  };
}
