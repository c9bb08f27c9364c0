import { seriousViolations } from "./accessibility";
import { paneOnSample } from "./pane-in-browser";

const open = paneOnSample("示例县-全部指标", "指标");

/** Judges the item with this name in the form that is open for it. */
async function judge(name: string, verdict: "达标" | "未达标", evidence: string): Promise<void> {
  const { pane, kept } = open();
  const form = pane.getByRole("form", { name: `判定：${name}` });
  await form.getByRole("radio", { name: verdict, exact: true }).check();
  await form.getByLabel(/^依据/).fill(evidence);
  await form.getByLabel(/^判定人/).fill("督导室");
  await form.getByRole("button", { name: "保存判定" }).click();
  await pane.getByText(`已判定：${name}。`).first().waitFor({ state: "attached" });
  await kept();
}

it("an item and a veto are judged, kept in the file as they were given, told by the headless check, and taken back", async () => {
  const { pane, kept, headless, narrow, overflow, run } = open();
  await narrow();
  const planning = pane.getByRole("button", { name: /^2\.1\s*规划布局/ });
  await planning.click();
  await pane.getByRole("button", { name: "判定", exact: true }).click();
  await pane.getByRole("button", { name: "保存判定" }).click();
  await pane.getByText("请选择达标或未达标。").waitFor();
  expect(await seriousViolations(pane)).toEqual([]);
  // Nothing is wider than the pane.
  expect(await overflow()).toBeLessThanOrEqual(0);
  await judge("规划布局", "达标", '=HYPERLINK("http://x")');
  await planning.getByText("达标", { exact: true }).waitFor();
  const changed = pane.getByRole("button", { name: "修改判定" });
  expect(await changed.evaluate((button) => button === document.activeElement)).toBe(true);
  await planning.click();

  await pane.getByRole("button", { name: /^5\.3\s*重点学校/ }).click();
  await pane.getByRole("button", { name: "判定", exact: true }).click();
  await judge("重点学校、重点班", "未达标", "群众反映，已核实");
  await pane.getByText("存在否决情形：5.3 重点学校、重点班。").waitFor();
  expect(await seriousViolations(pane)).toEqual([]);
  expect(await overflow()).toBeLessThanOrEqual(0);

  const judged = await headless();
  expect(judged.settings.judgements).toMatchObject({
    "national-2017/2.1": { isMet: true, evidence: '=HYPERLINK("http://x")', by: "督导室" },
    "national-2017/5.3": { isMet: false, evidence: "群众反映，已核实", by: "督导室" },
  });
  expect(judged.whole).toMatchObject({ verdict: "vetoed", vetoes: [{ id: "5.3" }] });

  await pane.getByRole("button", { name: "撤销判定" }).click();
  await pane.getByText("已撤销判定：重点学校、重点班。").first().waitFor({ state: "attached" });
  await kept();
  const after = await headless();
  expect(Object.keys(after.settings.judgements)).toEqual(["national-2017/2.1"]);
  expect(after.whole?.vetoes).toEqual([]);
  expect(run.consoleErrors).toEqual([]);
});

it("begins at its top, and each page is found again where it was left", async () => {
  const { pane, goTo } = open();
  const scrolled = () => pane.evaluate(() => window.scrollY);
  await pane.evaluate(() => window.scrollTo(0, 600));
  await pane.waitForFunction(() => window.scrollY === 600);
  await goTo("达标");
  expect(await scrolled()).toBe(0);
  await goTo("指标");
  expect(await scrolled()).toBe(600);
});
