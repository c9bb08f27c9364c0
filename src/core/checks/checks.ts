import type { Requirement, RequirementMeasure } from "../standards/requirement";
import type { Standard } from "../standards/standard";
import type { Words } from "../words";
import type { Check, CheckedFacts } from "./check";
import { CLASS_SIZE } from "./class-size";
import type { RequirementCheck } from "./requirement-check";
import { SCHOOL_SIZE } from "./school-size";
import { TEACHER_CERTIFICATE } from "./teacher-certificate";

/** Every check by what it measures: a new one has its line here and its file beside. */
const CHECKS: Readonly<Record<RequirementMeasure, Check>> = {
  "school-size": SCHOOL_SIZE,
  "class-size": CLASS_SIZE,
  "teacher-certificate": TEACHER_CERTIFICATE,
};

/** Checks every item of a standard beside its indicators, in its order. */
export function checkRequirements(
  facts: CheckedFacts,
  { requirements }: Pick<Standard, "requirements">,
): readonly RequirementCheck[] {
  return requirements.map((requirement) => CHECKS[requirement.measure].check(facts, requirement));
}

/** What an item asks, in one sentence. */
export function requirementAsks(requirement: Requirement, words: Words): string {
  return CHECKS[requirement.measure].asks(requirement, words);
}
