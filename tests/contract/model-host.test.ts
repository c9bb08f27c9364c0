import { createModelHost } from "../../src/host/model/model-host";
import { createMemoryModel, type MemoryModel } from "../../src/workbench/excel/memory-model";
import { readXlsx } from "../../src/xlsx/read-workbook";
import type { HeadlessGrid } from "../workbench/grid/headless-grid";
import { loadHeadlessGrid } from "../workbench/grid/load-headless-grid";
import { describeCells } from "./cells.contract";
import { describeComments } from "./comments.contract";
import { describeEarlierMarks } from "./earlier-marks.contract";
import { describeInsertedRow } from "./inserted-row.contract";
import { cellsOfModel, commentsOfModel, sheetsOfModel, workbookOfModel } from "./open-model";
import { describeSheetPlaces } from "./sheet-places.contract";
import { describeSheets } from "./sheets.contract";
import { describeWorkbookHost } from "./workbook-host.contract";

const IN_MEMORY = "a workbook in memory";

async function inMemory(bytes: Uint8Array): Promise<MemoryModel> {
  return createMemoryModel(await readXlsx(bytes));
}

describeWorkbookHost({
  name: IN_MEMORY,
  open: async (bytes) => {
    const model = await inMemory(bytes);
    return workbookOfModel(model, createModelHost(model));
  },
});
describeEarlierMarks({
  name: IN_MEMORY,
  receipts: "model",
  open: async (bytes) => {
    const model = await inMemory(bytes);
    return workbookOfModel(model, createModelHost(model));
  },
});
describeInsertedRow({
  name: IN_MEMORY,
  open: async (bytes) => {
    const model = await inMemory(bytes);
    return { model, host: createModelHost(model) };
  },
});
describeSheets({
  name: IN_MEMORY,
  isInMemory: true,
  open: async (bytes) => {
    const model = await inMemory(bytes);
    return sheetsOfModel(model, createModelHost(model), () => createModelHost(model));
  },
});
describeSheetPlaces({
  name: IN_MEMORY,
  open: async (bytes) => {
    const model = await inMemory(bytes);
    return { model, host: createModelHost(model) };
  },
});
describeComments({
  name: IN_MEMORY,
  open: async (bytes) => {
    const model = await inMemory(bytes);
    return commentsOfModel(model, createModelHost(model), () => createModelHost(model));
  },
});
describeCells({
  name: IN_MEMORY,
  trips: 0,
  open: async (bytes) => {
    const model = await inMemory(bytes);
    return cellsOfModel(model, createModelHost(model), () => createModelHost(model));
  },
});

const THE_GRID = "the grid of the page";
const { openHeadlessGrid, remove } = loadHeadlessGrid();
const open: HeadlessGrid[] = [];

async function inGrid(bytes: Uint8Array): Promise<HeadlessGrid["model"]> {
  const grid = await openHeadlessGrid(await readXlsx(bytes));
  open.push(grid);
  return grid.model;
}

afterEach(() => {
  for (const grid of open.splice(0)) grid.close();
});
afterAll(remove);

// Sheets of ours in the grid, with what a user can do to them, are tried in the browser.
describeWorkbookHost({
  name: THE_GRID,
  open: async (bytes) => {
    const model = await inGrid(bytes);
    return workbookOfModel(model, createModelHost(model));
  },
});
describeEarlierMarks({
  name: THE_GRID,
  receipts: "model",
  open: async (bytes) => {
    const model = await inGrid(bytes);
    return workbookOfModel(model, createModelHost(model));
  },
});
describeComments({
  name: THE_GRID,
  open: async (bytes) => {
    const model = await inGrid(bytes);
    return commentsOfModel(model, createModelHost(model), () => createModelHost(model));
  },
});
describeCells({
  name: THE_GRID,
  trips: 0,
  open: async (bytes) => {
    const model = await inGrid(bytes);
    await model.calculated();
    return cellsOfModel(model, createModelHost(model), () => createModelHost(model), true);
  },
});
