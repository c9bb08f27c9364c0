import type { FieldId } from "../fields/catalogue";
import type { FieldKey } from "../fields/field-key";
import type { Stage } from "../fields/stages";
import type { MeasureUnit } from "../measures/measure";
import { andMore, define, listed, ofStage } from "./finding-definition";

/** Rows of a table that were joined to schools of another, with an example of both names. */
type Joined = { readonly sheet: string; readonly count: number; readonly school: string; readonly other: string };

/** What is said where several tables of the same schools are put together. */
export const JOINING_FINDINGS = {
  "schools-unmatched": define({
    severity: "warning",
    means: "一张表的学校在另一张表中没有对应的行，相关数据按缺数处理。请核对名称。",
    example: { sheet: "教师", others: ["学生"], count: 1, schools: ["第一小学"] },
    sentence: (p: {
      readonly sheet: string;
      /** Sheets in which they are not. */
      readonly others: readonly string[];
      readonly count: number;
      /** The first of them. */
      readonly schools: readonly string[];
    }) =>
      `工作表“${p.sheet}”的${p.count}所学校在工作表“${listed(p.others)}”中没有对应的行：${listed(p.schools)}${andMore(p.count, p.schools.length)}。相关数据按缺数处理，请核对名称。`,
  }),
  "joined-by-spelling": define({
    severity: "info",
    means: "写法不同的学校名称已对应。对应有误时，请改为相同的名称。",
    example: { sheet: "教师", count: 3, school: "一小", other: "第一小学" },
    sentence: (p: Joined) =>
      `工作表“${p.sheet}”有${p.count}所学校的名称写法不同，已对应：如“${p.school}”即“${p.other}”。`,
  }),
  "joined-by-code": define({
    severity: "warning",
    means: "学校按代码与另一张表合并，但名称不同。请核对。",
    example: { sheet: "教师", count: 1, school: "一小", other: "实验小学" },
    sentence: (p: Joined) =>
      `工作表“${p.sheet}”有${p.count}所学校按学校代码与另一张表合并，但名称不同（如“${p.school}”与“${p.other}”），请核对。`,
  }),
  "same-school-twice": define({
    severity: "error",
    means: "两行都对应到同一所学校。一所学校只能对应一行，请重新选择。",
    example: { school: "第一小学", count: 2, named: ["“一小”（教师第5行）", "“城关一小”（教师第9行）"] },
    sentence: (p: { readonly school: string; readonly count: number; readonly named: readonly string[] }) =>
      `${listed(p.named)}都对应到“${p.school}”，一所学校只能对应一行。请重新选择。`,
  }),
  "figures-differ": define({
    severity: ["warning", "info"],
    means:
      "同一批学校的同一项数字在两张表中不一致。逐项见“几张表的同一数字”，请核对；几乎都不同的，多半是两个年度或口径不同。",
    example: {
      first: "台账",
      second: "年报",
      schools: 24,
      differing: 2,
      count: 3,
      likely: "mistakes",
      used: "台账",
      open: 0,
      school: "第一小学",
      field: "classes",
      fieldId: "classes",
      one: 12,
      other: 13,
    },
    sentence: (
      p: {
        readonly first: string;
        readonly second: string;
        /** Schools in both, those of which something differs, and how many figures do. */
        readonly schools: number;
        readonly differing: number;
        readonly count: number;
        /** `other-time`: nearly all differ, so that the two are most likely of two years. */
        readonly likely: "mistakes" | "other-time";
        /** The sheet that verdicts go by; null where it is not one alone. */
        readonly used: string | null;
        /** Of the figures, those that are missing until somebody decides. */
        readonly open: number;
        /** The first of them, in its base unit. */
        readonly school: string;
        readonly field: FieldKey;
        readonly fieldId: FieldId;
        readonly one: number;
        readonly other: number;
      },
      words,
    ) => {
      const basis =
        p.used !== null
          ? `判定以“${p.used}”为准`
          : p.open === p.count
            ? "确定以前按缺数处理"
            : p.open > 0
              ? `其中${p.open}处确定以前按缺数处理`
              : "";
      const end = basis === "" ? "" : `${basis}，`;
      return p.likely === "other-time"
        ? `“${p.first}”与“${p.second}”都有的${p.schools}所学校中${p.differing}所数字不同（共${p.count}处），多半是两个年度或口径不同。${end}请确认用的是应评年度的表。`
        : `“${p.first}”与“${p.second}”有${p.differing}所学校的${p.count}处数字不一致，如“${p.school}”的${words.field(p.field)}为${words.quantity(p.fieldId, p.one)}、${words.quantity(p.fieldId, p.other)}。${end}请核对。`;
    },
  }),
  "stated-values-differ": define({
    severity: ["warning", "info"],
    means:
      "一张表直接填写的生均、每百名学生的值，与按其他表的学生数、面积等数字计算的不一致，不是四舍五入造成的。逐项见“几张表的同一数字”，请核对；几乎都不同的，多半是两个年度或口径不同。",
    example: {
      sheet: "自评表",
      others: ["台账"],
      schools: 24,
      differing: 2,
      count: 3,
      likely: "mistakes",
      basis: "computed",
      school: "第一小学",
      stage: "primary",
      indicator: "1.4",
      field: "indicator_1_4",
      unit: "square-metre",
      digits: 2,
      stated: 4.6,
      computed: 4.52,
    },
    sentence: (
      p: {
        /** The sheet of the stated values, and those of the figures. */
        readonly sheet: string;
        readonly others: readonly string[];
        /** Schools of which both are there, those of which something differs, and how many values do. */
        readonly schools: number;
        readonly differing: number;
        readonly count: number;
        /** `other-time`: nearly all differ, so that the two are most likely of two years. */
        readonly likely: "mistakes" | "other-time";
        /** What verdicts go by; null where it is not the same in all. */
        readonly basis: "computed" | "stated" | "unused" | null;
        /** The first of them, in its own unit, told with so many decimals. */
        readonly school: string;
        readonly stage: Stage;
        readonly indicator: string;
        readonly field: FieldKey;
        readonly unit: MeasureUnit;
        readonly digits: number;
        readonly stated: number;
        readonly computed: number;
      },
      words,
    ) => {
      const basis =
        p.basis === "computed" ? "判定用计算的数，" : p.basis === "stated" ? `判定用“${p.sheet}”填写的数，` : "";
      const others = p.others.map((each) => `“${each}”`).join("、");
      if (p.likely === "other-time")
        return `“${p.sheet}”填写的指标值与按${others}的数字计算的，${p.schools}所学校中${p.differing}所不同（共${p.count}处），多半是两个年度或口径不同。${basis}请确认用的是应评年度的表。`;
      const computed = words.amount(p.computed, p.unit, p.digits);
      return `“${p.sheet}”填写的指标值与按${others}的数字计算的，有${p.differing}所学校的${p.count}处不一致，如${ofStage(p, words)}的${words.field(p.field)}填${words.amount(p.stated, p.unit, p.digits)}，计算为${computed}。${basis}请核对。`;
    },
  }),
  "figures-not-assessed": define({
    severity: "info",
    means: "表中的数据不足以判断学校，没有参加评估。请把其他表也加进来，或补充缺少的各项。",
    example: { sheet: "教师", kind: "school-figures", has: ["teachers"], lacks: ["students", "buildings"] },
    sentence: (
      p: {
        readonly sheet: string;
        readonly kind: string;
        /** Groups of figures that the table has, and those that the workbook lacks. */
        readonly has: readonly string[];
        readonly lacks: readonly string[];
      },
      words,
    ) => {
      const what =
        p.has.length === 0 ? `没有${words.standard.indicatorsInWords}要用的数据` : `只有${words.groups(p.has)}`;
      return `“${p.sheet}”表${what}，${p.lacks.length === 0 ? "数据不足，没有参加评估。请补充其余各项" : `还缺${words.groups(p.lacks)}的数据，没有参加评估。请把其他表也加进来`}。`;
    },
  }),
  "table-not-assessed": define({
    severity: "info",
    means: "这张表与其他表是同一批学校，没有重复计算。",
    example: { sheet: "指标", kind: "school-figures", schools: 24 },
    sentence: (p: { readonly sheet: string; readonly kind: string; readonly schools: number }, words) =>
      `工作表“${p.sheet}”的${words.tableKind(p.kind)}与其他表是同一批学校，没有重复计算。`,
  }),
};
