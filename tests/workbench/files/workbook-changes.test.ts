import type { WorkbookChanges } from "../../../src/workbench/files/savable-workbook";
import { openingResults, workbookChanges } from "../../../src/workbench/files/workbook-changes";
import type { XlsxCell, XlsxWorkbook } from "../../../src/xlsx/xlsx-workbook";
import type { HeadlessGrid } from "../grid/headless-grid";
import { loadHeadlessGrid } from "../grid/load-headless-grid";
import { redRule, smallWorkbook } from "../grid/small-workbook";

const { openHeadlessGrid, remove } = loadHeadlessGrid();
const at = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });
let grid: HeadlessGrid | null = null;

async function changesAfter(file: XlsxWorkbook, change: (grid: HeadlessGrid) => void): Promise<WorkbookChanges> {
  grid = await openHeadlessGrid(file);
  const opening = openingResults(grid.model);
  change(grid);
  await grid.model.calculated();
  return workbookChanges(file, grid.model, opening);
}

/** A1:A2 with numbers, and beside them a formula that fills C1:C2, as the file keeps it. */
function withArray(formula: string): XlsxWorkbook {
  const base = smallWorkbook([[1], [2]]);
  const filling: XlsxCell = { column: 2, value: 10, formula, style: 0, fills: at(0, 2, 2, 1) };
  const filled: XlsxCell = { column: 2, value: 20, formula: null, style: 0 };
  return {
    ...base,
    sheets: base.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((line) => ({ ...line, cells: [...line.cells, line.row === 0 ? filling : filled] })),
    })),
  };
}

afterEach(() => {
  grid?.close();
  grid = null;
});
afterAll(remove);

