import type { FieldId } from "../../core/fields/catalogue";
import type { Question, RecognisedColumn, TableKind } from "../recognised-table";
import type { Subject } from "../words/field-words";
import type { HeaderLook, HeaderSign } from "./header-look";

/** What makes a table one of a kind: fields that its header names, or signs that it shows. */
type Mark = FieldId | HeaderSign;

/** A kind of table as data: what its rows are, and what it is known by. */
export interface KindOfTable {
  readonly kind: TableKind;
  /** What the rows are: the words of these are tried on the columns. */
  readonly subject: Subject;
  /** Of every group at least one mark must be there. */
  readonly must: readonly (readonly Mark[])[];
  /** Marks that speak for the kind without being asked for. */
  readonly likes: readonly Mark[];
  /** With one of these it is another kind. */
  readonly never: readonly Mark[];
  /** Marks that speak against the kind without ruling it out. */
  readonly doubts?: readonly Mark[];
  /** Words of the title or the sheet's name: weak evidence, they only tip the balance. */
  readonly title: RegExp;
  /** Fit of a table that has what it must and nothing else; the rest is earned by likes and the title. */
  readonly base: number;
}

/** A figure of a school that no other kind of table explains. */
const SCHOOL_FIGURES: readonly FieldId[] = [
  "students",
  "students_primary",
  "students_junior",
  "students_senior",
  "students_of_grade",
  "teachers_above_degree",
  "backbone",
  "pe_art_teachers",
  "teaching_area",
  "indoor_sport_area",
  "sports_area",
  "equipment_value",
  "multimedia_rooms",
  "teachers_college",
  "teachers_bachelor",
  "teachers_master",
  "teachers_doctor",
  "teachers_postgraduate",
  "pe_teachers",
  "music_teachers",
  "art_teachers",
  "arts_teachers",
  "classes",
  "largest_class",
  "staff",
  "teachers_fulltime",
  "migrant_students",
  "boarding_students",
  "attached_students",
  "land_area",
  "floor_area",
  "rented_sport_area",
  "computers",
  "books",
  "music_rooms",
  "art_rooms",
  "public_funds",
  "training_funds",
];

/** True for a figure by which a table of schools is known. */
export function isSchoolFigure(field: FieldId): boolean {
  return SCHOOL_FIGURES.includes(field);
}

