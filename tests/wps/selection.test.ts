import { createWpsHost } from "../../src/host/wps/wps-host";
import type { AddHighlight } from "../../src/plan/workbook-plan";
import { createMemoryModel, type MemoryModel } from "../../src/workbench/excel/memory-model";
import { readXlsx } from "../../src/xlsx/read-workbook";
import { contractWorkbook, MARKED, OUR_FORMULA, SCHOOLS } from "../contract/contract-workbook";
import { FakeEt } from "./fake-et";

const ADD: AddHighlight = {
  type: "add-highlight",
  sheet: SCHOOLS,
  areas: [{ row: 2, column: 2, rows: 8, columns: 1 }],
  formula: OUR_FORMULA,
  level: "below-floor",
};
const MARK = { operations: [ADD] };

let model: MemoryModel;
let et: FakeEt;
beforeEach(async () => {
  model = createMemoryModel(await readXlsx(await contractWorkbook()));
  et = new FakeEt(model);
});

const formulas = (): unknown[] =>
  model
    .sheets()
    .flatMap((sheet) => (sheet.name === SCHOOLS ? sheet.conditionalFormats() : []))
    .map(({ formula }) => formula);

it.each<[string, () => unknown]>([
  ["a picture", () => ({ Name: "图片 1" })],
  ["a chart", () => ({ ChartArea: {}, Areas: undefined })],
  ["nothing", () => null],
  [
    "something that may not be asked",
    () => ({
      get Areas(): never {
        throw new Error("Object doesn't support this property or method");
      },
    }),
  ],
])("marks and takes back with %s selected, and the sheet and the active cell are as before", async (_, selected) => {
  const cell = { row: 3, column: 1, rows: 1, columns: 1 };
  model.selectAsUser(MARKED, cell);
  const before = formulas();
  Object.defineProperty(et, "Selection", { get: selected });
  const host = createWpsHost(et);
  const receipt = await host.applyPlan(MARK);
  expect(formulas()).toEqual([OUR_FORMULA, ...before]);
  await host.undo(receipt);
  expect(formulas()).toEqual(before);
  expect([model.activeSheet().name, model.selection().area]).toEqual([MARKED, cell]);
});

it("brings several rectangles and the active cell among them back", async () => {
  const sheet = et.ActiveWorkbook.Worksheets.Item(6);
  sheet.Activate();
  et.Union(sheet.Range("A1:B2"), sheet.Range("A4:B4")).Select();
  sheet.Range("B4").Activate();
  await createWpsHost(et).applyPlan(MARK);
  const { Areas } = et.Selection;
  expect([Areas.Count, Areas.Item(1).Rows.Count, Areas.Item(2).Row]).toEqual([2, 2, 4]);
  expect([et.ActiveCell.Row, et.ActiveCell.Column]).toEqual([4, 2]);
  expect(model.activeSheet().name).toBe(MARKED);
});

it("goes on telling of events and drawing the screen, and keeps the marks, where the selection cannot be put back", async () => {
  model.selectAsUser(MARKED, { row: 3, column: 1, rows: 1, columns: 1 });
  const before = formulas();
  const select = et.select.bind(et);
  jest.spyOn(et, "select").mockImplementation((id, ...place) => {
    if (et.sheet(id).name === MARKED) throw new Error("Activate method of Worksheet class failed");
    select(id, ...place);
  });
  await createWpsHost(et).applyPlan(MARK);
  expect([et.EnableEvents, et.ScreenUpdating]).toEqual([true, true]);
  expect(formulas()).toHaveLength(before.length + 1);
});
