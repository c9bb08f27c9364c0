import { assessWorkbook } from "../../src/app/assess-workbook";
import { planHighlights } from "../../src/app/highlight";
import { NEW_SETTINGS } from "../../src/app/workbook-settings";
import { cellName, cellRefName } from "../../src/core/cell/address";
import type { CellValue } from "../../src/core/cell/cell-value";
import { planLines } from "../../src/i18n/zh-CN/plans";
import type { AddHighlight } from "../../src/plan/workbook-plan";
import { sheetOf, workbookOf } from "../recognition/sheet-of";
import { holds } from "./excel-formula";

type Rows = readonly (readonly CellValue[])[];

const PUPILS: Rows = [
  ["学校名称", "办学类型", "小学学生数", "初中学生数"],
  ["示例一小", "小学", 1000, null],
  ["示例二小", "小学", 500, null],
  ["示例学校", "九年一贯制学校", 600, 400],
];
const THINGS: Rows = [
  [
    "学校名称",
    "高于规定学历教师数",
    "县级以上骨干教师数",
    "体育、艺术专任教师数",
    "教学及辅助用房面积（㎡）",
    "体育运动场馆面积（㎡）",
    "教学仪器设备值（万元）",
    "网络多媒体教室数",
  ],
  // 42, 10, 9, 4500, 7500, 200, 23 are just enough for 1,000 pupils
  ["示例一小", 42, 10, 9, 4500, 7500, 200, 23],
  // of 500: 20 of 21 (95%), 3 of 5 (60%), 2,249.99 of 2,250 ㎡
  ["示例二小", 20, 3, 5, 2249.99, 3750, 100, 12],
  ["示例学校", 60, 20, 20, 5220, 9000, 230, 24],
];
const SHEETS: Readonly<Record<string, Rows>> = { "[学生.xlsx]Sheet1": PUPILS, "[资源.xlsx]Sheet1": THINGS };

const assess = (sheets: Readonly<Record<string, Rows>>) =>
  assessWorkbook(workbookOf(...Object.entries(sheets).map(([name, rows]) => sheetOf(rows, { name }))), NEW_SETTINGS);

/** Cells that a plan marks as they stand now, with the numbers of the marked sheet alone. */
function drawn(plan: readonly AddHighlight[], sheets: Readonly<Record<string, Rows>>): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { sheet, area, formula, level } of plan) {
    const cells: Record<string, unknown> = {};
    (sheets[sheet] ?? []).forEach((row, at) => row.forEach((value, column) => (cells[cellName(at, column)] = value)));
    expect([area.rows, area.columns]).toEqual([1, 1]);
    if (holds(formula, cells)) found[cellRefName({ sheet, row: area.row, column: area.column })] = level;
  }
  return found;
}

describe("schools whose pupils stand in one file and whose teachers in another", () => {
  const assessment = assess(SHEETS);
  const plan = planHighlights(assessment);
  const marks = plan.operations.filter((operation): operation is AddHighlight => operation.type === "add-highlight");

  it("are marked where they fall short, and nowhere else, by rules that name no other file", () => {
    const short = assessment.schools.flatMap(({ indicators }) =>
      indicators.flatMap(({ state, figures }) =>
        state === "failed" || state === "floor"
          ? [[cellRefName(figures[0]?.cell ?? { sheet: "", row: 0, column: 0 }), state]]
          : [],
      ),
    );
    expect(drawn(marks, SHEETS)).toEqual({
      "[资源.xlsx]Sheet1!B3": "reaches-floor",
      "[资源.xlsx]Sheet1!C3": "below-floor",
      "[资源.xlsx]Sheet1!E3": "reaches-floor",
      // 5,220 ㎡ for 600 + 400 × 1.1 weighted pupils, of which the 初中 needs 5.8 each
      ...Object.fromEntries(
        short
          .filter(([cell]) => cell?.endsWith("4"))
          .map(([cell, state]) => [cell, state === "failed" ? "below-floor" : "reaches-floor"]),
      ),
    });
    expect(marks.filter(({ formula }) => /学生\.xlsx/.test(formula))).toEqual([]);
    expect(marks.every(({ formula }) => formula.length <= 255 || formula.includes("OR("))).toBe(true);
  });

  it("lose the mark once the cell itself is enough, and keep it a hundredth before", () => {
    const withArea = (area: number): Record<string, Rows> => ({
      ...SHEETS,
      "[资源.xlsx]Sheet1": THINGS.map((row, at) =>
        at === 2 ? row.map((cell, column) => (column === 4 ? area : cell)) : row,
      ),
    });
    expect(drawn(marks, withArea(2250))).not.toHaveProperty(["[资源.xlsx]Sheet1!E3"]);
    expect(drawn(marks, withArea(2249.99))).toHaveProperty(["[资源.xlsx]Sheet1!E3"], "reaches-floor");
    // 85% of 2,250
    expect(drawn(marks, withArea(1912.5))).toHaveProperty(["[资源.xlsx]Sheet1!E3"], "reaches-floor");
    expect(drawn(marks, withArea(1912.49))).toHaveProperty(["[资源.xlsx]Sheet1!E3"], "below-floor");
  });

  it("are told of before anything is written", () => {
    expect(planLines(plan, assessment.standard)).toContain(
      "一项指标的数据分在几个文件中的，按读取时的数值标识未达标的单元格；其他文件改动后，请重新标识。",
    );
    const one = assess({ 学生: PUPILS, 资源: THINGS });
    expect(planLines(planHighlights(one), one.standard).join()).not.toContain("几个文件");
  });
});
