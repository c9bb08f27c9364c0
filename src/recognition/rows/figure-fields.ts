import type { FieldId } from "../../core/indicators/fields";

/** Fields that hold words: names, kinds, remarks. Everything else that a column can hold is a figure. */
const WORDS: ReadonlySet<FieldId> = new Set<FieldId>([
  "school",
  "school_code",
  "stage",
  "owner",
  "place_type",
  "town",
  "parent_school",
  "counts_as_school",
  "printed_verdict",
  "needs_item",
  "grade",
  "class_name",
  "teacher_name",
  "teacher_id",
  "teacher_degree",
  "teacher_backbone",
  "teacher_subject",
  "teacher_certificate",
  "teacher_post",
  "room_name",
  "room_use",
  "building_name",
  "building_use",
  "build_year",
  "building_structure",
  "safety_grade",
  "item",
  "item_group",
  "item_code",
  "item_unit",
  "year",
  "problem",
  "measure",
  "responsible",
  "deadline",
  "progress",
  "closed",
  "verdict",
  "remarks",
]);

/** True for a field whose cells are numbers that rows can be added up by. */
export function isFigureField(field: FieldId | null): field is FieldId {
  return field !== null && !WORDS.has(field);
}
