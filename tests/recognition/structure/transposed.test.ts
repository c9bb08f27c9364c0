import { assessWorkbook } from "../../../src/app/assess-workbook";
import { NEW_SETTINGS } from "../../../src/app/workbook-settings";
import { areaName, cellRefName } from "../../../src/core/cell/address";
import type { CellValue } from "../../../src/core/cell/cell-value";
import type { SheetSnapshot } from "../../../src/core/cell/sheet-snapshot";
import { figureCells } from "../../../src/core/facts/origin";
import { nameCellOf } from "../../../src/core/indicators/school-records";
import { headerKey, NOT_A_TABLE } from "../../../src/recognition/answers";
import { wholly } from "../../../src/core/pieces";
import { recogniseSheet } from "../../../src/recognition/recognise-sheet";
import { transposedSheet } from "../../../src/recognition/sheet/transposed-grid";
import { sheetOf, workbookOf } from "../sheet-of";

type Rows = readonly (readonly CellValue[])[];

const HEADER = [
  "学校名称",
  "学段",
  "学生数",
  "高于规定学历教师数",
  "骨干教师数",
  "体育、艺术专任教师数",
  "教学及辅助用房面积（㎡）",
  "室内体育用房面积（㎡）",
  "运动场地面积（㎡）",
  "教学仪器设备值（万元）",
  "网络多媒体教室数",
];
const DOWN: Rows = [
  HEADER,
  ["城关小学", "小学", 1000, 50, 12, 10, 5000, 300, 8000, 220, 25],
  ["红旗小学", "小学", 600, 20, 4, 6, 2500, 0, 4000, 100, 14],
  ["东街小学", "小学", 450, 20, 5, 5, 2300, 0, 3400, 95, 12],
  ["第一初级中学", "初中", 900, 60, 10, 9, 6300, 400, 9900, 250, 24],
  ["第二初级中学", "初中", 800, 50, 9, 8, 4000, null, 8000, 210, 20],
];

const verdicts = (...sheets: SheetSnapshot[]): readonly unknown[] => {
  const { schools, balance } = assessWorkbook(workbookOf(...sheets), NEW_SETTINGS);
  return [
    schools.map(({ name, stage, verdict, indicators }) => ({
      name,
      stage,
      verdict,
      values: indicators.map(({ code, value }) => [code, value]),
    })),
    balance.map(({ stage, code, cv, met }) => [stage, code, cv, met]),
  ];
};

function tables(sheet: SheetSnapshot, answers: Readonly<Record<string, string>> = {}): readonly string[] {
  return wholly(recogniseSheet(sheet, answers)).tables.map(
    ({ table }) => `${table.kind} ${table.orientation} ${areaName(table.area)}`,
  );
}

