import { assessSchools } from "../../../src/core/assessment/assess-schools";
import type { CheckedFacts } from "../../../src/core/checks/check";
import { checkRequirements } from "../../../src/core/checks/checks";
import { wholeStandard } from "../../../src/core/checks/whole-standard";
import { compareCounties, type JudgedCounty } from "../../../src/core/comparison/compare-counties";
import { compareStandards } from "../../../src/core/comparison/compare-standards";
import type { SchoolRecords } from "../../../src/core/indicators/school-records";
import { MEASURES } from "../../../src/core/measures/measures";
import type { Pack } from "../../../src/core/standards/pack";
import { resolvePack } from "../../../src/core/standards/resolve-pack";
import { PACKS } from "../../../src/core/standards/standards";
import type { Standard } from "../../../src/core/standards/standard";
import {
  askedOtherwiseInWords,
  coefficientDifferenceInWords,
  comparisonSummary,
  figureDifferenceInWords,
  isAllAlike,
  itemDifferenceInWords,
  limitsApartInWords,
  schoolDifferenceInWords,
  schoolReasonsInWords,
  subjectDifferenceInWords,
  withoutCounterpart,
} from "../../../src/i18n/zh-CN/comparison";
import { schoolTable } from "../school-table";

const SOURCE = { document: "《示例县实施方案》", clause: "三（二）", date: "2026-01-01" };

const standard = (id: string, packs: readonly Pack[] = PACKS): Standard => {
  const { standard: found } = resolvePack(id, packs);
  if (!found) throw new Error(id);
  return found;
};
/** A made-up pack standing on the national one. */
const local = (more: Partial<Pack>): Standard =>
  standard("local", [
    ...PACKS,
    { id: "local", name: "示例县标准", standsOn: "national-2017", valid: { from: "2026-01-01", to: null }, ...more },
  ]);
const NATIONAL = standard("national-2017");
const measure = (code: string) => {
  const found = NATIONAL.indicators.find((each) => each.code === code);
  if (!found) throw new Error(code);
  return found;
};

function judged(tables: readonly SchoolRecords[], by: Standard): JudgedCounty {
  const schools = assessSchools(tables, by);
  const facts: CheckedFacts = { schools: tables, tables, rows: [], judgements: {} };
  const requirements = checkRequirements(facts, by);
  return { ...schools, requirements, whole: wholeStandard(by.indicators.length, schools.county, requirements) };
}
const compared = (table: SchoolRecords, own: Standard, other: Standard) =>
  compareCounties(judged([table], own), judged([table], other));

/** Three 小学: the second has 2,050 元 a pupil and 0.8 of 骨干, the third 2,150 pupils. */
const COUNTY = schoolTable(["primary-school", "primary-school", "primary-school"], {
  students: [1000, 1000, 2150],
  teachers_above_degree: [45, 45, 100],
  backbone: [12, 8, 25],
  pe_art_teachers: [10, 10, 22],
  teaching_area: [5500, 5500, 11_000],
  sports_area: [8000, 8000, 18_000],
  equipment_value: [2_200_000, 2_050_000, 4_730_000],
  multimedia_rooms: [24, 24, 55],
});

