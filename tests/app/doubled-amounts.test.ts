import { assessWorkbook } from "../../src/app/assess-workbook";
import { NEW_SETTINGS } from "../../src/app/workbook-settings";
import { findingMessage } from "../../src/i18n/zh-CN/findings";
import type { CellValue } from "../../src/core/cell/cell-value";
import { itemCore } from "../../src/recognition/words/item-core";
import { NEEDS_HEAD, NEEDS_NEW, NEEDS_OTHERS } from "../fixtures/published-needs";
import { sheetOf, workbookOf } from "../recognition/sheet-of";

type Row = readonly CellValue[];

const needs = (...rows: readonly Row[]) => sheetOf([...NEEDS_HEAD, ...rows], { name: "附件2" });
const plan = (rows: readonly Row[], name = "分年度") =>
  sheetOf([["分年度建设任务表"], ["单位：万元"], ["序号", "项目", "2024年", "2025年", "合计"], ...rows], { name });

function told(...sheets: readonly ReturnType<typeof needs>[]): readonly string[] {
  const { findings, standard } = assessWorkbook(workbookOf(...sheets), NEW_SETTINGS);
  return findings.flatMap((each) => (each.code === "amount-maybe-double" ? [findingMessage(each, standard)] : []));
}

const question = (first: string, second: string, amount: string): string =>
  `可能重复：“${first}”与“${second}”都是${amount}万元，项目相同或相近。请核对是不是同一笔投入。`;

describe("may be one thing, counted twice", () => {
  test("文化建设 400万元 in a row, and again as a row of its own", () => {
    const row: Row = ["校园文化提升", null, null, null, null, null, null, null, 400];
    expect(told(needs(NEEDS_NEW, NEEDS_OTHERS, row))).toEqual([
      question("其他不足学校 文化建设资金", "校园文化提升", "400"),
    ]);
  });

  test("a row twice under nearly the same name, asked about once", () => {
    const rows: readonly Row[] = [
      [1, "围墙、大门及附属工程", 200, 400, 600],
      [2, "学校设备购置", 100, 200, 300],
      [3, "围墙大门建设", 200, 400, 600],
    ];
    const [only, ...more] = told(plan(rows));
    expect(only).toContain("“围墙、大门及附属工程");
    expect(only).toContain("“围墙大门建设");
    expect(more).toEqual([]);
  });

  test("a round amount of one digit under the very same name", () => {
    const rows: readonly Row[] = [
      [1, "教研经费", 50, 60, 110],
      [2, "操场改造", 31, 42, 73],
      [3, "教研经费", 50, 35, 85],
    ];
    expect(told(plan(rows))).toEqual([question("教研经费 2024年", "教研经费 2024年", "50")]);
  });

  test("in two sheets, in other units", () => {
    const other = sheetOf(
      [
        ["分年度投入计划表"],
        ["单位：元"],
        ["序号", "项目", "2024年", "2025年", "合计"],
        [1, "校园文化建设", 1_000_000, 3_000_000, 4_000_000],
        [2, "信息化平台", 700_000, 800_000, 1_500_000],
        [3, "教师培训", 300_000, 350_000, 650_000],
      ],
      { name: "文化专项" },
    );
    const rows: readonly Row[] = [
      [1, "校园文化品位提升", 130, 270, 400],
      [2, "操场改造", 31, 42, 73],
      [3, "宿舍维修", 90, 45, 135],
    ];
    expect(told(plan(rows), other)).toHaveLength(1);
  });

  test("two rows of 附件2 under nearly the same name", () => {
    expect(told(needs(NEEDS_NEW, NEEDS_OTHERS, ["不足学校", 0.5, 1500, 1, 400, 300, 600, 100, 2900]))).toEqual([
      question("其他不足学校 围墙大门及附属工程资金", "不足学校 围墙大门及附属工程资金", "600"),
    ]);
    const twice: Row = ["校舍维修改造", null, null, null, null, null, null, null, 3100];
    expect(told(needs(NEEDS_NEW, NEEDS_OTHERS, twice))).toEqual([
      question("其他不足学校 校舍需投入资金", "校舍维修改造", "3,100"),
    ]);
  });
});

describe("is innocent", () => {
  test("the published table, and equal amounts of different things", () => {
    expect(
      told(needs(["投入测算汇总", 2.23, 6700, 4.5, 1800, 1900, 850, 450, 11700], NEEDS_NEW, NEEDS_OTHERS)),
    ).toEqual([]);
    expect(told(needs(["甲小学", 0.1, 400, 0.1, 400, 400, 400, 400, 2000]))).toEqual([]);
  });

  test("the same thing in different schools", () => {
    const rows: readonly Row[] = [
      [1, "甲小学围墙", 200, 400, 600],
      [2, "乙小学围墙", 200, 400, 600],
    ];
    expect(told(plan(rows))).toEqual([]);
  });

  test("an item and what stands under it; a total of the same figures", () => {
    const rows: readonly Row[] = [
      [null, "一、校园文化建设", 200, 400, 600],
      [null, "（一）校园文化提升", 200, 400, 600],
      [null, "二、操场", 20, 40, 60],
      [null, "合计", 220, 440, 660],
    ];
    expect(told(plan(rows))).toEqual([]);
  });

  test("small amounts, and round ones under names that only overlap", () => {
    const rows: readonly Row[] = [
      [1, "校园文化建设", 5, 6, 11],
      [2, "文化建设", 5, 7, 12],
      [3, "信息化设备", 50, 61, 111],
      [4, "信息化设备维护费", 50, 72, 122],
    ];
    expect(told(plan(rows))).toEqual([]);
  });

  test("a second sheet that says the same throughout", () => {
    const rows: readonly Row[] = [
      [1, "校园文化建设", 130, 270, 400],
      [2, "操场改造", 31, 42, 73],
      [3, "宿舍维修", 90, 45, 135],
    ];
    expect(told(plan(rows), plan(rows, "分年度（副本）"))).toEqual([]);
  });

  test("the same amount in the same row, year by year", () => {
    expect(
      told(
        plan([
          [1, "校园文化建设", 200, 200, 400],
          [2, "操场", 20, 40, 60],
        ]),
      ),
    ).toEqual([]);
  });
});

test.each([
  ["校园文化建设", "文化"],
  ["文化建设（万元）", "文化"],
  ["围墙、大门及附属工程", "围墙大门"],
  ["资金合计", ""],
  ["2024年", ""],
  ["信息化设备购置", "信息化设备"],
])("what is left of %s is “%s”", (name, core) => expect(itemCore(name)).toBe(core));
