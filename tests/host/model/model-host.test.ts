import { createModelHost } from "../../../src/host/model/model-host";
import { HostError, type Receipt, type Selection } from "../../../src/host/workbook-host";
import type { AddHighlight, WorkbookPlan } from "../../../src/plan/workbook-plan";
import { createMemoryModel, type MemoryModel } from "../../../src/workbench/excel/memory-model";
import type { SheetModel, WorkbookModel } from "../../../src/workbook/workbook-model";
import { patchXlsx } from "../../../src/xlsx/patch-workbook";
import { readXlsx } from "../../../src/xlsx/read-workbook";
import { contractWorkbook, LOCKED, MARKED, OUR_FORMULA, SCHOOLS } from "../../contract/contract-workbook";
import { modelRuleView } from "../../contract/rule-view";
import type { XlsxSheet } from "../../../src/xlsx/xlsx-workbook";
import { sheetOf, sparseSheet, workbookOf } from "../../workbench/excel/sample-workbook";

const CELL = { row: 2, column: 2, rows: 1, columns: 1 };
const ADD: AddHighlight = {
  type: "add-highlight",
  sheet: MARKED,
  areas: [CELL],
  formula: OUR_FORMULA,
  level: "below-floor",
};
const CLEAR = { type: "clear-highlights", sheet: MARKED } as const;
const MARKS: WorkbookPlan = { operations: [CLEAR, ADD] };
const DOCUMENT = {
  rows: [[{ content: "一" }, { content: 2 }]],
  merges: [],
  columnWidths: [9, 9],
  frozenRows: 0,
  page: { orientation: "portrait", repeatedRows: null },
} as const;
const SHEET: WorkbookPlan = {
  operations: [{ type: "sheet", marker: "standard", sheet: "标准", isNew: true, document: DOCUMENT }],
};
const COMMENTS: WorkbookPlan = {
  operations: [0, 1].map((row) => ({ type: "comment", cell: { sheet: MARKED, row, column: 0 }, text: "一" })),
};

let model: MemoryModel;
beforeEach(async () => {
  model = createMemoryModel(await readXlsx(await contractWorkbook()));
});

function rulesOf(name: string): object[] {
  const sheet = model.sheets().find((one) => one.name === name);
  return (sheet?.conditionalFormats() ?? []).map(modelRuleView);
}

function image(): object {
  return {
    rules: rulesOf(MARKED),
    names: model.definedNames(),
    sheets: model.sheets().map(({ name }) => name),
    comments: model.comments.all(),
  };
}

async function refusal(work: Promise<unknown>): Promise<HostError> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof HostError)) throw new Error(`not a HostError: ${String(error)}`);
  return error;
}

/** The model, of whose sheets a member fails from the n-th call on; what is called as often again works. */
function failing(
  member: keyof SheetModel,
  from: number,
  until = Infinity,
  error = new Error("the grid refused"),
): WorkbookModel {
  let calls = 0;
  const broken = (sheet: SheetModel): SheetModel =>
    new Proxy(sheet, {
      get: (target, key) => {
        const value: unknown = Reflect.get(target, key, target);
        if (typeof value !== "function") return value;
        return (...given: unknown[]): unknown => {
          if (key === member) {
            calls += 1;
            if (calls >= from && calls < until) throw error;
          }
          return value.apply(target, given);
        };
      },
    });
  return new Proxy<WorkbookModel>(model, {
    get: (target, key) =>
      key === "sheets" ? () => target.sheets().map(broken) : (Reflect.get(target, key, target) as unknown),
  });
}

