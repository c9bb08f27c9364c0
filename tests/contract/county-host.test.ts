import { countyHost } from "../../src/app/county/county-host";
import { cellInFile } from "../../src/app/county/county-plan";
import { withFilesBeside } from "../../src/app/county/files-beside";
import { nameInFile, sheetInFile } from "../../src/core/cell/sheet-in-file";
import { type FileHost, openFileHost } from "../../src/host/file/file-host";
import { HostError, type WorkbookHost } from "../../src/host/workbook-host";
import { hostErrorMessage } from "../../src/i18n/zh-CN/host-errors";
import type { PlanOperation, WorkbookPlan } from "../../src/plan/workbook-plan";
import { describeCells } from "./cells.contract";
import { describeComments } from "./comments.contract";
import { contractWorkbook, MARKED, OUR_FORMULA, SCHOOLS } from "./contract-workbook";
import { openCellsOfFile, openCommentsOfFile, openSheetsOfFile, openWorkbookFile } from "./open-file";
import { describeSheets } from "./sheets.contract";
import { describeWorkbookHost } from "./workbook-host.contract";

const FILE = "示例.xlsx";
const OTHER = "教师.csv";

const otherFile = (): Promise<FileHost> =>
  openFileHost(OTHER, new TextEncoder().encode("学校名称,教师数\n示例一小,40\n"));

/** A county as one of its files: its sheets under their own names, those of the other files not told. */
function asItsFile(county: WorkbookHost, file: string): WorkbookHost {
  const named = (operation: PlanOperation): PlanOperation =>
    "cell" in operation
      ? { ...operation, cell: cellInFile(file, operation.cell) }
      : { ...operation, sheet: nameInFile(file, operation.sheet) };
  const isOwn = ({ name }: { readonly name: string }): boolean => sheetInFile(name).file === file;
  const own = <Sheet extends { readonly name: string }>(sheet: Sheet): Sheet => ({
    ...sheet,
    name: sheetInFile(sheet.name).sheet,
  });
  return {
    capabilities: county.capabilities,
    readWorkbook: async (options) => {
      const { snapshot, ...reading } = await county.readWorkbook(options);
      return { ...reading, snapshot: { ...snapshot, sheets: snapshot.sheets.filter(isOwn).map(own) } };
    },
    readComments: async () =>
      (await county.readComments()).map((comment) => ({
        ...comment,
        cell: { ...comment.cell, sheet: sheetInFile(comment.cell.sheet).sheet },
      })),
    applyPlan: async ({ operations, ...plan }, options) => {
      return county.applyPlan({ ...plan, operations: operations.map(named) }, options);
    },
    writeSettings: (document) => county.writeSettings(document),
    undo: (receipt) => county.undo(receipt),
    select: (sheet, area) => county.select(nameInFile(file, sheet), area),
    onSelectionChanged: (listener) => county.onSelectionChanged(listener),
    onContentChanged: (listener) => county.onContentChanged(listener),
    onPaneShown: (listener) => county.onPaneShown(listener),
  };
}

/** A county of the file and another, as the file alone; the other comes first, or last. */
async function inCounty(host: WorkbookHost, isFirst: boolean): Promise<WorkbookHost> {
  const [file, other] = [
    { name: FILE, host },
    { name: OTHER, host: await otherFile() },
  ];
  return asItsFile(countyHost(isFirst ? [file, other] : [other, file]), FILE);
}

/** The workbook with a file beside it, of which nothing is told. */
async function withOneBeside(host: WorkbookHost): Promise<WorkbookHost> {
  const files = [{ name: OTHER, host: await otherFile() }];
  const joined = withFilesBeside(host, files, () => undefined);
  return {
    ...joined,
    readWorkbook: async (options) => {
      const { snapshot, ...reading } = await joined.readWorkbook(options);
      return { ...reading, snapshot: { ...snapshot, sheets: snapshot.sheets.filter((sheet) => !sheet.isReadOnly) } };
    },
  };
}

const JOINED: readonly {
  readonly name: string;
  /** What a county keeps in its files is no single document. */
  readonly isCounty: boolean;
  /** A county makes sheets of ours in its first file. */
  readonly makesSheets: boolean;
  readonly join: (host: WorkbookHost) => Promise<WorkbookHost>;
}[] = [
  {
    name: "a county that begins with the file",
    isCounty: true,
    makesSheets: true,
    join: (host) => inCounty(host, true),
  },
  {
    name: "a county that ends with the file",
    isCounty: true,
    makesSheets: false,
    join: (host) => inCounty(host, false),
  },
  { name: "a workbook with a file beside it", isCounty: false, makesSheets: true, join: withOneBeside },
];

