/** @jest-environment jsdom */
import "../../contract/web-text-coding";
import { createMemoryModel } from "../../../src/workbench/excel/memory-model";
import { loadOffice } from "../../workbench/excel/load-office";
import { sheetOf, workbookOf } from "../../workbench/excel/sample-workbook";
import { FAULTS } from "./faults";
import { faultyCounty } from "./faulty-county";
import { faultyOffice } from "./faulty-office";
import { runFaults } from "./run-faults";
import { expectNoFaults, LIMIT_MS, shareOf, tellFinding } from "./share";

const FOUND = [
  // A chart that had not been laid over its cells was taken for one that is back.
  "all sheets removed, taken back, step 3, GeneralException after 90%, Infinity times",
  "all sheets removed, taken back, step 3, ItemNotFound after 90%, Infinity times",
  // Marks that could not be taken back were left standing by the undo of those before them, which called itself done.
  ...["GeneralException after 100%", "RequestAborted after 100%", "done, the answer lost", "done, an empty answer"].map(
    (fault) => `marks anew, step 3, ${fault}, Infinity times`,
  ),
  // What the user did between the requests of an undo, and what is then left of it, is told.
  "marks, taken back, step 2, 乙台账 protected meanwhile, 1 times",
  "sheets mixed, taken back, step 3, the workbook made read-only meanwhile, 1 times",
  // Marks that say the same before and after are named where their undo is refused; the first step is struck like all others.
  "marks anew, taken back, step 2, 甲台账 protected meanwhile, 1 times",
  "sheets mixed, step 1, 甲台账 moved to the end meanwhile, 1 times",
  // A sheet that was taken out came back by its number, one place off where another had gone meanwhile.
  "sheets mixed, step 4, 说明 deleted meanwhile, 1 times",
  "sheets mixed, step 2, 甲台账 moved to the end meanwhile, 1 times",
  "sheets mixed, step 5, a sheet added at the front meanwhile, 1 times",
];

test(
  "no fault at any request of any use loses what is the user's, hangs or ends in an untrue message",
  async () => {
    const office = await loadOffice(createMemoryModel(workbookOf([sheetOf("Sheet1", [])])));
    const count = await runFaults(faultyOffice(office), await faultyCounty(), FAULTS, shareOf(41, FOUND), tellFinding);
    expectNoFaults("Excel through Microsoft's office.js", count);
  },
  LIMIT_MS,
);
