/** @jest-environment jsdom */
import { assessWorkbook } from "../../../src/app/assess-workbook";
import { NEW_SETTINGS } from "../../../src/app/workbook-settings";
import { createOfficeHost } from "../../../src/host/office/office-host";
import { HostError, type WorkbookHost, type WorkbookReading } from "../../../src/host/workbook-host";
import { findingSentence } from "../../finding-sentence";
import { hostErrorMessage } from "../../../src/i18n/zh-CN/host-errors";
import { createMemoryModel, type MemoryModel } from "../../../src/workbench/excel/memory-model";
import type { ExcelStrictness } from "../../../src/workbench/excel/strictness";
import { loadOffice, type LoadedOffice } from "../../workbench/excel/load-office";
import { sheetOf, workbookOf } from "../../workbench/excel/sample-workbook";

const MERGES = [{ row: 0, column: 0, rows: 1, columns: 2 }];
const AREA = { row: 0, column: 0, rows: 3, columns: 1 };
const MARK = {
  type: "add-highlight",
  sheet: "甲",
  areas: [AREA],
  formula: '=AND(A1<3,N("EDU:1.1")=0)',
  level: "below-floor",
} as const;

let office: LoadedOffice;
let model: MemoryModel;
let host: WorkbookHost;
let strictness: ExcelStrictness;

beforeAll(async () => {
  office = await loadOffice(createMemoryModel(workbookOf([sheetOf("Sheet1", [])])));
});

beforeEach(() => {
  const hidden = sheetOf(
    "乙",
    [
      [5, 6],
      [7, 8],
      [9, 10],
    ],
    { merges: MERGES },
  );
  model = createMemoryModel(
    workbookOf([
      sheetOf(
        "甲",
        [
          [1, 2],
          [3, 4],
        ],
        { merges: MERGES },
      ),
      { ...hidden, rows: hidden.rows.map((row) => ({ ...row, hidden: row.row === 1 })) },
      sheetOf("丙", [[11]]),
    ]),
  );
  strictness = {};
  office.open(model, { strictness });
  host = createOfficeHost();
});

/** Makes Excel refuse a member of one sheet. */
function refuse(sheet: string, member: string, code: string): void {
  strictness.onSheet = (name, asked) => (name === sheet && asked === member ? code : null);
}

async function refusal(action: Promise<unknown>): Promise<HostError> {
  const error: unknown = await action.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof HostError)) throw new Error(`not a HostError: ${String(error)}`);
  return error;
}

const names = ({ snapshot }: WorkbookReading): readonly string[] => snapshot.sheets.map(({ name }) => name);

test.each([
  ["WriteNotSupportedWhenModalDialogOpen", "dialog-open", "对话框"],
  ["InactiveWorkbook", "workbook-inactive", "另一个工作簿"],
  ["UnsupportedSheet", "sheet-unsupported", "图表或宏表"],
  ["RangeExceedsLimit", "too-large", "内容过多"],
  ["ResponsePayloadSizeLimitExceeded", "too-large", "内容过多"],
  ["FormulaLengthExceedsLimit", "formula-too-long", "引用的单元格过多"],
  ["AccessDenied", "access-denied", "受保护，或限制了权限"],
  ["RequestPayloadSizeLimitExceeded", "too-large", "内容过多"],
  ["OperationCellsExceedLimit", "too-large", "内容过多"],
  ["InvalidReference", "workbook-changed", "刚刚有改动"],
  ["ActivityLimitReached", "excel-busy", "Excel正忙"],
  ["InvalidOrTimedOutSession", "excel-busy", "Excel正忙"],
  ["RequestAborted", "excel-busy", "Excel正忙"],
  ["InvalidOperationInCellEditMode", "cell-being-edited", "有单元格正在编辑"],
])("Excel's %s has a message of its own", async (code, expected, words) => {
  refuse("甲", "Range.select", code);
  const error = await refusal(host.select("甲", AREA));
  expect(error.code).toBe(expected);
  expect(hostErrorMessage(error).what).toContain(words);
});

test("what has gone while the workbook is read is told as a change", async () => {
  refuse("甲", "Range.values", "ItemNotFound");
  const error = await refusal(host.readWorkbook());
  expect([error.code, hostErrorMessage(error).what]).toEqual([
    "workbook-changed",
    "工作簿刚刚有改动，有些内容已不在原处。",
  ]);
});

