import { readdirSync } from "node:fs";
import { assessSchools } from "../../../src/core/assessment/assess-schools";
import { MEASURES } from "../../../src/core/measures/measures";
import { wholly } from "../../../src/core/pieces";
import { DEFAULT_STANDARD_ID, INDICATOR_PACKS } from "../../../src/core/standards/indicator-packs";
import type { Pack } from "../../../src/core/standards/pack";
import { defaultOf, resolvePack, standardsOf } from "../../../src/core/standards/resolve-pack";
import { changedForRequirement } from "../../../src/core/standards/changed-figures";
import { figuresOfStandard, isPossibleValue } from "../../../src/core/standards/standard-figures";
import { isOutOfForce, type Standard } from "../../../src/core/standards/standard";
import { DEFAULT_STANDARD, findStandard, PACKS, STANDARDS } from "../../../src/core/standards/standards";
import { STANDARDS as OF_FORMULAS } from "../../../src/functions/standards";
import { planHighlights } from "../../../src/plan/plan-highlights";
import { exactSum } from "../../../src/core/quantity/decimal";
import { schoolTable } from "../school-table";

const SOURCE = { document: "示例文件", clause: "第一条", date: "2026-01-01" };
const OVERRIDE = { value: 5, reason: "省定标准更高", by: "基教科", date: "2026-11-28" };

/** A made-up pack standing on the national one. */
const local = (more: Partial<Pack>): Pack => ({
  id: "local",
  name: "示例县标准",
  standsOn: "national-2017",
  valid: { from: "2026-01-01", to: null },
  ...more,
});
const resolved = (pack: Pack): Standard => {
  const { standard } = resolvePack(pack.id, [...PACKS, pack]);
  if (!standard) throw new Error("does not resolve");
  return standard;
};

describe("targets of a plan by years", () => {
  it("are those of 师宗 2024 alone, and of what stands on it", () => {
    expect(STANDARDS.filter(({ progressTargets }) => progressTargets.length > 0).map(({ id }) => id)).toEqual([
      "shizong-2024",
    ]);
    const targets = [
      [2024, 0.6],
      [2025, 1],
    ];
    const of = (pack: Pack): unknown => resolved(pack).progressTargets.map(({ year, share }) => [year, share]);
    expect(of(local({ standsOn: "shizong-2024" }))).toEqual(targets);
    expect(of(local({ standsOn: "shizong-2024", progressTargets: [] }))).toEqual([]);
  });
});

describe("the packs that are known", () => {
  it.each(readdirSync("src/core/standards/packs"))("count %s among them", async (file) => {
    const stated: Readonly<Record<string, unknown>> = await import(`../../../src/core/standards/packs/${file}`);
    const entered: readonly unknown[] = file.endsWith("-items.ts") ? PACKS : INDICATOR_PACKS;
    expect(Object.values(stated).filter((each) => entered.includes(each))).toHaveLength(1);
  });

  it("are the same for formulas, but for the items and what is said of them, which no formula asks for", () => {
    const ofIndicators = INDICATOR_PACKS.flatMap(({ switches = [] }) => switches.map(({ id }) => id));
    const withoutItems = STANDARDS.map((standard) => ({
      ...standard,
      requirements: [],
      contradictions: [],
      progressTargets: [],
      gateDates: [],
      switches: standard.switches.filter(({ id }) => ofIndicators.includes(id)),
    }));
    expect(ofIndicators).toEqual(["teachers-per-student"]);
    expect(OF_FORMULAS).toEqual(withoutItems);
    expect(DEFAULT_STANDARD_ID).toBe(DEFAULT_STANDARD.id);
    expect(STANDARDS.every(({ requirements }) => requirements.length === 0)).toBe(false);
  });
});

