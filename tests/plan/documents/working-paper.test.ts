import { readFileSync } from "node:fs";
import { checkWorkbook } from "../../app/check-workbook";
import { assessWorkbook } from "../../../src/app/assess-workbook";
import { countyResultOf } from "../../../src/app/result/county-result-of";
import { NEW_SETTINGS } from "../../../src/app/workbook-settings";
import type { WorkbookAssessment } from "../../../src/app/workbook-assessment";
import { openFileHost } from "../../../src/host/file/file-host";
import { PAPER_SHEET_NAME, workingPaper } from "../../../src/i18n/zh-CN/working-paper";
import { PAPER_SHEET_MARKER, type WorkingPaper, workingPaperSheet } from "../../../src/plan/documents/working-paper";
import { planPaper, planRemovePaper } from "../../../src/taskpane/result/paper-plan";
import { sheetOf, workbookOf } from "../../recognition/sheet-of";
import { readXlsx } from "../../../src/xlsx/read-workbook";

const TODAY = "2026-11-30";
const NEEDS = "assets/samples/师宗县-附件2-需求测算表.xlsx";
const ALL = "assets/samples/示例县-全部指标.xlsx";

const opened = async (path: string) => openFileHost("附件2.xlsx", new Uint8Array(readFileSync(path)));
const paperOf = (assessment: WorkbookAssessment): WorkingPaper =>
  workingPaper({ ...assessment, beside: countyResultOf(assessment, TODAY).beside });
const section = (paper: WorkingPaper, heading: string) => paper.sections.find((each) => each.heading.includes(heading));
const linesOf = (paper: WorkingPaper, heading: string): readonly string[] =>
  (section(paper, heading)?.rows ?? []).map(({ cells, isBad }) => `${isBad ? "✗ " : ""}${cells.join("|")}`);

describe("the working paper of 附件2 as published", () => {
  test("lists every total with its cell, both numbers and what was added up", async () => {
    const { assessment } = await checkWorkbook(await opened(NEEDS));
    const paper = paperOf(assessment);
    expect(paper.sections.map(({ heading }) => heading)).toEqual([
      "1. 合计核对：附件2!A2:I6",
      "2. 单价核对：附件2!A2:I6",
    ]);
    expect(section(paper, "合计")?.note).toBe("共11项：相符11项。");
    // By hand: 3600 + 3100, 5300 + 6400, and 3600 + 600 + 800 + 100 + 200 as the county printed them.
    expect(linesOf(paper, "合计")).toEqual(
      expect.arrayContaining([
        "2|投入测算汇总，校舍建设·需投入资金(万元)|附件2!C4|6700|6700|0|相符|C5:C6相加",
        "8|投入测算汇总，资金合计（万元）|附件2!I4|11700|11700|0|相符|I5:I6相加",
        "10|城区新建小学，资金合计（万元）|附件2!I5|5300|5300|0|相符|C5、E5:H5相加",
      ]),
    );
  });

  test("lists every unit price with what the printed digits allow", async () => {
    const { assessment } = await checkWorkbook(await opened(NEEDS));
    // 3100万元 over 1.03万㎡: 3100.5/1.025 and 3099.5/1.035 are its ends.
    expect(linesOf(paperOf(assessment), "单价")).toEqual([
      "1|城区新建小学，校舍|附件2!C5|36000000|12000|3000|一致|印出的位数允许2,879.6—3,130.87元/㎡",
      "2|其他不足学校，校舍|附件2!C6|31000000|10300|3009.71|一致|印出的位数允许2,994.69—3,024.88元/㎡",
      "3|城区新建小学，运动场|附件2!E5|6000000|15000|400|一致|印出的位数允许386.77—414.14元/㎡",
      "4|其他不足学校，运动场|附件2!E6|12000000|30000|400|一致|印出的位数允许342.71—480.2元/㎡",
    ]);
  });

  test("is written, leaves every other sheet as it was, is not read as data, and is removed to the same bytes", async () => {
    const host = await opened(NEEDS);
    const before = host.bytes();
    const { assessment } = await checkWorkbook(host);
    await host.applyPlan(planPaper(assessment));
    const written = await readXlsx(host.bytes());
    expect(written.sheets.map(({ name }) => name)).toEqual([
      ...(await readXlsx(before)).sheets.map(({ name }) => name),
      PAPER_SHEET_NAME,
    ]);
    const sheet = written.sheets.find(({ name }) => name === PAPER_SHEET_NAME);
    const values = (sheet?.rows ?? []).flatMap(({ cells }) => cells.map(({ value }) => value));
    expect(values).toContain(11700);
    expect(values).toContain("附件2!I4");
    expect((sheet?.rows ?? []).flatMap(({ cells }) => cells.filter(({ formula }) => formula !== null))).toEqual([]);
    const again = await checkWorkbook(host);
    expect(again.assessment.tables.map(({ sheet: own }) => own)).toEqual(
      assessment.tables.map(({ sheet: own }) => own),
    );
    await host.applyPlan(planRemovePaper(again.assessment));
    expect((await readXlsx(host.bytes())).sheets.map(({ name }) => name)).toEqual(
      (await readXlsx(before)).sheets.map(({ name }) => name),
    );
  });
});

