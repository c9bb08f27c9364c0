/** @jest-environment jsdom */
import { createOfficeHost } from "../../../src/host/office/office-host";
import { createMemoryModel } from "../../../src/workbench/excel/memory-model";
import { loadOffice } from "../../workbench/excel/load-office";
import { sheetOf, workbookOf } from "../../workbench/excel/sample-workbook";

// That Excel itself cannot is said in office-host.test.ts.
test("where the page around the pane prints, the host says so", async () => {
  await loadOffice(createMemoryModel(workbookOf([sheetOf("Sheet1", [])])), { canPrint: true });
  expect(createOfficeHost().capabilities.canPrint).toBe(true);
});
