import { seriousViolations } from "./accessibility";
import { paneOnSample } from "./pane-in-browser";

const FIGURE = "小学：生均教学仪器设备值";

const open = paneOnSample("示例县-学校台账", "数据");

/** Chooses the standard whose name begins so. */
async function choose(name: RegExp): Promise<void> {
  await open().pane.getByRole("radio", { name }).click();
}

it("a standard that has expired is chosen, said to be so on both pages, kept in the file and used by the headless check", async () => {
  const { pane, goTo, kept, headless } = open();
  await choose(/^武清区/);
  const says = /有效期至2022年12月31日，已过期/;
  await pane.getByText(says).first().waitFor();
  await kept();
  expect((await headless()).standard.id).toBe("wuqing-2020");
  await goTo("达标");
  await pane.getByRole("tabpanel", { name: "达标" }).getByText(says).waitFor();
});

it("a figure is replaced, marked wherever it is used, kept in the file, and taken back with one click", async () => {
  const { pane, goTo, kept, headless, narrow, overflow } = open();
  await narrow();
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
  expect(await overflow()).toBeLessThanOrEqual(0);
  expect(await seriousViolations(pane)).toEqual([]);
  const changed = await headless();
  expect(changed.standard.overrides.get("1.6:primary")).toMatchObject({
    value: 3000,
    original: 2000,
    reason: "县政府常务会议纪要",
    by: "基教科",
  });

  await goTo("达标");
  await pane.getByText("评估使用了1个修改过的标准数值。").waitFor();
  await pane.getByRole("button", { name: "查看标准数值" }).click();

  await pane.getByRole("button", { name: `恢复标准数值：${FIGURE}` }).click();
  await figures.getByText(/^标准数值（\d+个）$/).waitFor();
  await kept();
  expect((await headless()).standard.overrides.size).toBe(0);
});