describe("what does not agree", () => {
  const needs = (total: number | string | null) =>
    workbookOf(
      sheetOf(
        [
          ["需求测算表"],
          ["项目", "新建校舍（万平方米）", "需投入资金（万元）", "购置设施设备（万元）", "资金合计（万元）"],
          ["合计", 2.23, total, 1900, 8600],
          ["城区新建小学", 1.2, 3600, 800, 4400],
          ["其他不足学校", 1.03, 3100, 1100, 4200],
        ],
        { name: "附件2" },
      ),
    );
  const sums = (total: number | string | null) =>
    linesOf(paperOf(assessWorkbook(needs(total), NEW_SETTINGS, TODAY)), "合计").filter((line) => line.includes("!C3"));

  test("stands first and out, with what it is apart", () => {
    expect(sums(6800)).toEqual(["✗ 1|合计，需投入资金（万元）|附件2!C3|6800|6700|100|不符|C4:C5相加"]);
    expect(sums(6700)[0]).toContain("|6700|6700|0|相符|");
  });

  test("is never 相符 where the total is no number", () => {
    for (const total of ["约6700", "六千七", null, "#REF!"])
      expect(sums(total).filter((line) => line.includes("相符") && !line.includes("不符"))).toEqual([]);
  });
});

describe("the working paper of a county", () => {
  test("names the clause, the cells, what is lacking and the verdict of every item that has data", async () => {
    const { assessment } = await checkWorkbook(await opened(ALL));
    const paper = paperOf(assessment);
    expect(paper.sample).toBe("示例数据");
    const items = section(paper, "条款");
    expect(items?.note).toMatch(/^资源配置以外有数据的20项。.*条款依据：《县域义务教育优质均衡发展督导评估办法》/);
    const rooms = linesOf(paper, "条款").filter((line) => line.includes("2.3 音乐、美术专用教室"));
    expect(rooms[0]).toMatch(
      /^✗ \d+\|2\.3 音乐、美术专用教室\|\|合计\|政府保障程度（三）\|\|未达标\|26所学校中，1所未达标。$/,
    );
    expect(rooms).toHaveLength(27);
    expect(rooms.filter((line) => line.startsWith("✗"))).toHaveLength(2);
    // Classes are too many to be listed one by one: those that are not met alone.
    expect(linesOf(paper, "条款").filter((line) => line.includes("2.5 班额") && line.includes("|达标|4"))).toEqual([]);
  });

  test("numbers every row of a section, and gives each its eight columns", async () => {
    const { assessment } = await checkWorkbook(await opened(ALL));
    for (const { head, rows } of paperOf(assessment).sections) {
      expect(head).toHaveLength(8);
      expect(rows.map(({ cells }) => cells[0])).toEqual(rows.map((_, position) => position + 1));
      expect(rows.every(({ cells }) => cells.length === 8)).toBe(true);
    }
  });
});

