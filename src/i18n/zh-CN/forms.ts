import { type RequirementCheck, requirementVerdict } from "../../core/checks/requirement-check";
import type { OutsideRow } from "../../core/assessment/assessment";
import { FORM_MEASURES } from "../../core/measures/measures";
import { exactProduct } from "../../core/quantity/decimal";
import { roundHalfUp } from "../../core/quantity/rounding";
import { SCHOOL_PARTS, STAGES } from "../../core/fields/stages";
import type { Standard } from "../../core/standards/standard";
import type { Words } from "../../core/words";
import type { FormCounty, FormId, FormItem, FormStage, NoFormula } from "../../plan/documents/forms/form-figures";
import type { FormsTold, FormWords } from "../../plan/documents/forms/form-words";
import { formatCoefficient, formatCount } from "./numbers";
import { isOfOneLine, requirementAsks, requirementSubject, requirementSummary } from "./requirements";
import { shareInWords } from "./standard-words";
import { WORDS } from "./words";

const FORM_NAMES: Readonly<Record<FormId, string>> = {
  "1": "表Ⅰ",
  "2-1": "表Ⅱ-1",
  "2-2": "表Ⅱ-2",
  "3": "表Ⅲ",
  "4": "表Ⅳ",
  "5": "表Ⅴ",
  "6": "表Ⅵ",
};
const TITLES: Readonly<Record<FormId, string>> = {
  "1": "表Ⅰ  义务教育优质均衡发展县（市、区）基本情况",
  "2-1": "表Ⅱ-1  小学、初中资源配置基本情况",
  "2-2": "表Ⅱ-2  小学、初中资源配置基本情况（分学校）",
  "3": "表Ⅲ  县域义务教育校际均衡情况",
  "4": "表Ⅳ  政府保障程度评估指标",
  "5": "表Ⅴ  教育质量评估指标",
  "6": "表Ⅵ  社会认可度调查情况",
};
/** As the head of the forms has them. */
const INDICATORS = [
  "每百名学生拥有高于规定学历教师数",
  "每百名学生拥有县级及以上骨干教师数",
  "每百名学生拥有体育、艺术（美术、音乐）专任教师数",
  "生均教学及辅助用房面积（㎡）",
  "生均体育运动场馆面积（㎡）",
  "生均教学仪器设备值（元）",
  "每百名学生拥有网络多媒体教室数",
];
const COUNTY_HEAD: readonly (readonly string[])[] = [
  [
    ...["自然情况", "", "", "", "经济情况", "", "", "", "普通中小学校数（所）", "", "", "", ""],
    ...["特殊教育学校（所）", "小学教学点数（个）", "", "教学班数（个）", "", "在校学生数（人）", ""],
    ...["教职工数（人）", "", "", ""],
  ],
  [
    ...["人口总数（万人）", "农业人口数（万人）", "乡镇数（个）", "行政村数（个）"],
    ...[
      "年人均国内生产总值（元）",
      "年人均地方财政收入（元）",
      "农民年人均纯收入（元）",
      "城镇居民年人均可支配收入（元）",
    ],
    ...["小学", "九年一贯制学校", "初中", "完全中学", "十二年一贯制学校", "", "计", "其中：50人及以上"],
    ...["小学", "初中", "小学", "初中", "小学", "", "初中", ""],
  ],
  [...Array.from({ length: 20 }, () => ""), "合计", "其中专任教师", "合计", "其中专任教师"],
];
const WITHOUT: Readonly<Record<NoFormula, string>> = {
  text: "原表中是文本，公式不能取数",
  counted: "由名册逐行统计，没有可以引用的单元格",
  converted: "单位按确认的结果换算，与原表单元格的数不同",
  "other-file": "数据在另一个文件中",
  differs: "更正后的数，或原表单元格的数不能直接使用",
};

export const formName = (form: FormId): string => FORM_NAMES[form];

/** The name of a form's sheet, where no other has it. */
const formSheetName = (form: FormId): string => `均衡尺-${FORM_NAMES[form]}`;

