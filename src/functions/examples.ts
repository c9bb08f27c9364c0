/** What a formula of an example hands over: one cell, or rows of cells. */
type Given = number | string | boolean | null | readonly (readonly (number | string)[])[];

/** A call of a function as a person would write it, with what its cell shows. */
export interface FunctionExample {
  /** What the function is for, in a few words. */
  readonly use: string;
  readonly args: readonly Given[];
  /** Numbers to five decimals; cells that spill are joined by 、, rows by ；. */
  readonly shows: string;
}

/** Cells below each other. */
const down = (...cells: readonly (number | string)[]): Given => cells.map((cell) => [cell]);
const across = (...cells: readonly (number | string)[]): Given => [cells];

const BOOKS = down(279, 137, 935, 160, 402);
const PUPILS = down(45, 37, 89, 76, 55);

/** One example for each function, with figures of the documents where they have them; docs/functions.md shows and a test runs them. */
export const FUNCTION_EXAMPLES: Readonly<Record<string, FunctionExample>> = {
  PER100_TEACHERS: { use: "每百名学生拥有高于规定学历教师数", args: [42, 1000], shows: "4.2" },
  PER_HUNDRED: { use: "每百名学生拥有数", args: [9, 1000], shows: "0.9" },
  PER_STUDENT: { use: "生均值", args: [4500, 1000], shows: "4.5" },
  SPLIT_STAGE: {
    use: "一贯制学校、完全中学按折算学生数分摊，横排三格",
    args: [23226, 166, 210],
    shows: "9711.6272、13514.3728、0",
  },
  DIFF_COEF: { use: "校际差异系数（按学生数加权）", args: [BOOKS, PUPILS], shows: "0.51526" },
  DIFF_COEF_SHARE: {
    use: "每所学校对差异的贡献，绝对值之和为1，负数表示低于全县平均",
    args: [BOOKS, PUPILS],
    shows: "−0.00025；−0.07966；0.48132；−0.42253；0.01624",
  },
  THRESHOLD: { use: "标准值", args: ["1.1", "初中"], shows: "5.3" },
  MEETS: { use: "达标、达到85%、未达标、缺数", args: [8, "1.3", "小学", 1000], shows: "达到85%" },
  GAP: { use: "还差多少；人和间进位取整", args: [40, 1000, "1.1", "小学"], shows: "2" },
  SCHOOL_VERDICT: {
    use: "学校的综合结论，一校一行",
    args: [across(4.3, 1.05, 0.95, 4.6, 7.6, 2100, 1.955), "小学"],
    shows: "达标",
  },
  CHECK_TOTAL: {
    use: "核对合计，允许四舍五入的误差",
    args: [36000, down(20000, 12000)],
    shows: "不符：合计多4000（各项之和32000）",
  },
  UNIT_PRICE: {
    use: "单价和四舍五入的范围，与参照单价核对",
    args: [3100, 1.03, 3000],
    shows: "在四舍五入范围内：3009.71元/㎡（四舍五入范围2994.69至3024.87），比参照单价3000元/㎡高9.71元/㎡",
  },
  CHECK_YEARS: {
    use: "各年任务之和与总量",
    args: [2.58, down(0.198, 2.022, 0.36), down(2020, 2021, 2022)],
    shows: "相符",
  },
  CHECK_PROGRESS: {
    use: "累计完成进度与目标比例，写明基数",
    args: [6400, down(3500, 2900), down(2024, 2025)],
    shows:
      "未达到（基数为任务总量6400）：2024年累计3500，占54.69%，目标60%，应完成3840，差340；2025年累计6400，占100%，目标100%",
  },
  CHECK_BALANCE: {
    use: "原有＋增加－减少＝现有；缺一个数时算出它",
    args: [49, 1, 34, 17],
    shows: "不符：现有多1（应为16）",
  },
  CROSSFOOT: {
    use: "一张表的行合计和列合计，指出错的那一格",
    args: [
      [
        [3600, 600, 800, 250, 50],
        [3200, 1200, 1100, 600, 400],
      ],
      across(6700, 1800, 1900, 850, 450),
      down(5300, 6400),
      11700,
    ],
    shows: "不符：第2行第1列填3200，应为3100（多100）",
  },
  NO_DECREASE: {
    use: "两个只增不减，相邻两年逐对核对",
    args: [down(2019, 2020), down(12000, 12100), down(1000, 1010)],
    shows: "不符合：2020年人均比2019年下降0.17%，总额须再增加20",
  },
  THREE_GROWTH: {
    use: "三个增长，相邻两年逐对核对",
    args: [down(2019, 2020), down(100, 105), down(1000, 1060), down(8000, 8100), down(90000, 91000), down(800, 850)],
    shows: "不符合：2020年教育财政拨款增长5%，低于财政经常性收入增长6%，差1",
  },
  PUBLIC_FUND: {
    use: "公用经费应核定数，不足100人按100人",
    args: [20, 720, 14400],
    shows: "少57600元（应核定72000元）",
  },
  GRANT_NEW_CLASS: { use: "新增教学班的一次性奖补，万元", args: [12, "小学"], shows: "180" },
  GRANT_SUPPORT: { use: "帮扶支教补助，万元", args: [3, 6], shows: "3.6" },
  STAFF_QUOTA: { use: "教职工编制应核定数", args: [380, 135, 18], shows: "30" },
  STAFF_GAP: { use: "缺编、超编几人", args: [27, 30], shows: "缺编3人（核定30人，在编27人）" },
  ROTATION: {
    use: "交流轮岗的两个比例",
    args: [120, 11, 3],
    shows: "未达标：交流轮岗11人，占120人的9.2%，低于10%，还差1人；其中骨干3人，占11人的27.3%，不低于20%",
  },
  ART_ROOMS: {
    use: "音乐、美术专用教室各需几间、各差几间",
    args: [13, 6, 2, 3],
    shows: "未达标：音乐教室差1间（各需3间）",
  },
  COMPOSITE_DIFF_COEF: {
    use: "综合差异系数",
    args: [down(0.881, 1.299, 0.977, 0.379, 0.17, 0.334, 0.286, 0.408)],
    shows: "0.59175",
  },
  RELIEF_THRESHOLD: {
    use: "过渡期放宽的限值，与正式标准并列",
    args: ["一贯制学校规模", "初中"],
    shows:
      "3000、2500、2010年底前建成或者随迁子女超过50%的学校；限评估《规程》发布后近三年的评估，起算日期由县级确认；须有整改方案，认定后3年内达标",
  },
};

/** =EDU.DIFF_COEF({279;137},{45;37}): the formula of an example. */
export function formulaOf(id: string, { args }: FunctionExample): string {
  return `=EDU.${id}(${args.map(written).join(",")})`;
}

function written(given: Given): string {
  if (given === null) return "";
  if (typeof given === "boolean") return given ? "TRUE" : "FALSE";
  if (typeof given === "string") return `"${given}"`;
  if (typeof given === "number") return String(given);
  return `{${given.map((row) => row.map(written).join(",")).join(";")}}`;
}