/** Kinds told by their header's names and signs; the more certain ones are asked for more. */
export const TABLE_KINDS: readonly KindOfTable[] = [
  {
    kind: "class-list",
    subject: "class_name",
    must: [["class_students"], ["names-of-classes", "grade"]],
    likes: ["school", "grade", "class_name"],
    never: ["class-size-bins", "indicators"],
    title: /班额|班级|分班|班情|各班/,
    base: 0.66,
  },
  {
    kind: "class-sizes",
    subject: "school",
    must: [["class-size-bins"]],
    likes: ["school", "classes", "largest_class", "classes_of_size"],
    never: ["indicators"],
    title: /班额|大班/,
    base: 0.72,
  },
  {
    kind: "teacher-list",
    subject: "teacher_name",
    must: [
      ["teacher_name"],
      [
        "teacher_degree",
        "teacher_subject",
        "teacher_backbone",
        "teacher_certificate",
        "teacher_post",
        "training_hours",
      ],
    ],
    likes: ["school", "teacher_id", "teacher_degree", "teacher_subject"],
    never: ["indicators"],
    title: /教师|名册|花名册|教职工/,
    base: 0.75,
  },
  {
    kind: "room-list",
    subject: "room_name",
    // A row for each room with its area, or for each kind of room with how many there are.
    must: [
      ["room_name", "room_use"],
      ["room_area", "actual_amount"],
      ["room_area", "rooms-row-by-row"],
    ],
    likes: ["school", "room_name", "room_use", "names-of-rooms"],
    never: ["building_structure", "build_year", "safety_grade", "class-size-bins", "teacher_name", "measure"],
    doubts: ["names-of-buildings"],
    title: /教室|功能室|专用室|场室/,
    base: 0.62,
  },
  {
    kind: "building-list",
    subject: "building_name",
    must: [["building_name", "building_use"], ["building_area"]],
    likes: ["school", "building_name", "building_use", "names-of-buildings"],
    never: ["teacher_name", "class-size-bins", "measure"],
    doubts: ["names-of-rooms"],
    title: /校舍|建筑物|楼栋|房屋|单体/,
    base: 0.62,
  },
  {
    kind: "staffing-table",
    subject: "school",
    must: [["posts_approved"], ["school"]],
    likes: ["posts_filled", "students", "classes", "staff"],
    never: ["indicators"],
    title: /编制|核编|定编/,
    base: 0.7,
  },
  {
    kind: "monitoring-report",
    subject: "school",
    must: [["actual-and-required"]],
    likes: ["school"],
    never: [],
    title: /监测|现代化|报告/,
    base: 0.86,
  },
  {
    kind: "equipment-list",
    subject: "item",
    must: [["standard_amount"], ["actual_amount"]],
    likes: ["gap_amount", "item", "item_unit", "unit_price"],
    never: ["actual-and-required", "verdict", "indicators", "posts_approved"],
    title: /设备|仪器|器材|装备|配备|配置/,
    base: 0.66,
  },
  {
    kind: "fill-in-form",
    subject: "item",
    must: [["item"], ["item_value"]],
    likes: ["item_unit", "item_group", "item_code"],
    never: ["verdict", "indicators", "years", "measure", "statistical-title", "ordinal-codes"],
    title: /填报|采集|上报/,
    base: 0.66,
  },
  {
    kind: "task-list",
    subject: "problem",
    must: [
      ["problem", "item", "measure"],
      ["measure", "responsible", "progress"],
      ["responsible", "deadline", "progress", "closed"],
    ],
    likes: ["problem", "measure", "responsible", "deadline", "closed"],
    never: ["item_value", "years", "indicators"],
    title: /责任|整改|台账|任务|清单|问题|分工/,
    base: 0.66,
  },
  {
    kind: "yearly-plan",
    subject: "item",
    must: [["years"], ["planned", "cost"]],
    likes: ["item", "school"],
    never: ["ordinal-codes", "statistical-title", "teacher_name"],
    doubts: ["figures-of-schools", "schools-row-by-row"],
    title: /分年度|任务|计划|规划|推进|实施|目标/,
    base: 0.62,
  },
  {
    kind: "funding-table",
    subject: "item",
    must: [["years", "years-going-down", "year"], ["money"]],
    likes: ["years", "money-title"],
    never: ["ordinal-codes", "statistical-title", "teacher_name", "deadline", "responsible"],
    title: /经费|拨款|预算|决算|投入|保障|资金/,
    base: 0.64,
  },
  {
    kind: "statistical-form",
    subject: "item",
    must: [["statistical-title", "ordinal-codes", "town-and-country"]],
    likes: ["statistical-title", "ordinal-codes", "town-and-country", "item_code", "names-without-header"],
    never: ["letter-codes", "years", "indicators", "schools-row-by-row"],
    title: /基础基|教基|基层统计|统计表|情况/,
    base: 0.7,
  },
  {
    kind: "county-form",
    subject: "item",
    must: [
      ["letter-codes", "county-title", "indicators", "verdict"],
      ["letter-codes", "indicators", "survey", "item_value", "actual_amount", "standard_amount"],
    ],
    likes: ["letter-codes", "county-title", "indicators", "item_value", "names-without-header"],
    never: ["actual-and-required", "school", "ordinal-codes", "years", "teacher_name"],
    title: /均衡|县|自评|满意度|评估|区/,
    base: 0.7,
  },
  {
    kind: "school-figures",
    subject: "school",
    must: [["school"], SCHOOL_FIGURES],
    likes: [],
    never: ["class-size-bins", "teacher_name"],
    title: /学校/,
    base: 0.6,
  },
];

