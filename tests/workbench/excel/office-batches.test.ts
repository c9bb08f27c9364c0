/** @jest-environment jsdom */
import { createExcelHost } from "../../../src/workbench/excel/excel-host";
import { createMemoryModel } from "../../../src/workbench/excel/memory-model";
import { HostStatus, ObjectPathType } from "../../../src/workbench/excel/protocol";
import { loadOffice, type LoadedOffice } from "./load-office";
import { sheetOf, workbookOf } from "./sample-workbook";

const sum = (formula: string, sheet: string, read: (sheet: string, row: number, column: number) => unknown): number => {
  expect(formula).toBe("=SUM(B2:B3)");
  return Number(read(sheet, 1, 1)) + Number(read(sheet, 2, 1));
};

function sampleModel(): ReturnType<typeof createMemoryModel> {
  const sheets = [
    sheetOf(
      "Sheet1",
      [
        ["名称", "数量"],
        ["苹果", 3],
        ["梨", 4],
      ],
      { merges: [{ row: 0, column: 0, rows: 1, columns: 2 }] },
    ),
    sheetOf("附件 2", [["甲", null, true]]),
    sheetOf("空", []),
    sheetOf("锁", [[1]], { isProtected: true }),
  ];
  return createMemoryModel(workbookOf(sheets, { definedNames: [{ name: "合计", reference: "Sheet1!$B$4" }] }), {
    evaluate: sum,
  });
}

let model = sampleModel();
let office: LoadedOffice;

beforeAll(async () => {
  office = await loadOffice(model);
});

beforeEach(() => {
  model = sampleModel();
  office.open(model);
});

/** The error that a batch ends with. */
async function failure(work: (context: Excel.RequestContext) => Promise<unknown>): Promise<OfficeExtension.Error> {
  const error: unknown = await Excel.run(work).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof OfficeExtension.Error)) throw new Error(`not an error of Office: ${String(error)}`);
  return error;
}

test("Office is ready on a PC with ExcelApi 1.15 and nothing newer, and nothing came from the network", () => {
  expect(office.Office.context.platform).toBe("PC");
  expect(office.Office.context.requirements.isSetSupported("ExcelApi", "1.15")).toBe(true);
  expect(office.Office.context.requirements.isSetSupported("ExcelApi", "1.16")).toBe(false);
  expect(
    office.requested.every((address) => address.startsWith("https://appsforoffice.microsoft.com/lib/1/hosted/")),
  ).toBe(true);
});

test("what is written is read back as Excel takes it", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("sheet1");
    const range = sheet.getRange("A2:B4");
    range.values = [
      ["香蕉", "4"],
      [null, "1,200"],
      ["", "=SUM(B2:B3)"],
    ];
    range.load("values,formulas,valueTypes,address,numberFormat,text");
    await context.sync();
    expect(range.address).toBe("Sheet1!A2:B4");
    expect(range.values).toEqual([
      ["香蕉", 4],
      ["梨", 1200],
      ["", 1204],
    ]);
    expect(range.formulas).toEqual([
      ["香蕉", 4],
      ["梨", 1200],
      ["", "=SUM(B2:B3)"],
    ]);
    expect(range.valueTypes).toEqual([
      ["String", "Double"],
      ["String", "Double"],
      ["Empty", "Double"],
    ]);
    expect(range.numberFormat[0]).toEqual(["General", "General"]);
    expect(range.text[1]).toEqual(["梨", "1200"]);
  });
});

test("more than 1,500 cells, which office.js writes in pieces, arrive whole", async () => {
  const rows = Array.from({ length: 1000 }, (_, index) => [index, `学校${index}`]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("空").getRange("A1:B1000").values = rows;
    await context.sync();
  });
  expect(model.sheets()[2]?.values({ row: 0, column: 0, rows: 1000, columns: 2 })).toEqual(rows);
});

test("an array of the wrong size is refused with Excel's words", async () => {
  const error = await failure(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1:B1").values = [[1]];
    await context.sync();
  });
  expect(error.code).toBe("InvalidArgument");
  expect(error.message).toBe(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
});

test("the first failing action stops the batch, and what was written before stays", async () => {
  const error = await failure(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A2").values = [["先"]];
    context.workbook.worksheets.getItem("没有").load("name");
    sheet.getRange("A3").values = [["后"]];
    await context.sync();
  });
  expect(error.code).toBe("ItemNotFound");
  expect(model.sheets()[0]?.values({ row: 1, column: 0, rows: 2, columns: 1 })).toEqual([["先"], ["梨"]]);
});

