import type { CountyAssessment } from "../assessment/assessment";
import type { StatedRequirement } from "../standards/requirement";
import { type RequirementCheck, type RequirementVerdict, requirementVerdict } from "./requirement-check";

/**
 * What the whole standard comes to: 达标, 未达标, 否决 (a veto, whatever else holds), or undecided while an item lacks data or
 * nobody has judged it.
 */
export type WholeVerdict = "met" | "failed" | "vetoed" | "undecided";

/** The indicators together with all items beside them. */
export interface WholeStandard {
  readonly verdict: WholeVerdict;
  /** How many items beside the indicators have which verdict. */
  readonly counts: Readonly<Record<RequirementVerdict, number>>;
  /** All that the standard asks for: its indicators and its items. */
  readonly asked: number;
  /** Items that veto the county. */
  readonly vetoes: readonly StatedRequirement[];
}

/**
 * The county by the whole standard. Items that are 原则上 or said for information decide nothing.
 *
 * @returns null where the standard has no items beside its indicators: then the verdict on these is all there is
 */
export function wholeStandard(
  indicators: number,
  county: Pick<CountyAssessment, "verdict">,
  checks: readonly RequirementCheck[],
): WholeStandard | null {
  if (checks.length === 0) return null;
  const counts = { met: 0, failed: 0, missing: 0, unjudged: 0 };
  for (const check of checks) counts[requirementVerdict(check)] += 1;
  const failed = checks.filter((check) => requirementVerdict(check) === "failed");
  const vetoes = failed.flatMap(({ requirement }) => (requirement.force === "veto" ? [requirement] : []));
  const deciding = checks.filter(({ requirement: { force } }) => force === "must" || force === "veto");
  const verdict =
    vetoes.length > 0
      ? "vetoed"
      : county.verdict === "failed" || failed.some(({ requirement: { force } }) => force === "must")
        ? "failed"
        : county.verdict === "met" && deciding.every((check) => requirementVerdict(check) === "met")
          ? "met"
          : "undecided";
  return { verdict, counts, asked: indicators + checks.length, vetoes };
}
