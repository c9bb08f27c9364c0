import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { assessWorkbook } from "../../../src/app/assess-workbook";
import { NEW_SETTINGS } from "../../../src/app/workbook-settings";
import type { CellValue } from "../../../src/core/cell/cell-value";
import { REQUIREMENT_STATES } from "../../../src/core/checks/requirement-check";
import { type FieldId, FIELDS } from "../../../src/core/fields/catalogue";
import { FIELD_IDS, isNumberField, isRead } from "../../../src/core/fields/field-queries";
import { STANDARDS } from "../../../src/core/standards/standards";
import { requirementSentence } from "../../../src/i18n/zh-CN/requirements";
import { surenessOf } from "../../../src/taskpane/view/column-view";
import { caseWorkbook } from "../../cases/case-workbook";

const SOURCES = join(__dirname, "../../../src");
/**
 * Where fields are defined, told by their headers and listed as signs of a kind of table: nothing is read there. Columns of
 * sheets of ours have names of their own, which are no fields of the user's tables.
 */
const NOT_READING =
  /^core\/fields\/catalogue\.ts$|^recognition\/(?:words|kinds|header)\/|^recognition\/read-table\.ts$|^core\/ledger\/|^recognition\/(?:ledger|gate|price|own)-sheet\.ts$/;
/** Words that name something else in core: the measure of an indicator, the verdict on a county. */
const SAME_WORD: ReadonlySet<string> = new Set<FieldId>(["measure", "verdict"]);

const READING = [...filesIn("core"), ...filesIn("recognition")]
  .filter((path) => !NOT_READING.test(path))
  .map((path) => ({ path, source: readFileSync(join(SOURCES, path), "utf8") }));

function filesIn(folder: string): readonly string[] {
  return readdirSync(join(SOURCES, folder), { recursive: true, encoding: "utf8" })
    .map((path) => `${folder}/${path}`)
    .filter((path) => path.endsWith(".ts"));
}

const isNamed = (field: FieldId): boolean =>
  READING.some(
    ({ path, source }) => source.includes(`"${field}"`) && !(SAME_WORD.has(field) && path.startsWith("core/")),
  );

describe("a field", () => {
  it("is called unused only where nothing in core or in the readers of tables asks for it", () => {
    expect(FIELD_IDS.filter((field) => !isRead(field) && isNamed(field))).toEqual([]);
  });

  it("that holds words and that nothing asks for is called unused", () => {
    // Numbers are added up and looked over, whatever else is done with them.
    expect(FIELD_IDS.filter((field) => isRead(field) && !isNumberField(field) && !isNamed(field))).toEqual([]);
  });

  it("that an item of any standard lacks where nothing is given is not called unused", () => {
    const lacked = STANDARDS.flatMap(({ id }) =>
      assessWorkbook(
        caseWorkbook({ sheets: [] }).workbook,
        { ...NEW_SETTINGS, standardId: id },
        TODAY,
      ).requirements.flatMap(({ lacks }) => lacks?.fields ?? []),
    );
    expect(new Set(lacked).size).toBeGreaterThan(30);
    expect(lacked.filter((field) => !isRead(field))).toEqual([]);
  });

  it("is called so in the table of its column", () => {
    const column = (field: FieldId | null) =>
      ({ field, fieldAnswer: "f", unitAnswer: "u", score: 1, factor: 1, evidence: [] }) as unknown as Parameters<
        typeof surenessOf
      >[0];
    for (const field of FIELD_IDS)
      expect([field, surenessOf(column(field), [], {})]).toEqual([field, isRead(field) ? "sure" : "unused"]);
    expect(FIELDS.remarks.name).toBe("备注");
  });
});

const TODAY = "2026-11-29";
type Rows = readonly (readonly CellValue[])[];

