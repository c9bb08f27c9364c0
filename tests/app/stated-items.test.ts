import { assessWorkbook } from "../../src/app/assess-workbook";
import { NEW_SETTINGS } from "../../src/app/workbook-settings";
import type { CellValue } from "../../src/core/cell/cell-value";
import { requirementSubject, requirementSummary } from "../../src/i18n/zh-CN/requirements";
import { WORDS } from "../../src/i18n/zh-CN/words";
import { caseWorkbook } from "../cases/case-workbook";

/** The day on which the workbooks are checked. */
const ON = "2026-11-29";

type Rows = readonly (readonly CellValue[])[];

/** What an item says of a workbook with these sheets: state and sentence of each line, or what is lacking. */
function linesOf(id: string, ...sheets: readonly Rows[]): readonly string[] {
  const { workbook } = caseWorkbook({ sheets: sheets.map((rows, index) => ({ name: `表${index + 1}`, rows })) });
  const check = assessWorkbook(workbook, NEW_SETTINGS).requirements.find(({ requirement }) => requirement.id === id);
  if (!check) throw new Error(`no item ${id}`);
  if (check.lacks) return [check.lacks.sentence];
  return Array.from({ length: check.length }, (_, at) => {
    const { state, says } = check.item(at);
    return `${state} ${says(WORDS)}`;
  });
}

const MIGRANT = ["乡镇", "随迁子女总数", "公办学校就读人数", "政府购买学位人数"];

describe("what is said of an item as a whole", () => {
  const summaryOf = (id: string, rows: Rows, settings = NEW_SETTINGS): string => {
    const { workbook } = caseWorkbook({ sheets: [{ name: "表1", rows }] });
    const check = assessWorkbook(workbook, settings).requirements.find(({ requirement }) => requirement.id === id);
    return check ? requirementSummary(check) : "";
  };

  test("is the one thing that is asked of the county, not that 1项都达标", () => {
    expect(summaryOf("2.15", [MIGRANT, ["城关镇", 1000, 850, 0]])).toMatch(
      /^公办学校就读的随迁子女数.*85%，不低于85%。$/,
    );
    expect(summaryOf("2.15", [MIGRANT, ["城关镇", 1000, 800, null]])).toMatch(/^缺少.*城关镇没有填写/);
    const judgement = { isMet: true, evidence: "布局规划", by: "基教科", date: "2026-11-20" };
    expect(summaryOf("2.1", [MIGRANT], { ...NEW_SETTINGS, judgements: { "national-2017/2.1": judgement } })).toBe(
      "2026年11月20日由基教科判定达标。依据：布局规划",
    );
    expect(summaryOf("2.1", [MIGRANT])).toBe("由工作人员判定。");
  });

  test("says 都 of several ones only", () => {
    const pupils = (...rows: Rows): Rows => [["学校名称", "办学类型", "学生数"], ...rows];
    expect(summaryOf("2.4", pupils(["示例小学", "小学", 300]))).toBe("1所学校达标。");
    expect(summaryOf("2.4", pupils(["示例小学", "小学", 300], ["示例二小", "小学", 200]))).toBe("2所学校都达标。");
  });
});