/** 表Ⅳ and 表Ⅴ print shares with one decimal; a limit stands as it is written. */
const PRINTED: Words = {
  ...WORDS,
  amount: (value, unit, digits = 1) => {
    if (unit !== "share" || digits >= LIMIT_DIGITS) return WORDS.amount(value, unit, digits);
    return `${roundHalfUp(exactProduct(value, 100), digits).toFixed(digits)}%`;
  },
};
/** With so many digits limits are written. */
const LIMIT_DIGITS = 4;

/** What an item asks, and what is found of it. */
const FORM_ITEM_WORDS = {
  asks: (check: RequirementCheck): string =>
    `${check.requirement.name}：${requirementAsks(check.requirement).replace(/。$/, "")}`,
  found: (check: RequirementCheck): string => {
    const lines = Array.from({ length: check.of === "county" ? check.length : 0 }, (_, at) => check.item(at));
    if (lines.length === 0 || requirementVerdict(check) === "unjudged") return requirementSummary(check);
    return lines
      .map(
        (item) =>
          (isOfOneLine(check) && item.name === "" && item.stage === null ? "" : `${requirementSubject(item)}：`) +
          item.says(PRINTED),
      )
      .join("");
  },
};

/** The words of the forms of a county. */
function formWords(told: FormsTold): FormWords {
  const { standard, isSample } = told;
  const share = shareInWords(standard.schoolRule?.floorRatio ?? 1);
  return {
    title: TITLES,
    footer: "第 &P 页，共 &N 页",
    sample: isSample ? "示例数据" : null,
    stage: { primary: SCHOOL_PARTS.primary.name, junior: SCHOOL_PARTS.junior.name },
    notApplicable: "——",
    indicators: INDICATORS,
    county: COUNTY_HEAD,
    schools: {
      before: ["序号", "学校名称", "举办者类型", "在校生数", "年级数", "班级数"],
      after: ["该校综合评估是否达标", `备注（注明有哪几项指标达标，哪几项指标达到${share}）`],
    },
    counts: { met: "达标学校总数", share: "达标学校比例（%）", whole: "综合评估" },
    balance: { mean: "全县平均值", cv: "差异系数", whole: "综合" },
    items: ["名称", "指标值或简要结论", "是否达标"],
    survey: {
      head: [
        ["", "问卷总数", "", "", "问卷调查综合满意度（%）", "实地走访人数", "", "实地走访满意度（%）"],
        ["", "计", "其中：回收有效问卷数", "", "", "计", "其中：满意人数", ""],
        ["", "", "计", "其中：满意问卷数", "", "", "", ""],
      ],
      rows: ["计", "其中：家长"],
    },
    owner: { public: "公办", private: "民办" },
    verdict: { met: "达标", failed: "不达标", missing: "数据不全" },
    remark: {
      met: "项达标",
      separator: "；",
      names: FORM_MEASURES.map(({ name }) => name),
      reaches: `达到${share}`,
      below: `低于${share}`,
      missing: "缺数",
      exact: "（按未修约值判定）",
    },
    notes: notesOf(told),
    beside: besideOf(told.county),
    told: {
      more: (count) => `等，另有${formatCount(count)}处`,
      open: (cells) => `待填：${cells}（浅黄底）由填报单位填写，更新本表时保留。`,
      withoutFormula: (reason, cells) => `下列单元格为数值，未用公式：${cells}。原因：${WITHOUT[reason]}。`,
      keptInstead: (cells) => `下列单元格按填写的内容保留，与数据不同，请核对：${cells}。`,
      lastValue: '公式中的N("EDU:…")记录填表时的数，不参与计算；原表删除后可据此恢复。',
    },
  };
}

function notesOf({ county, standard, outside, empty, open }: FormsTold): Readonly<Record<FormId, readonly string[]>> {
  const waiting = open > 0 ? [`有${formatCount(open)}项待确认，确认后本表的数可能改变。`] : [];
  return {
    "1": ["注：“人口总数”和“农业人口数”按常住人口统计，数字保留两位小数。L5—L8列数字保留整数。", ...waiting],
    "2-1": [...missingSchools(county), ...waiting],
    "2-2": [
      schoolCounts(county),
      "达标与否按未修约的数判定；修约后看似达标的，在备注中注明“按未修约值判定”。",
      ...leftOut(standard, outside, empty),
      ...missingSchools(county),
      ...waiting,
    ],
    "3": [
      "注：全县平均值保留两位小数，差异系数保留三位小数。",
      ...STAGES.flatMap((stage) => balanceNotes(county.stages[stage])),
      ...waiting,
    ],
    "4": ["注：表中所有比例数值保留一位小数，其余保留整数。", ...waiting],
    "5": ["注：表中所有比例数值保留一位小数。", ...waiting],
    "6": [],
  };
}