test("null objects are null and so is what hangs on them", async () => {
  await Excel.run(async (context) => {
    const missing = context.workbook.worksheets.getItemOrNullObject("没有");
    const used = context.workbook.worksheets.getItem("空").getUsedRangeOrNullObject(true);
    const merged = used.getMergedAreasOrNullObject();
    missing.load("name");
    used.load("address");
    merged.load("address");
    await context.sync();
    expect([missing.isNullObject, used.isNullObject, merged.isNullObject]).toEqual([true, true, true]);
  });
});

test("a member that is not answered says which", async () => {
  const shapes = await failure(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").shapes.load("items/name");
    await context.sync();
  });
  expect([shapes.code, shapes.message]).toEqual(["NotImplemented", "NotImplemented: Worksheet.shapes"]);
  const merge = await failure(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2").insert("Down");
    await context.sync();
  });
  expect(merge.message).toBe("NotImplemented: Range.insert");
  const name = await failure(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").name = "改名";
    await context.sync();
  });
  expect(name.message).toBe("NotImplemented: Worksheet.name (set)");
});

test("collections, nested loads and ranges that live over two syncs", async () => {
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load("items/name,items/visibility,items/protection/protected");
    const used = sheets.getItem("附件 2").getUsedRange(true);
    used.load("address");
    const { names } = context.workbook;
    names.load("items/name,items/formula");
    const count = names.getCount();
    await context.sync();
    expect(sheets.items.map((sheet) => [sheet.name, sheet.visibility, sheet.protection.protected])).toEqual([
      ["Sheet1", "Visible", false],
      ["附件 2", "Visible", false],
      ["空", "Visible", false],
      ["锁", "Visible", true],
    ]);
    expect(used.address).toBe("'附件 2'!A1:C1");
    expect([count.value, names.items[0]?.name, names.items[0]?.formula]).toEqual([1, "合计", "=Sheet1!$B$4"]);
    const last = used.getLastCell();
    last.load("values,valueTypes");
    await context.sync();
    expect([last.values, last.valueTypes]).toEqual([[[true]], [["Boolean"]]]);
  });
});

test("a sheet is added at the end, and not under a name that is taken", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("结果").getRange("A1").values = [["好"]];
    await context.sync();
  });
  expect(model.sheets().map(({ name }) => name)).toEqual(["Sheet1", "附件 2", "空", "锁", "结果"]);
  const error = await failure(async (context) => {
    context.workbook.worksheets.add("SHEET1");
    await context.sync();
  });
  expect(error.code).toBe("ItemAlreadyExists");
});

test("settings and custom XML parts are kept", async () => {
  await Excel.run(async (context) => {
    context.workbook.settings.add("k", { a: [1, "二"] });
    context.workbook.customXmlParts.add('<x xmlns="urn:t"/>');
    await context.sync();
    const setting = context.workbook.settings.getItem("k");
    setting.load("value");
    const part = context.workbook.customXmlParts.getByNamespace("urn:t").getOnlyItemOrNullObject();
    const none = context.workbook.customXmlParts.getByNamespace("urn:u").getOnlyItemOrNullObject();
    part.load("id,namespaceUri");
    const xml = part.getXml();
    none.load("id");
    await context.sync();
    expect(setting.value).toEqual({ a: [1, "二"] });
    expect([xml.value, part.namespaceUri, none.isNullObject]).toEqual(['<x xmlns="urn:t"/>', "urn:t", true]);
  });
});

test("while a cell is being edited every request is refused and nothing is done", async () => {
  model.setEditingCell(true);
  const error = await failure(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["x"]];
    await context.sync();
  });
  expect(error.code).toBe("InvalidOperationInCellEditMode");
  expect(model.sheets()[0]?.values({ row: 0, column: 0, rows: 1, columns: 1 })).toEqual([["名称"]]);
});

test("what office.js tells the host of itself is taken while a cell is being edited, alone and not beside cells", async () => {
  model.setEditingCell(true);
  await Office.addin.showAsTaskpane();
  const error = await failure(async (context) => {
    await Office.addin.showAsTaskpane();
    context.workbook.load("name");
    await context.sync();
  });
  expect(error.code).toBe("InvalidOperationInCellEditMode");
});

test("a request for a service and for cells together is refused while a cell is being edited", async () => {
  model.setEditingCell(true);
  const host = createExcelHost(model);
  const path = (id: number, name: string, type: number) => ({ [id]: { Id: id, ObjectPathType: type, Name: name } });
  const service = path(1, "Microsoft.InternalService.AddinInternalService", ObjectPathType.NewObject);
  const ask = async (paths: object): Promise<string> =>
    host.processQuery(JSON.stringify({ Actions: [], ObjectPaths: paths }), 0);
  expect(await ask(service)).not.toBe(String(HostStatus.CellEditMode));
  expect(await ask({ ...service, ...path(2, "", ObjectPathType.GlobalObject) })).toBe(String(HostStatus.CellEditMode));
  expect(await ask({})).toBe(String(HostStatus.CellEditMode));
});