describe("the sheet", () => {
  const paper: WorkingPaper = {
    sample: null,
    title: "底稿",
    lines: ["数据文件：a.xlsx"],
    sections: [
      {
        heading: "1. 合计核对",
        note: "共1项。",
        head: ["序号", "合计项", "单元格", "填报数", "各项之和", "差额", "结论", "依据"],
        rows: [{ cells: [1, "=1+1", "'表'!A1", 0.36, 0.36, 0, "相符", "@A1"], isBad: false }],
      },
      { heading: "2. 空", note: "没有。", head: [], rows: [] },
    ],
    signature: ["编制人", "复核人"],
  };

  test("keeps numbers numbers and texts texts, whatever they begin with", () => {
    const { rows } = workingPaperSheet(paper);
    const row = rows.find((cells) => cells[1]?.content === "=1+1");
    expect(row?.map(({ content }) => content)).toEqual([1, "=1+1", "'表'!A1", 0.36, 0.36, 0, "相符", "@A1"]);
    expect(rows[0]?.[0]?.content).toBe("底稿");
    expect(rows.at(-1)?.[0]?.content).toBe(`编制人：${"　".repeat(8)}复核人：`);
  });

  test("says 示例数据 in its title, and lets what is bad stand out", () => {
    const bad = {
      ...paper,
      sample: "示例数据",
      sections: paper.sections.map((each) => ({ ...each, rows: each.rows.map((row) => ({ ...row, isBad: true })) })),
    };
    const { rows } = workingPaperSheet(bad);
    expect(rows[0]?.[0]?.content).toBe("底稿（示例数据）");
    expect(
      rows.find((cells) => cells[1]?.content === "=1+1")?.every(({ look }) => look?.bold && look.fill === "#D9D9D9"),
    ).toBe(true);
    expect(
      workingPaperSheet(paper).rows.some((cells) => cells.some(({ content, look }) => content === 0.36 && look?.bold)),
    ).toBe(false);
  });

  test("has a marker of its own", () => expect(PAPER_SHEET_MARKER).toBe("working-paper"));
});

describe("the working paper of a file of funds", () => {
  test("lists each two years and each claim with cells, clause and what is lacking in 元", () => {
    const funds = sheetOf(
      [
        ["年度", "一般公共预算教育经费（万元）", "在校学生数（人）"],
        [2021, 10_100, 8000],
        [2022, 10_099, 8000],
      ],
      { name: "经费" },
    );
    const claims = sheetOf(
      [
        ["学校", "学段", "新增教学班数", "申请奖补金额（万元）"],
        ["新城小学", "小学", 12, 190],
      ],
      { name: "奖补" },
    );
    const paper = paperOf(
      assessWorkbook(workbookOf(funds, claims), { ...NEW_SETTINGS, standardId: "wuqing-2020" }, TODAY),
    );
    // 10,100万 − 10,099万 is 1万 in total and, with the pupils as they are, for each pupil; 190万 − 12 × 15万 is 10万.
    expect(linesOf(paper, "条款核查").filter((line) => line.includes("保障"))).toEqual([
      "✗ 1|保障（二）1 两个只增不减||合计|保障措施（二）||未达标|2项中，2项未达标。",
      "✗ 2|保障（二）1 两个只增不减|经费!B2、B3|2022年一般公共预算教育经费|保障措施（二）|还差10,000元|未达标|2021年至2022年，一般公共预算教育经费由101,000,000元到100,990,000元，减少，还差10,000元。",
      "✗ 3|保障（二）1 两个只增不减|经费!B2、B3、C2、C3|2022年生均一般公共预算教育经费|保障措施（二）|还差10,000元|未达标|2021年至2022年，生均一般公共预算教育经费由12,625元到12,623.75元，减少，还差10,000元。",
      "✗ 4|保障（二）2 新增教学班奖补|奖补!A2、C2、D2|新城小学|保障措施（二）|多100,000元|未达标|12个班，每班150,000元，应补1,800,000元，申请1,900,000元，多100,000元。",
    ]);
  });
});
