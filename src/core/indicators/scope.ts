import type { Standard } from "../standards/standard";
import type { SchoolKind } from "../fields/school-kinds";

/** Why a row is not in the scope of the indicators. */
export type OutsideReason =
  "special-school" | "vocational-school" | "small-teaching-point" | "senior-school" | "kindergarten";

const OUTSIDE_KINDS: Partial<Record<SchoolKind, OutsideReason>> = {
  special: "special-school",
  vocational: "vocational-school",
  "senior-school": "senior-school",
  kindergarten: "kindergarten",
};

/** The reason why schools of this kind are outside the indicators, or null. */
export function outsideReasonOf(kind: SchoolKind): OutsideReason | null {
  return OUTSIDE_KINDS[kind] ?? null;
}

/** True for a 教学点 with fewer students than the standard asks; false while its students are not known. */
export function teachingPointIsOutside(kind: SchoolKind, students: number | null, standard: Standard): boolean {
  return kind === "teaching-point" && students !== null && students < standard.scope.teachingPointLeastStudents;
}
