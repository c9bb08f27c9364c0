import { HIGHLIGHT_STYLES } from "../../../src/plan/workbook-plan";
import { seriousViolations } from "./accessibility";
import { differingCells, type WorkbenchPage } from "./open-workbench";
import { paneOnSample } from "./pane-in-browser";

const SHEET = "均衡尺-自检";
const opened = paneOnSample("学校台账", "数据");

const press = (name: string): Promise<void> =>
  opened().pane.getByRole("button", { name, exact: true, disabled: false }).click();
const heading = (name: string): Promise<void> => opened().pane.getByRole("heading", { name, exact: true }).waitFor();

async function shot(name: string): Promise<void> {
  const folder = process.env["SCREENSHOTS"];
  if (folder !== undefined) await opened().workbench.page.screenshot({ path: `${folder}/${name}.png` });
}

const sheetNames = (workbench: WorkbenchPage): Promise<readonly string[]> =>
  workbench.page.evaluate(() => window.eduWorkbench?.grid?.model.sheets().map(({ name }) => name) ?? []);

it("looks, asks, writes on a sheet of its own, asks twice what is to be seen, removes it, and tells the result as a text", async () => {
  const { workbench, pane, narrow, overflow } = opened();
  const { workbook: before } = await workbench.saveCopy();
  await press("自检");
  await press("开始自检");
  await heading("是否试写一张表？");
  expect(await sheetNames(workbench)).not.toContain(SHEET);
  await narrow();
  await shot("self-check-1-asking");
  expect(await overflow()).toBeLessThanOrEqual(0);
  expect(await seriousViolations(pane)).toEqual([]);

  await press("试写");
  await heading("标识出现了吗？");
  expect(await sheetNames(workbench)).toContain(SHEET);
  await press("转到这一格");
  await workbench.waitForFill("B4", HIGHLIGHT_STYLES["below-floor"].fill);
  await shot("self-check-2-looking");
  expect(await overflow()).toBeLessThanOrEqual(0);
  await press("已变红");
  await heading("标识消失了吗？");
  await workbench.waitForFill("B4", undefined);
  await shot("self-check-3-looking-again");
  await press("已不红");

  await heading("自检结果");
  await shot("self-check-4-done");
  expect(await overflow()).toBeLessThanOrEqual(0);
  expect(await seriousViolations(pane)).toEqual([]);
  const report = await pane.getByLabel("自检结果，可复制").inputValue();
  expect(report).toContain(
    "接口：ExcelApi 1.15、ExcelApiUndo 1.9、SharedRuntime 1.1、CustomFunctionsRuntime 1.3、RibbonApi 1.1",
  );
  expect(report).toContain("空单元格交给函数：按空处理");
  expect(report).toContain("标识随其他单元格出现：是");
  expect(report).toContain("标识随其他单元格消失：是");
  expect(report).toContain("试写的表：已删除");
  expect(await sheetNames(workbench)).not.toContain(SHEET);
  expect(differingCells(before, (await workbench.saveCopy()).workbook)).toEqual([]);
});

it("is done with the keyboard, and without writing", async () => {
  const { workbench, pane } = opened();
  await pane.getByRole("button", { name: "自检", exact: true }).focus();
  await workbench.page.keyboard.press("Enter");
  await pane.getByRole("button", { name: "开始自检" }).waitFor();
  await workbench.page.keyboard.press("Tab");
  await workbench.page.keyboard.press("Enter");
  await heading("是否试写一张表？");
  await workbench.page.keyboard.press("Tab");
  await workbench.page.keyboard.press("Tab");
  await workbench.page.keyboard.press("Enter");
  await heading("自检结果");
  expect(await pane.getByLabel("自检结果，可复制").inputValue()).toContain("试写：没有进行");
  expect(await sheetNames(workbench)).not.toContain(SHEET);
});
