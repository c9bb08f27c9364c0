/** @jest-environment jsdom */
import { render, screen, within } from "@testing-library/react";
import { assessWorkbook } from "../../src/app/assess-workbook";
import { NEW_SETTINGS } from "../../src/app/workbook-settings";
import { AssessmentContext } from "../../src/taskpane/parts/assessment-in-use";
import { ComparisonDetails } from "../../src/taskpane/standards/ComparisonViews";
import { countyWorkbook } from "./fixtures/county";
import { FakeHost } from "./fixtures/fake-host";
import { renderCheckedPane } from "./fixtures/render-pane";

const OPEN = "与另一标准比较";

async function openOn(settings?: object) {
  const host = new FakeHost(countyWorkbook());
  if (settings) host.settings = JSON.stringify({ version: 1, ...settings });
  const pane = await renderCheckedPane(host, "数据");
  await pane.user.click(screen.getByRole("button", { name: OPEN }));
  const section = screen.getByRole("button", { name: OPEN }).closest("section");
  if (!section) throw new Error(OPEN);
  return { ...pane, host, section: within(section) };
}
const choice = () => screen.getByRole("combobox", { name: "比较的标准" });

it("offers every other standard, and compares nothing before one is chosen", async () => {
  const { section } = await openOn();
  const offered = within(choice()).getAllByRole("option");
  expect(offered.map((option) => option.textContent)).not.toContain("国家优质均衡标准（教督〔2017〕6号）");
  expect(offered.length).toBeGreaterThan(5);
  expect(section.getByRole("status")).toBeEmptyDOMElement();
});

it("says that the verdicts are the same, and what only the other standard asks for", async () => {
  const { user, section } = await openOn();
  await user.selectOptions(choice(), "shizong-2024");
  await user.click(await section.findByRole("button", { name: /对比标准.*（9项）/ }));
  expect(section.getByText(/教研专项经费/)).toBeVisible();
  expect(section.getByRole("status")).toHaveTextContent(/资源配置结论都是未达标；各校和其他指标的结论都相同。$/);
  expect(section.queryByText("没有不同")).toBeNull();
});

it("says so where nothing differs", () => {
  // Of the standards that there are no two ask for the same: this is one of them under another name.
  const assessment = assessWorkbook(countyWorkbook(), NEW_SETTINGS);
  const renamed = { ...assessment, standard: { ...assessment.standard, id: "renamed" } };
  render(
    <AssessmentContext value={renamed}>
      <ComparisonDetails standardId="national-2017" today="2026-11-30" />
    </AssessmentContext>,
  );
  expect(screen.getByText("没有不同")).toBeInTheDocument();
  expect(screen.queryByRole("list")).toBeNull();
});

it("names a school that passes by one alone, with the value, both limits and the way to its cells; nothing is kept", async () => {
  // The county's 小学 have 2,000 元 and more; by 武汉 as this workbook has it a pupil needs 9,000 元.
  const override = { value: 9000, reason: "会议纪要", by: "基教科", date: "2026-11-20" };
  const both = { value: 9, reason: "会议纪要", by: "基教科", date: "2026-11-20" };
  const overrides = { "wuhan-2018/1.6:primary": override, "wuhan-2018/1.1:primary": both };
  const { user, host, section } = await openOn({ overrides });
  const before = host.settings;
  await user.selectOptions(choice(), "wuhan-2018");
  expect(
    (await section.findAllByText(/^本标准达标（7项中\d项达标）；对比标准未达标（7项中\d项达标）$/))[0],
  ).toBeVisible();
  const reason = section.getAllByText(/^1\.6 .+：本标准≥2,000元，达标；对比标准≥9,000元，未达标$/)[0];
  if (!reason) throw new Error("1.6");
  const [link] = within(reason).getAllByRole("button");
  if (!link) throw new Error("link");
  await user.click(link);
  expect(host.selected.at(-1)).toBeDefined();
  expect(section.getByText(/小学：生均教学仪器设备值，原为2,000元，2026年11月20日由基教科改为9,000元/)).toBeVisible();
  expect(host.settings).toBe(before);
  expect(screen.getByRole("radio", { name: /国家优质均衡标准/, checked: true })).toBeVisible();
});

it("says that a standard has expired, and forgets it when it becomes the one in force", async () => {
  const { user, section } = await openOn();
  await user.selectOptions(choice(), "wuqing-2020");
  expect(await section.findByText(/有效期至2022年12月31日，已过期/)).toBeVisible();
  await user.click(screen.getByRole("radio", { name: /武清区/ }));
  expect(choice()).toHaveValue("");
  expect(section.getByRole("status")).toBeEmptyDOMElement();
});
