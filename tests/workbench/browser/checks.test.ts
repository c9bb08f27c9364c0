import { seriousViolations } from "./accessibility";
import { paneOnSample } from "./pane-in-browser";

const TOTALS = "合计与分项相加";

const open = paneOnSample("示例县-学校台账", "数据");

it("a check is switched off with a reason, told on both pages, kept in the file, and on again with one click", async () => {
  const { pane, goTo, kept, headless, narrow, overflow } = open();
  await narrow();
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
  expect(await overflow()).toBeLessThanOrEqual(0);
  expect(await seriousViolations(pane)).toEqual([]);
  const { checksOff, findings } = await headless();
  expect(checksOff).toMatchObject([{ check: { id: "totals" }, reason: '=HYPERLINK("http://x")', by: "教育股" }]);
  expect(findings.filter(({ code }) => code === "total-mismatch")).toEqual([]);

  await goTo("达标");
  await pane
    .getByRole("tabpanel", { name: "达标" })
    .getByText(/^已停用的核对：合计与分项相加（/)
    .waitFor();
  await goTo("数据");
  await pane.getByRole("button", { name: `恢复核对：${TOTALS}` }).click();
  await checks.getByText(/核对项目（9项）/).waitFor();
  await kept();
  expect((await headless()).checksOff).toEqual([]);
});
