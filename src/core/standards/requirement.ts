import type { Source } from "./standard";

/** How an item is decided. */
export type RequirementMeasure =
  /** 学校规模: pupils of compulsory education in a school, by kind of school. */
  | "school-size"
  /** 班额: pupils of each class, by stage. */
  | "class-size"
  /** 教师资格证: every 专任教师 holds one for the stage taught or above. */
  | "teacher-certificate";

/** A number of an item, with how it is compared and what it is for. */
export interface Limit {
  readonly value: number;
  readonly sign: "≥" | "≤" | "<";
  readonly unit: "person";
  /** For whom it is, where there are several: 小学, 一贯制学校义务教育阶段. */
  readonly for?: string;
}

/** An item of a standard beside its indicators: what it asks, how strictly, and where that is written. */
export interface Requirement {
  /** Code within the standard, such as 2.4. */
  readonly id: string;
  readonly name: string;
  readonly measure: RequirementMeasure;
  /** Its numbers by name; none where every one must fulfil the item. */
  readonly limits: Readonly<Record<string, Limit>>;
  /** `must`: 必须; `should`: 原则上, a warning; `veto`: one failure decides; `information`: said, not judged. */
  readonly force: "must" | "should" | "veto" | "information";
  readonly source: Source;
}

/** The number of an item; null where it has none of this name. */
export function limitOf({ limits }: Pick<Requirement, "limits">, name: string): number | null {
  return limits[name]?.value ?? null;
}
