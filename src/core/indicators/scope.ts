import type { Standard } from "../standards/standard";
import { type OutsideReason, SCHOOL_KINDS, type SchoolKind } from "../fields/school-kinds";

/** The reason why schools of this kind are outside the indicators, or null. */
export function outsideReasonOf(kind: SchoolKind): OutsideReason | null {
  return SCHOOL_KINDS[kind].outside;
}

/** True for a 教学点 with fewer students than the standard asks; false while its students are not known. */
export function teachingPointIsOutside(kind: SchoolKind, students: number | null, standard: Standard): boolean {
  return kind === "teaching-point" && students !== null && students < standard.scope.teachingPointLeastStudents;
}
