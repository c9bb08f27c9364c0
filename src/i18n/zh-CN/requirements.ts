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
import type { WholeStandard, WholeVerdict } from "../../core/checks/whole-standard";
import type { Requirement, RequirementGroup } from "../../core/standards/requirement";
import { stageName } from "./domain";
import { formatCount } from "./numbers";
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
  building: "栋校舍",
};
const GROUPS: Readonly<Record<RequirementGroup, string>> = {
  support: "政府保障程度",
  quality: "教育质量",
  recognition: "社会认可度",
  veto: "否决性指标",
};
const WHOLE: Readonly<Record<WholeVerdict, string>> = {
  met: "达标",
  failed: "未达标",
  vetoed: "否决",
  undecided: "不能判定",
};

export const requirementGroupName = (group: RequirementGroup): string => GROUPS[group];
export const wholeVerdictName = (verdict: WholeVerdict): string => WHOLE[verdict];

/** 县域结论：不能判定（全部38项，资源配置以外的31项中：达标5项，缺数15项，待判定11项） */
export function wholeSentence(whole: WholeStandard): string {
  return `县域结论：${WHOLE[whole.verdict]}（${wholeCounts(whole)}）`;
}

/** 全部38项，资源配置以外的31项中：达标5项，缺数15项，待判定11项 */
export function wholeCounts({ counts, asked, vetoes }: WholeStandard): string {
  const items = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const parts = (["met", "failed", "missing", "unjudged"] as const)
    .filter((each) => counts[each] > 0)
    .map((each) => `${VERDICTS[each]}${formatCount(counts[each])}项`);
  const veto = vetoes.length > 0 ? `；被否决：${vetoes.map(({ id, name }) => `${id} ${name}`).join("、")}` : "";
  return `全部${formatCount(asked)}项，资源配置以外的${formatCount(items)}项中：${parts.join("，")}${veto}`;
}

export const requirementStateName = (state: RequirementState): string => STATES[state];
export const requirementVerdictName = (verdict: RequirementVerdict): string => VERDICTS[verdict];

/** What an item asks: 小学不超过45人，初中不超过50人。 */
export function requirementAsks(requirement: Requirement): string {
  return asksOf(requirement, WORDS);
}

/** True for what is asked of the county in one line: there is nothing to count, the line says it all. */
export function isOfOneLine({ of, length }: RequirementCheck): boolean {
  return of === "county" && length === 1;
}

/** The whole of an item in one sentence: 118个班中3个未达标，2个缺数; of one line, what that says. */
export function requirementSummary(check: RequirementCheck): string {
  if (check.lacks) return check.lacks.sentence;
  const { met, failed, missing, open, undecided, unjudged } = countRequirement(check);
  const parts = [
    [failed, "未达标"],
    [missing, "缺数"],
    [open, "待确认"],
    [undecided, "不能确定"],
  ] as const;
  const said = parts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${formatCount(count)}${unitOf(check)}${word}`);
  const counted = met + failed + missing + open + undecided;
  if (unjudged > 0 && counted === 0) return "由工作人员判定。";
  if (isOfOneLine(check)) {
    const item = check.item(0);
    return item.name === "" && item.stage === null ? requirementDetail(item) : requirementSentence(item);
  }
  const all = `${formatCount(counted)}${COUNTED[check.of]}`;
  if (said.length === 0) return `${all}${counted > 1 ? "都" : ""}达标。`;
  return `${all}中，${said.join("，")}。`;
}

function unitOf({ of }: RequirementCheck): string {
  return COUNTED[of].slice(0, 1);
}

const GRADES = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** Who it is: 全县, 城关小学（小学）, 城关小学三年级2班, 城关小学张三, 四年级数学, 小学数学. */
export function requirementSubject({ school, name, grade, stage }: RequirementItem): string {
  if (name === "" && school === "") return stage === null ? "全县" : `全县${stageName(stage)}`;
  if (name === "") return stage === null ? school : `${school}（${stageName(stage)}）`;
  const isGradeSaid = grade === 0 || new RegExp(`[${GRADES[grade] ?? ""}${grade}初高级]`).test(name);
  if (!isGradeSaid) return `${school}${GRADES[grade] ?? grade}年级${name}`;
  return school === "" && stage !== null && grade === 0 ? `${stageName(stage)}${name}` : `${school}${name}`;
}

/** What there is to say of one: its verdict, why, and what would make it good. */
export function requirementSentence(item: RequirementItem): string {
  return `${requirementSubject(item)}：${item.says(WORDS)}`;
}

/** The same without saying of whom. */
export function requirementDetail(item: RequirementItem): string {
  return item.says(WORDS);
}

/** What it comes to by the transitional clauses, a sentence for each that may be for it. */
export function requirementReliefs({ reliefs = [] }: RequirementItem): readonly string[] {
  return reliefs.map(({ says }) => says(WORDS));
}

/** The item with its verdict: 2.5 班额：未达标. */
export function requirementHeading(check: RequirementCheck): string {
  const { id, name } = check.requirement;
  return `${id} ${name}：${VERDICTS[requirementVerdict(check)]}`;
}