describe("the host on an open workbook", () => {
  it.each<[string, (host: ReturnType<typeof createModelHost>) => Promise<unknown>]>([
    ["reading", (host) => host.readWorkbook()],
    ["reading comments", (host) => host.readComments()],
    ["marks", (host) => host.applyPlan(MARKS)],
    ["a sheet", (host) => host.applyPlan(SHEET)],
    ["settings", (host) => host.writeSettings("{}")],
    ["selecting", (host) => host.select(MARKED, CELL)],
  ])("refuses %s while a cell is being edited, and does nothing", async (_, work) => {
    const before = image();
    const host = createModelHost(model);
    model.setEditingCell(true);
    expect(await refusal(work(host))).toMatchObject({ code: "cell-being-edited" });
    model.setEditingCell(false);
    expect(image()).toEqual(before);
    expect(model.selection().area).toEqual({ row: 0, column: 0, rows: 1, columns: 1 });
  });

  it("writes nothing into a workbook that is read only, and says beforehand that it cannot", async () => {
    const before = image();
    model.setReadOnly(true);
    const host = createModelHost(model);
    expect(host.capabilities.canWrite).toBe(false);
    for (const plan of [MARKS, SHEET, COMMENTS])
      expect((await refusal(host.applyPlan(plan))).code).toBe("workbook-read-only");
    expect((await refusal(host.writeSettings("{}"))).code).toBe("workbook-read-only");
    expect(image()).toEqual(before);
  });

  it("reads when every formula has its result, and tells one without a result as not calculated", async () => {
    let isCalculated = false;
    const slow = new Proxy<WorkbookModel>(model, {
      get: (target, key) =>
        key === "calculated"
          ? async () => {
              await new Promise((resolve) => setTimeout(resolve, 1));
              isCalculated = true;
            }
          : (Reflect.get(target, key, target) as unknown),
    });
    model.typeAsUser(SCHOOLS, CELL, [[{ formula: "=NOT.KNOWN()" }]]);
    const { snapshot } = await createModelHost(slow).readWorkbook();
    expect(isCalculated).toBe(true);
    const [sheet] = snapshot.sheets;
    expect(sheet?.values[2]?.[2]).toBeNull();
    expect(sheet?.uncalculated?.size).toBe(1);
  });

  it("selects and brings into view, and names a sheet that is not there", async () => {
    const host = createModelHost(model);
    await host.select(MARKED, CELL);
    expect(model.activeSheet().name).toBe(MARKED);
    expect(model.selection().area).toEqual(CELL);
    expect(await refusal(host.select("没有", CELL))).toMatchObject({
      code: "sheet-missing",
      parameters: { sheet: "没有" },
    });
  });

  it("follows the selection, edits and the pane until it is told to stop", async () => {
    const shown: ((isShown: boolean) => void)[] = [];
    const host = createModelHost(model, {
      onPaneShown: (listener) => {
        shown.push(listener);
        return () => void shown.splice(0);
      },
    });
    const selections: Selection[] = [];
    const [edited, pane] = [jest.fn(), jest.fn()];
    const ends = await Promise.all([
      host.onSelectionChanged((selection) => selections.push(selection)),
      host.onContentChanged(edited),
      host.onPaneShown(pane),
    ]);
    const act = (): void => {
      model.selectAsUser(LOCKED, CELL);
      model.typeAsUser(SCHOOLS, CELL, [[{ value: 1 }]]);
      for (const listener of shown) listener(false);
    };
    act();
    expect(selections).toEqual([{ sheet: LOCKED, ...CELL }]);
    expect(edited).toHaveBeenCalledTimes(1);
    expect(pane.mock.calls).toEqual([[false]]);
    for (const end of ends) await end();
    act();
    expect([selections.length, edited.mock.calls.length, pane.mock.calls.length]).toEqual([1, 1, 1]);
  });

  it("takes marks back from a receipt kept as text after the file was saved and opened again", async () => {
    const bytes = await contractWorkbook();
    const before = rulesOf(MARKED);
    const receipt = JSON.parse(JSON.stringify(await createModelHost(model).applyPlan(MARKS))) as Receipt;
    const [first] =
      model
        .sheets()
        .find(({ name }) => name === MARKED)
        ?.conditionalFormats() ?? [];
    expect(first?.formula).toBe(OUR_FORMULA);
    const saved = patchXlsx(bytes, [
      { type: "remove-conditional-formats", sheet: MARKED, matches: (formula) => formula.includes("EDU") },
      {
        type: "add-conditional-format",
        sheet: MARKED,
        areas: [CELL],
        formula: OUR_FORMULA,
        format: first?.format ?? {},
      },
    ]).bytes;
    model = createMemoryModel(await readXlsx(saved));
    expect(rulesOf(MARKED)).not.toEqual(before);
    await createModelHost(model).undo(receipt);
    expect(rulesOf(MARKED)).toEqual(before);
  });

  describe("where a write fails half way", () => {
    it.each([
      ["marks, at the second removal", MARKS, "deleteConditionalFormat", 2, 3],
      ["marks, at the new rule", MARKS, "addConditionalFormat", 1, 2],
      ["a sheet, at its contents", SHEET, "write", 1, 2],
      ["a sheet, at its page", SHEET, "setPage", 1, 2],
    ] as const)("takes back what it has written of %s, and says so", async (_, plan, member, from, until) => {
      const before = image();
      const error = await refusal(createModelHost(failing(member, from, until)).applyPlan(plan));
      expect(error).toMatchObject({ code: "unexpected", parameters: { detail: "the grid refused", written: 0 } });
      expect(image()).toEqual(before);
    });

    it("says what stays written where it cannot be taken back", async () => {
      const error = await refusal(createModelHost(failing("deleteConditionalFormat", 2)).applyPlan(MARKS));
      // One of the two marks of before is gone; putting it back works, nothing else was done.
      expect(error.parameters["written"]).toBe(0);
      const stuck = failing("addConditionalFormat", 1);
      expect((await refusal(createModelHost(stuck).applyPlan(MARKS))).parameters["written"]).toBe(2);
    });

    it.each([
      new HostError("formula-too-long", { written: 0 }),
      new HostError("sheet-missing", { sheet: MARKED, written: 0 }),
      new HostError("sheet-protected", { sheet: MARKED }),
      new HostError("workbook-changed", { written: 7 }),
    ])("says what stays written of a failure that has a name: %p", async (named) => {
      const { code, parameters } = named;
      const stuck = createModelHost(failing("addConditionalFormat", 1, Infinity, named));
      expect(await refusal(stuck.applyPlan(MARKS))).toMatchObject({ code, parameters: { ...parameters, written: 2 } });
    });

    it("says that nothing stays written where a failure that has a name is taken back", async () => {
      const before = image();
      const named = new HostError("workbook-changed", { written: 7 });
      const host = createModelHost(failing("addConditionalFormat", 1, 2, named));
      expect(await refusal(host.applyPlan(MARKS))).toMatchObject({ code: named.code, parameters: { written: 0 } });
      expect(image()).toEqual(before);
    });

    it("takes comments back", async () => {
      const before = image();
      let puts = 0;
      const comments = new Proxy(model.comments, {
        get: (target, key) => {
          const value: unknown = Reflect.get(target, key, target);
          if (typeof value !== "function") return value;
          return (...given: unknown[]): unknown => {
            if (key === "put" && ++puts === 2) throw new Error("the grid refused");
            return value.apply(target, given);
          };
        },
      });
      const broken = new Proxy<WorkbookModel>(model, {
        get: (target, key) => (key === "comments" ? comments : (Reflect.get(target, key, target) as unknown)),
      });
      const error = await refusal(createModelHost(broken).applyPlan(COMMENTS));
      expect(error.parameters["written"]).toBe(0);
      expect(image()).toEqual(before);
    });
  });
});

test("leaves a sheet out whose content lies too far apart, and reads the others", async () => {
  const read = (sheets: readonly XlsxSheet[]) => createModelHost(createMemoryModel(workbookOf(sheets))).readWorkbook();
  const { snapshot } = await read([sparseSheet("散"), sheetOf("乙", [[7]])]);
  expect(snapshot.sheets.map(({ values }) => values)).toEqual([[], [[7]]]);
  expect(snapshot.unread).toEqual([{ sheet: "散", reason: "too-large" }]);
  expect(await refusal(read([sparseSheet("散"), sheetOf("空", [])]))).toMatchObject({
    code: "too-large",
    parameters: { sheet: "散" },
  });
});
