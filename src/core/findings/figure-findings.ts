import type { FieldKey } from "../fields/field-key";
import { define, listed, type FindingWords } from "./finding-definition";

/** The total of a table, and what its parts come to. */
type Total = {
  readonly item: string;
  readonly header: string;
  /** In what the column is printed; absent where nothing tells. */
  readonly unit?: string;
  readonly total: number;
  readonly sum: number;
  readonly difference: number;
  readonly tolerance?: number;
};

const TOTAL = {
  item: "合计",
  header: "学生数",
  unit: "人",
  total: 1280,
  sum: 1270,
  difference: 10,
  tolerance: 0,
} as const;

/** What is said of figures that are held against each other: totals, stages, parts, gaps, flows, unit prices. */
const YUAN_IN_WAN = 10_000;

export const FIGURE_FINDINGS = {
  "total-mismatch": define({
    severity: "error",
    means: "合计与分项相加不一致，不是四舍五入造成的。能够判断是哪一格时，第一个单元格即为该格。请核对。",
    example: TOTAL,
    sentence: (
      p: Total & {
        /** Where a failing row and a failing column cross in the cell. */
        readonly located?: 1;
        /** The totals that say so, as B9. */
        readonly totals?: readonly string[];
      },
      words,
    ) =>
      p.located
        ? `${words.at}（${totalName(p, words)}）填${words.number(p.total, 6)}，按${listed(p.totals ?? [])}的合计应为${words.number(p.sum, 6)}，相差${apart(p, words)}。`
        : `${words.at}（${totalName(p, words)}）填${words.number(p.total, 6)}，分项相加为${words.number(p.sum, 6)}，相差${apart(p, words)}${p.tolerance ? "，不是四舍五入造成的" : ""}。`,
  }),
  "total-within-rounding": define({
    severity: "info",
    means: "合计与分项相加的差在四舍五入范围内，不必修改。",
    example: {
      item: "合计",
      header: "面积",
      unit: "㎡",
      total: 35.2,
      sum: 35.1,
      difference: 0.1,
      tolerance: 0.2,
      count: 1,
    },
    sentence: (p: Total & { readonly count: number }, words) =>
      p.count > 1
        ? `${words.at}等${p.count}格（${totalName(p, words)}等）与分项相加的差都在四舍五入范围内。`
        : `${words.at}（${totalName(p, words)}）填${words.number(p.total, 6)}，分项相加为${words.number(p.sum, 6)}，相差${apart(p, words)}，在四舍五入范围内。`,
  }),
  "amount-maybe-double": define({
    severity: "info",
    means: "投入表中两处金额相同、项目相同或相近，可能是同一笔投入计了两次。请核对。",
    example: { first: "其他不足学校 文化建设资金", second: "校园文化提升", yuan: 4_000_000 },
    sentence: (p: { readonly first: string; readonly second: string; readonly yuan: number }, words) =>
      `可能重复：“${p.first}”与“${p.second}”都是${words.number(p.yuan / YUAN_IN_WAN, 6)}万元，项目相同或相近。请核对是不是同一笔投入。`,
  }),
  "unit-price-differs": define({
    severity: "warning",
    means: "附件2中两项的单价不一致，不是四舍五入造成的。请核对面积和金额。",
    example: { item: "2026年", price: 3200, other: "2025年", otherPrice: 3000, field: "needs_building_cost" },
    sentence: (
      p: {
        readonly item: string;
        readonly price: number;
        readonly other: string;
        readonly otherPrice: number;
        readonly field: FieldKey;
      },
      words,
    ) =>
      `${p.item}的${p.field === "needs_sports_cost" ? "运动场" : "校舍"}单价约${words.number(p.price)}元/㎡，${p.other}约${words.number(p.otherPrice)}元/㎡，两者不一致，不是四舍五入造成的，请核对。`,
  }),
  "stage-sum-differs": define({
    severity: "warning",
    means: "学校的学生合计与分学段之和不一致。请核对。",
    example: { school: "第一学校", total: 1280, sum: 1270 },
    sentence: (p: { readonly school: string; readonly total: number; readonly sum: number }, words) =>
      `${words.at}的学生合计${words.number(p.total)}人与分学段之和${words.number(p.sum)}人不一致（${p.school}），请核对。`,
  }),
  "part-above-whole": define({
    severity: "warning",
    means: "一项数字大于包含它的另一项，例如高于规定学历教师多于专任教师。请核对。",
    example: {
      school: "第一小学",
      field: "teachers_above_degree",
      whole: "teachers_fulltime",
      value: 101,
      most: 94,
      unit: "人",
    },
    sentence: (
      p: {
        readonly school: string;
        readonly field: FieldKey;
        readonly whole: FieldKey;
        readonly value: number;
        readonly most: number;
        /** In what both are printed; absent where nothing tells. */
        readonly unit?: string;
      },
      words,
    ) =>
      `${words.at}的${words.field(p.field)}${words.number(p.value, 6)}${p.unit ?? ""}大于${words.field(p.whole)}${words.number(p.most, 6)}${p.unit ?? ""}（${p.school}），请核对。`,
  }),
  "gap-differs": define({
    severity: "warning",
    means: "余缺不等于现有减去标准。请核对。",
    example: { item: "第一小学", gap: -3, actual: 12, standard: 14, computed: -2 },
    sentence: (
      p: {
        readonly item: string;
        readonly gap: number;
        readonly actual: number;
        readonly standard: number;
        readonly computed: number;
      },
      words,
    ) =>
      `${words.at}（${p.item}）的余缺填${words.number(p.gap, 6)}，现有${words.number(p.actual, 6)}减去标准${words.number(p.standard, 6)}应为${words.number(p.computed, 6)}。`,
  }),
  "gap-not-checked": define({
    severity: "info",
    means: "余缺一栏不是数字，没有与现有、标准核对。",
    example: { count: 4 },
    sentence: (p: { readonly count: number }, words) =>
      `${words.at}${p.count > 1 ? `等${p.count}处` : ""}的余缺不是数字，没有与现有、标准核对。`,
  }),
  "flow-differs": define({
    severity: "error",
    means: "上学年初加增加减减少不等于本学年初。请核对。",
    example: { item: "专任教师", opening: 120, increase: 8, decrease: 5, closing: 124, computed: 123 },
    sentence: (
      p: {
        readonly item: string;
        readonly opening: number;
        readonly increase: number;
        readonly decrease: number;
        readonly closing: number;
        readonly computed: number;
      },
      words,
    ) =>
      `${words.at}（${p.item}）填${words.number(p.closing, 6)}，上学年初${words.number(p.opening, 6)}加增加${words.number(p.increase, 6)}减减少${words.number(p.decrease, 6)}应为${words.number(p.computed, 6)}。`,
  }),
  "sum-without-part": define({
    severity: "warning",
    means: "一项数字由几项相加得到，其中一项表中没有，按0计算。如有，请补填这一列。",
    example: {
      field: "teachers_above_degree",
      parts: ["teachers_college", "teachers_bachelor"],
      lacking: "teachers_postgraduate",
    },
    sentence: (
      p: { readonly field: FieldKey; readonly parts: readonly FieldKey[]; readonly lacking: FieldKey },
      words,
    ) =>
      `${words.field(p.field)}由${words.fields(p.parts)}相加得到；表中没有${words.fields([p.lacking])}一列，按0计算。如有，请补填这一列。`,
  }),
  "sum-impossible": define({
    severity: "warning",
    means: "表中的分项不全，不能相加得到需要的数字，相关学校按缺数处理。请补填缺少的列。",
    example: { field: "teachers_above_degree", parts: ["teachers_bachelor"], lacking: ["teachers_college"] },
    sentence: (
      p: {
        readonly field: FieldKey;
        readonly parts: readonly FieldKey[];
        readonly lacking: readonly FieldKey[];
      },
      words,
    ) =>
      `表中只有${words.fields(p.parts)}，没有${words.fields(p.lacking)}，不能相加得到${words.field(p.field)}${p.lacking.length === 1 && p.lacking[0] === "teachers_college" ? "（小学应包括专科）" : ""}，相关学校按缺数处理。`,
  }),
  "parts-exceed-total": define({
    severity: "error",
    means: "分项之和超过专任教师数，相加得到的数字按缺数处理。请核对。",
    example: {
      school: "第一小学",
      field: "teachers_above_degree",
      parts: ["teachers_college", "teachers_bachelor"],
      total: 60,
    },
    sentence: (
      p: {
        readonly school: string;
        readonly field: FieldKey;
        readonly parts: readonly FieldKey[];
        readonly total: number | null;
      },
      words,
    ) =>
      `${p.school}的${words.fields(p.parts)}之和超过专任教师数${p.total === null ? "" : words.amount(p.total, "person")}，${words.field(p.field)}按缺数处理，请核对。`,
  }),
  "arts-differ": define({
    severity: "error",
    means: "其他学校的艺术教师是音乐、美术教师之和，这所学校不是，体育艺术教师按缺数处理。请核对。",
    example: { school: "第一小学", field: "pe_art_teachers" },
    sentence: (p: { readonly school: string; readonly field: FieldKey }, words) =>
      `${p.school}的艺术教师数不等于音乐、美术教师数之和，${words.field(p.field)}按缺数处理，请核对。`,
  }),
  "students-from-grades": define({
    severity: "info",
    means: "在校学生数由各年级的人数相加得到。",
    example: { field: "students:primary", grades: ["一", "二", "三", "四", "五", "六"] },
    sentence: (p: { readonly field: FieldKey; readonly grades: readonly string[] }, words) =>
      `${words.field(p.field)}由${listed(p.grades)}年级的人数相加得到。`,
  }),
  "unit-unusable": define({
    severity: "error",
    means: "单位不能用于这项数字，这一列没有参加计算。请换算并改表头。",
    example: { header: "教学仪器设备值（台）", field: "equipment_value", unit: "台" },
    sentence: (p: { readonly header: string; readonly field: FieldKey; readonly unit: string }, words) =>
      `${words.at}“${p.header}”像是${words.field(p.field)}，但单位“${p.unit}”不能直接使用，这一列没有参加计算。请换算成平方米、元（万元）或人数，并改表头。`,
  }),
  "year-of-title": define({
    severity: "info",
    means: "表中有几个时间的数，按标题的时间使用。",
    example: { sheet: "学校", year: 2025 },
    sentence: (p: { readonly sheet: string; readonly year: string | number }, words) =>
      `工作表“${p.sheet}”有几个时间的数，按标题用${words.day(p.year)}的。`,
  }),
};

function totalName({ item, header }: Total, words: FindingWords): string {
  return [item, words.header(header)].filter((part) => part !== "").join("，");
}

function apart({ difference, unit = "" }: Total, words: FindingWords): string {
  return `${words.number(Math.abs(difference), 6)}${unit}`;
}