describe("a table with items down and schools across", () => {
  const across = transposedSheet(sheetOf(DOWN));

  it("gives the same verdicts as the table written down", () => {
    expect(tables(across)).toEqual(["school-roster across A1:F11"]);
    expect(verdicts(across)).toEqual(verdicts(sheetOf(DOWN)));
  });

  it("names the cells where its figures stand", () => {
    const [reading] = wholly(recogniseSheet(across, {})).tables;
    const records = reading?.records;
    if (!records) throw new Error("no records");
    expect(cellRefName(nameCellOf(records, 1))).toBe("Sheet1!C1");
    expect(figureCells(records.figures.get("backbone") ?? fail(), 3).map(cellRefName)).toEqual(["Sheet1!E5"]);
    expect(reading?.table.columns.map(({ column, field }) => [column, field]).slice(0, 3)).toEqual([
      [0, "school"],
      [1, "stage"],
      [2, "students"],
    ]);
  });

  it("is found with 项目 over the items, a column of units and a title above", () => {
    const items = [
      ["项目", "单位", ...DOWN.slice(1).map(([name]) => name ?? null)],
      ...HEADER.slice(1).map((label, index) => [
        label.replace(/（.*）/, ""),
        ["", "人", "人", "人", "人", "㎡", "㎡", "㎡", "万元", "间"][index] ?? "",
        ...DOWN.slice(1).map((row) => row[index + 1] ?? null),
      ]),
    ];
    const sheet = sheetOf(
      [["某县义务教育学校基本情况"], ...items, ["注：面积为建筑面积。"], ["填表人：示例甲", null, "审核人：示例乙"]],
      { merges: ["A1:G1"] },
    );
    expect(tables(sheet)).toEqual(["school-roster across A2:G12"]);
    expect(verdicts(sheet)).toEqual(verdicts(sheetOf(DOWN)));
  });

  it("takes the units from the line above", () => {
    const items = transposedSheet(
      sheetOf([HEADER.map((label) => label.replace(/（.*）/, "")), ...DOWN.slice(1)]),
    ).values;
    const sheet = sheetOf([["某县义务教育学校基本情况"], [null, null, null, "单位：人、㎡、万元"], ...items]);
    expect(tables(sheet)).toEqual(["school-roster across A3:F13"]);
    expect(verdicts(sheet)).toEqual(verdicts(sheetOf(DOWN)));
  });

  it("is read with its stages over groups of schools", () => {
    const rows: Rows = [
      ["项目", "小学", null, null, "初中", null],
      [null, ...DOWN.slice(1).map(([name]) => String(name).replace("初级", ""))],
      ...HEADER.slice(2).map((label, index) => [label, ...DOWN.slice(1).map((row) => row[index + 2] ?? null)]),
    ];
    const stages = (sheet: SheetSnapshot): readonly string[] =>
      assessWorkbook(workbookOf(sheet), NEW_SETTINGS).schools.map(({ name, stage }) => `${name} ${stage}`);
    const merged = sheetOf(rows, { merges: ["A1:A2", "B1:D1", "E1:F1"] });
    expect(tables(merged)).toEqual(["school-roster across A1:F11"]);
    expect(stages(sheetOf(rows))).toEqual(stages(merged));
    expect(stages(merged)).toEqual([
      "城关小学 primary",
      "红旗小学 primary",
      "东街小学 primary",
      "第一中学 junior",
      "第二中学 junior",
    ]);
  });

  it("is read beside a table that goes down", () => {
    const list: Rows = [
      ["序号", "姓名", "学校", "学历", "任教学科"],
      [1, "示例甲", "城关小学", "本科", "音乐"],
      [2, "示例乙", "城关小学", "专科", "美术"],
      [3, "示例丙", "红旗小学", "本科", "体育"],
    ];
    const rows = [...across.values, [], ...list];
    expect(tables(sheetOf(rows))).toEqual([
      "school-roster across A1:F11",
      expect.stringMatching(/^teacher-list down A13:/),
    ]);
  });

  it("is not seen in tables that go down", () => {
    expect(tables(sheetOf(DOWN))).toEqual(["school-roster down A1:K6"]);
    const form: Rows = [
      ["填报项目", "单位", "填报值"],
      ["学校名称", "—", "城关小学"],
      ["办学类型", "—", "小学"],
      ["在校学生数", "人", 500],
      ["骨干教师数", "人", 6],
      ["教学及辅助用房面积", "㎡", 2600],
    ];
    expect(tables(sheetOf(form)).filter((table) => table.includes("across"))).toEqual([]);
  });
});

describe("what the user says of a sheet", () => {
  it("makes a header where the user shows one", () => {
    const rows: Rows = [["甲", "乙", "丙"], ["x1", "x2", "x3"], ...DOWN.map((row) => row.slice(0, 3))];
    const sheet = sheetOf(rows);
    expect(
      wholly(recogniseSheet(sheet, { [headerKey("Sheet1")]: "A3:C3" })).tables.map(({ table }) => table.headerRows),
    ).toEqual([{ first: 2, last: 2 }]);
  });

  it("takes several headers, and none from what is no area", () => {
    const sheet = sheetOf([
      ...DOWN,
      [],
      ...DOWN.map((row, index) => (index === 0 ? row : [`乡镇${String(row[0])}`, ...row.slice(1)])),
    ]);
    const read = (answer: string): readonly number[] =>
      wholly(recogniseSheet(sheet, { [headerKey("Sheet1")]: answer })).tables.map(
        ({ table }) => table.headerRows.first,
      );
    expect(read("A1:K1;A8:K8")).toEqual([0, 7]);
    expect(read("not an area;;A1048577:B2")).toEqual(read(""));
  });

  it("lists a table that is none, and takes it back", () => {
    const sheet = sheetOf(DOWN);
    const [reading] = wholly(recogniseSheet(sheet, {})).tables;
    const key = reading?.table.tableAnswer ?? "";
    const { tables: left, dismissed } = wholly(recogniseSheet(sheet, { [key]: NOT_A_TABLE }));
    expect(left).toEqual([]);
    expect(dismissed).toEqual([
      { sheet: "Sheet1", area: reading?.table.area, header: HEADER.slice(0, 8), tableAnswer: key },
    ]);
    expect(wholly(recogniseSheet(sheet, {})).tables).toHaveLength(1);
  });

  it("dismisses a table that lies across", () => {
    const across = transposedSheet(sheetOf(DOWN));
    const [reading] = wholly(recogniseSheet(across, {})).tables;
    const { tables: left, dismissed } = wholly(
      recogniseSheet(across, { [reading?.table.tableAnswer ?? ""]: NOT_A_TABLE }),
    );
    expect(left).toEqual([]);
    expect(dismissed.map(({ area }) => areaName(area))).toEqual(["A1:F11"]);
  });
});
