import { checkFormulas, type ChosenCells } from "../../src/app/check-formulas";
import { parseArea } from "../../src/core/cell/address";
import type { CellValue } from "../../src/core/cell/cell-value";
import type { WorkbookSnapshot } from "../../src/core/cell/sheet-snapshot";
import { sheetOf, workbookOf } from "../recognition/sheet-of";

const SHEET = "编制";
const OTHER = "定额 表";

function workbook(
  rows: readonly (readonly CellValue[])[],
  other: readonly (readonly CellValue[])[] = [],
): WorkbookSnapshot {
  return workbookOf(sheetOf(rows, { name: SHEET }), sheetOf(other, { name: OTHER }));
}

function at(name: string, sheet = SHEET): ChosenCells {
  const area = parseArea(name);
  if (!area) throw new Error(name);
  return { sheet, area };
}

const into = (name: string) => ({ sheet: SHEET, row: at(name).area.row, column: at(name).area.column });

describe("the formulas of a check before they are inserted", () => {
  const STAFF = workbook([
    ["学校", "在编", "编制"],
    ["甲", 27, 30],
    ["乙", 30, 30],
    ["丙", null, 12],
    [null, null, null],
    ["丁", 0, 5],
  ]);

  it("go down a whole column, each row with its own cells and what the function says of them", () => {
    const { cells, nativeNote } = checkFormulas(STAFF, {
      id: "STAFF_GAP",
      args: { staff: at("B2:B6"), quota: at("C2:C6"), zero: true },
      into: into("D2"),
    });
    expect(cells.map(({ cell }) => [cell.row, cell.column])).toEqual([1, 2, 3, 4, 5].map((row) => [row, 3]));
    expect(cells.map(({ edu }) => edu)).toEqual([2, 3, 4, 5, 6].map((row) => `=EDU.STAFF_GAP(B${row},C${row},TRUE)`));
    expect(cells.map(({ result }) => result)).toEqual([
      "缺编3人（核定30人，在编27人）",
      "满编",
      "缺数",
      "",
      "缺编5人（核定5人，在编0人）",
    ]);
    expect(cells[0]?.native).toMatch(/^=IF\(COUNTA\(B2,C2\)=0,"",IF\(IF\(COUNT\(B2,C2\)=2/);
    expect(cells[4]?.native).toBe(cells[0]?.native?.replace(/([BC])2/g, "$16"));
    expect(nativeNote).toBe("");
  });

  it("say of a 0 what the function says where nobody has told what it is", () => {
    const { cells } = checkFormulas(STAFF, {
      id: "STAFF_GAP",
      args: { staff: at("B6"), quota: at("C6") },
      into: into("D6"),
    });
    expect(cells.map(({ edu, result }) => [edu, result])).toEqual([["=EDU.STAFF_GAP(B6,C6)", "0或缺数"]]);
  });

  it("keep a cell that serves every row where it is, on its own sheet", () => {
    const book = workbook([[20], [120]], [[720]]);
    const { cells } = checkFormulas(book, {
      id: "PUBLIC_FUND",
      args: { students: at("A1:A2"), quota: at("A1", OTHER), zero: true },
      into: into("B1"),
    });
    expect(cells.map(({ edu, result }) => [edu, result])).toEqual([
      ["=EDU.PUBLIC_FUND(A1,'定额 表'!$A$1,,TRUE)", 72_000],
      ["=EDU.PUBLIC_FUND(A2,'定额 表'!$A$1,,TRUE)", 86_400],
    ]);
    // A row of blanks stays blank although the rate is there.
    expect(cells[1]?.native).toMatch(/^=IF\(COUNTA\(A2\)=0,"",/);
  });

  it("are one formula for what is checked as a whole", () => {
    const book = workbook([[36_000], [20_000], [12_000]]);
    const { cells } = checkFormulas(book, {
      id: "CHECK_TOTAL",
      args: { total: at("A1"), parts: at("A2:A3"), isExact: true },
      into: into("B1"),
    });
    expect(cells.map(({ edu, result }) => [edu, result])).toEqual([
      ["=EDU.CHECK_TOTAL(A1,A2:A3,TRUE)", "不符：合计多4000（各项之和32000）"],
    ]);
    expect(cells[0]?.native).toContain("SUM(A2:A3)");
  });

  it("fill as many cells as the result has: one of ours spills, natively each has its own", () => {
    const book = workbook([[23_226, 166, 210]]);
    const { cells } = checkFormulas(book, {
      id: "SPLIT_STAGE",
      args: { total: at("A1"), primary: at("B1"), junior: at("C1"), zero: true },
      into: into("E1"),
    });
    expect(cells.map(({ cell }) => cell.column)).toEqual([4, 5, 6]);
    expect(cells.map(({ edu }) => edu)).toEqual(["=EDU.SPLIT_STAGE(A1,B1,C1,,TRUE)", null, null]);
    expect(cells.every(({ native }) => native?.startsWith("=IF(IF(COUNT(A1,B1,C1)=3,"))).toBe(true);
    expect(cells.map(({ result }) => result)).toEqual([
      expect.closeTo(9711.62721, 4),
      expect.closeTo(13514.37279, 4),
      0,
    ]);
  });

  it("show the function's message where it refuses", () => {
    const book = workbook([["很多", 30]]);
    const { cells } = checkFormulas(book, {
      id: "STAFF_GAP",
      args: { staff: at("A1"), quota: at("B1") },
      into: into("C1"),
    });
    expect(cells[0]?.result).toEqual({
      error: expect.stringContaining("“在编人数”第1行第1列“很多”不是数字") as string,
    });
  });

  it("say why there is no native formula, and still give ours", () => {
    const { cells, nativeNote } = checkFormulas(workbook([[1]]), {
      id: "RELIEF_THRESHOLD",
      args: { item: "一贯制学校规模", stage: "初中" },
      into: into("B1"),
    });
    expect(cells[0]).toMatchObject({
      edu: '=EDU.RELIEF_THRESHOLD("一贯制学校规模","初中")',
      native: null,
      result: 3000,
    });
    expect(nativeNote).toContain("请固化为数值");
  });

  it.each([
    ["columns of unequal length", { staff: at("B2:B6"), quota: at("C2:C5") }, "D2", "STAFF_GAP", "unequal length"],
    ["a sheet that there is not", { staff: at("B2", "无"), quota: at("C2") }, "D2", "STAFF_GAP", "no sheet"],
    ["a result among its own figures", { staff: at("B2:B6"), quota: at("C2:C6") }, "C6", "STAFF_GAP", "computed from"],
    [
      "a result over which a column runs",
      { staff: at("B4:B6"), quota: at("C4:C6") },
      "C2",
      "STAFF_GAP",
      "computed from",
    ],
    ["a function that there is not", { staff: at("B2") }, "D2", "NO_SUCH", "no function"],
  ])("are refused for %s", (_, args, home, id, message) => {
    expect(() => checkFormulas(STAFF, { id, args, into: into(home) })).toThrow(message);
  });
});
