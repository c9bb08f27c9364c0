/** @jest-environment jsdom */
import { createOfficeHost } from "../../../src/host/office/office-host";
import type { WorkbookReading } from "../../../src/host/workbook-host";
import { accessDenied } from "../../../src/workbench/excel/fault";
import { createMemoryModel } from "../../../src/workbench/excel/memory-model";
import type { BatchResponse } from "../../../src/workbench/excel/protocol";
import type { ExcelStrictness } from "../../../src/workbench/excel/strictness";
import type { XlsxSheet } from "../../../src/xlsx/xlsx-workbook";
import { loadOffice, type LoadedOffice, type LoadOptions } from "../../workbench/excel/load-office";
import { sheetOf, sparseSheet, workbookOf } from "../../workbench/excel/sample-workbook";

let office: LoadedOffice;

beforeAll(async () => {
  office = await loadOffice(createMemoryModel(workbookOf([sheetOf("Sheet1", [])])));
});

afterEach(() => {
  Object.assign(globalThis, { Office: office.Office });
});

/** Excel on the web, where an answer has at most 5 MB. */
function beOnTheWeb(): void {
  const context: unknown = Object.create(Office.context, { platform: { value: Office.PlatformType.OfficeOnline } });
  Object.assign(globalThis, { Office: Object.create(Office, { context: { value: context } }) });
}

function read(sheets: readonly XlsxSheet[], options: LoadOptions = {}): Promise<WorkbookReading> {
  office.open(createMemoryModel(workbookOf(sheets)), options);
  return createOfficeHost().readWorkbook();
}

const numbers = (rows: number, columns: number): number[][] =>
  Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => row * columns + column));

