import type { AmountRule } from "../../core/cell/read-amount";
import type { FieldId } from "../../core/fields/catalogue";
import type { ColumnUnit } from "../../core/quantity/units";
import type { RecognisedColumn } from "../recognised-table";
import { familyOfField } from "../../core/fields/field-queries";

/** Only land and grounds are measured in 亩 and 公顷. */
const LAND: ReadonlySet<FieldId> = new Set<FieldId>([
  "land_area",
  "sports_area",
  "rented_sport_area",
  "needs_sports_area",
]);
/** What may be below zero: 余缺, and figures that only their header path tells. */
const SIGNED: ReadonlySet<FieldId> = new Set<FieldId>(["gap_amount", "figure"]);

/** True for a field that may be in 亩. */
export function isLandField(field: FieldId): boolean {
  return LAND.has(field);
}

/** For cells of which it is not known what belongs there. */
export const ANY_AMOUNT: AmountRule = {
  family: null,
  unit: null,
  isUnitSaid: false,
  factor: 1,
  isWhole: false,
  mayBeLand: true,
  maySink: true,
};

/** What belongs in the cells of a column. */
export function amountRule({
  field,
  unit,
  unitFrom,
  factor,
}: Pick<RecognisedColumn, "field" | "unit" | "unitFrom" | "factor">): AmountRule {
  if (field === null) return { ...ANY_AMOUNT, unit };
  return fieldRule(field, unit, unitFrom !== null && unitFrom !== "default", factor);
}

/** What belongs in a cell of a field whose numbers are in this unit. */
export function fieldRule(field: FieldId, unit: ColumnUnit | null, isUnitSaid: boolean, factor: number): AmountRule {
  const named = familyOfField(field);
  const family = named === "name" ? null : named;
  return {
    family,
    unit,
    isUnitSaid,
    factor,
    isWhole: family === "count" && !field.startsWith("indicator_"),
    mayBeLand: family !== "area" || LAND.has(field),
    maySink: family === null || SIGNED.has(field),
  };
}
