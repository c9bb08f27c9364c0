import {
  type ColumnUnit,
  factorToBase,
  familyOf,
  inBaseUnit,
  isColumnUnit,
  isLandUnit,
  parseUnit,
  UNIT_SPELLINGS,
  type UnitFamily,
  unitsOfFamily,
} from "../../../src/core/quantity/units";

/** Written out by hand: what one of each is in 人/个, ㎡ or 元. */
const UNITS: Readonly<Record<UnitFamily, Readonly<Record<string, number>>>> = {
  count: {
    人: 1,
    个: 1,
    间: 1,
    所: 1,
    台: 1,
    册: 1,
    套: 1,
    件: 1,
    百人: 100,
    千人: 1000,
    万人: 10000,
    千册: 1000,
    万册: 10000,
  },
  area: { "㎡": 1, "万㎡": 10000, 亩: 2000 / 3, 公顷: 10000, 平方公里: 1000000 },
  money: {
    元: 1,
    百元: 100,
    千元: 1000,
    万元: 10000,
    十万元: 100000,
    百万元: 1000000,
    千万元: 10000000,
    亿元: 100000000,
  },
  percent: { "%": 1, "‰": 1 },
  times: { 人次: 1 },
  hours: { 学时: 1 },
};

const SPELLINGS: Readonly<Record<string, string>> = {
  "万㎡": "万平方米 万平米 万平方 万㎡ 万m² 万m2 万方",
  "㎡": "平方米 平米 平方 ㎡ m² m2 m^2 平方公尺 M2",
  平方公里: "平方公里 平方千米 km2 km²",
  公顷: "公顷",
  亩: "亩",
  亿元: "亿元",
  千万元: "千万元",
  百万元: "百万元",
  十万元: "十万元",
  万元: "万元",
  千元: "千元",
  百元: "百元",
  元: "元 人民币元 RMB",
  人: "人 名",
  百人: "百人",
  千人: "千人",
  万人: "万人",
  人次: "人次",
  万册: "万册",
  千册: "千册",
  间: "间",
  个: "个 班",
  所: "所 校",
  台: "台",
  册: "册 本",
  套: "套 台套 台/套",
  件: "件",
  "%": "% 百分比 ％",
  "‰": "‰",
  学时: "学时 课时",
};

describe("units", () => {
  it.each(Object.entries(UNITS))("of %s are these, each with what one of it is", (family, factors) => {
    expect(unitsOfFamily(family as UnitFamily)).toEqual(Object.keys(factors));
    for (const [unit, factor] of Object.entries(factors)) {
      expect([unit, factorToBase(unit as ColumnUnit), familyOf(unit as ColumnUnit)]).toEqual([unit, factor, family]);
      expect(isColumnUnit(unit)).toBe(true);
    }
  });

  it("are read in every spelling, whatever its case and spaces, and from nothing else", () => {
    for (const [unit, spellings] of Object.entries(SPELLINGS))
      for (const spelling of spellings.split(" ")) expect([spelling, parseUnit(spelling)]).toEqual([spelling, unit]);
    expect(parseUnit(" 万 元 ")).toBe("万元");
    for (const text of ["", "吨", "元/人", "constructor"]) expect([text, parseUnit(text)]).toEqual([text, null]);
    expect(isColumnUnit("toString")).toBe(false);
    expect(isColumnUnit("名")).toBe(false);
  });

  it("are looked for in texts by their longest spelling first", () => {
    expect(UNIT_SPELLINGS.map(({ length }) => length)).toEqual(
      [...UNIT_SPELLINGS.map(({ length }) => length)].sort((a, b) => b - a),
    );
    expect(new Set(UNIT_SPELLINGS)).toEqual(
      new Set(
        Object.values(SPELLINGS).flatMap((spellings) =>
          spellings.split(" ").map((spelling) => spelling.normalize("NFKC").toLowerCase()),
        ),
      ),
    );
  });

  it("of land are told from those of buildings", () => {
    expect(unitsOfFamily("area").filter(isLandUnit)).toEqual(["亩", "公顷", "平方公里"]);
  });

  it("are converted exactly", () => {
    expect(inBaseUnit(15.3, factorToBase("亩"))).toBe(10_200);
    expect(inBaseUnit(0.14, factorToBase("百元"))).toBe(14);
    expect(inBaseUnit(2.58, factorToBase("万元"))).toBe(25_800);
  });
});
