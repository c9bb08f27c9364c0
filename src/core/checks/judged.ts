import { type Judgement, judgementKey } from "../standards/judgement";
import type { JudgedMeasure, StatedRequirement } from "../standards/requirement";
import type { Check } from "./check";
import { type RequirementCheck, RequirementItems } from "./requirement-check";

/** An item that a person decides, with evidence: nothing is said of it before. */
export const JUDGED: Check<JudgedMeasure> = {
  asks: ({ measure }) => `${measure.judged}。`,
  check: ({ judgements }, requirement) => checkJudged(judgements[judgementKey(requirement)] ?? null, requirement),
};

function checkJudged(judgement: Judgement | null, requirement: StatedRequirement): RequirementCheck {
  const items = new RequirementItems();
  const state = judgement === null ? "unjudged" : judgement.isMet ? "met" : "failed";
  items.add(
    state,
    () => ({
      school: "",
      name: "",
      grade: 0,
      stage: null,
      value: null,
      required: null,
      cells: [],
      missing: [],
      says: (words) =>
        judgement === null
          ? "由工作人员判定，尚未判定。"
          : `${words.day(judgement.date)}由${judgement.by}判定${judgement.isMet ? "达标" : "未达标"}。依据：${judgement.evidence}`,
    }),
    0,
  );
  return items.check(requirement, "county", { fields: [], sentence: "" });
}