describe("a value that lies between the limits of two standards", () => {
  // 5% more than 2,000 元 are 2,100: 2,050 reaches the one and, with 0.8 of 1 beside it, fails by the other.
  const more = local({
    indicators: [{ code: "1.6", measure: measure("1.6"), required: { primary: 2100, junior: 2625 }, source: SOURCE }],
  });
  const backbone = local({
    indicators: [
      { code: "1.6", measure: measure("1.6"), required: { primary: 2100, junior: 2625 }, source: SOURCE },
      { code: "1.2", measure: measure("1.2"), required: { primary: 0.8, junior: 0.8 }, source: SOURCE },
    ],
  });

  it("names the school with the value, both limits and both verdicts", () => {
    const found = compared(COUNTY, NATIONAL, backbone);
    // 0.8 is below 85% of 1 and reaches 0.8; 2,050 reaches 2,000 and 85% of 2,100.
    expect(found.schools?.map((each) => schoolDifferenceInWords(each, found))).toEqual([
      "示例学校2（小学）：本标准未达标（7项中6项达标）；对比标准达标（7项中6项达标）",
    ]);
    expect(found.schools?.flatMap((each) => schoolReasonsInWords(each, found).map(({ text }) => text))).toEqual([
      "1.2 骨干教师0.80人：本标准≥1.00人，未达标；对比标准≥0.80人，达标",
      "1.6 仪器设备值2,050元：本标准≥2,000元，达标；对比标准≥2,100元，未达标（≥85%）",
    ]);
    expect(found.schools?.[0]?.values[1]?.own?.cells.map(({ row, column }) => [row, column])).toEqual([
      [2, 7],
      [2, 1],
    ]);
    expect(comparisonSummary(found)).toBe(
      "资源配置结论：按“国家优质均衡标准（教督〔2017〕6号）”未达标，按“示例县标准”达标；有1所学校结论不同。",
    );
  });

  it("says nothing of a school that passes by both, and lists the figures with their clauses", () => {
    const found = compared(COUNTY, NATIONAL, more);
    expect(found.schools).toEqual([]);
    expect(found.figures.filter(({ isOtherwise }) => isOtherwise).map(figureDifferenceInWords)).toEqual([
      {
        name: "小学：生均教学仪器设备值",
        own: "≥2,000元，《县域义务教育优质均衡发展督导评估办法》（教督〔2017〕6号），资源配置（六），2017年4月19日",
        other: "≥2,100元，《示例县实施方案》，三（二），2026年1月1日",
      },
      {
        name: "初中：生均教学仪器设备值",
        own: "≥2,500元，《县域义务教育优质均衡发展督导评估办法》（教督〔2017〕6号），资源配置（六），2017年4月19日",
        other: "≥2,625元，《示例县实施方案》，三（二），2026年1月1日",
      },
    ]);
    expect(comparisonSummary(found)).toContain("都是未达标；各校和其他指标的结论都相同。");
  });

  it("gives the rule for schools as the reason where no value is judged otherwise", () => {
    const strict = local({ schoolRule: { leastMet: 7, floorRatio: 0.85, source: SOURCE } });
    const table = schoolTable(["primary-school"], {
      students: [1000],
      teachers_above_degree: [45],
      backbone: [9],
      pe_art_teachers: [10],
      teaching_area: [5500],
      sports_area: [8000],
      equipment_value: [2_200_000],
      multimedia_rooms: [24],
    });
    const found = compared(table, NATIONAL, strict);
    expect(found.schools?.flatMap((each) => schoolReasonsInWords(each, found))).toEqual([
      {
        text: "学校达标条件：本标准7项中至少6项达标、余项不低于85%；对比标准7项中至少7项达标、余项不低于85%",
        value: null,
      },
    ]);
  });

  it("names coefficients that hold by one alone, with both limits", () => {
    // x 5.5, 5.5, 5.116…: far below 0.5 and above 0.01
    const close = local({ balance: { of: "each", limit: { primary: 0.01, junior: 0.01 }, source: SOURCE } });
    const found = compared(COUNTY, NATIONAL, close);
    const of14 = found.coefficients?.find(({ own }) => own.code === "1.4");
    expect(of14 && coefficientDifferenceInWords(of14)).toMatch(
      /^小学 1\.4 .+，差异系数0\.036：本标准≤0\.50，符合；对比标准≤0\.01，超过限值$/,
    );
    expect(comparisonSummary(found)).toMatch(/资源配置结论都是未达标；7项差异系数结论不同。$/);
  });

  it("names an item beside the indicators whose verdict differs, with the school and its cells", () => {
    const wider = local({
      requirements: [
        {
          id: "2.4",
          name: "学校规模",
          group: "support",
          measure: "school-size",
          limits: { primary: { value: 2400, sign: "≤", unit: "person", for: "小学" } },
          force: "must",
          source: SOURCE,
        },
      ],
    });
    const found = compared(COUNTY, NATIONAL, wider);
    expect(found.items.map(itemDifferenceInWords)).toEqual([
      "2.4 学校规模：本标准未达标。3所学校中，1所未达标。对比标准达标。3所学校都达标。",
    ]);
    expect(found.items[0]?.subjects.map(subjectDifferenceInWords)).toEqual([
      expect.stringMatching(/^示例学校3（小学）：本标准：2,150人.+2,000人.+对比标准：2,150人.+2,400人/),
    ]);
    expect(found.items[0]?.subjects[0]?.own.cells.length).toBeGreaterThan(0);
  });
});

