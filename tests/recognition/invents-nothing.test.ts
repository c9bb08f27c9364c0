import fc from "fast-check";
import type { CellValue } from "../../src/core/cell/cell-value";
import { areaName } from "../../src/core/cell/address";
import { parseFigure } from "../../src/core/cell/parse-figure";
import { asShownByExcel } from "../../src/core/quantity/decimal";
import { factorToBase, inBaseUnit } from "../../src/core/quantity/units";
import { columnOf, rowOf } from "../../src/core/facts/record-cells";
import { factorOf } from "../../src/core/facts/origin";
import { wholly } from "../../src/core/pieces";
import { recogniseWorkbook } from "../../src/recognition/recognise-workbook";
import { sheetOf, workbookOf } from "./sheet-of";

const RUNS = { numRuns: 1000, seed: 20240901 };

const WORDS = [
  "学校名称",
  "学校",
  "项目",
  "序号",
  "学段",
  "小学",
  "初中",
  "学生数（人）",
  "在校生数",
  "骨干教师数",
  "高于规定学历教师数",
  "体艺教师数",
  "教学及辅助用房面积",
  "室内体育用房",
  "运动场地面积（亩）",
  "体育运动场馆面积（万平方米）",
  "教学仪器设备值（万元）",
  "设备值",
  "多媒体教室数",
  "每百名学生拥有骨干教师数",
  "生均教学仪器设备值",
  "新建校舍",
  "需投入资金（万元）",
  "资金合计",
  "合计",
  "小计",
  "一、小学",
  "其中：女",
  "单位：人、万元",
  "城关小学",
  "第一中学",
  "九年一贯制学校",
  "L1",
  "L2",
  "甲",
  "乙",
  "备注",
];
const ODD = [
  "😀🏫",
  "\u202e学校\u202c",
  "\u200f",
  "校".repeat(32_767),
  "((((",
  "[(*+?",
  "约120",
  "—",
  "1,200人",
  "３５",
  "35①",
  "17:1",
  "90%",
  "3.5万元",
  "12 34",
  "-7",
  "1e5",
  " ",
  "",
];

const cell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...WORDS) },
  {
    weight: 4,
    arbitrary: fc.oneof(
      fc.integer({ min: -3, max: 5000 }),
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }),
    ),
  },
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 2, arbitrary: fc.constantFrom(...ODD) },
  { weight: 1, arbitrary: fc.oneof(fc.string(), fc.boolean(), fc.constant({ error: "#REF!" })) },
);

const merge = fc
  .record({
    row: fc.nat(9),
    column: fc.nat(9),
    rows: fc.integer({ min: 1, max: 4 }),
    columns: fc.integer({ min: 1, max: 4 }),
  })
  .map(areaName);
/** Half of the sheets begin with a header that makes a table, so that figures are read at all. */
const header = fc.shuffledSubarray(
  [
    "学校名称",
    "学段",
    "学生数",
    "骨干教师数",
    "教学及辅助用房面积",
    "教学仪器设备值（万元）",
    "室内体育用房",
    "多媒体教室数",
  ],
  { minLength: 8 },
);
const sheet = fc.record({
  header: fc.option(header),
  rows: fc.array(fc.array(cell, { maxLength: 10 }), { maxLength: 12 }),
  merges: fc.array(merge, { maxLength: 4 }),
  mergesKnown: fc.boolean(),
});

describe("reading any sheet", () => {
  it("never throws, and every amount is the cell's own figure in the column's unit", () => {
    let amounts = 0;
    fc.assert(
      fc.property(fc.array(sheet, { minLength: 1, maxLength: 2 }), (sheets) => {
        const workbook = workbookOf(
          ...sheets.map(({ header: first, rows, ...options }, index) =>
            sheetOf(first ? [first, ...rows] : rows, { ...options, name: `表${index}` }),
          ),
        );
        for (const { records } of wholly(recogniseWorkbook(workbook, {}, [])).tables) {
          if (!records) continue;
          const read = workbook.sheets.find(({ name }) => name === records.cells.sheet);
          for (const column of records.figures.values()) {
            for (let position = 0; position < records.length; position++) {
              if (column.present[position] !== 1) continue;
              const figure = parseFigure(
                read?.values[rowOf(column.origin.cells, position)]?.[columnOf(column.origin.cells, position)] ?? null,
              );
              if (figure.kind !== "number") throw new Error(`a number out of ${JSON.stringify(figure)}`);
              const factor = figure.unit ? factorToBase(figure.unit) : factorOf(column);
              expect(column.amounts[position]).toBe(inBaseUnit(asShownByExcel(figure.value), factor));
              amounts++;
            }
          }
        }
      }),
      RUNS,
    );
    expect(amounts).toBeGreaterThan(1000);
  });
});
