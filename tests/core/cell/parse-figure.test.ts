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

  it.each([
    ["17:1"],
    ["1:19"],
    ["见备注"],
    ["12,34"],
    ["1.2.3"],
    ["2024-09-01"],
    [true],
    ["十二"],
    ["(120)"],
    ["35①"],
    ["35²"],
    ["120 130"],
    ["120\n130"],
    ["约.x5"],
    ["多".repeat(32_767)],
  ])("refuses %p", (cell) => {
    expect(parseFigure(cell).kind).toBe("not-a-number");
  });

  it("passes an error value on with its name", () => {
    expect(parseFigure({ error: "#N/A" })).toEqual({ kind: "error", error: "#N/A" });
  });

  it.each([
    ["+5", 5],
    [".5", 0.5],
    ["-.5", -0.5],
    ["1e3", 1000],
    ["1.5E-2", 0.015],
    ["1,234,567.89", 1_234_567.89],
    ["0012", 12],
    ["123456789012345", 123_456_789_012_345],
    ["1234567890123456", 1_234_567_890_123_456],
    [" 35 ", 35],
    ["35\u200b", 35],
    ["1，234", 1234],
  ])("reads the number in %p", (cell, value) => {
    expect(parseFigure(cell)).toEqual({ kind: "number", value, unit: null, fromText: true });
  });

  it.each([
    ["1,23"],
    ["1,2345"],
    [",123"],
    ["e5"],
    ["+"],
    ["1e999"],
    ["5元元"],
    ["5吨"],
    ["元5"],
    ["1-2"],
    ["1/2"],
    ["1．2．3"],
    ["多少"],
    ["约"],
    ["左右"],
  ])("refuses %p, which only looks like a number", (cell) => {
    expect(parseFigure(cell)).toEqual({ kind: "not-a-number", text: cell });
  });

  it("passes on truth values and what is no number at all as they are shown", () => {
    expect(parseFigure(true)).toEqual({ kind: "not-a-number", text: "TRUE" });
    expect(parseFigure(false)).toEqual({ kind: "not-a-number", text: "FALSE" });
    expect(parseFigure(Infinity)).toEqual({ kind: "not-a-number", text: "Infinity" });
    expect(parseFigure(NaN)).toEqual({ kind: "not-a-number", text: "NaN" });
    expect(parseFigure("  见备注 ")).toEqual({ kind: "not-a-number", text: "见备注" });
  });

  it.each([
    ["-"],
    ["–"],
    ["―"],
    ["一"],
    ["_"],
    ["\\"],
    ["*"],
    ["."],
    ["···"],
    ["…"],
    ["暂无"],
    ["空"],
    ["N/A"],
    ["na"],
    ["nil"],
    ["NULL"],
    ["- -"],
  ])("takes %p for nothing, too", (cell) => {
    expect(parseFigure(cell)).toEqual({ kind: "blank", placeholder: cell });
  });

  it.each([
    ["大约120"],
    ["将近120"],
    ["接近120"],
    ["超过120"],
    ["超120"],
    ["逾120"],
    ["不足120"],
    ["不到120"],
    [">120"],
    ["＞＝120"],
    ["<120"],
    ["<=120"],
    ["≥120"],
    ["≤120"],
    ["~120"],
    ["～120"],
    ["120上下"],
    ["120以上"],
    ["120以下"],
    ["120多"],
    ["120余"],
    ["120+"],
    ["120±"],
    ["120？"],
    ["约120左右"],
  ])("does not vouch for %p either", (cell) => {
    expect(parseFigure(cell)).toEqual({ kind: "approximate", value: 120, unit: null, text: cell });
  });

  it("takes texts of up to sixty characters for figures, and longer ones for notes", () => {
    expect(parseFigure(`约120${" ".repeat(54)}人`)).toMatchObject({ kind: "approximate", value: 120 });
    expect(parseFigure(`约120${" ".repeat(60)}人`)).toMatchObject({ kind: "not-a-number" });
  });

  it.each([["情况无"], ["第—"], ["人约120"], ["120多20"], ["12多人30"], ["e12"]])(
    "refuses %p, in which a word stands elsewhere",
    (cell) => {
      expect(parseFigure(cell)).toEqual({ kind: "not-a-number", text: cell });
    },
  );

  it.each([
    ["1e12", 1e12],
    ["12,345", 12_345],
    ["123,456", 123_456],
    ["1234567", 1_234_567],
    ["12.345", 12.345],
    ["　35　", 35],
    ["3\u200b\u200b5", 35],
    ["３０ 人", 30],
  ])("reads all of %p", (cell, value) => {
    expect(parseFigure(cell)).toMatchObject({ kind: "number", value });
  });

  it("takes two numbers for none, however many spaces are between", () => {
    expect(parseFigure("120   130").kind).toBe("not-a-number");
    expect(parseFigure("120   人")).toMatchObject({ kind: "number", value: 120, unit: "人" });
  });
});
