import { levelOf } from "../../../src/core/checks/academic-level";
import { ASKED_GROUPS } from "../../../src/core/facts/row-said";
import { schoolTable } from "../school-table";
import { statement, told } from "./statements";

type Rows = Parameters<typeof statement>[1];
type Columns = Parameters<typeof statement>[2];

/** The day of the check. */
const ON = "2026-11-29";
/** A question is open about the table. */
const OPEN = { isOpen: true };
const NOTHING = { rows: [] };

describe("2.8 教师平均工资", () => {
  type Year = readonly [year: number | null, teachers: number | null, officials: number | null];
  const pay = (...rows: Year[]) =>
    statement(
      "工资",
      rows.map(([year]) => ({ name: "全县", year })),
      { teacher_pay: rows.map(([, teachers]) => teachers), official_pay: rows.map(([, , officials]) => officials) },
    );
  const said = (...rows: Year[]) => told("2.8", { rows: [pay(...rows)], on: ON });

  test("is held against 公务员 in the latest year with both, to the cent", () => {
    expect(said([2024, 90_000, 90_000], [2025, 99_000, null])).toEqual([
      "met 90000/90000 全县：2024年教师平均工资90,000元，公务员平均工资90,000元，不低于公务员。 [工资!B2 工资!C2]",
    ]);
    expect(said([2024, 80_000, 90_000], [2025, 90_000, 90_000.5])).toEqual([
      "failed 90000/90000.5 全县：2025年教师平均工资90,000元，公务员平均工资90,000.5元，低于公务员，还差0.5元。 [工资!B3 工资!C3]",
    ]);
    expect(said([null, 90_000, 90_000])).toEqual([
      "met 90000/90000 全县：教师平均工资90,000元，公务员平均工资90,000元，不低于公务员。 [工资!B2 工资!C2]",
    ]);
    expect(said([2025, 90_000, 80_000], [2025, 90_000, 80_000])).toEqual([
      "met 90000/80000 全县：2025年教师平均工资90,000元，公务员平均工资80,000元，不低于公务员。 [工资!B2 工资!B3 工资!C2 工资!C3]",
    ]);
    expect(said([2026, 90_000, 80_000], [2027, 90_000, 100_000])).toEqual([
      "met 90000/80000 全县：2026年教师平均工资90,000元，公务员平均工资80,000元，不低于公务员。 [工资!B2 工资!C2]",
    ]);
  });

  test("is not told without both of one year, from several numbers of one year, or from 0", () => {
    expect(told("2.8", NOTHING)).toEqual([
      "缺少同一年度教师年平均工资收入和当地公务员年平均工资收入，请提供。 (teacher_pay official_pay)",
    ]);
    expect(said([2024, 90_000, null], [2025, null, 90_000])).toEqual([
      "missing 全县：教师和公务员的平均工资不是同一年度的数，不能比较。 [工资!B2 工资!B3 工资!C2 工资!C3] (official_pay)",
    ]);
    expect(said([2024, 90_000, null])).toEqual([
      "missing 全县：缺少公务员平均工资，不能判断。 [工资!B2 工资!C2] (official_pay)",
    ]);
    expect(said([2024, null, 90_000])).toEqual([
      "missing 全县：缺少教师平均工资，不能判断。 [工资!B2 工资!C2] (teacher_pay)",
    ]);
    expect(said([2024, null, null])).toEqual([
      "missing 全县：缺少教师和公务员平均工资，不能判断。 [工资!B2 工资!C2] (teacher_pay official_pay)",
    ]);
    expect(said([2027, 90_000, 80_000])).toEqual([
      "missing 全县：平均工资只有检查之日以后年度的数，不能采用。 [工资!B2 工资!C2] (teacher_pay official_pay)",
    ]);
    expect(said([2025, 90_000, 80_000], [2025, 90_000, 80_001])).toEqual([
      "undecided 全县：同一年度的平均工资有几个不同的数，请核对后保留一个。 [工资!B2 工资!B3 工资!C2 工资!C3]",
    ]);
    expect(said([2025, 90_000, 80_000], [2025, 90_001, 80_000])).toEqual([
      "undecided 全县：同一年度的平均工资有几个不同的数，请核对后保留一个。 [工资!B2 工资!B3 工资!C2 工资!C3]",
    ]);
    expect(said([2025, 0, 80_000])).toEqual([
      "missing 全县：平均工资为0，不能比较。 [工资!B2 工资!C2] (teacher_pay official_pay)",
    ]);
    expect(said([2025, 80_000, 0])).toEqual([
      "missing 全县：平均工资为0，不能比较。 [工资!B2 工资!C2] (teacher_pay official_pay)",
    ]);
    expect(told("2.8", { rows: [{ ...pay([2025, 90_000, 80_000]), ...OPEN }] })).toEqual([
      "open 全县：有关问题确认后才能判断。 [工资!B2 工资!C2]",
    ]);
  });
});

