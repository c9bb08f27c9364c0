import { evaluate } from "../../src/audit/evaluate";
import { copied, copiedForm, tokensOf } from "../../src/core/cell/formula-tokens";
import { addedCells } from "../../src/audit/added-cells";

describe("formulas taken apart", () => {
  it.each([
    ["=SUM(B2:B9)*2", 1, 1, "=SUM(C3:C10)*2"],
    ["=$A1+A$1+$A$1", 2, 3, "=$A3+D$1+$A$1"],
    ["='一 年级'!B2+表1!C3", 1, 0, "='一 年级'!B3+表1!C4"],
    ["=SUM(C:D,3:4)", 1, 1, "=SUM(D:E,4:5)"],
    ['=IF(A1="B2",LOG10(A1),R2C)', 1, 0, '=IF(A2="B2",LOG10(A2),R2C)'],
    ["=[1]汇总!A1&TAB1!A1", 0, 1, "=[1]汇总!B1&TAB1!B1"],
    ["=表格[金额]*A1", 1, 0, "=表格[金额]*A2"],
    ["=_xlfn.XLOOKUP(A1,B:B,C:C)", 1, 0, "=_XLFN.XLOOKUP(A2,B:B,C:C)"],
    ["=A1=B1", 1, 1, "=B2=C2"],
    ["=B9:B2", 1, 0, "=B3:B10"],
  ])("%s copied %d down and %d right is %s", (formula, rows, columns, expected) => {
    expect(copied(tokensOf(formula), rows, columns)).toBe(expected);
  });

  it("say when a copy would leave the sheet", () => {
    expect(copied(tokensOf("=A1+B2"), -1, 0)).toBeNull();
    expect(copied(tokensOf("=A1+B2"), 0, -1)).toBeNull();
    expect(copied(tokensOf("=XFD1"), 0, 1)).toBeNull();
  });

  it.each([
    ["=A1+B1", 0, 2, "= A2 + B2", 1, 2],
    ["=+SUM(A1:A5)", 5, 0, "=sum(C1:C5)", 5, 2],
    ["=A1*$D$1", 0, 1, "=A9*$D$1", 8, 1],
  ])("%s and %s are copies of each other", (first, row, column, second, otherRow, otherColumn) => {
    expect(copiedForm(tokensOf(second), otherRow, otherColumn)).toBe(copiedForm(tokensOf(first), row, column));
  });

  it.each([
    ["=A1*$D$1", "=A2*$D$2"],
    ["=A1+B1", "=A2-B2"],
    ["=表1!A1", "=表2!A2"],
    ["=SUM(A1:B1)", "=SUM(A2,B2)"],
  ])("%s and %s in the row below are not", (first, second) => {
    expect(copiedForm(tokensOf(second), 1, 3)).not.toBe(copiedForm(tokensOf(first), 0, 3));
  });

  it.each([
    ["=D9+E9", "=E9+D9", true],
    ["=D9+E9", "=SUM(D9:E9)", true],
    ["=D9-E9", "=E9-D9", false],
    ["=D9+E9", "=D9+F9", false],
  ])("%s adds what %s adds: %s", (first, second, isSame) => {
    expect(addedCells(tokensOf(first), 8, 9) === addedCells(tokensOf(second), 8, 9)).toBe(isSame);
  });
});

describe("what a formula gives", () => {
  const cells: Readonly<Record<string, number | string | null | { error: string }>> = {
    "0 0": 6,
    "1 0": 4,
    "2 0": null,
    "3 0": "文本",
    "4 0": { error: "#N/A" },
  };
  const value = (formula: string): number | null =>
    evaluate(tokensOf(formula), (sheet, row, column) =>
      sheet === null ? (cells[`${row} ${column}`] ?? null) : undefined,
    );

  it.each([
    ["=A1+A2*2", 14],
    ["=(A1-A2)^2", 4],
    ["=-A1^2", 36],
    ["=50%*A1", 3],
    ["=SUM(A1:A4,1)", 11],
    ["=AVERAGE(A1:A4)", 5],
    ["=COUNT(A1:A4)", 2],
    ["=ROUND(A1/A2,1)", 1.5],
    ["=A1+A3", 6],
  ])("%s is %d", (formula, expected) => {
    expect(value(formula)).toBe(expected);
  });

  it.each([
    "=A1/A3",
    "=A1+A4",
    "=A1+A5",
    "=SUM(A1:A5)",
    "=VLOOKUP(A1,A:B,2)",
    "=表2!A1",
    "=IF(A1>1,2,3)",
    "=A1&A2",
    "=SUM(A1",
    "=",
  ])("%s is not told", (formula) => {
    expect(value(formula)).toBeNull();
  });
});
