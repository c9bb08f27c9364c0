/** @jest-environment jsdom */
import { createOfficeHost } from "../../../src/host/office/office-host";
import { HostError, type WorkbookHost } from "../../../src/host/workbook-host";
import { planRemoveSheet, planSheet, planSheets } from "../../../src/plan/plan-sheet";
import type { WorkbookPlan } from "../../../src/plan/workbook-plan";
import { createMemoryModel, type MemoryModel } from "../../../src/workbench/excel/memory-model";
import { DOCUMENT } from "../../contract/sheets.contract";
import { loadOffice, type LoadedOffice } from "../../workbench/excel/load-office";
import { sheetOf, workbookOf } from "../../workbench/excel/sample-workbook";

const NAME = "均衡尺-标准";
const OTHER = { ...DOCUMENT, rows: [[{ content: "新的" }]], merges: [] };

let office: LoadedOffice;
let model: MemoryModel;
let host: WorkbookHost;

beforeAll(async () => {
  office = await loadOffice(createMemoryModel(workbookOf([sheetOf("Sheet1", [])])));
});

beforeEach(() => {
  model = createMemoryModel(workbookOf([sheetOf("甲", [[1, 2]]), sheetOf("乙", [[3]])]));
  office.open(model);
  host = createOfficeHost();
});

function image(): unknown {
  const sheets = model.sheets().map((sheet) => {
    const area = sheet.usedArea(false);
    const cells = area && [sheet.values(area), sheet.formulas(area)];
    const looks =
      area && sheet.looks(area).map((row) => row.map(({ fontSize = 11, ...look }) => ({ ...look, fontSize })));
    return { name: sheet.name, cells, looks, merges: sheet.merges(), frozen: sheet.frozenRows() };
  });
  const names = [...model.definedNames()].sort((a, b) => a.name.localeCompare(b.name));
  return { sheets, names, active: model.activeSheet().name };
}

/** Makes the batch with this number fail after a share of its actions; those that come later are answered. */
function failBatch(number: number, share: number): { reached: boolean } {
  const excel = office.host();
  const answer = excel.processQuery.bind(excel);
  const state = { reached: false };
  let batches = 0;
  Object.assign(excel, {
    processQuery: (text: string, flags: number) => {
      const request: { Actions: { ActionType: number; Name: string }[] } = JSON.parse(text);
      const isCleanUp = request.Actions.every(
        ({ ActionType, Name }) => ActionType === 1 || Name === "_RemoveReference",
      );
      if (isCleanUp || ++batches !== number) return answer(text, flags);
      state.reached = true;
      const done = Math.floor(request.Actions.length * share);
      const response: { Results: unknown[]; Error?: object } = JSON.parse(
        String(answer(JSON.stringify({ ...request, Actions: request.Actions.slice(0, done) }), flags)),
      );
      const at = Math.min(done, request.Actions.length - 1);
      const error = { Code: "GeneralException", Message: "x", Location: "x", ActionIndex: at, HttpStatusCode: 500 };
      return JSON.stringify({ ...response, Error: error });
    },
  });
  return state;
}

const snapshot = async () => (await host.readWorkbook()).snapshot;
const PLANS: readonly (readonly [string, boolean, () => Promise<WorkbookPlan>])[] = [
  ["making", false, async () => planSheet(await snapshot(), "standard", NAME, DOCUMENT)],
  ["refilling", true, async () => planSheet(await snapshot(), "standard", NAME, OTHER)],
  ["removing", true, async () => planRemoveSheet(await snapshot(), "standard", NAME)],
  [
    "changing, between one that is made and one that goes,",
    true,
    async () => {
      const now = await snapshot();
      const written = planSheets(now, [
        { marker: "form.1", name: "表Ⅰ", document: { ...OTHER, rows: [[{ content: { formula: `='${NAME}'!A1` } }]] } },
        { marker: "standard", name: NAME, document: OTHER },
      ]);
      return { operations: [...written.operations, ...planRemoveSheet(now, "form.2", "表Ⅱ").operations] };
    },
  ],
];