describe("2.15 随迁子女", () => {
  test("is met at exactly 85%, and failed one pupil below", () => {
    // 850 of 1000 is 85%; 849 is 84.9%.
    expect(linesOf("2.15", [MIGRANT, ["城关镇", 1000, 850, 0]])).toEqual([
      "met 公办学校就读的随迁子女数、政府购买学位就读的随迁子女数合计850人，符合条件的随迁子女数1,000人；随迁子女在公办学校和政府购买服务的民办学校就读的比例为85%，不低于85%。",
    ]);
    expect(linesOf("2.15", [MIGRANT, ["城关镇", 1000, 849, 0]])[0]).toMatch(/^failed .*84\.9%，低于85%/);
  });

  test("shows both definitions where they come to different verdicts", () => {
    expect(linesOf("2.15", [MIGRANT, ["城关镇", 1000, 800, 60]])[0]).toMatch(
      /^met .*86%，不低于85%。只算公办学校时：.*80%，低于85%，还差50人。$/,
    );
  });

  test("a blank is not zero, nobody is no denominator, and more than all is to be looked into", () => {
    expect(linesOf("2.15", [MIGRANT, ["城关镇", 1000, 800, null]])[0]).toMatch(/^missing 缺少.*城关镇没有填写/);
    expect(linesOf("2.15", [MIGRANT, ["城关镇", 0, 0, 0]])[0]).toBe("missing 符合条件的随迁子女数为0，无法计算。");
    expect(linesOf("2.15", [MIGRANT, ["城关镇", 100, 90, 20]])[0]).toMatch(/^undecided .*大于.*请核对。$/);
  });

  test("two sheets that say different things are both named, and none is believed", () => {
    const said = linesOf("2.15", [MIGRANT, ["城关镇", 1000, 850, 0]], [MIGRANT, ["全县", 1000, 840, 0]]);
    expect(said[0]).toMatch(/^undecided .*在几张表中不一致，请核对后保留一处。$/);
  });

  test("says which table would supply it", () => {
    expect(
      linesOf("2.15", [
        ["学校", "学生数"],
        ["城关小学", 300],
        ["河东小学", 200],
      ]),
    ).toEqual(["缺少随迁子女就读情况（符合条件的总数、公办学校就读人数、政府购买学位就读人数），请提供。"]);
  });
});

const DISABLED = ["乡镇", "适龄残疾儿童少年数", "已入学残疾儿童少年数", "残疾儿童少年入学率"];

describe("3.2 残疾儿童少年入学率", () => {
  test("95 of 100 is enough, 94 is one short", () => {
    expect(linesOf("3.2", [DISABLED, ["全县", 100, 95, null]])[0]).toMatch(/^met .*95%，不低于95%。$/);
    expect(linesOf("3.2", [DISABLED, ["全县", 100, 94, null]])[0]).toMatch(/^failed .*94%，低于95%，还差1人。$/);
  });

  test.each([[0.95], [95], ["95%"], ["９５％"]])(
    "a stated rate of %s against 90 of 100 is named with its cell, and the pupils decide",
    (rate) => {
      expect(linesOf("3.2", [DISABLED, ["全县", 100, 90, rate]])[0]).toBe(
        "failed 已入学残疾儿童少年数90人，适龄残疾儿童少年数100人；残疾儿童少年入学率为90%，低于95%，还差5人。表中残疾儿童少年入学率填写为95%（表1!D2），与人数不符，按人数计算。",
      );
    },
  );

  test("a rate that is rounded as printed is no contradiction", () => {
    // 200 of 207 is 96.618…%
    expect(linesOf("3.2", [DISABLED, ["全县", 207, 200, "96.6%"]])[0]).not.toMatch(/不符/);
    expect(linesOf("3.2", [DISABLED, ["全县", 207, 200, "96.7%"]])[0]).toMatch(/不符/);
  });
});

describe("2.14 优质高中招生名额", () => {
  test("half is enough", () => {
    const rows = (quota: number): Rows => [
      ["高中学校", "优质高中招生计划", "分配名额"],
      ["示例一中", 800, quota],
      ["示例二中", 200, 100],
    ];
    expect(linesOf("2.14", rows(400))[0]).toMatch(/^met .*50%，不低于50%/);
    expect(linesOf("2.14", rows(399))[0]).toMatch(/^failed .*49\.9%，低于50%，还差1人/);
  });

  test("农村初中 get no less of the places than they have of the graduates", () => {
    const rows = (rural: number): Rows => [
      ["初中学校", "城乡类型", "毕业生数", "优质高中指标到校名额"],
      ["示例县实验初中", "城区", 600, 300],
      ["示例县河东初中", "乡村", 400, rural],
    ];
    // 200 of 500 is 40%, and so are 400 of 1000.
    expect(linesOf("2.14", rows(200))[1]).toMatch(/^met .*占40%；毕业生400人，占40%；.*本产品约定/);
    expect(linesOf("2.14", rows(199))[1]).toMatch(/^failed /);
  });
});

