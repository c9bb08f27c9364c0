import type { FieldId } from "../../core/fields/catalogue";

/** What a table for an item of a standard is called, and what must have been read of it to be of use. */
export interface ItemTableWords {
  /** In its title or the name of its sheet. */
  readonly about: RegExp;
  /** With one of these in the title it is about something else. */
  readonly never?: RegExp;
  /** With any of these read the table has been understood. */
  readonly anyOf: readonly FieldId[];
  /** What is said not to have been found. */
  readonly lacks: readonly [FieldId, ...FieldId[]];
  /** How the cells of the one column that is lacking look, so that a column may be offered for it; absent for several. */
  readonly cells?: "numbers" | "words";
  /** What its header has to say, where tables of schools may have such a column too. */
  readonly header?: RegExp;
}

/** Plans, notes, directories and budgets of projects hold none of the figures that an item asks for. */
export const NO_ITEM_TABLE =
  /计划|方案|安排|通知|通讯|联系|联络|电话|日程|课程|课表|说明|目录|总结|分工|责任|任务|问题|整改|规划|模板|样表|制度|办法|测算|目标|考勤|值班|签到|会议|领导小组|工程|项目库/;

/** Each by its subject; where a title speaks of several, nothing is said. */
export const ITEM_TABLES: readonly ItemTableWords[] = [
  {
    about: /(?:教师|教职工|师资|校长).{0,8}(?:培训|研修|继续教育)|继续教育|培训学[时分]|研修学[时分]/,
    never: /经费|费用|资金|预算|支出/,
    anyOf: ["training_hours"],
    lacks: ["training_hours"],
    cells: "numbers",
  },
  {
    about: /教师资格|资格证/,
    anyOf: ["teacher_certificate", "teacher_certificate_number"],
    lacks: ["teacher_certificate"],
    cells: "words",
  },
  {
    about: /交流轮岗|轮岗交流|教师(?:校长)?交流|教师轮岗|轮岗教师/,
    anyOf: ["teacher_rotated", "rotated_to", "rotated_teachers", "teacher_eligible", "eligible_teachers"],
    lacks: ["eligible_teachers", "rotated_teachers"],
  },
  {
    about:
      /(?:教师|教职工|公务员).{0,8}(?:工资|收入|待遇|薪酬|薪资)|(?:工资|收入|待遇|薪酬|薪资).{0,8}(?:教师|教职工|公务员)/,
    anyOf: ["teacher_pay", "official_pay"],
    lacks: ["teacher_pay", "official_pay"],
  },
  {
    about: /校舍.{0,4}(?:安全)?.{0,2}鉴定|危房|房屋安全鉴定/,
    anyOf: ["safety_grade"],
    lacks: ["safety_grade"],
    cells: "words",
  },
  {
    about: /满意度|社会认可度|满意率/,
    never: /问卷(?:表|\(.*\))?$/,
    anyOf: ["survey_valid", "survey_satisfied", "survey_very", "survey_basic", "survey_dissatisfied", "survey_rate"],
    lacks: ["survey_valid", "survey_satisfied"],
  },
  {
    about:
      /(?:小规模|不足(?:100|一百|百)人|教学点|村小).{0,12}(?:经费|拨款|资金)|(?:经费|拨款|资金).{0,12}(?:小规模|不足(?:100|一百|百)人|教学点|村小)/,
    never: /公用经费|建设|改造|设备|培训/,
    anyOf: ["public_funds"],
    lacks: ["public_funds"],
    cells: "numbers",
    header: /^(?!.*(?:应|标准|定额|按.{0,5}人|人数|学生|差|缺|生均)).*(?:拨|金额|经费|预算|安排|下达)/,
  },
  {
    about: /公用经费/,
    anyOf: ["public_funds", "fund_quota", "fund_standard", "training_funds"],
    lacks: ["public_funds"],
  },
  {
    about: /巩固率|控辍保学|三年巩固|(?:学生|初中|学籍|生源).{0,6}巩固(?:情况|程度|统计)|保留率/,
    anyOf: ["cohort_entered", "cohort_graduates", "cohort_rate"],
    lacks: ["cohort_entered", "cohort_graduates"],
  },
  {
    about: /随迁子女|随迁儿童|务工人员子女|务工子女/,
    anyOf: [
      "migrant_public",
      "migrant_purchased",
      "migrant_covered",
      "migrant_eligible",
      "migrant_rate",
      "migrant_students",
      "pupil_placement",
      "pupil_purchased",
    ],
    lacks: ["migrant_eligible", "migrant_public"],
  },
  {
    about: /残疾(?:儿童|少年|学生|人)|残障/,
    anyOf: [
      "disabled_registered",
      "disabled_enrolled",
      "disabled_special",
      "disabled_ordinary",
      "disabled_home",
      "disabled_rate",
      "pupil_placement",
      "pupil_disability",
    ],
    lacks: ["disabled_registered", "disabled_enrolled"],
  },
  {
    about: /就近.{0,2}入学|划片|片区招生|学区招生/,
    anyOf: ["zone_within", "zone_admitted", "zone_rate"],
    lacks: ["zone_admitted", "zone_within"],
  },
  {
    about: /优质(?:普通)?高中|名额分配|指标到校|分配生|定向生/,
    anyOf: ["quality_plan", "quality_quota", "quality_rate"],
    lacks: ["quality_plan", "quality_quota"],
  },
  {
    about: /质量监测|学业水平|学业质量/,
    anyOf: ["academic_level", "academic_spread"],
    lacks: ["academic_level", "academic_spread"],
  },
  {
    about: /班额/,
    never: /标准|大班额消除|消除/,
    anyOf: ["class_students", "classes_of_size", "largest_class", "classes", "students_of_grade"],
    lacks: ["class_students"],
    cells: "numbers",
  },
  {
    about: /专用教室|音乐教室|美术教室|功能教室|功能室/,
    anyOf: [
      "room_area",
      "room_floor_area",
      "room_use",
      "room_name",
      "music_rooms",
      "art_rooms",
      "music_room_area",
      "art_room_area",
    ],
    lacks: ["room_area"],
  },
];