describe("a pack that stands on another", () => {
  it("takes over everything that it does not state itself", () => {
    const wuqing = findStandard("wuqing-2020") as Standard;
    expect(wuqing.indicators.map(({ code }) => code)).toEqual(["1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7"]);
    expect(wuqing.indicators[1]?.name).toBe("每百名学生拥有区级以上骨干教师数");
    expect(wuqing.indicators[1]?.source.document).toContain("武清政〔2020〕9号");
    expect(wuqing.indicators[0]?.source.document).toContain("教督〔2017〕6号");
    expect(wuqing).toMatchObject({
      standsOn: [DEFAULT_STANDARD.name],
      schoolRule: { leastMet: 6, floorRatio: 0.85 },
      valid: { from: "2020-11-02", to: "2022-12-31" },
    });
    expect((findStandard("shizong-2024") as Standard).indicators).toEqual(DEFAULT_STANDARD.indicators);
  });

  it("holds from its first day to its last, both included (S003-3.5)", () => {
    const wuqing = findStandard("wuqing-2020") as Standard;
    expect(["2020-11-01", "2020-11-02", "2022-12-31", "2023-01-01"].map((day) => isOutOfForce(wuqing, day))).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect(isOutOfForce(DEFAULT_STANDARD, "2031-01-01")).toBe(false);
  });

  it("can take a rule away, replace an indicator and add one", () => {
    const standard = resolved(
      local({
        schoolRule: null,
        indicators: [
          { code: "1.4", measure: MEASURES.teachingArea, required: { primary: 5, junior: 6 }, source: SOURCE },
          { code: "1.8", measure: MEASURES.books, required: { primary: 15, junior: 25 }, source: SOURCE },
        ],
      }),
    );
    expect(standard.schoolRule).toBeNull();
    expect(standard.indicators.map(({ code, required }) => `${code} ${required?.primary ?? ""}`)).toEqual([
      "1.1 4.2",
      "1.2 1",
      "1.3 0.9",
      "1.4 5",
      "1.5 7.5",
      "1.6 2000",
      "1.7 2.3",
      "1.8 15",
    ]);
  });

  it("is refused where what it stands on is not known, stands on it in turn, or leaves a rule unsaid", () => {
    expect(resolvePack("somewhere", PACKS).problem).toEqual({ kind: "unknown", id: "somewhere" });
    expect(resolvePack("local", [local({ standsOn: "nowhere" })]).problem).toEqual({ kind: "unknown", id: "nowhere" });
    const circle = [local({ standsOn: "b" }), local({ id: "b", standsOn: "c" }), local({ id: "c", standsOn: "local" })];
    expect(resolvePack("local", circle).problem).toEqual({ kind: "circle", ids: ["local", "b", "c"] });
    expect(resolvePack("local", [local({ standsOn: "local" })]).problem).toEqual({ kind: "circle", ids: ["local"] });
    const { standsOn: _, ...alone } = local({});
    const { balance, splitWeights } = DEFAULT_STANDARD;
    const lacks = (more: Partial<Pack>) => resolvePack("local", [{ ...alone, ...more }]).problem;
    expect(lacks({})).toEqual({ kind: "incomplete", id: "local", lacks: "balance" });
    expect(lacks({ balance })).toEqual({ kind: "incomplete", id: "local", lacks: "splitWeights" });
    expect(lacks({ balance, splitWeights })).toEqual({ kind: "incomplete", id: "local", lacks: "scope" });
    expect(standardsOf([alone])).toEqual([]);
    expect(() => defaultOf([])).toThrow("no pack can be resolved");
  });
});

