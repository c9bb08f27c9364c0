import fc from "fast-check";
import { type CellArea, cellKey } from "../../src/core/cell/address";
import type { CellValue } from "../../src/core/cell/cell-value";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/core/cell/sheet-snapshot";
import { SYNONYMS } from "./field-synonyms";

const NAMES = Object.values(SYNONYMS)
  .flat()
  .map((name) => name.replace(">", ""));
const WORDS = [
  "合计",
  "小计",
  "总计",
  "平均",
  "其中：女",
  "其中",
  "一、小学",
  "二、初中",
  "小学",
  "初中",
  "本页小计",
  "注：",
  "单位：人、㎡、万元",
  "L1",
  "L2",
  "甲",
  "乙",
  "1",
  "2",
  "填报项目",
  "填报值",
  "单位",
  "项目",
  "指标",
  "标准",
  "现有",
  "余缺",
  "25人以下",
  "66人以上",
  "26-30人",
  "2023年",
  "2024年",
  "城关小学",
  "第一中学",
  "县一小",
  "县第一小学",
  "育才九年一贯制学校",
  "石桥教学点",
  "城关小学（小学部）",
  "特殊教育学校",
  "一年级",
  "1班",
  "本科",
  "县级",
  "是",
  "否",
  "城关镇",
];
/** Cells that break what is written carelessly. */
const ODD: readonly CellValue[] = [
  "😀🏫",
  "👨‍👩‍👧‍👦",
  "\u202e学校名称\u202c",
  "\u200f",
  "\u0000",
  "\ud83d",
  "校".repeat(32_767),
  "（".repeat(32_767),
  "((((((((((((((((",
  "))))",
  "（（（人）））",
  `${"（".repeat(2000)}人${"）".repeat(2000)}`,
  "[(*+?",
  "$&",
  "\\",
  "__proto__",
  "constructor",
  "toString",
  " ".repeat(32_767),
  "1".repeat(400),
  "1,".repeat(2000),
  "、".repeat(5000),
  "约120",
  "—",
  "——",
  "*",
  "/",
  "1,200人",
  "３５",
  "35①",
  "17:1",
  "90%",
  "3.5万元",
  "12 34",
  "-7",
  "1e5",
  "1e309",
  "NaN",
  "Infinity",
  "-0",
  " ",
  "",
  "14.700009765625",
  "0.240000152587891",
  "23.30001953125",
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -0,
  1e308,
  5e-324,
  0.1 + 0.2,
  2 ** 53 + 2,
  true,
  false,
  { error: "#REF!" },
  { error: "#N/A" },
  { error: "#DIV/0!" },
  { error: "" },
];

const value: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...NAMES) },
  { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 5, arbitrary: fc.oneof(fc.integer({ min: -3, max: 5000 }), fc.double({ min: -1e9, max: 1e9 })) },
  { weight: 3, arbitrary: fc.constant(null) },
  { weight: 2, arbitrary: fc.constantFrom(...ODD) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
  { weight: 1, arbitrary: fc.double({ min: 0, max: 5000 }).map((number) => String(Math.fround(number))) },
);

/** A table that could be real: a header of known names, rows of a name and numbers. Then something is done to it. */
const table: fc.Arbitrary<CellValue[][]> = fc
  .record({
    header: fc.shuffledSubarray(
      [
        "学校名称",
        "学段",
        "学生数",
        "骨干教师数",
        "教学及辅助用房面积",
        "教学仪器设备值（万元）",
        "室内体育用房",
        "多媒体教室数",
        "学校代码",
        "运动场地面积",
        "专科学历教师人数",
        "本科学历教师人数",
        "体育教师数",
        "音乐教师数",
      ],
      { minLength: 4, maxLength: 8 },
    ),
    schools: fc.array(
      fc.tuple(
        fc.constantFrom("城关小学", "第一中学", "县一小", "县第一小学", "育才学校", "大同教学点", "合计", "小计", ""),
        fc.array(
          fc.oneof(
            fc.nat(3000),
            fc.constantFrom<CellValue>("小学", "初中", "14.700009765625", null, "约30", "1,200人", "36000001"),
          ),
        ),
      ),
      { maxLength: 7 },
    ),
  })
  .map(({ header, schools }) => [
    header,
    ...schools.map(([name, numbers]) =>
      header.map((word, index): CellValue => (word === "学校名称" ? name : (numbers[index] ?? null))),
    ),
  ]);

const list: fc.Arbitrary<CellValue[][]> = fc
  .record({
    header: fc.constantFrom(
      ["学校", "年级", "班级", "学生数"],
      ["姓名", "身份证号", "学校", "学历", "骨干教师", "任教学科"],
      ["学校名称", "填报项目", "单位", "填报值"],
      ["填报项目", "单位", "填报值"],
      ["学校", "25人以下", "26-30人", "66人以上"],
      ["设备名称", "单位", "标准数量", "现有数量", "余缺"],
      ["项目", "2023年", "2024年", "2025年"],
      ["学校名称", "教室名称", "用途", "使用面积（㎡）"],
      ["序号", "重点任务", "责任单位", "完成时限"],
      ["项目", "新建校舍（万平方米）", "需投入资金（万元）", "资金合计"],
      ["指标", "城关小学", "第一中学", "合计"],
    ),
    rows: fc.array(fc.array(value, { maxLength: 6 }), { maxLength: 6 }),
  })
  .map(({ header, rows }) => [[...header], ...rows]);

const noise = fc.array(fc.array(value, { maxLength: 7 }), { maxLength: 7 });

