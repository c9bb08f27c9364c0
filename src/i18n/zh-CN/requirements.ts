import { requirementAsks as asksOf } from "../../core/checks/checks";
import {
  countRequirement,
  type RequirementCheck,
  type RequirementEntity,
  type RequirementItem,
  type RequirementState,
  type RequirementVerdict,
  requirementVerdict,
} from "../../core/checks/requirement-check";
import type { Requirement } from "../../core/standards/requirement";
import { formatCount, stageName } from "./domain";
import { WORDS } from "./words";

const STATES: Readonly<Record<RequirementState, string>> = {
  met: "达标",
  failed: "未达标",
  missing: "缺数",
  open: "待确认",
  undecided: "不能确定",
  unjudged: "待判定",
};
const VERDICTS: Readonly<Record<RequirementVerdict, string>> = {
  met: "达标",
  failed: "未达标",
  missing: "缺数",
  unjudged: "待判定",
};
const COUNTED: Readonly<Record<RequirementEntity, string>> = {
  county: "项",
  school: "所学校",
  class: "个班",
  teacher: "名教师",
};
export const requirementStateName = (state: RequirementState): string => STATES[state];
export const requirementVerdictName = (verdict: RequirementVerdict): string => VERDICTS[verdict];

/** What an item asks: 小学不超过45人，初中不超过50人。 */
export function requirementAsks(requirement: Requirement): string {
  return asksOf(requirement, WORDS);
}

/** The whole of an item in one sentence: 118个班中3个未达标，2个缺数. */
export function requirementSummary(check: RequirementCheck): string {
  if (check.lacks) return check.lacks.sentence;
  const { met, failed, missing, open, undecided } = countRequirement(check);
  const parts = [
    [failed, "未达标"],
    [missing, "缺数"],
    [open, "待确认"],
    [undecided, "不能确定"],
  ] as const;
  const said = parts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${formatCount(count)}${unitOf(check)}${word}`);
  const all = `${formatCount(met + failed + missing + open + undecided)}${COUNTED[check.of]}`;
  return said.length === 0 ? `${all}都达标。` : `${all}中，${said.join("，")}。`;
}

function unitOf({ of }: RequirementCheck): string {
  return COUNTED[of].slice(0, 1);
}

const GRADES = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** Who it is: 城关小学（小学）, 城关小学三年级2班, 城关小学张三. */
export function requirementSubject({ school, name, grade, stage }: RequirementItem): string {
  if (name === "") return stage === null ? school : `${school}（${stageName(stage)}）`;
  const isGradeSaid = grade === 0 || new RegExp(`[${GRADES[grade] ?? ""}${grade}初高级]`).test(name);
  return `${school}${isGradeSaid ? "" : `${GRADES[grade] ?? grade}年级`}${name}`;
}

/** What there is to say of one: its verdict, why, and what would make it good. */
export function requirementSentence(item: RequirementItem): string {
  return `${requirementSubject(item)}：${item.says(WORDS)}`;
}

/** The same without saying of whom. */
export function requirementDetail(item: RequirementItem): string {
  return item.says(WORDS);
}

/** The item with its verdict: 2.5 班额：未达标. */
export function requirementHeading(check: RequirementCheck): string {
  const { id, name } = check.requirement;
  return `${id} ${name}：${VERDICTS[requirementVerdict(check)]}`;
}