function besideOf({ support, quality }: FormCounty): FormWords["beside"] {
  const unsettled = (items: readonly FormItem[]): readonly string[] =>
    items.filter(({ verdict }) => verdict === "missing").map(({ id, found }) => `${id} 暂不能判定：${found}`);
  return { "1": [], "2-1": [], "2-2": [], "3": [], "4": unsettled(support), "5": unsettled(quality), "6": [] };
}

function schoolCounts({ stages: { primary, junior } }: FormCounty): string {
  const count = (of: readonly unknown[]): string => `${formatCount(of.length)}所`;
  return [
    `注：1.小学学校总数${count(primary.schools)}（其中：一贯制学校的小学部有${formatCount(primary.parts.through)}所，`,
    `50人及以上教学点有${formatCount(primary.parts.points)}个），初中学校总数${count(junior.schools)}（其中：`,
    `一贯制学校的初中部${formatCount(junior.parts.through)}所，完全中学的初中部${formatCount(junior.parts.completeMiddle)}所）。`,
    "2.举办者类型处填写代码。3.L6—L12数值均保留两位小数。",
  ].join("");
}

const OUTSIDE: Readonly<Record<OutsideRow["reason"], (standard: Standard) => string>> = {
  "special-school": () => "特殊教育学校",
  "vocational-school": () => "职业学校",
  "small-teaching-point": ({ scope }) => `不足${scope.teachingPointLeastStudents}人的教学点`,
  "senior-school": () => "普通高中",
  kindergarten: () => "幼儿园",
};

function leftOut(standard: Standard, outside: readonly OutsideRow[], empty: readonly string[]): readonly string[] {
  const reasons = [...new Set(outside.map(({ reason }) => reason))];
  const parts = reasons.map((reason) => {
    const count = outside.filter((each) => each.reason === reason).length;
    return `${OUTSIDE[reason](standard)}${formatCount(count)}所`;
  });
  if (empty.length > 0) parts.push(`学生数为0的${empty.join("、")}`);
  return parts.length > 0 ? [`未列入本表：${parts.join("，")}。`] : [];
}

function missingSchools({ stages }: FormCounty): readonly string[] {
  const missing = STAGES.flatMap((stage) => stages[stage].schools).filter(({ verdict }) => verdict === "missing");
  return missing.length > 0 ? [`${formatCount(missing.length)}所学校（分学段计）数据不全，不计为达标。`] : [];
}

function balanceNotes({ stage, schools, coefficients }: FormStage): readonly string[] {
  if (schools.length === 0) return [];
  const { name } = SCHOOL_PARTS[stage];
  const of = (at: number): string => `${name}${FORM_MEASURES[at]?.name ?? ""}`;
  return coefficients.flatMap(({ cv, limit, flips, excluded }, at) => [
    ...(flips && cv !== null && limit !== null
      ? [`${of(at)}的差异系数为${moreDigits(cv, limit)}，超过${formatCoefficient(limit, 2)}。`]
      : []),
    ...(cv === null ? [`${of(at)}暂不能计算。`] : []),
    ...(cv !== null && excluded.length > 0 ? [`${of(at)}未计入缺数的${excluded.join("、")}。`] : []),
  ]);
}

/** With as many digits as it takes to see that the limit is exceeded. */
function moreDigits(cv: number, limit: number): string {
  for (let digits = 3; digits < 8; digits++) if (roundHalfUp(cv, digits) > limit) return formatCoefficient(cv, digits);
  return String(cv);
}

/** The words of the forms, for `formSheets`. */
export const FORMS_WORDS = { items: FORM_ITEM_WORDS, sheetName: formSheetName, of: formWords };