type Mutation = (rows: CellValue[][], at: number, other: CellValue) => CellValue[][];

/** Everything that people and programs do to a sheet. */
const MUTATIONS: readonly Mutation[] = [
  (rows) => rows,
  (rows, at, other) =>
    rows.map((row, index) =>
      index === at % Math.max(1, rows.length)
        ? row.map((cell, column) => (column === at % Math.max(1, row.length) ? other : cell))
        : row,
    ),
  (rows, at) => [...rows.slice(0, at % (rows.length + 1)), ...rows.slice(0, 2), ...rows.slice(at % (rows.length + 1))],
  (rows) => (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? null)),
  (rows, at) => rows.map((row) => [...row.slice(0, at % (row.length + 1)), null, ...row.slice(at % (row.length + 1))]),
  (rows) => rows.map((row) => [...row, ...row]),
  (rows) => [...rows, [], ...rows],
  (rows, _, other) => [[other], [], ...rows],
  (rows) => rows.map((row) => [...row].reverse()),
  (rows, at) => rows.filter((_, index) => index !== at % Math.max(1, rows.length)),
  (rows) => rows.map((row) => row.map((cell) => (typeof cell === "number" ? String(cell) : cell))),
  (rows) =>
    rows.map((row) => row.map((cell) => (typeof cell === "string" && cell.length < 40 ? [...cell].join(" ") : cell))),
  (rows, at) =>
    rows.map((row) => [
      ...row.slice(0, at % (row.length + 1)),
      ...row.slice(0, 1),
      ...row.slice(at % (row.length + 1)),
    ]),
];

const rowsOf = fc
  .tuple(
    fc.oneof({ weight: 4, arbitrary: table }, { weight: 3, arbitrary: list }, { weight: 2, arbitrary: noise }),
    fc.array(fc.tuple(fc.nat(MUTATIONS.length - 1), fc.nat(20), value), { maxLength: 3 }),
  )
  .map(([rows, mutations]) =>
    mutations.reduce((mutated, [which, at, other]) => MUTATIONS[which]?.(mutated, at, other) ?? mutated, rows),
  );

const small = fc.record({
  row: fc.nat(9),
  column: fc.nat(9),
  rows: fc.integer({ min: 1, max: 4 }),
  columns: fc.integer({ min: 1, max: 5 }),
});
const absurd = fc.constantFrom<CellArea>(
  { row: 0, column: 0, rows: 1_048_576, columns: 1 },
  { row: 0, column: 2, rows: 1_048_576, columns: 16_382 },
  { row: 1, column: 0, rows: 1, columns: 16_384 },
  { row: 1_048_575, column: 16_383, rows: 1, columns: 1 },
  { row: 0, column: 0, rows: 0, columns: 0 },
  { row: 3, column: 1, rows: 500_000, columns: 3 },
);

const indices = fc.uniqueArray(fc.nat(12), { maxLength: 6 });

/** One sheet, drawn from all of these; positions on it are absolute. */
const sheet: fc.Arbitrary<SheetSnapshot> = fc
  .record({
    rows: rowsOf,
    at: fc.oneof(
      { weight: 6, arbitrary: fc.constant({ row: 0, column: 0 }) },
      { weight: 2, arbitrary: fc.record({ row: fc.nat(5), column: fc.nat(5) }) },
      { weight: 1, arbitrary: fc.constant({ row: 1_048_000, column: 16_300 }) },
    ),
    merges: fc.array(fc.oneof({ weight: 6, arbitrary: small }, { weight: 1, arbitrary: absurd }), { maxLength: 4 }),
    mergesKnown: fc.boolean(),
    hiddenRows: fc.oneof(
      { weight: 3, arbitrary: fc.constant<number[]>([]) },
      { weight: 1, arbitrary: indices },
      { weight: 1, arbitrary: fc.constant(Array.from({ length: 30 }, (_, row) => row)) },
    ),
    hiddenColumns: fc.oneof({ weight: 4, arbitrary: fc.constant<number[]>([]) }, { weight: 1, arbitrary: indices }),
    formulas: fc.array(
      fc.tuple(
        fc.nat(9),
        fc.nat(9),
        fc.constantFrom("=SUM(B2:B5)", "=1/0", "=A1", "=SUM(", "=\u0000", "=SUM(A1:XFD1048576)"),
      ),
      { maxLength: 3 },
    ),
    isProtected: fc.boolean(),
    isVisible: fc.integer({ min: 0, max: 9 }).map((number) => number > 0),
  })
  .map(({ rows, at, formulas, ...rest }) => {
    const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
    return {
      ...rest,
      name: "表",
      area: { ...at, rows: columns === 0 ? 0 : rows.length, columns },
      values:
        columns === 0 ? [] : rows.map((row) => Array.from({ length: columns }, (_, column) => row[column] ?? null)),
      formulas: new Map(formulas.map(([row, column, formula]) => [cellKey(row, column), formula])),
      numberFormats: new Map(),
    };
  });

/** A workbook of one to three such sheets. */
export const anyWorkbook: fc.Arbitrary<WorkbookSnapshot> = fc
  .oneof(
    { weight: 4, arbitrary: fc.tuple(sheet) },
    { weight: 2, arbitrary: fc.array(sheet, { minLength: 2, maxLength: 3, size: "max" }) },
  )
  .map((sheets) => ({
    name: "示例数据.xlsx",
    sheets: sheets.map((each, index) => ({ ...each, name: index === 0 ? "表" : `表${index}` })),
  }));
