import type { Frame } from "playwright-core";
import { assessWorkbook } from "../../../src/app/assess-workbook";
import { parseSettings } from "../../../src/app/workbook-settings";
import { openFileHost } from "../../../src/host/file/file-host";
import { seriousViolations } from "./accessibility";
import { WorkbenchRun, type WorkbenchPage } from "./open-workbench";

jest.setTimeout(180_000);

const FIGURE = "小学：生均教学仪器设备值";

let run: WorkbenchRun;
let workbench: WorkbenchPage;
let pane: Frame;

beforeAll(async () => {
  run = await WorkbenchRun.start();
});
// Fails when a request has left the computer.
afterAll(() => run.close());

beforeEach(async () => {
  workbench = await run.openPage();
  workbench.page.setDefaultTimeout(30_000);
  await workbench.openSample("示例县-学校台账");
  pane = await workbench.pane();
  await pane.getByRole("tab", { name: "数据" }).click();
});
afterEach(() => workbench.close());

/** The workbook as it would be saved now, assessed by the headless check with what is kept in it. */
async function headless() {
  const { bytes } = await workbench.saveCopy();
  const { snapshot, settings } = await (await openFileHost("保存.xlsx", bytes)).readWorkbook();
  return assessWorkbook(snapshot, parseSettings(settings));
}

async function kept(): Promise<void> {
  await pane.getByText("已存入工作簿。").first().waitFor({ state: "attached" });
}

/** Chooses the standard whose name begins so. */
async function choose(name: RegExp): Promise<void> {
  await pane.getByRole("radio", { name }).click();
}

it("a standard that has expired is chosen, said to be so on both pages, kept in the file and used by the headless check", async () => {
  await choose(/^武清区/);
  const says = /有效期至2022年12月31日，已过期/;
  await pane.getByText(says).first().waitFor();
  await kept();
  expect((await headless()).standard.id).toBe("wuqing-2020");
  await pane.getByRole("tab", { name: "达标" }).click();
  await pane.getByRole("tabpanel", { name: "达标" }).getByText(says).waitFor();
});

it("a figure is replaced, marked wherever it is used, kept in the file, and taken back with one click", async () => {
  await workbench.page.addStyleTag({
    content: "#pane { flex: none !important; min-width: 0 !important; width: 320px !important; }",
  });
  const figures = pane.getByRole("button", { name: /^标准数值（/ });
  await figures.click();
  await pane.getByRole("button", { name: `修改：${FIGURE}` }).click();
  const form = pane.getByRole("form", { name: `修改：${FIGURE}` });
  await form.getByLabel("数值（元）").fill("-1");
  await form.getByRole("button", { name: "保存修改" }).click();
  await form.getByText("数值不能是负数。").waitFor();
  expect(await seriousViolations(pane)).toEqual([]);
  await form.getByLabel("数值（元）").fill("3000");
  await form.getByLabel("理由").fill("县政府常务会议纪要");
  await form.getByLabel("修改人（部门或职务）").fill("基教科");
  await form.getByRole("button", { name: "保存修改" }).click();
  await figures.getByText(/已修改1个/).waitFor();
  await kept();
  // Nothing is wider than the pane.
  expect(await pane.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  expect(await seriousViolations(pane)).toEqual([]);
  const changed = await headless();
  expect(changed.standard.overrides.get("1.6:primary")).toMatchObject({
    value: 3000,
    original: 2000,
    reason: "县政府常务会议纪要",
    by: "基教科",
  });

  await pane.getByRole("tab", { name: "达标" }).click();
  await pane.getByText("评估使用了1个修改过的标准数值。").waitFor();
  await pane.getByRole("button", { name: "查看标准数值" }).click();

  await pane.getByRole("button", { name: `恢复标准数值：${FIGURE}` }).click();
  await figures.getByText(/^标准数值（\d+个）$/).waitFor();
  await kept();
  expect((await headless()).standard.overrides.size).toBe(0);
});
