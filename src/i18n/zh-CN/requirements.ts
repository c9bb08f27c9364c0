import {
  countRequirement,
  type RequirementCheck,
  type RequirementItem,
  type RequirementState,
  type RequirementVerdict,
  requirementVerdict,
} from "../../core/checks/requirement-check";
import type { FieldId } from "../../core/fields/catalogue";
import type { Requirement, RequirementEntity, RequirementLimit } from "../../core/standards/requirement";
import { fieldName, formatCount, stageName } from "./domain";

const STATES: Readonly<Record<RequirementState, string>> = {
  met: "达标",
  failed: "未达标",
  missing: "缺数",
  open: "待确认",
  undecided: "不能确定",
};
const VERDICTS: Readonly<Record<RequirementVerdict, string>> = { met: "达标", failed: "未达标", missing: "缺数" };
const COUNTED: Readonly<Record<RequirementEntity, string>> = { school: "所学校", class: "个班", teacher: "名教师" };
const LIMITS: Readonly<Record<RequirementLimit, string>> = {
  primary: "小学",
  junior: "初中",
  "through-school": "一贯制学校义务教育阶段",
};

export const requirementStateName = (state: RequirementState): string => STATES[state];
export const requirementVerdictName = (verdict: RequirementVerdict): string => VERDICTS[verdict];

/** What an item asks: 小学不超过45人，初中不超过50人. */
export function requirementAsks({ measure, limits }: Requirement): string {
  const most = Object.entries(limits).map(([of, limit]) => [LIMITS[of as RequirementLimit], limit] as const);
  switch (measure) {
    case "school-size":
    case "class-size": {
      const asks = most.map(([of, limit]) => `${of}不超过${formatCount(limit)}人`).join("，");
      return `${measure === "class-size" ? "每个班：" : ""}${asks}。`;
    }
    case "teacher-certificate":
      return "专任教师全部持有教师资格证；证书的学段不低于任教学段（本产品约定）。";
  }
}

/** The whole of an item in one sentence: 118个班中3个未达标，2个缺数. */
export function requirementSummary(check: RequirementCheck): string {
  if (check.lacks.length > 0) return lacksText(check);
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
  const all = `${formatCount(met + failed + missing + open + undecided)}${COUNTED[check.requirement.of]}`;
  return said.length === 0 ? `${all}都达标。` : `${all}中，${said.join("，")}。`;
}

function unitOf({ requirement }: RequirementCheck): string {
  return COUNTED[requirement.of].slice(0, 1);
}

/** What has to be provided where nothing could be checked. */
function lacksText({ requirement, lacks }: RequirementCheck): string {
  switch (requirement.measure) {
    case "school-size":
      return "缺少各校学生数，请提供学校名称、学段和在校学生数。";
    case "class-size":
      return "缺少班额数据，请提供班级名册（学校、年级、班级、人数）或各校班额情况表。";
    case "teacher-certificate":
      return lacks.includes("teacher_name")
        ? "缺少教师名册，请提供每名专任教师的姓名、任教学段和教师资格证。"
        : "教师名册中没有教师资格证一列，请补充。";
  }
}

const GRADES = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** Who it is: 城关小学（小学）, 城关小学三年级2班, 城关小学张三. */
export function requirementSubject({ school, name, grade, stage }: RequirementItem): string {
  if (name === "") return stage === null ? school : `${school}（${stageName(stage)}）`;
  const isGradeSaid = grade === 0 || new RegExp(`[${GRADES[grade] ?? ""}${grade}初高级]`).test(name);
  return `${school}${isGradeSaid ? "" : `${GRADES[grade] ?? grade}年级`}${name}`;
}

/** What there is to say of one: its verdict, why, and what would make it good. */
export function requirementSentence(check: RequirementCheck, item: RequirementItem): string {
  return `${requirementSubject(item)}：${requirementDetail(check, item)}`;
}

/** The same without saying of whom. */
export function requirementDetail({ requirement }: RequirementCheck, item: RequirementItem): string {
  switch (requirement.measure) {
    case "school-size":
      return sizeText(item);
    case "class-size":
      return classText(item);
    case "teacher-certificate":
      return certificateText(item);
  }
}

