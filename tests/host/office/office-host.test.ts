/** @jest-environment jsdom */
import { createOfficeHost } from "../../../src/host/office/office-host";
import { HostError, type WorkbookHost } from "../../../src/host/workbook-host";
import type { PlanOperation } from "../../../src/plan/workbook-plan";
import { accessDenied, ExcelFault } from "../../../src/workbench/excel/fault";
import { createMemoryModel, type MemoryModel } from "../../../src/workbench/excel/memory-model";
import type { SheetModel } from "../../../src/workbook/workbook-model";
import type { XlsxConditionalFormat } from "../../../src/xlsx/xlsx-workbook";
import { loadOffice, type LoadedOffice } from "../../workbench/excel/load-office";
import { sheetOf, workbookOf } from "../../workbench/excel/sample-workbook";

const AREA = { row: 0, column: 0, rows: 3, columns: 1 };
const FORMULA = '=AND(A1<3,N("EDU:1.1")=0)';
const MARK: PlanOperation = {
  type: "add-highlight",
  sheet: "数据",
  areas: [AREA],
  formula: FORMULA,
  level: "below-floor",
};
const CLEAR: PlanOperation = { type: "clear-highlights", sheet: "数据" };

function rule(formula: string, priority: number): XlsxConditionalFormat {
  return {
    areas: [AREA],
    type: "expression",
    formulas: [formula.slice(1)],
    priority,
    stopIfTrue: false,
    format: { italic: true },
  };
}

let office: LoadedOffice;
let model: MemoryModel;
let host: WorkbookHost;

beforeAll(async () => {
  office = await loadOffice(createMemoryModel(workbookOf([sheetOf("Sheet1", [])])));
});

beforeEach(() => {
  model = createMemoryModel(
    workbookOf([
      sheetOf("数据", [[1], [2], [3]], { conditionalFormats: [rule(FORMULA, 1), rule("=A1>9", 2)] }),
      sheetOf("其他", [[0]]),
    ]),
  );
  office.open(model);
  host = createOfficeHost();
});

function sheetNamed(name: string): SheetModel {
  const sheet = model.sheets().find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

function formulas(): (string | null)[] {
  return sheetNamed("数据")
    .conditionalFormats()
    .map((one) => one.formula);
}

async function refusal(action: Promise<unknown>): Promise<HostError> {
  const error: unknown = await action.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof HostError)) throw new Error(`not a HostError: ${String(error)}`);
  return error;
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

test("says what this Excel can do", () => {
  expect(host.capabilities).toEqual({
    canComment: true,
    canPrint: false,
    charts: "here",
    canSelect: true,
    canFollowSelection: true,
    canWrite: true,
    canReadQuietly: true,
    computes: true,
    ownFunctions: true,
    description: "ExcelApi 1.15 · PC",
  });
});

test("while a cell is being edited everything is refused by that name, and nothing is written", async () => {
  const before = formulas();
  model.setEditingCell(true);
  const actions = [
    () => host.readWorkbook(),
    () => host.applyPlan({ operations: [CLEAR, MARK] }),
    () => host.writeSettings("{}"),
    () => host.select("数据", AREA),
  ];
  for (const action of actions) expect((await refusal(action())).code).toBe("cell-being-edited");
  model.setEditingCell(false);
  expect(formulas()).toEqual(before);
  expect(model.customXmlParts()).toEqual([]);
});

test("a cell that is being edited at the moment of writing loses nothing", async () => {
  const before = formulas();
  let batches = 0;
  office.open(model, {
    onBatch: () => {
      batches += 1;
      if (batches === 2) model.setEditingCell(true);
    },
  });
  const error = await refusal(host.applyPlan({ operations: [CLEAR, MARK] }));
  expect([error.code, error.parameters["written"], error.parameters["unknown"]]).toEqual([
    "cell-being-edited",
    undefined,
    undefined,
  ]);
  expect(formulas()).toEqual(before);
});

test("a write that fails half way is taken back", async () => {
  const before = formulas();
  const sheet = sheetNamed("数据");
  const add = sheet.addConditionalFormat.bind(sheet);
  let calls = 0;
  Object.assign(sheet, {
    addConditionalFormat: (added: Parameters<typeof add>[0]) => {
      calls += 1;
      if (calls === 2) throw new ExcelFault("GeneralException", "内部错误", "test");
      return add(added);
    },
  });
  const error = await refusal(host.applyPlan({ operations: [CLEAR, MARK, MARK] }));
  expect([error.code, error.parameters["written"], error.parameters["detail"]]).toEqual([
    "refused-unsaid",
    0,
    "GeneralException: 内部错误",
  ]);
  expect(formulas()).toEqual(before);
});

