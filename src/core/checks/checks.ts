import { judgementKey } from "../standards/judgement";
import type { CheckName, JudgedMeasure, Requirement, StatedRequirement } from "../standards/requirement";
import type { Standard } from "../standards/standard";
import { type Pieces, wholly } from "../pieces";
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
import { ASSET_BALANCE } from "./asset-balance";
import { BUILT_BEFORE_CLOSED, closingStep } from "./closing-days";
import { CLASS_GRANTS, SUPPORT_GRANTS } from "./grant-claims";
import { INCREMENT_SHARE } from "./increment-share";
import { LAYOUT_BALANCE } from "./layout-balance";
import { LEAD_POSTS, LEAD_SENIOR_POSTS } from "./lead-schools";
import { NO_DECREASE } from "./no-decrease";
import { PRINCIPAL_YEARS } from "./principal-years";
import { RESEARCH_FUNDS } from "./research-funds";
import { DISPOSAL_PROCEEDS, SOURCES_COVER_USES } from "./sources-cover-uses";
import { SHARED_TEACHERS } from "./shared-teachers";
import { SITE_EXITS } from "./site-exits";
import { STAFF_PLACEMENT } from "./staff-placement";
import { POST_EXPERIENCE, SENIOR_EXPERIENCE } from "./teaching-experience";
import { SURCHARGES } from "./surcharges";
import { THREE_GROWTH } from "./three-growth";
import { EXCHANGE_TREND, QUOTA_TREND } from "./trends";
import { ZONE_ADMISSION, ZONE_ADMISSION_ALL, ZONE_ADMISSION_CITY } from "./zone-admission";
import { CLASS_SIZE } from "./class-size";
import { JUDGED } from "./judged";
import { LEAST_CLASS_SIZE } from "./least-class-size";
import { LEAST_SCHOOL_SIZE } from "./least-school-size";
import { type RequirementCheck, requirementVerdict } from "./requirement-check";
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
  "no-decrease": NO_DECREASE,
  "three-growth": THREE_GROWTH,
  "research-funds": RESEARCH_FUNDS,
  "class-grants": CLASS_GRANTS,
  "support-grants": SUPPORT_GRANTS,
  "sources-cover-uses": SOURCES_COVER_USES,
  "disposal-proceeds": DISPOSAL_PROCEEDS,
  surcharges: SURCHARGES,
  "quota-trend": QUOTA_TREND,
  "exchange-trend": EXCHANGE_TREND,
  "increment-share": INCREMENT_SHARE,
  "layout-balance": LAYOUT_BALANCE,
  "built-before-closed": BUILT_BEFORE_CLOSED,
  "closing-plan": closingStep("step_plan"),
  "closing-opinion": closingStep("step_opinion"),
  "closing-risk": closingStep("step_risk"),
  "closing-decision": closingStep("step_decision"),
  "closing-notice": closingStep("step_notice"),
  "site-exits": SITE_EXITS,
  "asset-balance": ASSET_BALANCE,
  "principal-years": PRINCIPAL_YEARS,
  "shared-teachers": SHARED_TEACHERS,
  "senior-experience": SENIOR_EXPERIENCE,
  "post-experience": POST_EXPERIENCE,
  "lead-posts": LEAD_POSTS,
  "lead-senior-posts": LEAD_SENIOR_POSTS,
  "staff-placement": STAFF_PLACEMENT,
};

/** Checks every item of a standard beside its indicators, in its order. */
export function checkRequirements(
  facts: CheckedFacts,
  standard: Pick<Standard, "requirements">,
): readonly RequirementCheck[] {
  return wholly(checkRequirementsInPieces(facts, standard));
}

/** What {@link checkRequirements} says, standing still between two items. */
export function* checkRequirementsInPieces(
  facts: CheckedFacts,
  { requirements }: Pick<Standard, "requirements">,
): Pieces<readonly RequirementCheck[]> {
  const checks: RequirementCheck[] = [];
  for (const requirement of requirements) {
    checks.push(checkRequirement(facts, requirement));
    yield;
  }
  return checks;
}

function checkRequirement(facts: CheckedFacts, requirement: StatedRequirement): RequirementCheck {
  const { measure } = requirement;
  if (typeof measure === "string") return CHECKS[measure].check(facts, { ...requirement, measure });
  return "share" in measure
    ? SHARE.check(facts, { ...requirement, measure })
    : (byFigures(facts, requirement, measure) ?? JUDGED.check(facts, { ...requirement, measure }));
}

/**
 * What the figures of a workbook say of an item that a person decides otherwise; null where there are none. Where they do not
 * decide it, what a person has judged holds.
 */
function byFigures(
  facts: CheckedFacts,
  requirement: StatedRequirement,
  { figures }: JudgedMeasure,
): RequirementCheck | null {
  if (figures === undefined) return null;
  const check = CHECKS[figures].check(facts, { ...requirement, measure: figures });
  const isDecided = ["met", "failed"].includes(requirementVerdict(check));
  return check.lacks || (!isDecided && facts.judgements[judgementKey(requirement)]) ? null : check;
}

/** What an item asks, in one sentence. */
export function requirementAsks(requirement: Requirement, words: Words): string {
  const { measure } = requirement;
  if (typeof measure === "string") return CHECKS[measure].asks({ ...requirement, measure }, words);
  return "share" in measure
    ? SHARE.asks({ ...requirement, measure }, words)
    : `${JUDGED.asks({ ...requirement, measure }, words)}${figuresAsk(requirement, measure, words)}`;
}

function figuresAsk(requirement: Requirement, { figures }: JudgedMeasure, words: Words): string {
  return figures === undefined
    ? ""
    : `工作簿里有有关数据的按数据核：${CHECKS[figures].asks({ ...requirement, measure: figures }, words)}`;
}
