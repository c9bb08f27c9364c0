/** @jest-environment jsdom */
import { createMemoryModel, type MemoryModel } from "../../../src/workbench/excel/memory-model";
import type { XlsxConditionalFormat } from "../../../src/xlsx/xlsx-workbook";
import { loadOffice, type LoadedOffice } from "./load-office";
import { sheetOf, workbookOf } from "./sample-workbook";

const CELL_RULE: XlsxConditionalFormat = {
  areas: [{ row: 0, column: 0, rows: 3, columns: 1 }],
  type: "cellIs",
  operator: "lessThan",
  formulas: ["3"],
  priority: 1,
  stopIfTrue: true,
  format: { bold: true },
};

function sampleModel(): MemoryModel {
  return createMemoryModel(workbookOf([sheetOf("Sheet1", [[1], [2], [3]], { conditionalFormats: [CELL_RULE] })]));
}

let model = sampleModel();
let office: LoadedOffice;

beforeAll(async () => {
  office = await loadOffice(model);
});

beforeEach(() => {
  model = sampleModel();
  office.open(model);
});

test("a new rule stands on top, tells its id in the same sync and is found again by it", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const rule = sheet.getRange("B2:B3").conditionalFormats.add(Excel.ConditionalFormatType.custom);
    rule.custom.rule.formula = "=B2<3";
    rule.custom.format.fill.color = "#ffc7ce";
    rule.custom.format.font.underline = "Single";
    rule.load("id,priority");
    await context.sync();
    expect(rule.priority).toBe(0);

    const all = sheet.getRange().conditionalFormats;
    all.load("items/id,items/type,items/priority,items/stopIfTrue");
    await context.sync();
    expect(all.items.map(({ type, priority, stopIfTrue }) => [type, priority, stopIfTrue])).toEqual([
      ["Custom", 0, false],
      ["CellValue", 1, true],
    ]);

    const again = sheet.getRange().conditionalFormats.getItem(rule.id);
    again.custom.rule.load("formula");
    again.custom.format.fill.load("color");
    again.custom.format.font.load("bold,underline");
    const range = again.getRange();
    range.load("address");
    await context.sync();
    expect([
      again.custom.rule.formula,
      again.custom.format.fill.color,
      again.custom.format.font.bold,
      again.custom.format.font.underline,
    ]).toEqual(["=B2<3", "#FFC7CE", null, "Single"]);
    expect(range.address).toBe("Sheet1!B2:B3");
    again.delete();
    await context.sync();
  });
  expect(
    model
      .sheets()[0]
      ?.conditionalFormats()
      .map(({ type }) => type),
  ).toEqual(["CellValue"]);
});

test("a range's collection has only the rules that touch it", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const beside = sheet.getRange("B1:B3").conditionalFormats;
    const partly = sheet.getRange("A3:B9").conditionalFormats;
    const counts = [beside.getCount(), partly.getCount()];
    const missing = beside.getItemOrNullObject("{rule-1}");
    missing.load("id");
    await context.sync();
    expect(counts.map(({ value }) => value)).toEqual([0, 1]);
    expect(missing.isNullObject).toBe(true);
  });
});

test("a rule over several areas is told with all of them, and moves to the priority that is set", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const rule = sheet.getRanges("A1:A2,C1:C2").conditionalFormats.add(Excel.ConditionalFormatType.custom);
    rule.custom.rule.formula = "=A1>0";
    rule.load("id");
    rule.priority = 1;
    await context.sync();
    const ranges = rule.getRanges();
    ranges.load("address,areas/items/columnIndex");
    const single = rule.getRangeOrNullObject();
    single.load("address");
    await context.sync();
    expect(ranges.address).toBe("Sheet1!A1:A2,Sheet1!C1:C2");
    expect(ranges.areas.items.map(({ columnIndex }) => columnIndex)).toEqual([0, 2]);
    expect(single.isNullObject).toBe(true);
  });
  expect(
    model
      .sheets()[0]
      ?.conditionalFormats()
      .map(({ type }) => type),
  ).toEqual(["CellValue", "Custom"]);
});

test("a kind of rule that this host cannot make is refused by name", async () => {
  const adding = Excel.run(async (context) => {
    context.workbook.worksheets
      .getItem("Sheet1")
      .getRange("A1")
      .conditionalFormats.add(Excel.ConditionalFormatType.dataBar);
    await context.sync();
  });
  await expect(adding).rejects.toMatchObject({
    code: "NotImplemented",
    message: "NotImplemented: ConditionalFormatCollection.add(DataBar)",
  });
});
