import { assessWorkbook } from "../../src/app/assess-workbook";
import { explainIndicatorFigures, type FigureExplanation } from "../../src/app/explain-figure";
import { NEW_SETTINGS } from "../../src/app/workbook-settings";
import type { CellValue } from "../../src/core/cell/cell-value";
import type { WorkbookSnapshot } from "../../src/core/cell/sheet-snapshot";
import { printedNumber } from "../../src/taskpane/view/printed-number";
import { sheet } from "../taskpane/fixtures/county";

const HEADER = [
  "学校名称",
  "办学类型",
  "在校生数",
  "高于规定学历教师数",
  "骨干教师数",
  "体育教师数",
  "音乐教师数",
  "美术教师数",
  "教学及辅助用房面积（㎡）",
  "体育运动场馆面积（㎡）",
  "教学仪器设备值（万元）",
  "网络多媒体教室数",
];
const SCHOOL: readonly CellValue[] = ["示例一小", "小学", 1000, 45, "12人", 4, 3, 4, 5000, null, 36.5, 25];

function explained(
  code: string,
  sheets = [sheet("台账", [HEADER, SCHOOL, ["示例二小", ...SCHOOL.slice(1)]])],
): readonly FigureExplanation[] {
  const snapshot: WorkbookSnapshot = { name: "示例.xlsx", sheets };
  const { schools, tables } = assessWorkbook(snapshot, NEW_SETTINGS);
  const indicator = schools[0]?.indicators.find((each) => each.code === code);
  return indicator ? explainIndicatorFigures({ snapshot, tables }, indicator) : [];
}

it("names cell, header, printed number, unit and conversion of a figure in 万元", () => {
  const [value] = explained("1.6");
  expect(value).toMatchObject({ field: "equipment_value", amount: 365_000, sign: 1, how: "cell" });
  const [cell] = value?.cells ?? [];
  expect(cell).toEqual({
    cell: { sheet: "台账", row: 1, column: 10 },
    header: ["教学仪器设备值（万元）"],
    field: "equipment_value",
    printed: "36.5",
    unit: "万元",
    factor: 10_000,
    amount: 365_000,
    sign: 1,
  });
  expect(cell && printedNumber(cell)).toBe("36.5万元＝365,000元");
});

it("names the students that a value is divided by", () => {
  expect(explained("1.6")[1]).toMatchObject({ field: "students", amount: 1000, how: "cell" });
});

it("shows a number with its own unit as it is written", () => {
  const [cell] = explained("1.2")[0]?.cells ?? [];
  expect(cell).toMatchObject({ printed: "12人", amount: 12 });
  expect(cell && printedNumber(cell)).toBe("“12人”");
});

it("lists the parts of a sum", () => {
  const [value] = explained("1.3");
  expect(value).toMatchObject({ amount: 11, how: "sum" });
  expect(value?.cells.map(({ header, amount }) => [header.join(), amount])).toEqual([
    ["体育教师数", 4],
    ["音乐教师数", 3],
    ["美术教师数", 4],
  ]);
});

it("calls a blank cell blank", () => {
  const [value] = explained("1.5");
  expect(value?.amount).toBeNull();
  expect(value?.cells.map(printedNumber)).toEqual(["空白"]);
});

it("takes 附设幼儿 off the pupils, and says so", () => {
  const header = [
    "学校名称",
    "办学类型",
    "在校生数",
    "其中附设幼儿班人数",
    "教学及辅助用房面积（㎡）",
    "网络多媒体教室数",
  ];
  const figures = explained("1.7", [
    sheet("台账", [
      header,
      ["示例一小", "小学", 900, 60, 5000, 25],
      ["示例二小", "小学", 800, 40, 5000, 25],
      ["示例三小", "小学", 700, 30, 5000, 25],
    ]),
  ]);
  const pupils = figures.find(({ field }) => field === "students");
  // 900 − 60
  expect(pupils).toMatchObject({ amount: 840, how: "sum" });
  expect(pupils?.cells.map(({ sign, amount, field }) => [sign, amount, field])).toEqual([
    [1, 900, "students"],
    [-1, 60, "attached_students"],
  ]);
});

it("tells rows that were counted from rows that were added up", () => {
  const roster = [
    ["学校名称", "办学类型", "教学及辅助用房面积（㎡）", "网络多媒体教室数"],
    ["示例一小", "小学", 5000, 25],
    ["示例二小", "小学", 5000, 25],
  ];
  const figures = explained("1.2", [
    sheet("台账", roster),
    sheet("班额", [
      ["学校", "年级", "班级", "人数"],
      ["示例一小", "一年级", "1班", 40],
      ["示例一小", "一年级", "2班", 41],
      ["示例二小", "一年级", "1班", 30],
    ]),
    sheet("教师", [
      ["学校", "姓名", "骨干教师级别"],
      ["示例一小", "甲一", "县级"],
      ["示例一小", "甲二", "省级"],
      ["示例二小", "乙一", "无"],
    ]),
  ]);
  expect(figures.map(({ field, amount, how, cells }) => [field, amount, how, cells.length])).toEqual([
    ["backbone:primary", 2, "count", 2],
    ["students_primary", 81, "sum", 2],
  ]);
  expect(figures[1]?.cells.map(({ amount }) => amount)).toEqual([40, 41]);
});
