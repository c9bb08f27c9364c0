import { cellKey } from "../../../src/core/cell/address";
import { looksByColumn, lookOf } from "../../../src/core/cell/cell-looks";
import { cellText, isBlankCell, isCellError } from "../../../src/core/cell/cell-value";

describe("what a cell holds", () => {
  it("is blank where there is nothing but white space; 0 and errors are not", () => {
    expect([null, "", " ", "\t\n", "　"].map(isBlankCell)).toEqual([true, true, true, true, true]);
    expect([0, false, "0", "-", { error: "#N/A" }].map(isBlankCell)).toEqual([false, false, false, false, false]);
  });

  it("is shown as a person sees it", () => {
    expect([null, 1.5, "小学", true, false, { error: "#DIV/0!" }].map(cellText)).toEqual([
      "",
      "1.5",
      "小学",
      "TRUE",
      "FALSE",
      "#DIV/0!",
    ]);
  });

  it("is an error only where Excel says so", () => {
    expect([{ error: "#N/A" }, null, "#N/A", 0].map(isCellError)).toEqual([true, false, false, false]);
  });
});

describe("what a cell's format and font say", () => {
  const sheet = {
    numberFormats: new Map([
      [cellKey(1, 2), "yyyy/m/d"],
      [cellKey(3, 2), '0"万元"'],
      [cellKey(1, 4), "0.00"],
      [cellKey(5, 4), "0%"],
    ]),
    struck: new Set([cellKey(3, 2), cellKey(7, 7)]),
  };

  it("is kept by column and row, and only where it says something", () => {
    const looks = looksByColumn(sheet);
    expect(
      [...looks].map(([column, rows]) => [
        column,
        [...rows].map(([row, look]) => [row, look.format?.shows ?? null, look.format?.unit ?? null, look.isStruck]),
      ]),
    ).toEqual([
      [
        2,
        [
          [1, "date", null, false],
          [3, "number", "万元", true],
        ],
      ],
      [4, [[5, "percent", null, false]]],
      [7, [[7, null, null, true]]],
    ]);
    expect(looksByColumn({ numberFormats: new Map() }).size).toBe(0);
  });

  it("is the same asked for one cell", () => {
    for (const [column, rows] of looksByColumn(sheet))
      for (const [row, look] of rows) expect(lookOf(sheet, row, column)).toEqual(look);
    expect(lookOf(sheet, 1, 4)).toBeNull();
    expect(lookOf(sheet, 2, 2)).toBeNull();
    expect(lookOf({ numberFormats: new Map() }, 0, 0)).toBeNull();
  });
});