describe("a pack with more, fewer or other indicators than seven", () => {
  const good = schoolTable(["primary-school", "primary-school"], {
    students: [1000, 1000],
    teachers_above_degree: [45, 45],
    backbone: [12, 12],
    pe_art_teachers: [10, 10],
    teaching_area: [5500, 5500],
    sports_area: [8000, 8000],
    equipment_value: [2_100_000, 1_700_000],
    multimedia_rooms: [24, 24],
    books: [20_000, 12_000],
  });
  const indicator = (code: string) => {
    const found = DEFAULT_STANDARD.indicators.find((each) => each.code === code);
    if (!found?.required) throw new Error("not there");
    return { code, measure: found, required: found.required, source: found.source };
  };
  const alone = (more: Partial<Pack>): Standard => {
    const { balance, splitWeights, scope } = DEFAULT_STANDARD;
    const { standsOn: _, ...pack } = local({ balance, splitWeights, scope, ...more });
    return resolved(pack);
  };

  it("judges six by its own rule: five of six, the last 80%", () => {
    const standard = alone({
      indicators: ["1.1", "1.2", "1.3", "1.4", "1.5", "1.6"].map(indicator),
      schoolRule: { leastMet: 5, floorRatio: 0.8, source: SOURCE },
    });
    const { schools, county } = assessSchools([good], standard);
    // 1.6: 2,100 and 1,700 元 of 2,000; 80% of it is 1,600
    expect(schools.map(({ verdict, metCount }) => `${verdict} ${metCount}`)).toEqual(["met 6", "met 5"]);
    expect(schools[1]?.indicators.find(({ code }) => code === "1.6")).toMatchObject({ state: "floor", floor: 1600 });
    expect(county.schools).toBe(2);
  });

  it("judges eight, seven of which must be met", () => {
    const standard = resolved(
      local({
        schoolRule: { leastMet: 7, floorRatio: 0.9, source: SOURCE },
        indicators: [{ code: "1.8", measure: MEASURES.books, required: { primary: 15, junior: 25 }, source: SOURCE }],
      }),
    );
    const { schools, balance } = assessSchools([good], standard);
    // the second school: 1,700 元 is below 90% of 2,000, 12 books below 90% of 15
    expect(schools.map(({ verdict, metCount }) => `${verdict} ${metCount}`)).toEqual(["met 8", "failed 6"]);
    expect(balance).toHaveLength(8);
  });

  it("has nothing to say of schools where it has no indicator", () => {
    const { schools, balance, county } = assessSchools([good], alone({ indicators: [], schoolRule: null }));
    expect(schools.map(({ verdict }) => verdict)).toEqual(["not-applicable", "not-applicable"]);
    expect(balance).toEqual([]);
    expect(county.verdict).not.toBe("failed");
  });
});

