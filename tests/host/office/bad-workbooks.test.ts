/** @jest-environment jsdom */
import { assessWorkbook } from "../../../src/app/assess-workbook";
import { NEW_SETTINGS } from "../../../src/app/workbook-settings";
import { createOfficeHost } from "../../../src/host/office/office-host";
import { HostError, type Selection, type WorkbookHost } from "../../../src/host/workbook-host";
import { hostErrorMessage } from "../../../src/i18n/zh-CN/host-errors";
import { sealed } from "../../../src/plan/comment-marker";
import type { PlanOperation, WorkbookPlan } from "../../../src/plan/workbook-plan";
import { markerName } from "../../../src/plan/sheet-marker";
import { createMemoryModel, type MemoryModel } from "../../../src/workbench/excel/memory-model";
import type { ExcelStrictness } from "../../../src/workbench/excel/strictness";
import type { XlsxConditionalFormat } from "../../../src/xlsx/xlsx-workbook";
import { findingSentence } from "../../finding-sentence";
import { loadOffice, type LoadedOffice } from "../../workbench/excel/load-office";
import { sheetOf, workbookOf } from "../../workbench/excel/sample-workbook";

const CELL = { row: 1, column: 2, rows: 3, columns: 1 };
const MARK: PlanOperation = {
  type: "add-highlight",
  sheet: "学校",
  areas: [{ row: 0, column: 0, rows: 2, columns: 1 }],
  formula: '=AND(A1<3,N("EDU:1.1")=0)',
  level: "below-floor",
};
const ROWS = [
  [1, "=A1*2"],
  [3, 4],
];

let office: LoadedOffice;
let model: MemoryModel;
let host: WorkbookHost;
let strictness: ExcelStrictness;

beforeAll(async () => {
  office = await loadOffice(createMemoryModel(workbookOf([sheetOf("Sheet1", [])])));
});

function usersRule(priority: number): XlsxConditionalFormat {
  return {
    areas: [{ row: priority, column: 5, rows: 1, columns: 1 }],
    type: "expression",
    formulas: [`F${priority}>${priority}`],
    priority,
    stopIfTrue: false,
    format: { bold: true },
  };
}

function open(rules = 2): void {
  const protectedSheet = sheetOf("受保护", ROWS, { isProtected: true });
  model = createMemoryModel(
    workbookOf(
      [
        sheetOf("学校", ROWS, { conditionalFormats: Array.from({ length: rules }, (_, at) => usersRule(at + 1)) }),
        { ...protectedSheet, rows: protectedSheet.rows.map((row) => ({ ...row, hidden: row.row === 1 })) },
        sheetOf("图表", [[1]]),
        sheetOf("隐藏", ROWS, { visibility: "hidden" }),
      ],
      // A sheet of ours makes the reading look for copies of it, sheet by sheet.
      { definedNames: [{ name: markerName("standard"), reference: "'隐藏'!$A$1" }] },
    ),
  );
  strictness = {};
  office.open(model, { strictness });
  host = createOfficeHost();
}

beforeEach(() => open());

async function refusal(action: Promise<unknown>): Promise<HostError> {
  const error: unknown = await action.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof HostError)) throw new Error(`not a HostError: ${String(error)}`);
  return error;
}

/** Everything that could be lost. */
const image = (): unknown =>
  model.sheets().map((sheet) => {
    const area = sheet.usedArea(false);
    return [sheet.name, area && [sheet.values(area), sheet.formulas(area)], sheet.conditionalFormats()];
  });

async function findings(): Promise<readonly string[]> {
  const { snapshot } = await host.readWorkbook();
  return assessWorkbook(snapshot, NEW_SETTINGS).findings.map(findingSentence);
}

test("a protected sheet with hidden rows is read, and that they are not known is said", async () => {
  strictness.guardsSpecialCells = true;
  expect(await findings()).toContain(
    "工作表“受保护”受保护，不能识别哪些行列是隐藏的，隐藏的数据也参加了计算。需要区分时，请撤销工作表保护后重新检查。",
  );
  const { snapshot } = await host.readWorkbook();
  expect(snapshot.sheets[1]?.values).toHaveLength(2);
});