describe("2.2 城乡标准统一", () => {
  const standards = (rows: Rows, columns: Columns) => statement("标准", rows, columns);
  const TOWN_AND_COUNTRY: Rows = [
    { stage: "primary", place: "town" },
    { stage: "primary", place: "village" },
  ];
  /** What is said of 生均公用经费基准定额 alone: the other three are not given. */
  const funds = (rows: Rows, ...texts: readonly (string | null)[]) =>
    told("2.2", { rows: [standards(rows, { fund_standard: texts })] }).slice(2, -1);

  test("each of the four is held against itself, as it is written but for blanks, width and the unit of money", () => {
    expect(
      told("2.2", {
        rows: [
          standards(TOWN_AND_COUNTRY, {
            building_standard: ["甲", "甲"],
            staff_standard: ["1：19", "1:21"],
            fund_standard: ["720元", "720.0"],
            equipment_standard: ["一  类", null],
          }),
        ],
      }),
    ).toEqual([
      "met primary 全县小学：小学学校建设标准城乡一致，为甲。 [标准!B2 标准!B3]",
      "failed primary 全县小学：小学教师编制标准不统一：镇区（城镇）1:19，乡村1:21。 [标准!C2 标准!C3]",
      "met primary 全县小学：小学生均公用经费基准定额城乡一致，为720元。 [标准!D2 标准!D3]",
      "missing primary 全县小学：小学基本装备配置标准缺少乡村的数据，不能判断城乡是否统一。 [标准!E2 标准!E3] (equipment_standard)",
    ]);
    expect(funds(TOWN_AND_COUNTRY, "1,720元/生", "1720元/生·年")).toEqual([
      "met primary 全县小学：小学生均公用经费基准定额城乡一致，为1,720元/生。 [标准!B2 标准!B3]",
    ]);
    expect(funds(TOWN_AND_COUNTRY, "720元/生/年", "720元")[0]).toMatch(/^met /);
    expect(funds(TOWN_AND_COUNTRY, "720 元", "７２０")).toEqual([
      "met primary 全县小学：小学生均公用经费基准定额城乡一致，为720元。 [标准!B2 标准!B3]",
    ]);
    expect(funds(TOWN_AND_COUNTRY, "720元起", "720")).toEqual([
      "failed primary 全县小学：小学生均公用经费基准定额不统一：镇区（城镇）720元起，乡村720元。 [标准!B2 标准!B3]",
    ]);
    expect(funds(TOWN_AND_COUNTRY, "约720", "720")).toEqual([
      "failed primary 全县小学：小学生均公用经费基准定额不统一：镇区（城镇）约720，乡村720元。 [标准!B2 标准!B3]",
    ]);
  });

  test("what is not given at all, or for one side alone, is asked for", () => {
    expect(told("2.2", NOTHING)).toEqual([
      "缺少城乡学校建设标准、教职工编制标准、生均公用经费基准定额和基本装备配置标准（分学段、分城乡），请提供。 (building_standard staff_standard fund_standard equipment_standard)",
    ]);
    expect(told("2.2", { rows: [standards(TOWN_AND_COUNTRY, { fund_standard: ["720", "720"] })] })).toEqual([
      "missing 全县：缺少城乡各学段的学校建设标准，请提供。 [] (building_standard)",
      "missing 全县：缺少城乡各学段的教师编制标准，请提供。 [] (staff_standard)",
      "met primary 全县小学：小学生均公用经费基准定额城乡一致，为720元。 [标准!B2 标准!B3]",
      "missing 全县：缺少城乡各学段的基本装备配置标准，请提供。 [] (equipment_standard)",
    ]);
    expect(
      funds(
        [
          { stage: "primary", place: "city" },
          { stage: "primary", place: "town" },
        ],
        "720",
        "720",
      ),
    ).toEqual([
      "missing primary 全县小学：小学生均公用经费基准定额缺少乡村的数据，不能判断城乡是否统一。 [标准!B2 标准!B3] (fund_standard)",
    ]);
    expect(funds([{ stage: "junior", place: "village" }, { stage: "junior" }], "720", "720")).toEqual([
      "missing junior 全县初中：初中生均公用经费基准定额缺少城镇的数据，不能判断城乡是否统一。 [标准!B2 标准!B3] (fund_standard)",
    ]);
    expect(funds([{ place: "city" }, { place: "village" }], "720", "")).toEqual([
      "missing 全县：生均公用经费基准定额缺少乡村的数据，不能判断城乡是否统一。 [标准!B2 标准!B3] (fund_standard)",
    ]);
  });

  test("a row of no stage is of both, one of 学前 or 高中 of none", () => {
    expect(funds([{ place: "city" }, { place: "village" }], "720", "940")).toEqual([
      "failed 全县：生均公用经费基准定额不统一：城区720元，乡村940元。 [标准!B2 标准!B3]",
    ]);
    expect(
      funds(
        [{ stage: "primary", place: "city" }, { stage: "junior", place: "city" }, { place: "village" }],
        "720",
        "940",
        "720",
      ),
    ).toEqual([
      "met primary 全县小学：小学生均公用经费基准定额城乡一致，为720元。 [标准!B2 标准!B4]",
      "failed junior 全县初中：初中生均公用经费基准定额不统一：城区940元，乡村720元。 [标准!B3 标准!B4]",
    ]);
    const outside: Rows = [
      { stage: "senior", place: "city" },
      { stage: "kindergarten", place: "village" },
    ];
    expect(funds([...TOWN_AND_COUNTRY, ...outside], "720", "720", "1200", "600")).toEqual([
      "met primary 全县小学：小学生均公用经费基准定额城乡一致，为720元。 [标准!B2 标准!B3]",
    ]);
    expect(told("2.2", { rows: [standards(outside, { fund_standard: ["720", "720"] })] })).toEqual([
      "缺少城乡学校建设标准、教职工编制标准、生均公用经费基准定额和基本装备配置标准（分学段、分城乡），请提供。 (building_standard staff_standard fund_standard equipment_standard)",
    ]);
  });

  test("an open question waits", () => {
    const rows = [{ ...standards(TOWN_AND_COUNTRY, { fund_standard: ["720", "720"] }), ...OPEN }];
    expect(told("2.2", { rows })[2]).toEqual("open primary 全县小学：有关问题确认后才能判断。 [标准!B2 标准!B3]");
  });
});

describe("2.10 教职工编制", () => {
  const posts = (columns: Columns, sheet = "编制") => statement(sheet, [{ name: "全县" }], columns);
  const schools = (...approved: readonly (number | null | "open")[]) => [
    schoolTable(
      approved.map(() => "primary-school"),
      { posts_approved: approved },
    ),
  ];

  test("what was shared out, or what the schools come to, is within the total", () => {
    expect(told("2.10", { rows: [posts({ posts_total: [100], posts_assigned: [100] })] })).toEqual([
      "met 100/100 全县：各校编制合计100人，核定总数100人，没有超过。 [编制!B2 编制!C2]",
    ]);
    expect(told("2.10", { rows: [posts({ posts_total: [99], posts_assigned: [100] })] })).toEqual([
      "failed 100/99 全县：各校编制合计100人，核定总数99人，多1人。 [编制!B2 编制!C2]",
    ]);
    expect(told("2.10", { rows: [posts({ posts_total: [100] })], schools: schools(60, 41) })).toEqual([
      "failed 101/100 全县：各校编制合计101人，核定总数100人，多1人。 [编制!B2 台账!B2 台账!B3]",
    ]);
    expect(
      told("2.10", { rows: [posts({ posts_total: [101], posts_assigned: [101] })], schools: schools(60, 41) }),
    ).toEqual(["met 101/101 全县：各校编制合计101人，核定总数101人，没有超过。 [编制!B2 编制!C2 台账!B2 台账!B3]"]);
  });

  test("two totals, or two sums, are not chosen between", () => {
    expect(
      told("2.10", { rows: [posts({ posts_total: [100], posts_assigned: [100] })], schools: schools(60, 41) }),
    ).toEqual([
      "undecided 全县：编制总数或各校编制合计在几张表中不一致，请核对后保留一处。 [编制!B2 编制!C2 台账!B2 台账!B3]",
    ]);
    expect(
      told("2.10", {
        rows: [posts({ posts_total: [100] }), posts({ posts_total: [101] }, "编制二")],
        schools: schools(60, 40),
      }),
    ).toEqual([
      "undecided 全县：编制总数或各校编制合计在几张表中不一致，请核对后保留一处。 [编制!B2 编制二!B2 台账!B2 台账!B3]",
    ]);
  });

  test("a blank is asked for, an open question waits, and the cell of the total is no school's", () => {
    expect(told("2.10", NOTHING)).toEqual([
      "缺少县级核定的教职工编制总数和分配到各校的编制数，请提供。 (posts_total posts_approved)",
    ]);
    expect(told("2.10", { rows: [posts({ posts_assigned: [100] })] })).toEqual([
      "缺少县级核定的教职工编制总数和分配到各校的编制数，请提供。 (posts_total posts_approved)",
    ]);
    expect(told("2.10", { rows: [posts({ posts_total: [null], posts_assigned: [100] })] })).toEqual([
      "missing 全县：缺少县级核定的编制总数，不能判断。 [编制!B2 编制!C2] (posts_total)",
    ]);
    expect(told("2.10", { rows: [posts({ posts_total: [100] })] })).toEqual([
      "missing 全县：缺少各校编制数，不能判断，请提供编制核定表。 [编制!B2] (posts_approved)",
    ]);
    expect(told("2.10", { rows: [posts({ posts_total: [100] })], schools: schools(60, null) })).toEqual([
      "missing 全县：缺少各校编制数，不能判断，请提供编制核定表。 [编制!B2 台账!B2 台账!B3] (posts_approved)",
    ]);
    expect(told("2.10", { rows: [posts({ posts_total: [100] })], schools: schools(60, "open") })).toEqual([
      "open 全县：有关问题确认后才能判断。 [编制!B2 台账!B2 台账!B3]",
    ]);
    expect(told("2.10", { rows: [{ ...posts({ posts_total: [100], posts_assigned: [90] }), ...OPEN }] })).toEqual([
      "open 全县：有关问题确认后才能判断。 [编制!B2 编制!C2]",
    ]);
    expect(told("2.10", { rows: [posts({ posts_total: [100] }, "台账")], schools: schools(100) })).toEqual([
      "missing 全县：缺少各校编制数，不能判断，请提供编制核定表。 [台账!B2] (posts_approved)",
    ]);
  });
});