for (const { name, isCounty, makesSheets, join } of JOINED) {
  describeWorkbookHost({
    name,
    ...(isCounty ? { keepsOneDocument: false } : {}),
    open: async (bytes) => {
      const opened = await openWorkbookFile(bytes);
      return { ...opened, host: await join(opened.host) };
    },
  });
  describeComments({
    name,
    takesBackBySteps: true,
    open: async (bytes) => {
      const opened = await openCommentsOfFile(bytes);
      const { freshHost } = opened;
      return { ...opened, host: await join(opened.host), freshHost: async () => join(await freshHost()) };
    },
  });
  describeCells({
    name,
    trips: 0,
    ownFunctions: false,
    open: async (bytes) => {
      const opened = await openCellsOfFile(bytes);
      const { freshHost } = opened;
      return { ...opened, host: await join(opened.host), freshHost: async () => join(await freshHost()) };
    },
  });
  if (!makesSheets) continue;
  describeSheets({
    name,
    open: async (bytes) => {
      const opened = await openSheetsOfFile(bytes);
      const { freshHost } = opened;
      return { ...opened, host: await join(opened.host), freshHost: async () => join(await freshHost()) };
    },
  });
}

describe("a file beside the workbook", () => {
  const AREA = { row: 2, column: 2, rows: 8, columns: 1 };
  const ours = [
    { type: "clear-highlights", sheet: MARKED },
    { type: "add-highlight", sheet: SCHOOLS, areas: [AREA], formula: OUR_FORMULA, level: "below-floor" },
  ] as const;
  const open = async () => {
    const [file, other] = [await openFileHost(FILE, await contractWorkbook()), await otherFile()];
    const host = withFilesBeside(file, [{ name: OTHER, host: other }], () => undefined);
    const { snapshot } = await host.readWorkbook();
    const beside = snapshot.sheets.find(({ isReadOnly }) => isReadOnly)?.name ?? "";
    return { file, other, host, beside };
  };
  const document = { rows: [[{ content: 1 }]], merges: [], columnWidths: [9], frozenRows: 0 };
  const OPERATIONS: readonly (readonly [string, (sheet: string) => PlanOperation])[] = [
    ["marks", (sheet) => ({ ...ours[1], sheet })],
    ["clearing", (sheet) => ({ type: "clear-highlights", sheet })],
    ["a comment", (sheet) => ({ type: "comment", cell: { sheet, row: 1, column: 1 }, text: "批注" })],
    [
      "a cell",
      (sheet) => ({
        type: "cell",
        cell: { sheet, row: 1, column: 1 },
        before: { value: 40 },
        after: { value: 41 },
        result: null,
      }),
    ],
    ["a comment removed", (sheet) => ({ type: "remove-comment", cell: { sheet, row: 1, column: 1 }, text: "批注" })],
    [
      "a sheet of ours",
      (sheet) => ({
        type: "sheet",
        marker: "standard",
        sheet,
        isNew: false,
        document: { ...document, page: { orientation: "portrait", repeatedRows: null } },
      }),
    ],
  ];

  test.each(OPERATIONS)("is refused %s, by name, before anything is written", async (_, operation) => {
    const { file, other, host, beside } = await open();
    const before = [file.bytes(), other.bytes()];
    const plan: WorkbookPlan = { operations: [...ours, operation(beside)] };
    const failure: unknown = await host.applyPlan(plan).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: "file-only-read", parameters: { file: OTHER } });
    if (!(failure instanceof HostError)) throw failure;
    expect(hostErrorMessage(failure).what).toBe("“教师.csv”只与工作簿一起读取，不能写入。");
    expect([file.bytes(), other.bytes()]).toEqual(before);
  });

  test("keeps no answers, and is not touched by writing or taking back", async () => {
    const { other, host } = await open();
    const before = other.bytes();
    await host.writeSettings(JSON.stringify({ version: 1, answers: { "table-year:abc": "2025" } }));
    await host.undo(await host.applyPlan({ operations: ours }));
    expect(other.bytes()).toBe(before);
  });
});
