import { andMore, define, type LineNumber, lineWord, listed } from "./finding-definition";

/** What becomes of hidden rows, by the answer of the user. */
const HIDDEN_ROWS = {
  asked: "是否计入尚待确认，请在“数据”页选择。",
  count: "按您的选择参加了计算。",
  "leave-out": "按您的选择没有参加计算。",
} as const;

/** Lines of a table by their numbers; `across` where they are columns. */
type Lines = { readonly count: number; readonly rows: readonly LineNumber[]; readonly across?: 1 };
type Schools = { readonly count: number; readonly schools: readonly string[] };

const LINES = { count: 2, rows: [12, 13] } as const;

/** What is said of the rows of a table: which count, which do not. */
export const ROW_FINDINGS = {
  "hidden-rows": define({
    severity: ["warning", "info"],
    means: "表中有隐藏或筛选掉的学校，是否计入由您选择。",
    example: { ...LINES, use: "asked" },
    sentence: (p: Lines & { readonly use: keyof typeof HIDDEN_ROWS }) =>
      `有${p.count}${lineWord(p.across)}隐藏的数据（第${listed(p.rows)}${lineWord(p.across)}${andMore(p.count, p.rows.length)}），${HIDDEN_ROWS[p.use]}`,
  }),
  "row-without-name": define({
    severity: "error",
    means: "有数字而没有学校名称的行没有参加计算。请补填名称，或删去多余的数字。",
    example: LINES,
    sentence: (p: Lines) =>
      `第${listed(p.rows)}${lineWord(p.across)}${p.count > p.rows.length ? `等${p.count}${lineWord(p.across)}` : ""}有数字，但没有学校名称，没有参加计算。请补填名称，或删去多余的数字。`,
  }),
  "unnamed-sum": define({
    severity: "info",
    means: "没有名称的行是其他行之和，已作为合计，没有另计。",
    example: { count: 1, rows: [14] },
    sentence: (p: Lines) =>
      `第${listed(p.rows)}${lineWord(p.across)}没有名称，各项数字都是其他行之和，已作为合计，没有另计。`,
  }),
  "sum-of-rows": define({
    severity: "warning",
    means: "名称像学校的一行，各项都是相邻几行之和，已作为小计，没有另计。请核对。",
    example: { school: "城关学区", from: 6, to: 11 },
    sentence: (p: {
      readonly school: string;
      readonly from: LineNumber;
      readonly to: LineNumber;
      readonly across?: 1;
    }) =>
      `${p.school}的各项数字都等于第${p.from}${p.to !== p.from ? `至${p.to}` : ""}${lineWord(p.across)}之和，已作为小计，没有另计。请核对。`,
  }),
  "part-of-school": define({
    severity: "info",
    means: "所属学校的数字已包含这些行，没有另计。",
    example: { count: 2, schools: ["东校区", "西校区"] },
    sentence: (p: Schools) =>
      `${listed(p.schools)}${andMore(p.count, p.schools.length)}${p.count}行的数字已包含在所属学校中，没有另计。`,
  }),
  "school-not-running": define({
    severity: "info",
    means: "注明已撤并、停办或尚未启用，也没有数据的学校，没有参加评估。",
    example: { count: 1, schools: ["第三小学"], left: 1 },
    sentence: (p: Schools & { readonly left: 0 | 1 }) =>
      `${listed(p.schools)}${andMore(p.count, p.schools.length)}${p.count}行注明已撤并、停办或尚未启用，也没有数据，没有参加评估。`,
  }),
  "not-counted-as-school": define({
    severity: "info",
    means: "注明不计校数的行：没有数据的按已并入所属学校处理，有自己学生和数据的作为单独的校区参加评估。",
    example: { count: 1, schools: ["东湖教学点"], left: 0 },
    sentence: (
      p: Schools & {
        /** 1 where they are left out. */
        readonly left: 0 | 1;
      },
    ) => {
      const named = `${listed(p.schools)}${andMore(p.count, p.schools.length)}${p.count}行不计校数，`;
      return p.left === 1
        ? `${named}也没有数据，按已并入所属学校处理，没有参加评估。`
        : `${named}但有自己的学生和数据，作为单独的校区（教学点）参加评估。`;
    },
  }),
};
