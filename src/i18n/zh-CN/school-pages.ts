import type { SchoolAssessment } from "../../core/assessment/assessment";
import type { Stage } from "../../core/fields/stages";
import type { LedgerTexts } from "../../core/ledger/ledger-texts";
import type { SchoolPlan } from "../../core/ledger/plans-of-schools";
import type { Standard } from "../../core/standards/standard";
import type { SchoolPage, SchoolPages, SchoolSection } from "../../plan/documents/school-pages";
import {
  formatGap,
  formatIndicator,
  formatValue,
  indicatorStateName,
  momentName,
  schoolVerdictName,
  stageName,
} from "./domain";
import { formatCount } from "./numbers";
import { PAGE_FOOTER } from "./page-footer";
import { schoolRuleInWords } from "./standard-words";
import { entryInWords } from "./unit-sheet";

export const SCHOOL_PAGES_NAME = "均衡尺-一校一策";

/** What the pages of schools are made of. */
export interface SchoolPagesGround {
  readonly standard: Standard;
  /** Of the schools that get a page, in the order of the pages; the stages of one school follow each other. */
  readonly schools: readonly SchoolAssessment[];
  readonly planOf: (school: string, stage: Stage | null) => SchoolPlan;
  readonly texts: LedgerTexts;
  /** True where the workbook has 整改台账. */
  readonly hasLedger: boolean;
  readonly isSample: boolean;
  readonly today: string;
}

/** 一校一策 in words: a page for each school. */
export function schoolPagesContent(ground: SchoolPagesGround): SchoolPages {
  const bySchool = new Map<string, SchoolAssessment[]>();
  for (const school of ground.schools) {
    const key = `${school.table} ${school.record}`;
    bySchool.set(key, [...(bySchool.get(key) ?? []), school]);
  }
  return {
    sample: ground.isSample ? "示例数据" : null,
    pages: [...bySchool.values()].map((stages) => schoolPage(stages, ground)),
    signature: ["校长", "责任单位", "日期"],
    footer: PAGE_FOOTER,
  };
}

function schoolPage(stages: readonly SchoolAssessment[], ground: SchoolPagesGround): SchoolPage {
  const { standard, today } = ground;
  const name = stages[0]?.name ?? "";
  return {
    title: `${name}：一校一策`,
    lines: [
      `标准：${standard.name}　核查日期：${momentName(today)}`,
      ...stages.map((school) => verdictLine(school, standard)),
    ],
    sections: [indicatorSection(stages, standard), planSection(name, stages, ground)],
  };
}

/** 小学：在校生1,200人，7项中5项达标，未达标（每所学校至少6项达到标准……） */
function verdictLine(school: SchoolAssessment, standard: Standard): string {
  const { stage, students, metCount, indicators } = school;
  const pupils = students === null ? "在校生数缺" : `在校生${formatCount(students)}人`;
  const judged = indicators.filter(({ state }) => state !== "measured" && state !== "not-applicable").length;
  const counted = standard.schoolRule === null || judged === 0 ? [] : [`${judged}项中${metCount}项达标`];
  const rule = standard.schoolRule ? `（${schoolRuleInWords(standard)}）` : "";
  return `${stageName(stage)}：${[pupils, ...counted, schoolVerdictName(school, standard)].join("，")}${rule}`;
}

function indicatorSection(stages: readonly SchoolAssessment[], standard: Standard): SchoolSection {
  return {
    heading: "一、资源配置指标",
    note: "",
    head: ["指标", "学段", "标准", "现值", "达标情况", "缺口"],
    rows: stages.flatMap(({ stage, indicators }) =>
      indicators.map((indicator) => {
        const { measure, state, required, gap, code, schoolGap } = indicator;
        const value = formatIndicator(indicator);
        const lack = schoolGap ?? gap;
        return {
          isBad: state === "failed" || state === "floor",
          cells: [
            `${code} ${measure.shortName}`,
            stageName(stage),
            required === null ? "—" : formatValue(measure, required),
            value === "" ? "缺数" : value,
            indicatorStateName(state, standard),
            lack === null || lack === 0 ? "" : `${formatGap(measure, lack)}${schoolGap === null ? "" : "（全校）"}`,
          ],
        };
      }),
    ),
  };
}

function planSection(
  name: string,
  stages: readonly SchoolAssessment[],
  { planOf, texts, hasLedger }: SchoolPagesGround,
): SchoolSection {
  const { entries } = planOf(name, null);
  const missing = new Set(
    stages.flatMap(({ indicators }) =>
      indicators.flatMap(({ state, code, measure }) => (state === "missing" ? [`${code} ${measure.shortName}`] : [])),
    ),
  );
  const notes = [
    ...(missing.size > 0 ? [`缺数的指标：${[...missing].join("、")}，补齐数据后才能判定。`] : []),
    ...(entries.length === 0 && missing.size === 0 ? ["没有未销号的问题。"] : []),
    ...(entries.length > 0 && !hasLedger ? ["本工作簿没有整改台账，措施为建议，责任和时限待定。"] : []),
  ];
  return {
    heading: "二、整改任务",
    note: notes.join(""),
    head: ["问题", "学段", "差额", "整改措施", "责任单位", "责任人", "完成时限", "状态"],
    rows: entries.map((entry) => {
      const { item, stage, lack, measure, person, deadline, state } = entryInWords(entry, texts);
      return {
        isBad: entry.isOverdue,
        cells: [item, stage, lack ?? "", measure, entry.owner, person, deadline, state],
      };
    }),
  };
}