describe("2.13 就近划片入学", () => {
  const HEAD = ["学校名称", "城乡类型", "举办者", "是否寄宿制", "新生总数", "就近划片入学人数"];

  test("counts public schools of 城区 and 镇区 that board none", () => {
    const said = linesOf("2.13", [
      HEAD,
      ["示例县城关小学", "城区", "公办", "否", 240, 240],
      ["示例县育才小学", "城区", "民办", "否", 60, 10],
      ["示例县清水小学", "乡村", "公办", "否", 40, 30],
      ["示例县实验初中", "镇区", "公办", "否", 200, 190],
      ["示例县河东初中", "镇区", "公办", "是", 200, 100],
    ]);
    expect(said.map((line) => line.replace(/；.*为/, " "))).toEqual([
      "met 就近划片入学人数240人，起始年级入学人数240人 100%，不低于100%。",
      "met 就近划片入学人数190人，起始年级入学人数200人 95%，不低于95%。",
    ]);
  });

  test("one pupil of a 小学 from elsewhere is a failure", () => {
    expect(linesOf("2.13", [HEAD, ["示例县城关小学", "城区", "公办", "否", 240, 239]])[0]).toMatch(/^failed /);
  });

  test("towns of which it is not said that they are 城区 or 镇区 are not judged", () => {
    const said = linesOf("2.13", [
      ["乡镇", "小学新生总数", "小学就近划片入学人数"],
      ["城关镇", 240, 240],
      ["清水乡", 40, 30],
    ]);
    expect(said[0]).toMatch(/^missing 缺少城关镇、清水乡的城乡类型/);
  });
});

describe("3.1 初中三年巩固率", () => {
  const HEAD = ["届别", "初一入学人数", "毕业人数", "三年转入人数", "三年转出人数", "死亡人数"];

  test("is judged by the first formula, exactly", () => {
    // (930 − 10 + 30) / (1000 − 0) = 95%; the second: 930 / (1000 + 10 − 0 − 30) = 94.897…%
    expect(linesOf("3.1", [HEAD, ["2025届", 1000, 930, 10, 30, 0]])[0]).toBe(
      "met （毕业－转入＋转出）÷（初一入学－死亡）＝（930－10＋30）÷（1,000－0）＝95%，不低于95%。按毕业÷（初一入学＋转入－死亡－转出）计算为94.9%，低于95%。",
    );
  });

  test("above 100% is said and not judged, and a blank is not zero", () => {
    expect(linesOf("3.1", [HEAD, ["2025届", 1000, 1010, 0, 5, 0]])[0]).toMatch(/^undecided .*超过100%，请核对人数。$/);
    expect(linesOf("3.1", [HEAD, ["2025届", 1000, 960, 0, 5, null]])[0]).toMatch(/^missing 缺少三年死亡人数/);
    expect(linesOf("3.1", [HEAD, ["2025届", 2, 0, 0, 0, 2]])[0]).toMatch(/^missing 初一入学人数减去死亡人数后不大于0/);
  });

  test("the latest cohort counts", () => {
    expect(linesOf("3.1", [HEAD, ["2024届", 1000, 700, 0, 0, 0], ["2025届", 1000, 960, 0, 0, 0]])[0]).toMatch(
      /^met .*96%/,
    );
  });
});