describe("2.15 随迁子女", () => {
  const said = (columns: Columns, more = {}) =>
    told("2.15", { rows: [{ ...statement("随迁", [{ name: "城关镇" }], columns), ...more }] });

  test("公办 and purchased places count together, from one column or from two", () => {
    expect(said({ migrant_eligible: [1000], migrant_covered: [850] })).toEqual([
      "met 0.85/0.85 全县：公办和政府购买服务学校就读的随迁子女数850人，符合条件的随迁子女数1,000人；随迁子女在公办学校和政府购买服务的民办学校就读的比例为85%，不低于85%。 [随迁!C2 随迁!B2]",
    ]);
    expect(said({ migrant_eligible: [1000], migrant_public: [850], migrant_purchased: [0] })).toEqual([
      "met 0.85/0.85 全县：公办学校就读的随迁子女数、政府购买学位就读的随迁子女数合计850人，符合条件的随迁子女数1,000人；随迁子女在公办学校和政府购买服务的民办学校就读的比例为85%，不低于85%。 [随迁!C2 随迁!D2 随迁!B2]",
    ]);
    expect(said({ migrant_eligible: [1000], migrant_public: [800], migrant_purchased: [40] })).toEqual([
      "failed 0.84/0.85 全县：公办学校就读的随迁子女数、政府购买学位就读的随迁子女数合计840人，符合条件的随迁子女数1,000人；随迁子女在公办学校和政府购买服务的民办学校就读的比例为84%，低于85%，还差10人。 [随迁!C2 随迁!D2 随迁!B2]",
    ]);
    expect(said({ migrant_eligible: [1000], migrant_public: [null], migrant_covered: [900] })).toEqual([
      "met 0.9/0.85 全县：公办和政府购买服务学校就读的随迁子女数900人，符合条件的随迁子女数1,000人；随迁子女在公办学校和政府购买服务的民办学校就读的比例为90%，不低于85%。 [随迁!D2 随迁!B2]",
    ]);
  });

  test("公办 alone is shown where it comes to the other verdict, and is enough where nothing else is given", () => {
    expect(said({ migrant_eligible: [1000], migrant_public: [800], migrant_purchased: [60] })).toEqual([
      "met 0.86/0.85 全县：公办学校就读的随迁子女数、政府购买学位就读的随迁子女数合计860人，符合条件的随迁子女数1,000人；随迁子女在公办学校和政府购买服务的民办学校就读的比例为86%，不低于85%。只算公办学校时：公办学校就读的随迁子女数800人，符合条件的随迁子女数1,000人；随迁子女在公办学校就读的比例为80%，低于85%，还差50人。 [随迁!C2 随迁!D2 随迁!B2]",
    ]);
    expect(said({ migrant_eligible: [1000], migrant_public: [850] })).toEqual([
      "met 0.85/0.85 全县：公办学校就读的随迁子女数850人，符合条件的随迁子女数1,000人；随迁子女在公办学校就读的比例为85%，不低于85%。 [随迁!C2 随迁!B2]",
    ]);
    expect(said({ migrant_eligible: [1000], migrant_public: [849] })).toEqual([
      "missing 0.849/0.85 全县：公办学校就读的随迁子女数849人，符合条件的随迁子女数1,000人；随迁子女在公办学校就读的比例为84.9%，低于85%。缺少政府购买学位就读的人数，不能判断。 [随迁!C2 随迁!B2] (migrant_purchased)",
    ]);
  });

  test("a stated share is named where it is not the quotient, rounded as it is printed", () => {
    expect(said({ migrant_eligible: [1000], migrant_covered: [849], migrant_rate: [0.9] })).toEqual([
      "failed 0.849/0.85 全县：公办和政府购买服务学校就读的随迁子女数849人，符合条件的随迁子女数1,000人；随迁子女在公办学校和政府购买服务的民办学校就读的比例为84.9%，低于85%，还差1人。表中随迁子女在公办学校和政府购买服务的民办学校就读的比例填写为90%（随迁!D2），与人数不符，按人数计算。 [随迁!C2 随迁!B2]",
    ]);
    expect(said({ migrant_eligible: [1000], migrant_covered: [849], migrant_rate: [0.85] })).toEqual([
      "failed 0.849/0.85 全县：公办和政府购买服务学校就读的随迁子女数849人，符合条件的随迁子女数1,000人；随迁子女在公办学校和政府购买服务的民办学校就读的比例为84.9%，低于85%，还差1人。 [随迁!C2 随迁!B2]",
    ]);
  });

  test("an open question waits, and without any table it is said which", () => {
    expect(said({ migrant_eligible: [1000], migrant_covered: [850] }, OPEN)).toEqual([
      "open ?/0.85 全县：有关问题确认后才能判断。 [随迁!C2 随迁!B2] (migrant_covered migrant_eligible)",
    ]);
    expect(told("2.15", NOTHING)).toEqual([
      "缺少随迁子女就读情况（符合条件的总数、公办学校就读人数、政府购买学位就读人数），请提供。 (migrant_public migrant_purchased migrant_eligible)",
    ]);
  });
});