test("a chart sheet is named, the others are read, and copies of sheets of ours are still known", async () => {
  strictness.sheetsWithoutCells = new Set(["图表"]);
  model.copyAsUser("隐藏", "副本");
  const { snapshot } = await host.readWorkbook();
  expect(snapshot.sheets.map(({ name, marker, copyOf }) => [name, marker ?? copyOf])).toEqual([
    ["学校", undefined],
    ["受保护", undefined],
    ["隐藏", "standard"],
    ["副本", "standard"],
  ]);
  expect(await findings()).toContain("“图表”是图表或宏表，没有单元格，不作检查。");
});

test.each<[string, ExcelStrictness, string]>([
  ["a rule manager left open", { isDialogOpen: true }, "有对话框没有关闭"],
  ["a workbook without rights", { lacksPermission: true }, "限制了权限"],
])("%s refuses marks with a message of its own, and nothing is lost", async (_, on, words) => {
  const before = image();
  Object.assign(strictness, on);
  const error = await refusal(host.applyPlan({ operations: [MARK] }));
  expect(hostErrorMessage(error).what).toContain(words);
  expect(image()).toEqual(before);
});

/** What is written of a plan of each kind. */
const PLANS: readonly (readonly [string, WorkbookPlan])[] = [
  ["marks", { operations: [MARK] }],
  ["comments", { operations: [{ type: "comment", cell: { sheet: "学校", row: 1, column: 0 }, text: sealed("批注") }] }],
  [
    "cells",
    {
      operations: [
        {
          type: "cell",
          cell: { sheet: "学校", row: 30, column: 0 },
          before: { value: null },
          after: { value: 3 },
          result: null,
        },
      ],
    },
  ],
];

test.each(PLANS)("a read-only workbook that refuses %s is called so, and is read", async (_, plan) => {
  model.setReadOnly(true);
  const before = image();
  const error = await refusal(host.applyPlan(plan));
  expect([error.code, hostErrorMessage(error)]).toEqual([
    "workbook-read-only",
    {
      what: "工作簿是只读的，不能写入。",
      untouched: "没有写入任何内容。",
      next: "请另存一份，在副本中操作。",
    },
  ]);
  expect(image()).toEqual(before);
  expect((await host.readWorkbook()).snapshot.sheets).toHaveLength(4);
});

test("an undo that a read-only workbook refuses says so, and can be done once it is not", async () => {
  const before = image();
  const receipt = await host.applyPlan({ operations: [MARK] });
  model.setReadOnly(true);
  const error = await refusal(host.undo(receipt));
  expect([error.code, hostErrorMessage(error, true).what]).toEqual([
    "workbook-read-only",
    "工作簿是只读的，不能写入。",
  ]);
  model.setReadOnly(false);
  await host.undo(receipt);
  expect(image()).toEqual(before);
});

test("where Excel does not tell whether the workbook is read-only, the refusal stays what it is", async () => {
  strictness.lacksPermission = true;
  const error = await refusal(host.applyPlan({ operations: [MARK] }));
  expect(error.code).toBe("access-denied");
});

test("a workbook shared in the old way loses nothing; as Excel gives no reason, sharing is named as one that may be", async () => {
  strictness.isSharedWorkbook = true;
  const before = image();
  const error = await refusal(host.applyPlan({ operations: [MARK] }));
  const { what, untouched, next } = hostErrorMessage(error);
  expect([error.code, untouched]).toEqual(["refused-unsaid", "没有写入任何内容。"]);
  expect(what).toContain("也没有说明原因（GeneralException");
  expect(next).toBe(
    "工作簿设为“共享工作簿”的，请在“审阅”选项卡中停止共享，然后重试；没有共享的，请重试，如仍出现，请保存工作簿，重新打开窗格。",
  );
  expect(image()).toEqual(before);
});

test("a read-only workbook that refuses without a reason is called read-only", async () => {
  model.setReadOnly(true);
  strictness.onSheet = (_, member) => (member === "ConditionalFormatCollection.add" ? "GeneralException" : null);
  expect((await refusal(host.applyPlan({ operations: [MARK] }))).code).toBe("workbook-read-only");
});