describe("4.1 社会认可度", () => {
  const HEAD = ["调查对象", "有效问卷", "非常满意", "满意", "基本满意", "不满意"];
  const GROUPS = ["学生", "家长", "教师", "校长", "人大代表", "政协委员", "其他群众"];
  const all = (...answers: readonly (number | null)[]): Rows => GROUPS.map((group) => [group, ...answers]);

  test("shows both where 基本满意 decides", () => {
    // 60 + 20 of 100 are 80%, with 10 more 90%.
    expect(linesOf("4.1", [HEAD, ...all(100, 60, 20, 10, 10)])[0]).toMatch(
      /^undecided .*不计基本满意为80%，计入基本满意为90%；.*两种算法结论不同/,
    );
    expect(linesOf("4.1", [HEAD, ...all(100, 60, 25, 10, 5)])[0]).toMatch(
      /^met .*不计基本满意为85%，计入基本满意为95%，都不低于85%。$/,
    );
    expect(linesOf("4.1", [HEAD, ...all(100, 60, 10, 10, 20)])[0]).toMatch(/^failed .*都低于85%。$/);
  });

  test("a group that nobody asked, or that is not in the table, is named", () => {
    const rows = all(100, 60, 30, 5, 5);
    expect(linesOf("4.1", [HEAD, ...rows.slice(0, 6)])[0]).toMatch(/^missing 缺少其他群众的/);
    expect(linesOf("4.1", [HEAD, ...rows.slice(0, 6), ["其他群众", 0, 0, 0, 0, 0]])[0]).toBe(
      "failed 其他群众没有有效问卷，七类人群都应参加调查。",
    );
  });
});

describe("2.8 教师平均工资", () => {
  const HEAD = ["年度", "教师年平均工资（元）", "公务员年平均工资（元）"];

  test("equal is enough, of the latest year with both", () => {
    expect(linesOf("2.8", [HEAD, ["2024年", 90000, 90000], ["2025年", 99000, null]])[0]).toBe(
      "met 2024年教师平均工资90,000元，公务员平均工资90,000元，不低于公务员。",
    );
    expect(linesOf("2.8", [HEAD, ["2024年", 89999.5, 90000]])[0]).toMatch(/^failed .*还差0\.5元。$/);
  });

  test("different years are not compared", () => {
    expect(linesOf("2.8", [HEAD, ["2023年", 90000, null], ["2024年", null, 90000]])[0]).toBe(
      "missing 教师和公务员的平均工资不是同一年度的数，不能比较。",
    );
  });
});

describe("2.2 城乡标准统一", () => {
  test("names what differs between town and country, and what is not given", () => {
    const said = linesOf("2.2", [
      ["学段", "区域", "生均公用经费基准定额", "教职工编制标准"],
      ["小学", "城镇", 720, "1:19"],
      ["小学", "农村", 720, "1:21"],
    ]);
    expect(said).toEqual([
      "missing 缺少城乡各学段的学校建设标准，请提供。",
      "failed 小学教师编制标准不统一：镇区（城镇）1:19，乡村1:21。",
      "met 小学生均公用经费基准定额城乡一致，为720元。",
      "missing 缺少城乡各学段的基本装备配置标准，请提供。",
    ]);
  });
});

describe("a column of verdicts or remarks beside the standards", () => {
  const HEADS = [
    "是否统一",
    "是否一致",
    "结论",
    "评价",
    "判定结果",
    "备注",
    "情况说明",
    "文件依据",
    "政策依据",
    "核查意见",
  ];

  test.each(HEADS.map((head) => [head]))("%s is no standard of any place", (head) => {
    const across = linesOf("2.2", [
      ["项目", "城区", "镇区", "乡村", head],
      ["学校建设标准", "国标", "国标", "国标", "是"],
      ["教职工编制标准（小学）", "1:19", "1:19", "1:19", "是"],
      ["生均公用经费基准定额（小学，元）", 720, 720, 720, "统一"],
      ["教学设备配置标准", "省标", "省标", "省标", "符合"],
    ]);
    expect(across).toEqual([
      "met 学校建设标准城乡一致，为国标。",
      "met 小学教师编制标准城乡一致，为1:19。",
      "met 小学生均公用经费基准定额城乡一致，为720元。",
      "met 基本装备配置标准城乡一致，为省标。",
    ]);
    const down = linesOf("2.2", [
      ["区域", "学校建设标准", "教职工编制标准", "生均公用经费基准定额", "教学设备配置标准", head],
      ["城区", "国标", "1:19", 720, "省标", "是"],
      ["乡村", "国标", "1:19", 720, "省标", "是"],
    ]);
    expect(down.map((line) => line.slice(0, 3))).toEqual(["met", "met", "met", "met"]);
  });
});