describe("a question for merged cells that Excel refuses", () => {
  test.each([
    ["ItemNotFound", "workbook-changed"],
    ["ActivityLimitReached", "excel-busy"],
    ["InvalidOrTimedOutSession", "excel-busy"],
    ["RequestAborted", "excel-busy"],
    ["InvalidOperationInCellEditMode", "cell-being-edited"],
  ])("with %s is no refusal of the question: the reading fails and says why", async (code, expected) => {
    refuse("乙", "Range.getMergedAreasOrNullObject", code);
    expect((await refusal(host.readWorkbook())).code).toBe(expected);
  });

  test.each(["AccessDenied", "GeneralException", "InvalidOperation", "UnsupportedFeature", "ApiNotFound"])(
    "with %s leaves everything else readable",
    async (code) => {
      refuse("乙", "Range.getMergedAreasOrNullObject", code);
      const { snapshot } = await host.readWorkbook();
      expect(snapshot.sheets.map(({ merges, mergesKnown }) => [merges.length, mergesKnown])).toEqual([
        [1, true],
        [0, false],
        [0, true],
      ]);
      expect(snapshot.sheets.map(({ values }) => values)).toEqual([
        [
          [1, 2],
          [3, 4],
        ],
        [
          [5, 6],
          [7, 8],
          [9, 10],
        ],
        [[11]],
      ]);
      expect(snapshot.sheets[1]?.hiddenRows).toEqual([1]);
    },
  );

  test("as a whole, for want of permission, leaves everything else readable", async () => {
    strictness.lacksPermission = true;
    const { snapshot } = await host.readWorkbook();
    expect(snapshot.sheets.map(({ mergesKnown }) => mergesKnown)).toEqual([false, false, false]);
    expect(snapshot.sheets[1]).toMatchObject({
      values: [
        [5, 6],
        [7, 8],
        [9, 10],
      ],
      hiddenRows: [1],
    });
  });

  test("because a dialog is open is told as that, and a quiet reading does not mind", async () => {
    await host.readWorkbook();
    strictness.isDialogOpen = true;
    expect((await refusal(host.readWorkbook())).code).toBe("dialog-open");
    expect(names(await host.readWorkbook({ isQuiet: true }))).toEqual(["甲", "乙", "丙"]);
  });
});

describe("a sheet that Excel refuses", () => {
  test("because it holds no cells is passed over and told", async () => {
    refuse("甲", "Worksheet.getUsedRangeOrNullObject", "UnsupportedSheet");
    const reading = await host.readWorkbook();
    expect(names(reading)).toEqual(["乙", "丙"]);
    expect(reading.snapshot.unread).toEqual([{ sheet: "甲", reason: "no-cells" }]);
    const { findings } = assessWorkbook(reading.snapshot, NEW_SETTINGS);
    expect(findings.map(findingSentence)).toContain("“甲”是图表或宏表，没有单元格，不作检查。");
  });

  test.each(["Range.values", "Range.formulas"])(
    "to be read (%s) leaves the others readable, and the county open",
    async (member) => {
      refuse("乙", member, "AccessDenied");
      const { snapshot } = await host.readWorkbook();
      expect(snapshot.sheets.map(({ values }) => values)).toEqual([
        [
          [1, 2],
          [3, 4],
        ],
        [],
        [[11]],
      ]);
      expect(snapshot.unread).toEqual([{ sheet: "乙", reason: "refused" }]);
      const { county, findings } = assessWorkbook(snapshot, NEW_SETTINGS);
      expect([county.verdict, county.reasons.at(-1)]).toEqual(["missing", { code: "sheets-unread", count: 1 }]);
      expect(findings.find(({ code }) => code === "sheet-unread")?.severity).toBe("error");
    },
  );

  test("together with all others is told as a failure", async () => {
    strictness.onSheet = (_, member) => (member === "Range.values" ? "AccessDenied" : null);
    expect((await refusal(host.readWorkbook())).code).toBe("access-denied");
  });

  test("to tell its hidden lines is read all the same, and that is said", async () => {
    refuse("乙", "Range.getSpecialCellsOrNullObject", "AccessDenied");
    const { snapshot } = await host.readWorkbook();
    expect(snapshot.unread).toEqual([{ sheet: "乙", reason: "hidden-lines" }]);
    expect(snapshot.sheets[1]).toMatchObject({
      values: [
        [5, 6],
        [7, 8],
        [9, 10],
      ],
      hiddenRows: [],
      merges: MERGES,
      mergesKnown: true,
    });
  });
});

test("a plan that is too large for one request is sent in several", async () => {
  office.open(model, { limits: "web" });
  const operations = Array.from({ length: 4_000 }, () => MARK);
  const own = createOfficeHost();
  const receipt = await own.applyPlan({ operations });
  expect(receipt.operations).toBe(4_000);
  expect(receipt.syncs).toBeGreaterThan(4);
  expect(model.sheets()[0]?.conditionalFormats()).toHaveLength(4_000);
});