/** Tables whose figures are judged by what stands beside them. */
const TABLES: readonly (readonly [string, Rows, readonly string[]])[] = [
  [
    "就近划片",
    [
      ["学校", "城乡类型", "举办者", "是否寄宿制", "学段", "招生数", "就近划片入学数", "备注"],
      ["城关小学", "城区", "公办", "否", "小学", 300, 299, "甲"],
      ["城南小学", "乡村", "公办", "否", "小学", 100, 50, ""],
      ["育才小学", "城区", "民办", "否", "小学", 90, 20, ""],
      ["城关中学", "镇区", "公办", "否", "初中", 300, 290, ""],
      ["第二中学", "镇区", "公办", "是", "初中", 300, 190, ""],
    ],
    ["备注"],
  ],
  [
    "随迁子女就读情况",
    [
      ["年度", "随迁子女总数", "公办学校就读", "政府购买学位", "填表人"],
      ["2025年", 200, 120, 40, "张三"],
      ["2026年", 220, 180, 30, "李四"],
    ],
    ["填表人"],
  ],
  [
    "校舍鉴定",
    [
      ["学校名称", "校舍名称", "建筑面积", "建成年份", "鉴定等级", "鉴定日期", "整改完成时限", "是否在用"],
      ["城关小学", "教学楼", 1200, 1998, "D级", "2024-05", "2026-12", "是"],
      ["城关小学", "综合楼", 900, 1988, "C级", "2024-05", "2027-12", "是"],
    ],
    ["建成年份", "鉴定日期"],
  ],
  [
    "教师名册",
    [
      ["学校", "姓名", "学段", "岗位", "教师资格证", "民族"],
      ["城关小学", "张三", "小学", "专任教师", "小学教师资格", "汉"],
      ["城关小学", "李四", "小学", "校医", "", "汉"],
      ["城关中学", "王五", "初中", "专任教师", "小学教师资格", "汉"],
    ],
    ["民族"],
  ],
  [
    "台账",
    [
      ["学校名称", "学段", "城乡类型", "学生数", "公用经费（元）", "教师培训经费（元）", "负责人"],
      ["城关小学", "小学", "城区", 800, 800000, 40000, "张三"],
      ["城关中学", "初中", "镇区", 900, 900000, 30000, "李四"],
    ],
    ["负责人"],
  ],
];

/** All that the items say of a sheet, by the standard that asks for most of them. */
function said(sheet: string, rows: Rows): readonly string[] {
  const { workbook } = caseWorkbook({ sheets: [{ name: sheet, rows }] });
  return ["shizong-2024", "wuqing-2020"].flatMap((standardId) =>
    assessWorkbook(workbook, { ...NEW_SETTINGS, standardId }, TODAY).requirements.flatMap((check) =>
      Array.from(check.states, (state, at) => `${REQUIREMENT_STATES[state]} ${requirementSentence(check.item(at))}`),
    ),
  );
}

it.each(TABLES)(
  "of %s: all columns but these are called used, and nothing that is said hangs on them",
  (sheet, rows, unused) => {
    const [header = []] = rows;
    const { workbook } = caseWorkbook({ sheets: [{ name: sheet, rows }] });
    const [table] = assessWorkbook(workbook, NEW_SETTINGS, TODAY).tables;
    const used = header.map((_, at) => {
      const column = table?.columns.find((each) => each.column === at);
      return column !== undefined && surenessOf(column, [], {}) !== "unused";
    });
    expect(header.filter((_, at) => used[at] !== true)).toEqual(unused);
    for (const name of unused)
      expect([name, said(sheet, without(rows, header.indexOf(name)))]).toEqual([name, said(sheet, rows)]);
  },
);

it("of 就近划片: what is said hangs on 城乡类型, 举办者 and 是否寄宿制, and so it does where a table of schools has them", () => {
  const [[sheet = "", rows = []] = []] = TABLES;
  for (const column of [1, 2, 3]) expect(said(sheet, without(rows, column))).not.toEqual(said(sheet, rows));
  const schools = rows.map((row) => row.slice(0, 5));
  const figures = rows.map((row) => [row[0] ?? null, ...row.slice(5, 7)]);
  const { workbook } = caseWorkbook({
    sheets: [
      { name: "学校名录", rows: schools },
      { name: sheet, rows: figures },
    ],
  });
  const item = (book: typeof workbook): readonly string[] =>
    assessWorkbook(book, NEW_SETTINGS, TODAY).requirements.flatMap((check) =>
      check.requirement.id === "2.13" ? Array.from(check.states, (_, at) => requirementSentence(check.item(at))) : [],
    );
  expect(item(workbook)).toEqual(item(caseWorkbook({ sheets: [{ name: sheet, rows }] }).workbook));
});

/** The table with the cells under one header blank. */
function without(rows: Rows, column: number): Rows {
  return rows.map((row, at) => (at === 0 ? row : row.map((value, each) => (each === column ? null : value))));
}