test("a write that fails half way and cannot be taken back tells how much was written", async () => {
  const sheet = sheetNamed("数据");
  const add = sheet.addConditionalFormat.bind(sheet);
  let calls = 0;
  Object.assign(sheet, {
    addConditionalFormat: (added: Parameters<typeof add>[0]) => {
      calls += 1;
      if (calls > 1) throw accessDenied("test");
      return add(added);
    },
  });
  const error = await refusal(host.applyPlan({ operations: [CLEAR, MARK, MARK] }));
  expect(error).toMatchObject({ code: "access-denied", parameters: { written: 1, marksOn: "“数据”" } });
});

test("undo leaves alone what the user has made since, and does not mind that a mark has been deleted", async () => {
  const receipt = await host.applyPlan({ operations: [CLEAR, MARK, { ...MARK, areas: [{ ...AREA, column: 1 }] }] });
  const sheet = sheetNamed("数据");
  sheet.deleteConditionalFormat(sheet.conditionalFormats()[0]?.id ?? "");
  sheet.addConditionalFormat({
    areas: [AREA],
    type: "Custom",
    stopIfTrue: false,
    formula: "=A1=5",
    format: {},
    detail: null,
  });
  await host.undo(receipt);
  expect(formulas()).toEqual(["=A1=5", FORMULA, "=A1>9"]);
});

test("settings cannot be kept in a workbook that is read-only", async () => {
  model.setReadOnly(true);
  expect((await refusal(host.writeSettings("{}"))).code).toBe("workbook-read-only");
});

test("settings parts that an earlier mishap has doubled become one", async () => {
  const part = '<settings xmlns="urn:edu-balance:settings">1</settings>';
  for (const xml of [part, '<other xmlns="urn:other"/>', part]) model.addCustomXmlPart(xml);
  await host.writeSettings("2");
  expect(model.customXmlParts().map(({ xml }) => xml)).toEqual([
    '<settings xmlns="urn:edu-balance:settings">2</settings>',
    '<other xmlns="urn:other"/>',
  ]);
});

test("selecting goes to the sheet, and says when it is not there", async () => {
  await host.select("其他", { row: 4, column: 2, rows: 2, columns: 1 });
  const other = sheetNamed("其他").id;
  expect([model.activeSheet().id, model.selection()]).toEqual([
    other,
    { sheetId: other, area: { row: 4, column: 2, rows: 2, columns: 1 } },
  ]);
  const error = await refusal(host.select("没有", AREA));
  expect([error.code, error.parameters["sheet"]]).toEqual(["sheet-missing", "没有"]);
});

test("the selection is followed on all sheets until it is no longer wanted", async () => {
  const seen: unknown[] = [];
  const stop = await host.onSelectionChanged((cell) => seen.push(cell));
  model.selectAsUser("其他", { row: 0, column: 0, rows: 1_048_576, columns: 2 });
  await nextTurn();
  model.selectAsUser("数据", { row: 4, column: 3, rows: 1, columns: 1 });
  await nextTurn();
  await stop();
  model.selectAsUser("数据", { row: 9, column: 9, rows: 1, columns: 1 });
  await nextTurn();
  expect(seen).toEqual([
    { sheet: "其他", row: 0, column: 0, rows: 1_048_576, columns: 2 },
    { sheet: "数据", row: 4, column: 3, rows: 1, columns: 1 },
  ]);
});

test("when the selection moves fast only where it comes to rest is told", async () => {
  const seen: number[] = [];
  const stop = await host.onSelectionChanged(({ row }) => seen.push(row));
  for (let row = 0; row < 5; row += 1) model.selectAsUser("数据", { row, column: 0, rows: 1, columns: 1 });
  await nextTurn();
  await stop();
  expect(seen).toEqual([4]);
});

test("edits are told, also while the next cell is being typed", async () => {
  let told = 0;
  const stop = await host.onContentChanged(() => {
    told += 1;
  });
  const type = (): void => model.typeAsUser("其他", { row: 0, column: 0, rows: 1, columns: 1 }, [[{ value: 7 }]]);
  type();
  await nextTurn();
  expect(told).toBe(1);
  type();
  model.setEditingCell(true);
  await nextTurn();
  expect(told).toBe(2);
  model.setEditingCell(false);
  await stop();
  type();
  await nextTurn();
  expect(told).toBe(2);
});

test("the pane is told to be hidden and shown until it is no longer wanted", async () => {
  const seen: boolean[] = [];
  const stop = await host.onPaneShown((isShown) => seen.push(isShown));
  office.host().tellPaneShown(false);
  office.host().tellPaneShown(true);
  await nextTurn();
  await stop();
  office.host().tellPaneShown(false);
  await nextTurn();
  expect(seen).toEqual([false, true]);
});
