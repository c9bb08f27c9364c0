import { createOfficeHost } from "../../src/host/office/office-host";
import type { WorkbookHost } from "../../src/host/workbook-host";
import { createMemoryModel, type MemoryModel } from "../../src/workbench/excel/memory-model";
import type { ExcelStrictness } from "../../src/workbench/excel/strictness";
import { readXlsx } from "../../src/xlsx/read-workbook";
import { loadOffice, type LoadedOffice } from "../workbench/excel/load-office";
import { sheetOf, workbookOf } from "../workbench/excel/sample-workbook";
import { describeCells } from "./cells.contract";
import { describeComments } from "./comments.contract";
import { describeEarlierMarks } from "./earlier-marks.contract";
import { describeInsertedRow } from "./inserted-row.contract";
import { cellsOfModel, commentsOfModel, sheetsOfModel, workbookOfModel } from "./open-model";
import { describeSheetPlaces } from "./sheet-places.contract";
import { describeSheets } from "./sheets.contract";
import { describeWorkbookHost } from "./workbook-host.contract";

/** The whole contract, by an Excel with these switches, through Microsoft's office.js. Once per test file. */
export function describeOfficeHost(name: string, strictness: ExcelStrictness): void {
  let office: LoadedOffice;

  beforeAll(async () => {
    office = await loadOffice(createMemoryModel(workbookOf([sheetOf("Sheet1", [])])));
  });

  /** The host, with the round trips that it reports compared to the batches that have reached Excel. */
  const withCheckedCounts = (host: WorkbookHost): WorkbookHost => {
    const checked = async <T extends { readonly syncs: number }>(work: () => Promise<T>): Promise<T> => {
      const before = office.counter.syncs;
      const result = await work();
      expect(office.counter.syncs - before).toBe(result.syncs);
      return result;
    };
    return {
      ...host,
      readWorkbook: (options) => checked(() => host.readWorkbook(options)),
      applyPlan: (plan, options) => checked(() => host.applyPlan(plan, options)),
    };
  };

  /** The model that Excel answers from, with the file in it. */
  const openExcel = async (bytes: Uint8Array): Promise<MemoryModel> => {
    const model = createMemoryModel(await readXlsx(bytes));
    office.open(model, { strictness });
    return model;
  };
  const checkedHost = (): WorkbookHost => withCheckedCounts(createOfficeHost());

  describeWorkbookHost({
    name,
    open: async (bytes) => workbookOfModel(await openExcel(bytes), checkedHost()),
  });
  describeEarlierMarks({
    name,
    receipts: "office",
    ...(strictness.longestFormula === undefined ? {} : { longestFormula: strictness.longestFormula }),
    open: async (bytes) => workbookOfModel(await openExcel(bytes), checkedHost()),
  });
  describeInsertedRow({
    name,
    open: async (bytes) => ({ model: await openExcel(bytes), host: checkedHost() }),
  });
  describeSheets({
    name,
    isInMemory: true,
    open: async (bytes) => sheetsOfModel(await openExcel(bytes), checkedHost(), createOfficeHost),
  });
  describeSheetPlaces({
    name,
    open: async (bytes) => ({ model: await openExcel(bytes), host: checkedHost() }),
  });
  describeComments({
    name,
    open: async (bytes) => commentsOfModel(await openExcel(bytes), checkedHost(), createOfficeHost),
  });
  describeCells({
    name,
    trips: 3,
    open: async (bytes) => cellsOfModel(await openExcel(bytes), checkedHost(), createOfficeHost),
  });
}