describe.each(PLANS)("%s a sheet of ours that fails", (name, isThere, planned) => {
  test.each([0, 0.1, 0.3, 0.5, 0.7, 0.9, 1])(
    "after a share of %f of any batch leaves the workbook as it was",
    async (share) => {
      for (const batch of [1, 2, 3, 4]) {
        model = createMemoryModel(workbookOf([sheetOf("甲", [[1, 2]]), sheetOf("乙", [[3]])]));
        office.open(model);
        host = createOfficeHost();
        if (isThere) {
          const document = { ...DOCUMENT, rows: [...DOCUMENT.rows, [{ content: "二" }]] };
          const wanted = [
            { marker: "form.2", name: "表Ⅱ", document },
            { marker: "standard", name: NAME, document: DOCUMENT },
          ];
          await host.applyPlan(planSheets(await snapshot(), wanted));
        }
        const plan = await planned();
        const before = image();
        const fault = failBatch(batch, share);
        const error: unknown = await host.applyPlan(plan).then(
          () => null,
          (reason: unknown) => reason,
        );
        // The last batch sets up the page, and does so as well as it can: the sheet itself is written.
        const isPage = name === "making" ? batch > 2 : name === "removing" ? !fault.reached : batch > 4;
        if (!fault.reached || isPage) {
          expect(error).toBeNull();
          continue;
        }
        expect([batch, error instanceof HostError ? (error.parameters.written ?? 0) : error]).toEqual([batch, 0]);
        expect([batch, image()]).toEqual([batch, before]);
      }
    },
  );
});

test("charts that this Excel does not draw are told, and the sheet is written without them", async () => {
  const excel = office.host();
  const answer = excel.processQuery.bind(excel);
  let refused = 0;
  Object.assign(excel, {
    processQuery: (text: string, flags: number) => {
      const request: { Actions: { ActionType: number; Name: string }[] } = JSON.parse(text);
      const at = request.Actions.findIndex(({ Name }) => Name === "SetPosition");
      if (at < 0) return answer(text, flags);
      refused += 1;
      const response: object = JSON.parse(
        String(answer(JSON.stringify({ ...request, Actions: request.Actions.slice(0, at) }), flags)),
      );
      const error = { Code: "GeneralException", Message: "x", Location: "x", ActionIndex: at, HttpStatusCode: 500 };
      return JSON.stringify({ ...response, Error: error });
    },
  });
  const receipt = await host.applyPlan(planSheet(await snapshot(), "standard", NAME, DOCUMENT));
  expect(refused).toBe(2);
  expect(receipt).toMatchObject({ operations: 1, undrawn: [NAME] });
  const sheet = model.sheets().find(({ name }) => name === NAME);
  expect(sheet?.charts()).toEqual([]);
  expect(sheet?.page().footer).toBe(DOCUMENT.page.footer);
  await host.undo(receipt);
  expect(model.sheets().map(({ name }) => name)).toEqual(["甲", "乙"]);
});

test("a chart that was refused once is drawn once", async () => {
  await host.applyPlan(planSheet(await snapshot(), "standard", NAME, DOCUMENT));
  const plan = planSheet(await snapshot(), "standard", NAME, DOCUMENT);
  const fault = failBatch(5, 0.5);
  const receipt = await host.applyPlan(plan);
  expect(fault.reached).toBe(true);
  expect(receipt.undrawn).toBeUndefined();
  expect(
    model
      .sheets()
      .find(({ name }) => name === NAME)
      ?.charts(),
  ).toEqual(DOCUMENT.charts);
});

test("where Excel tells nothing any more, the sheet that may be written is named", async () => {
  const plan = planSheet(await snapshot(), "standard", NAME, DOCUMENT);
  const excel = office.host();
  const answer = excel.processQuery.bind(excel);
  let batches = 0;
  Object.assign(excel, {
    processQuery: (text: string, flags: number) => {
      batches += 1;
      if (batches < 2) return answer(text, flags);
      const request: { Actions: unknown[] } = JSON.parse(text);
      if (batches === 2) answer(JSON.stringify({ ...request, Actions: request.Actions.slice(0, -1) }), flags);
      const error = { Code: "GeneralException", Message: "x", Location: "x", ActionIndex: 0, HttpStatusCode: 500 };
      return JSON.stringify({ Results: [], Error: error });
    },
  });
  const error: unknown = await host.applyPlan(plan).catch((reason: unknown) => reason);
  expect(error instanceof HostError && error.parameters).toMatchObject({ unknown: 1, sheets: `“${NAME}”` });
});