describe("师宗 2024 against 国家 2017", () => {
  it("has nothing to tell but the items of its body: not a figure, not a verdict", () => {
    const found = compared(COUNTY, NATIONAL, standard("shizong-2024"));
    const { figures, scopes, schools, coefficients, items, requirements } = found;
    expect([figures, scopes, schools, coefficients, items, requirements.onlyOwn]).toEqual([[], [], [], [], [], []]);
    expect(requirements.onlyOther.map(({ statedBy }) => statedBy)).toEqual(Array(9).fill("shizong-2024"));
  });

  it("is seen to tell of one figure that is changed", () => {
    const changed = local({ scope: { teachingPointLeastStudents: 100, source: SOURCE } });
    expect(isAllAlike(compared(COUNTY, NATIONAL, changed))).toBe(false);
  });
});

describe("武清 against 国家 2017", () => {
  it("holds 骨干 of the 区 against 骨干 of the 县: the same figures under another name and clause", () => {
    const { indicators, figures } = compareStandards(NATIONAL, standard("wuqing-2020"));
    expect([indicators.onlyOwn, indicators.onlyOther]).toEqual([[], []]);
    const ofBackbone = figures.filter(({ own }) => own?.group === "indicator");
    expect(ofBackbone.map(({ isOtherwise }) => isOtherwise)).toEqual([false, false]);
    expect(ofBackbone.map(figureDifferenceInWords)[0]).toEqual({
      name: "小学：每百名学生拥有县级以上骨干教师数",
      own: "小学：每百名学生拥有县级以上骨干教师数≥1人，《县域义务教育优质均衡发展督导评估办法》（教督〔2017〕6号），资源配置（二），2017年4月19日",
      other:
        "小学：每百名学生拥有区级以上骨干教师数≥1人，《武清区推进义务教育优质均衡发展三年行动方案（2020—2022）》（武清政〔2020〕9号），主要任务（八），2020年11月2日",
    });
  });
});

it("武清 counts other schools in 2.6 and 2.13 than the national standard: that is said with both scopes and clauses", () => {
  const { scopes } = compareStandards(NATIONAL, standard("wuqing-2020"));
  expect(scopes.map(askedOtherwiseInWords).map(({ name, own, other }) => [name, own.split("；")[0], other])).toEqual([
    [
      "2.6 小规模学校公用经费",
      "不足100人的学校和教学点按100人核定公用经费",
      expect.stringMatching(/^不足100人的村小学按100人核定公用经费；.+（武清政〔2020〕9号），主要任务（十三），/),
    ],
    [
      "2.13 就近划片入学",
      expect.stringMatching(/^城区和镇区公办学校（不含寄宿制学校）/),
      expect.stringMatching(/^所有公办学校（不含寄宿制学校）.+（武清政〔2020〕9号），主要任务（十），/),
    ],
  ]);
});

describe("2012 against 2017", () => {
  const found = compared(COUNTY, NATIONAL, standard("national-2012"));

  it("pairs indicators by what they measure and names those without a counterpart", () => {
    expect(found.indicators.both.map(({ own, other }) => `${own.code} ${other.code}`)).toEqual([
      "1.1 7",
      "1.4 1",
      "1.5 2",
      "1.6 3",
    ]);
    expect(withoutCounterpart(found, "own").slice(0, 3)).toEqual([
      "1.2 每百名学生拥有县级以上骨干教师数",
      "1.3 每百名学生拥有体育、艺术（美术、音乐）专任教师数",
      "1.7 每百名学生拥有网络多媒体教室数",
    ]);
    expect(found.indicators.onlyOther.map(({ code }) => code)).toEqual(["4", "5", "6", "8"]);
    expect(withoutCounterpart(found, "own")).toContain("2.4 学校规模（未达标）");
  });

  it("does not hold schools against each other where one standard judges none, nor a mean against seven limits", () => {
    expect(found.schools).toBeNull();
    expect(found.coefficients).toBeNull();
    expect(limitsApartInWords(found)).toEqual(["小学 差异系数：本标准7项分别≤0.50，都符合；对比标准8项平均无法计算"]);
    expect(comparisonSummary(found)).toBe(
      "资源配置结论：按“国家优质均衡标准（教督〔2017〕6号）”未达标，按“国家基本均衡标准（教督〔2012〕3号）”缺数；“国家基本均衡标准（教督〔2012〕3号）”不对单所学校作结论，各校结论不能逐一比较，差异系数限制的方式不同，分别列出。",
    );
  });

  it("says that a school need not reach what the other standard asks", () => {
    const of14 = found.figures.find(({ own }) => own?.id === "1.4:primary");
    expect(of14 && figureDifferenceInWords(of14)).toMatchObject({
      own: expect.stringMatching(/^≥4\.5㎡/),
      other: "不作要求",
    });
  });
});

