import type { FieldKey } from "../fields/field-key";
import type { Stage } from "../fields/stages";
import type { MeasureUnit } from "../measures/measure";
import { define, listed, ofStage, type FindingWords } from "./finding-definition";

/** What is said of schools: their verdicts, and what keeps them from having one. */
export const SCHOOL_FINDINGS = {
  "school-failed": define({
    severity: "error",
    means: "学校达标的指标数不够，或有指标低于最低比例。按列出的指标补足后重新检查。",
    example: { school: "第一小学", stage: "primary", met: 5, codes: ["1.1", "1.5"], below: 1 },
    sentence: (
      p: {
        readonly school: string;
        readonly stage: Stage;
        readonly met: number;
        readonly codes: readonly string[];
        readonly below: number;
      },
      words,
    ) => {
      const { indicators, floor } = words.standard;
      const below = p.below > 0 && floor !== null ? `，其中${p.below}项低于标准的${floor}` : "";
      return `${ofStage(p, words)}未达标：${indicators}项中${p.met}项达标，指标${listed(p.codes)}未达到标准${below}。`;
    },
  }),
  "school-missing-data": define({
    severity: ["error", "warning"],
    means: "学校有指标没有可用的数据。按学校判定的标准，缺数的学校不能判为达标。请补充数据。",
    example: { school: "第一小学", stage: "primary", codes: ["1.2", "1.6"] },
    sentence: (p: { readonly school: string; readonly stage: Stage; readonly codes: readonly string[] }, words) =>
      `${ofStage(p, words)}缺数：指标${listed(p.codes)}没有可用的数据，请补充后重新检查。`,
  }),
  "mixed-school-teachers-not-by-stage": define({
    severity: ["error", "warning"],
    means: "一贯制学校、完全中学的教师数没有分学段填写，教师类指标无法计算。请分小学、初中两列填写。",
    example: { school: "第一学校", stage: "junior", codes: ["1.1", "1.2"] },
    sentence: (p: { readonly school: string; readonly stage: Stage; readonly codes: readonly string[] }, words) =>
      `${ofStage(p, words)}的教师数没有分学段填写，指标${listed(p.codes)}无法计算：教师类指标不得按学生数分摊，请分小学、初中两列填写。`,
  }),
  "mixed-school-without-stages": define({
    severity: "error",
    means: "一贯制学校、完全中学缺少分学段的数据，不能分学段计算。请补填，没有该学段的填0。",
    example: { school: "第一学校", fields: ["students:primary", "students:junior"] },
    sentence: (p: { readonly school: string; readonly fields: readonly FieldKey[] }, words) =>
      `${p.school}是一贯制学校或完全中学，缺少${words.fields(p.fields)}，不能分学段计算。没有该学段的请填0。`,
  }),
  "stage-unknown": define({
    severity: "error",
    means: "学校是小学还是初中无法判断，没有参加评估。请在“数据”页确认。",
    example: { school: "育才学校" },
    sentence: (p: { readonly school: string }) => `${p.school}是小学还是初中无法判断，暂未参加评估。请在“数据”页确认。`,
  }),
  "students-zero": define({
    severity: "warning",
    means: "学校学生数为0，不参加计算。请核对是否已撤并或漏填。",
    example: { school: "第一小学", stage: "primary" },
    sentence: (p: { readonly school: string; readonly stage: Stage }, words) =>
      `${ofStage(p, words)}学生数为0，不参加计算。请核对是否已撤并或漏填。`,
  }),
  "published-values-at-line": define({
    severity: "warning",
    means: "表中只有算好的指标值，学校仅靠四舍五入后等于标准的数达标。请按未四舍五入的数核对。",
    example: { school: "第一小学", stage: "primary", codes: ["1.2"] },
    sentence: (p: { readonly school: string; readonly stage: Stage; readonly codes: readonly string[] }, words) => {
      const { floor } = words.standard;
      const orFloor = floor === null ? "" : `或标准的${floor}`;
      return `${ofStage(p, words)}指标${listed(p.codes)}填写的数四舍五入后等于标准${orFloor}，实际可能低于，学校可能未达标。请按未四舍五入的数核对。`;
    },
  }),
  "rounding-flips-verdict": define({
    severity: "warning",
    means: "实际的数没有达到标准（或已超过限值），打印的数却看似达到。以实际的数为准。",
    example: { stage: "primary", indicator: "1.5", value: 0.500249, required: 0.5 },
    sentence: (
      p: {
        /** Absent where it is about a coefficient. */
        readonly school?: string;
        readonly stage: Stage;
        /** Absent where it is about the mean of all coefficients. */
        readonly indicator?: string;
        readonly value: number | null;
        readonly required: number | null;
        /** In what the indicator is measured; absent where it is about a coefficient. */
        readonly unit?: MeasureUnit;
        readonly line?: number;
        readonly share?: number;
        readonly cv?: number | null;
        readonly printed?: number | null;
        readonly limit?: number | null;
      },
      words,
    ) =>
      p.school
        ? `${p.school}（${words.stage(p.stage)}）指标${p.indicator ?? ""}实际为${inUnit(p.value, p.unit, words, 6)}，按两位小数打印看似达到${lineName(p, words)}，实际未达到。`
        : `${words.stage(p.stage)}指标${p.indicator ?? ""}的差异系数实际为${words.coefficient(p.value, 6)}，四舍五入后等于限值${words.coefficient(p.required, 2)}，看似未超过，实际已超过。`,
  }),
  "printed-verdict-differs": define({
    severity: "error",
    means: "表中填写的结论与按表中数值计算的结论不同。请核对结论或数据。",
    example: { school: "第一小学", stage: "primary", printed: "met", computed: "failed" },
    sentence: (
      p: {
        readonly school: string;
        readonly stage: Stage;
        readonly printed: "met" | "failed";
        readonly computed: "met" | "failed";
      },
      words,
    ) =>
      `${words.at}填写的结论是“${words.verdict(p.printed)}”，按表中数值计算应为“${words.verdict(p.computed)}”（${p.school}）。`,
  }),
};

/** The line that a printed value seems to reach: 10.2㎡, or 10.2㎡的85%线8.67㎡. */
function lineName(
  p: {
    readonly required: number | null;
    readonly unit?: MeasureUnit;
    readonly line?: number;
    readonly share?: number;
  },
  words: FindingWords,
): string {
  const { share = 1, line = null } = p;
  const required = inUnit(p.required, p.unit, words, 3);
  return share < 1 ? `${required}的${words.share(share)}线${inUnit(line, p.unit, words, 3)}` : required;
}

function inUnit(value: number | null, unit: MeasureUnit | undefined, words: FindingWords, digits: number): string {
  return value === null || unit === undefined ? words.number(value, digits) : words.amount(value, unit, digits);
}