describe("figures of a standard that are replaced (E-14)", () => {
  it("takes the user's number in the place of the standard's and keeps both", () => {
    const standard = findStandard("national-2017", { overrides: { "1.4:primary": OVERRIDE } }) as Standard;
    expect(standard.indicators[3]?.required).toEqual({ primary: 5, junior: 5.8 });
    expect(DEFAULT_STANDARD.indicators[3]?.required).toEqual({ primary: 4.5, junior: 5.8 });
    expect(figuresOfStandard(standard).filter(({ override }) => override !== null)).toMatchObject([
      { id: "1.4:primary", value: 5, original: 4.5, override: { reason: "省定标准更高", by: "基教科" } },
    ]);
  });

  it("replaces every figure that it lists, and nothing else", () => {
    for (const { id, value, unit } of figuresOfStandard(DEFAULT_STANDARD)) {
      const other = unit === "share" ? 0.8 : exactSum(value, 1);
      const standard = findStandard("national-2017", {
        overrides: { [id]: { ...OVERRIDE, value: other } },
      }) as Standard;
      const changed = figuresOfStandard(standard).filter(
        (each, index) => each.value !== figuresOfStandard(DEFAULT_STANDARD)[index]?.value,
      );
      expect(changed.map((each) => [each.id, each.value])).toEqual(other === value ? [] : [[id, other]]);
    }
  });

  it.each([
    ["negative", -1],
    ["no number", NaN],
    ["without end", Infinity],
  ])("leaves aside a number that cannot be: %s", (_, value) => {
    const standard = findStandard("national-2017", { overrides: { "1.4:primary": { ...OVERRIDE, value } } });
    expect(standard?.indicators[3]?.required?.primary).toBe(4.5);
    expect(standard?.overrides.size).toBe(0);
  });

  it("leaves aside an id that the standard has not, and names of objects' own", () => {
    for (const id of ["9.9:primary", "toString", "__proto__"])
      expect(findStandard("national-2017", { overrides: { [id]: OVERRIDE } })?.overrides.size).toBe(0);
  });

  it("knows what can stand in a figure's place", () => {
    const figures = figuresOfStandard(DEFAULT_STANDARD);
    const figure = (id: string) => {
      const found = figures.find((each) => each.id === id);
      if (!found) throw new Error(id);
      return found;
    };
    expect([0.8, 1, 1.1].map((value) => isPossibleValue(figure("school-rule:floor"), value))).toEqual([
      true,
      true,
      false,
    ]);
    expect([5, 5.5, 8].map((value) => isPossibleValue(figure("school-rule:least-met"), value))).toEqual([
      true,
      false,
      false,
    ]);
    // Nobody can be shared out by a weight of nothing.
    expect([0, 1].map((value) => isPossibleValue(figure("split:with-primary:junior"), value))).toEqual([false, true]);
    expect(isPossibleValue(figure("1.4:primary"), 0)).toBe(true);
    // Two decimals of a threshold, three of a share (82.5%), two of a weight: more is no figure of a standard.
    expect([4.55, 4.555].map((value) => isPossibleValue(figure("1.4:primary"), value))).toEqual([true, false]);
    expect([0.825, 0.8255].map((value) => isPossibleValue(figure("school-rule:floor"), value))).toEqual([true, false]);
    expect([45, 45.5].map((value) => isPossibleValue(figure("2.5:primary"), value))).toEqual([true, false]);
  });

  it("never keeps marks from being planned, whatever the decimals that it may have", () => {
    const overrides = {
      "1.4:junior": { ...OVERRIDE, value: 5.23 },
      "school-rule:floor": { ...OVERRIDE, value: 0.855 },
      "split:with-primary:junior": { ...OVERRIDE, value: 1.15 },
      "1.5:junior": { ...OVERRIDE, value: 10.1234567 },
    };
    const standard = findStandard("national-2017", { overrides }) as Standard;
    expect([...standard.overrides.keys()]).toEqual(["1.4:junior", "school-rule:floor", "split:with-primary:junior"]);
    const mixed = schoolTable(["nine-year"], { students_primary: [100], students_junior: [100], teaching_area: [100] });
    expect(wholly(planHighlights([mixed], standard, new Set())).operations.length).toBeGreaterThan(1);
  });

  it("is said of the item whose limit was replaced, and of no other", () => {
    const standard = findStandard("national-2017", { overrides: { "2.5:primary": { ...OVERRIDE, value: 40 } } });
    const changed = standard?.requirements.map((each) => [
      each.id,
      changedForRequirement(standard, each).map(({ id, value, original }) => [id, value, original]),
    ]);
    expect(changed?.filter(([, figures]) => figures?.length !== 0)).toEqual([["2.5", [["2.5:primary", 40, 45]]]]);
  });

  it("has a figure for each threshold, each with document, clause and date", () => {
    const figures = figuresOfStandard(DEFAULT_STANDARD);
    // 7 indicators × 2 stages, 6 of 7 and 85%, 2 limits, 5 weights, 50 pupils, and every limit of the items
    const ofItems = DEFAULT_STANDARD.requirements.flatMap(({ limits }) => Object.keys(limits)).length;
    expect(figures).toHaveLength(14 + 2 + 2 + 5 + 1 + ofItems);
    expect(figures.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["2.4:through-school", "2.5:junior", "3.4:least"]),
    );
    expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length);
    for (const { source } of figures) {
      expect(source.document).toContain("教督〔2017〕6号");
      expect(source.clause).not.toBe("");
      expect(source.date).toBe("2017-04-19");
    }
  });
});

