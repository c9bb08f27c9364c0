import { createModelHost } from "../../../src/host/model/model-host";
import type { Receipt } from "../../../src/host/workbook-host";
import type { SheetDocument } from "../../../src/document/sheet-document";
import { openingResults, workbookChanges } from "../../../src/workbench/files/workbook-changes";
import type { HeadlessGrid } from "./headless-grid";
import { loadHeadlessGrid } from "./load-headless-grid";
import { smallWorkbook } from "./small-workbook";

const { openHeadlessGrid, remove } = loadHeadlessGrid();
const open: HeadlessGrid[] = [];

afterEach(() => {
  for (const grid of open.splice(0)) grid.close();
});
afterAll(remove);

const at = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });
const OURS = "均衡尺-核查结果";
const MARKER = "result";
const DOCUMENT: SheetDocument = {
  rows: Array.from({ length: 30 }, (_row, row) => [
    { content: `第${row}行`, look: { bold: row % 2 === 0, fontSize: 10 + (row % 20) } },
    { content: row },
  ]),
  merges: [],
  columnWidths: [20],
  frozenRows: 1,
  page: { orientation: "portrait", repeatedRows: null },
};

async function openGrid(...given: Parameters<typeof smallWorkbook>) {
  const file = smallWorkbook(...given);
  const grid = await openHeadlessGrid(file);
  open.push(grid);
  const { model } = grid;
  const host = createModelHost(model);
  const opening = openingResults(model);
  const sheetNamed = (name: string) => {
    const sheet = model.sheets().find((one) => one.name === name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  };
  return {
    grid,
    model,
    host,
    names: () => model.sheets().map(({ name }) => name),
    at: (row: number, column: number, name = "学校") => sheetNamed(name).values(at(row, column))[0]?.[0],
    type: (row: number, column: number, content: number | string, name = "学校") =>
      sheetNamed(name).enter(at(row, column), [[{ content }]]),
    write: (row: number, column: number, value: number | null) =>
      sheetNamed("学校").write(at(row, column), [[{ value }]]),
    make: (isNew = true): Promise<Receipt> =>
      host.applyPlan({ operations: [{ type: "sheet", marker: MARKER, sheet: OURS, isNew, document: DOCUMENT }] }),
    takeAway: (): Promise<Receipt> =>
      host.applyPlan({ operations: [{ type: "remove-sheet", marker: MARKER, sheet: OURS }] }),
    undoAll: () => {
      let steps = 0;
      while (steps < 30 && grid.undo()) steps += 1;
      return steps;
    },
    save: () => workbookChanges(file, model, opening),
  };
}

describe("sheets that the add-in makes and takes away, and Ctrl+Z", () => {
  it("a sheet that was made and taken away does not come back, and the workbook can be read and saved", async () => {
    const { grid, host, names, make, takeAway, save } = await openGrid([[1]]);
    await make();
    await takeAway();
    expect(grid.undo()).toBe(false);
    expect(names()).toEqual(["学校"]);
    await expect(host.readWorkbook()).resolves.toBeDefined();
    expect(save().edits).toEqual([]);
  });

  it("a sheet that was made does not go, nor lose what is in it", async () => {
    const { grid, names, make, at: cell } = await openGrid([[1]]);
    await make();
    expect([grid.undo(), grid.redo()]).toEqual([false, false]);
    expect(names()).toEqual(["学校", OURS]);
    expect(cell(29, 1, OURS)).toBe(29);
  });

  it("a sheet that the pane has put back stays, and one whose making it has taken back stays away", async () => {
    const { host, grid, names, make, takeAway } = await openGrid([[1]]);
    const made = await make();
    await host.undo(await takeAway());
    expect(grid.undo()).toBe(false);
    expect(names()).toEqual(["学校", OURS]);
    await host.undo(made);
    expect(grid.undo()).toBe(false);
    expect(names()).toEqual(["学校"]);
  });

  it("a large sheet that is taken away does not take the user's steps with it", async () => {
    const { model, grid, type, at: cell } = await openGrid([[1]]);
    const id = model.addSheet(OURS);
    model
      .sheets()
      .find((sheet) => sheet.id === id)
      ?.write(
        at(0, 0, 400, 30),
        Array.from({ length: 400 }, () => Array.from({ length: 30 }, () => ({ value: 1 }))),
      );
    type(0, 0, 5);
    model.deleteSheet(id);
    expect([grid.undo(), cell(0, 0)]).toEqual([true, 1]);
  });

  it("a sheet that the grid itself brings is known and saved like one that was added", async () => {
    const { grid, names, make, model, at: cell, host, save } = await openGrid([[1]]);
    await make();
    const sheet = { id: "strange", name: "来历不明", cellData: { 0: { 0: { v: 7 } } } };
    expect(grid.run("sheet.command.insert-sheet", { index: 1, sheet })).toBe(true);
    expect(names()).toEqual(["学校", "来历不明", OURS]);
    expect(cell(0, 0, "来历不明")).toBe(7);
    await expect(host.readWorkbook()).resolves.toBeDefined();
    expect(save().edits).toEqual(
      expect.arrayContaining([expect.objectContaining({ type: "write-sheet", sheet: "来历不明" })]),
    );
    model.deleteSheet("strange");
    expect(names()).toEqual(["学校", OURS]);
  });
});

describe("what the add-in writes, and Ctrl+Z", () => {
  it("leaves the user's own step, and only that, to be taken back", async () => {
    const { grid, type, make, undoAll, at: cell } = await openGrid([[1, "=A1+A20"]]);
    type(19, 0, 999);
    await make();
    expect(undoAll()).toBe(1);
    expect([cell(19, 0), cell(0, 0, OURS), cell(29, 1, OURS)]).toEqual([null, "第0行", 29]);
    expect([grid.redo(), cell(19, 0)]).toEqual([true, 999]);
  });

  it("counts formulas anew, says that it was the add-in, and again when the user's step is taken back", async () => {
    const { model, grid, type, write, at: cell } = await openGrid([[1, "=A1+A2"], [1]]);
    const seen: unknown[] = [];
    model.onEvent((event) => seen.push(event.type === "content" ? [event.by, event.area.row, cell(0, 1)] : event.type));
    const settle = async () => {
      await model.calculated();
      await Promise.resolve();
    };
    type(0, 0, 10);
    await settle();
    write(1, 0, 5);
    await settle();
    grid.undo();
    await settle();
    expect(seen.filter((one) => Array.isArray(one))).toEqual([
      ["user", 0, 11],
      ["addin", 1, 15],
      ["user", 0, 6],
    ]);
  });

  it("formats, rules, notes, widths and merges are no steps either", async () => {
    const { model, grid, type, at: cell } = await openGrid([[1], [2], [3]]);
    const sheet = model.activeSheet();
    type(0, 0, 9);
    sheet.writeNumberFormats(at(1, 0), [["0.00"]]);
    sheet.changeLooks(at(1, 0), { bold: true });
    sheet.setColumnWidth(0, 30);
    sheet.merge(at(4, 0, 1, 2));
    sheet.freeze(1, 0);
    sheet.clear(at(2, 0));
    sheet.addConditionalFormat({
      areas: [at(0, 0, 3, 1)],
      type: "Custom",
      stopIfTrue: false,
      formula: "=A1>1",
      format: {},
      detail: null,
    });
    model.comments.put({ sheetId: sheet.id, row: 0, column: 0, text: "注", isNote: true, isAnswered: false });
    expect([grid.undo(), grid.undo()]).toEqual([true, false]);
    expect([cell(0, 0), cell(2, 0), sheet.numberFormats(at(1, 0)), sheet.frozenRows(), sheet.merges()]).toEqual([
      1,
      null,
      [["0.00"]],
      1,
      [at(4, 0, 1, 2)],
    ]);
    expect([sheet.conditionalFormats().length, model.comments.all().length]).toEqual([1, 1]);
  });

  it("leaves what was taken back by the user to be done again", async () => {
    const { grid, type, make, at: cell } = await openGrid([[1]]);
    type(0, 0, 2);
    type(0, 0, 3);
    grid.undo();
    await make();
    expect([grid.redo(), cell(0, 0)]).toEqual([true, 3]);
  });

  it("keeps twenty steps of the user's own through any number of writes", async () => {
    const { type, write, undoAll, at: cell } = await openGrid([[0]]);
    for (let row = 0; row < 20; row += 1) {
      type(row, 0, 100 + row);
      write(row, 1, row);
    }
    expect([undoAll(), cell(0, 0), cell(19, 0), cell(19, 1)]).toEqual([20, 0, null, 19]);
  });

  it("goes past what was typed into a sheet of ours that is gone", async () => {
    const { type, make, takeAway, undoAll, at: cell } = await openGrid([[1]]);
    await make();
    type(0, 0, 2);
    type(40, 0, "我的备注", OURS);
    await takeAway();
    expect([undoAll(), cell(0, 0)]).toEqual([1, 1]);
  });

  it("puts nothing old into a sheet of ours that has been filled anew, not even by doing it again", async () => {
    const { grid, type, make, undoAll, at: cell } = await openGrid([[1]]);
    await make();
    type(0, 0, 2);
    type(3, 1, 777, OURS);
    type(4, 1, 888, OURS);
    grid.undo();
    await make(false);
    expect([grid.redo(), undoAll()]).toEqual([false, 1]);
    expect([cell(0, 0), cell(3, 1, OURS), cell(4, 1, OURS)]).toEqual([1, 3, 4]);
  });
});
