import { assessWorkbook } from "../../../src/app/assess-workbook";
import type { WorkbookAssessment } from "../../../src/app/workbook-assessment";
import { NEW_SETTINGS } from "../../../src/app/workbook-settings";
import { cellRefName } from "../../../src/core/cell/address";
import type { CellValue } from "../../../src/core/cell/cell-value";
import { figureCells } from "../../../src/core/facts/origin";
import type { Answers } from "../../../src/recognition/answers";
import { questionText } from "../../../src/i18n/zh-CN/questions";
import { sheetOf, workbookOf } from "../sheet-of";

type Rows = readonly (readonly CellValue[])[];

const STUDENTS = ["学校名称", "办学类型", "小学学生数", "初中学生数"];
const TEACHERS = ["学校名称", "高于规定学历教师数（人）", "县级以上骨干教师数（人）", "体育艺术专任教师数（人）"];
const ROOMS = [
  "学校名称",
  "教学及辅助用房面积（㎡）",
  "体育运动场馆面积（㎡）",
  "教学仪器设备值（万元）",
  "网络多媒体教室（间）",
];

const students: Rows = [
  STUDENTS,
  ["示例城关小学", "小学", 1000, 0],
  ["示例丹凤小学", "小学", 500, 0],
  ["示例第三中学", "初级中学", 0, 800],
];
const teachers: Rows = [TEACHERS, ["示例第三中学", 60, 10, 8], ["示例城关小学", 50, 12, 9], ["示例丹凤小学", 30, 6, 5]];
const rooms: Rows = [
  ROOMS,
  ["示例丹凤小学", 3000, 4000, 120, 12],
  ["示例第三中学", 5000, 9000, 230, 20],
  ["示例城关小学", 5000, 8000, 210, 25],
];

function assess(sheets: Readonly<Record<string, Rows>>, answers: Answers = {}): WorkbookAssessment {
  const workbook = workbookOf(...Object.entries(sheets).map(([name, rows]) => sheetOf(rows, { name })));
  return assessWorkbook(workbook, { ...NEW_SETTINGS, answers });
}

/** "示例城关小学 小学 5.00" of one indicator. */
function values(assessment: WorkbookAssessment, code: string): Record<string, number | null> {
  return Object.fromEntries(
    assessment.schools.map((school) => [
      `${school.name}/${school.stage}`,
      school.indicators.find((each) => each.code === code)?.value ?? null,
    ]),
  );
}

const questionsOf = (assessment: WorkbookAssessment): string[] =>
  assessment.questions.map(
    ({ code, answer, choices }) => `${code} ${answer ?? "?"}: ${choices.map(({ id }) => id).join(" ")}`,
  );
const said = (assessment: WorkbookAssessment, code: string): unknown[] =>
  assessment.findings.filter((finding) => finding.code === code).map(({ parameters }) => parameters);

