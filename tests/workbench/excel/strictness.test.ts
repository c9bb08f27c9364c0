/** @jest-environment jsdom */
import { createMemoryModel, type MemoryModel } from "../../../src/workbench/excel/memory-model";
import { RequestFlag } from "../../../src/workbench/excel/protocol";
import type { ExcelStrictness } from "../../../src/workbench/excel/strictness";
import { loadOffice, type LoadedOffice } from "./load-office";
import { sheetOf, workbookOf } from "./sample-workbook";

const CELL = { row: 1, column: 2, rows: 1, columns: 1 };

let office: LoadedOffice;
let model: MemoryModel;
let strictness: ExcelStrictness;
let flags: number[];

beforeAll(async () => {
  office = await loadOffice(createMemoryModel(workbookOf([sheetOf("Sheet1", [])])));
});

beforeEach(() => {
  model = createMemoryModel(
    workbookOf([
      sheetOf("数据", [
        [1, 2],
        [3, 4],
      ]),
      sheetOf("藏", [[5]], { visibility: "hidden" }),
    ]),
  );
  strictness = {};
  flags = [];
  office.open(model, { strictness, onBatch: (_request, _response, sent) => flags.push(sent) });
});

type Sheet = Excel.Worksheet;

/** Code of the error that the work ends with, or "" for none. */
async function codeOf(work: (sheet: Sheet, context: Excel.RequestContext) => void, name = "数据"): Promise<string> {
  return Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem(name), context);
    await context.sync();
    return "";
  }).catch((error: unknown) => (error instanceof OfficeExtension.Error ? error.code : String(error)));
}

function addRule(sheet: Sheet, formula = "=A1>1"): Excel.ConditionalFormat {
  const rule = sheet.getRange("A1:B2").conditionalFormats.add(Excel.ConditionalFormatType.custom);
  rule.custom.rule.formula = formula;
  return rule;
}

interface Case {
  readonly name: string;
  readonly on: ExcelStrictness;
  readonly work: (sheet: Sheet, context: Excel.RequestContext) => void;
  readonly code: string;
  readonly sheet?: string;
}

const LONG = `=${"A1+".repeat(90)}A1>1`;

test.each<Case>([
  {
    name: "a dialog is open",
    on: { isDialogOpen: true },
    work: (sheet) => void addRule(sheet),
    code: "WriteNotSupportedWhenModalDialogOpen",
  },
  {
    name: "the rights are missing",
    on: { lacksPermission: true },
    work: (sheet) => void addRule(sheet),
    code: "AccessDenied",
  },
  {
    name: "another workbook is in front",
    on: { otherWorkbookInFront: "InactiveWorkbook" },
    work: (sheet) => sheet.getRange("A1").select(),
    code: "InactiveWorkbook",
  },
  {
    name: "another workbook is in front, with the word of Microsoft's page",
    on: { otherWorkbookInFront: "GeneralException" },
    work: (sheet) => sheet.activate(),
    code: "GeneralException",
  },
  {
    name: "the workbook is shared in the old way",
    on: { isSharedWorkbook: true },
    work: (sheet) => void addRule(sheet),
    code: "GeneralException",
  },
  {
    name: "a sheet is hidden",
    on: { keepsSheetsHidden: true },
    work: (sheet) => sheet.activate(),
    code: "GeneralException",
    sheet: "藏",
  },
  {
    name: "a sheet is a chart",
    on: { sheetsWithoutCells: new Set(["数据"]) },
    work: (sheet) => sheet.getUsedRangeOrNullObject(true).load("rowCount"),
    code: "UnsupportedSheet",
  },
  {
    name: "a sheet refuses",
    on: { onSheet: (sheet, member) => (sheet === "数据" && member === "Range.values" ? "AccessDenied" : null) },
    work: (sheet) => sheet.getRange("A1").load("values"),
    code: "AccessDenied",
  },
  {
    name: "the formula of a rule is too long",
    on: { longestFormula: 255 },
    work: (sheet) => void addRule(sheet, LONG),
    code: "FormulaLengthExceedsLimit",
  },
  {
    name: "the formula of a rule is none",
    on: { isFormula: (formula) => !formula.endsWith("(") },
    work: (sheet) => void addRule(sheet, "=AND("),
    code: "InvalidArgument",
  },
  {
    name: "an address is too long",
    on: { longestAddress: 8_190 },
    work: (sheet) => sheet.getRanges("A1,".repeat(2_800) + "A1").load("areaCount"),
    code: "InvalidArgument",
  },
])("where $name Excel refuses: $code", async ({ on, work, code, sheet = "数据" }) => {
  expect(await codeOf(work, sheet)).toBe("");
  Object.assign(strictness, on);
  expect(await codeOf(work, sheet)).toBe(code);
});

