import type { FieldId } from "../../core/fields/catalogue";

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

/** Figures of which the county's is no sum of the schools': the largest class of all is not all largest classes together. */
const NO_SUMS: ReadonlySet<FieldId> = new Set<FieldId>(["largest_class", "unit_price"]);
/** Quotients and averages, whatever the field; years are kept as they are. */
const NO_SUM_HEADER =
  /生均|人均|班均|校均|平均|每百名|每百生|每生|均值|比例|比率|生师比|师生比|之比|占比|百分比|%|％|比$|率(?:[(（]|$)|单价|系数|最大|最小|最高|最低|标准值|年份|建成年|建校年|年月|日期/;

/** True for a column whose 合计 is the sum of its rows. */
export function isSummable({
  field,
  header,
}: {
  readonly field: FieldId | null;
  readonly header: readonly string[];
}): boolean {
  if (!isFigureField(field) || field.startsWith("indicator_") || NO_SUMS.has(field)) return false;
  return !header.some((label) => label.length <= LONGEST_LABEL && NO_SUM_HEADER.test(label));
}

/** A longer text is a title over the table, which says nothing of one column. */
const LONGEST_LABEL = 40;
