import {
  contributionSentence,
  contributionsOf,
  liftsOf,
  liftsSentence,
  movesOf,
  moveSentence,
} from "../../../src/core/remedies/coefficient";
import { remedyGround } from "../../../src/core/remedies/ground";
import { type Remedy, remedySentences } from "../../../src/core/remedies/remedies";
import { failedWithoutFigures } from "../../../src/core/remedies/failed-schools";
import { nextMoney, nextMoneySentence } from "../../../src/core/remedies/next-money";
import { plansOf, type SchoolSteps, type Step, stepsSentence } from "../../../src/core/remedies/plans";
import {
  type Shortfall,
  shortfalls,
  shortfallsByGroup,
  shortfallSentence,
  withoutGroups,
} from "../../../src/core/remedies/shortfalls";
import { firstSteps } from "../../../src/core/remedies/steps";
import { amountInWords, costInWords } from "../../../src/core/remedies/words";
import { DEFAULT_STANDARD } from "../../../src/core/standards/standards";
import { WORDS } from "../../../src/i18n/zh-CN/words";
import { schoolTable } from "../school-table";
import { assess } from "./applied";

const measureOf = (code: string) => {
  const found = DEFAULT_STANDARD.indicators.find((each) => each.code === code);
  if (!found) throw new Error(code);
  return found;
};

/** 小学 of 500 pupils that meet everything but for 骨干, of which they have so many. */
function county(backbone: readonly number[]) {
  const all = (amount: number): number[] => backbone.map(() => amount);
  const records = schoolTable(
    backbone.map(() => "primary-school" as const),
    {
      students: all(500),
      teachers_above_degree: all(40),
      backbone,
      pe_art_teachers: all(20),
      teaching_area: all(4_000),
      sports_area: all(5_000),
      equipment_value: all(1_500_000),
      multimedia_rooms: all(20),
    },
    { attributes: { towns: backbone.map((_, at) => (at < 2 ? "城关镇" : "河口乡")) } },
  );
  const assessment = assess(records);
  const balance = assessment.balance.find(({ code }) => code === "1.2");
  if (!balance) throw new Error("no coefficient");
  return { ground: remedyGround([records], assessment, new Map()), balance };
}

describe("what each school has to do with a coefficient", () => {
  it("is its side of the mean and its part, with the coefficient of the others alone", () => {
    // 4.0, 1.0, 2.5 for a hundred: mean 2.5, distances 1.5, −1.5 and 0, each of the first two half of it.
    const { ground, balance } = county([20, 5, 12.5]);
    const told = contributionsOf(ground, balance);
    expect(told.map(({ school, side, share, value }) => [school, side, share, value])).toEqual([
      ["示例学校1", "above", 0.5, 4],
      ["示例学校2", "below", 0.5, 1],
      ["示例学校3", "at", 0, 2.5],
    ]);
    // Without the third: 4 and 1, mean 2.5, S 1.5; without the first 1 and 2.5: mean 1.75, S 0.75.
    expect(told[2]?.without).toBeCloseTo(0.6, 12);
    expect(told[0]?.without).toBeCloseTo(0.75 / 1.75, 12);
    expect(told.map((each) => contributionSentence(each, WORDS))).toEqual([
      "高于全县平均，占差距的50%；不计该校，差异系数为0.429。",
      "低于全县平均，占差距的50%；不计该校，差异系数为0.231。",
      "与全县平均相同，占差距的0%；不计该校，差异系数为0.600。",
    ]);
  });

  it("is nothing without a mean, and of a school alone there are no others", () => {
    const { ground, balance } = county([20, 5, 1]);
    expect(contributionsOf(ground, { ...balance, mean: null })).toEqual([]);
    const [only] = contributionsOf(ground, { ...balance, shares: balance.shares.slice(0, 1) });
    expect(only?.without).toBeNull();
    expect(only && contributionSentence({ ...only, share: 0.2 }, WORDS)).toBe("高于全县平均，占差距的20%。");
    const none = contributionsOf(ground, { mean: 1, shares: balance.shares.map((each) => ({ ...each, value: 0 })) });
    expect(none[0]?.without).toBeNull();
  });
});

