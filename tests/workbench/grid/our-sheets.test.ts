import { strFromU8, unzipSync } from "fflate";
import { patchXlsx } from "../../../src/xlsx/patch-workbook";
import { readXlsx } from "../../../src/xlsx/read-workbook";
import { contractWorkbook } from "../../contract/contract-workbook";
import { openingResults, workbookChanges } from "../../../src/workbench/files/workbook-changes";
import { loadHeadlessGrid } from "./load-headless-grid";

const A1_TO_B2 = { row: 0, column: 0, rows: 2, columns: 2 };

/** A sheet as office.js writes one of ours, piece by piece. */
async function openWithSheet() {
  const bytes = await contractWorkbook();
  const file = await readXlsx(bytes);
  const { openHeadlessGrid } = await loadHeadlessGrid();
  const grid = await openHeadlessGrid(file);
  const opening = openingResults(grid.model);
  const { model } = grid;
  const id = model.addSheet("均衡尺-标准");
  const sheet = model.sheets().find((one) => one.id === id);
  if (!sheet) throw new Error("no sheet");
  sheet.write(A1_TO_B2, [
    [{ value: "=标题" }, { value: null }],
    [{ value: 4.2 }, { formula: "=A2*2" }],
  ]);
  sheet.changeLooks({ ...A1_TO_B2, rows: 1 }, { bold: true, fill: "#FFF2CC", horizontal: "center", wrap: true });
  sheet.merge({ ...A1_TO_B2, rows: 1 });
  sheet.setColumnWidth(0, 30);
  sheet.freeze(1, 1);
  sheet.setRowHeight(0, 1, 36);
  sheet.changeLooks({ ...A1_TO_B2, row: 1, rows: 1 }, { border: "medium" });
  sheet.setPage({ orientation: "landscape", paper: "A3", repeatedRows: { first: 0, count: 1 } });
  sheet.setCharts([
    {
      kind: "column",
      title: "面积",
      area: { row: 3, column: 0, rows: 9, columns: 4 },
      categories: { row: 0, column: 0, rows: 1, columns: 1 },
      series: [{ name: "数值", values: { row: 1, column: 0, rows: 1, columns: 1 } }],
    },
  ]);
  model.setDefinedName("_EDU_SHEET.standard", "'均衡尺-标准'!$1:$1048576");
  await model.calculated();
  const saved = async () => {
    const { edits, lost } = workbookChanges(file, model, opening);
    return { lost, bytes: patchXlsx(bytes, edits).bytes, count: edits.length };
  };
  return { bytes, file, grid, model, sheet, id, saved };
}

test("a sheet that the add-in makes in the grid is saved with all that it has", async () => {
  const { saved, grid, model, id } = await openWithSheet();
  expect(model.sheets().at(-1)?.id).toBe(id);
  const { bytes, lost } = await saved();
  expect(lost).toEqual([]);
  const { sheets, styles, definedNames } = await readXlsx(bytes);
  const sheet = sheets.at(-1);
  expect(sheet).toMatchObject({ name: "均衡尺-标准", frozenRows: 1, frozenColumns: 1 });
  expect(sheet?.merges).toEqual([{ ...A1_TO_B2, rows: 1 }]);
  expect(sheet?.rows[0]?.height).toBe(36);
  expect(styles[sheet?.rows[1]?.cells[1]?.style ?? 0]?.borders).toMatchObject({
    top: { style: "medium" },
    left: { style: "medium" },
  });
  const parts = unzipSync(bytes);
  expect(strFromU8(parts["xl/charts/chart1.xml"] ?? new Uint8Array())).toContain("<c:f>'均衡尺-标准'!$A$2</c:f>");
  expect(strFromU8(parts[`xl/worksheets/sheet${sheets.length}.xml`] ?? new Uint8Array())).toContain('paperSize="8"');
  const [title, figures] = sheet?.rows ?? [];
  expect(title?.cells[0]).toMatchObject({ value: "=标题", formula: null });
  expect(styles[title?.cells[0]?.style ?? 0]).toMatchObject({
    bold: true,
    fill: "#FFF2CC",
    horizontal: "center",
    wrap: true,
  });
  expect(figures?.cells).toMatchObject([{ value: 4.2 }, { formula: "=A2*2" }]);
  expect(sheet?.columns[0]).toMatchObject({ column: 0, width: 30 });
  expect(definedNames).toEqual(
    expect.arrayContaining([{ name: "_EDU_SHEET.standard", reference: "'均衡尺-标准'!$1:$1048576" }]),
  );
  grid.close();
});

test("a sheet that is made and taken away again leaves nothing to be saved", async () => {
  const { saved, grid, model, id } = await openWithSheet();
  model.deleteSheet(id);
  model.setDefinedName("_EDU_SHEET.standard", null);
  expect((await saved()).count).toBe(0);
  grid.close();
});

test("a sheet of the file that is taken away is not in the saved file, and its place is right when it is put back", async () => {
  const made = await openWithSheet();
  const { bytes } = await made.saved();
  made.grid.close();
  const file = await readXlsx(bytes);
  const { openHeadlessGrid } = await loadHeadlessGrid();
  const grid = await openHeadlessGrid(file);
  const opening = openingResults(grid.model);
  const ours = grid.model.sheets().at(-1);
  grid.model.deleteSheet(ours?.id ?? "");
  grid.model.setDefinedName("_EDU_SHEET.standard", null);
  const { edits } = workbookChanges(file, grid.model, opening);
  const after = await readXlsx(patchXlsx(bytes, edits).bytes);
  expect(after.sheets.map(({ name }) => name)).toEqual(made.file.sheets.map(({ name }) => name));
  expect(after.definedNames).toEqual(made.file.definedNames);
  const back = grid.model.addSheet("均衡尺-标准");
  grid.model.moveSheet(back, 0);
  expect(grid.model.sheets()[0]?.id).toBe(back);
  grid.close();
});

