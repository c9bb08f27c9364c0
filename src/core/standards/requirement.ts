import type { FieldId } from "../fields/catalogue";
import type { SchoolKind } from "../fields/school-kinds";
import type { Source } from "./standard";

/** How an item is decided: by a check of its own, as a share of figures, or by a person. */
export type RequirementMeasure = CheckName | ShareMeasure | JudgedMeasure;

/** The checks that have a file of their own in `core/checks`. */
export type CheckName =
  /** 学校规模: pupils of compulsory education in a school, by kind of school. */
  | "school-size"
  /** 班额: pupils of each class, by stage. */
  | "class-size"
  /** 教师资格证: every 专任教师 holds one for the stage taught or above. */
  | "teacher-certificate"
  /** 音乐、美术专用教室: so many of each for the classes of a school, each room large enough. */
  | "special-rooms"
  /** The same with music and art rooms counted together. */
  | "special-rooms-together"
  /** 培训学时: hours of every teacher within five years. */
  | "training-hours"
  /** 交流轮岗: teachers on exchange of those who meet the conditions, and 骨干 among them. */
  | "rotation"
  /** The same over all teachers. */
  | "rotation-of-all"
  /** 随迁子女: in 公办 and purchased places, over all who are schooled. */
  | "migrant-places"
  /** The same in 公办 alone. */
  | "migrant-places-public"
  /** 优质高中名额: shared out to 初中, and to those in the country no less than their part of the graduates. */
  | "quality-quota"
  /** 就近划片入学, by stage, in public schools of 城区 and 镇区. */
  | "zone-admission"
  /** The same of 城区 alone. */
  | "zone-admission-city"
  /** The same of all public schools. */
  | "zone-admission-all"
  /** 初中三年巩固率 of the latest cohort. */
  | "cohort-retention"
  /** 社会认可度 of seven groups. */
  | "recognition-survey"
  /** 教师平均工资 against 公务员, of one year. */
  | "teacher-pay"
  /** One standard for town and country, by stage. */
  | "one-standard"
  /** 学业水平 and 校际差异率 by subject. */
  | "academic-level"
  /** 编制 of the schools within the total of the county. */
  | "posts-within"
  /** 不足100人的学校和教学点: 公用经费 as for a hundred. */
  | "small-school-funds"
  /** The same of 村小学 alone. */
  | "small-school-funds-village"
  /** 有编不补或者长期聘用编外教师. */
  | "off-quota-teachers"
  /** C级, D级校舍 and 年检, building by building. */
  | "building-safety"
  /** D级危房 alone: none in use. */
  | "dangerous-buildings"
  /** Least pupils of a school of one kind: fewer make it one to be merged. */
  | "least-school-size"
  /** Least pupils of a class. */
  | "least-class-size"
  /** 两个只增不减: 一般公共预算教育经费 and the same for each pupil, year by year. */
  | "no-decrease"
  /** 三个增长: four comparisons, year by year. */
  | "three-growth"
  /** 教研专项经费 of each year. */
  | "research-funds"
  /** 新增教学班奖补: what is claimed is so much for each class, once a school. */
  | "class-grants"
  /** 支教补助: what is claimed is so much for each person and year. */
  | "support-grants"
  /** What is spent of a fund is no more than what came in. */
  | "sources-cover-uses"
  /** The same of 资产处置收益. */
  | "disposal-proceeds"
  /** 教育费附加和地方教育附加: collected as due, and spent on education. */
  | "surcharges"
  /** 生均公用经费定额 does not fall. */
  | "quota-trend"
  /** The share of 校长教师 on exchange rises. */
  | "exchange-trend"
  /** More than half of the increment goes to 农村 and 薄弱学校. */
  | "increment-share"
  /** Schools of each kind before and after 布局调整. */
  | "layout-balance"
  /** 先建后撤, school by school. */
  | "built-before-closed"
  /** The five steps before a school is closed, each with its day and in order. */
  | "closing-plan"
  | "closing-opinion"
  | "closing-risk"
  | "closing-decision"
  | "closing-notice"
  /** 闲置校舍: exactly one of four exits. */
  | "site-exits"
  /** Things of closed schools: moved out, moved in, written off. */
  | "asset-balance"
  /** Years of a principal at one school. */
  | "principal-years"
  /** 走教: the work of one teacher at all schools. */
  | "shared-teachers"
  /** Years at 农村 or 薄弱学校 of those who apply for 高级 and 特级. */
  | "senior-experience"
  /** Schools or years in the country of those who are given 中级以上 posts or honours. */
  | "post-experience"
  /** What is added to the 编制 of 牵头学校, and to their 高、中级岗位. */
  | "lead-posts"
  | "lead-senior-posts"
  /** 超编教师分流: surplus, placed, taken. */
  | "staff-placement";

