import type { FieldKey } from "../fields/field-key";
import { define } from "./finding-definition";

/** A cell that holds what its figure cannot be. */
type Unusable = { readonly school: string; readonly field: FieldKey | null; readonly text: string | number };

/** What is said of single cells: what they hold instead of a plain number. */
export const CELL_FINDINGS = {
  "number-from-text": define({
    severity: "info",
    means: "单元格的数字是文本，已按数字读取。建议在Excel中转换为数字。",
    example: { field: "students", count: 1, text: "1,024人" },
    sentence: (p: { readonly field: FieldKey | null; readonly count: number; readonly text: string }, words) =>
      p.count > 1
        ? `${words.at}等${p.count}个单元格（${words.field(p.field)}）的数字是文本，已按数字读取。建议转换为数字。`
        : `${words.at}“${words.quote(p.text)}”（${words.field(p.field)}）是文本，已按数字读取。建议转换为数字。`,
  }),
  "not-a-number": define({
    severity: ["error", "warning"],
    means: "应填数字的单元格填了别的内容，按缺数处理。请改为数字。",
    example: { school: "第一小学", field: "students", text: "见附表" },
    sentence: (p: Unusable, words) =>
      `${words.at}应为数字，填的是“${words.quote(p.text)}”（${p.school}，${words.field(p.field)}），按缺数处理。请改为数字。`,
  }),
  "error-cell": define({
    severity: ["error", "warning"],
    means: "单元格是公式的错误值，按缺数处理。请检查公式。",
    example: { school: "第一小学", field: "students", text: "#REF!" },
    sentence: (p: Unusable, words) =>
      `${words.at}是错误值${words.quote(p.text)}（${p.school}，${words.field(p.field)}），按缺数处理。请检查公式。`,
  }),
  "negative-number": define({
    severity: ["error", "warning"],
    means: "不应为负的数是负数，按缺数处理。请核对。",
    example: { school: "第一小学", field: "students", text: -12 },
    sentence: (p: Unusable, words) =>
      `${words.at}是负数${typeof p.text === "number" ? words.number(p.text, 6) : ""}（${p.school}，${words.field(p.field)}），按缺数处理。请核对。`,
  }),
  "fractional-people": define({
    severity: ["error", "warning"],
    means: "人数、间数等应为整数，填的是小数，按缺数处理。请核对。",
    example: { school: "第一小学", field: "students", text: 412.5 },
    sentence: (p: Unusable, words) =>
      `${words.at}的${words.field(p.field)}应为整数，填的是${typeof p.text === "number" ? words.number(p.text, 6) : ""}（${p.school}），按缺数处理。请核对。`,
  }),
  "formulas-uncalculated": define({
    severity: ["error", "warning"],
    means: "文件由程序生成后没有在Excel中保存过，公式没有结果，相关数据不能使用。请打开、按F9重新计算并保存后再检查。",
    example: { sheet: "学校", count: 24 },
    sentence: (p: { readonly sheet: string; readonly count: number }, words) =>
      `工作表“${p.sheet}”有${p.count}个公式没有计算结果（${words.at}${p.count > 1 ? "等" : ""}），相关数据不能使用。请在Excel或WPS中打开，按F9重新计算并保存，再检查。`,
  }),
  "figure-under-merge": define({
    severity: "warning",
    means: "合并单元格遮住的单元格里还有数字，没有使用。请取消合并后核对。",
    example: { count: 2, inTotals: 1 },
    sentence: (
      p: {
        readonly count: number;
        /** Where totals of the sheet contain them all the same. */
        readonly inTotals?: 1;
      },
      words,
    ) =>
      `${words.at}${p.count > 1 ? `等${p.count}格` : ""}被合并单元格遮住，其中的数字没有使用${p.inTotals ? "，但合计中包含这些数字" : ""}。请取消合并后核对。`,
  }),
  "list-incomplete": define({
    severity: "error",
    means: "名册中有行没有填写或不能使用，所属学校的相关人数按缺数处理。请补填。",
    example: { school: "第一小学", field: "teacher_degree", count: 3 },
    sentence: (p: { readonly school: string; readonly field: FieldKey; readonly count: number }, words) =>
      `${p.school}有${p.count}行的${words.field(p.field)}没有填写或不能使用（${words.at}），这所学校的相关人数按缺数处理。请补填。`,
  }),
  "word-unknown": define({
    severity: "error",
    means: "名册中的写法不能归类（如学历、岗位、级别），相关人数按缺数处理。请改为通用的写法。",
    example: { school: "第一小学", field: "teacher_degree", text: "研班", count: 2 },
    sentence: (
      p: { readonly school: string; readonly field: FieldKey; readonly text: string; readonly count: number },
      words,
    ) =>
      `${words.at}的“${words.quote(p.text)}”不能判断是哪一类${words.field(p.field)}（${p.school}，${p.count}行），相关人数按缺数处理。请改为通用的写法。`,
  }),
};
