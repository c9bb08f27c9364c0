import type { PlanLineSum, SchoolProject } from "../../core/money/projects-of-plan";
import { wan } from "./year-plans";

/** Texts of the schools' projects beside a plan. */
export const schoolProjectText = {
  title: ({ sheet, plan }: { readonly sheet: string; readonly plan: string }) =>
    sheet === plan ? `“${sheet}”的学校项目与同表计划` : `“${sheet}”的学校项目与“${plan}”`,
  differing: (count: number) => `与计划不一致（${count}项）`,
};

/** How many lines agree: 4项与计划一致，其中1项在四舍五入之内。 */
export function agreeingLine(lines: readonly PlanLineSum[]): string {
  const rounded = lines.filter(({ state }) => state === "within-rounding").length;
  const agreeing = lines.filter(({ state }) => state === "equal").length + rounded;
  if (agreeing === 0) return "";
  return `${agreeing}项与计划一致${rounded > 0 ? `，其中${rounded}项只差四舍五入` : ""}。`;
}

/** 校舍建设2024年：计划1,700万元，学校项目合计1,600万元，还有100万元没有落实到学校 */
export function planLineText({ item, year, planned, sum, difference, state, hasProjects }: PlanLineSum): string {
  const of = `${item}${year === null ? "" : `${year}年`}：`;
  const plan = planned === null ? "计划没有列" : `计划${wan(planned)}`;
  if (!hasProjects) return `${of}${plan}，没有学校项目`;
  if (state === "open") return `${of}${plan}，学校项目有金额没有填，已填的合计${wan(sum)}，没有比较`;
  const how =
    planned === null
      ? ""
      : state === "less"
        ? `，还有${wan(-difference)}没有落实到学校`
        : state === "more"
          ? `，多出${wan(difference)}`
          : "，一致";
  return `${of}${plan}，学校项目合计${wan(sum)}${how}`;
}

const MOST_NAMES = 5;

/** 计划中没有列的学校项目2个：围墙、校园文化 */
export function unplannedLine(projects: readonly SchoolProject[]): string {
  const names = [...new Set(projects.map(({ item }) => item).filter((item) => item !== ""))];
  const shown =
    names.length === 0 ? "" : `：${names.slice(0, MOST_NAMES).join("、")}${names.length > MOST_NAMES ? "等" : ""}`;
  return `计划中没有列的学校项目${projects.length}个${shown}`;
}
