import type { Frame } from "playwright-core";
import { assessWorkbook } from "../../../src/app/assess-workbook";
import { parseSettings } from "../../../src/app/workbook-settings";
import { openFileHost } from "../../../src/host/file/file-host";
import { seriousViolations } from "./accessibility";
import { WorkbenchRun, type WorkbenchPage } from "./open-workbench";

jest.setTimeout(180_000);

const TOTALS = "合计与分项相加";

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

it("a check is switched off with a reason, told on both pages, kept in the file, and on again with one click", async () => {
  await workbench.page.addStyleTag({
    content: "#pane { flex: none !important; min-width: 0 !important; width: 320px !important; }",
  });
  const checks = pane.getByRole("button", { name: /^核对项目（/ });
  await checks.click();
  await pane.getByRole("button", { name: `停用：${TOTALS}` }).click();
  const form = pane.getByRole("form", { name: `停用：${TOTALS}` });
  await form.getByRole("button", { name: "停用这项核对" }).click();
  await form.getByText("请填写理由。").waitFor();
  expect(await seriousViolations(pane)).toEqual([]);
  await form.getByLabel("理由").fill('=HYPERLINK("http://x")');
  await form.getByLabel("停用人（部门或职务）").fill("教育股");
  await form.getByRole("button", { name: "停用这项核对" }).click();
  await checks.getByText(/已停用1项/).waitFor();
  await kept();
  // Nothing is wider than the pane.
  expect(await pane.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  expect(await seriousViolations(pane)).toEqual([]);
  const { checksOff, findings } = await headless();
  expect(checksOff).toMatchObject([{ check: { id: "totals" }, reason: '=HYPERLINK("http://x")', by: "教育股" }]);
  expect(findings.filter(({ code }) => code === "total-mismatch")).toEqual([]);

  await pane.getByRole("tab", { name: "达标" }).click();
  await pane
    .getByRole("tabpanel", { name: "达标" })
    .getByText(/^已停用的核对：合计与分项相加（/)
    .waitFor();
  await pane.getByRole("tab", { name: "数据" }).click();
  await pane.getByRole("button", { name: `恢复核对：${TOTALS}` }).click();
  await checks.getByText(/核对项目（9项）/).waitFor();
  await kept();
  expect((await headless()).checksOff).toEqual([]);
});
