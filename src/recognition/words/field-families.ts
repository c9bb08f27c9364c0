import type { FieldId } from "../../core/indicators/fields";
import type { Stage } from "../../core/standards/standard";
import type { FieldWords } from "./field-words";

type Family = FieldWords["family"];

/** What every field measures; "name" for texts, years and whatever is not converted. */
const FAMILIES: Readonly<Record<FieldId, Family>> = {
  school: "name",
  school_code: "name",
  stage: "name",
  owner: "name",
  place_type: "name",
  town: "name",
  parent_school: "name",
  counts_as_school: "name",
  students: "count",
  students_primary: "count",
  students_junior: "count",
  students_senior: "count",
  teachers_above_degree: "count",
  backbone: "count",
  pe_art_teachers: "count",
  teaching_area: "area",
  indoor_sport_area: "area",
  sports_area: "area",
  equipment_value: "money",
  multimedia_rooms: "count",
  teachers_college: "count",
  teachers_bachelor: "count",
  teachers_master: "count",
  teachers_doctor: "count",
  teachers_postgraduate: "count",
  pe_teachers: "count",
  music_teachers: "count",
  art_teachers: "count",
  arts_teachers: "count",
  classes: "count",
  largest_class: "count",
  classes_of_size: "count",
  students_of_grade: "count",
  staff: "count",
  teachers_fulltime: "count",
  posts_approved: "count",
  posts_filled: "count",
  migrant_students: "count",
  boarding_students: "count",
  attached_students: "count",
  land_area: "area",
  floor_area: "area",
  rented_sport_area: "area",
  computers: "count",
  books: "count",
  music_rooms: "count",
  art_rooms: "count",
  public_funds: "money",
  training_funds: "money",
  indicator_1_1: "count",
  indicator_1_2: "count",
  indicator_1_3: "count",
  indicator_1_4: "area",
  indicator_1_5: "area",
  indicator_1_6: "money",
  indicator_1_7: "count",
  printed_verdict: "name",
  needs_item: "name",
  needs_building_area: "area",
  needs_building_cost: "money",
  needs_sports_area: "area",
  needs_sports_cost: "money",
  needs_equipment_cost: "money",
  needs_wall_cost: "money",
  needs_culture_cost: "money",
  needs_total_cost: "money",
  grade: "name",
  class_name: "name",
  class_students: "count",
  teacher_name: "name",
  teacher_id: "name",
  teacher_degree: "name",
  teacher_backbone: "name",
  teacher_subject: "name",
  teacher_certificate: "name",
  teacher_post: "name",
  training_hours: "name",
  room_name: "name",
  room_use: "name",
  room_area: "area",
  building_name: "name",
  building_use: "name",
  building_area: "area",
  build_year: "name",
  building_structure: "name",
  safety_grade: "name",
  item: "name",
  item_group: "name",
  item_code: "name",
  item_unit: "name",
  item_value: "name",
  figure: "name",
  standard_amount: "name",
  actual_amount: "name",
  gap_amount: "name",
  unit_price: "name",
  cost: "name",
  year: "name",
  problem: "name",
  measure: "name",
  responsible: "name",
  deadline: "name",
  progress: "name",
  closed: "name",
  verdict: "name",
  remarks: "name",
};

/** What a field measures. */
export function familyOfField(field: FieldId): Family {
  return FAMILIES[field];
}

/** Takes the key of a field apart; null for a text that is none, as an answer kept by another version may be. */
export function parseFieldKey(text: string): { readonly field: FieldId; readonly stage: Stage | null } | null {
  const [field = "", stage, ...more] = text.split(":");
  if (more.length > 0 || !isField(field)) return null;
  if (stage === undefined) return { field, stage: null };
  return stage === "primary" || stage === "junior" ? { field, stage } : null;
}

function isField(text: string): text is FieldId {
  return Object.hasOwn(FAMILIES, text);
}