describe("what a saved file has to be told", () => {
  it("is nothing when nothing changed, whatever the engine makes of the file's formulas", async () => {
    const file = smallWorkbook([[1, "001", { error: "#N/A" }, "=NOSUCHFUNCTION(A1)", null, "=A1/0"]], {
      conditionalFormats: [redRule({ type: "dataBar" })],
    });
    expect(await changesAfter(file, () => undefined)).toEqual({ edits: [], lost: [] });
  });

  it("is each changed value and formula, and the results that changed with them", async () => {
    const { edits } = await changesAfter(smallWorkbook([[1, 2, "=A1+B1", "文字"]]), ({ model }) => {
      model
        .activeSheet()
        .write(at(0, 0, 1, 5), [[{ value: 5 }, undefined, undefined, { value: null }, { formula: "=B1*10" }]]);
    });
    expect(edits).toEqual([
      { type: "set-value", sheet: "学校", row: 0, column: 0, value: 5 },
      { type: "set-formula", sheet: "学校", row: 0, column: 2, formula: "=A1+B1", result: 7 },
      { type: "set-value", sheet: "学校", row: 0, column: 3, value: null },
      { type: "set-formula", sheet: "学校", row: 0, column: 4, formula: "=B1*10", result: 20 },
    ]);
  });

  it("is an array formula with the cells that it fills, and not those cells themselves", async () => {
    const { edits } = await changesAfter(smallWorkbook([[1], [2]]), ({ model }) =>
      model.activeSheet().write(at(0, 2), [[{ formula: "=A1:A2*10" }]]),
    );
    expect(edits).toEqual([
      { type: "set-formula", sheet: "学校", row: 0, column: 2, formula: "=A1:A2*10", result: 10, fills: [[10], [20]] },
    ]);
  });

  it("leaves an array formula of the file and what it fills alone", async () => {
    const { edits } = await changesAfter(withArray("=A1:A2*10"), ({ model }) =>
      expect(model.activeSheet().values(at(0, 2, 2, 1))).toEqual([[10], [20]]),
    );
    expect(edits).toEqual([]);
  });

  it("leaves an array formula alone that the grid cannot compute, with the values that the file keeps for it", async () => {
    const { edits } = await changesAfter(withArray("=NOSUCHFUNCTION(A1:A2)"), () => undefined);
    expect(edits).toEqual([]);
  });

  it("is an array formula of the file where only a later one of its values changed", async () => {
    const { edits } = await changesAfter(withArray("=A1:A2*10"), ({ model }) =>
      model.activeSheet().write(at(1, 0), [[{ value: 7 }]]),
    );
    expect(edits).toEqual([
      { type: "set-formula", sheet: "学校", row: 0, column: 2, formula: "=A1:A2*10", result: 10, fills: [[10], [70]] },
      { type: "set-value", sheet: "学校", row: 1, column: 0, value: 7 },
    ]);
  });

  it.each(["=A1:A2*10", "=NOSUCHFUNCTION(A1:A2)"])(
    "is the formula %s without room, and what was typed where its result was",
    async (formula) => {
      const { edits } = await changesAfter(withArray(formula), ({ model }) =>
        model.activeSheet().write(at(1, 2), [[{ value: "挡住" }]]),
      );
      expect(edits).toEqual([
        { type: "set-formula", sheet: "学校", row: 0, column: 2, formula, result: { error: expect.any(String) } },
        { type: "set-value", sheet: "学校", row: 1, column: 2, value: "挡住" },
      ]);
    },
  );

  it("is empty cells where the result of a deleted array formula was", async () => {
    const { edits } = await changesAfter(withArray("=A1:A2*10"), ({ model }) =>
      model.activeSheet().write(at(0, 2), [[{ value: null }]]),
    );
    expect(edits).toEqual([0, 1].map((row) => ({ type: "set-value", sheet: "学校", row, column: 2, value: null })));
  });

  it("is a number format without the value under it", async () => {
    const { edits } = await changesAfter(smallWorkbook([[0.5]]), ({ model }) =>
      model.activeSheet().writeNumberFormats(at(0, 0), [["0%"]]),
    );
    expect(edits).toEqual([{ type: "set-number-format", sheet: "学校", row: 0, column: 0, format: "0%" }]);
  });

  it("is each new rule, the uppermost last, because each is put on top", async () => {
    const add = (formula: string) => ({
      areas: [at(0, 0, 3, 1)],
      type: "Custom",
      stopIfTrue: false,
      formula,
      format: { fill: "#FFC7CE" },
      detail: null,
    });
    const { edits } = await changesAfter(
      smallWorkbook([[1]], { conditionalFormats: [redRule({ formulas: ["A1>0"] })] }),
      ({ model }) => {
        model.activeSheet().addConditionalFormat(add("=A1<1"));
        model.activeSheet().addConditionalFormat(add("=A1<2"));
      },
    );
    expect(edits).toEqual(
      ["=A1<1", "=A1<2"].map((formula) => ({
        type: "add-conditional-format",
        sheet: "学校",
        areas: [at(0, 0, 3, 1)],
        formula,
        format: { fill: "#FFC7CE" },
      })),
    );
  });

  it("removes a rule by its formula, and puts back one of the user's that says the same", async () => {
    const rules = [
      redRule({ formulas: ["A1>0"], priority: 1 }),
      redRule({ formulas: ["A1>0"], priority: 2, areas: [at(5, 0)] }),
      redRule({ formulas: ["A1>9"], priority: 3 }),
    ];
    const { edits } = await changesAfter(smallWorkbook([[1]], { conditionalFormats: rules }), ({ model }) =>
      model.activeSheet().deleteConditionalFormat("sheet-1-rule-1"),
    );
    expect(edits).toMatchObject([
      { type: "remove-conditional-formats" },
      { type: "add-conditional-format", formula: "=A1>0", areas: [at(5, 0)] },
    ]);
    const [removal] = edits;
    expect(removal?.type === "remove-conditional-formats" && ["A1>0", "A1>9"].map(removal.matches)).toEqual([
      true,
      false,
    ]);
  });

  it("is nothing where a rule of ours between the user's was taken away and put back", async () => {
    const rules = [
      redRule({ formulas: ["A1>0"], priority: 1 }),
      redRule({ formulas: ['A1<1+N("EDU")'], priority: 5 }),
      redRule({ type: "dataBar", priority: 9 }),
    ];
    const changes = await changesAfter(smallWorkbook([[1]], { conditionalFormats: rules }), ({ model }) => {
      const sheet = model.activeSheet();
      const ours = sheet.conditionalFormats()[1];
      if (!ours) throw new Error("no rule");
      sheet.deleteConditionalFormat(ours.id);
      const id = sheet.addConditionalFormat({ ...ours, detail: null });
      sheet.moveConditionalFormat(id, 1);
    });
    expect(changes).toEqual({ edits: [], lost: [] });
  });

  it("tells what the file will not have: another order of the rules", async () => {
    const rules = [redRule({ formulas: ["A1>0"], priority: 1 }), redRule({ formulas: ["A1>9"], priority: 2 })];
    const { edits, lost } = await changesAfter(smallWorkbook([[1]], { conditionalFormats: rules }), ({ model }) => {
      const [first] = model.activeSheet().conditionalFormats();
      if (first) model.activeSheet().moveConditionalFormat(first.id, 1);
    });
    expect(edits).toEqual([]);
    expect(lost).toEqual(["“学校”的条件格式次序改变；文件中新增的排在最前，原有的次序不变。"]);
  });

  it("is each custom XML part that is new, changed or gone, by its namespace", async () => {
    const file = { ...smallWorkbook([[1]]), customXmlParts: ['<a xmlns="urn:a"/>', '<b xmlns="urn:b"/>'] };
    const { edits } = await changesAfter(file, ({ model }) => {
      const [first, second] = model.customXmlParts();
      if (first) model.setCustomXmlPart(first.id, '<a xmlns="urn:a" n="2"/>');
      if (second) model.deleteCustomXmlPart(second.id);
      model.addCustomXmlPart('<c xmlns="urn:c"/>');
    });
    expect(edits).toEqual([
      { type: "set-custom-xml", namespace: "urn:a", xml: '<a xmlns="urn:a" n="2"/>' },
      { type: "set-custom-xml", namespace: "urn:c", xml: '<c xmlns="urn:c"/>' },
      { type: "set-custom-xml", namespace: "urn:b", xml: null },
    ]);
  });

  it("tells what the file will not have: a rule that it cannot remove", async () => {
    const { edits, lost } = await changesAfter(
      smallWorkbook([[1]], { conditionalFormats: [redRule({ type: "dataBar" })] }),
      ({ model }) => model.activeSheet().deleteConditionalFormat("sheet-1-rule-1"),
    );
    expect(edits).toEqual([]);
    expect(lost).toEqual(["“学校”有一条条件格式（dataBar）被移动或删除，文件中保持原样。"]);
  });
});
