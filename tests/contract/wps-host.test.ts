import { createWpsHost } from "../../src/host/wps/wps-host";
import { createMemoryModel, type MemoryModel } from "../../src/workbench/excel/memory-model";
import { readXlsx } from "../../src/xlsx/read-workbook";
import { FakeEt, type FormulasFrom } from "../wps/fake-et";
import { describeCells } from "./cells.contract";
import { describeComments } from "./comments.contract";
import { describeEarlierMarks } from "./earlier-marks.contract";
import { describeInsertedRow } from "./inserted-row.contract";
import { cellsOfModel, commentsOfModel, sheetsOfModel, workbookOfModel } from "./open-model";
import { describeSheetPlaces } from "./sheet-places.contract";
import { describeSheets } from "./sheets.contract";
import { describeWorkbookHost } from "./workbook-host.contract";

async function opened(bytes: Uint8Array, from: FormulasFrom): Promise<{ model: MemoryModel; et: FakeEt }> {
  const model = createMemoryModel(await readXlsx(bytes));
  return { model, et: new FakeEt(model, from) };
}

// Which of the two WPS does is not known: what the host writes must be right in both.
for (const from of ["the active cell", "the first cell"] as const)
  describeWorkbookHost({
    name: `WPS that counts formulas from ${from}`,
    open: async (bytes) => {
      const { model, et } = await opened(bytes, from);
      return workbookOfModel(model, createWpsHost(et));
    },
  });

describeEarlierMarks({
  name: "WPS",
  receipts: "model",
  longestFormula: 255,
  open: async (bytes) => {
    const { model, et } = await opened(bytes, "the active cell");
    return workbookOfModel(model, createWpsHost(et));
  },
});

describeInsertedRow({
  name: "WPS",
  open: async (bytes) => {
    const { model, et } = await opened(bytes, "the active cell");
    return { model, host: createWpsHost(et) };
  },
});

describeSheets({
  name: "WPS",
  isInMemory: true,
  open: async (bytes) => {
    const { model, et } = await opened(bytes, "the active cell");
    return sheetsOfModel(model, createWpsHost(et), () => createWpsHost(et));
  },
});

describeSheetPlaces({
  name: "WPS",
  open: async (bytes) => {
    const { model, et } = await opened(bytes, "the active cell");
    return { model, host: createWpsHost(et) };
  },
});

describeComments({
  name: "WPS",
  open: async (bytes) => {
    const { model, et } = await opened(bytes, "the active cell");
    const { user, ...comments } = commentsOfModel(model, createWpsHost(et), () => createWpsHost(et));
    return { ...comments, user: { comment: user.comment } };
  },
});

describeCells({
  name: "WPS",
  trips: 0,
  ownFunctions: false,
  open: async (bytes) => {
    const { model, et } = await opened(bytes, "the active cell");
    return cellsOfModel(model, createWpsHost(et), () => createWpsHost(et));
  },
});