describe("2.14 优质高中招生名额", () => {
  const TWO: Rows = [
    { name: "实验初中", place: "city" },
    { name: "河东初中", place: "village" },
  ];
  const plan = (quota: number) =>
    statement("计划", [{ name: "一中" }], { quality_plan: [1000], quality_quota: [quota] });
  const said = (rows: Rows, graduates: readonly (number | null)[], quota: readonly (number | null)[]) =>
    told("2.14", { rows: [statement("名额", rows, { junior_graduates: graduates, quality_quota: quota })] });

  test("half of the places is enough, one less is not; the plan alone is asked for", () => {
    expect(told("2.14", { rows: [plan(500)] })).toEqual([
      "met 0.5/0.5 全县：优质高中分配名额数500人，优质高中招生计划数1,000人；优质高中招生名额分配比例为50%，不低于50%。 [计划!C2 计划!B2]",
    ]);
    expect(told("2.14", { rows: [plan(499)] })).toEqual([
      "failed 0.499/0.5 全县：优质高中分配名额数499人，优质高中招生计划数1,000人；优质高中招生名额分配比例为49.9%，低于50%，还差1人。 [计划!C2 计划!B2]",
    ]);
    expect(told("2.14", NOTHING)).toEqual([
      "缺少优质高中招生计划数和分配到初中的名额，请提供。 (quality_quota quality_plan)",
    ]);
  });

  test("农村初中 get no less of the places than they have of the graduates", () => {
    expect(said(TWO, [600, 400], [300, 200])).toEqual([
      "missing ?/0.5 全县：缺少优质高中招生计划数，不能判断分配比例，请提供。 [名额!C2 名额!C3] (quality_plan)",
      "met 0.4/0.4 向农村初中倾斜：农村初中分配名额200人，占40%；毕业生400人，占40%；名额所占比例不低于毕业生所占比例（本产品约定）。 [名额!C2 名额!C3 名额!B2 名额!B3]",
    ]);
    expect(said(TWO, [600, 400], [301, 199])[1]).toEqual(
      "failed 0.398/0.4 向农村初中倾斜：农村初中分配名额199人，占39.8%；毕业生400人，占40%；名额所占比例低于毕业生所占比例（本产品约定），还差1人（分配名额总数不变）。 [名额!C2 名额!C3 名额!B2 名额!B3]",
    );
  });

  test("two shares that differ by a place in thousands are not printed alike", () => {
    // 1,999 of 5,000 are 39.98%, 2,000 of 5,000 are 40%: with one decimal both would be 40%.
    expect(said(TWO, [3000, 2000], [3001, 1999])[1]).toContain(
      "农村初中分配名额1,999人，占39.98%；毕业生2,000人，占40%；名额所占比例低于",
    );
  });

  test("without their places, their number, or any of them it is not told", () => {
    const six = ["一", "二", "三", "四", "五", "六"].map((name) => ({ name: `${name}中` }));
    expect(
      said([...TWO, { name: "河西初中" }, { name: "河北初中" }], [600, 400, 10, 10], [300, 200, 5, null])[1],
    ).toEqual(
      "missing 向农村初中倾斜：缺少河西初中等学校的城乡类型，不能判断是否向农村初中倾斜。 [名额!C2 名额!C3 名额!C4 名额!C5 名额!B2 名额!B3 名额!B4 名额!B5] (place_type)",
    );
    expect(said(six, [1, 1, 1, 1, 1, 1], [1, 1, 1, 1, 1, 1])[1]?.split(" [")[0]).toEqual(
      "missing 向农村初中倾斜：缺少一中、二中、三中、四中、五中等学校的城乡类型，不能判断是否向农村初中倾斜。",
    );
    expect(said(TWO.slice(0, 1), [600], [300])[1]).toEqual(
      "undecided 向农村初中倾斜：名额分配表中没有农村初中，不能判断是否向农村初中倾斜。 [名额!C2 名额!B2]",
    );
    expect(said(TWO, [600, null], [300, 200])[1]).toEqual(
      "missing 向农村初中倾斜：缺少各初中的毕业生数或分配名额，不能判断是否向农村初中倾斜。 [名额!C2 名额!C3 名额!B2 名额!B3]",
    );
    expect(said(TWO, [null, 400], [300, 200])[1]).toEqual(
      "missing 向农村初中倾斜：缺少各初中的毕业生数或分配名额，不能判断是否向农村初中倾斜。 [名额!C2 名额!C3 名额!B2 名额!B3]",
    );
    expect(said(TWO, [600, 400], [null, 200])[1]).toEqual(
      "missing 向农村初中倾斜：缺少各初中的毕业生数或分配名额，不能判断是否向农村初中倾斜。 [名额!C2 名额!C3 名额!B2 名额!B3]",
    );
    expect(said(TWO, [0, 0], [300, 200])[1]).toEqual(
      "missing 向农村初中倾斜：缺少各初中的毕业生数或分配名额，不能判断是否向农村初中倾斜。 [名额!C2 名额!C3 名额!B2 名额!B3]",
    );
    expect(said(TWO, [600, 400], [0, 0])[1]).toEqual(
      "missing 向农村初中倾斜：缺少各初中的毕业生数或分配名额，不能判断是否向农村初中倾斜。 [名额!C2 名额!C3 名额!B2 名额!B3]",
    );
  });
});

