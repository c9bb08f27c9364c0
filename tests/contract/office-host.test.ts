/** @jest-environment jsdom */
import "./web-text-coding";
import { createOfficeHost } from "../../src/host/office/office-host";
import type { WorkbookHost } from "../../src/host/workbook-host";
import { createMemoryModel } from "../../src/workbench/excel/memory-model";
import type { SheetModel } from "../../src/workbench/excel/workbook-model";
import { readXlsx } from "../../src/xlsx/read-workbook";
import { loadOffice, type LoadedOffice } from "../workbench/excel/load-office";
import { sheetOf, workbookOf } from "../workbench/excel/sample-workbook";
import { modelRuleView } from "./rule-view";
import { describeComments, type OpenedComments } from "./comments.contract";
import { describeSheets, type OpenedSheets } from "./sheets.contract";
import { describeWorkbookHost, type OpenedWorkbook } from "./workbook-host.contract";

let office: LoadedOffice;

beforeAll(async () => {
  office = await loadOffice(createMemoryModel(workbookOf([sheetOf("Sheet1", [])])));
});

/** The host, with the round trips that it reports compared to the batches that have reached Excel. */
function withCheckedCounts(host: WorkbookHost): WorkbookHost {
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
}

async function open(bytes: Uint8Array): Promise<OpenedWorkbook> {
  const model = createMemoryModel(await readXlsx(bytes));
  office.open(model);
  return {
    host: withCheckedCounts(createOfficeHost()),
    rules: (name) =>
      Promise.resolve(
        (
          model
            .sheets()
            .find((sheet) => sheet.name === name)
            ?.conditionalFormats() ?? []
        ).map(modelRuleView),
      ),
    cells: () =>
      Promise.resolve(
        model.sheets().map((sheet) => {
          const area = sheet.usedArea(false);
          return area && [sheet.name, area, sheet.values(area), sheet.formulas(area), sheet.numberFormats(area)];
        }),
      ),
  };
}

describeWorkbookHost({ name: "Excel through Microsoft's office.js", open });

async function openSheets(bytes: Uint8Array): Promise<OpenedSheets> {
  const model = createMemoryModel(await readXlsx(bytes));
  office.open(model);
  const sheetNamed = (name: string): SheetModel => {
    const sheet = model.sheets().find((one) => one.name === name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  };
  const look = (sheet: SheetModel): object => {
    const area = sheet.usedArea(false);
    return {
      visibility: sheet.visibility,
      frozenRows: sheet.frozenRows(),
      page: sheet.page(),
      merges: sheet.merges(),
      widths: Array.from({ length: 5 }, (_, column) => sheet.columnWidth(column)),
      cells: area && [
        area,
        sheet.values(area),
        sheet.formulas(area),
        sheet.numberFormats(area),
        sheet.looks(area).map((row) => row.map(({ fontSize = 11, ...rest }) => ({ ...rest, fontSize }))),
      ],
      rules: sheet.conditionalFormats().map(modelRuleView),
    };
  };
  return {
    host: withCheckedCounts(createOfficeHost()),
    freshHost: () => createOfficeHost(),
    user: {
      rename: (sheet, name) => model.renameAsUser(sheet, name),
      copy: (sheet, name) => model.copyAsUser(sheet, name),
      protect: (sheet) => model.setProtected(sheet, true),
      protectStructure: () => model.setStructureProtected(true),
      type: (sheet, content) =>
        model.typeAsUser(sheet, { row: 0, column: 0, rows: 1, columns: 1 }, [[{ formula: content }]]),
    },
    look: async (name) => look(sheetNamed(name)),
    image: async () => ({
      active: model.activeSheet().name,
      names: model.definedNames(),
      sheets: model.sheets().map((sheet) => [sheet.name, look(sheet)]),
    }),
  };
}

describeSheets({ name: "Excel through Microsoft's office.js", open: openSheets });

async function openComments(bytes: Uint8Array): Promise<OpenedComments> {
  const model = createMemoryModel(await readXlsx(bytes));
  office.open(model);
  const sheetIdOf = (name: string): string => model.sheets().find((sheet) => sheet.name === name)?.id ?? "";
  const { comments } = model;
  return {
    host: withCheckedCounts(createOfficeHost()),
    freshHost: () => createOfficeHost(),
    user: {
      comment: ({ sheet, row, column }, text) => {
        const there = comments.at(sheetIdOf(sheet), row, column);
        if (there) comments.change(there.id, { text });
        else comments.put({ sheetId: sheetIdOf(sheet), row, column, text, isAnswered: false, isNote: false });
      },
      answer: ({ sheet, row, column }) =>
        comments.change(comments.at(sheetIdOf(sheet), row, column)?.id ?? "", { isAnswered: true }),
    },
    image: async () => ({
      comments: comments.all().map(({ id: _, ...comment }) => comment),
      cells: model.sheets().map((sheet) => {
        const area = sheet.usedArea(false);
        return area && [sheet.name, sheet.values(area), sheet.formulas(area), sheet.looks(area)];
      }),
    }),
  };
}

describeComments({ name: "Excel through Microsoft's office.js", open: openComments });