it("an item that both ask, counted otherwise, is told with both ways", () => {
  const together = local({
    requirements: [
      {
        id: "2.3",
        name: "音乐、美术专用教室",
        group: "support",
        measure: "special-rooms-together",
        limits: { classes: { value: 12, sign: "≤", unit: "number", for: "每间服务班级数" } },
        force: "must",
        source: SOURCE,
      },
    ],
  });
  const { scopes } = compareStandards(NATIONAL, together);
  expect(scopes.map(askedOtherwiseInWords)).toMatchObject([
    {
      name: "2.3 音乐、美术专用教室",
      own: expect.stringContaining("各1间以上"),
      other: expect.stringContaining("合计2间以上"),
    },
  ]);
});

describe("what only one of two standards asks of a school", () => {
  const books = { code: "1.8", measure: MEASURES.books, required: { primary: 20, junior: 30 }, source: SOURCE };
  const eight = local({
    indicators: [books],
    schoolRule: { leastMet: 8, floorRatio: 0.85, source: SOURCE },
  });
  const school = (amount: number): SchoolRecords =>
    schoolTable(["primary-school"], {
      students: [1000],
      teachers_above_degree: [45],
      backbone: [12],
      pe_art_teachers: [10],
      teaching_area: [5500],
      sports_area: [8000],
      equipment_value: [2_200_000],
      multimedia_rooms: [24],
      books: [amount],
    });

  it("makes the difference where it is not met, told from either side", () => {
    // 18 books a pupil: below 20, above 85% of it
    const found = compared(school(18_000), NATIONAL, eight);
    expect(found.schools?.map(({ values }) => values.map(({ own, other }) => [own?.code, other?.code]))).toEqual([
      [[undefined, "1.8"]],
    ]);
    const back = compared(school(18_000), eight, NATIONAL);
    expect(back.schools?.map(({ values }) => values.map(({ own, other }) => [own?.code, other?.code]))).toEqual([
      [["1.8", undefined]],
    ]);
    expect(found.indicators.onlyOther.map(({ code }) => code)).toEqual(["1.8"]);
    expect(back.indicators.onlyOwn.map(({ code }) => code)).toEqual(["1.8"]);
  });

  it("makes none where it is met: the school passes by both and is not listed", () => {
    expect(compared(school(20_000), NATIONAL, eight).schools).toEqual([]);
  });

  it("is no reason where another value is: one that is met by the standard that alone asks for it is left out", () => {
    const strict = local({
      indicators: [
        books,
        { code: "1.4", measure: measure("1.4"), required: { primary: 6, junior: 7 }, source: SOURCE },
      ],
      schoolRule: { leastMet: 8, floorRatio: 0.85, source: SOURCE },
    });
    const [difference] = compared(school(20_000), NATIONAL, strict).schools ?? [];
    expect(difference?.values.map(({ own, other }) => [own?.code, other?.code])).toEqual([["1.4", "1.4"]]);
  });
});

describe("schools that only one of two standards takes in", () => {
  const all = local({ scope: { teachingPointLeastStudents: 0, source: SOURCE } });
  // the 小学 is in the scope of both, the 教学点 of 30 only where no number is asked
  const table = schoolTable(["primary-school", "teaching-point"], {
    students: [1000, 30],
    teachers_above_degree: [45, 2],
    backbone: [12, 1],
    pe_art_teachers: [10, 1],
    teaching_area: [5500, 300],
    sports_area: [8000, 300],
    equipment_value: [2_200_000, 60_000],
    multimedia_rooms: [24, 1],
  });

  it("are on the side of the one that does", () => {
    const names = (schools: readonly { readonly name: string }[]) => schools.map(({ name }) => name);
    const found = compared(table, all, NATIONAL).scope;
    expect([names(found.onlyOwn), names(found.onlyOther)]).toEqual([["示例学校2"], []]);
    const back = compared(table, NATIONAL, all).scope;
    expect([names(back.onlyOwn), names(back.onlyOther)]).toEqual([[], ["示例学校2"]]);
  });
});