describe("3.1 初中三年巩固率", () => {
  type Cohort = readonly [number | null, number | null, number | null, number | null, number | null];
  /** 初一入学, 毕业, 转入, 转出, 死亡, and what the table states as the rate. */
  const cohort = (
    [entered, left, came, went, died]: Cohort,
    more: { readonly rate?: number; readonly year?: number } = {},
    sheet = "巩固率",
  ) =>
    statement(sheet, [{ name: "全县", year: more.year ?? null }], {
      cohort_entered: [entered],
      cohort_graduates: [left],
      cohort_in: [came],
      cohort_out: [went],
      cohort_deaths: [died],
      ...(more.rate === undefined ? {} : { cohort_rate: [more.rate] }),
    });
  const said = (...given: Parameters<typeof cohort>) => told("3.1", { rows: [cohort(...given)], on: ON })[0];

  test("is judged by the first formula; the second is shown where it says otherwise", () => {
    // (930 − 10 + 30) / 1000 = 95%; 930 / (1000 + 10 − 0 − 30) = 94.897…%
    expect(said([1000, 930, 10, 30, 0])).toEqual(
      "met 0.95/0.95 全县：（毕业－转入＋转出）÷（初一入学－死亡）＝（930－10＋30）÷（1,000－0）＝95%，不低于95%。按毕业÷（初一入学＋转入－死亡－转出）计算为94.9%，低于95%。 [巩固率!B2 巩固率!C2 巩固率!D2 巩固率!E2 巩固率!F2]",
    );
    expect(said([1000, 929, 10, 30, 0])).toEqual(
      "failed 0.949/0.95 全县：（毕业－转入＋转出）÷（初一入学－死亡）＝（929－10＋30）÷（1,000－0）＝94.9%，低于95%，还差1人。 [巩固率!B2 巩固率!C2 巩固率!D2 巩固率!E2 巩固率!F2]",
    );
    // (933 − 10 + 20) / 992 = 95.06%; 933 / (1000 + 10 − 8 − 20) = 95.01%, with the deaths added 933 / 998 = 93.5%
    expect(said([1000, 933, 10, 20, 8])).toEqual(
      "met 0.9506048387096774/0.95 全县：（毕业－转入＋转出）÷（初一入学－死亡）＝（933－10＋20）÷（1,000－8）＝95.1%，不低于95%。 [巩固率!B2 巩固率!C2 巩固率!D2 巩固率!E2 巩固率!F2]",
    );
    // (944 − 0 + 0) / 1000 = 94.4%; 944 / (1000 + 0 − 0 − 0) alike; with 10 who left 954 / 1000 = 95.4% against 944 / 990 = 95.35%
    expect(said([1000, 944, 0, 10, 0])).toEqual(
      "met 0.954/0.95 全县：（毕业－转入＋转出）÷（初一入学－死亡）＝（944－0＋10）÷（1,000－0）＝95.4%，不低于95%。 [巩固率!B2 巩固率!C2 巩固率!D2 巩固率!E2 巩固率!F2]",
    );
    // (955 − 10) / 1000 = 94.5%; 955 / 1010 = 94.55%
    expect(said([1000, 955, 10, 0, 0])).toEqual(
      "failed 0.945/0.95 全县：（毕业－转入＋转出）÷（初一入学－死亡）＝（955－10＋0）÷（1,000－0）＝94.5%，低于95%，还差5人。 [巩固率!B2 巩固率!C2 巩固率!D2 巩固率!E2 巩固率!F2]",
    );
    // (950 − 1) / 999 = 94.99%; 950 / 1000 = 95%
    expect(said([1000, 950, 1, 0, 1])).toEqual(
      "failed 0.94994994994995/0.95 全县：（毕业－转入＋转出）÷（初一入学－死亡）＝（950－1＋0）÷（1,000－1）＝94.99%，低于95%，还差1人。按毕业÷（初一入学＋转入－死亡－转出）计算为95%，不低于95%。 [巩固率!B2 巩固率!C2 巩固率!D2 巩固率!E2 巩固率!F2]",
    );
  });

  test("what would look like the limit that it misses has more digits", () => {
    expect(said([1000, 919, 0, 30, 1])).toEqual(
      "failed 0.94994994994995/0.95 全县：（毕业－转入＋转出）÷（初一入学－死亡）＝（919－0＋30）÷（1,000－1）＝94.99%，低于95%，还差1人。 [巩固率!B2 巩固率!C2 巩固率!D2 巩固率!E2 巩固率!F2]",
    );
    expect(said([100_000, 94_999, 0, 0, 0])).toEqual(
      "failed 0.94999/0.95 全县：（毕业－转入＋转出）÷（初一入学－死亡）＝（94,999－0＋0）÷（100,000－0）＝94.999%，低于95%，还差1人。 [巩固率!B2 巩固率!C2 巩固率!D2 巩固率!E2 巩固率!F2]",
    );
    expect(said([100_000_000, 94_999_999, 0, 0, 0])).toEqual(
      "failed 0.94999999/0.95 全县：（毕业－转入＋转出）÷（初一入学－死亡）＝（94,999,999－0＋0）÷（100,000,000－0）＝94.999999%，低于95%，还差1人。 [巩固率!B2 巩固率!C2 巩固率!D2 巩固率!E2 巩固率!F2]",
    );
  });

  test("more than all is looked into, all is enough, and of nobody there is no rate", () => {
    expect(said([1000, 1001, 0, 0, 0])).toEqual(
      "undecided 1.001/0.95 全县：（毕业－转入＋转出）÷（初一入学－死亡）＝（1,001－0＋0）÷（1,000－0）＝100.1%，超过100%，请核对人数。 [巩固率!B2 巩固率!C2 巩固率!D2 巩固率!E2 巩固率!F2]",
    );
    expect(said([1000, 1000, 0, 0, 0])).toEqual(
      "met 1/0.95 全县：（毕业－转入＋转出）÷（初一入学－死亡）＝（1,000－0＋0）÷（1,000－0）＝100%，不低于95%。 [巩固率!B2 巩固率!C2 巩固率!D2 巩固率!E2 巩固率!F2]",
    );
    expect(said([5, 0, 0, 0, 5])).toEqual(
      "missing ?/0.95 全县：初一入学人数减去死亡人数后不大于0，无法计算。 [巩固率!B2 巩固率!C2 巩固率!D2 巩固率!E2 巩固率!F2]",
    );
    expect(said([5, 0, 0, 5, 0])).toEqual(
      "met 1/0.95 全县：（毕业－转入＋转出）÷（初一入学－死亡）＝（0－0＋5）÷（5－0）＝100%，不低于95%。 [巩固率!B2 巩固率!C2 巩固率!D2 巩固率!E2 巩固率!F2]",
    );
  });

  test("a blank is not zero, a rate alone decides nothing", () => {
    expect(told("3.1", NOTHING)).toEqual([
      "缺少初中三年巩固率数据（初一入学、毕业、转入、转出和死亡人数），请提供。 (cohort_entered cohort_graduates cohort_in cohort_out cohort_deaths)",
    ]);
    expect(said([1000, 930, null, 30, null], { rate: 0.95 })).toEqual(
      "missing ?/0.95 全县：缺少三年转入人数、三年死亡人数，无法计算巩固率。没有转学或死亡的，请填0。 [巩固率!B2 巩固率!C2 巩固率!D2 巩固率!E2 巩固率!F2 巩固率!G2] (cohort_in cohort_deaths)",
    );
    expect(told("3.1", { rows: [statement("巩固率", [{ name: "全县" }], { cohort_rate: [0.96] })] })).toEqual([
      "missing ?/0.95 全县：缺少初一入学人数、初中毕业人数、三年转入人数、三年转出人数、三年死亡人数，无法计算巩固率。没有转学或死亡的，请填0。 [巩固率!B2] (cohort_entered cohort_graduates cohort_in cohort_out cohort_deaths)",
    ]);
    expect(told("3.1", { rows: [statement("巩固率", [{ name: "全县" }], { cohort_entered: [1000] })] })).toEqual([
      "missing ?/0.95 全县：缺少初中毕业人数、三年转入人数、三年转出人数、三年死亡人数，无法计算巩固率。没有转学或死亡的，请填0。 [巩固率!B2] (cohort_graduates cohort_in cohort_out cohort_deaths)",
    ]);
  });

  test("two tables that differ, a year to come and an open question decide nothing", () => {
    const rows = [cohort([1000, 960, 0, 0, 0]), cohort([1000, 961, 0, 0, 0], {}, "另一张")];
    expect(told("3.1", { rows })).toEqual([
      "undecided ?/0.95 全县：初一入学、毕业或转学人数在几张表中不一致，请核对后保留一处。 [巩固率!B2 巩固率!C2 另一张!C2 巩固率!D2 巩固率!E2 巩固率!F2]",
    ]);
    expect(said([1000, 960, 0, 0, 0], { year: 2027 })).toEqual(
      "missing ?/0.95 全县：巩固率数据只有检查之日以后年度的，不能采用。 [巩固率!B2 巩固率!C2 巩固率!D2 巩固率!E2 巩固率!F2] (cohort_entered cohort_graduates cohort_in cohort_out cohort_deaths)",
    );
    expect(told("3.1", { rows: [{ ...cohort([1000, 960, 0, 0, 0]), ...OPEN }] })).toEqual([
      "open ?/0.95 全县：有关问题确认后才能判断。 [巩固率!B2 巩固率!C2 巩固率!D2 巩固率!E2 巩固率!F2]",
    ]);
  });

  test("a stated rate that is further off than rounding is named with its cell", () => {
    expect(said([1000, 960, 0, 0, 0], { rate: 0.9604 })).not.toMatch(/不符/);
    expect(said([1000, 960, 0, 0, 0], { rate: 0.9596 })).not.toMatch(/不符/);
    expect(said([1000, 960, 0, 0, 0], { rate: 0.961 })).toEqual(
      "met 0.96/0.95 全县：（毕业－转入＋转出）÷（初一入学－死亡）＝（960－0＋0）÷（1,000－0）＝96%，不低于95%。表中巩固率填写为96.1%（巩固率!G2），与人数不符，按人数计算。 [巩固率!B2 巩固率!C2 巩固率!D2 巩固率!E2 巩固率!F2]",
    );
    expect(said([1000, 960, 0, 0, 0], { rate: 0.95 })).toMatch(/表中巩固率填写为95%（巩固率!G2）/);
    const rates = statement("分校", [{ name: "一中" }, { name: "二中" }], { cohort_rate: [0.9, 0.8] });
    expect(told("3.1", { rows: [cohort([1000, 960, 0, 0, 0]), rates] })[0]).not.toMatch(/不符/);
  });
});

