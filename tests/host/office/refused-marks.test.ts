/** @jest-environment jsdom */
import { createOfficeHost } from "../../../src/host/office/office-host";
import type { WorkbookHost } from "../../../src/host/workbook-host";
import type { AddHighlight, PlanOperation } from "../../../src/plan/workbook-plan";
import { createMemoryModel, type MemoryModel } from "../../../src/workbench/excel/memory-model";
import type { ExcelStrictness } from "../../../src/workbench/excel/strictness";
import { loadOffice, type LoadedOffice } from "../../workbench/excel/load-office";
import { sheetOf, workbookOf } from "../../workbench/excel/sample-workbook";

const LONG = `=AND(A1<3,N("EDU:1.2")=0,${"A1<4,".repeat(60)}TRUE)`;
const mark = (row: number, formula: string, sheet = "甲"): AddHighlight => ({
  type: "add-highlight",
  sheet,
  areas: [{ row, column: 0, rows: 1, columns: 1 }],
  formula,
  level: "below-floor",
});
const SHORT = '=AND(A1<3,N("EDU:1.1")=0)';
const CLEAR: PlanOperation = { type: "clear-highlights", sheet: "甲" };

let office: LoadedOffice;
let model: MemoryModel;
let host: WorkbookHost;
let strictness: ExcelStrictness;

beforeAll(async () => {
  office = await loadOffice(createMemoryModel(workbookOf([sheetOf("Sheet1", [])])));
});

beforeEach(() => {
  model = createMemoryModel(workbookOf([sheetOf("甲", [[1], [2], [3]]), sheetOf("乙", [[1]])]));
  strictness = {};
  office.open(model, { strictness });
  host = createOfficeHost();
});

const sheetNamed = (name: string) => {
  const found = model.sheets().find((sheet) => sheet.name === name);
  if (!found) throw new Error(name);
  return found;
};

const rules = (name = "甲"): readonly string[] =>
  sheetNamed(name)
    .conditionalFormats()
    .map(({ areas, formula }) => `${areas[0]?.row ?? "-"} ${formula ?? "none"}`);

it("a rule that Excel refuses costs one mark, and is named; the others are written and taken back exactly", async () => {
  await host.applyPlan({ operations: [mark(2, SHORT)] });
  const before = rules();
  strictness.longestFormula = 255;
  const receipt = await host.applyPlan({
    operations: [CLEAR, mark(0, SHORT), mark(1, LONG), mark(0, SHORT, "乙"), mark(2, SHORT)],
  });
  expect(receipt).toMatchObject({
    operations: 4,
    refusedMarks: [{ indicator: "1.2", sheet: "甲", area: { row: 1, column: 0, rows: 1, columns: 1 } }],
  });
  expect(rules()).toEqual([`2 ${SHORT}`, `0 ${SHORT}`]);
  expect(rules("乙")).toEqual([`0 ${SHORT}`]);
  await host.undo(receipt);
  expect(rules()).toEqual(before);
  expect(rules("乙")).toEqual([]);
});

it.each(["ItemNotFound", "GeneralException", "InvalidArgument"])(
  "rules that Excel cannot tell (%s) are left, counted, and keep nothing else from being cleared",
  async (code) => {
    await host.applyPlan({ operations: [mark(0, SHORT), mark(0, SHORT), mark(1, SHORT), mark(2, SHORT)] });
    strictness.secondRuleUnreadable = code;
    const receipt = await host.applyPlan({ operations: [CLEAR] });
    expect(receipt).toMatchObject({ operations: 1, untoldRules: 1 });
    expect(rules()).toEqual([`0 ${SHORT}`]);
    delete strictness.secondRuleUnreadable;
    await host.undo(receipt);
    expect(rules()).toHaveLength(4);
  },
);

it("what is refused whole is refused as before: nothing is written one by one", async () => {
  strictness.isDialogOpen = true;
  await expect(host.applyPlan({ operations: [mark(0, SHORT)] })).rejects.toMatchObject({ code: "dialog-open" });
  expect(rules()).toEqual([]);
});

