import { exactProduct, exactSum } from "../quantity/decimal";
import { ceilingOf, floorOf, fractionOf, multiply } from "../quantity/fraction";
import { type Stage, STAGES } from "../fields/stages";
import type { StaffQuotaRule } from "../standards/staff-quota-rule";

/** What a quota follows from. */
export interface SchoolToStaff {
  readonly pupils: Readonly<Record<Stage, number>>;
  /** Null where it is not known. */
  readonly classes: number | null;
}

/** How a place counts. */
export interface QuotaChoices {
  /** The larger of the two methods, 生师比 and 班师比, whatever the size. */
  readonly isLarger: boolean;
  /** Part by which the quota is raised; the raise is rounded down. */
  readonly raise: number;
}

/**
 * 教职工编制 of a school; null where it hangs on the classes and these are not known. Under 200 pupils, all stages together,
 * so many for each class; from there on by pupils, stage by stage, each stage rounded up to whole people.
 *
 * @example 190 小学 pupils in 6 classes: 12; 200 of them: ⌈200 ÷ 19⌉ = 11
 * @example 190 小学 and 135 初中 pupils: ⌈10⌉ + ⌈10⌉ = 20
 */
export function staffQuota(
  { pupils, classes }: SchoolToStaff,
  rule: StaffQuotaRule,
  { isLarger, raise }: QuotaChoices,
): number | null {
  const byPupils = STAGES.reduce(
    (sum, stage) => sum + ceilingOf(fractionOf(pupils[stage], rule.pupilsPerStaff[stage])),
    0,
  );
  const byClasses = classes === null ? null : ceilingOf(fractionOf(exactProduct(classes, rule.staffPerClass)));
  const isSmall = exactSum(pupils.primary, pupils.junior) < rule.leastPupils;
  if (byClasses === null) return isLarger || isSmall ? null : raised(byPupils, raise);
  return raised(isLarger ? Math.max(byPupils, byClasses) : isSmall ? byClasses : byPupils, raise);
}

/** A raise is a ceiling: what is rounded up would be above it. */
function raised(quota: number, raise: number): number {
  return quota + floorOf(multiply(fractionOf(quota), fractionOf(raise)));
}