describe("3.9 学业水平", () => {
  const said = (rows: Rows, columns: Columns) => told("3.9", { rows: [statement("监测", rows, columns)] });

  test.each([
    ["Ⅰ级", 1],
    ["I", 1],
    ["1级", 1],
    ["一级", 1],
    ["Ⅱ", 2],
    ["II级", 2],
    ["二级", 2],
    ["2", 2],
    ["Ⅲ 级", 3],
    ["iii", 3],
    ["Ш级", 3],
    ["3级", 3],
    ["三级", 3],
    ["Ⅳ级", 4],
    ["4", 4],
    ["四级", 4],
    ["V", 5],
    ["5 级", 5],
    ["五级", 5],
    ["良好", null],
    ["Ⅲ级以上", null],
    ["约Ⅲ级", null],
    ["Ⅵ级", null],
    ["", null],
  ])("“%s” is level %s", (text, level) => {
    expect(levelOf(text)).toBe(level);
  });

  test("a subject fails at level Ⅱ or at a spread of 0.15, and lacks what is blank", () => {
    const levels = ["II", "Ⅲ", "Ⅲ级", "3级", "良好", null, "Ⅱ级以上"];
    expect(
      said(
        ["语文", "数学", "英语", "科学", "体育", "艺术", "道德"].map((name) => ({ name })),
        { academic_level: levels, academic_spread: [0.1, 0.1499, 0.15, null, 0.1, 0.1, 0.2] },
      ),
    ).toEqual([
      "failed 0.1/0.15 语文：学业水平为II，低于Ⅲ级；校际差异率0.1，低于0.15。 [监测!B2 监测!C2]",
      "met 0.1499/0.15 数学：学业水平为Ⅲ，达到Ⅲ级；校际差异率0.1499，低于0.15。 [监测!B3 监测!C3]",
      "failed 0.15/0.15 英语：学业水平为Ⅲ级，达到Ⅲ级；校际差异率0.15，没有低于0.15。 [监测!B4 监测!C4]",
      "missing ?/0.15 科学：学业水平为3级，达到Ⅲ级；缺少校际差异率。 [监测!B5 监测!C5] (academic_spread)",
      "missing 0.1/0.15 体育：学业水平等级“良好”不能识别；校际差异率0.1，低于0.15。 [监测!B6 监测!C6] (academic_level)",
      "missing 0.1/0.15 艺术：缺少学业水平等级；校际差异率0.1，低于0.15。 [监测!B7 监测!C7] (academic_level)",
      "failed 0.2/0.15 道德：学业水平等级“Ⅱ级以上”不能识别；校际差异率0.2，没有低于0.15。 [监测!B8 监测!C8] (academic_level)",
    ]);
  });

  test("says of which grade and stage a subject is, which column is lacking, and nothing of 学前 and 高中", () => {
    expect(
      said(
        [
          { name: "数学", grade: 8, stage: "junior" },
          { name: "语文", grade: 4, stage: "primary" },
          { name: "物理", stage: "senior" },
          { name: "语言", stage: "kindergarten" },
        ],
        { academic_level: ["Ⅲ级", "Ⅱ级", "Ⅱ级", "Ⅱ级"] },
      ),
    ).toEqual([
      "missing junior grade 8 ?/0.15 八年级数学：学业水平为Ⅲ级，达到Ⅲ级；缺少校际差异率。 [监测!B2] (academic_spread)",
      "failed primary grade 4 ?/0.15 四年级语文：学业水平为Ⅱ级，低于Ⅲ级；缺少校际差异率。 [监测!B3] (academic_spread)",
    ]);
    expect(said([{ name: "数学" }], { academic_spread: [0.14] })).toEqual([
      "missing 0.14/0.15 数学：缺少学业水平等级；校际差异率0.14，低于0.15。 [监测!B2] (academic_level)",
    ]);
    expect(told("3.9", NOTHING)).toEqual([
      "缺少学业水平监测结果（学科、学业水平等级、校际差异率），请提供。 (academic_level academic_spread)",
    ]);
  });

  test("an open question waits", () => {
    const open = statement("监测", [{ name: "数学" }], { academic_level: ["Ⅲ级"], academic_spread: [0.14] }, OPEN);
    expect(told("3.9", { rows: [open] })).toEqual(["open 0.14/0.15 数学：有关问题确认后才能判断。 [监测!B2 监测!C2]"]);
  });
});