describe("moves and additions", () => {
  it("are none of a coefficient that is within its limit, of one without values, or of things", () => {
    const { ground, balance } = county([20, 5, 1]);
    expect(movesOf(ground, balance).length).toBeGreaterThan(0);
    for (const change of [
      { met: true },
      { met: null },
      { limit: null },
      { mean: null },
      { cv: null },
      { code: "9.9" },
      { measure: measureOf("1.4") },
    ])
      expect(movesOf(ground, { ...balance, ...change })).toEqual([]);
    for (const change of [{ met: true }, { met: null }, { limit: null }, { mean: null }])
      expect(liftsOf(ground, { ...balance, ...change })).toBeNull();
  });

  it("of teachers stop where the giver can spare no more, and are ten at most", () => {
    // 6 of 500 pupils are above 5, the least: it can spare one alone.
    const { ground, balance } = county([6, 5, 1, 1]);
    const moves = movesOf(ground, { ...balance, met: false, limit: 0.01 });
    expect(moves.map(({ from, to }) => [from.school, to.school])).toEqual([["示例学校1", "示例学校3"]]);
    expect(moves[0]?.isWithin).toBe(false);
    const many = movesOf(...lowLimit(county([60, 5, 1, 1])));
    expect(many).toHaveLength(10);
    // The lowest first, then in turns.
    expect(many.slice(0, 4).map(({ to }) => to.school)).toEqual(["示例学校3", "示例学校4", "示例学校3", "示例学校4"]);
  });

  const lowLimit = ({ ground, balance }: ReturnType<typeof county>) =>
    [ground, { ...balance, met: false, limit: 0.01 }] as const;

  it("say whether the coefficient is within its limit, with more digits where it would look so", () => {
    const { balance } = county([20, 5, 1]);
    const move = { from: { unit: 0, school: "甲校" }, to: { unit: 1, school: "乙校" } };
    const of = (coefficient: number, isWithin: boolean): string =>
      moveSentence({ ...move, coefficient, isWithin }, { ...balance, limit: 0.5 }, WORDS);
    expect(of(0.4999, true)).toBe("骨干教师从甲校调1名到乙校，差异系数为0.500，符合限值；甲校各项结论不变。");
    expect(of(0.5001, false)).toBe("骨干教师从甲校调1名到乙校，差异系数为0.500100，仍超过限值；甲校各项结论不变。");
    expect(of(0.612, false)).toBe("骨干教师从甲校调1名到乙校，差异系数为0.612，仍超过限值；甲校各项结论不变。");
  });

  it("name the five schools that get most, with the bound where they may not be the fewest", () => {
    const { balance } = county([20, 5, 1]);
    const lifts = ["甲", "乙", "丙", "丁", "戊", "己"].map((name, unit) => ({
      unit,
      school: `${name}校`,
      town: null,
      count: unit + 1,
    }));
    const told = { level: 1, atLeast: 20.5, lifts, total: 21, isFewest: true, isShared: false };
    expect(liftsSentence(told, balance, WORDS)).toBe(
      "小学 1.2 骨干教师差异系数降到限值0.50，只靠新增至少需21人：己校增加6人、戊校增加5人、丁校增加4人、丙校增加3人、乙校增加2人等6所。",
    );
    expect(liftsSentence({ ...told, lifts: lifts.slice(0, 5), isFewest: false, isShared: true }, balance, WORDS)).toBe(
      "小学 1.2 骨干教师差异系数降到限值0.50，只靠新增需21人（不会少于20.5人）：戊校增加5人、丁校增加4人、丙校增加3人、乙校增加2人、甲校增加1人；一贯制学校为本学段分得的数量。",
    );
    expect(lifts.map(({ unit }) => unit)).toEqual([0, 1, 2, 3, 4, 5]);
  });
});

