import { assessWorkbook } from "../../src/app/assess-workbook";
import { NEW_SETTINGS } from "../../src/app/workbook-settings";
import type { CellValue } from "../../src/core/cell/cell-value";
import { requirementSentence } from "../../src/i18n/zh-CN/requirements";
import { COUNTY } from "../cli/counties";
import { caseWorkbook } from "../cases/case-workbook";

type Rows = readonly (readonly CellValue[])[];

function assessed(
  sheets: readonly Rows[],
  standardId = "national-2017",
  answers: Readonly<Record<string, string>> = {},
) {
  const { workbook } = caseWorkbook({ sheets: sheets.map((rows, at) => ({ name: `表${at + 1}`, rows })) });
  return assessWorkbook(workbook, { ...NEW_SETTINGS, standardId, answers }, "2026-11-29");
}

/** What an item says of a workbook with these sheets. */
function linesOf(id: string, sheets: readonly Rows[], ...more: [string?, Readonly<Record<string, string>>?]) {
  const check = assessed(sheets, ...more).requirements.find(({ requirement }) => requirement.id === id);
  if (!check) throw new Error(id);
  return Array.from({ length: check.length }, (_, at) => check.item(at)).map(
    (item) => `${item.state} ${requirementSentence(item)}`,
  );
}

describe("two sheets that answer for one item differently", () => {
  const levels = (spread: number | null, level = "Ⅲ"): Rows => [
    ["学科", "学业水平等级", "校际差异率"],
    ["语文", level, spread],
    ["数学", "Ⅲ", 0.12],
  ];

  test("3.9: a subject is told once, and not decided where the sheets differ", () => {
    expect(linesOf("3.9", [levels(0.14), levels(0.16)])).toEqual([
      "undecided 语文：监测结果有几处不一致（Ⅲ，0.14；Ⅲ，0.16），请核对后保留一处。",
      "met 数学：学业水平为Ⅲ，达到Ⅲ级；校际差异率0.12，低于0.15。",
    ]);
    expect(linesOf("3.9", [levels(0.14), levels(0.14, "Ⅱ")])[0]).toMatch(/^undecided 语文/);
    expect(linesOf("3.9", [levels(0.14), levels(0.14, "III级")])[0]).toMatch(/^met 语文/);
    expect(linesOf("3.9", [levels(0.14), levels(null)])[0]).toMatch(/^met 语文/);
  });

  test("3.9: of several years the latest that has come counts", () => {
    const years: Rows = [
      ["年度", "学科", "学业水平等级", "校际差异率"],
      [2022, "语文", "Ⅱ", 0.2],
      [2025, "语文", "Ⅲ", 0.14],
      [2028, "语文", "Ⅲ", 0.3],
      [2028, "数学", "Ⅲ", 0.1],
    ];
    expect(linesOf("3.9", [years])).toEqual([
      "met 语文：学业水平为Ⅲ，达到Ⅲ级；校际差异率0.14，低于0.15。",
      "missing 数学：只有检查之日以后年度的结果，不能采用。",
    ]);
  });

  test("2.2: a standard that two sheets give differently is not one for town and another for country", () => {
    const standards = (rural: number): Rows => [
      ["城乡", "学校建设标准", "教职工编制标准", "生均公用经费基准定额（元）", "教学装备配置标准"],
      ["城区", "省标", "1:19", 720, "省标"],
      ["乡村", "省标", "1:19", rural, "省标"],
    ];
    const funds = (...rural: readonly number[]) => linesOf("2.2", rural.map(standards))[2];
    expect(funds(720, 719)).toBe(
      "undecided 全县：生均公用经费基准定额在几张表中不一致：城区720元，乡村720元，城区720元，乡村719元，请核对后保留一处。",
    );
    expect(funds(719, 719)).toMatch(/^failed /);
    expect(funds(718, 719)).toMatch(/^failed /);
    expect(funds(720, 720)).toMatch(/^met /);
  });

  test("3.2: parts that come to another verdict than their whole", () => {
    const parts: Rows = [
      ["残联登记适龄残疾儿童", "特校在读", "随班在读", "送教服务"],
      [200, 80, 90, 20],
    ];
    const whole = (enrolled: number): Rows => [
      ["适龄残疾儿童少年数", "已入学"],
      [200, enrolled],
    ];
    // 95% of 200 are 190.
    expect(linesOf("3.2", [parts, whole(180)])).toEqual([
      "undecided 全县：已入学残疾儿童少年数180人，特殊教育学校就读残疾学生数、随班就读残疾学生数、送教上门残疾学生数合计190人，按两个数判断结论不同，请核对后保留一处。",
    ]);
    expect(linesOf("3.2", [parts, whole(195)])[0]).toMatch(/^met /);
  });

  test("校舍: a building that one list finds safe and another does not", () => {
    const buildings = (grade: string, used: string): Rows => [
      ["学校", "楼栋名称", "建筑面积（㎡）", "鉴定等级", "是否使用"],
      ["示例第一小学", "1号楼", 300, grade, used],
    ];
    const states = (...lists: readonly Rows[]) => linesOf("二（二）3", lists, "wuqing-2020");
    expect(states(buildings("A级", "是"), buildings("D级", "是"))).toEqual([
      "undecided 示例第一小学1号楼：几张表的鉴定等级或使用情况不一致，请核对后保留一处。",
      "undecided 示例第一小学1号楼：几张表的鉴定等级或使用情况不一致，请核对后保留一处。",
    ]);
    expect(states(buildings("D级", "是"), buildings("D级", "是"))[0]).toMatch(/^failed /);
  });

  test("3.4: what two sheets state otherwise of a school waits for the answer which of them counts", () => {
    const funds = (first: number | null): Rows => [
      ["学校名称", "年度公用经费预算总额（元）", "教师培训经费（元）"],
      ["示例第一小学", 600_000, first],
      ["示例第二小学", 600_000, 30_000],
    ];
    const roster = COUNTY.slice(0, 3).map((row) => row.slice(0, 10));
    const states = (answers: Readonly<Record<string, string>>, other: number | null) =>
      linesOf("3.4", [roster, funds(30_000), funds(other)], "national-2017", answers).map((line) => line.split(" ")[0]);
    const [question] = assessed([roster, funds(30_000), funds(20_000)]).questions;
    expect(question?.code).toBe("which-table");
    expect(states({}, 20_000)).toEqual(["open", "met"]);
    expect(states({}, null)).toEqual(["open", "met"]);
    expect(states({}, 30_000)).toEqual(["met", "met"]);
    const [first, second] = question?.choices.map(({ id }) => states({ [question.id]: id }, 20_000)) ?? [];
    expect([first, second]).toEqual([
      ["met", "met"],
      ["failed", "met"],
    ]);
  });
});
