import type { Frame } from "playwright-core";
import { cellName } from "../../../src/core/cell/address";
import { readXlsx } from "../../../src/xlsx/read-workbook";
import type { Scalar, XlsxSheet } from "../../../src/xlsx/xlsx-workbook";
import { officeToCompare, savedByOffice } from "../../functions/native/libreoffice";
import { countyWithNeeds } from "../../taskpane/needs/county-with-needs";
import { seriousViolations } from "./accessibility";
import { differingCells, WorkbenchRun, type WorkbenchPage } from "./open-workbench";

jest.setTimeout(300_000);

const NEEDS = "均衡尺-需求测算";
const PRICES = "均衡尺-单价";

let run: WorkbenchRun;
let workbench: WorkbenchPage;
let pane: Frame;

beforeAll(async () => {
  run = await WorkbenchRun.start();
});
// Fails when a request has left the computer.
afterAll(() => run.close());

// While the pane reads what was just typed, nothing can be written: the button waits for it.
const press = (name: string): Promise<void> => pane.getByRole("button", { name, exact: true, disabled: false }).click();
const heading = (name: string): Promise<void> => pane.getByRole("heading", { name }).waitFor();
const text = (said: string): Promise<void> => pane.getByText(said).first().waitFor();

async function shot(name: string): Promise<void> {
  const folder = process.env["SCREENSHOTS"];
  if (folder !== undefined) await workbench.page.screenshot({ path: `${folder}/${name}.png` });
}

async function open(file: Uint8Array): Promise<void> {
  await workbench.openFile("师宗.xlsx", file);
  pane = await workbench.pane();
  await pane.getByRole("tab", { name: "数据" }).click();
  await press("附件2");
}

async function goToSheet(name: string): Promise<void> {
  await workbench.page.evaluate((wanted) => {
    const model = window.eduWorkbench?.grid?.model;
    const sheet = model?.sheets().find((one) => one.name === wanted);
    if (!model || !sheet) throw new Error(`No sheet ${wanted}`);
    model.select(sheet.id, { row: 0, column: 0, rows: 1, columns: 1 });
  }, name);
}

/** Types into a cell of a sheet; the pane checks again by itself. */
async function type(sheet: string, address: string, typed: string): Promise<void> {
  await goToSheet(sheet);
  await workbench.type(address, typed);
}

function valuesOf(sheets: readonly XlsxSheet[], name: string): ReadonlyMap<string, Scalar> {
  const sheet = sheets.find((each) => each.name === name);
  return new Map(
    (sheet?.rows ?? []).flatMap(({ row, cells }) =>
      cells.flatMap(({ column, value }) => (value === null ? [] : [[cellName(row, column), value] as const])),
    ),
  );
}

it("附件2 is proved, a planted fault found, made again from the gaps, saved, the same in LibreOffice, and taken out without a trace", async () => {
  workbench = await run.openPage();
  workbench.page.setDefaultTimeout(30_000);
  const file = await countyWithNeeds();
  await open(file);
  await workbench.page.addStyleTag({
    content: "#pane { flex: none !important; min-width: 0 !important; width: 320px !important; }",
  });
  // Proved as it is published: 附件2!C6 is 3,100.
  await text("测算表10,300㎡，学校缺口10,300㎡，相符。");
  // A fault: 3,200 in the place of 3,100; the row and the column that do not come out name the one cell.
  await type("附件2", "C6", "3200");
  await pane
    .getByText(/附件2!C6（其他不足学校.*填3,200/)
    .first()
    .waitFor();
  await type("附件2", "C6", "3100");
  await pane
    .getByText(/附件2!C6（其他不足学校.*填3,200/)
    .first()
    .waitFor({ state: "detached" });

  await press("生成单价表");
  await heading("将写入单价表");
  expect(await seriousViolations(pane)).toEqual([]);
  await press("写入单价表");
  await heading("单价表已写入");
  await press("完成");
  expect(await workbench.value("C5", PRICES)).toBe(3004.48);
  await type(PRICES, "C5", "3000");
  await text("校舍需投入资金");
  await pane
    .getByText(/学校缺口3,090万元/)
    .first()
    .waitFor();
  await press("生成测算表");
  await heading("将写入需求测算表");
  await shot("needs-preview");
  await press("写入需求测算表");
  await heading("需求测算表已写入");
  await press("完成");
  const wider = await pane.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wider).toBe(0);
  await shot("needs-written");
  // 投入测算汇总 stands in row 6: 1.2 + 1.03; 3600 + 1.03万㎡ × 3,000元
  const shown = await valuesInGrid();
  expect(shown.get("A6")).toBe("投入测算汇总");
  expect(["B6", "C6", "D6", "E6", "F6", "G6", "H6", "I6"].map((cell) => shown.get(cell))).toEqual([
    2.23, 6690, 4.5, 1800, 1900, 850, 450, 11690,
  ]);
  const { bytes } = await workbench.saveCopy();
  // The bureau changes a price on the sheet: the amounts follow at once, without the pane.
  await type(PRICES, "C6", "500");
  expect(await workbench.value("E6", NEEDS)).toBe(2100); // 600 + 3万㎡ × 500元
  await type(PRICES, "C6", "400");

  const office = officeToCompare();
  if (office !== null) {
    const computed = valuesOf(await savedByOffice(office, bytes), NEEDS);
    expect(shown.size).toBeGreaterThan(100);
    for (const [address, value] of shown)
      expect([address, rounded(computed.get(address) ?? null)]).toEqual([address, rounded(value)]);
  }

  await press("删除测算表");
  await pane.getByRole("region", { name: "将删除需求测算表" }).getByRole("button", { name: "删除需求测算表" }).click();
  await heading("需求测算表已删除");
  await press("完成");
  await press("删除单价表");
  await pane.getByRole("region", { name: "将删除单价表" }).getByRole("button", { name: "删除单价表" }).click();
  await heading("单价表已删除");
  const { workbook: cleaned } = await workbench.saveCopy();
  expect(cleaned.sheets.map(({ name }) => name)).toEqual(["附件2", "学校台账"]);
  expect(differingCells(await readXlsx(file), cleaned)).toEqual([]);
  expect(cleaned.definedNames.filter(({ name }) => name.includes("EDU"))).toEqual([]);
  await workbench.close();
});

/** What the grid shows of the sheet of needs once everything has been computed. */
async function valuesInGrid(): Promise<ReadonlyMap<string, Scalar>> {
  await workbench.value("A1", NEEDS);
  const rows = await workbench.page.evaluate((name) => {
    const sheet = window.eduWorkbench?.grid?.model.sheets().find((one) => one.name === name);
    const used = sheet?.usedArea(false);
    return sheet && used ? sheet.values({ ...used, row: 0, column: 0, rows: used.row + used.rows }) : [];
  }, NEEDS);
  return new Map(
    rows.flatMap((cells, row) =>
      cells.flatMap((value, column) => (value === null ? [] : [[cellName(row, column), value] as const])),
    ),
  );
}

/** As printed: what lies beyond is the noise of binary sums. */
function rounded(value: Scalar): Scalar {
  return typeof value === "number" ? Number(value.toFixed(9)) : value;
}