describe("先补什么", () => {
  it("of more schools than are told those with the fewest steps, in the order of their rows", () => {
    // Without 骨干 and without 体育艺术 two steps are needed, without one of them none but that: 1 of 500 is below 85% of 5.
    const amounts = { none: 0, few: 1, enough: 20 };
    const schools = ["none", "few", "enough", "few", "none"] as const;
    const records = schoolTable(
      schools.map(() => "primary-school" as const),
      {
        students: schools.map(() => 500),
        teachers_above_degree: schools.map(() => 40),
        backbone: schools.map((has) => amounts[has]),
        pe_art_teachers: schools.map((has) => (has === "none" ? 0 : 20)),
        teaching_area: schools.map(() => 4_000),
        sports_area: schools.map(() => 5_000),
        equipment_value: schools.map(() => 1_500_000),
        multimedia_rooms: schools.map(() => 20),
      },
    );
    const ground = remedyGround([records], assess(records), new Map());
    const told = (most?: number) => firstSteps(ground, most).map(({ school, steps }) => [school, steps.length]);
    expect(told()).toEqual([
      ["示例学校2", 1],
      ["示例学校4", 1],
      ["示例学校1", 2],
      ["示例学校5", 2],
    ]);
    expect(told(2)).toEqual([
      ["示例学校2", 1],
      ["示例学校4", 1],
    ]);
    expect(told(3)).toEqual([
      ["示例学校2", 1],
      ["示例学校4", 1],
      ["示例学校1", 2],
    ]);
    expect(told(1)).toEqual([["示例学校2", 1]]);
  });

  const step = (code: string, more: Partial<Step> = {}): Step => ({
    code,
    measure: measureOf(code),
    stage: "primary",
    to: "standard",
    share: 1,
    amount: 3,
    cost: null,
    isFree: false,
    ...more,
  });
  const school = (steps: readonly Step[], more: Partial<SchoolSteps> = {}): SchoolSteps => ({
    unit: 0,
    school: "甲校",
    town: null,
    stages: ["primary"],
    steps,
    cost: null,
    size: 1,
    ...more,
  });

  it("says what is to be added, moved or bought, of which stage, and what it costs", () => {
    const said = (...given: Parameters<typeof school>): string => stepsSentence(school(...given), WORDS);
    expect(said([step("1.1")])).toBe("甲校（小学）：高学历教师补3人，即达标。");
    expect(said([step("1.1", { isFree: true })], { cost: 0 })).toBe("甲校（小学）：高学历教师调入3人，即达标。");
    expect(said([step("1.7", { cost: 90_000 })], { cost: 90_000 })).toBe(
      "甲校（小学）：多媒体教室补3间（约需9万元），即达标。",
    );
    expect(said([step("1.6", { amount: 90_000, cost: 90_000 })], { cost: 90_000 })).toBe(
      "甲校（小学）：仪器设备值补90,000元，即达标。",
    );
    expect(
      said([step("1.6", { amount: 10_000, cost: 10_000 }), step("1.7", { cost: 90_000, share: 0.85, to: "floor" })], {
        cost: 100_000,
      }),
    ).toBe("甲校（小学）：仪器设备值补10,000元，多媒体教室补3间（达到标准的85%）（约需10万元），即达标。");
    expect(
      said([step("1.4", { stage: null, amount: 20 }), step("1.2", { stage: "junior" })], {
        stages: ["primary", "junior"],
      }),
    ).toBe("甲校（小学、初中）：全校教学辅助用房补20㎡，初中骨干教师补3人，即达标。");
  });

  it("says what the next money brings, names five schools, and those that have no price", () => {
    const schools = ["甲", "乙", "丙", "丁", "戊", "己"].map((name) => school([], { school: `${name}校` }));
    const told = { budget: 1_000_000, schools, spent: 900_000, next: null, withoutPrice: 0 };
    expect(nextMoneySentence(told, WORDS)).toBe(
      "投入100万元，最多可使6所学校达标（甲校、乙校、丙校、丁校、戊校等），共需90万元。",
    );
    expect(nextMoneySentence({ ...told, schools: schools.slice(0, 5), withoutPrice: 2 }, WORDS)).toBe(
      "投入100万元，最多可使5所学校达标（甲校、乙校、丙校、丁校、戊校），共需90万元。另有2所缺少单价，未计入。",
    );
    expect(nextMoneySentence({ ...told, schools: [], next: 1_200_000 }, WORDS)).toBe(
      "投入100万元还不能使一所学校达标，最少需120万元。",
    );
    expect(nextMoneySentence({ ...told, schools: [], withoutPrice: 1 }, WORDS)).toBe(
      "没有可以按单价测算的未达标学校。另有1所缺少单价，未计入。",
    );
  });

  it("spends the next money on the cheapest first, exactly as far as it goes", () => {
    const rooms = [22, 10, 21];
    const records = schoolTable(
      rooms.map(() => "primary-school" as const),
      {
        students: rooms.map(() => 1_000),
        teachers_above_degree: rooms.map(() => 80),
        backbone: rooms.map(() => 40),
        pe_art_teachers: rooms.map(() => 40),
        teaching_area: rooms.map(() => 8_000),
        sports_area: rooms.map(() => 10_000),
        equipment_value: rooms.map(() => 100_000),
        multimedia_rooms: rooms,
      },
    );
    const prices = new Map([["multimedia-per-hundred", { yuan: 30_000, amount: 1, from: "entered" as const }]]);
    const ground = remedyGround([records], assess(records), prices);
    const bought = (budget: number) => {
      const { schools, spent, next, withoutPrice } = nextMoney(ground, budget);
      return [schools.map((each) => [each.school, each.cost]), spent, next, withoutPrice];
    };
    // 1.6 is at 100 of 2,000 元: 85% of it are 1,600,000 more; then 1.7 needs 1, 2 and 13 rooms of 30,000.
    const all = [
      ["示例学校1", 1_630_000],
      ["示例学校3", 1_660_000],
      ["示例学校2", 1_990_000],
    ];
    expect(bought(5_280_000)).toEqual([all, 5_280_000, null, 0]);
    expect(bought(5_279_999)).toEqual([all.slice(0, 2), 3_290_000, 1_990_000, 0]);
    expect(bought(0)).toEqual([[], 0, 1_630_000, 0]);
  });

  it("adds up the shortfall of towns and stages; without a price for one there is none for all", () => {
    const shortfall = (more: Partial<Shortfall>): Shortfall => ({
      code: "1.4",
      measure: measureOf("1.4"),
      stage: "primary",
      group: "城关镇",
      schools: 3,
      amount: 1234.5,
      cost: 3_705_000,
      ...more,
    });
    expect(shortfallSentence(shortfall({}), WORDS)).toBe(
      "城关镇 小学 1.4 教学辅助用房：3所，共1,234.5㎡，约需370.5万元",
    );
    expect(shortfallSentence(shortfall({ group: null, stage: null, cost: null }), WORDS)).toBe(
      "一贯制学校（全校） 1.4 教学辅助用房：3所，共1,234.5㎡",
    );
    // what is lacking is money already: it is not told twice
    expect(
      shortfallSentence(shortfall({ code: "1.6", measure: measureOf("1.6"), amount: 171_400, cost: 171_400 }), WORDS),
    ).toBe("城关镇 小学 1.6 仪器设备值：3所，共171,400元");
    const both = [
      shortfall({}),
      shortfall({ group: "河口乡", schools: 1, amount: 0.1, cost: 5_000 }),
      shortfall({ stage: "junior", group: "河口乡" }),
    ];
    expect(
      withoutGroups(both).map(({ stage, group, schools, amount, cost }) => [stage, group, schools, amount, cost]),
    ).toEqual([
      ["primary", null, 4, 1234.6, 3_710_000],
      ["junior", null, 3, 1234.5, 3_705_000],
    ]);
    expect(withoutGroups([shortfall({}), shortfall({ cost: null })])[0]?.cost).toBeNull();
    expect(withoutGroups([shortfall({ cost: null }), shortfall({})])[0]?.cost).toBeNull();
  });

  it("is told town by town", () => {
    const { ground } = county([20, 4, 1, 3]);
    expect(shortfalls(ground).map((each) => shortfallSentence(each, WORDS))).toEqual([
      "城关镇 小学 1.2 骨干教师：1所，共1人",
      "河口乡 小学 1.2 骨干教师：2所，共6人",
    ]);
    // The one with the most values that are short first; what each lacks adds up to the county's.
    expect(
      shortfallsByGroup(ground, "town").map(({ name, lacks }) => [name, lacks.map(({ amount }) => amount)]),
    ).toEqual([
      ["河口乡", [6]],
      ["城关镇", [1]],
    ]);
    expect(withoutGroups(shortfalls(ground)).map(({ amount }) => amount)).toEqual([7]);
    expect(shortfallsByGroup(ground, "place").map(({ name }) => name)).toEqual([null]);
  });
});

