import type { Stage } from "./stages";
import type { Possible } from "./possible";

/**
 * What has a field. A `grade` is the pupils of one grade of a school, a `class-size` its classes of one size, a `statement`
 * what a row of figures says for an item of a standard (of a town, a group, a year, a cohort).
 */
export type Entity =
  | "county"
  | "school"
  | "class"
  | "class-size"
  | "grade"
  | "teacher"
  | "pupil"
  | "room"
  | "building"
  | "project"
  | "task"
  | "item"
  | "year"
  | "statement";

/**
 * What a field holds. People, rooms and things are counted; `land` may also be in 亩; an `amount` has the unit and the
 * meaning that its header gives it; an `entry` is what a row of a form says, a number or a text.
 */
export type Holding =
  | "pupils"
  | "staff"
  | "classes"
  | "rooms"
  | "things"
  | "area"
  | "land"
  | "money"
  | "hours"
  | "amount"
  | "entry"
  | "text"
  | "code"
  | "date"
  | "year"
  | "yes-no";

/** Under which heading a field is offered and documented. */
export type FieldGroup = "school" | "resource" | "part" | "other" | "indicator" | "needs" | "list" | "item";

/** One field: all that the product knows of it but the words by which sheets name it. */
export interface FieldDefinition<Id extends string> {
  /** As users see it: 在校学生数. */
  readonly name: string;
  /** What it is, for docs/fields.md, where the name does not say it. */
  readonly meaning?: string;
  readonly of: Entity;
  readonly holds: Holding;
  /** Unit of things that are counted (台, 册). */
  readonly counted?: "台" | "册";
  /** A table may state it for 小学 and 初中 apart. */
  readonly byStage?: true;
  /** A part that, with its fellows, adds up to this: 体育教师 of 体育、艺术教师. */
  readonly partOf?: Id;
  /** The part counts for this stage only: 专科 is above the degree asked for in 小学, not in 初中. */
  readonly partIn?: Stage;
  /** The resource of which it is the finished value for each pupil or hundred pupils. */
  readonly finishedOf?: Id;
  /** Pupils that a finished value is stated for. */
  readonly per?: 1 | 100;
  /** Enters the indicators through this resource: 室内体育用房 through 体育运动场馆. */
  readonly goesWith?: Id;
  /** The area that this money is for. */
  readonly costOf?: Id;
  /** Never more than this: 高学历教师 ≤ 专任教师. */
  readonly atMost?: Id;
  /**
   * ㎡ for each pupil of half of the schools, where no unit is named anywhere: within these bounds they are ㎡, beyond
   * them the whole column may be in 万㎡ or 亩. Narrower than what is possible: the middle of a county is no single school.
   */
  readonly usual?: readonly [low: number, high: number];
  /** What a single school can have. */
  readonly possible?: Possible;
  /** Optional part that many leave blank: whether a blank means none is asked once for the column. */
  readonly whenBlank?: "ask-once";
  /** False for a figure whose total is no sum of the rows: the largest class of all schools. */
  readonly addsUp?: false;
  /** May be below zero. */
  readonly maySink?: true;
  /** An amount of money counts only where the table names its unit: 万元 and 元 look alike over years. */
  readonly needsUnit?: true;
  /** Of one pupil or teacher: 单位：万元 above a table of sums is not for it. */
  readonly isPerHead?: true;
  /** Words beside the numbers are no mistake: an amount may be said in words. */
  readonly mayBeWords?: true;
  /** Rows with the same word are a group that a sum may name: 公办小计, 城关镇合计. */
  readonly groupsRows?: true;
  /** A table that has it is of a kind of its own: 编制核定表, 班额情况表. */
  readonly tellsKind?: true;
  /** Several columns of a table may hold it: classes by size, pupils by grade, remarks. */
  readonly many?: true;
  /** Tells one row of a list from another. */
  readonly tellsRow?: true;
  /** Known, so that the table is told by it and its column has a name, but nothing is computed from it or checked by it. */
  readonly isUnread?: true;
  /** Document and form that define it. */
  readonly source: string;
  /** Headers for example. */
  readonly headers?: string;
  /** Where it enters: 1.4, or the figure that it adds up to. */
  readonly use?: string;
  readonly group: FieldGroup;
}
