import type { Stage } from "../standards/standard";

/** Names and attributes of a school. */
export type SchoolField =
  "school" | "school_code" | "stage" | "owner" | "place_type" | "town" | "parent_school" | "counts_as_school";

/** Raw figures of a school that the seven indicators are computed from. */
export type ResourceField =
  | "students"
  | "students_primary"
  | "students_junior"
  | "students_senior"
  | "teachers_above_degree"
  | "backbone"
  | "pe_art_teachers"
  | "teaching_area"
  | "indoor_sport_area"
  | "sports_area"
  | "equipment_value"
  | "multimedia_rooms";

/** Parts that add up to a figure of the indicators: degrees of teachers, subjects of teachers. */
export type PartField =
  | "teachers_college"
  | "teachers_bachelor"
  | "teachers_master"
  | "teachers_doctor"
  /** 研究生: 硕士 and 博士 together. */
  | "teachers_postgraduate"
  | "pe_teachers"
  | "music_teachers"
  | "art_teachers"
  /** 艺术教师: 音乐 and 美术 together. */
  | "arts_teachers";

/** Other figures of a school. */
export type OtherSchoolField =
  | "classes"
  | "largest_class"
  /** Classes of one size; the column carries the bounds. */
  | "classes_of_size"
  /** Pupils of one grade; the column carries the grade. */
  | "students_of_grade"
  | "staff"
  | "teachers_fulltime"
  | "posts_approved"
  | "posts_filled"
  | "migrant_students"
  | "boarding_students"
  /** 附设幼儿班 within 在校生数: no pupils of the stage, taken off. */
  | "attached_students"
  | "land_area"
  | "floor_area"
  | "rented_sport_area"
  | "computers"
  | "books"
  | "music_rooms"
  | "art_rooms"
  | "public_funds"
  | "training_funds";

export type IndicatorField =
  | "indicator_1_1"
  | "indicator_1_2"
  | "indicator_1_3"
  | "indicator_1_4"
  | "indicator_1_5"
  | "indicator_1_6"
  | "indicator_1_7"
  | "printed_verdict";

export type NeedsTableField =
  | "needs_item"
  | "needs_building_area"
  | "needs_building_cost"
  | "needs_sports_area"
  | "needs_sports_cost"
  | "needs_equipment_cost"
  | "needs_wall_cost"
  | "needs_culture_cost"
  | "needs_total_cost";

/** Lists with a row for each class, teacher, room or building. */
export type ListField =
  | "grade"
  | "class_name"
  | "class_students"
  | "teacher_name"
  | "teacher_id"
  | "teacher_degree"
  | "teacher_backbone"
  | "teacher_subject"
  | "teacher_certificate"
  | "teacher_post"
  | "training_hours"
  | "room_name"
  | "room_use"
  | "room_area"
  | "building_name"
  | "building_use"
  | "building_area"
  | "build_year"
  | "building_structure"
  | "safety_grade";

/** Tables whose rows are items, tasks or pieces of equipment. */
export type ItemField =
  | "item"
  | "item_group"
  | "item_code"
  | "item_unit"
  | "item_value"
  /** A figure that only its header path tells; the column may carry a year. */
  | "figure"
  | "standard_amount"
  | "actual_amount"
  | "gap_amount"
  | "unit_price"
  | "cost"
  | "year"
  | "problem"
  | "measure"
  | "responsible"
  | "deadline"
  | "progress"
  | "closed"
  | "verdict"
  | "remarks";

/**
 * What a column can hold. These names are part of the contract of `npm run check -- --json`
 * and are defined, with units and sources, in docs/fields.md.
 */
export type FieldId =
  SchoolField | ResourceField | PartField | OtherSchoolField | IndicatorField | NeedsTableField | ListField | ItemField;

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

/** The key of a field counted for all stages (null) or for one: ("backbone", "primary") → "backbone:primary". */
export function fieldKeyOf(field: FieldId, stage: Stage | null): FieldKey {
  return stage === null ? field : `${field}:${stage}`;
}
