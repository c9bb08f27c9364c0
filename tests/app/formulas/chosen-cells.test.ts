import { cellsNamed, readCells } from "../../../src/app/formulas/chosen-cells";
import { filledIn, OFFERED_CHECKS, OFFERED_STANDARDS } from "../../../src/app/formulas/offered-checks";
import { areaName } from "../../../src/core/cell/address";
import type { CellValue } from "../../../src/core/cell/cell-value";
import { CUSTOM_FUNCTIONS } from "../../../src/functions/registry";
import { sheetOf, workbookOf } from "../../recognition/sheet-of";

const ROWS: readonly (readonly CellValue[])[] = [
  ["某县教职工情况", null, null],
  ["学校", "在编人数", "核定编制"],
  ["甲小学", 27, 30],
  ["乙小学", null, 12],
  ["丙小学", "约3", 4],
  ["合计", 30, 46],
  ["填表人：张三", null, null],
];
const BOOK = workbookOf(
  sheetOf(ROWS, { name: "台账" }),
  sheetOf([["定额"], [720]], { name: "定额 表" }),
  sheetOf([], { name: "空表" }),
);

function named(typed: string, home = "台账"): string {
  const found = cellsNamed(BOOK, typed, home);
  return "fault" in found
    ? `${found.fault}${"sheet" in found ? ` ${found.sheet}` : ""}`
    : `${found.sheet}!${areaName(found.area)}`;
}

describe("an address that is typed", () => {
  it.each([
    ["台账!B3:B5", "台账!B3:B5"],
    [" b3 : b5 ", "台账!B3:B5"],
    ["$B$3:$B$5", "台账!B3:B5"],
    ["B5:B3", "台账!B3:B5"],
    ["台账！B3：B5", "台账!B3:B5"],
    ["'定额 表'!A2", "定额 表!A2"],
    ["定额 表!A2", "定额 表!A2"],
    ["'台账'!B:B", "台账!B1:B1048576"],
    ["无此表!A1", "no-sheet 无此表"],
    ["在编人数", "no-address"],
    ["B3+1", "no-address"],
    ["B3,C3", "no-address"],
    ["台账!", "no-address"],
    ["XFE1", "no-address"],
    ["A0", "no-address"],
  ])("%s is %s", (typed, cells) => {
    expect(named(typed)).toBe(cells);
  });

  it("without a sheet is of the sheet that is meant; of several files of the same file", () => {
    expect(named("A2", "定额 表")).toBe("定额 表!A2");
    const files = workbookOf(sheetOf([[1]], { name: "[甲.xlsx]台账" }), sheetOf([[1]], { name: "[甲.xlsx]定额" }));
    expect(cellsNamed(files, "定额!A1", "[甲.xlsx]台账")).toMatchObject({ sheet: "[甲.xlsx]定额" });
    expect(cellsNamed(files, "[甲.xlsx]定额!A1", "[甲.xlsx]台账")).toMatchObject({ sheet: "[甲.xlsx]定额" });
  });
});

describe("the cells of an argument", () => {
  const read = (typed: string, isFigures = true) => {
    const found = cellsNamed(BOOK, typed, "台账");
    if ("fault" in found) throw new Error(found.fault);
    const cells = readCells(BOOK, [], found, isFigures);
    return "fault" in cells
      ? cells.fault
      : [areaName(cells.area), cells.heading, cells.without.map(({ row, why }) => `${row + 1} ${why}`), cells.sums];
  };

  it("of a whole column are the rows of data: from the first number to the last, without sums and notes below", () => {
    // Row 6 is 合计, row 7 a signature.
    expect(read("B:B")).toEqual(["B3:B5", "在编人数", ["6 sum"], []]);
    expect(read("C:C")).toEqual(["C3:C5", "核定编制", ["6 sum"], []]);
    expect(read("D:D")).toBe("nothing-there");
    expect(read("空表!A:A")).toBe("nothing-there");
  });

  it("leave a heading out that was selected along with them, and nothing else", () => {
    expect(read("B2:B5")).toEqual(["B3:B5", "在编人数", ["2 heading"], []]);
    expect(read("B1:B5")).toEqual(["B3:B5", "在编人数", ["1 heading", "2 heading"], []]);
    // 约3 is no heading, and of texts there is none to tell.
    expect(read("B5:B6")).toEqual(["B5:B6", "在编人数", [], [5]]);
    expect(read("A2:A5", false)).toEqual(["A2:A5", "某县教职工情况", [], []]);
    expect(read("B2")).toEqual(["B2", "", [], []]);
  });

  it("tell of sums among them", () => {
    expect(read("B3:B6")).toEqual(["B3:B6", "在编人数", [], [5]]);
  });

  it("have the heading of the first of merged cells, and none of several columns", () => {
    const book = workbookOf(
      sheetOf(
        [
          ["学校", "编制", null],
          ["", "在编", null],
          ["甲", 1, 2],
        ],
        { name: "台账", merges: ["B1:C1", "B2:C2"] },
      ),
    );
    const area = { row: 2, column: 2, rows: 1, columns: 1 };
    expect(readCells(book, [], { sheet: "台账", area }, true)).toMatchObject({ heading: "在编" });
    expect(readCells(book, [], { sheet: "台账", area: { ...area, column: 1, columns: 2 } }, true)).toMatchObject({
      heading: null,
    });
  });
});

describe("the checks that are offered", () => {
  it("are all functions, each once", () => {
    const offered = OFFERED_CHECKS.flatMap(({ checks }) => checks.map(({ id }) => id));
    expect([...offered].sort()).toEqual(CUSTOM_FUNCTIONS.map(({ id }) => id).sort());
  });

  const field = (id: string, key: string) => {
    const found = OFFERED_CHECKS.flatMap(({ checks }) => checks)
      .find((check) => check.id === id)
      ?.fields.find((each) => each.key === key);
    if (!found) throw new Error(`${id} ${key}`);
    return found;
  };

  it.each([
    ["STAFF_GAP", "staff", "", { kind: "nothing" }],
    ["PUBLIC_FUND", "quota", "720.5", { kind: "written", value: 720.5 }],
    ["PUBLIC_FUND", "quota", "1234567890123456", { kind: "fault", fault: "no-address" }],
    ["PUBLIC_FUND", "quota", "七百二", { kind: "fault", fault: "no-address" }],
    ["MEETS", "stages", "小学", { kind: "written", value: "小学" }],
    ["MEETS", "codes", "1.1", { kind: "written", value: "1.1" }],
    ["MEETS", "codes", "长".repeat(256), { kind: "fault", fault: "no-address" }],
    ["MEETS", "stages", "无此表!A1", { kind: "fault", fault: "no-sheet", sheet: "无此表" }],
    ["MEETS", "zero", "TRUE", { kind: "written", value: true }],
    ["CHECK_TOTAL", "isExact", "FALSE", { kind: "written", value: false }],
    ["MEETS", "standard", OFFERED_STANDARDS[0]?.id ?? "", { kind: "written", value: OFFERED_STANDARDS[0]?.id }],
  ])("read what is filled in: %s %s %s", (id, key, typed, filled) => {
    expect(filledIn(BOOK, [], field(id, key), typed, "台账")).toEqual(filled);
  });

  it("take the cells of an address", () => {
    expect(filledIn(BOOK, [], field("STAFF_GAP", "staff"), "B:B", "台账")).toMatchObject({
      kind: "cells",
      cells: { sheet: "台账", heading: "在编人数" },
    });
  });
});
