import { REQUIREMENT_STATES, type RequirementCheck, type RequirementState } from "../../core/checks/requirement-check";

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
