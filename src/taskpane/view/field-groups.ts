import { type FieldId, FIELDS } from "../../core/fields/catalogue";
import type { FieldGroup } from "../../core/fields/field-definition";
import { FIELD_IDS } from "../../core/fields/field-queries";
import type { TableKind } from "../../recognition/recognised-table";

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

const FIRST_GROUP: Readonly<Record<TableKind, FieldGroup>> = {
  "school-roster": "resource",
  "school-figures": "resource",
  "form-2-2": "indicator",
  "needs-table": "needs",
  "class-list": "list",
  "class-sizes": "other",
  "teacher-list": "list",
  "room-list": "list",
  "building-list": "list",
  "yearly-plan": "item",
  "funding-table": "item",
  "task-list": "item",
  "equipment-list": "item",
  "staffing-table": "other",
  "fill-in-form": "item",
  "statistical-form": "resource",
  "county-form": "item",
  "monitoring-report": "indicator",
};

/** All fields by group, those that a table of this kind is about first. */
export function fieldGroups(
  kind: TableKind,
): readonly { readonly group: FieldGroup; readonly fields: readonly FieldId[] }[] {
  const first = FIRST_GROUP[kind];
  const order = [first, ...USUAL_ORDER.filter((group) => group !== first)];
  return order.map((group) => ({ group, fields: FIELD_IDS.filter((field) => FIELDS[field].group === group) }));
}

/** Counts and areas of schools that a table may give for 小学 and 初中 apart; students have fields of their own. */
export function canBeByStage(field: FieldId): boolean {
  return FIELDS[field].byStage === true;
}