describe("4.1 社会认可度", () => {
  const survey = (columns: Columns, groups = ASKED_GROUPS, sheet = "调查") =>
    statement(
      sheet,
      groups.map((group) => ({ name: group, group })),
      columns,
    );
  /** The same number of all seven groups. */
  const all = (value: number | null) => ASKED_GROUPS.map(() => value);
  const said = (...columns: Parameters<typeof survey>) =>
    told("4.1", { rows: [survey(...columns)] }).map((line) => line.replace(/ \[.*\]/, ""));

  test("the satisfied are counted over all answers: 85% is enough, one answer less is not", () => {
    expect(said({ survey_valid: all(100), survey_very: all(60), survey_satisfied: all(25) })).toEqual([
      "met 0.85/0.85 全县：有效问卷700份（各类人群按有效问卷数合计，本产品约定），满意率85%，不低于85%。",
    ]);
    expect(said({ survey_valid: all(100), survey_satisfied: [85, 85, 85, 85, 85, 85, 84] })).toEqual([
      "failed 0.8485714285714285/0.85 全县：有效问卷700份（各类人群按有效问卷数合计，本产品约定），满意率84.86%，低于85%。",
    ]);
    expect(said({ survey_valid: all(200), survey_rate: all(0.85) })).toEqual([
      "met 0.85/0.85 全县：有效问卷1,400份（各类人群按有效问卷数合计，本产品约定），满意率85%，不低于85%。",
    ]);
    expect(said({ survey_valid: all(200), survey_rate: all(0.8) })).toEqual([
      "failed 0.8/0.85 全县：有效问卷1,400份（各类人群按有效问卷数合计，本产品约定），满意率80%，低于85%。",
    ]);
    expect(said({ survey_very: all(60), survey_satisfied: all(25), survey_dissatisfied: all(15) })).toEqual([
      "met 0.85/0.85 全县：有效问卷700份（各类人群按有效问卷数合计，本产品约定），满意率85%，不低于85%。",
    ]);
  });

  test("what misses 85% by one answer in a hundred thousand is not printed as 85%", () => {
    // 594,999 of 700,000 are 84.99986%.
    const satisfied = [...all(85_000).slice(1), 84_999];
    expect(said({ survey_valid: all(100_000), survey_satisfied: satisfied })[0]).toContain("满意率84.9999%，低于85%。");
  });

  test("基本满意 is shown with and without; only where both come to the same it is decided", () => {
    const counts = { survey_valid: all(100), survey_very: all(60) };
    expect(said({ ...counts, survey_satisfied: all(25), survey_basic: all(10) })).toEqual([
      "met 0.85/0.85 全县：有效问卷700份（各类人群按有效问卷数合计，本产品约定），满意率不计基本满意为85%，计入基本满意为95%，都不低于85%。",
    ]);
    expect(said({ ...counts, survey_satisfied: all(20), survey_basic: all(5) })).toEqual([
      "undecided ?/0.85 全县：有效问卷700份（各类人群按有效问卷数合计，本产品约定），满意率不计基本满意为80%，计入基本满意为85%；基本满意是否计入没有规定，两种算法结论不同（要求不低于85%），请按当地口径认定。",
    ]);
    expect(said({ ...counts, survey_satisfied: all(20), survey_basic: all(4) })).toEqual([
      "failed 0.8/0.85 全县：有效问卷700份（各类人群按有效问卷数合计，本产品约定），满意率不计基本满意为80%，计入基本满意为84%，都低于85%。",
    ]);
    expect(
      said({ survey_very: all(60), survey_satisfied: all(20), survey_basic: all(5), survey_dissatisfied: all(15) }),
    ).toEqual([
      "undecided ?/0.85 全县：有效问卷700份（各类人群按有效问卷数合计，本产品约定），满意率不计基本满意为80%，计入基本满意为85%；基本满意是否计入没有规定，两种算法结论不同（要求不低于85%），请按当地口径认定。",
    ]);
  });

  test("a group without answers is a failure, one without numbers is asked for", () => {
    const ninety = all(90);
    expect(said({ survey_valid: [100, 100, 100, 100, 100, 0, 0], survey_satisfied: ninety })).toEqual([
      "failed ?/0.85 全县：政协委员、其他群众没有有效问卷，七类人群都应参加调查。 (survey_valid survey_satisfied)",
    ]);
    expect(said({ survey_valid: [100, 100, 100, 100, 100, 0, null], survey_satisfied: ninety })).toEqual([
      "missing ?/0.85 全县：政协委员没有有效问卷，七类人群都应参加调查。缺少其他群众的有效问卷数或满意人数，不能判断。 (survey_valid survey_satisfied)",
    ]);
    expect(said({ survey_valid: all(100), survey_satisfied: [90, 90, 90, 90, 90, 90, null] })).toEqual([
      "missing ?/0.85 全县：缺少其他群众的有效问卷数或满意人数，不能判断。 (survey_valid survey_satisfied)",
    ]);
    expect(
      said({ survey_valid: all(100), survey_satisfied: ninety, survey_basic: [5, 5, 5, 5, 5, null, null] }),
    ).toEqual([
      "missing ?/0.85 全县：缺少政协委员、其他群众的有效问卷数或满意人数，不能判断。 (survey_valid survey_satisfied)",
    ]);
    expect(said({ survey_valid: all(100), survey_rate: [0.9, 0.9, 0.9, 0.9, 0.9, 0.9, null] })).toEqual([
      "missing ?/0.85 全县：缺少其他群众的有效问卷数或满意人数，不能判断。 (survey_valid survey_satisfied)",
    ]);
    expect(said({ survey_valid: all(100).slice(1), survey_satisfied: ninety.slice(1) }, ASKED_GROUPS.slice(1))).toEqual(
      ["missing ?/0.85 全县：缺少学生的有效问卷数或满意人数，不能判断。 (survey_valid survey_satisfied)"],
    );
    expect(said({ survey_very: all(60), survey_satisfied: all(25) })).toEqual([
      "missing ?/0.85 全县：缺少学生、家长、教师、校长、人大代表、政协委员、其他群众的有效问卷数或满意人数，不能判断。 (survey_valid survey_satisfied)",
    ]);
    expect(told("4.1", NOTHING)).toEqual([
      "缺少社会认可度调查结果（学生、家长、教师、校长、人大代表、政协委员及其他群众的有效问卷数和满意人数），请提供。 (survey_valid survey_satisfied)",
    ]);
    expect(
      told("4.1", { rows: [statement("调查", [{ name: "全县" }], { survey_valid: [700], survey_satisfied: [650] })] }),
    ).toEqual([
      "缺少社会认可度调查结果（学生、家长、教师、校长、人大代表、政协委员及其他群众的有效问卷数和满意人数），请提供。 (survey_valid survey_satisfied)",
    ]);
  });

  test("more satisfied than asked is looked into, exactly as many is not", () => {
    expect(said({ survey_valid: all(100), survey_satisfied: [101, 90, 90, 90, 90, 90, 90] })).toEqual([
      "undecided ?/0.85 全县：有人群的满意人数多于有效问卷数，请核对。",
    ]);
    expect(said({ survey_valid: all(100), survey_satisfied: all(100) })).toEqual([
      "met 1/0.85 全县：有效问卷700份（各类人群按有效问卷数合计，本产品约定），满意率100%，不低于85%。",
    ]);
    expect(said({ survey_valid: all(100), survey_satisfied: all(95), survey_basic: [6, 5, 5, 5, 5, 5, 5] })).toEqual([
      "undecided ?/0.85 全县：有人群的满意人数多于有效问卷数，请核对。",
    ]);
  });

  test("two tables that say the same are one, two that differ are not chosen between, an open question waits", () => {
    const given = { survey_valid: all(100), survey_satisfied: all(90) };
    const other = (columns: Columns, groups = ASKED_GROUPS) => ({
      rows: [survey(given), survey(columns, groups, "另一张")],
    });
    expect(told("4.1", other(given))).toEqual([
      "met 0.9/0.85 全县：有效问卷700份（各类人群按有效问卷数合计，本产品约定），满意率90%，不低于85%。 [调查!B2 调查!C2 调查!B3 调查!C3 调查!B4 调查!C4 调查!B5 调查!C5 调查!B6 调查!C6 调查!B7 调查!C7 调查!B8 调查!C8 另一张!B2 另一张!C2 另一张!B3 另一张!C3 另一张!B4 另一张!C4 另一张!B5 另一张!C5 另一张!B6 另一张!C6 另一张!B7 另一张!C7 另一张!B8 另一张!C8]",
    ]);
    expect(told("4.1", other({ ...given, survey_satisfied: all(91) }))[0]?.split(" [")[0]).toEqual(
      "undecided ?/0.85 全县：几张调查表的人数不一致，请核对后保留一张。",
    );
    expect(told("4.1", other({ survey_valid: [100], survey_satisfied: [90] }, ["parent"]))[0]?.split(" [")[0]).toEqual(
      "met 0.9/0.85 全县：有效问卷700份（各类人群按有效问卷数合计，本产品约定），满意率90%，不低于85%。",
    );
    // Groups in tables of their own are one survey; a blank is no other number, and nobody is.
    const [first, second] = [ASKED_GROUPS.slice(0, 3), ASKED_GROUPS.slice(3)];
    const half = (groups: typeof ASKED_GROUPS, sheet: string, valid: number | null = 100) =>
      survey({ survey_valid: groups.map(() => valid), survey_satisfied: groups.map(() => 90) }, groups, sheet);
    expect(told("4.1", { rows: [half(first, "甲"), half(second, "乙")] })[0]).toMatch(/^met .*有效问卷700份/);
    const doubled = (valid: number | null) =>
      told("4.1", { rows: [half(first, "丙", valid), half(first, "甲"), half(second, "乙")] })[0];
    expect(doubled(null)).toMatch(/^met .*有效问卷700份/);
    expect(doubled(0)).toMatch(/^undecided .*全县：几张调查表的人数不一致/);
    expect(told("4.1", { rows: [half(first, "甲"), half(second, "乙"), half(first, "丙", null)] })[0]).toMatch(/^met /);
    expect(told("4.1", { rows: [{ ...survey(given), ...OPEN }] })[0]?.split(" [")[0]).toEqual(
      "open ?/0.85 全县：有关问题确认后才能判断。",
    );
  });
});

