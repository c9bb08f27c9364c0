/** @jest-environment jsdom */
import { assessWorkbook } from "../../src/app/assess-workbook";
import { planHighlights } from "../../src/app/highlight";
import { NEW_SETTINGS } from "../../src/app/workbook-settings";
import { wholly } from "../../src/core/pieces";
import { greatest } from "../../src/core/quantity/long-lists";
import { bytesOfMark } from "../../src/host/office/add-marks";
import { createOfficeHost } from "../../src/host/office/office-host";
import { createMemoryModel } from "../../src/workbench/excel/memory-model";
import { rulesOf } from "../plan/excel-formula";
import { type LoadedOffice, loadOffice } from "../workbench/excel/load-office";
import { sheetOf, workbookOf } from "../workbench/excel/sample-workbook";
import { countyWorkbook, randomCounty } from "./random-county";

describe("what a write of marks sends", () => {
  let office: LoadedOffice;

  beforeAll(async () => {
    office = await loadOffice(createMemoryModel(workbookOf([sheetOf("Sheet1", [])])));
  });

  it.each(["one", "joined"] as const)("is no more than was reckoned, 200 schools in %s layout", async (layout) => {
    const county = randomCounty({ seed: 1, schools: 200, layout });
    const requests: number[] = [];
    const model = createMemoryModel(workbookOf([...county.keys()].map((name) => sheetOf(name, [[1]]))));
    office.open(model, {
      onBatch: (request) => {
        requests.push(Buffer.byteLength(JSON.stringify(request)));
      },
    });
    const plan = wholly(planHighlights(assessWorkbook(countyWorkbook(county), NEW_SETTINGS)));
    requests.length = 0;
    await createOfficeHost().applyPlan(plan);
    const [sent, reckoned] = [greatest(requests), rulesOf(plan).reduce((all, rule) => all + bytesOfMark(rule), 0)];
    expect(sent).toBeLessThanOrEqual(reckoned);
    expect(sent).toBeGreaterThan(reckoned / 2);
  });
});
