/** @jest-environment jsdom */
import "../../contract/web-text-coding";
import { createMemoryModel } from "../../../src/workbench/excel/memory-model";
import { loadOffice } from "../../workbench/excel/load-office";
import { sheetOf, workbookOf } from "../../workbench/excel/sample-workbook";
import { DOCUMENT_USES } from "./document-uses";
import { FAULTS } from "./faults";
import { faultyCounty, LEDGER } from "./faulty-county";
import { faultyModel, MODEL_FAULTS } from "./faulty-model";
import { faultyOffice } from "./faulty-office";
import { faultyWps, WPS_FAULTS } from "./faulty-wps";
import { runFaults } from "./run-faults";
import { expectNoFaults, LIMIT_MS, shareOf, tellFinding } from "./share";

const county = () => faultyCounty([LEDGER]);

test(
  "no fault while the forms, the ledger or the pages of schools are written in Excel is lost, untrue or final",
  async () => {
    const office = await loadOffice(createMemoryModel(workbookOf([sheetOf("Sheet1", [])])));
    const takes = shareOf(499, [], 2);
    const count = await runFaults(faultyOffice(office), await county(), FAULTS, takes, tellFinding, DOCUMENT_USES);
    expectNoFaults("Documents, in Excel", count);
  },
  LIMIT_MS,
);

test(
  "no fault while they are written in an open workbook is",
  async () => {
    const takes = shareOf(997, [], 4);
    const count = await runFaults(faultyModel, await county(), MODEL_FAULTS, takes, tellFinding, DOCUMENT_USES);
    expectNoFaults("Documents, in an open workbook", count);
  },
  LIMIT_MS,
);

test(
  "no fault while they are written in WPS is",
  async () => {
    const takes = shareOf(3_989, [], 97);
    const count = await runFaults(faultyWps("writes"), await county(), WPS_FAULTS, takes, tellFinding, DOCUMENT_USES);
    expectNoFaults("Documents, in WPS", count);
  },
  LIMIT_MS,
);
