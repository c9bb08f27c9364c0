import { type FieldId, FIELDS } from "../../core/fields/catalogue";
import { familyOfField, isLandField, isWholeField } from "../../core/fields/field-queries";
import { type AmountRule, ANY_AMOUNT } from "../../core/cell/read-amount";
import type { ColumnUnit } from "../../core/quantity/units";
import type { RecognisedColumn } from "../recognised-table";

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
    isWhole: isWholeField(field),
    mayBeLand: family !== "area" || isLandField(field),
    maySink: family === null || FIELDS[field].maySink === true,
  };
}
