import { createModelHost } from "../../src/host/model/model-host";
import { createWpsHost } from "../../src/host/wps/wps-host";
import { cellValueOf, formulaOf, rowsOf } from "../../src/host/wps/cell-values";
import { colorNumber, colorText } from "../../src/host/wps/et-looks";
import { leastFor } from "../../src/host/wps/bisect";
import type { Selection, WorkbookHost } from "../../src/host/workbook-host";
import type { AddHighlight } from "../../src/plan/workbook-plan";
import { createMemoryModel, type MemoryModel } from "../../src/workbench/excel/memory-model";
import { readXlsx } from "../../src/xlsx/read-workbook";
import { contractWorkbook, HIDDEN, MARKED, OUR_FORMULA, SCHOOLS } from "../contract/contract-workbook";
import { FakeEt, type FormulasFrom } from "./fake-et";

const ADD: AddHighlight = {
  type: "add-highlight",
  sheet: SCHOOLS,
  areas: [{ row: 2, column: 2, rows: 8, columns: 1 }],
  formula: OUR_FORMULA,
  level: "below-floor",
};

interface Opened {
  readonly model: MemoryModel;
  readonly et: FakeEt;
  readonly host: WorkbookHost;
}

async function open(from: FormulasFrom = "the active cell"): Promise<Opened> {
  const model = createMemoryModel(await readXlsx(await contractWorkbook()));
  const et = new FakeEt(model, from);
  return { model, et, host: createWpsHost(et) };
}

test("a workbook reads as the same workbook does that is open in the grid", async () => {
  const { model, host } = await open();
  expect((await host.readWorkbook()).snapshot).toEqual((await createModelHost(model).readWorkbook()).snapshot);
});

test.each(["the active cell", "the first cell"] as const)(
  "a mark stands relative to its own first cell where formulas are counted from %s, wherever the user is, on hidden sheets too",
  async (from) => {
    const { model, host } = await open(from);
    model.selectAsUser(MARKED, { row: 3, column: 1, rows: 1, columns: 1 });
    await host.applyPlan({ operations: [ADD, { ...ADD, sheet: HIDDEN }] });
    for (const name of [SCHOOLS, HIDDEN]) {
      const [rule] =
        model
          .sheets()
          .find((sheet) => sheet.name === name)
          ?.conditionalFormats() ?? [];
      expect([rule?.formula, rule?.areas, rule?.stopIfTrue]).toEqual([OUR_FORMULA, ADD.areas, false]);
    }
  },
);

test("the user's sheet and selection are where they were after marking and reading marks, and nobody is told of a move", async () => {
  const { model, host } = await open();
  const place = { row: 3, column: 1, rows: 2, columns: 1 };
  model.selectAsUser(MARKED, place);
  const told: Selection[] = [];
  await host.onSelectionChanged((selection) => told.push(selection));
  const receipt = await host.applyPlan({ operations: [{ type: "clear-highlights", sheet: MARKED }, ADD] });
  await host.undo(receipt);
  expect(model.selection().area).toEqual(place);
  expect(model.activeSheet().name).toBe(MARKED);
  expect(told).toEqual([]);
});

test("a formula of more than 255 characters is refused, and of its plan nothing stays written", async () => {
  const { model, host } = await open();
  const rules = () =>
    model
      .sheets()[0]
      ?.conditionalFormats()
      .map(({ formula }) => formula);
  const before = rules();
  const long = { ...ADD, formula: `=AND(C3<4,N("EDU:${"1".repeat(240)}")=0)` };
  await expect(host.applyPlan({ operations: [ADD, long] })).rejects.toMatchObject({
    code: "formula-too-long",
    parameters: { written: 0 },
  });
  expect(rules()).toEqual(before);
});

test.each([SCHOOLS, MARKED])(
  "where a new sheet cannot be named, none is left, and %s is shown as before",
  async (shown) => {
    const { model, et, host } = await open();
    model.selectAsUser(shown, { row: 1, column: 1, rows: 1, columns: 1 });
    const sheets = () => model.sheets().map(({ name }) => name);
    const before = sheets();
    jest.spyOn(model, "renameAsUser").mockImplementation(() => {
      throw new Error("That name is not valid");
    });
    const document = {
      rows: [[{ content: "一" }]],
      merges: [],
      columnWidths: [9],
      frozenRows: 0,
      page: { orientation: "portrait", repeatedRows: null },
    } as const;
    const making = host.applyPlan({
      operations: [{ type: "sheet", marker: "standard", sheet: "标准", isNew: true, document }],
    });
    await expect(making).rejects.toMatchObject({
      code: "unexpected",
      parameters: { detail: "That name is not valid", written: 0 },
    });
    expect([sheets(), model.activeSheet().name, et.DisplayAlerts]).toEqual([before, shown, true]);
  },
);

