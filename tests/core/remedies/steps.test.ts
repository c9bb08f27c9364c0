import { unitPricesOf, type UnitPrices } from "../../../src/core/investment/unit-prices";
import type { NeedsTable } from "../../../src/core/investment/check-needs-table";
import { remedyGround, type RemedyGround } from "../../../src/core/remedies/ground";
import {
  enoughSentence,
  marginOf,
  marginSentence,
  remediesOf,
  type Remedy,
  remedySentences,
  type ValueRemedies,
} from "../../../src/core/remedies/remedies";
import { nextMoney, nextMoneySentence } from "../../../src/core/remedies/next-money";
import { comparePlans, plansOf, stepsSentence } from "../../../src/core/remedies/plans";
import { shortfalls, shortfallSentence, withoutGroups } from "../../../src/core/remedies/shortfalls";
import { firstSteps } from "../../../src/core/remedies/steps";
import { WORDS } from "../../../src/i18n/zh-CN/words";
import { needsTable } from "../investment/needs";
import { schoolTable } from "../school-table";
import { assess } from "./applied";

/** 师宗 2024 附件2: 校舍 3600万元 for 1.2万㎡ and 3100 for 1.03, 运动场 600 for 1.5 and 1200 for 3. */
function needs(change: (values: number[]) => number[] = (values) => values): NeedsTable {
  const rows: readonly (readonly [string, number[]])[] = [
    ["城区新建小学", [1.2, 3600, 1.5, 600]],
    ["其他不足学校", change([1.03, 3100, 3, 1200])],
  ];
  return needsTable(rows, [
    ["needs_building_area", 10_000],
    ["needs_building_cost", 10_000],
    ["needs_sports_area", 10_000],
    ["needs_sports_cost", 10_000],
  ]);
}

describe("unit prices of 附件2", () => {
  it("are all money over all area, 元/㎡", () => {
    const prices = unitPricesOf([needs()]);
    expect(prices.get("teaching-area")).toEqual({ yuan: 67_000_000, amount: 22_300, from: "table" });
    expect(prices.get("sports-area")).toEqual({ yuan: 18_000_000, amount: 45_000, from: "table" });
  });

  it("are none where the rows cannot agree, and none without a table", () => {
    const prices = unitPricesOf([needs(([area = 0, , ...rest]) => [area, 4_000, ...rest])]);
    expect([...prices.keys()]).toEqual(["sports-area"]);
    expect(unitPricesOf([]).size).toBe(0);
  });
});

/**
 * Four 小学 of 1,000 pupils and one 九年一贯制 of 500 and 500. 小学 need 42, 10 and 9 teachers, 4,500 and 7,500 ㎡,
 * 2,000,000 元, 23 rooms; 85% are 35.7, 8.5, 7.65, 3,825, 6,375, 1,700,000 and 19.55.
 */
function county(prices: UnitPrices): RemedyGround {
  const records = schoolTable(
    ["primary-school", "primary-school", "primary-school", "primary-school", "nine-year"],
    {
      students: [1_000, 1_000, 1_000, 1_000, 1_000],
      students_primary: [1_000, 1_000, 1_000, 1_000, 500],
      students_junior: [0, 0, 0, 0, 500],
      "teachers_above_degree:primary": [45, 42, 42, 42, 21],
      "teachers_above_degree:junior": [null, null, null, null, 27],
      "backbone:primary": [12, 8, 10, 10, 5],
      "backbone:junior": [null, null, null, null, 5],
      "pe_art_teachers:primary": [12, 9, 9, 9, 5],
      "pe_art_teachers:junior": [null, null, null, null, 5],
      teaching_area: [5_000, 4_500, 3_900, 4_500, 4_620],
      sports_area: [7_600, 7_500, 7_500, 5_000, 12_000],
      equipment_value: [2_000_000, 2_000_000, 1_900_000, 1_000_000, 3_000_000],
      multimedia_rooms: [23, 23, 23, 23, 30],
    },
    { attributes: { towns: ["城关镇", "城关镇", "河口乡", "河口乡", "河口乡"] } },
  );
  return remedyGround([records], assess(records), prices);
}

const bought = (told: ValueRemedies | null): Remedy | undefined =>
  told?.remedies.find(({ kind }) => kind === "purchase");

