import type { Frame } from "playwright-core";
import { seriousViolations } from "./accessibility";
import { WorkbenchRun } from "./open-workbench";

jest.setTimeout(180_000);

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const PUPILS = "学校名称,办学类型,在校生数\n示例一小,小学,1000\n示例二小,小学,900\n";
const REST = [
  "学校名称,高于规定学历教师数,县级以上骨干教师数,体育艺术教师数,教学及辅助用房面积（㎡）,体育运动场馆面积（㎡）,教学仪器设备值（万元）,网络多媒体教室数",
  "示例一小,42,12,12,5000,8000,250,30",
  "示例二小,20,12,12,5000,8000,250,30",
].join("\n");

let run: WorkbenchRun;
beforeAll(async () => {
  run = await WorkbenchRun.start();
});
afterAll(() => run.close());

/** Drops files on the pane as the browser tells it of them. */
async function drop(pane: Frame, files: readonly (readonly [name: string, text: string])[]): Promise<void> {
  const transfer = await pane.evaluateHandle((given) => {
    const data = new DataTransfer();
    for (const [name, text] of given) data.items.add(new File([text], name));
    return data;
  }, files);
  const place = pane.locator("main");
  await place.dispatchEvent("dragover", { dataTransfer: transfer });
  await pane.getByText("松开鼠标，与当前工作簿一起核对（只读取）").waitFor();
  await place.dispatchEvent("drop", { dataTransfer: transfer });
}

it("judges the open workbook with a file dropped on the pane, shows its cells, marks the workbook alone", async () => {
  const workbench = await run.openPage();
  await workbench.openFile("学生.csv", bytesOf(PUPILS));
  const pane = await workbench.pane();
  await pane
    .getByText(/这个文件里只有学生数/)
    .first()
    .waitFor();
  await drop(pane, [
    ["其余.csv", REST],
    ["说明.docx", "text"],
  ]);
  await pane.getByRole("region", { name: "一起读取的文件" }).getByText("其余.csv", { exact: true }).waitFor();
  await pane.getByText("另有1个文件不是表格，未打开：说明.docx。").waitFor();
  // 20 teachers for 900 pupils are 2.2 for a hundred, below 85% of 4.2.
  await pane.getByText(/共2所/).waitFor();
  expect(await pane.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  expect(await seriousViolations(pane)).toEqual([]);
  if (process.env["SHOTS"]) await workbench.page.screenshot({ path: `${process.env["SHOTS"]}/beside-1.png` });

  await pane.getByRole("button", { name: "标识未达标的单元格" }).click();
  await pane.getByText(/一起读取的“其余.csv”不写入任何内容/).waitFor();
  if (process.env["SHOTS"]) await workbench.page.screenshot({ path: `${process.env["SHOTS"]}/beside-2.png` });
  await pane.getByRole("button", { name: "取消" }).click();
  await pane.getByRole("button", { name: "关闭", exact: true }).click();
  await pane.getByText(/未打开：说明/).waitFor({ state: "hidden" });

  await pane.getByRole("tab", { name: "数据" }).click();
  await pane.getByRole("button", { name: /^学校数据表（教师、/ }).click();
  await pane.getByRole("button", { name: "[其余.csv]其余!A1:H3" }).click();
  await pane.getByRole("region", { name: "“[其余.csv]其余”中的单元格" }).waitFor();
  if (process.env["SHOTS"]) await workbench.page.screenshot({ path: `${process.env["SHOTS"]}/beside-3.png` });
  expect(await seriousViolations(pane)).toEqual([]);

  await pane.getByRole("button", { name: "移除“其余.csv”" }).click();
  await pane.getByRole("region", { name: "一起读取的文件" }).waitFor({ state: "hidden" });
  await pane.getByRole("tab", { name: "达标" }).click();
  await pane
    .getByText(/这个文件里只有学生数/)
    .filter({ visible: true })
    .first()
    .waitFor();
  expect(run.consoleErrors).toEqual([]);
});
