import { displayedText, typedInput, valueType } from "../../../src/workbench/excel/cell-content";

test.each<[unknown, unknown]>([
  ["4", 4],
  ["-1,200.5", -1200.5],
  ["12%", 0.12],
  ["1e3", 1000],
  ["TRUE", true],
  ["#N/A", { error: "#N/A" }],
  ["2024-02-29", 45351],
  ["2023-02-29", "2023-02-29"],
  ["1,20", "1,20"],
  ["约120", "约120"],
  ["'007", "007"],
  ["", null],
  [false, false],
])("%j typed into a cell becomes %j", (written, value) => {
  expect(typedInput(written, "General")).toEqual({ value });
});

test("a cell with the text format keeps what looks like a number as text", () => {
  expect(typedInput("007", "@")).toEqual({ value: "007" });
});

test("null leaves a cell alone and text with = is a formula", () => {
  expect(typedInput(null, "General")).toBeUndefined();
  expect(typedInput("=A1", "General")).toEqual({ formula: "=A1" });
  expect(typedInput("=", "General")).toEqual({ value: "=" });
});

test("the displayed text follows plain number formats and refuses others by name", () => {
  expect(displayedText(1234.5, "#,##0.00")).toBe("1,234.50");
  expect(displayedText(0.125, "0.0%")).toBe("12.5%");
  expect(displayedText(null, "0")).toBe("");
  expect(() => displayedText(1, "yyyy年m月")).toThrow("Range.text of number format yyyy年m月");
});

test("blank, empty text and errors are told apart", () => {
  expect([null, "", 0, { error: "#REF!" }].map(valueType)).toEqual(["Empty", "String", "Double", "Error"]);
});
