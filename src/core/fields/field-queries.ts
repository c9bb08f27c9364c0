import type { UnitFamily } from "../quantity/units";
import { type FieldId, FIELDS } from "./catalogue";
import type { FieldDefinition, Holding } from "./field-definition";

const FAMILIES: Readonly<Record<Holding, UnitFamily | "name">> = {
  pupils: "count",
  staff: "count",
  classes: "count",
  rooms: "count",
  things: "count",
  area: "area",
  land: "area",
  money: "money",
  hours: "name",
  amount: "name",
  entry: "name",
  text: "name",
  code: "name",
  date: "name",
  year: "name",
  "yes-no": "name",
};

/** What a field measures; "name" for texts, years and whatever is not converted. */
export function familyOfField(field: FieldId): UnitFamily | "name" {
  return FAMILIES[FIELDS[field].holds];
}

/** All fields, in the order in which they are offered. */
export const FIELD_IDS = Object.keys(FIELDS) as readonly FieldId[];

/** The fields for which a test holds, in the order of the catalogue. */
export function fieldsWhere(test: (field: FieldDefinition<FieldId>, id: FieldId) => boolean): ReadonlySet<FieldId> {
  return new Set(FIELD_IDS.filter((id) => test(FIELDS[id], id)));
}