describe("of many marks some are refused", () => {
  const FEW = [
    ["the first", [0]],
    ["the last", [59]],
    ["two in a row", [20, 21]],
    ["some on both sheets", [3, 17, 44, 58]],
    ["all", Array.from({ length: 60 }, (_, at) => at)],
  ] as const;

  it.each(FEW)("%s: the others stand in their order, and all of them are taken back", async (_, places) => {
    const long = new Set<number>(places);
    const marks = Array.from({ length: 60 }, (_unused, at) =>
      mark(at, long.has(at) ? LONG : SHORT, at % 3 === 0 ? "乙" : "甲"),
    );
    await host.applyPlan({ operations: [mark(99, SHORT)] });
    strictness.longestFormula = 255;
    const receipt = await host.applyPlan({ operations: [CLEAR, ...marks] });
    expect(receipt.refusedMarks?.map(({ area }) => area.row)).toEqual([...places]);
    const written = marks.filter((_mark, at) => !long.has(at)).reverse();
    for (const name of ["甲", "乙"])
      expect(rules(name)).toEqual(
        written.filter(({ sheet }) => sheet === name).map(({ areas }) => `${areas[0]?.row ?? "-"} ${SHORT}`),
      );
    await host.undo(receipt);
    expect([rules(), rules("乙")]).toEqual([[`99 ${SHORT}`], []]);
  });

  it("the requests are as many as those refused ask for, however many marks there are", async () => {
    strictness.longestFormula = 255;
    const requests = async (count: number): Promise<number> => {
      const before = office.counter.syncs;
      const marks = Array.from({ length: count }, (_, at) => mark(at, at === 5 ? LONG : SHORT));
      await host.undo(await host.applyPlan({ operations: marks }));
      return office.counter.syncs - before;
    };
    expect(await requests(100)).toBe(await requests(10));
  });
});

it.each(["", null])(
  "a rule of the user's whose formula Excel does not tell (%p) stays when marks are cleared",
  async (formula) => {
    await host.applyPlan({ operations: [mark(0, SHORT)] });
    const own = {
      areas: mark(1, SHORT).areas,
      type: "Custom",
      stopIfTrue: false,
      formula,
      format: {},
      detail: null,
    } as const;
    sheetNamed("甲").addConditionalFormat(own);
    const receipt = await host.applyPlan({ operations: [CLEAR] });
    expect(rules()).toEqual([`1 ${formula ?? "none"}`]);
    await host.undo(receipt);
    expect(rules()).toEqual([`1 ${formula ?? "none"}`, `0 ${SHORT}`]);
  },
);

it("a mark that never got its formula and could not be removed goes when marks are cleared", async () => {
  const sheet = sheetNamed("甲");
  const refused = (): never => {
    throw new Error("refused");
  };
  const refusals = [
    jest.spyOn(sheet, "changeConditionalFormat").mockImplementation(refused),
    jest.spyOn(sheet, "deleteConditionalFormat").mockImplementation(refused),
  ];
  await expect(host.applyPlan({ operations: [mark(0, SHORT)] })).rejects.toMatchObject({ parameters: { written: 1 } });
  expect(rules()).toEqual(["0 none"]);
  for (const refusal of refusals) refusal.mockRestore();
  await host.applyPlan({ operations: [CLEAR] });
  expect(rules()).toEqual([]);
});

describe("more marks than go at once", () => {
  const many = Array.from({ length: 300 }, (_unused, at): AddHighlight => ({
    ...mark(at, SHORT),
    areas: Array.from({ length: 100 }, (_area, row) => ({ row: 2 * row + 10, column: at, rows: 1, columns: 1 })),
  }));

  it("are written with their progress", async () => {
    const told: [number, number][] = [];
    const receipt = await host.applyPlan({ operations: many }, { onProgress: (...done) => told.push(done) });
    expect(told.length).toBeGreaterThan(2);
    expect(told[0]).toEqual([0, 300]);
    expect(told.every(([done, total]) => done < 300 && total === 300)).toBe(true);
    expect(told.map(([done]) => done)).toEqual([...new Set(told.map(([done]) => done))].sort((a, b) => a - b));
    expect(rules()).toHaveLength(300);
    await host.undo(receipt);
    expect(rules()).toEqual([]);
  });

  it("are all taken back where the user cancels, and those that were there before stand again", async () => {
    await host.applyPlan({ operations: [mark(0, SHORT), mark(1, SHORT)] });
    const before = rules();
    const cancel = new AbortController();
    const written = host.applyPlan(
      { operations: [CLEAR, ...many] },
      { signal: cancel.signal, onProgress: (done) => done > 0 && cancel.abort() },
    );
    await expect(written).rejects.toMatchObject({ code: "write-cancelled", parameters: { written: 0 } });
    expect(rules()).toEqual(before);
  });

  it("tell nothing of themselves where one request takes them", async () => {
    const onProgress = jest.fn();
    await host.applyPlan({ operations: [mark(0, SHORT), mark(1, SHORT)] }, { onProgress });
    expect(onProgress).not.toHaveBeenCalled();
  });
});