test("a chart sheet is told with its name, its visibility and its protection", async () => {
  strictness.sheetsWithoutCells = new Set(["数据"]);
  const sheets = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name,items/visibility,items/protection/protected");
    await context.sync();
    return worksheets.items.map(({ name, visibility, protection }) => [name, visibility, protection.protected]);
  });
  expect(sheets).toEqual([
    ["数据", "Visible", false],
    ["藏", "Hidden", false],
  ]);
});

test("special cells of a protected sheet are refused", async () => {
  const work = (sheet: Sheet): void => {
    sheet.getUsedRange().getSpecialCellsOrNullObject("Visible").load("areaCount");
  };
  strictness.guardsSpecialCells = true;
  expect(await codeOf(work)).toBe("");
  model.setProtected("数据", true);
  expect(await codeOf(work)).toBe("AccessDenied");
});

test("of two rules on the same cells the second cannot be read, but written, changed and removed", async () => {
  strictness.secondRuleUnreadable = "ItemNotFound";
  const rules = (sheet: Sheet): Excel.ConditionalFormatCollection => sheet.getRange().conditionalFormats;
  expect(await codeOf((sheet) => [addRule(sheet), addRule(sheet, "=A1>2")])).toBe("");
  // The last that was added is the first by priority.
  expect(await codeOf((sheet) => rules(sheet).getItemAt(0).custom.rule.load("formula"))).toBe("");
  expect(await codeOf((sheet) => rules(sheet).getItemAt(1).custom.rule.load("formula"))).toBe("ItemNotFound");
  expect(await codeOf((sheet) => rules(sheet).getItemAt(1).custom.format.fill.load("color"))).toBe("ItemNotFound");
  expect(await codeOf((sheet) => rules(sheet).getItemAt(1).delete())).toBe("");
  expect(model.sheets()[0]?.conditionalFormats()).toHaveLength(1);
});

test("ids of rules are others in another epoch", async () => {
  const idOf = (): Promise<string> =>
    Excel.run(async (context) => {
      const rules = context.workbook.worksheets.getItem("数据").getRange().conditionalFormats;
      rules.load("items/id");
      await context.sync();
      return rules.items[0]?.id ?? "";
    });
  await codeOf((sheet) => void addRule(sheet));
  const before = await idOf();
  const byId = (id: string) => (sheet: Sheet) => sheet.getRange().conditionalFormats.getItem(id).load("type");
  expect(await codeOf(byId(before))).toBe("");
  strictness.ruleEpoch = 1;
  expect(await codeOf(byId(before))).toBe("ItemNotFound");
  expect(await codeOf(byId(await idOf()))).toBe("");
});

test("manual calculation and addresses in R1C1 are told", async () => {
  Object.assign(strictness, { calculationMode: "Manual", tellsR1C1: true } satisfies ExcelStrictness);
  const seen: string[] = [];
  const told = await Excel.run(async (context) => {
    const { worksheets, application } = context.workbook;
    worksheets.onSelectionChanged.add(({ address }) => {
      seen.push(address);
      return Promise.resolve();
    });
    application.load("calculationMode");
    const range = worksheets.getItem("数据").getRange("B2:C9");
    range.load("address");
    await context.sync();
    return [application.calculationMode, range.address];
  });
  model.selectAsUser("数据", CELL);
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect([told, seen]).toEqual([["Manual", "数据!R2C2:R9C3"], ["R2C3"]]);
});

test.each([
  [undefined, ""],
  [0, 0],
  [null, null],
] as const)("a blank cell is handed to a custom function as %j", async (blankArgument, expected) => {
  const given: unknown[] = [];
  CustomFunctions.associate("EDU.TOLD", (...args: unknown[]) => {
    given.push(...args);
    return 1;
  });
  if (blankArgument !== undefined) strictness.blankArgument = blankArgument;
  await office.host().callFunction("EDU.TOLD", [[[1, null]], [[""]], null]);
  expect(given.slice(0, 3)).toEqual([[[1, expected]], [[expected]], null]);
});

test("requests are told with their flags", async () => {
  const writes = (): number => flags.filter((sent) => (sent & RequestFlag.Write) !== 0).length;
  await codeOf((sheet) => sheet.getRange("A1").load("values"));
  expect([flags.length > 0, writes()]).toEqual([true, 0]);
  await codeOf((sheet) => void addRule(sheet));
  expect(writes()).toBe(1);
});
