import type { FieldId } from "../../core/indicators/fields";
import type { TableKind } from "../../recognition/recognised-table";

/** Groups under which the fields are offered. */
export type FieldGroup = "resource" | "part" | "other" | "school" | "indicator" | "needs" | "list" | "item";

/** Every field with its group, in the order in which it is offered. */
const GROUPS: Readonly<Record<FieldId, FieldGroup>> = {
  students: "resource",
  students_primary: "resource",
  students_junior: "resource",
  students_senior: "resource",
  teachers_above_degree: "resource",
  backbone: "resource",
  pe_art_teachers: "resource",
  teaching_area: "resource",
  indoor_sport_area: "resource",
  sports_area: "resource",
  equipment_value: "resource",
  multimedia_rooms: "resource",
  teachers_college: "part",
  teachers_bachelor: "part",
  teachers_master: "part",
  teachers_doctor: "part",
  teachers_postgraduate: "part",
  pe_teachers: "part",
  music_teachers: "part",
  art_teachers: "part",
  arts_teachers: "part",
  classes: "other",
  largest_class: "other",
  classes_of_size: "other",
  students_of_grade: "other",
  staff: "other",
  teachers_fulltime: "other",
  posts_approved: "other",
  posts_filled: "other",
  migrant_students: "other",
  boarding_students: "other",
  attached_students: "other",
  land_area: "other",
  floor_area: "other",
  rented_sport_area: "other",
  computers: "other",
  books: "other",
  music_rooms: "other",
  art_rooms: "other",
  public_funds: "other",
  training_funds: "other",
  school: "school",
  school_code: "school",
  stage: "school",
  owner: "school",
  place_type: "school",
  town: "school",
  parent_school: "school",
  counts_as_school: "school",
  indicator_1_1: "indicator",
  indicator_1_2: "indicator",
  indicator_1_3: "indicator",
  indicator_1_4: "indicator",
  indicator_1_5: "indicator",
  indicator_1_6: "indicator",
  indicator_1_7: "indicator",
  printed_verdict: "indicator",
  needs_item: "needs",
  needs_building_area: "needs",
  needs_building_cost: "needs",
  needs_sports_area: "needs",
  needs_sports_cost: "needs",
  needs_equipment_cost: "needs",
  needs_wall_cost: "needs",
  needs_culture_cost: "needs",
  needs_total_cost: "needs",
  grade: "list",
  class_name: "list",
  class_students: "list",
  teacher_name: "list",
  teacher_id: "list",
  teacher_degree: "list",
  teacher_backbone: "list",
  teacher_subject: "list",
  teacher_certificate: "list",
  teacher_post: "list",
  training_hours: "list",
  room_name: "list",
  room_use: "list",
  room_area: "list",
  building_name: "list",
  building_use: "list",
  building_area: "list",
  build_year: "list",
  building_structure: "list",
  safety_grade: "list",
  item: "item",
  item_group: "item",
  item_code: "item",
  item_unit: "item",
  item_value: "item",
  figure: "item",
  standard_amount: "item",
  actual_amount: "item",
  gap_amount: "item",
  unit_price: "item",
  cost: "item",
  year: "item",
  problem: "item",
  measure: "item",
  responsible: "item",
  deadline: "item",
  progress: "item",
  closed: "item",
  verdict: "item",
  remarks: "item",
};

const FIELDS = Object.keys(GROUPS) as readonly FieldId[];

/** What most tables are about; the group that a kind of table is about comes before. */
const USUAL_ORDER: readonly FieldGroup[] = ["resource", "part", "other", "school", "indicator", "list", "item", "needs"];

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
export function fieldGroups(kind: TableKind): readonly { readonly group: FieldGroup; readonly fields: readonly FieldId[] }[] {
  const first = FIRST_GROUP[kind];
  const order = [first, ...USUAL_ORDER.filter((group) => group !== first)];
  return order.map((group) => ({ group, fields: FIELDS.filter((field) => GROUPS[field] === group) }));
}

/** Counts and areas of schools that a table may give for 小学 and 初中 apart; students have fields of their own. */
export function canBeByStage(field: FieldId): boolean {
  const group = GROUPS[field];
  return (group === "resource" && !field.startsWith("students")) || group === "part" || group === "other";
}