describe("2.9 教师培训学时 under years that only the title explains", () => {
  const people: Rows = [
    ["张一", "城关小学", 72, 72, 72, 72, 72, 360],
    ["李二", "城关小学", 72, 72, 72, 72, 71, 359],
    ["王三", "城关中学", null, 90, 72, 72, 90, 324],
  ];
  const YEARS = ["2021年", "2022年", "2023年", "2024年", "2025年"];
  const SCHOOL_YEARS = ["2021-2022学年", "2022-2023学年", "2023-2024学年", "2024-2025学年", "2025-2026学年"];

  test.each<[string, Rows]>([
    ["a title", [["示例县教师继续教育学时登记表"], ["姓名", "所在学校", ...YEARS, "五年合计"], ...people]],
    ["years without 年", [["教师培训学时汇总"], ["教师姓名", "学校", 2021, 2022, 2023, 2024, 2025, "合计"], ...people]],
    ["school years", [["近五年培训学时统计表"], ["姓名", "工作单位", ...SCHOOL_YEARS, "累计"], ...people]],
    ["学分", [["教师继续教育学分（学时）"], ["姓名", "任教学校", ...YEARS, "近五年累计"], ...people]],
    [
      "a heading over the years",
      [
        ["培训学时一览"],
        ["姓名", "学校", "年度", null, null, null, null, "合计"],
        [null, null, ...YEARS, null],
        ...people,
      ],
    ],
  ])("%s", (_, rows) => {
    const said = linesOf("2.9", rows).map((line) => line.split("；")[0]);
    expect(said).toEqual([
      "met 已完成360学时，应完成360学时。",
      "failed 已完成359学时，应完成360学时，还差1学时。",
      "missing 已完成324学时，应完成360学时",
    ]);
  });
});

test("years beside a column of hours are no hours: 年度考核 by year, under a title of 学时", () => {
  const lines = linesOf("2.9", [
    ["教师培训学时和年度考核情况"],
    ["姓名", "学校", "近五年培训学时", "2024年", "2025年"],
    ["张一", "城关小学", 360, 90, 95],
    ["李二", "城关小学", 359, 90, 95],
  ]);
  expect(lines).toEqual(["met 已完成360学时，应完成360学时。", "failed 已完成359学时，应完成360学时，还差1学时。"]);
});

describe("figures of 高中 in a table with those of 义务教育", () => {
  test("are held against nobody", () => {
    const funds = linesOf("2.2", [
      ["学段", "区域", "生均公用经费基准定额"],
      ["小学", "城镇", 720],
      ["小学", "农村", 720],
      ["高中", "城镇", 1200],
      ["高中", "农村", 1200],
    ]);
    expect(funds[2]).toBe("met 小学生均公用经费基准定额城乡一致，为720元。");
    const levels = linesOf("3.9", [
      ["学科", "学段", "学业水平等级", "校际差异率"],
      ["数学", "初中", "Ⅳ级", 0.1],
      ["数学", "高中", "Ⅱ级", 0.1],
    ]);
    expect(levels).toEqual(["met 学业水平为Ⅳ级，达到Ⅲ级；校际差异率0.1，低于0.15。"]);
    // Without a 定额 of 初中 the 1,200元 of 高中 stand for nothing.
    const small = linesOf(
      "2.6",
      [
        ["学段", "生均公用经费基准定额（元）"],
        ["小学", 720],
        ["高中", 1200],
      ],
      [
        ["学校名称", "办学类型", "学生数", "公用经费（元）"],
        ["河东初级中学", "初级中学", 60, 120_000],
      ],
    );
    expect(small).toEqual([
      "missing 60人，应按100人核定公用经费，已安排120,000元；缺少生均公用经费基准定额，请提供定额表（学段、定额）。",
    ]);
  });
});

