import { assessWorkbook } from "../../src/app/assess-workbook";
import { NEW_SETTINGS } from "../../src/app/workbook-settings";
import type { WorkbookAssessment } from "../../src/app/workbook-assessment";
import { cellKey } from "../../src/core/cell/address";
import type { CellValue } from "../../src/core/cell/cell-value";
import type { SheetSnapshot } from "../../src/core/cell/sheet-snapshot";
import { transposedSheet } from "../../src/recognition/sheet/transposed-grid";
import { sheetOf, workbookOf } from "./sheet-of";

const HEADER = [
  "学校名称",
  "学段",
  "在校生数（人）",
  "高于规定学历教师数",
  "县级以上骨干教师数",
  "体育艺术专任教师数",
  "教学及辅助用房面积（㎡）",
  "体育运动场馆面积（㎡）",
  "教学仪器设备值（元）",
  "网络多媒体教室数",
];
/** 1,000 pupils; every figure meets its standard exactly or better (4.2, 1, 0.9, 4.5, 7.5, 2,000, 2.3). */
const school = (name: string): CellValue[] => [name, "小学", 1000, 42, 10, 9, 4500, 7500, 2_000_000, 23];

/** A roster of two schools with formulas in the named cells that have no results. */
function roster(
  rows: readonly (readonly CellValue[])[],
  cells: readonly (readonly [row: number, column: number])[],
): SheetSnapshot {
  const sheet = sheetOf([HEADER, ...rows], { name: "台账" });
  return { ...sheet, uncalculated: new Set(cells.map(([row, column]) => cellKey(row, column))) };
}

function assess(sheet: SheetSnapshot): WorkbookAssessment {
  return assessWorkbook(workbookOf(sheet), NEW_SETTINGS);
}

function withBlank(row: readonly CellValue[], ...columns: readonly number[]): CellValue[] {
  return row.map((value, column) => (columns.includes(column) ? null : value));
}

test.each([
  ["down", (sheet: SheetSnapshot) => sheet],
  ["across", transposedSheet],
])("a figure that a formula without a result should give is open: neither 缺数 nor judged (%s)", (_, turned) => {
  const sheet = turned(
    roster([withBlank(school("甲小学"), 4), withBlank(school("乙小学"), 4), school("丙小学")], [[1, 4]]),
  );
  const { schools, county, findings } = assess(sheet);
  const backbone = schools.map(({ name, indicators }) => [name, indicators[1]?.state, indicators[1]?.reason]);
  expect(backbone).toEqual([
    ["甲小学", "missing", "question-open"],
    ["乙小学", "missing", "blank"],
    ["丙小学", "met", null],
  ]);
  expect(schools.map(({ verdict }) => verdict)).toEqual(["missing", "missing", "met"]);
  expect(county.verdict).toBe("missing");
  const [said] = findings.filter(({ code }) => code === "formulas-uncalculated");
  expect(said).toMatchObject({ severity: "error", parameters: { sheet: "台账", count: 1 } });
  expect(said?.cells).toHaveLength(1);
});

test("what fails without the open figure fails all the same", () => {
  const poor = [...withBlank(school("甲小学"), 4)];
  poor[9] = 1;
  expect(assess(roster([poor, school("乙小学")], [[1, 4]])).schools[0]?.verdict).toBe("failed");
});

test("a formula beside the tables is worth a look and keeps nothing from being met", () => {
  const { findings, county } = assess(roster([school("甲小学"), school("乙小学"), ["", "", null]], [[6, 12]]));
  expect(findings.filter(({ code }) => code === "formulas-uncalculated")).toMatchObject([
    { severity: "warning", cells: [{ sheet: "台账", row: 6, column: 12 }] },
  ]);
  expect(county.verdict).toBe("met");
});