describe("what would mend a value", () => {
  const ground = county(unitPricesOf([needs()]));

  it("names a school that can spare the teachers first, then the purchase", () => {
    // 示例学校2: 8 骨干 for 1,000 pupils, below 85%; 示例学校1 has 12, 45 and 12: it can spare 2, 3 and 3.
    const told = remediesOf(ground, 1, "1.2");
    expect(told).toMatchObject({ state: "failed", lack: 2, enough: { line: 0.85, amount: 1 } });
    if (!told) throw new Error("nothing told");
    expect(remedySentences(told, WORDS)).toEqual([
      "不需资金：从示例学校1（城关镇）调入骨干教师2名，调出后该校各项结论不变。",
      "至少新增骨干教师2人。",
      "小学学生减少200人即达标；没有找到能全部接收且各项结论不变的学校。",
    ]);
    expect(enoughSentence(told, WORDS)).toBe("其余指标都已达标，这一项补足1人（达到0.85）后，该校即达标。");
  });

  it("states what a mixed school needs as a whole", () => {
    // rules: 500 + 500 pupils, 4,620 ㎡: the 初中 needs 5.8 / 1.1 · 1,050 − 4,620 = 916.3636…; 小学 4.5 · 1,050 − 4,620 = 105
    const [primary, junior] = [remediesOf(ground, 4, "1.4"), remediesOf(ground, 5, "1.4")];
    expect(bought(primary)).toMatchObject({
      kind: "purchase",
      amount: 105,
      isWholeSchool: true,
      forAllStages: 916.37,
    });
    expect(bought(junior)).toMatchObject({
      kind: "purchase",
      amount: 916.37,
      isWholeSchool: true,
      forAllStages: null,
    });
    if (!primary) throw new Error("nothing told");
    expect(remedySentences(primary, WORDS)).toContain(
      "全校至少新增教学辅助用房105㎡，约需31.55万元；全校各学段都达标，共需916.37㎡。",
    );
  });

  it("begins with relief, told with and without, where the procedure has one for such a school", () => {
    const small = (place: "village" | "city"): readonly string[] => {
      const records = schoolTable(
        ["primary-school"],
        {
          students: [60],
          teachers_above_degree: [5],
          backbone: [1],
          pe_art_teachers: [0],
          teaching_area: [600],
          sports_area: [600],
          equipment_value: [200_000],
          multimedia_rooms: [3],
        },
        { attributes: { places: [place] } },
      );
      const told = remediesOf(remedyGround([records], assess(records), new Map()), 0, "1.3");
      return told ? remedySentences(told, WORDS) : [];
    };
    expect(small("village")).toEqual([
      "过渡政策：50至99人的农村小规模学校可计入交流轮岗、兼职和走教的体育艺术教师；可计入的达到1人，按过渡政策达标，不按过渡政策仍未达标（限评估《规程》发布后近三年的评估，起算日期由县级确认；须有整改方案，认定后3年内达标）。",
      "至少新增体育艺术教师1人。",
    ]);
    expect(small("city")).toEqual(["至少新增体育艺术教师1人。"]);
  });

  it("takes the user's price instead of none", () => {
    const room = new Map([["multimedia-per-hundred", { yuan: 30_000, amount: 1, from: "entered" as const }]]);
    const records = schoolTable(["primary-school"], { students: [1_000], multimedia_rooms: [20] });
    const told = remediesOf(remedyGround([records], assess(records), room), 0, "1.7");
    expect(told && remedySentences(told, WORDS)).toContain("至少新增多媒体教室3间，约需9万元（按本单位填报的单价）。");
  });

  it("is nothing for a value that is met, and tells how near it is to its line", () => {
    expect(remediesOf(ground, 0, "1.2")).toBeNull();
    // 12 骨干 meet 1 for a hundred up to 1,200 pupils; at 10 the school still does.
    const margin = marginOf(ground, 0, "1.2");
    expect(margin).toEqual({ pupils: 201, amount: 3, isNear: false });
    expect(margin && marginSentence(margin, ground.standard.indicators[1] as never, WORDS)).toBe(
      "再转入201名学生，或减少3人，即低于标准。",
    );
    expect(marginOf(ground, 1, "1.1")).toEqual({ pupils: 1, amount: 1, isNear: true });
  });
});

describe("先补什么 (S000-2.1)", () => {
  it("begins with the fewest steps, free ones before priced ones", () => {
    const told = firstSteps(county(unitPricesOf([needs()])));
    expect(told.map((each) => stepsSentence(each, WORDS))).toEqual([
      // 8 of 10: one more reaches 85%, and the others are met
      "示例学校2（小学）：骨干教师调入1人（达到标准的85%），即达标。",
      // 1.4 at 3.9 and 1.6 at 1,900, both above 85%: either will do, 100,000 元 are less than 600 ㎡ at 3,004 元
      "示例学校3（小学）：仪器设备值补100,000元，即达标。",
      // one step is enough: 1.4 of 小学 at 4.4 and of 初中 at 4.84, the 初中 below 85% of 5.8: 4.93 · 1,050 ÷ 1.1 − 4,620 = 85.909…
      "示例学校5（初中）：教学辅助用房补85.91㎡（达到标准的85%）（约需25.81万元），即达标。",
      // 1.5 at 5.0 and 1.6 at 1,000: one to the standard, the other to 85%
      "示例学校4（小学）：体育场馆补1,375㎡（达到标准的85%），仪器设备值补1,000,000元（约需155万元），即达标。",
    ]);
  });

  it("compares the ways of one school, the cheapest first", () => {
    const ground = county(unitPricesOf([needs()]));
    expect([...plansOf(ground, [2])].sort(comparePlans).map((each) => stepsSentence(each, WORDS))).toEqual([
      "示例学校3（小学）：仪器设备值补100,000元，即达标。",
      // 600 ㎡ at 67,000,000 ÷ 22,300 元
      "示例学校3（小学）：教学辅助用房补600㎡（约需180.27万元），即达标。",
    ]);
    expect(plansOf(ground, [3])).toHaveLength(2);
  });

  it("tells the shortfall by indicator and stage, a mixed school as a whole once", () => {
    const ground = county(new Map());
    expect(withoutGroups(shortfalls(ground)).map((each) => shortfallSentence(each, WORDS))).toEqual([
      "小学 1.2 骨干教师：1所，共2人",
      "小学 1.4 教学辅助用房：1所，共600㎡",
      "一贯制学校（全校） 1.4 教学辅助用房：1所，共916.37㎡",
      "小学 1.5 体育场馆：1所，共2,500㎡",
      "小学 1.6 仪器设备值：2所，共1,100,000元",
    ]);
  });

  it("brings the most schools to pass with the next money", () => {
    const ground = county(unitPricesOf([needs()]));
    const told = nextMoney(ground, 1_000_000);
    expect(told.schools.map(({ school }) => school)).toEqual(["示例学校3", "示例学校5"]);
    expect(told.withoutPrice).toBe(1);
    expect(nextMoneySentence(told, WORDS)).toBe(
      "投入100万元，最多可使2所学校达标（示例学校3、示例学校5），共需35.81万元。另有1所缺少单价，未计入。",
    );
  });
});
