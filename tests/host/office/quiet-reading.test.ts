/** @jest-environment jsdom */
import { createOfficeHost } from "../../../src/host/office/office-host";
import type { WorkbookHost } from "../../../src/host/workbook-host";
import { createMemoryModel, type MemoryModel } from "../../../src/workbench/excel/memory-model";
import { RequestFlag } from "../../../src/workbench/excel/protocol";
import { loadOffice, type LoadedOffice } from "../../workbench/excel/load-office";
import { sheetOf, workbookOf } from "../../workbench/excel/sample-workbook";

const MERGES = [{ row: 0, column: 0, rows: 1, columns: 2 }];
const CELL = { row: 2, column: 0, rows: 1, columns: 1 };

let office: LoadedOffice;
let model: MemoryModel;
let host: WorkbookHost;
/** Flags of the requests since the test has begun. */
let flags: number[];

beforeAll(async () => {
  office = await loadOffice(createMemoryModel(workbookOf([sheetOf("Sheet1", [])])));
});

function open(): void {
  const hidden = sheetOf(
    "有隐藏行",
    [
      [1, 2],
      [3, 4],
      [5, 6],
    ],
    { merges: MERGES },
  );
  const sheets = [
    { ...hidden, rows: hidden.rows.map((row) => ({ ...row, hidden: row.row === 1 })) },
    sheetOf("空", []),
    sheetOf(
      "其他",
      [
        [1, 2],
        [3, 4],
      ],
      { merges: MERGES },
    ),
  ];
  model = createMemoryModel(workbookOf(sheets));
  flags = [];
  office.open(model, { onBatch: (_request, _response, sent) => flags.push(sent) });
  host = createOfficeHost();
}

beforeEach(open);

const isWrite = (sent: number): boolean => (sent & RequestFlag.Write) !== 0;
const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

test("an asked-for reading sends one request that counts as a change: the one for merged cells", async () => {
  await host.readWorkbook();
  expect(flags.filter(isWrite)).toHaveLength(1);
});

test("a quiet reading sends no request that counts as a change, and tells the same", async () => {
  const { snapshot } = await host.readWorkbook();
  flags = [];
  const quiet = await host.readWorkbook({ isQuiet: true });
  expect(flags.length).toBeGreaterThanOrEqual(quiet.syncs);
  expect(flags.filter(isWrite)).toEqual([]);
  expect(quiet.snapshot).toEqual(snapshot);
});

test("asking where the content of a large sheet lies counts as no change", async () => {
  const stray = { row: 1_048_575, hidden: false, cells: [{ column: 16_383, value: 7, formula: null, style: 0 }] };
  const far = sheetOf("远", [[1, 2]]);
  office.open(createMemoryModel(workbookOf([{ ...far, rows: [...far.rows, stray] }])), {
    onBatch: (_request, _response, sent) => flags.push(sent),
  });
  host = createOfficeHost();
  const { snapshot } = await host.readWorkbook();
  flags = [];
  const quiet = await host.readWorkbook({ isQuiet: true });
  expect(flags.filter(isWrite)).toEqual([]);
  expect(quiet.snapshot).toEqual(snapshot);
  expect(quiet.snapshot.sheets[0]?.values.at(-1)?.at(-1)).toBe(7);
});

test("a quiet reading takes in what was edited", async () => {
  await host.readWorkbook();
  model.typeAsUser("其他", CELL, [[{ value: 9 }]]);
  expect((await host.readWorkbook({ isQuiet: true })).snapshot.sheets[2]?.values).toEqual([
    [1, 2],
    [3, 4],
    [9, null],
  ]);
});

test("a quiet reading is refused, and sends nothing that counts as a change, before any other", async () => {
  await expect(host.readWorkbook({ isQuiet: true })).rejects.toMatchObject({ code: "not-quiet" });
  expect(flags.filter(isWrite)).toEqual([]);
});

test("a quiet reading is refused while a sheet with content is new", async () => {
  await host.readWorkbook();
  model.addSheet?.("新表");
  expect((await host.readWorkbook({ isQuiet: true })).snapshot.sheets).toHaveLength(4);
  model.typeAsUser("新表", CELL, [[{ value: 9 }]]);
  await host.readWorkbook();
  await expect(host.readWorkbook({ isQuiet: true })).resolves.toBeDefined();
});

test.each(["RowInserted", "RowDeleted", "ColumnInserted", "ColumnDeleted", "CellInserted", "CellDeleted", "Unknown"])(
  "a quiet reading is refused after cells may have moved (%s), until one is asked for",
  async (changeType) => {
    await host.readWorkbook();
    let told = 0;
    const stop = await host.onContentChanged(() => {
      told += 1;
    });
    office.host().tellContentChanged(model.sheets()[2]?.id ?? "", changeType);
    await nextTurn();
    expect(told).toBe(1);
    await expect(host.readWorkbook({ isQuiet: true })).rejects.toMatchObject({ code: "not-quiet" });
    await host.readWorkbook();
    await expect(host.readWorkbook({ isQuiet: true })).resolves.toBeDefined();
    await stop();
  },
);

test("where Excel knows no undo for add-ins, a reading is never quiet enough to come unasked", () => {
  expect(host.capabilities.canReadQuietly).toBe(true);
  const { requirements } = Office.context;
  const without: unknown = Object.create(requirements, {
    isSetSupported: {
      value: (name: string, version?: string) => name !== "ExcelApiUndo" && requirements.isSetSupported(name, version),
    },
  });
  const context: unknown = Object.create(Office.context, { requirements: { value: without } });
  Object.assign(globalThis, { Office: Object.create(office.Office, { context: { value: context } }) });
  expect(createOfficeHost().capabilities.canReadQuietly).toBe(false);
  Object.assign(globalThis, { Office: office.Office });
});
