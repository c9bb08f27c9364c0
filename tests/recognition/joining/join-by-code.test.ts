import { assessWorkbook } from "../../../src/app/assess-workbook";
import type { WorkbookAssessment } from "../../../src/app/workbook-assessment";
import { NEW_SETTINGS } from "../../../src/app/workbook-settings";
import type { CellValue } from "../../../src/core/cell/cell-value";
import { wholly } from "../../../src/core/pieces";
import { recogniseWorkbook } from "../../../src/recognition/recognise-workbook";
import { sheetOf, workbookOf } from "../sheet-of";
import { told } from "../../told";

type Rows = readonly (readonly CellValue[])[];

const [A, B, C, D] = ["2153000101", "2153000102", "2153000103", "2153000104"] as const;
const DIRECTORY: Rows = [
  ["学校标识码", "学校名称", "办学类型", "城乡类型", "举办者"],
  [A, "示例城关小学", "小学", "镇区", "县级教育部门"],
  [B, "示例丹凤小学", "小学", "乡村", "县级教育部门"],
  [C, "示例第三中学", "初级中学", "镇区", "县级教育部门"],
  [D, "示例育才学校", "九年一贯制学校", "镇区", "民办"],
];
const CONDITIONS: Rows = [
  [
    "标识码",
    "小学在校生",
    "初中在校生",
    "教学及辅助用房面积（㎡）",
    "体育运动场馆面积（㎡）",
    "教学仪器设备值（万元）",
    "网络多媒体教室数",
  ],
  [C, 0, 800, 5000, 9000, 230, 20],
  [A, 1000, 0, 5000, 8000, 210, 25],
  [B, 500, 0, 3000, 4000, 120, 12],
  [D, 500, 400, 6000, 9000, 260, 24],
];
// Numbers here, texts there: the same codes.
const TEACHERS: Rows = [
  ["学校标识码", "高于规定学历教师数", "县级以上骨干教师数", "体育艺术专任教师数"],
  [Number(A), 50, 12, 9],
  [Number(B), 30, 6, 5],
  [Number(C), 60, 10, 8],
  [Number(D), 55, 11, 9],
];

const bookOf = (sheets: Readonly<Record<string, Rows>>) =>
  workbookOf(...Object.entries(sheets).map(([name, rows]) => sheetOf(rows, { name })));
const assess = (sheets: Readonly<Record<string, Rows>>): WorkbookAssessment =>
  assessWorkbook(bookOf(sheets), NEW_SETTINGS);

describe("sheets that share nothing but 学校标识码", () => {
  it("are joined by it, with names, kinds and owners from the directory", () => {
    const sheets = { 基本信息: DIRECTORY, 办学条件: CONDITIONS, 师资: TEACHERS };
    const { tables } = wholly(recogniseWorkbook(bookOf(sheets), {}, []));
    expect(tables.map(({ table }) => [table.sheet, table.kind, table.columns[0]?.field])).toEqual([
      ["基本信息", "school-figures", "school_code"],
      ["办学条件", "school-roster", "school_code"],
      ["师资", "school-figures", "school_code"],
    ]);
    const assessment = assess(sheets);
    expect(assessment.questions).toEqual([]);
    expect(assessment.findings.filter(({ code }) => code === "joined-by-code" || code === "schools-unmatched")).toEqual(
      [],
    );
    expect(assessment.schools.map(({ name, kind, stage, students }) => [name, kind, stage, students])).toEqual([
      ["示例第三中学", "junior-school", "junior", 800],
      ["示例城关小学", "primary-school", "primary", 1000],
      ["示例丹凤小学", "primary-school", "primary", 500],
      ["示例育才学校", "nine-year", "primary", 500],
      ["示例育才学校", "nine-year", "junior", 400],
    ]);
    expect(assessment.schools[0]?.indicators.map(({ value }) => value)).toEqual([7.5, 1.25, 1, 6.25, 11.25, 2875, 2.5]);
    const owners = assessment.records.flatMap(({ names, attributes }) =>
      names.map((name, record) => [name, attributes?.owners?.[record]]),
    );
    expect(owners).toContainEqual(["示例育才学校", "private"]);
  });

  it("are assessed without a directory too, each school under its code", () => {
    const assessment = assess({ 办学条件: CONDITIONS, 师资: TEACHERS });
    expect(assessment.schools.map(({ name }) => name)).toEqual([C, A, B, D, D]);
    expect(assessment.schools[1]?.verdict).toBe("met");
  });

  it("take the kind from a directory by name where the figures do not tell it", () => {
    const total: Rows = [
      ["学校名称", "学生数", ...(TEACHERS[0] ?? []).slice(1), ...(CONDITIONS[0] ?? []).slice(3)],
      ["示例第三中学", 800, 60, 10, 8, 5000, 9000, 230, 20],
      ["示例城关小学", 1000, 50, 12, 9, 5000, 8000, 210, 25],
    ];
    expect(assess({ 台账: total }).questions.map(({ code }) => code)).toEqual(["row-stage"]);
    const assessment = assess({
      名录: [...DIRECTORY, ["2153000199", "示例县幼儿园", "幼儿园", "镇区", "民办"]],
      台账: total,
    });
    expect(assessment.questions).toEqual([]);
    expect(assessment.schools.map(({ name, stage, verdict }) => [name, stage, verdict])).toEqual([
      ["示例第三中学", "junior", "met"],
      ["示例城关小学", "primary", "met"],
    ]);
    const unmatched = assessment.findings
      .filter(({ code }) => code === "schools-unmatched")
      .map((finding) => told(finding).schools);
    expect(unmatched).toEqual([["示例丹凤小学", "示例育才学校"]]);
  });

  it("do not ask about near names of a directory that says nothing new", () => {
    const rows: Rows = [
      ["学校名称", "小学学生数", "初中学生数", ...(CONDITIONS[0] ?? []).slice(3)],
      ["示例县城关小学", 1000, 0, 5000, 8000, 210, 25],
      ["示例丹凤小学", 500, 0, 3000, 4000, 120, 12],
    ];
    const directory = DIRECTORY.map(([code, name, ...rest]) => [
      code ?? null,
      name === "示例城关小学" ? "城关小学" : (name ?? null),
      ...rest,
    ]);
    expect(assess({ 名录: directory, 台账: rows }).questions).toEqual([]);
  });
});
