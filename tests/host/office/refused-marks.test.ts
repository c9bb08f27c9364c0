/** @jest-environment jsdom */
import { createOfficeHost } from "../../../src/host/office/office-host";
import type { WorkbookHost } from "../../../src/host/workbook-host";
import type { AddHighlight, PlanOperation } from "../../../src/plan/workbook-plan";
import { createMemoryModel, type MemoryModel } from "../../../src/workbench/excel/memory-model";
import type { ExcelStrictness } from "../../../src/workbench/excel/strictness";
import { loadOffice, type LoadedOffice } from "../../workbench/excel/load-office";
import { sheetOf, workbookOf } from "../../workbench/excel/sample-workbook";

const LONG = `=AND(A1<3,N("EDU:1.2")=0,${"A1<4,".repeat(60)}TRUE)`;
const mark = (row: number, formula: string, sheet = "甲"): AddHighlight => ({
  type: "add-highlight",
  sheet,
  areas: [{ row, column: 0, rows: 1, columns: 1 }],
  formula,
  level: "below-floor",
});
const SHORT = '=AND(A1<3,N("EDU:1.1")=0)';
const CLEAR: PlanOperation = { type: "clear-highlights", sheet: "甲" };

let office: LoadedOffice;
let model: MemoryModel;
let host: WorkbookHost;
let strictness: ExcelStrictness;

beforeAll(async () => {
  office = await loadOffice(createMemoryModel(workbookOf([sheetOf("Sheet1", [])])));
});

beforeEach(() => {
  model = createMemoryModel(workbookOf([sheetOf("甲", [[1], [2], [3]]), sheetOf("乙", [[1]])]));
  strictness = {};
  office.open(model, { strictness });
  host = createOfficeHost();
});

const rules = (name = "甲"): readonly (string | null)[] =>
  model
    .sheets()
    .find((sheet) => sheet.name === name)
    ?.conditionalFormats()
    .map(({ areas, formula }) => `${areas[0]?.row ?? "-"} ${formula ?? "none"}`) ?? [];

it("a rule that Excel refuses costs one mark, and is named; the others are written and taken back exactly", async () => {
  await host.applyPlan({ operations: [mark(2, SHORT)] });
  const before = rules();
  strictness.longestFormula = 255;
  const receipt = await host.applyPlan({
    operations: [CLEAR, mark(0, SHORT), mark(1, LONG), mark(0, SHORT, "乙"), mark(2, SHORT)],
  });
  expect(receipt).toMatchObject({
    operations: 4,
    refusedMarks: [{ indicator: "1.2", sheet: "甲", area: { row: 1, column: 0, rows: 1, columns: 1 } }],
  });
  expect(rules()).toEqual([`2 ${SHORT}`, `0 ${SHORT}`]);
  expect(rules("乙")).toEqual([`0 ${SHORT}`]);
  await host.undo(receipt);
  expect(rules()).toEqual(before);
  expect(rules("乙")).toEqual([]);
});

it.each(["ItemNotFound", "GeneralException", "InvalidArgument"])(
  "rules that Excel cannot tell (%s) are left, counted, and keep nothing else from being cleared",
  async (code) => {
    await host.applyPlan({ operations: [mark(0, SHORT), mark(0, SHORT), mark(1, SHORT), mark(2, SHORT)] });
    strictness.secondRuleUnreadable = code;
    const receipt = await host.applyPlan({ operations: [CLEAR] });
    expect(receipt).toMatchObject({ operations: 1, untoldRules: 1 });
    expect(rules()).toEqual([`0 ${SHORT}`]);
    delete strictness.secondRuleUnreadable;
    await host.undo(receipt);
    expect(rules()).toHaveLength(4);
  },
);

it("what is refused whole is refused as before: nothing is written one by one", async () => {
  strictness.isDialogOpen = true;
  await expect(host.applyPlan({ operations: [mark(0, SHORT)] })).rejects.toMatchObject({ code: "dialog-open" });
  expect(rules()).toEqual([]);
});