/**
 * Figures over figures, in each school or in the county as a whole, held against the limit `value` of the item. Of the
 * county it is what the workbook states for it, or the sum over all rows of one table.
 *
 * @example { share: "教师培训经费占公用经费预算总额的比例", of: "school", top: ["training_funds"], over: ["public_funds"], … }
 */
export interface ShareMeasure {
  /** What it is called. */
  readonly share: string;
  readonly of: "school" | "county";
  /** Added up. */
  readonly top: readonly FieldId[];
  readonly over: readonly FieldId[];
  /** Added up where no table states the top itself: 特殊教育学校, 随班就读, 送教上门 of 已入学. */
  readonly topParts?: readonly FieldId[];
  /** What tables state as the share itself: named where it contradicts the figures, which decide. */
  readonly rate?: FieldId;
  /** What tables state of all these schools together, for counties whose tables name none of them. */
  readonly together?: { readonly top: FieldId; readonly over: FieldId; readonly quotient: FieldId };
  /** Only schools of these kinds; those of 义务教育 where it is absent. */
  readonly kinds?: readonly SchoolKind[];
  /** What has to be given for it: 各校公用经费预算总额和教师培训经费. */
  readonly provide: string;
}

/** No figure decides it: a person does, with evidence. */
export interface JudgedMeasure {
  /** What has to hold, in one sentence. */
  readonly judged: string;
  /** The check that decides it wherever a workbook has its figures. */
  readonly figures?: CheckName;
}

/** The part of a standard that an item stands in: 政府保障程度, 教育质量, 社会认可度, 否决性指标. */
export type RequirementGroup = "support" | "quality" | "recognition" | "veto";

/** A number of an item, with how it is compared and what it is for. */
export interface Limit {
  readonly value: number;
  readonly sign: "≥" | "≤" | "<" | ">";
  readonly unit: LimitUnit;
  /** For whom it is, where there are several: 小学, 一贯制学校义务教育阶段. */
  readonly for?: string;
}

export type LimitUnit = "person" | "share" | "yuan" | "hour" | "square-metre" | "room" | "number";

/** An item of a standard beside its indicators: what it asks, how strictly, and where that is written. */
export interface Requirement {
  /** Code within the standard, such as 2.4. */
  readonly id: string;
  readonly name: string;
  readonly group: RequirementGroup;
  readonly measure: RequirementMeasure;
  /** Its numbers by name; none where every one must fulfil the item. */
  readonly limits: Readonly<Record<string, Limit>>;
  /** `must`: 必须; `should`: 原则上, a warning; `veto`: one failure decides; `information`: said, not judged. */
  readonly force: "must" | "should" | "veto" | "information";
  readonly source: Source;
}

/** An item as it is applied: with the pack that states it. */
export interface StatedRequirement extends Requirement {
  /** Id of the pack that states it: what a person has judged of the item holds wherever that pack does. */
  readonly statedBy: string;
}

/** The number of an item; null where it has none of this name. */
export function limitOf({ limits }: Pick<Requirement, "limits">, name: string): number | null {
  return limits[name]?.value ?? null;
}

/** True for an item that a person decides, where no figures do. */
export function isJudged(measure: RequirementMeasure): measure is JudgedMeasure {
  return typeof measure !== "string" && "judged" in measure;
}
