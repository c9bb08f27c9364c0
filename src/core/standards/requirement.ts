import type { Stage } from "../fields/stages";
import type { Source } from "./standard";

/** What an item is asked of. */
export type RequirementEntity = "school" | "class" | "teacher";

/** The items beside the indicators that are checked, by what they look at. */
export type RequirementMeasure =
  /** 学校规模: pupils of compulsory education in a school, by kind of school. */
  | "school-size"
  /** 班额: pupils of each class, by stage. */
  | "class-size"
  /** 教师资格证: every 专任教师 holds one for the stage taught or above. */
  | "teacher-certificate";

/** An item of a standard beside its indicators: what it asks, of what, how strictly, and where that is written. */
export interface Requirement {
  /** Code within the standard, such as 2.4. */
  readonly id: string;
  readonly name: string;
  readonly of: RequirementEntity;
  readonly measure: RequirementMeasure;
  /** Most that is allowed, by name; none where every one must fulfil the item. */
  readonly limits: Readonly<Partial<Record<RequirementLimit, number>>>;
  /** `must`: 必须; `should`: 原则上, a warning; `veto`: one failure decides; `information`: said, not judged. */
  readonly force: "must" | "should" | "veto" | "information";
  readonly source: Source;
}

/** For whom a limit is: a stage, or 一贯制学校 as a whole. */
export type RequirementLimit = Stage | "through-school";
