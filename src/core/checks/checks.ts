import type { FactTable } from "../facts/fact-table";
import type { SchoolRecords } from "../indicators/school-records";
import type { Requirement, RequirementMeasure } from "../standards/requirement";
import type { Standard } from "../standards/standard";
import { checkClassSize } from "./class-size";
import type { RequirementCheck } from "./requirement-check";
import { checkSchoolSize } from "./school-size";
import { checkTeacherCertificate } from "./teacher-certificate";

/** What the items of a standard are checked on. */
export interface CheckedFacts {
  readonly schools: readonly SchoolRecords[];
  readonly rows: readonly FactTable[];
}

/** Every check by what it measures: a new item has its line here and its file beside. */
const CHECKS: Readonly<
  Record<RequirementMeasure, (facts: CheckedFacts, requirement: Requirement) => RequirementCheck>
> = {
  "school-size": ({ schools }, requirement) => checkSchoolSize(schools, requirement),
  "class-size": ({ rows }, requirement) => checkClassSize(rows, requirement),
  "teacher-certificate": ({ rows }, requirement) => checkTeacherCertificate(rows, requirement),
};

/** Checks every item of a standard beside its indicators, in its order. */
export function checkRequirements(
  facts: CheckedFacts,
  { requirements }: Pick<Standard, "requirements">,
): readonly RequirementCheck[] {
  return requirements.map((requirement) => CHECKS[requirement.measure](facts, requirement));
}