describe("2.13 就近划片入学", () => {
  const ROW = { place: "city", owner: "public", stage: "primary" } as const;
  const admitted = (rows: Rows, over: readonly (number | null)[], within = over) =>
    statement("招生", rows, { zone_admitted: over, zone_within: within });
  const said = (...given: Parameters<typeof admitted>) => told("2.13", { rows: [admitted(...given)] });

  test("is 100% in 小学 and 95% in 初中, line by line", () => {
    const both: Rows = [
      { ...ROW, school: "甲小学" },
      { ...ROW, school: "乙初中", stage: "junior" },
    ];
    expect(said(both, [200, 200], [200, 190])).toEqual([
      "met primary 1/1 全县小学：就近划片入学人数200人，起始年级入学人数200人；小学就近划片入学比例为100%，不低于100%。 [招生!C2 招生!B2]",
      "met junior 0.95/0.95 全县初中：就近划片入学人数190人，起始年级入学人数200人；初中就近划片入学比例为95%，不低于95%。 [招生!C3 招生!B3]",
    ]);
    expect(said(both, [200, 200], [199, 189])).toEqual([
      "failed primary 0.995/1 全县小学：就近划片入学人数199人，起始年级入学人数200人；小学就近划片入学比例为99.5%，低于100%，还差1人。 [招生!C2 招生!B2]",
      "failed junior 0.945/0.95 全县初中：就近划片入学人数189人，起始年级入学人数200人；初中就近划片入学比例为94.5%，低于95%，还差1人。 [招生!C3 招生!B3]",
    ]);
    expect(told("2.13", NOTHING)).toEqual([
      "缺少城区和镇区公办小学、初中（不含寄宿制学校）的招生人数和就近划片入学人数，请提供。 (zone_within zone_admitted)",
    ]);
  });

  test("leaves out 乡村, 民办 and 寄宿制 schools, and counts 镇区", () => {
    const rows: Rows = [
      { ...ROW, school: "甲小学", place: "town" },
      { ...ROW, school: "乙小学", place: "village" },
      { ...ROW, school: "丙小学", owner: "private" },
      { ...ROW, school: "丁小学", boards: true },
      { ...ROW, school: "戊小学", boards: false },
    ];
    expect(said(rows, [100, 10, 20, 30, 50], [100, 1, 2, 3, 50])).toEqual([
      "met primary 1/1 全县小学：就近划片入学人数150人，起始年级入学人数150人；小学就近划片入学比例为100%，不低于100%。 [招生!C2 招生!C6 招生!B2 招生!B6]",
    ]);
  });

  test("of a row that does not say it, asks for the place, the owner or the stage", () => {
    const unsaid = (...more: Rows): readonly string[] =>
      said([{ ...ROW, school: "甲小学" }, ...more], [100, ...more.map(() => 10)]);
    expect(unsaid({ ...ROW, place: null, school: "乙小学" })).toEqual([
      "missing primary ?/1 全县小学：缺少乙小学的城乡类型、举办者或学段，不能判断是否在范围内。 [招生!C2 招生!B2] (place_type owner)",
    ]);
    expect(unsaid({ ...ROW, owner: null, school: "乙小学" })[0]).toMatch(/^missing .*缺少乙小学的/);
    // Of no stage it may be of either.
    expect(unsaid({ ...ROW, stage: null, school: "乙学校" })).toEqual([
      "missing primary ?/1 全县小学：缺少乙学校的城乡类型、举办者或学段，不能判断是否在范围内。 [招生!C2 招生!B2] (place_type owner)",
      "missing junior ?/0.95 全县初中：缺少乙学校的城乡类型、举办者或学段，不能判断是否在范围内。 [] (place_type owner)",
    ]);
    const six = ["乙", "丙", "丁", "戊", "己", "庚"].map((name) => ({ ...ROW, place: null, school: `${name}小学` }));
    expect(unsaid(...six)[0]).toMatch(/缺少乙小学、丙小学、丁小学、戊小学、己小学等的城乡类型/);
    expect(unsaid(...six.slice(1))[0]).toMatch(/缺少丙小学、丁小学、戊小学、己小学、庚小学的城乡类型/);
    expect(unsaid({ ...ROW, place: null, school: "乙小学" }, { ...ROW, place: null, school: "乙小学" })[0]).toMatch(
      /缺少乙小学的/,
    );
  });

  test("the one row of a summary is of the scope; of several it must be said which are, each year by itself", () => {
    const summary = { stage: "primary" } as const;
    expect(said([{ ...summary, name: "全县" }], [100])[0]).toMatch(/^met primary 1\/1 /);
    expect(
      said(
        [
          { ...summary, name: "城关镇" },
          { ...summary, name: "清水乡" },
        ],
        [100, 50],
      )[0],
    ).toMatch(/^missing .*缺少城关镇、清水乡的/);
    expect(
      said(
        [
          { ...summary, name: "城关镇", place: "town" },
          { ...summary, name: "清水乡", place: "village" },
        ],
        [100, 50],
      )[0],
    ).toMatch(/^met .*100人/);
    expect(
      said(
        [
          { ...summary, name: "2024年", year: 2024 },
          { ...summary, name: "2025年", year: 2025 },
        ],
        [100, 50],
      )[0],
    ).toMatch(/^met .*50人/);
    expect(
      said(
        [
          { ...summary, name: "小学" },
          { stage: "junior", name: "初中" },
        ],
        [100, 50],
      ),
    ).toEqual([
      "met primary 1/1 全县小学：就近划片入学人数100人，起始年级入学人数100人；小学就近划片入学比例为100%，不低于100%。 [招生!C2 招生!B2]",
      "met junior 1/0.95 全县初中：就近划片入学人数50人，起始年级入学人数50人；初中就近划片入学比例为100%，不低于95%。 [招生!C3 招生!B3]",
    ]);
  });

  test("blank cells of a stage that a school has not are none, filled ones are looked at", () => {
    const table = (stage: "primary" | "junior", numbers: readonly (number | null)[]) =>
      admitted(
        ["甲小学", "乙小学"].map((school) => ({ ...ROW, stage, school, kind: "primary-school" as const })),
        numbers,
      );
    const both = (junior: readonly (number | null)[]) =>
      told("2.13", { rows: [table("primary", [100, 50]), table("junior", junior)] });
    expect(both([null, null])).toHaveLength(1);
    expect(both([null, 5])).toHaveLength(2);
  });
});