describe("sheets of the same schools", () => {
  it("are joined by name: students in one, teachers in a second, rooms in a third", () => {
    const assessment = assess({ 学生: students, 教师: teachers, 校舍: rooms });
    expect(questionsOf(assessment)).toEqual([]);
    expect(assessment.schools.map(({ name, students: count, verdict }) => [name, count, verdict])).toEqual([
      ["示例城关小学", 1000, "met"],
      ["示例丹凤小学", 500, "met"],
      ["示例第三中学", 800, "met"],
    ]);
    expect(values(assessment, "1.6")).toEqual({
      "示例城关小学/primary": 2100,
      "示例丹凤小学/primary": 2400,
      "示例第三中学/junior": 2875,
    });
    const third = assessment.schools[2]?.indicators.find(({ code }) => code === "1.6");
    expect(third?.cells.map(cellRefName)).toEqual(["校舍!D3", "学生!D4"]);
    expect(said(assessment, "schools-unmatched")).toEqual([]);
  });

  it("are joined in any order of the sheets, also as tables of one sheet", () => {
    const assessment = assess({ 校舍: rooms, 教师: teachers, 学生: students });
    expect(assessment.schools.map(({ name, sheet, verdict }) => [name, sheet, verdict])).toEqual([
      ["示例城关小学", "学生", "met"],
      ["示例丹凤小学", "学生", "met"],
      ["示例第三中学", "学生", "met"],
    ]);
    const gap: Rows = [[], []];
    const stacked = assess({ 情况: [...students, ...gap, ...teachers, ...gap, ...rooms] });
    expect(stacked.schools.map(({ name, verdict }) => [name, verdict])).toEqual(
      assessment.schools.map(({ name, verdict }) => [name, verdict]),
    );
  });

  it("name the schools that stand on one side only, and count their figures as missing", () => {
    const assessment = assess({
      学生: students,
      教师: [...teachers.slice(0, 3), ["示例五龙小学", 10, 2, 2]],
      校舍: rooms,
    });
    expect(assessment.schools.map(({ name, verdict }) => [name, verdict])).toEqual([
      ["示例城关小学", "met"],
      ["示例丹凤小学", "missing"],
      ["示例第三中学", "met"],
      ["示例五龙小学", "missing"],
    ]);
    expect(said(assessment, "schools-unmatched")).toEqual([
      { sheet: "学生", others: ["教师"], count: 1, schools: ["示例丹凤小学"] },
      { sheet: "教师", others: ["学生"], count: 1, schools: ["示例五龙小学"] },
    ]);
    expect(assessment.county.verdict).toBe("missing");
  });

  it("propose near names in a question and join them only when the user has said so", () => {
    const named = (rows: Rows, names: Readonly<Record<string, string>>): Rows =>
      rows.map(([name, ...rest]) => [names[String(name)] ?? name ?? null, ...rest]);
    const sheets = {
      学生: named(students, { 示例城关小学: "示例县第一小学" }),
      教师: named(teachers, { 示例城关小学: "县一小" }),
      校舍: named(rooms, { 示例城关小学: "示例县第一小学" }),
    };
    const open = assess(sheets);
    expect(questionsOf(open)).toEqual(["same-school ?: 示例县第一小学 none"]);
    expect(values(open, "1.2")["示例县第一小学/primary"]).toBeNull();
    expect(open.schools.map(({ name }) => name)).toEqual(["示例县第一小学", "示例丹凤小学", "示例第三中学"]);
    expect(said(open, "schools-unmatched")).toEqual([]);
    const [question] = open.questions;
    expect(question?.cells.map(cellRefName)).toEqual(["教师!A3", "学生!A2"]);
    const answered = assess(sheets, { [question?.id ?? ""]: "示例县第一小学" });
    expect(values(answered, "1.2")["示例县第一小学/primary"]).toBe(1.2);
    expect(answered.county.verdict).toBe(assess({ 学生: students, 教师: teachers, 校舍: rooms }).county.verdict);
    const refused = assess(sheets, { [question?.id ?? ""]: "none" });
    expect(values(refused, "1.2")["示例县第一小学/primary"]).toBeNull();
    expect(refused.schools.map(({ name }) => name)).toContain("县一小");
    expect(said(refused, "schools-unmatched")).toHaveLength(2);
  });

  it("ask once about a pair of names that stands in several tables, and take the answer for all of them", () => {
    const named = (rows: Rows, own: string): Rows =>
      rows.map(([name, ...rest]) => [name === "示例丹凤小学" ? own : (name ?? null), ...rest]);
    const sheets = {
      学生: named(students, "示例县丹凤小学"),
      教师: named(teachers, "丹凤小学"),
      校舍设备: named(rooms, "丹凤小学"),
    };
    const open = assess(sheets);
    expect(questionsOf(open)).toEqual(["same-school ?: 示例县丹凤小学 none"]);
    const [question] = open.questions;
    expect(question?.cells.map(cellRefName)).toEqual(["校舍设备!A2", "学生!A3", "教师!A4"]);
    expect(question && questionText(question)).toContain("校舍设备、教师");
    const answered = assess(sheets, { [question?.id ?? ""]: "示例县丹凤小学" });
    expect(answered.schools.map(({ name, verdict }) => [name, verdict])).toEqual([
      ["示例城关小学", "met"],
      ["示例县丹凤小学", "met"],
      ["示例第三中学", "met"],
    ]);
    expect(assess(sheets, { [question?.id ?? ""]: "none" }).schools.map(({ name }) => name)).toEqual([
      "示例城关小学",
      "示例县丹凤小学",
      "示例第三中学",
      "丹凤小学",
    ]);
  });

  it("ask once about names alike where a short table lacks the same words as a long one", () => {
    const names = ["城关小学", "丹凤小学", "雄壁小学", "葵山小学", "彩云小学"];
    const sheets = {
      学生: [STUDENTS, ...names.map((name) => [`示例县${name}`, "小学", 500, 0])],
      校舍: [ROOMS, ...names.map((name, index) => [index < 2 ? name : `示例县${name}`, 3000, 4000, 120, 12])],
      教师: [TEACHERS, ...names.map((name) => [name, 30, 6, 5])],
    };
    const open = assess(sheets);
    expect(questionsOf(open)).toEqual(["same-school ?: all each"]);
    expect(open.questions[0]?.cells).toHaveLength(7);
    expect(open.questions[0]?.parameters).toMatchObject({ count: 5, prefix: "示例县" });
    const all = assess(sheets, { [open.questions[0]?.id ?? ""]: "all" });
    expect(all.schools.map(({ verdict }) => verdict)).toEqual(["met", "met", "met", "met", "met"]);
  });

  it("ask once for the stage of a school that stands in several tables, and not where nothing is assessed", () => {
    const total: Rows = [
      ["学校名称", "学生数"],
      ["示例城关小学", 1000],
      ["示例县第二中学", 500],
      ["示例第三初级中学", 800],
    ];
    const swap = (rows: Rows): Rows =>
      rows.map(([name, ...rest]) => [
        name === "示例第三中学" ? "示例第三初级中学" : name === "示例丹凤小学" ? "示例县第二中学" : (name ?? null),
        ...rest,
      ]);
    const sheets = { 学生: total, 教师: swap(teachers), 校舍: swap(rooms) };
    const open = assess(sheets);
    expect(open.questions.map(({ code, cells }) => [code, ...cells.map(cellRefName)])).toEqual([
      ["row-stage", "学生!A3"],
    ]);
    const answered = assess(sheets, { [open.questions[0]?.id ?? ""]: "junior-school" });
    expect(answered.schools.map(({ name, stage, verdict }) => [name, stage, verdict === "missing"])).toContainEqual([
      "示例县第二中学",
      "junior",
      false,
    ]);
    // Another spelling in one table: the two names are asked about, the stage still once.
    const near = assess({
      ...sheets,
      教师: swap(teachers).map(([name, ...rest]) => [name === "示例县第二中学" ? "县二中" : (name ?? null), ...rest]),
    });
    expect(near.questions.map(({ code, cells }) => [code, ...cells.map(cellRefName)])).toEqual([
      ["row-stage", "学生!A3"],
      ["same-school", "教师!A4", "学生!A3"],
    ]);
    expect(assess({ 教师: swap(teachers) }).questions).toEqual([]);
  });

  it("ask once about names that all lack the same words in front", () => {
    const names = ["城关小学", "丹凤小学", "雄壁小学", "葵山小学", "彩云小学"];
    const students5: Rows = [STUDENTS, ...names.map((name) => [`示例县${name}`, "小学", 500, 0])];
    const teachers5: Rows = [TEACHERS, ...names.map((name) => [name, 30, 6, 5])];
    const rooms5: Rows = [ROOMS, ...names.map((name) => [`示例县${name}`, 3000, 4000, 120, 12])];
    const sheets = { 学生: students5, 教师: teachers5, 校舍: rooms5 };
    const open = assess(sheets);
    expect(questionsOf(open)).toEqual(["same-school ?: all each"]);
    const id = open.questions[0]?.id ?? "";
    const all = assess(sheets, { [id]: "all" });
    expect(all.schools.map(({ verdict }) => verdict)).toEqual(["met", "met", "met", "met", "met"]);
    const each = assess(sheets, { [id]: "each" });
    expect(questionsOf(each)).toHaveLength(6);
  });

  it("never join 第一小学 with 第二小学 or 希望小学 with 希望学校", () => {
    const assessment = assess({
      学生: [
        STUDENTS,
        ["示例第一小学", "小学", 500, 0],
        ["示例希望小学", "小学", 300, 0],
        ["示例雄壁小学", "小学", 300, 0],
        ["示例葵山小学", "小学", 300, 0],
      ],
      教师: [
        TEACHERS,
        ["示例第二小学", 30, 6, 5],
        ["示例希望学校", 20, 4, 3],
        ["示例雄壁小学", 20, 4, 3],
        ["示例葵山小学", 20, 4, 3],
      ],
      校舍: [
        ROOMS,
        ["示例第一小学", 3000, 4000, 120, 12],
        ["示例希望小学", 3000, 4000, 120, 12],
        ["示例雄壁小学", 3000, 4000, 120, 12],
        ["示例葵山小学", 3000, 4000, 120, 12],
      ],
    });
    expect(assessment.questions.filter(({ code }) => code === "same-school")).toEqual([]);
    expect(values(assessment, "1.2")).toMatchObject({ "示例第一小学/primary": null, "示例希望小学/primary": null });
    expect(said(assessment, "schools-unmatched")).toEqual([
      { sheet: "学生", others: ["教师"], count: 2, schools: ["示例第一小学", "示例希望小学"] },
      { sheet: "教师", others: ["学生"], count: 2, schools: ["示例第二小学", "示例希望学校"] },
    ]);
  });

  it("ask which table counts where two state different figures of a school, and take equal figures once", () => {
    const withStudents: Rows = [
      ["学校名称", "小学学生数", "初中学生数", ...TEACHERS.slice(1)],
      ["示例城关小学", 1000, 0, 50, 12, 9],
      ["示例丹凤小学", 520, 0, 30, 6, 5],
      ["示例第三中学", 0, 800, 60, 10, 8],
    ];
    const sheets = { 学生: students, 教师: withStudents, 校舍: rooms };
    const open = assess(sheets);
    expect(questionsOf(open)).toEqual([expect.stringMatching(/^which-column \?: /)]);
    expect(open.questions[0]?.parameters).toMatchObject({ field: "students", count: 1, school: "示例丹凤小学" });
    expect(open.schools.map(({ name, students: count }) => [name, count])).toEqual(
      expect.arrayContaining([
        ["示例城关小学", 1000],
        ["示例丹凤小学", null],
      ]),
    );
    const { id = "", choices = [] } = open.questions[0] ?? {};
    const second = choices.find(({ parameters }) => parameters.sheet === "教师")?.id ?? "";
    const answered = assess(sheets, { [id]: second });
    const school = answered.schools.find(({ name }) => name === "示例丹凤小学");
    expect(school?.students).toBe(520);
    expect(school?.indicators[0]?.cells.map(cellRefName)).toContain("教师!B3");
  });

  it("put the 小学部 and 初中部 rows of one table together with the one row of another", () => {
    const assessment = assess({
      学生: [STUDENTS, ["示例育才学校", "九年一贯制学校", 500, 400], ["示例丹凤小学", "小学", 500, 0]],
      教师: [
        ["学校名称", "学段", ...TEACHERS.slice(1)],
        ["示例育才学校（小学部）", "小学", 25, 6, 5],
        ["示例育才学校（初中部）", "初中", 30, 5, 4],
        ["示例丹凤小学", "小学", 30, 6, 5],
      ],
      校舍: [ROOMS, ["示例育才学校", 6000, 9000, 260, 24], ["示例丹凤小学", 3000, 4000, 120, 12]],
    });
    expect(questionsOf(assessment)).toEqual([]);
    expect(values(assessment, "1.1")).toEqual({
      "示例育才学校/primary": 5,
      "示例育才学校/junior": 7.5,
      "示例丹凤小学/primary": 6,
    });
    expect(values(assessment, "1.4")["示例育才学校/primary"]).toBeCloseTo(6000 / (500 + 1.1 * 400));
    const junior = assessment.schools.find(({ stage }) => stage === "junior");
    expect(junior?.indicators[0]?.cells.map(cellRefName)).toEqual(expect.arrayContaining(["教师!C3", "学生!D2"]));
  });

  it("tell schools of one name apart by their towns", () => {
    const assessment = assess({
      学生: [
        ["乡镇", ...STUDENTS],
        ["丹凤镇", "中心小学", "小学", 500, 0],
        ["雄壁镇", "中心小学", "小学", 300, 0],
      ],
      教师: [
        ["乡镇", ...TEACHERS],
        ["雄壁镇", "中心小学", 15, 3, 3],
        ["丹凤镇", "中心小学", 30, 6, 5],
      ],
      校舍: [
        ["乡镇", ...ROOMS],
        ["雄壁镇", "中心小学", 2000, 3000, 80, 8],
        ["丹凤镇", "中心小学", 3000, 4000, 120, 12],
      ],
    });
    const backbone = assessment.schools.map((school) => school.indicators[1]?.resource);
    if (assessment.records[0]?.attributes?.towns) expect(backbone).toEqual([6, 3]);
    else expect(backbone.every((each) => each === null || each === undefined)).toBe(true);
  });

  it("of one layout, a sheet for each town, are assessed together without a question", () => {
    const header = [...STUDENTS, ...TEACHERS.slice(1), ...ROOMS.slice(1)];
    const town = (name: string): Rows => [
      header,
      ["中心小学", "小学", 500, 0, 30, 6, 5, 3000, 4000, 120, 12],
      [`${name}希望小学`, "小学", 300, 0, 20, 4, 3, 2000, 3000, 80, 8],
      [`示例${name}中学`, "初级中学", 0, 800, 60, 10, 8, 5000, 9000, 230, 20],
    ];
    const names = ["丹凤", "雄壁", "葵山", "彩云", "竹基", "大同", "龙庆", "五龙", "高良", "漾月", "城南", "城北"];
    for (const suffix of ["镇", ""]) {
      const assessment = assess(Object.fromEntries(names.map((name) => [`${name}${suffix}`, town(name)])));
      expect(questionsOf(assessment)).toEqual([]);
      expect(assessment.schools).toHaveLength(36);
      expect(assessment.county.schoolsMissing).toBe(0);
    }
  });

  it.each(["红旗农场 东关镇 城关街道", "向阳林场 红星牧场 北大街办事处", "城东学区 城西学区 高新区开发区"])(
    "whose schools have the same short names in each place are different schools: %s",
    (places) => {
      const header = [...STUDENTS, ...TEACHERS.slice(1), ...ROOMS.slice(1)];
      const place = (pupils: number): Rows => [
        header,
        ["中心完小", "小学", pupils, 0, 30, 6, 5, 3000, 4000, 120, 12],
        ["希望学校", "小学", 300, 0, 20, 4, 3, 2000, 3000, 80, 8],
        ["一中", "初中", 0, 800, 60, 10, 8, 5000, 9000, 230, 20],
      ];
      const assessment = assess(Object.fromEntries(places.split(" ").map((name, index) => [name, place(500 + index)])));
      expect(questionsOf(assessment)).toEqual([]);
      expect(assessment.schools).toHaveLength(9);
    },
  );

  it("of two towns that both list a school are counted twice only when the user has said so", () => {
    const header = [...STUDENTS, ...TEACHERS.slice(1), ...ROOMS.slice(1)];
    const row = (name: string): CellValue[] => [name, "小学", 500, 0, 30, 6, 5, 3000, 4000, 120, 12];
    const sheets = {
      丹凤: [header, row("示例红土小学"), row("示例大河小学"), row("示例小河小学"), row("示例山前小学")],
      雄壁: [header, row("示例红土小学"), row("示例雨汪小学"), row("示例竹园小学"), row("示例高桥小学")],
    };
    const open = assess(sheets);
    expect(questionsOf(open)).toEqual(["duplicate-school ?: first both"]);
    expect(open.questions[0]?.cells.map(cellRefName)).toEqual(["丹凤!A2", "雄壁!A2"]);
    expect(open.schools).toHaveLength(8);
    const first = assess(sheets, { [open.questions[0]?.id ?? ""]: "first" });
    expect(first.schools.map(({ sheet, row: at }) => `${sheet}${at + 1}`)).toEqual([
      "丹凤2",
      "丹凤3",
      "丹凤4",
      "丹凤5",
      "雄壁3",
      "雄壁4",
      "雄壁5",
    ]);
    expect(first.schools[4]?.indicators[0]?.cells.map(cellRefName)).toContain("雄壁!E3");
  });

  it("of different years are not joined but asked about", () => {
    const sheets = { "2025年学生": students, "2024年教师": teachers, "2025年校舍": rooms };
    const open = assess(sheets);
    expect(questionsOf(open)).toEqual([expect.stringMatching(/^which-table \?: .* both$/)]);
    expect(values(open, "1.2")["示例城关小学/primary"]).toBeNull();
    expect(values(open, "1.6")["示例城关小学/primary"]).toBe(2100);
    const both = assess(sheets, { [open.questions[0]?.id ?? ""]: "both" });
    expect(values(both, "1.2")["示例城关小学/primary"]).toBe(1.2);
  });

  it("that hold the same in two years count once, the later year until the user has chosen", () => {
    const roster = (backbone: number): Rows => [
      [...STUDENTS, ...TEACHERS.slice(1), ...ROOMS.slice(1)],
      ["示例城关小学", "小学", 1000, 0, 50, backbone, 9, 5000, 8000, 210, 25],
      ["示例丹凤小学", "小学", 500, 0, 30, 6, 5, 3000, 4000, 120, 12],
    ];
    const open = assess({ "2024": roster(11), "2025": roster(12) });
    expect(questionsOf(open)).toEqual([expect.stringMatching(/^which-table \?/)]);
    expect(open.schools.map(({ sheet }) => sheet)).toEqual(["2025", "2025"]);
    expect(open.county.verdict).not.toBe("met");
  });

  it("do not ask for the kind of a school that another sheet tells", () => {
    const assessment = assess({
      学生: [STUDENTS, ["示例三中", "初级中学", 0, 800], ["示例五中", "初级中学", 0, 700]],
      教师: [TEACHERS, ["示例三中", 60, 10, 8], ["示例五中", 50, 9, 7]],
      校舍: [ROOMS, ["示例三中", 5000, 9000, 230, 20], ["示例五中", 5000, 9000, 230, 20]],
    });
    expect(questionsOf(assessment)).toEqual([]);
    expect(assessment.schools.map(({ stage, verdict }) => [stage, verdict])).toEqual([
      ["junior", "met"],
      ["junior", "met"],
    ]);
  });

  it("leave 室内体育用房 missing, not nought, for a school without a row in the table that tells it", () => {
    const assessment = assess({
      学生: students,
      教师: teachers,
      校舍: rooms,
      体育: [
        ["学校名称", "室内体育用房面积（㎡）"],
        ["示例城关小学", 300],
        ["示例第三中学", 400],
      ],
    });
    const area = values(assessment, "1.4");
    expect(area["示例城关小学/primary"]).toBe(4.7);
    expect(area["示例丹凤小学/primary"]).toBeNull();
  });

  it("are joined by code whatever the names, which is said; a school without a code by its name", () => {
    const coded = (rows: Rows, codes: readonly (string | number | null)[]): Rows =>
      rows.map((row, index) => [index === 0 ? "学校代码" : (codes[index - 1] ?? null), ...row]);
    const assessment = assess({
      学生: coded(students, ["2153000001", "2153000002", null]),
      教师: coded(
        [TEACHERS, ["示例第三中学", 60, 10, 8], ["示例新华小学", 50, 12, 9], ["示例丹凤小学", 30, 6, 5]],
        [2153000003, 2153000001, 2153000002],
      ),
      校舍: rooms,
    });
    expect(questionsOf(assessment)).toEqual([]);
    expect(assessment.schools.map(({ verdict }) => verdict)).toEqual(["met", "met", "met"]);
    expect(said(assessment, "joined-by-code")).toEqual([
      { sheet: "教师", count: 1, school: "示例新华小学", other: "示例城关小学" },
    ]);
  });

  it("say what only the joined figures show: equipment of a tenth of a 元 for each pupil", () => {
    const odd = rooms.map((row, index) =>
      index === 0 ? ROOMS : row.map((value, column) => (column === 3 ? Number(value) / 100_000 : value)),
    );
    const assessment = assess({ 学生: students, 教师: teachers, 校舍: odd });
    expect(questionsOf(assessment)).toEqual(["odd-figure ?: 亿元 missing use"]);
    expect(values(assessment, "1.6")).toEqual({
      "示例城关小学/primary": null,
      "示例丹凤小学/primary": null,
      "示例第三中学/junior": null,
    });
  });

  it("take students for a table of finished values from another sheet", () => {
    const values: Rows = [
      [
        "学校名称",
        "学段",
        "每百名学生拥有高于规定学历教师数",
        "每百名学生拥有县级以上骨干教师数",
        "每百名学生拥有体育、艺术专任教师数",
        "生均教学及辅助用房面积",
        "生均体育运动场馆面积",
        "生均教学仪器设备值",
        "每百名学生拥有网络多媒体教室数",
      ],
      ["示例城关小学", "小学", 5, 1.2, 0.9, 5, 8, 2100, 2.5],
      ["示例丹凤小学", "小学", 6, 1.2, 1, 6, 8, 2400, 2.4],
    ];
    const assessment = assess({ 学生: students.slice(0, 3), 指标: values });
    expect(
      assessment.schools.map(({ name, sheet, students: count, verdict }) => [name, sheet, count, verdict]),
    ).toEqual([
      ["示例城关小学", "指标", 1000, "met"],
      ["示例丹凤小学", "指标", 500, "met"],
    ]);
  });

  it("do not ask about rows of one name that nothing tells apart: they are listed", () => {
    const assessment = assess({
      学生: [
        ["乡镇", ...STUDENTS],
        ["丹凤镇", "中心小学", "小学", 500, 0],
        ["雄壁镇", "中心小学", "小学", 300, 0],
      ],
      教师: [TEACHERS, ["中心小学", 30, 6, 5], ["中心小学", 20, 6, 5]],
      校舍: [
        ["乡镇", ...ROOMS],
        ["丹凤镇", "中心小学", 3000, 4000, 120, 12],
        ["雄壁镇", "中心小学", 3000, 4000, 120, 12],
      ],
    });
    expect(assessment.questions.map(({ code }) => code)).toEqual(["duplicate-school"]);
    expect(assessment.schools.map((school) => school.indicators[1]?.value)).toEqual([null, null]);
    expect(said(assessment, "schools-unmatched")).toHaveLength(2);
  });

  it("know every cell of a figure that stands in another row of another sheet", () => {
    const { records } = assess({ 学生: students, 教师: teachers, 校舍: rooms });
    const [joined] = records;
    const backbone = joined?.figures.get("backbone");
    expect(backbone && [0, 1, 2].map((record) => figureCells(backbone, record).map(cellRefName).join())).toEqual([
      "教师!C3",
      "教师!C4",
      "教师!C2",
    ]);
  });
});
