/** @jest-environment jsdom */
import "../contract/web-text-coding";
import { createModelHost } from "../../src/host/model/model-host";
import { createOfficeHost } from "../../src/host/office/office-host";
import { HostError, type WorkbookHost } from "../../src/host/workbook-host";
import { hostErrorMessage } from "../../src/i18n/zh-CN/host-errors";
import { createMemoryModel, type MemoryModel } from "../../src/workbench/excel/memory-model";
import { readXlsx } from "../../src/xlsx/read-workbook";
import { cellsWorkbook, change, REPAIR } from "../contract/cells.contract";
import { loadOffice, type LoadedOffice } from "../workbench/excel/load-office";

const PLAN = {
  operations: [REPAIR, change("B2", { value: 2 }, { value: 3 }), change("B3", { value: 3 }, { value: 4 })],
};

let office: LoadedOffice;
beforeAll(async () => {
  office = await loadOffice(createMemoryModel(await readXlsx(await cellsWorkbook())));
});

const HOSTS: readonly (readonly [string, (model: MemoryModel) => WorkbookHost])[] = [
  ["an open workbook", (model) => createModelHost(model)],
  [
    "Excel",
    (model) => {
      office.open(model);
      return createOfficeHost();
    },
  ],
];

/** A workbook whose first sheet refuses the writes with these numbers, counted from 1. */
async function refusing(numbers: (count: number) => boolean): Promise<MemoryModel> {
  const model = createMemoryModel(await readXlsx(await cellsWorkbook()));
  const [sheet] = model.sheets();
  if (!sheet) throw new Error("no sheet");
  const write = sheet.write.bind(sheet);
  let count = 0;
  Object.assign(sheet, {
    write: (...args: Parameters<typeof write>) => {
      count += 1;
      if (numbers(count)) throw new Error("写入失败");
      write(...args);
    },
  });
  return model;
}

function firstCells(model: MemoryModel): unknown {
  const [sheet] = model.sheets();
  const area = { row: 1, column: 1, rows: 4, columns: 3 };
  return [sheet?.values(area), sheet?.formulas(area), sheet?.numberFormats(area)];
}

function failureOf(host: WorkbookHost): Promise<HostError> {
  return failureIn(host.applyPlan(PLAN));
}

async function failureIn(work: Promise<unknown>): Promise<HostError> {
  const failure: unknown = await work.catch((error: unknown) => error);
  if (!(failure instanceof HostError)) throw new Error("no failure");
  return failure;
}

describe.each(HOSTS)("%s that fails half way", (_, open) => {
  test.each([1, 2, 3])("at change %i holds what it held, and says that nothing was written", async (number) => {
    const model = await refusing((count) => count === number);
    const before = firstCells(model);
    const failure = await failureOf(open(model));
    expect(failure.parameters).toMatchObject({ written: 0 });
    expect(hostErrorMessage(failure).untouched).toBe("没有写入任何内容。");
    expect(firstCells(model)).toEqual(before);
  });

  test("and cannot be put back, says which cells hold what was written", async () => {
    const model = await refusing((count) => count >= 3);
    const failure = await failureOf(open(model));
    expect(failure.parameters).toMatchObject({ written: 2, cells: "台账 一!D5、台账 一!B2" });
    expect(hostErrorMessage(failure).untouched).toBe(
      "出错前已改动的内容未能恢复：单元格台账 一!D5、台账 一!B2。请在表格中核对并改回。",
    );
  });
});

describe.each(HOSTS)("%s that fails half way when a plan is taken back", (_, open) => {
  test.each([4, 5, 6])("once, at change %i, takes the rest back at the second attempt", async (number) => {
    const model = await refusing((count) => count === number);
    const before = firstCells(model);
    const host = open(model);
    const receipt = await host.applyPlan(PLAN);
    await host.undo(receipt);
    expect(firstCells(model)).toEqual(before);
  });

  test("again and again, says which cells are not taken back, and takes them back later", async () => {
    let isStuck = true;
    const model = await refusing((count) => isStuck && count >= 6);
    const before = firstCells(model);
    const host = open(model);
    const receipt = await host.applyPlan(PLAN);
    const failure = await failureIn(host.undo(receipt));
    expect(failure.parameters).toMatchObject({ written: 1, cells: "台账 一!B3" });
    expect(hostErrorMessage(failure, true).untouched).toBe(
      "单元格台账 一!B3没有恢复，或没有全部恢复；其余已恢复。可以再点一次“撤销”。",
    );
    isStuck = false;
    await host.undo(receipt);
    expect(firstCells(model)).toEqual(before);
  });
});

describe.each(HOSTS)("%s that gives a formula the number format of what it refers to", (_, open) => {
  test("has the format of before again after writing, and after taking back", async () => {
    const model = createMemoryModel(await readXlsx(await cellsWorkbook()));
    const [sheet] = model.sheets();
    if (!sheet) throw new Error("no sheet");
    const write = sheet.write.bind(sheet);
    Object.assign(sheet, {
      write: (...[area, inputs]: Parameters<typeof write>) => {
        write(area, inputs);
        if (area.rows === 1 && area.columns === 1) sheet.writeNumberFormats(area, [["0.00%"]]);
      },
    });
    const before = firstCells(model);
    const host = open(model);
    const receipt = await host.applyPlan(PLAN);
    const area = { row: 1, column: 1, rows: 4, columns: 3 };
    expect(sheet.formulas(area)[3]).toEqual([null, null, "=B5+C5"]);
    expect([sheet.numberFormats(area)[3], sheet.numberFormats(area)[0]]).toEqual([
      ["General", "General", "#,##0.0"],
      ["General", "General", "General"],
    ]);
    await host.undo(receipt);
    expect(firstCells(model)).toEqual(before);
  });
});