describe("contents over the limits", () => {
  test("come in blocks of rows with progress on the web, and whole", async () => {
    beOnTheWeb();
    const rows = numbers(12_000, 20);
    office.open(createMemoryModel(workbookOf([sheetOf("大", rows), sheetOf("小", [[7]])])), { limits: "web" });
    const progress: number[] = [];
    const reading = await createOfficeHost().readWorkbook({ onProgress: (done) => progress.push(done) });
    expect(reading.snapshot.sheets.map(({ values }) => values)).toEqual([rows, [[7]]]);
    expect(progress).toEqual([0, 80_000, 160_000, 240_000, 240_001]);
    // One of them asks where among so many cells the content is.
    expect(reading.syncs).toBe(8);
  });

  test("come in smaller blocks when the cells are longer than expected", async () => {
    beOnTheWeb();
    const rows = Array.from({ length: 300 }, (_, row) => [`${row}${"很长的说明".repeat(1000)}`]);
    const reading = await read([sheetOf("长", rows)], { limits: "web" });
    expect(reading.snapshot.sheets[0]?.values).toEqual(rows);
    expect(reading.syncs).toBeGreaterThan(3);
  });

  test("are refused by name when not even one row fits", async () => {
    beOnTheWeb();
    await expect(read([sheetOf("一格", [["字".repeat(2_000_000)]])], { limits: "web" })).rejects.toMatchObject({
      code: "too-large",
      parameters: { sheet: "一格" },
    });
  });

  test("can be cancelled between blocks", async () => {
    beOnTheWeb();
    office.open(createMemoryModel(workbookOf([sheetOf("大", numbers(12_000, 20))])), { limits: "web" });
    const controller = new AbortController();
    const reading = createOfficeHost().readWorkbook({
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    await expect(reading).rejects.toMatchObject({ code: "cancelled" });
  });

  test("are asked for again in smaller blocks when Excel answers null", async () => {
    let nulled = 0;
    const rows = numbers(40, 3);
    const leaveOutBigAnswers = (response: BatchResponse): void => {
      for (const { Value } of response.Results) {
        if (typeof Value !== "object" || Value === null || !("Values" in Value) || !Array.isArray(Value.Values))
          continue;
        if (Value.Values.length <= 12) continue;
        nulled += 1;
        Object.assign(Value, { Values: null, Formulas: null, ValueTypes: null, NumberFormat: null });
      }
    };
    const reading = await read([sheetOf("数据", rows)], { onBatch: (_, response) => leaveOutBigAnswers(response) });
    expect(nulled).toBeGreaterThan(0);
    expect(reading.snapshot.sheets[0]?.values).toEqual(rows);
  });
});

describe("sheets whose content lies far apart", () => {
  /** Two cells in the first row, and one in the last corner. */
  const far = sheetOf("远", [[1, 2]], {});
  const stray = { row: 1_048_575, hidden: false, cells: [{ column: 16_383, value: 3, formula: null, style: 0 }] };
  const farSheet: XlsxSheet = { ...far, rows: [...far.rows, stray] };
  const filled = (reading: WorkbookReading): number[] =>
    reading.snapshot.sheets.map(({ values }) => values.flat().filter((value) => value !== null).length);

  test("are asked for it once for all of them", async () => {
    const reading = await read([farSheet, sheetOf("乙", [[7]]), { ...farSheet, name: "丙" }]);
    expect([filled(reading), reading.syncs]).toEqual([[3, 1, 3], 5]);
  });

  test("are asked one by one where Excel refuses one, of which all is read", async () => {
    const strictness: ExcelStrictness = {
      onSheet: (name, member) =>
        name === "大" && member.startsWith("Range.") && /UsedRange/i.test(member) ? "AccessDenied" : null,
    };
    const reading = await read([farSheet, sheetOf("大", numbers(4_100, 20))], { strictness });
    expect(filled(reading)).toEqual([3, 82_000]);
    expect(reading.snapshot.unread).toBeUndefined();
  });

  test("are left out where they cannot be found, and the others are read", async () => {
    const { snapshot } = await read([sparseSheet("散"), sheetOf("乙", [[7]])]);
    expect(snapshot.sheets.map(({ values }) => values)).toEqual([[], [[7]]]);
    expect(snapshot.unread).toEqual([{ sheet: "散", reason: "too-large" }]);
    await expect(read([sparseSheet("散"), sheetOf("空", [])])).rejects.toMatchObject({
      code: "too-large",
      parameters: { sheet: "散" },
    });
  });
});

describe("merged areas", () => {
  const merges = (count: number): Partial<XlsxSheet> => ({
    merges: Array.from({ length: count }, (_, row) => ({ row, column: 0, rows: 1, columns: 2 })),
  });

  test("up to 512 need no extra round trip", async () => {
    const reading = await read([sheetOf("数据", numbers(600, 2), merges(512))]);
    expect([reading.snapshot.sheets[0]?.merges.length, reading.syncs]).toEqual([512, 4]);
  });

  test("above 512 are read in bands, and the other sheets are read all the same", async () => {
    const reading = await read([
      sheetOf("多", numbers(1300, 2), merges(1300)),
      sheetOf("少", numbers(5, 2), merges(3)),
    ]);
    expect(reading.snapshot.sheets.map(({ merges: { length }, mergesKnown }) => [length, mergesKnown])).toEqual([
      [1300, true],
      [3, true],
    ]);
    expect(reading.snapshot.sheets[0]?.values).toEqual(numbers(1300, 2));
  });

  test("that Excel will not tell at all, as in a read-only workbook, are not known, and nothing else is lost", async () => {
    const mergedSheet = sheetOf("只读", [[1, 2]], merges(1));
    const model = createMemoryModel(workbookOf([mergedSheet]));
    Object.assign(model.activeSheet(), {
      merges: () => {
        throw accessDenied("Range.getMergedAreasOrNullObject");
      },
    });
    office.open(model);
    const { snapshot, syncs } = await createOfficeHost().readWorkbook();
    expect(snapshot.sheets[0]).toMatchObject({ values: [[1, 2]], merges: [], mergesKnown: false });
    expect(syncs).toBe(5);
  });

  test("beyond all measure are not known, and that is said", async () => {
    const reading = await read([sheetOf("极多", numbers(20_000, 2), merges(20_000))]);
    expect(reading.snapshot.sheets[0]).toMatchObject({ mergesKnown: false, merges: [] });
  });
});

describe("hidden lines", () => {
  const hide = (rows: readonly number[], columns: readonly number[]): XlsxSheet => {
    const sheet = sheetOf("数据", numbers(6, 4));
    return {
      ...sheet,
      rows: sheet.rows.map((row) => ({ ...row, hidden: rows.includes(row.row) })),
      columns: columns.map((column) => ({ column, hidden: true })),
    };
  };

  test.each<readonly [readonly number[], readonly number[]]>([
    [[], []],
    [[0, 3, 5], []],
    [[], [0, 3]],
    [[1, 2], [1]],
    [[0, 1, 2, 3, 4, 5], []],
    [[], [0, 1, 2, 3]],
  ])("rows %j and columns %j are told in four round trips", async (rows, columns) => {
    const reading = await read([hide(rows, columns)]);
    expect(reading.snapshot.sheets[0]).toMatchObject({ hiddenRows: rows, hiddenColumns: columns });
    expect(reading.syncs).toBe(4);
  });
});
