import { parseFigure } from "../../../src/core/cell/parse-figure";

describe("reading the number in a cell", () => {
  it.each([
    [1200, { kind: "number", value: 1200, unit: null, fromText: false }],
    [0, { kind: "number", value: 0, unit: null, fromText: false }],
    ["1,200人", { kind: "number", value: 1200, unit: "人", fromText: true }],
    ["１，２００", { kind: "number", value: 1200, unit: null, fromText: true }],
    ["３５", { kind: "number", value: 35, unit: null, fromText: true }],
    ["3.5 万元", { kind: "number", value: 3.5, unit: "万元", fromText: true }],
    ["1200平方米", { kind: "number", value: 1200, unit: "㎡", fromText: true }],
    ["-3", { kind: "number", value: -3, unit: null, fromText: true }],
    ["90%", { kind: "number", value: 90, unit: "%", fromText: true }],
    ["14.700009765625", { kind: "number", value: 14.700009765625, unit: null, fromText: true }],
  ])("reads %p", (cell, figure) => {
    expect(parseFigure(cell)).toEqual(figure);
  });

  it.each([[null], [""], ["  "], ["　"], ["\u200b"]])("takes %p as blank, never as zero", (cell) => {
    expect(parseFigure(cell)).toEqual({ kind: "blank", placeholder: null });
  });

  it.each([["—"], ["－"], ["/"], ["——"], ["无"], ["＊"]])("takes %p as a sign for nothing", (cell) => {
    expect(parseFigure(cell)).toEqual({ kind: "blank", placeholder: cell });
  });

  it.each([
    ["约120", 120, null],
    ["120左右", 120, null],
    ["近1,200人", 1200, "人"],
    ["120余人", 120, "人"],
    ["约35万元", 35, "万元"],
    ["约0.5", 0.5, null],
  ])("does not vouch for %p", (cell, value, unit) => {
    expect(parseFigure(cell)).toEqual({ kind: "approximate", value, unit, text: cell });
  });

  it.each([["17:1"], ["1:19"], ["见备注"], ["12,34"], ["1.2.3"], ["2024-09-01"], [true], ["十二"], ["(120)"], ["35①"], ["35²"], ["120 130"], ["120\n130"], ["约.x5"], ["多".repeat(32_767)]])("refuses %p", (cell) => {
    expect(parseFigure(cell).kind).toBe("not-a-number");
  });

  it("passes an error value on with its name", () => {
    expect(parseFigure({ error: "#N/A" })).toEqual({ kind: "error", error: "#N/A" });
  });
});