test("what a request says of the looks of cells reaches the grid as one change, and is told before", async () => {
  const { grid, model, sheet } = await openWithSheet();
  const area = { row: 4, column: 0, rows: 30, columns: 8 };
  const before = model.revision;
  model.inOneRequest(() => {
    sheet.changeLooks(area, { bold: true });
    sheet.changeLooks(area, { fill: "#FFF2CC" });
    sheet.writeNumberFormats({ ...area, columns: 1 }, Array(30).fill(["0.00"]));
    sheet.changeLooks({ ...area, rows: 1 }, { border: "thin" });
    expect(model.revision).toBe(before);
    expect(sheet.looks({ ...area, rows: 1, columns: 1 })).toEqual([[{ bold: true, fill: "#FFF2CC", border: "thin" }]]);
    expect(sheet.numberFormats({ ...area, rows: 1, columns: 2 })).toEqual([["0.00", "General"]]);
  });
  expect(model.revision).toBe(before + 1);
  expect(sheet.looks({ ...area, row: 33, rows: 1, columns: 1 })).toEqual([[{ bold: true, fill: "#FFF2CC" }]]);
  expect(sheet.numberFormats({ ...area, row: 33, rows: 1, columns: 1 })).toEqual([["0.00"]]);
  // Cleared in the same request: nothing that was said before comes back.
  model.inOneRequest(() => {
    sheet.changeLooks({ ...area, rows: 1 }, { bold: false, fontSize: 20 });
    sheet.clear({ ...area, rows: 1 });
  });
  expect(sheet.looks({ ...area, rows: 1, columns: 1 })).toEqual([[{}]]);
  // A sheet that goes while its looks wait takes them with it.
  const id = model.addSheet("另一张");
  model.inOneRequest(() => {
    model.sheets().at(-1)?.changeLooks(area, { bold: true });
    model.deleteSheet(id);
  });
  expect(model.sheets().some((one) => one.id === id)).toBe(false);
  grid.close();
});

test("merged cells and heights of a request reach the grid together", async () => {
  const { grid, model, sheet } = await openWithSheet();
  const commands = grid.commandsOf(() =>
    model.inOneRequest(() => {
      for (let row = 10; row < 40; row += 1) {
        sheet.merge({ row, column: 0, rows: 1, columns: 3 });
        sheet.setRowHeight(row, 1, row % 3 === 0 ? 30 : 18);
      }
    }),
  );
  expect(commands.filter((id) => /merge|row-height|auto-height/.test(id)).length).toBe(3);
  expect(sheet.merges()).toHaveLength(31);
  expect(sheet.rowHeights().slice(9, 14)).toEqual([null, 18, 18, 30, 18]);
  // What is read within a request is what it has said so far.
  model.inOneRequest(() => {
    sheet.setRowHeight(10, 1, 40);
    expect(sheet.rowHeights()[10]).toBe(40);
    sheet.unmerge({ row: 10, column: 0, rows: 1, columns: 3 });
    sheet.merge({ row: 10, column: 0, rows: 1, columns: 2 });
    expect(sheet.merges()).toContainEqual({ row: 10, column: 0, rows: 1, columns: 2 });
  });
  expect(sheet.merges()).toHaveLength(31);
  grid.close();
});

test("what a request says of a rule reaches the grid as one change, and is told before", async () => {
  const { grid, model, sheet } = await openWithSheet();
  const areas = [{ row: 4, column: 0, rows: 30, columns: 2 }];
  const rule = { areas, type: "Custom", stopIfTrue: false, formula: null, format: {}, detail: null } as const;
  const first = sheet.addConditionalFormat({ ...rule, formula: "=A5=1" });
  const formulas = () => sheet.conditionalFormats().map(({ formula }) => formula);
  const commands = grid.commandsOf(() =>
    model.inOneRequest(() => {
      const [second, third] = [sheet.addConditionalFormat(rule), sheet.addConditionalFormat(rule)];
      for (const id of [second, third]) {
        sheet.changeConditionalFormat(id, { formula: `=A5=${id === second ? 2 : 3}` });
        sheet.changeConditionalFormat(id, { format: { fill: "#FFC7CE" } });
        sheet.changeConditionalFormat(id, { format: { fill: "#FFC7CE", fontColor: "#9C0006" } });
      }
      sheet.changeConditionalFormat(first, { formula: "=A5=4" });
      sheet.changeConditionalFormat(first, { stopIfTrue: true });
      expect(formulas()).toEqual(["=A5=3", "=A5=2", "=A5=4"]);
    }),
  );
  expect(commands.filter((id) => /conditional-rule/.test(id))).toHaveLength(3);
  expect(formulas()).toEqual(["=A5=3", "=A5=2", "=A5=4"]);
  expect(sheet.conditionalFormats()[0]).toMatchObject({ areas, format: { fill: "#FFC7CE", fontColor: "#9C0006" } });
  expect(sheet.conditionalFormats()[2]).toMatchObject({ id: first, stopIfTrue: true });
  // Rules that go or move within the request in which they came.
  model.inOneRequest(() => {
    const [fourth, fifth] = [sheet.addConditionalFormat(rule), sheet.addConditionalFormat(rule)];
    sheet.changeConditionalFormat(fifth, { formula: "=A5=5" });
    sheet.deleteConditionalFormat(fourth);
    sheet.moveConditionalFormat(fifth, 2);
  });
  expect(formulas()).toEqual(["=A5=3", "=A5=2", "=A5=5", "=A5=4"]);
  grid.close();
});
