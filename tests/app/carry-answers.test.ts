import { assessWorkbook } from "../../src/app/assess-workbook";
import { carryAnswers } from "../../src/app/carry-answers";
import { NEW_SETTINGS } from "../../src/app/workbook-settings";
import type { RecognisedTable } from "../../src/recognition/recognised-table";
import { ODD_HEADER, oddWorkbook } from "../taskpane/fixtures/mapping";

function tablesWith(header: readonly string[]): readonly RecognisedTable[] {
  return assessWorkbook(oddWorkbook(header), NEW_SETTINGS).tables;
}

function keyOf(tables: readonly RecognisedTable[], header: string): string {
  return tables[0]?.columns.find((column) => column.header[0] === header)?.fieldAnswer ?? "";
}

const BEFORE = tablesWith(ODD_HEADER);

it("moves the answers on columns that stayed when the header of another was edited", () => {
  const after = tablesWith(ODD_HEADER.map((text) => (text === "在校生数" ? "在校学生数" : text)));
  const old = keyOf(BEFORE, "甲类");
  const carried = carryAnswers(BEFORE, after, { [old]: "backbone", other: "kept" });
  expect(carried?.answers).toEqual({ [keyOf(after, "甲类")]: "backbone", other: "kept" });
  expect(carried?.moved.get(old)).toBe(keyOf(after, "甲类"));
});

it("does not move the answer on a column that has another header now", () => {
  const after = tablesWith(ODD_HEADER.map((text) => (text === "甲类" ? "乙类" : text)));
  expect(carryAnswers(BEFORE, after, { [keyOf(BEFORE, "甲类")]: "backbone" })).toBeNull();
});

it("moves nothing to a table with other headers, or while the old table still stands", () => {
  const other = tablesWith(
    ODD_HEADER.map((text, position) => (position < 1 || position > 4 ? text : `${text}（上年）`)),
  ).map((table) => ({
    ...table,
    columns: table.columns.slice(0, 5),
  }));
  expect(carryAnswers(BEFORE, other, { [keyOf(BEFORE, "甲类")]: "backbone" })).toBeNull();
  expect(carryAnswers(BEFORE, [...BEFORE, ...other], { [keyOf(BEFORE, "甲类")]: "backbone" })).toBeNull();
});

it("leaves an answer alone that the new table has already", () => {
  const after = tablesWith(ODD_HEADER.map((text) => (text === "在校生数" ? "在校学生数" : text)));
  const answers = { [keyOf(BEFORE, "甲类")]: "backbone", [keyOf(after, "甲类")]: "none" };
  expect(carryAnswers(BEFORE, after, answers)).toBeNull();
});