test.each([
  ["deleted", () => model.deleteAsUser("学校")],
  ["renamed", () => model.renameAsUser("学校", "改名")],
])("a sheet that was %s between preview and writing is named, and nothing is written", async (_, change) => {
  change();
  const before = image();
  const error = await refusal(host.applyPlan({ operations: [MARK] }));
  expect(hostErrorMessage(error).what).toBe("找不到工作表“学校”，可能已被删除或改名。");
  expect(image()).toEqual(before);
});

test("5,000 rules of the user's own stay as they are, in their order, through marking, clearing and taking back", async () => {
  open(5_000);
  const before = image();
  const receipt = await host.applyPlan({ operations: [MARK] });
  expect(model.sheets()[0]?.conditionalFormats()).toHaveLength(5_001);
  await host.undo(receipt);
  expect(image()).toEqual(before);
  await host.applyPlan({ operations: [MARK] });
  await host.applyPlan({ operations: [{ type: "clear-highlights", sheet: "学校" }] });
  expect(image()).toEqual(before);
});

test("in the style R1C1 the place of the selection is told all the same", async () => {
  strictness.tellsR1C1 = true;
  const seen: Selection[] = [];
  const stop = await host.onSelectionChanged((selection) => seen.push(selection));
  model.selectAsUser("学校", CELL);
  await new Promise((resolve) => setTimeout(resolve, 30));
  await stop();
  expect(seen).toEqual([{ sheet: "学校", ...CELL }]);
});

test("manual calculation is said of the sheets that have formulas, and of no other", async () => {
  expect((await findings()).join()).not.toContain("手动计算");
  strictness.calculationMode = "AutomaticExceptTables";
  expect((await findings()).join()).not.toContain("手动计算");
  strictness.calculationMode = "Manual";
  expect(await findings()).toContain(
    "工作簿设为手动计算，工作表“学校”“受保护”中公式的结果可能不是最新的。请按F9重新计算并保存，再重新检查。",
  );
});

test("a hidden sheet is no target of a jump, and that is said", async () => {
  strictness.keepsSheetsHidden = true;
  const at = model.selection();
  const error = await refusal(host.select("隐藏", CELL));
  expect(hostErrorMessage(error)).toMatchObject({
    what: "工作表“隐藏”已隐藏，不能转到其中的单元格。",
    next: "请右击任一工作表标签，选择“取消隐藏”，然后重试。",
  });
  expect(model.selection()).toEqual(at);
});

test.each(["InactiveWorkbook", "GeneralException"] as const)(
  "another workbook in front (%s) is told at a jump, and the workbook is read all the same",
  async (code) => {
    strictness.otherWorkbookInFront = code;
    expect(hostErrorMessage(await refusal(host.select("学校", CELL))).what).toBe(
      "当前使用的是另一个工作簿，不能对这个工作簿操作。",
    );
    expect((await host.readWorkbook()).snapshot.sheets).toHaveLength(4);
  },
);

const formulas = (): readonly (string | null | undefined)[] =>
  model
    .sheets()[0]
    ?.conditionalFormats()
    .map(({ formula }) => formula) ?? [];

test("an undo after saving and opening, when ids of rules are others, is refused; clearing takes the marks away", async () => {
  const before = formulas();
  const receipt = await host.applyPlan({ operations: [MARK] });
  strictness.ruleEpoch = 1;
  await expect(host.undo(receipt)).rejects.toMatchObject({ code: "workbook-changed", parameters: { written: 0 } });
  expect(formulas()).toHaveLength(before.length + 1);
  await host.applyPlan({ operations: [{ type: "clear-highlights", sheet: MARK.sheet }] });
  expect(formulas()).toEqual(before);
});

test("an undo of marks that have been written anew since is refused; the later one is taken back first", async () => {
  const before = formulas();
  const first = await host.applyPlan({ operations: [MARK] });
  const again = await host.applyPlan({ operations: [{ type: "clear-highlights", sheet: MARK.sheet }, MARK] });
  await expect(host.undo(first)).rejects.toMatchObject({ code: "workbook-changed", parameters: { written: 0 } });
  expect(formulas()).toHaveLength(before.length + 1);
  await host.undo(again);
  await host.undo(first);
  expect(formulas()).toEqual(before);
});