test("a protected sheet cannot be written", async () => {
  const error = await failure(async (context) => {
    context.workbook.worksheets.getItem("锁").getRange("A1").values = [[9]];
    await context.sync();
  });
  expect(error.code).toBe("AccessDenied");
});

test("a read of more than 5,000,000 cells is null without an error", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1").getRange();
    sheet.load("values,address");
    await context.sync();
    expect(sheet.values).toBeNull();
  });
});

test("Excel on the web refuses an answer above 5 MB", async () => {
  office.open(createMemoryModel(workbookOf([sheetOf("Sheet1", [["文".repeat(2_000_000)]])])), { limits: "web" });
  const error = await failure(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("values");
    await context.sync();
  });
  expect(error.code).toBe("ResponsePayloadSizeLimitExceeded");
});

test("merged areas are told up to 512 and refused above", async () => {
  const merges = (count: number): object => ({
    merges: Array.from({ length: count }, (_, row) => ({ row, column: 0, rows: 1, columns: 2 })),
  });
  const rows = Array.from({ length: 513 }, () => [1, 2]);
  const ask = async (context: Excel.RequestContext): Promise<number> => {
    const merged = context.workbook.worksheets.getItem("Sheet1").getUsedRange().getMergedAreasOrNullObject();
    merged.load("areaCount,areas/items/rowIndex");
    await context.sync();
    return merged.areas.items.length;
  };
  office.open(createMemoryModel(workbookOf([sheetOf("Sheet1", rows, merges(512))])));
  expect(await Excel.run(ask)).toBe(512);
  office.open(createMemoryModel(workbookOf([sheetOf("Sheet1", rows, merges(513))])));
  expect((await failure(ask)).code).toBe("InvalidOperation");
});

test("events reach the add-in that has registered them, and no longer after it has ended them", async () => {
  const seen: string[] = [];
  const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
  const [changed, moved] = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const handlers = [
      worksheets.onChanged.add((event) =>
        Promise.resolve(void seen.push(`${event.type} ${event.address} ${event.triggerSource}`)),
      ),
      worksheets.onSelectionChanged.add((event) => Promise.resolve(void seen.push(`${event.type} ${event.address}`))),
    ] as const;
    await context.sync();
    return handlers;
  });
  model.typeAsUser("Sheet1", { row: 1, column: 1, rows: 1, columns: 1 }, [[{ value: 8 }]]);
  model.selectAsUser("附件 2", { row: 0, column: 0, rows: 2, columns: 2 });
  await nextTurn();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("C1").values = [[1]];
    await context.sync();
  });
  await nextTurn();
  expect(seen).toEqual([
    "WorksheetChanged B2 Unknown",
    "WorksheetSelectionChanged A1:B2",
    "WorksheetChanged C1 ThisLocalAddin",
  ]);
  await Excel.run(changed.context, async (context) => {
    changed.remove();
    await context.sync();
  });
  await Excel.run(moved.context, async (context) => {
    moved.remove();
    await context.sync();
  });
  model.typeAsUser("Sheet1", { row: 1, column: 1, rows: 1, columns: 1 }, [[{ value: 9 }]]);
  await nextTurn();
  expect(seen).toHaveLength(3);
});

test("a ribbon button calls the add-in's function and waits for completed()", async () => {
  const pressed: string[] = [];
  Office.actions.associate("check", (event: Office.AddinCommands.Event) => {
    pressed.push(event.source.id);
    event.completed();
  });
  await office.bridge.invokeCommand("check", "Check.Button");
  expect(pressed).toEqual(["Check.Button"]);
});

test("custom functions are called through Microsoft's dispatch", async () => {
  CustomFunctions.associate("EDU.TWICE", (rows: number[][]) => rows.map((row) => row.map((value) => value * 2)));
  CustomFunctions.associate("EDU.REFUSE", () => {
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "没有数据");
  });
  expect(
    await office.host().callFunction("EDU.TWICE", [
      [
        [1, 2],
        [3, 4],
      ],
    ]),
  ).toEqual({
    ok: true,
    value: [
      [2, 4],
      [6, 8],
    ],
  });
  const refused = await office.host().callFunction("EDU.REFUSE", []);
  expect([refused.ok, refused.value, refused.errorCode]).toEqual([false, "没有数据", 1]);
});
