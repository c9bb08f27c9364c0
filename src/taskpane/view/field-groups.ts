import { type FieldId, FIELDS } from "../../core/fields/catalogue";
import type { FieldGroup } from "../../core/fields/field-definition";
import { FIELD_IDS } from "../../core/fields/field-queries";
import { kindNamed, type TableKind } from "../../recognition/kinds/kinds";

/** What most tables are about; the group that a kind of table is about comes before. */
const USUAL_ORDER: readonly FieldGroup[] = [
  "resource",
  "part",
  "other",
  "school",
  "indicator",
  "list",
  "item",
  "needs",
];

/** All fields by group, those that a table of this kind is about first. */
export function fieldGroups(
  kind: TableKind,
): readonly { readonly group: FieldGroup; readonly fields: readonly FieldId[] }[] {
  const first = kindNamed(kind).offers;
  const order = [first, ...USUAL_ORDER.filter((group) => group !== first)];
  return order.map((group) => ({ group, fields: FIELD_IDS.filter((field) => FIELDS[field].group === group) }));
}

/** Counts and areas of schools that a table may give for 小学 and 初中 apart; students have fields of their own. */
export function canBeByStage(field: FieldId): boolean {
  return FIELDS[field].byStage === true;
}
