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

test(
  "no fault at any request of any use loses what is the user's, hangs or ends in an untrue message",
  async () => {
    const office = await loadOffice(createMemoryModel(workbookOf([sheetOf("Sheet1", [])])));
    const count = await runFaults(faultyOffice(office), await faultyCounty(), FAULTS, shareOf(29), tellFinding);
    expectNoFaults("Excel through Microsoft's office.js", count);
  },
  LIMIT_MS,
);
