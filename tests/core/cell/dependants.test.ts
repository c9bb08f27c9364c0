import { cellRefName, parseArea } from "../../../src/core/cell/address";
import { dependantsOf } from "../../../src/core/cell/dependants";
import { sheetOf } from "../../recognition/sheet-of";

const at = (name: string, sheet = "Sheet1") => {
  const { row, column } = parseArea(name) ?? { row: -1, column: -1 };
  return { sheet, row, column };
};
const sheet = (formulas: Readonly<Record<string, string>>, name = "Sheet1") => sheetOf([[1]], { name, formulas });
const names = (...args: Parameters<typeof dependantsOf>) =>
  dependantsOf(...args)
    .map(cellRefName)
    .sort();

it("follows formulas to those that hang on them, and leaves the others", () => {
  const formulas = { B1: "=A1*2", C1: "=SUM(B1:B9)", D1: "=C1", E1: "=A2", F1: "=A10+SUM(G1:H3)" };
  expect(names([sheet(formulas)], [at("A1")])).toEqual(["Sheet1!B1", "Sheet1!C1", "Sheet1!D1"]);
  expect(names([sheet(formulas)], [at("G3")])).toEqual(["Sheet1!F1"]);
  expect(names([sheet(formulas)], [at("G4")])).toEqual([]);
});

test.each([
  ["a range of several columns", "=SUM(A1:C3)"],
  ["corners the other way round", "=SUM(C3:A1)"],
  ["a whole column", "=SUM(B:B)"],
  ["whole rows", "=SUM(2:4)"],
  ["a fixed cell", "=$B$2"],
  ["its own sheet by name", "=sheet1!B2"],
  ["a name", "=合计数"],
  ["a cell that is put together", '=INDIRECT("B"&2)'],
  ["a cell beside another", "=OFFSET(A1,1,1)"],
  ["all that a formula fills", "=SUM(E1#)"],
  ["several sheets", "=SUM(一月:三月!B2)"],
])("knows %s", (_, formula) => {
  expect(names([sheet({ D9: formula })], [at("B2")])).toEqual(["Sheet1!D9"]);
});

test.each([
  ["a text", '=IF(A1>0,"B2","")'],
  ["the same cell of another sheet", "=其他!B2"],
  ["a truth", "=IF(TRUE,A1,FALSE)"],
  ["a cell that only begins alike", "=B20+AB2"],
])("is not misled by %s", (_, formula) => {
  expect(names([sheet({ D9: formula })], [at("B2")])).toEqual([]);
});

it("goes over sheets, and stays in the file where several are read", () => {
  const files = [
    sheet({ A1: "=小学!B2" }, "[甲.xlsx]汇总"),
    sheet({ A1: "=小学!B2" }, "[乙.xlsx]汇总"),
    sheet({}, "[甲.xlsx]小学"),
    sheet({}, "[乙.xlsx]小学"),
  ];
  expect(names(files, [at("B2", "[甲.xlsx]小学")])).toEqual(["[甲.xlsx]汇总!A1"]);
});

it("comes to an end where formulas go in a circle, and the changed cell is none of them", () => {
  expect(names([sheet({ A1: "=B1", B1: "=A1", C1: "=B1+C1" })], [at("A1")])).toEqual(["Sheet1!B1", "Sheet1!C1"]);
});

it("finds a formula once that refers to a cell twice, or to several of the changed", () => {
  const formulas = { D1: "=A1+A1+SUM(A1:B2)", E1: "=A1+B1+D1" };
  expect(names([sheet(formulas)], [at("A1"), at("B1")])).toEqual(["Sheet1!D1", "Sheet1!E1"]);
});

it("keeps wide ranges apart by their columns, and finds each of them later on", () => {
  const formulas = { A9: "=SUM(B2:CZ3)", A10: "=SUM(C2:DA3)", A11: "=SUM(4:4)" };
  expect(names([sheet(formulas)], [at("B2")])).toEqual(["Sheet1!A9"]);
  expect(names([sheet(formulas)], [at("B2"), at("C3")])).toEqual(["Sheet1!A10", "Sheet1!A9"]);
  // In one row: what the first cell is not meant by waits for the second.
  expect(names([sheet(formulas)], [at("B2"), at("DA2")])).toEqual(["Sheet1!A10", "Sheet1!A9"]);
  expect(names([sheet(formulas)], [at("XFD4")])).toEqual(["Sheet1!A11"]);
});

it("knows the edges of a range", () => {
  const formulas = { D1: "=SUM(B3:B7)" };
  const found = ["B2", "B3", "B5", "B7", "B8", "A5", "C5"].map((name) => names([sheet(formulas)], [at(name)]).length);
  expect(found).toEqual([0, 1, 1, 1, 0, 0, 0]);
});

it("finds nothing where nothing was changed", () => {
  expect(names([sheet({ A1: "=合计数", B1: "=A1" })], [])).toEqual([]);
});

it("follows twenty thousand running totals", () => {
  const rows = Array.from({ length: 20_000 }, (_, row) => row + 2);
  const totals = Object.fromEntries(rows.map((row) => [`B${row}`, `=B${row - 1}+SUM(A$1:A${row})`]));
  expect(names([sheet(totals)], [at("A20000")])).toHaveLength(2);
  expect(names([sheet(totals)], [at("A1")])).toHaveLength(20_000);
});
