import { checkFormulas, type CheckFormulas, type ChosenCheck } from "../../../src/app/formulas/check-formulas";
import type { ChosenCells } from "../../../src/app/formulas/chosen-cells";
import { parseArea } from "../../../src/core/cell/address";
import type { CellValue } from "../../../src/core/cell/cell-value";
import type { WorkbookSnapshot } from "../../../src/core/cell/sheet-snapshot";
import { sheetOf, workbookOf } from "../../recognition/sheet-of";

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

/** The formulas of a check that can be made. */
function made(book: WorkbookSnapshot, check: ChosenCheck): CheckFormulas {
  const found = checkFormulas(book, check);
  if ("fault" in found) throw new Error(found.fault);
  return found;
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
    const { cells, notes } = made(STAFF, {
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
    expect(cells[0]?.native?.formula).toMatch(/^=IF\(COUNTA\(B2,C2\)=0,"",IF\(IF\(COUNT\(B2,C2\)=2/);
    expect(cells[4]?.native?.formula).toBe(cells[0]?.native?.formula.replace(/([BC])2/g, "$16"));
    expect(notes).toEqual([]);
    expect(cells.map(({ native }) => native?.result)).toEqual([
      "缺编3人（核定30人，在编27人）",
      "满编",
      "请核对：有空格、文字、负数或位数过多的数",
      "",
      "缺编5人（核定5人，在编0人）",
    ]);
  });

  it("say of a 0 what the function says where nobody has told what it is", () => {
    const { cells } = made(STAFF, {
      id: "STAFF_GAP",
      args: { staff: at("B6"), quota: at("C6") },
      into: into("D6"),
    });
    expect(cells.map(({ edu, result }) => [edu, result])).toEqual([["=EDU.STAFF_GAP(B6,C6)", "0或缺数"]]);
  });

  it("keep a cell that serves every row where it is, on its own sheet", () => {
    const book = workbook([[20], [120]], [[720]]);
    const { cells } = made(book, {
      id: "PUBLIC_FUND",
      args: { students: at("A1:A2"), quota: at("A1", OTHER), zero: true },
      into: into("B1"),
    });
    expect(cells.map(({ edu, result }) => [edu, result])).toEqual([
      ["=EDU.PUBLIC_FUND(A1,'定额 表'!$A$1,,TRUE)", 72_000],
      ["=EDU.PUBLIC_FUND(A2,'定额 表'!$A$1,,TRUE)", 86_400],
    ]);
    // A row of blanks stays blank although the rate is there.
    expect(cells[1]?.native?.formula).toMatch(/^=IF\(COUNTA\(A2\)=0,"",/);
  });

  it("are one formula for what is checked as a whole", () => {
    const book = workbook([[36_000], [20_000], [12_000]]);
    const { cells } = made(book, {
      id: "CHECK_TOTAL",
      args: { total: at("A1"), parts: at("A2:A3"), isExact: true },
      into: into("B1"),
    });
    expect(cells.map(({ edu, result }) => [edu, result])).toEqual([
      ["=EDU.CHECK_TOTAL(A1,A2:A3,TRUE)", "不符：合计多4000（各项之和32000）"],
    ]);
    expect(cells[0]?.native?.formula).toContain("SUM(A2:A3)");
  });

  it("fill as many cells as the result has: one of ours spills, natively each has its own", () => {
    const book = workbook([[23_226, 166, 210]]);
    const { cells } = made(book, {
      id: "SPLIT_STAGE",
      args: { total: at("A1"), primary: at("B1"), junior: at("C1"), zero: true },
      into: into("E1"),
    });
    expect(cells.map(({ cell }) => cell.column)).toEqual([4, 5, 6]);
    expect(cells.map(({ edu }) => edu)).toEqual(["=EDU.SPLIT_STAGE(A1,B1,C1,,TRUE)", null, null]);
    expect(cells.every(({ native }) => native?.formula.startsWith("=IF(IF(COUNT(A1,B1,C1)=3,"))).toBe(true);
    expect(cells.map(({ result }) => result)).toEqual([
      expect.closeTo(9711.62721, 4),
      expect.closeTo(13514.37279, 4),
      0,
    ]);
  });

  it("show the function's message where it refuses", () => {
    const book = workbook([["很多", 30]]);
    const { cells } = made(book, {
      id: "STAFF_GAP",
      args: { staff: at("A1"), quota: at("B1") },
      into: into("C1"),
    });
    expect(cells[0]?.result).toEqual({
      error: expect.stringContaining("“在编人数”第1行第1列“很多”不是数字") as string,
    });
  });

  it("say why there is no native formula, and still give ours", () => {
    const { cells, notes } = made(workbook([[1]]), {
      id: "RELIEF_THRESHOLD",
      args: { item: "一贯制学校规模", stage: "初中" },
      into: into("B1"),
    });
    expect(cells[0]).toMatchObject({
      edu: '=EDU.RELIEF_THRESHOLD("一贯制学校规模","初中")',
      native: null,
      result: 3000,
    });
    expect(notes).toEqual([{ kind: "none", said: expect.stringContaining("请固化为数值") as string }]);
  });

  it.each<readonly [string, ChosenCheck["args"], string, string, object]>([
    [
      "columns of unequal length",
      { staff: at("B2:B6"), quota: at("C2:C5") },
      "D2",
      "STAFF_GAP",
      { fault: "unequal", argument: "在编人数", rows: 5, other: "核定编制", otherRows: 4 },
    ],
    [
      "a sheet that there is not",
      { staff: at("B2", "无"), quota: at("C2") },
      "D2",
      "STAFF_GAP",
      { fault: "no-sheet", sheet: "无" },
    ],
    [
      "a result among its own figures",
      { staff: at("B2:B6"), quota: at("C2:C6") },
      "C6",
      "STAFF_GAP",
      { fault: "result-in-cells", argument: "核定编制", cell: into("C6") },
    ],
    [
      "a result over which a column runs",
      { staff: at("B4:B6"), quota: at("C4:C6") },
      "C2",
      "STAFF_GAP",
      { fault: "result-in-cells", argument: "核定编制", cell: into("C4") },
    ],
    ["what is missing", { staff: at("B2:B6") }, "D2", "STAFF_GAP", { fault: "missing", argument: "核定编制" }],
    [
      "several columns where one is taken",
      { staff: at("B2:C6"), quota: at("C2:C6") },
      "D2",
      "STAFF_GAP",
      { fault: "several-columns", argument: "在编人数" },
    ],
    [
      "more cells than are written at once",
      { staff: at("B2:B1502"), quota: at("C2:C1502") },
      "D2",
      "STAFF_GAP",
      { fault: "too-many", count: 1501, most: 1500 },
    ],
    [
      "results beyond the sheet",
      { staff: at("B2:B6"), quota: at("C2:C6") },
      "D1048574",
      "STAFF_GAP",
      { fault: "off-sheet" },
    ],
  ])("are refused for %s", (_, args, home, id, fault) => {
    expect(checkFormulas(STAFF, { id, args, into: into(home) })).toEqual(fault);
  });

  it("are refused where an argument stands in another file than the result", () => {
    const files = workbookOf(sheetOf([[27]], { name: "[甲.xlsx]编制" }), sheetOf([[30]], { name: "[乙.xlsx]编制" }));
    const [one, other] = [at("A1", "[甲.xlsx]编制"), at("A1", "[乙.xlsx]编制")];
    const check = {
      id: "STAFF_GAP",
      args: { staff: one, quota: other },
      into: { sheet: one.sheet, row: 0, column: 3 },
    };
    expect(checkFormulas(files, check)).toEqual({ fault: "other-file", argument: "核定编制" });
  });

  it("of several files name a sheet of the same file without the file", () => {
    const files = workbookOf(sheetOf([[27]], { name: "[甲.xlsx]编制" }), sheetOf([[30]], { name: "[甲.xlsx]核定" }));
    const { cells } = made(files, {
      id: "STAFF_GAP",
      args: { staff: at("A1", "[甲.xlsx]编制"), quota: at("A1", "[甲.xlsx]核定") },
      into: { sheet: "[甲.xlsx]编制", row: 0, column: 3 },
    });
    expect(cells[0]?.edu).toBe("=EDU.STAFF_GAP(A1,'核定'!A1)");
    expect(cells[0]?.native?.result).toBe("缺编3人（核定30人，在编27人）");
  });

  it("have no native formula that is longer than Excel takes, and say so with the cell", () => {
    // A sheet's name has at most 31 characters; apostrophes among them are written twice.
    const long = `长${"'".repeat(29)}长`;
    const book = workbookOf(sheetOf([], { name: SHEET }), sheetOf([[3100, 1.03, 3000]], { name: long }));
    const args = { money: at("A1", long), area: at("B1", long), expected: at("C1", long) };
    const { cells, notes } = made(book, { id: "UNIT_PRICE", args, into: into("A1") });
    expect(cells.map(({ native }) => native)).toEqual([null]);
    expect(notes).toEqual([{ kind: "too-long", cell: into("A1"), length: expect.any(Number) as number, most: 8192 }]);
    expect(notes.map((note) => ("length" in note ? note.length > 8192 : false))).toEqual([true]);
    expect(cells[0]?.edu).toContain("EDU.UNIT_PRICE(");
  });

  it("tell where a blank that arrives as 0 would make the function say something else", () => {
    const args = { staff: at("B4"), quota: at("C4") };
    expect(made(STAFF, { id: "STAFF_GAP", args, into: into("D4") }).hangsOnBlanks).toBe(true);
    expect(
      made(STAFF, { id: "STAFF_GAP", args: { staff: at("B2"), quota: at("C2") }, into: into("D2") }).hangsOnBlanks,
    ).toBe(false);
  });

  it("look for double entries over all rows, in one call", () => {
    const book = workbook([
      ["甲小学", 12, 180],
      ["甲小学", 12, 180],
    ]);
    const { cells, notes } = made(book, {
      id: "GRANT_NEW_CLASS",
      args: { classes: at("B1:B2"), stages: "小学", claimed: at("C1:C2"), schools: at("A1:A2") },
      into: into("E1"),
    });
    expect(cells.map(({ edu }) => edu)).toEqual(['=EDU.GRANT_NEW_CLASS(B1:B2,"小学",C1:C2,A1:A2)', null]);
    expect(cells[1]?.result).toContain("重复");
    expect(notes.map(({ kind }) => kind)).toContain("none");
  });

  it("know no other function", () => {
    expect(() => checkFormulas(STAFF, { id: "NO_SUCH", args: {}, into: into("D2") })).toThrow("no function");
  });
});