test("moves and edits of the user are told with their sheet until nobody listens any more", async () => {
  const { model, et, host } = await open();
  const told: unknown[] = [];
  const endSelection = await host.onSelectionChanged((selection) => told.push(selection));
  const endContent = await host.onContentChanged(() => told.push("edited"));
  model.selectAsUser(MARKED, { row: 1, column: 0, rows: 2, columns: 1 });
  model.typeAsUser(SCHOOLS, { row: 2, column: 2, rows: 1, columns: 1 }, [[{ value: 5 }]]);
  expect(told).toEqual([{ sheet: MARKED, row: 1, column: 0, rows: 2, columns: 1 }, "edited"]);
  await endSelection();
  expect(et.listening.size).toBe(3);
  await endContent();
  expect(et.listening.size).toBe(0);
});

test("edits of another workbook are not told", async () => {
  const { et, host } = await open();
  let edits = 0;
  await host.onContentChanged(() => (edits += 1));
  const sheet = { ...et.ActiveWorkbook.ActiveSheet, Name: SCHOOLS, Parent: { FullName: "D:\\另一个.xlsx" } };
  for (const listener of et.listening.get("SheetChange") ?? []) listener(sheet as never, et.Selection);
  expect(edits).toBe(0);
});

test("everything is refused while the user is typing in a cell", async () => {
  const { model, host } = await open();
  model.setEditingCell(true);
  await expect(host.readWorkbook()).rejects.toMatchObject({ code: "cell-being-edited" });
});

test("the questions for one sheet grow little with its rows", async () => {
  const reads = async (rows: number): Promise<number> => {
    const et = new FakeEt(createMemoryModel(await readXlsx(await contractWorkbook(rows))));
    await createWpsHost(et).readWorkbook();
    return et.reads;
  };
  expect(await reads(2000)).toBeLessThan(2 * (await reads(20)));
});

test.each([
  [null, null],
  [undefined, null],
  ["", ""],
  [0, 0],
  [false, false],
  ["0012", "0012"],
  [-2146826288, { error: "#NULL!" }],
  [-2146826281, { error: "#DIV/0!" }],
  [-2146826273, { error: "#VALUE!" }],
  [-2146826265, { error: "#REF!" }],
  [-2146826259, { error: "#NAME?" }],
  [-2146826252, { error: "#NUM!" }],
  [-2146826246, { error: "#N/A" }],
  ["#N/A", { error: "#N/A" }],
  [-2146826280, -2146826280],
])("the value %p of a cell is %j", (told, value) => {
  expect(cellValueOf(told)).toEqual(value);
});

test("an answer of another shape or kind is refused, not taken for blanks", () => {
  const area = { row: 0, column: 0, rows: 2, columns: 2 };
  expect(() => rowsOf([[1, 2]], area)).toThrow("2 × 2");
  expect(() => rowsOf([[1, 2], [3]], area)).toThrow("2 × 2");
  expect(() => rowsOf(undefined, area)).toThrow("2 × 2");
  expect(() => cellValueOf({})).toThrow("object");
});

test("a text that begins with = is no formula", () => {
  expect([formulaOf("=1+1", 2), formulaOf("=1+1", "=1+1"), formulaOf(5, 5), formulaOf("", null)]).toEqual([
    "=1+1",
    null,
    null,
    null,
  ]);
});

test("colours are told with red last, #FF8000 as 0x0080FF", () => {
  expect(colorNumber("#FF8000")).toBe(0x0080ff);
  expect(colorText(0x0080ff)).toBe("#FF8000");
});

test("the least number for which something holds is found, and the greatest where it holds for no other", () => {
  expect(leastFor(1, 9, (number) => number >= 4)).toBe(4);
  expect(leastFor(1, 9, () => false)).toBe(9);
  expect(leastFor(1, 1, () => true)).toBe(1);
});

test("without an open workbook there is no host", async () => {
  const { et } = await open();
  const empty = Object.defineProperty(Object.create(et) as FakeEt, "ActiveWorkbook", { value: null });
  expect(() => createWpsHost(empty)).toThrow("workbook-inactive");
});
