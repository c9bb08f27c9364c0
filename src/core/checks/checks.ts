import type { CheckName, Requirement, StatedRequirement } from "../standards/requirement";
import type { Standard } from "../standards/standard";
import type { Words } from "../words";
import type { Check, CheckedFacts } from "./check";
import { ACADEMIC_LEVEL } from "./academic-level";
import { COHORT_RETENTION } from "./cohort-retention";
import { MIGRANT_PLACES, MIGRANT_PLACES_PUBLIC } from "./migrant-places";
import { ONE_STANDARD } from "./one-standard";
import { POSTS_WITHIN } from "./posts-within";
import { QUALITY_QUOTA } from "./quality-quota";
import { RECOGNITION_SURVEY } from "./recognition-survey";
import { TEACHER_PAY } from "./teacher-pay";
import { ZONE_ADMISSION, ZONE_ADMISSION_ALL, ZONE_ADMISSION_CITY } from "./zone-admission";
import { CLASS_SIZE } from "./class-size";
import { JUDGED } from "./judged";
import { LEAST_CLASS_SIZE } from "./least-class-size";
import { LEAST_SCHOOL_SIZE } from "./least-school-size";
import type { RequirementCheck } from "./requirement-check";
import { SCHOOL_SIZE } from "./school-size";
import { SHARE } from "./share";
import { SPECIAL_ROOMS, SPECIAL_ROOMS_TOGETHER } from "./special-rooms";
import { SMALL_SCHOOL_FUNDS, SMALL_SCHOOL_FUNDS_VILLAGE } from "./small-school-funds";
import { OFF_QUOTA_TEACHERS } from "./off-quota-teachers";
import { BUILDING_SAFETY, DANGEROUS_BUILDINGS } from "./building-safety";
import { TRAINING_HOURS } from "./training-hours";
import { ROTATION, ROTATION_OF_ALL } from "./rotation";
import { TEACHER_CERTIFICATE } from "./teacher-certificate";

/** Every check by its name: a new one has its line here and its file beside. */
const CHECKS: Readonly<Record<CheckName, Check>> = {
  "school-size": SCHOOL_SIZE,
  "class-size": CLASS_SIZE,
  "teacher-certificate": TEACHER_CERTIFICATE,
  "training-hours": TRAINING_HOURS,
  rotation: ROTATION,
  "rotation-of-all": ROTATION_OF_ALL,
  "small-school-funds": SMALL_SCHOOL_FUNDS,
  "small-school-funds-village": SMALL_SCHOOL_FUNDS_VILLAGE,
  "off-quota-teachers": OFF_QUOTA_TEACHERS,
  "building-safety": BUILDING_SAFETY,
  "dangerous-buildings": DANGEROUS_BUILDINGS,
  "special-rooms": SPECIAL_ROOMS,
  "special-rooms-together": SPECIAL_ROOMS_TOGETHER,
  "academic-level": ACADEMIC_LEVEL,
  "cohort-retention": COHORT_RETENTION,
  "migrant-places": MIGRANT_PLACES,
  "migrant-places-public": MIGRANT_PLACES_PUBLIC,
  "one-standard": ONE_STANDARD,
  "posts-within": POSTS_WITHIN,
  "quality-quota": QUALITY_QUOTA,
  "recognition-survey": RECOGNITION_SURVEY,
  "teacher-pay": TEACHER_PAY,
  "zone-admission": ZONE_ADMISSION,
  "zone-admission-city": ZONE_ADMISSION_CITY,
  "zone-admission-all": ZONE_ADMISSION_ALL,
  "least-school-size": LEAST_SCHOOL_SIZE,
  "least-class-size": LEAST_CLASS_SIZE,
};

/** Checks every item of a standard beside its indicators, in its order. */
export function checkRequirements(
  facts: CheckedFacts,
  { requirements }: Pick<Standard, "requirements">,
): readonly RequirementCheck[] {
  return requirements.map((requirement) => checkRequirement(facts, requirement));
}

function checkRequirement(facts: CheckedFacts, requirement: StatedRequirement): RequirementCheck {
  const { measure } = requirement;
  if (typeof measure === "string") return CHECKS[measure].check(facts, { ...requirement, measure });
  return "share" in measure
    ? SHARE.check(facts, { ...requirement, measure })
    : JUDGED.check(facts, { ...requirement, measure });
}

/** What an item asks, in one sentence. */
export function requirementAsks(requirement: Requirement, words: Words): string {
  const { measure } = requirement;
  if (typeof measure === "string") return CHECKS[measure].asks({ ...requirement, measure }, words);
  return "share" in measure
    ? SHARE.asks({ ...requirement, measure }, words)
    : JUDGED.asks({ ...requirement, measure }, words);
}
