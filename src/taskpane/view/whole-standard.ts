import type { BalanceAssessment, SchoolAssessment } from "../../core/assessment/assessment";
import {
  REQUIREMENT_STATES,
  type RequirementCheck,
  type RequirementState,
  type RequirementVerdict,
  requirementVerdict,
} from "../../core/checks/requirement-check";
import type { Finding } from "../../core/findings/finding";
import type { Requirement, RequirementGroup } from "../../core/standards/requirement";
import type { IndicatorStandard } from "../../core/standards/standard";

/** What is not 达标, in this order. */
const WORST_FIRST: readonly RequirementState[] = ["failed", "missing", "undecided", "open"];

/** Positions of all that is not 达标: 未达标 first, then what is not known, each in the order of the sheet. */
export function worstPositions({ states }: Pick<RequirementCheck, "states">): readonly number[] {
  const inState = (wanted: RequirementState): readonly number[] => {
    const code = REQUIREMENT_STATES.indexOf(wanted);
    return Array.from(states.keys()).filter((position) => states[position] === code);
  };
  return WORST_FIRST.flatMap(inState);
}

/** Which items are shown: all, or those with one verdict. */
export type ItemFilter = "all" | RequirementVerdict;

/** The items beside the indicators that are shown, by the part of the standard that they stand in; empty parts left out. */
export function itemGroups(
  checks: readonly RequirementCheck[],
  filter: ItemFilter,
): readonly { readonly group: RequirementGroup; readonly checks: readonly RequirementCheck[] }[] {
  const shown = checks.filter((check) => filter === "all" || requirementVerdict(check) === filter);
  const groups = new Map<RequirementGroup, RequirementCheck[]>();
  for (const check of shown) {
    const { group } = check.requirement;
    groups.set(group, [...(groups.get(group) ?? []), check]);
  }
  return [...groups].map(([group, own]) => ({ group, checks: own }));
}

/** How the schools stand in one indicator, a mixed school once a stage, and its coefficients. */
export interface IndicatorLine {
  readonly indicator: IndicatorStandard;
  readonly below: number;
  readonly missing: number;
  readonly coefficients: readonly BalanceAssessment[];
}

/** The indicators in the order of the standard. */
export function indicatorLines(
  indicators: readonly IndicatorStandard[],
  schools: readonly SchoolAssessment[],
  balance: readonly BalanceAssessment[],
): readonly IndicatorLine[] {
  const ofSchools = schools.map(({ states }) => states);
  return indicators.map((indicator, position) => {
    const states = ofSchools.map((own) => own[position]);
    return {
      indicator,
      below: states.filter((state) => state === "failed" || state === "floor").length,
      missing: states.filter((state) => state === "missing").length,
      coefficients: balance.filter(({ code }) => code === indicator.code),
    };
  });
}

/** Tables that seem to be for an item and of which nothing was understood. */
export function tablesFor(findings: readonly Finding[], { id }: Pick<Requirement, "id">): readonly Finding[] {
  return findings.filter((each) => each.code === "item-table-unread" && each.parameters.items.includes(id));
}
