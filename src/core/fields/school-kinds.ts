import type { FieldId } from "./catalogue";
import { SCHOOL_PARTS, type SchoolPart, type Stage } from "./stages";

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

/** Why a row is not in the scope of the indicators. */
export type OutsideReason =
  "special-school" | "vocational-school" | "small-teaching-point" | "senior-school" | "kindergarten";

interface KindDefinition {
  readonly name: string;
  /** The parts that its pupils are told apart by; none where the kind says nothing of it. */
  readonly parts: readonly SchoolPart[];
  /** Those of its parts that are 义务教育. */
  readonly stages: readonly Stage[];
  /** The fields with the pupils of its parts. */
  readonly students: readonly FieldId[];
  /** Why every school of the kind is outside the indicators; null where it is not. */
  readonly outside: OutsideReason | null;
}

function kindOf(name: string, parts: readonly SchoolPart[], outside: OutsideReason | null = null): KindDefinition {
  const stages = parts.filter((part) => part !== "senior");
  return { name, parts, stages, students: parts.map((part) => SCHOOL_PARTS[part].students), outside };
}

/** One row a kind: what is true of every school of it. */
export const SCHOOL_KINDS: Readonly<Record<SchoolKind, KindDefinition>> = {
  "primary-school": kindOf("小学", ["primary"]),
  "junior-school": kindOf("初级中学", ["junior"]),
  "nine-year": kindOf("九年一贯制学校", ["primary", "junior"]),
  "twelve-year": kindOf("十二年一贯制学校", ["primary", "junior", "senior"]),
  "complete-middle": kindOf("完全中学", ["junior", "senior"]),
  "teaching-point": kindOf("教学点", ["primary"]),
  "senior-school": kindOf("高中", ["senior"], "senior-school"),
  special: kindOf("特殊教育学校", [], "special-school"),
  vocational: kindOf("职业学校", [], "vocational-school"),
  kindergarten: kindOf("幼儿园", [], "kindergarten"),
  unknown: kindOf("未定类型", []),
};

/** The stage that all pupils and teachers of such a school belong to; null for a mixed or an unknown one, and for 高中. */
export function stageOfKind(kind: SchoolKind): Stage | null {
  const [only, another] = SCHOOL_KINDS[kind].parts;
  return only === undefined || only === "senior" || another !== undefined ? null : only;
}

/** True for 一贯制学校 and 完全中学: schools of several parts. */
export function isMixedKind(kind: SchoolKind): boolean {
  return SCHOOL_KINDS[kind].parts.length > 1;
}

/** True where 小学 and 初中 together are one 义务教育阶段: 九年一贯制 and 十二年一贯制. */
export function isThroughKind(kind: SchoolKind): boolean {
  return SCHOOL_KINDS[kind].stages.length > 1;
}

/** True for a school of 义务教育 that has 高中 as well: 十二年一贯制 and 完全中学. */
export function hasSeniorBeside(kind: SchoolKind): boolean {
  return isMixedKind(kind) && SCHOOL_KINDS[kind].parts.includes("senior");
}
