import type { Frame } from "playwright-core";
import { openFileHost } from "../../../src/host/file/file-host";
import { readXlsx } from "../../../src/xlsx/read-workbook";
import { seriousViolations } from "./accessibility";
import { WorkbenchRun, type WorkbenchPage } from "./open-workbench";
import { smallWorkbookFile } from "./small-workbook-file";

jest.setTimeout(180_000);

const NAME = "均衡尺-标准";

let run: WorkbenchRun;
let workbench: WorkbenchPage;
let pane: Frame;

beforeAll(async () => {
  run = await WorkbenchRun.start();
});
// Fails when a request has left the computer.
afterAll(() => run.close());

async function openData(file: Uint8Array): Promise<void> {
  await workbench.openFile("示例.xlsx", file);
  pane = await workbench.pane();
  await pane.getByRole("tab", { name: "数据" }).click();
}

const press = (name: string): Promise<void> => pane.getByRole("button", { name, exact: true }).click();
const heading = (name: string): Promise<void> => pane.getByRole("heading", { name }).waitFor();

it("makes the sheet with the standard, saves it, brings it up to date and removes it from the saved file", async () => {
  workbench = await run.openPage();
  workbench.page.setDefaultTimeout(30_000);
  const file = await smallWorkbookFile();
  await openData(file);
  await workbench.page.addStyleTag({
    content: "#pane { flex: none !important; min-width: 0 !important; width: 320px !important; }",
  });
  await press("生成标准表");
  await heading("将写入标准表");
  expect(await seriousViolations(pane)).toEqual([]);
  const wider = await pane.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wider).toBe(0);
  await press("写入标准表");
  await heading("标准表已写入");
  const shot = process.env["SCREENSHOTS"];
  if (shot !== undefined) await workbench.page.screenshot({ path: `${shot}/written.png` });
  await press("撤销本次写入");
  await heading("已撤销，工作簿已恢复到操作之前。");
  await press("完成");
  await press("生成标准表");
  await press("写入标准表");
  await heading("标准表已写入");
  await press("完成");
  await pane.getByRole("button", { name: "更新标准表" }).waitFor();
  if (shot !== undefined) await workbench.page.screenshot({ path: `${shot}/made.png` });

  const { bytes } = await workbench.saveCopy();
  const { snapshot } = await (await openFileHost("保存.xlsx", bytes)).readWorkbook();
  const made = snapshot.sheets.at(-1);
  expect(made).toMatchObject({ name: NAME, marker: "standard" });
  expect(made?.values.flat()).toContain("≥4.2人");

  await openData(bytes);
  await press("删除标准表");
  await heading("将删除标准表");
  await pane.getByRole("region", { name: "将删除标准表" }).getByRole("button", { name: "删除标准表" }).click();
  await heading("标准表已删除");
  const { bytes: cleaned } = await workbench.saveCopy();
  const [before, after] = [await readXlsx(file), await readXlsx(cleaned)];
  expect(after.sheets).toEqual(before.sheets);
  expect(after.definedNames).toEqual(before.definedNames);
  expect(run.consoleErrors).toEqual([]);
  await workbench.close();
});