describe("a school of both stages", () => {
  // 500 and 500 pupils weigh 500 + 550: 4,620 ㎡ are 4.4 and 4.84 of 4.5 and 5.8, 7,770 ㎡ 7.4 and 8.14 of 7.5 and 10.2.
  const records = schoolTable(["nine-year", "primary-school", "primary-school"], {
    students: [1_000, 1_000, 1_000],
    students_primary: [500, 1_000, 1_000],
    students_junior: [500, 0, 0],
    "teachers_above_degree:primary": [21, 42, null],
    "teachers_above_degree:junior": [27, null, null],
    "backbone:primary": [3, 3, 3],
    "backbone:junior": [5, null, null],
    "pe_art_teachers:primary": [5, 9, 9],
    "pe_art_teachers:junior": [5, null, null],
    teaching_area: [4_620, 4_500, 4_500],
    sports_area: [7_770, 7_500, 7_500],
    equipment_value: [3_000_000, 2_000_000, 2_000_000],
    multimedia_rooms: [30, 23, 23],
  });
  const ground = remedyGround([records], assess(records), new Map());

  it("is told the way that costs least of those that bring both stages to pass", () => {
    const one = schoolTable(["nine-year"], {
      students: [1_000],
      students_primary: [500],
      students_junior: [500],
      "teachers_above_degree:primary": [21],
      "teachers_above_degree:junior": [27],
      "backbone:primary": [5],
      "backbone:junior": [5],
      "pe_art_teachers:primary": [5],
      "pe_art_teachers:junior": [5],
      teaching_area: [4_620],
      sports_area: [7_770],
      equipment_value: [3_000_000],
      multimedia_rooms: [30],
    });
    const alone = remedyGround([one], assess(one), new Map());
    // 1.4 of 初中 to 85%: 4.93 · 1,050 ÷ 1.1 − 4,620; 1.5 to 10.2: 10.2 · 1,050 ÷ 1.1 − 7,770; and the other way round.
    const [cheaper, other] = [
      "示例学校1（小学、初中）：全校体育场馆补1,966.37㎡，全校教学辅助用房补85.91㎡（达到标准的85%），即达标。",
      "示例学校1（小学、初中）：全校体育场馆补505.91㎡（达到标准的85%），全校教学辅助用房补916.37㎡，即达标。",
    ];
    expect(firstSteps(alone).map((each) => stepsSentence(each, WORDS))).toEqual([cheaper]);
    expect(plansOf(alone, [0, 1]).map((each) => stepsSentence(each, WORDS))).toEqual(
      expect.arrayContaining([cheaper, other]),
    );
  });

  it("is short once as a whole where the stages share, and stage by stage where they do not", () => {
    expect(shortfalls(ground).map((each) => shortfallSentence(each, WORDS))).toEqual([
      "小学 1.2 骨干教师：3所，共16人",
      "一贯制学校（全校） 1.4 教学辅助用房：1所，共916.37㎡",
      "一贯制学校（全校） 1.5 体育场馆：1所，共1,966.37㎡",
    ]);
  });

  it("that failed and lacks a figure is counted and told of no further", () => {
    expect(failedWithoutFigures(ground)).toBe(1);
    expect(firstSteps(ground).map(({ school }) => school)).toEqual(["示例学校2", "示例学校1"]);
    const whole = remedyGround([records], assess(records), new Map());
    expect(nextMoney(whole, 1_000_000)).toEqual({
      budget: 1_000_000,
      schools: [],
      spent: 0,
      next: null,
      withoutPrice: 2,
    });
  });
});