function sizeText({ value, required, state, missing, detail }: RequirementItem): string {
  const both = detail?.kind !== "sections" ? "" : missing.length > 0 ? "已有" : "小学部与初中部合计";
  if (state === "open") return "有关问题确认后才能判断。";
  if (value === null) return `缺少${fieldNames(missing)}，不能判断。`;
  if (state === "undecided") return `${formatCount(value)}人。没有注明办学类型，不能判断是否超过规模。`;
  if (required === null) return `${formatCount(value)}人，不超过各类学校的规模。`;
  if (state === "failed")
    return `${both}${formatCount(value)}人，超过${formatCount(required)}人，多${formatCount(value - required)}人。`;
  if (state === "missing") return `已有${formatCount(value)}人，还缺少${fieldNames(missing)}，不能判断。`;
  return `${both}${formatCount(value)}人，不超过${formatCount(required)}人。`;
}

function classText({ value, required, state, detail }: RequirementItem): string {
  if (state === "open") return "有关问题确认后才能判断。";
  if (detail?.kind === "sizes") return sizesText(detail, state, required);
  if (value === null) return "班级人数没有填写或不能作为人数使用，不能判断。";
  if (state === "undecided") return `${formatCount(value)}人。没有注明年级或学段，不能判断是否超过班额。`;
  if (state !== "failed")
    return `${formatCount(value)}人${required === null ? "" : `，不超过${formatCount(required)}人`}。`;
  const over =
    required === null ? "超过各学段的班额" : `超过${formatCount(required)}人，多${formatCount(value - required)}人`;
  const grade =
    detail?.kind === "grade" && required !== null
      ? `全年级${formatCount(detail.pupils)}人、${formatCount(detail.classes)}个班，按每班${formatCount(required)}人需${formatCount(detail.needed)}个班，${detail.needed > detail.classes ? `还差${formatCount(detail.needed - detail.classes)}个班` : "重新分班即可"}。`
      : "";
  return `${formatCount(value)}人，${over}。${grade}`;
}

function sizesText(
  { classes, from, to }: Extract<RequirementItem["detail"], { kind: "sizes" }>,
  state: RequirementState,
  required: number | null,
): string {
  const size =
    to === null
      ? `${formatCount(from ?? 0)}人及以上`
      : from === null
        ? `${formatCount(to)}人及以下`
        : `${from}—${to}人`;
  if (state === "missing") return `${size}的班数没有填写，不能判断。`;
  const count = `${size}的班有${formatCount(classes)}个`;
  const limit = required === null ? "班额" : `${formatCount(required)}人`;
  if (state === "failed") return `${count}，超过${limit}。`;
  if (state === "met") return `${count}，不超过${limit}。`;
  return `${count}，其中有没有超过${limit}的不能确定，请提供各班人数。`;
}

function certificateText({ state, stage, detail, missing }: RequirementItem): string {
  if (state === "open") return "有关问题确认后才能判断。";
  if (state === "missing") return "没有填写教师资格证。";
  if (state === "met") return "持有教师资格证。";
  if (state === "undecided") {
    if (missing.includes("teacher_post")) return "岗位不明确，是否为专任教师不能确定，且资格证未落实。";
    return missing.includes("stage")
      ? "持小学教师资格证，任教学段没有注明。"
      : "填写的内容不能确定是否已取得教师资格证，请核对。";
  }
  if (detail?.kind !== "certificate" || detail.holds === "none") return "没有教师资格证。";
  const held = detail.holds === "primary" ? "小学" : "幼儿园";
  return `持${held}教师资格证，低于任教学段${stage === null ? "" : `（${stageName(stage)}）`}。`;
}

function fieldNames(fields: readonly FieldId[]): string {
  return fields.map(fieldName).join("、");
}

/** The item with its verdict: 2.5 班额：未达标. */
export function requirementHeading(check: RequirementCheck): string {
  const { id, name } = check.requirement;
  return `${id} ${name}：${VERDICTS[requirementVerdict(check)]}`;
}