describe("基本均衡 2012", () => {
  const basic = findStandard("national-2012") as Standard;

  it("has eight indicators, five of them shared out, none of which a school must reach by itself", () => {
    expect(basic.indicators).toHaveLength(8);
    expect(basic.indicators.filter(({ isSplit }) => isSplit).map(({ name }) => name)).toEqual([
      "生均教学及辅助用房面积",
      "生均体育运动场馆面积",
      "生均教学仪器设备值",
      "每百名学生拥有计算机台数",
      "生均图书册数",
    ]);
    expect(basic.indicators.every(({ required }) => required === null)).toBe(true);
    expect(basic).toMatchObject({ schoolRule: null, balance: { of: "mean", limit: { primary: 0.65, junior: 0.55 } } });
  });

  it("counts 教职工 instead of 专任教师 where that is chosen", () => {
    const chosen = findStandard("national-2012", { switches: { "teachers-per-student": "staff" } }) as Standard;
    expect(basic.indicators[5]?.terms[0].field).toBe("teachers_fulltime");
    expect(chosen.indicators[5]?.terms[0].field).toBe("staff");
    expect(chosen.switches).toMatchObject([{ id: "teachers-per-student", chosen: "staff" }]);
    expect(findStandard("national-2012", { switches: { "teachers-per-student": "other" } })?.switches[0]?.chosen).toBe(
      "fulltime",
    );
  });

  it("judges the county by the mean of the eight coefficients, by hand", () => {
    // Two 小学 of 100 pupils: everything alike but the books, 10 and 30 a pupil. x̄ = 20, S = 10, CV = 0.5; the others 0.
    const county = assessSchools(
      [
        schoolTable(["primary-school", "primary-school"], {
          students: [100, 100],
          teaching_area: [500, 500],
          sports_area: [800, 800],
          equipment_value: [200_000, 200_000],
          computers: [10, 10],
          books: [1000, 3000],
          teachers_fulltime: [6, 6],
          teachers_above_degree: [5, 5],
          teachers_mid_title: [2, 2],
        }),
      ],
      basic,
    );
    expect(county.balance.find(({ code }) => code === "5")).toMatchObject({ cv: 0.5, limit: null, met: null });
    // 0.5 / 8 = 0.0625
    expect(county.means).toMatchObject([{ stage: "primary", cv: 0.0625, printed: 0.063, met: true, of: 8 }]);
    expect(county.schools.map(({ verdict }) => verdict)).toEqual(["not-applicable", "not-applicable"]);
    expect(county.schools[0]?.indicators[4]).toMatchObject({ state: "measured", value: 10, required: null, gap: null });
    expect(county.county).toMatchObject({ verdict: "met", schools: 2, reasons: [] });
    expect(county.findings).toEqual([]);
  });

  it("says which figure is missing, and is then not 达标", () => {
    const county = assessSchools(
      [schoolTable(["primary-school"], { students: [100], teaching_area: [500], books: [null] })],
      basic,
    );
    expect(county.county.verdict).toBe("missing");
    expect(county.means).toMatchObject([{ met: null, undefined: 7 }]);
    expect(county.findings.map(({ code }) => code)).toContain("mean-undefined");
  });

  it("shares a mixed school's books out by 1 : 1.1", () => {
    const { schools } = assessSchools(
      [schoolTable(["nine-year"], { students_primary: [166], students_junior: [210], books: [23_226] })],
      basic,
    );
    // 23226·1/397 and 23226·1.1/397 a pupil
    const values = schools.map(({ indicators }) => indicators[4]?.value ?? NaN);
    expect(values[0]).toBeCloseTo(23_226 / 397, 9);
    expect(values[1]).toBeCloseTo((23_226 * 1.1) / 397, 9);
  });
});