const BY_TITLE = 0.1;
const BY_LIKES = 0.24;
const BY_DOUBT = 0.12;
/** Below this nothing speaks for a kind. */
export const LEAST_FIT = 0.6;

/** Fields by whose presence a table is something else, and the rows in whose tables they are at home. */
const OWN_SUBJECT: Partial<Record<FieldId, Subject>> = {
  teacher_name: "teacher_name",
  building_structure: "building_name",
  build_year: "building_name",
  safety_grade: "building_name",
  item_value: "item",
  verdict: "item",
  measure: "problem",
  responsible: "problem",
  posts_approved: "school",
};

/** How well a table fits a kind, 0 to 1; 0 where it lacks what the kind must have, or has what it never has. */
export function fitOf(kind: KindOfTable, look: HeaderLook): number {
  const fields = look.fields(kind.subject);
  const has = (mark: Mark): boolean => fields.has(mark as FieldId) || look.signs.has(mark as HeaderSign);
  const isElsewhere = (mark: Mark): boolean =>
    OWN_SUBJECT[mark as FieldId] !== undefined &&
    look.fields(OWN_SUBJECT[mark as FieldId] ?? kind.subject).has(mark as FieldId);
  if (!kind.must.every((group) => group.some(has)) || kind.never.some((mark) => has(mark) || isElsewhere(mark)))
    return 0;
  const liked = kind.likes.length === 0 ? 0 : kind.likes.filter(has).length / kind.likes.length;
  const titled = look.titles.some((title) => kind.title.test(title)) ? BY_TITLE : 0;
  const doubted = (kind.doubts?.filter(has).length ?? 0) * BY_DOUBT;
  return Math.min(1, kind.base + liked * BY_LIKES + titled - doubted);
}

const COUNTS: ReadonlySet<string> = new Set([
  "teachers_above_degree",
  "backbone",
  "pe_art_teachers",
  "teaching_area",
  "sports_area",
  "equipment_value",
  "multimedia_rooms",
]);

/** Parts that add up to a figure of the indicators count as that figure. */
const PART_OF: Readonly<Record<string, string>> = {
  teachers_college: "teachers_above_degree",
  teachers_bachelor: "teachers_above_degree",
  teachers_master: "teachers_above_degree",
  teachers_doctor: "teachers_above_degree",
  teachers_postgraduate: "teachers_above_degree",
  pe_teachers: "pe_art_teachers",
  music_teachers: "pe_art_teachers",
  art_teachers: "pe_art_teachers",
  arts_teachers: "pe_art_teachers",
};

/**
 * The kind that its columns make a table for an assessment, those still asked about included; null where it is none.
 * @param isTitled true where the title says what the table is about: one indicator is then enough
 */
export function assessedKind(
  columns: readonly RecognisedColumn[],
  questions: readonly Question[],
  isTitled: boolean,
): TableKind | null {
  const asked = questions.flatMap(({ code, parameters }) =>
    code === "column-field" || code === "twin-columns"
      ? [String(parameters.field)]
      : code === "table-year"
        ? String(parameters.fields).split(",")
        : [],
  );
  const fields = new Set([...columns.flatMap(({ field }) => field ?? []), ...asked]);
  const count = (test: (field: string) => boolean): number => [...fields].filter(test).length;
  if (count((field) => field.startsWith("needs_") && field !== "needs_item") >= 3) return "needs-table";
  if (count((field) => field.startsWith("indicator_")) >= (isTitled ? 1 : 3)) return "form-2-2";
  const resources = new Set([...fields].map((field) => PART_OF[field] ?? field).filter((field) => COUNTS.has(field)));
  const hasStudents = count((field) => field.startsWith("students")) > 0;
  if (hasStudents && resources.size >= 2) return "school-roster";
  return null;
}
