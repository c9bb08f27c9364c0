import type { Stage } from "../standards/standard";

/**
 * What a column can hold. These names are part of the contract of `npm run check -- --json`
 * and are defined, with units, in docs/fields.md.
 */
export type FieldId =
  | "school"
  | "stage"
  | "students"
  | "students_primary"
  | "students_junior"
  | "students_senior"
  | "classes"
  | "teachers_above_degree"
  | "backbone"
  | "pe_art_teachers"
  | "teaching_area"
  | "indoor_sport_area"
  | "sports_area"
  | "equipment_value"
  | "multimedia_rooms"
  | "indicator_1_1"
  | "indicator_1_2"
  | "indicator_1_3"
  | "indicator_1_4"
  | "indicator_1_5"
  | "indicator_1_6"
  | "indicator_1_7"
  | "printed_verdict"
  | "needs_item"
  | "needs_building_area"
  | "needs_building_cost"
  | "needs_sports_area"
  | "needs_sports_cost"
  | "needs_equipment_cost"
  | "needs_wall_cost"
  | "needs_culture_cost"
  | "needs_total_cost";

/** 办学类型 of a school; `unknown` until the user has answered. */
export type SchoolKind =
  | "primary-school"
  | "junior-school"
  | "nine-year"
  | "twelve-year"
  | "complete-middle"
  | "teaching-point"
  | "senior-school"
  | "special"
  | "vocational"
  | "kindergarten"
  | "unknown";

/** A field, or a field counted for one stage only (as in 专任教师 > 小学). */
export type FieldKey = FieldId | `${FieldId}:${Stage}`;
