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
  await checks.getByText(/核对项目（10项）/).waitFor();
  await kept();
  expect((await headless()).checksOff).toEqual([]);
});

it("a number typed over a total is found, its formula put back after a preview, and that taken back", async () => {
  const { workbench, pane, narrow, overflow } = open();
  const [name, cell] = ["按建议修改学校台账!G17", "G17"];
  const total = await workbench.value(cell);
  await workbench.type(cell, "999");
  expect(await workbench.value(cell)).toBe(999);
  await narrow();
  // On a busy machine no check comes by itself.
  await pane.getByRole("button", { name: "重新检查" }).click();
  await pane.getByRole("button", { name: "核查本工作簿的公式" }).click();
  await pane.getByRole("button", { name }).click();
  const preview = pane.getByRole("region", { name: "将修改以下单元格" });
  await preview.getByText(`现在是999，改为=SUM(G5:G16)，改后的值是${String(total)}。`).waitFor();
  expect(await overflow()).toBeLessThanOrEqual(0);
  expect(await seriousViolations(pane)).toEqual([]);
  expect(await workbench.value(cell)).toBe(999);

  await preview.getByRole("button", { name: "写入" }).click();
  const written = pane.getByRole("region", { name: "已修改1个单元格" });
  await written.waitFor();
  expect(await workbench.value(cell)).toBe(total);
  // The check has run again: nothing is said of the cell any more.
  await pane.getByRole("button", { name }).waitFor({ state: "detached" });
  const { workbook } = await workbench.saveCopy();
  const saved = workbook.sheets[0]?.rows.find(({ row }) => row === 16)?.cells.find(({ column }) => column === 6);
  expect(saved).toMatchObject({ formula: "=SUM(G5:G16)", value: total });

  await written.getByRole("button", { name: "撤销本次写入" }).click();
  await pane.getByRole("region", { name: "已撤销，单元格已恢复到操作之前。" }).waitFor();
  expect(await workbench.value(cell)).toBe(999);
  await pane.getByRole("button", { name }).waitFor();
});