describe("what has no price", () => {
  /** A 小学 of 1,000 pupils with so many 骨干 (10 are asked for) and rooms (23). */
  const bought = (backbone: number, rooms: number) => {
    const records = schoolTable(["primary-school"], {
      students: [1_000],
      teachers_above_degree: [42],
      backbone: [backbone],
      pe_art_teachers: [9],
      teaching_area: [3_900],
      sports_area: [7_500],
      equipment_value: [2_000_000],
      multimedia_rooms: [rooms],
    });
    const prices = new Map([["multimedia-per-hundred", { yuan: 30_000, amount: 1, from: "entered" as const }]]);
    const { schools, withoutPrice } = nextMoney(remedyGround([records], assess(records), prices), 10_000_000);
    return [schools.map(({ cost }) => cost), withoutPrice];
  };

  it("may stay where the rule leaves one indicator at 85%, and no more than that one", () => {
    // 用房 at 3.9 of 4.5 is above 85% and has no price: it stays, the rooms are bought.
    expect(bought(10, 20)).toEqual([[90_000], 0]);
    expect(bought(9, 23)).toEqual([[], 1]);
    expect(bought(5, 23)).toEqual([[], 1]);
    expect(bought(10, 23)).toEqual([[], 0]);
  });
});

describe("the sentence of each remedy", () => {
  const partner = (school: string, town: string | null, count: number) => ({ unit: 0, school, town, count });
  const said = (remedy: Remedy, code = "1.2"): readonly string[] =>
    remedySentences(
      {
        state: "failed",
        lack: 2,
        remedies: [remedy],
        enough: null,
        measure: measureOf(code),
        stage: "primary",
      } as never,
      WORDS,
    );

  it.each<readonly [Remedy, string]>([
    [
      { kind: "teachers", amount: 2, from: [partner("甲校", "城关镇", 2)] },
      "不需资金：从甲校（城关镇）调入骨干教师2名，调出后该校各项结论不变。",
    ],
    [
      { kind: "teachers", amount: 2, from: [partner("甲校", null, 2)] },
      "不需资金：从甲校调入骨干教师2名，调出后该校各项结论不变。",
    ],
    [
      { kind: "teachers", amount: 3, from: [partner("甲校", "城关镇", 2), partner("乙校", null, 1)] },
      "不需资金：从甲校（城关镇，2名）、乙校（1名），共调入骨干教师3名，调出后这些学校各项结论不变。",
    ],
    [{ kind: "pupils", fewer: 20, to: [] }, "小学学生减少20人即达标；没有找到能全部接收且各项结论不变的学校。"],
    [
      { kind: "pupils", fewer: 20, to: [partner("甲校", "城关镇", 20)] },
      "不需资金：分流20名小学学生到甲校（城关镇），接收后该校各项结论不变（班额须另行核对）。",
    ],
    [
      { kind: "pupils", fewer: 20, to: [partner("甲校", null, 15), partner("乙校", null, 5)] },
      "不需资金：分流20名小学学生到甲校（15名）、乙校（5名），接收后这些学校各项结论不变（班额须另行核对）。",
    ],
    [
      { kind: "purchase", amount: 2, isWholeSchool: false, forAllStages: null, cost: null, isPriceEntered: false },
      "至少新增骨干教师2人。",
    ],
    [
      { kind: "purchase", amount: 2, isWholeSchool: true, forAllStages: 3, cost: 60_000, isPriceEntered: false },
      "全校至少新增骨干教师2人，约需6万元；全校各学段都达标，共需3人。",
    ],
  ])("%j", (remedy, sentence) => {
    expect(said(remedy)).toEqual([sentence]);
  });

  it("of money says no price besides", () => {
    expect(
      said(
        {
          kind: "purchase",
          amount: 5_000,
          isWholeSchool: false,
          forAllStages: null,
          cost: 5_000,
          isPriceEntered: false,
        },
        "1.6",
      ),
    ).toEqual(["至少新增仪器设备值5,000元。"]);
  });

  it("of machines and books has their counters", () => {
    expect(amountInWords({ unit: "machine" } as never, 1_200, WORDS)).toBe("1,200台");
    expect(amountInWords({ unit: "book" } as never, 30, WORDS)).toBe("30册");
    expect(amountInWords(measureOf("1.4"), 12.345, WORDS)).toBe("12.35㎡");
    expect(costInWords(123_456, WORDS)).toBe("12.35万元");
  });
});