describe("3.9 学业水平", () => {
  test("says of which grade or stage a subject is, where the table does", () => {
    const subjectsOf = (of: string, first: string, second: string): readonly string[] => {
      const rows: Rows = [
        [of, "学科", "学业水平等级", "校际差异率"],
        [first, "数学", "Ⅳ级", 0.1],
        [second, "数学", "Ⅲ级", 0.15],
      ];
      const { workbook } = caseWorkbook({ sheets: [{ name: "质量监测", rows }] });
      const check = assessWorkbook(workbook, NEW_SETTINGS).requirements.find(
        ({ requirement }) => requirement.id === "3.9",
      );
      return [0, 1].map((at) => (check && check.length > at ? requirementSubject(check.item(at)) : ""));
    };
    expect(subjectsOf("年级", "四年级", "八年级")).toEqual(["四年级数学", "八年级数学"]);
    expect(subjectsOf("学段", "小学", "初中")).toEqual(["小学数学", "初中数学"]);
  });

  test.each([["Ⅲ"], ["III"], ["Ш级"], ["3级"], ["三级"], ["Ⅳ级"]])("%s is level Ⅲ or above", (level) => {
    expect(
      linesOf("3.9", [
        ["学科", "学业水平等级", "校际差异率"],
        ["数学", level, 0.149],
      ])[0],
    ).toMatch(/^met /);
  });

  test("Ⅱ is below, 0.15 is not below 0.15, and 14.9% is", () => {
    const HEAD = ["学科", "学业水平等级", "校际差异率"];
    expect(
      linesOf("3.9", [
        HEAD,
        ["数学", "Ⅱ级", 0.1],
        ["语文", "Ⅲ级", 0.15],
        ["英语", "Ⅲ级", "14.9%"],
        ["科学", null, 0.1],
      ]).map((line) => line.split(" ")[0]),
    ).toEqual(["failed", "failed", "met", "missing"]);
  });
});

describe("2.10 教职工编制", () => {
  test("the schools together have no more than the county's total", () => {
    const rows = (total: number): Rows => [
      ["项目", "数值"],
      ["全县核定教职工编制总数", total],
      ["已分配到各校编制合计", 2400],
    ];
    expect(linesOf("2.10", rows(2400))).toEqual(["met 各校编制合计2,400人，核定总数2,400人，没有超过。"]);
    expect(linesOf("2.10", rows(2399))).toEqual(["failed 各校编制合计2,400人，核定总数2,399人，多1人。"]);
  });
});

describe("years after the day of the check", () => {
  const inYear = (id: string, rows: Rows): string => {
    const { workbook } = caseWorkbook({ sheets: [{ name: "表1", rows }] });
    const check = assessWorkbook(workbook, NEW_SETTINGS, ON).requirements.find(
      ({ requirement }) => requirement.id === id,
    );
    const line = check?.item(0);
    return `${line?.state} ${line?.says(WORDS)}`;
  };

  test("are plans, and the latest year that has come counts", () => {
    const HEAD = ["年度", "教师年平均工资（元）", "公务员年平均工资（元）"];
    expect(inYear("2.8", [HEAD, ["2025年", 90000, 90000], ["2030年", 80000, 90000]])).toMatch(/^met 2025年/);
    expect(inYear("2.8", [HEAD, ["2029年", 90000, 90000], ["2030年", 90000, 90000]])).toBe(
      "missing 平均工资只有检查之日以后年度的数，不能采用。",
    );
    const MIGRANTS = ["年度", "随迁子女总数", "公办学校就读人数", "政府购买学位人数"];
    expect(inYear("2.15", [MIGRANTS, ["2029年", 100, 90, 0], ["2030年", 100, 90, 0]])).toMatch(
      /^missing .*只有检查之日以后年度的数/,
    );
  });
});
