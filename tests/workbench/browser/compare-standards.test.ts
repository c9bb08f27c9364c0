import { seriousViolations } from "./accessibility";
import { paneOnSample } from "./pane-in-browser";

const FIGURE = "小学：生均教学仪器设备值";

const open = paneOnSample("示例县-学校台账", "数据");
const choice = () => open().pane.getByLabel("比较的标准");

/** Looks at the comparison with the keyboard alone: the row opens with Enter, the standard is chosen by its first letters. */
async function openComparison(): Promise<void> {
  const row = open().pane.getByRole("button", { name: "与另一标准比较" });
  await row.focus();
  await row.press("Enter");
  await choice().waitFor();
}

/** Replaces the figure of the standard in force. */
async function replaceFigure(value: string): Promise<void> {
  const { pane, kept } = open();
  await pane.getByRole("button", { name: /^标准数值（/ }).click();
  await pane.getByRole("button", { name: `修改：${FIGURE}` }).click();
  const form = pane.getByRole("form", { name: `修改：${FIGURE}` });
  await form.getByLabel("数值（元）").fill(value);
  await form.getByLabel("理由").fill("县政府常务会议纪要");
  await form.getByLabel("修改人（部门或职务）").fill("基教科");
  await form.getByRole("button", { name: "保存修改" }).click();
  await kept();
}

it("two standards are compared: verdicts with their reasons and cells, at 320 px; the one in force and the file stay", async () => {
  const { pane, narrow, overflow, headless, run } = open();
  await narrow();
  await pane.getByRole("radio", { name: /^武汉市/ }).click();
  await replaceFigure("9000");
  await pane.getByRole("radio", { name: /^国家优质均衡标准/ }).click();
  const before = await headless();

  await openComparison();
  await choice().focus();
  await choice().selectOption("wuhan-2018");
  const status = pane.getByRole("status").filter({ hasText: /“武汉市/ });
  await status.waitFor();
  const schools = pane.getByRole("list", { name: /^结论不同的学校（\d+所）$/ });
  const reason = schools.getByText(/^1\.6 .+：本标准≥2,000元，达标；对比标准≥9,000元，未达标/).first();
  await reason.waitFor();
  expect(await overflow()).toBeLessThanOrEqual(0);
  expect(await seriousViolations(pane)).toEqual([]);
  await reason.getByRole("button").first().click();
  await pane
    .getByText(/原为2,000元，.+由基教科改为9,000元/)
    .first()
    .waitFor();

  const after = await headless();
  expect(after.settings).toEqual(before.settings);
  expect(after.standard.id).toBe("national-2017");
  expect(run.consoleErrors).toEqual([]);
});

it("says what only one of them asks for, that a standard has expired, and what cannot be held against each other", async () => {
  const { pane, narrow, overflow } = open();
  await narrow();
  await openComparison();
  await choice().selectOption("shizong-2024");
  await pane.getByRole("button", { name: "只有对比标准要求的指标（9项）" }).click();
  await pane.getByText(/教研专项经费/).waitFor();
  await choice().selectOption("wuqing-2020");
  await pane.getByText(/有效期至2022年12月31日，已过期/).waitFor();
  await pane.getByRole("button", { name: /^数值相同、依据或名称不同/ }).click();
  await pane.getByText("小学：每百名学生拥有县级以上骨干教师数", { exact: true }).waitFor();
  await choice().selectOption("national-2012");
  await pane.getByText(/不对单所学校作结论，各校结论不能逐一比较/).waitFor();
  expect(await overflow()).toBeLessThanOrEqual(0);
  expect(await seriousViolations(pane)).toEqual([]);
});
