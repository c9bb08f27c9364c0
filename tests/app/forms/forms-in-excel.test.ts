/** @jest-environment jsdom */
import { assessWorkbook } from "../../../src/app/assess-workbook";
import { formSheets, type MadeForm } from "../../../src/app/forms/form-sheets";
import { NEW_SETTINGS } from "../../../src/app/workbook-settings";
import { createOfficeHost } from "../../../src/host/office/office-host";
import type { WorkbookHost } from "../../../src/host/workbook-host";
import { FORMS_WORDS } from "../../../src/i18n/zh-CN/forms";
import { FORM_IDS, type FormsAs } from "../../../src/plan/documents/forms/form-figures";
import { planSheets } from "../../../src/plan/plan-sheet";
import { createMemoryModel, type MemoryModel } from "../../../src/workbench/excel/memory-model";
import { loadOffice, type LoadedOffice } from "../../workbench/excel/load-office";
import { sheetOf, workbookOf } from "../../workbench/excel/sample-workbook";
import { countyRows, SCHOOLS_SHEET } from "./forms-county";

jest.setTimeout(60_000);

/** What Excel on the web takes in one request. */
const MOST_BYTES = 5_000_000;

let office: LoadedOffice;
let model: MemoryModel;
let host: WorkbookHost;
/** Bytes of every request. */
let requests: number[];

beforeAll(async () => {
  office = await loadOffice(createMemoryModel(workbookOf([sheetOf("Sheet1", [])])));
});

beforeEach(() => {
  model = createMemoryModel(workbookOf([sheetOf(SCHOOLS_SHEET, countyRows(200))]));
  office.open(model);
  host = createOfficeHost();
  requests = [];
  const excel = office.host();
  const answer = excel.processQuery.bind(excel);
  Object.assign(excel, {
    processQuery: (text: string, flags: number) => {
      requests.push(Buffer.byteLength(text));
      return answer(text, flags);
    },
  });
});

async function write(as: FormsAs): Promise<{ readonly forms: readonly MadeForm[]; readonly syncs: number }> {
  const { snapshot } = await host.readWorkbook();
  const assessment = assessWorkbook(snapshot, NEW_SETTINGS, "2026-11-29");
  const forms = formSheets(assessment, { forms: FORM_IDS, as, words: FORMS_WORDS });
  requests.length = 0;
  return { forms, syncs: (await host.applyPlan(planSheets(snapshot, forms))).syncs };
}

describe("all forms of a county of 200 schools in Excel", () => {
  it("are written, and filled anew, in at most six round trips, each below what Excel on the web takes", async () => {
    for (const as of ["formulas", "formulas", "values"] as const) {
      const { syncs } = await write(as);
      expect(syncs).toBeLessThanOrEqual(6);
      expect(Math.max(...requests)).toBeLessThan(MOST_BYTES);
    }
    expect(model.sheets().map(({ name }) => name)).toEqual([
      SCHOOLS_SHEET,
      ...["Ⅰ", "Ⅱ-1", "Ⅱ-2", "Ⅲ", "Ⅳ", "Ⅴ", "Ⅵ"].map((form) => `均衡尺-表${form}`),
    ]);
  });

  it("keep what the bureau has typed, when the forms are read back as Excel gives them", async () => {
    await write("formulas");
    const schools = model.sheets().find(({ name }) => name === "均衡尺-表Ⅱ-2");
    // 年级数 of the first school, and its 举办者类型 as a code in the place of 公办.
    schools?.write({ row: 3, column: 4, rows: 1, columns: 1 }, [[{ value: 6 }]]);
    schools?.write({ row: 3, column: 2, rows: 1, columns: 1 }, [[{ value: 811 }]]);
    const { forms } = await write("formulas");
    const [, , , first] = forms.find(({ form }) => form === "2-2")?.document.rows ?? [];
    expect([first?.[2]?.content, first?.[4]?.content, first?.[5]?.content]).toMatchObject([811, 6, { result: 32 }]);
    expect(forms.flatMap(({ lost }) => lost)).toEqual([]);
  });
});