describe("standards that limit the mean of the coefficients", () => {
  const mean = (limit: number): Standard =>
    local({ balance: { of: "mean", limit: { primary: limit, junior: limit }, source: SOURCE } });

  it("are held against each other by their means, stage by stage, where both have one", () => {
    const both = schoolTable(["primary-school", "primary-school", "junior-school", "junior-school"], {
      students: [1000, 500, 800, 800],
      teachers_above_degree: [45, 30, 60, 60],
      backbone: [12, 8, 10, 10],
      pe_art_teachers: [10, 7, 9, 9],
      teaching_area: [5500, 3500, 5000, 5000],
      sports_area: [8000, 6000, 9000, 9000],
      equipment_value: [2_200_000, 1_500_000, 2_400_000, 2_400_000],
      multimedia_rooms: [24, 15, 20, 20],
    });
    const found = compared(both, mean(0.5), mean(0.01));
    // the two 初中 are alike: their mean of 0 holds by both limits
    expect(found.means.map(({ own, other }) => [own.stage, own.met, other.stage, other.met])).toEqual([
      ["primary", true, "primary", false],
    ]);
    expect(found.coefficients).toEqual([]);
    expect(found.schools).toEqual([]);
  });

  it("are not held against one that limits each", () => {
    const found = compared(COUNTY, mean(0.5), NATIONAL);
    expect([found.coefficients, found.means]).toEqual([null, []]);
  });
});

describe("coefficients of two standards", () => {
  it("answer to each other by what they measure, within their stage, and are left out where they hold alike", () => {
    // the 小学 are far apart in 1.4 alone, the 初中 not at all
    const table = schoolTable(["primary-school", "primary-school", "junior-school", "junior-school"], {
      students: [1000, 1000, 800, 800],
      teachers_above_degree: [45, 45, 60, 60],
      backbone: [12, 12, 10, 10],
      pe_art_teachers: [10, 10, 9, 9],
      teaching_area: [5000, 5500, 5000, 5000],
      sports_area: [8000, 8000, 9000, 9000],
      equipment_value: [2_200_000, 2_200_000, 2_400_000, 2_400_000],
      multimedia_rooms: [24, 24, 20, 20],
    });
    const close = local({ balance: { of: "each", limit: { primary: 0.01, junior: 0.01 }, source: SOURCE } });
    expect(
      compared(table, NATIONAL, close).coefficients?.map(({ own, other }) => [
        own.stage,
        own.code,
        own.met,
        other.stage,
        other.code,
        other.met,
      ]),
    ).toEqual([["primary", "1.4", true, "primary", "1.4", false]]);
  });
});

describe("figures of two standards", () => {
  it("are told where only the document or only the clause is another, and not where both are the same", () => {
    const [, , , of14] = NATIONAL.indicators;
    if (!of14?.required) throw new Error("1.4");
    const { required, source } = of14;
    const elsewhere = (more: Partial<typeof source>): Standard =>
      local({ indicators: [{ code: "1.4", measure: measure("1.4"), required, source: { ...source, ...more } }] });
    const differing = (other: Standard) => compareStandards(NATIONAL, other).figures.map(({ own }) => own?.id);
    expect(differing(elsewhere({}))).toEqual([]);
    expect(differing(elsewhere({ document: "《示例县实施方案》" }))).toEqual(["1.4:primary", "1.4:junior"]);
    expect(differing(elsewhere({ clause: "三" }))).toEqual(["1.4:primary", "1.4:junior"]);
  });

  it("are told of both kinds of limit of the coefficients, each by its own name", () => {
    const close = local({ balance: { of: "each", limit: { primary: 0.4, junior: 0.45 }, source: SOURCE } });
    const changed = compareStandards(NATIONAL, close).figures.filter(({ isOtherwise }) => isOtherwise);
    expect(changed.map(({ own, other }) => [own?.value, other?.value])).toEqual([[0.5, 0.4]]);
    const mean = local({ balance: { of: "mean", limit: { primary: 0.5, junior: 0.45 }, source: SOURCE } });
    const apart = compareStandards(NATIONAL, mean).figures.filter(({ isOtherwise }) => isOtherwise);
    expect(apart.map(({ own, other }) => [own?.value ?? null, other?.value ?? null])).toEqual([
      [0.5, null],
      [0.45, null],
      [null, 0.5],
      [null, 0.45],
    ]);
  });
});

it("a 教学点 that only one standard takes in is named", () => {
  const table = schoolTable(["teaching-point"], {
    students: [30],
    teachers_above_degree: [2],
    backbone: [1],
    pe_art_teachers: [1],
    teaching_area: [300],
    sports_area: [300],
    equipment_value: [60_000],
    multimedia_rooms: [1],
  });
  const all = local({ scope: { teachingPointLeastStudents: 0, source: SOURCE } });
  const { scope } = compared(table, NATIONAL, all);
  expect(scope.onlyOwn).toEqual([]);
  expect(scope.onlyOther.map(({ name, stage }) => `${name} ${stage}`)).toEqual(["示例学校1 primary"]);
});
