/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { parseSettings } from "../../src/app/workbook-settings";
import { keptDocument } from "../../src/host/settings-part";
import { localDay } from "../../src/app/local-day";
import { countyWorkbook } from "./fixtures/county";
import { FakeHost } from "./fixtures/fake-host";
import { renderCheckedPane } from "./fixtures/render-pane";

const FIGURE = "小学：生均教学仪器设备值";
const kept = (host: FakeHost) => parseSettings(keptDocument(host.settings ?? ""));
const hostWith = (settings: object): FakeHost => {
  const host = new FakeHost(countyWorkbook());
  host.settings = JSON.stringify({ version: 1, ...settings });
  return host;
};

it("names every standard with the time for which it holds and what it stands on, the one in use chosen", async () => {
  await renderCheckedPane(undefined, "数据");
  const choices = screen.getAllByRole("radio").filter((radio) => radio.closest('[role="radiogroup"]'));
  expect(screen.getByRole("radio", { name: /国家优质均衡标准/, checked: true })).toBeVisible();
  expect(choices.length).toBeGreaterThanOrEqual(4);
  expect(screen.getByText("2017年4月19日起有效")).toBeVisible();
  expect(screen.getByText("2020年11月2日至2022年12月31日有效（已过期）")).toBeVisible();
  expect(screen.getAllByText(/^未另行规定的，按国家优质均衡标准（教督〔2017〕6号）执行/)).toHaveLength(4);
});

it("judges by the standard that is chosen, keeps it in the workbook, and says that it is out of force", async () => {
  const { user, host } = await renderCheckedPane(undefined, "数据");
  await user.click(screen.getByRole("radio", { name: /武清区/ }));
  const says =
    "“武清区优质均衡三年行动方案（2020—2022年）”有效期至2022年12月31日，已过期。评估仍按该标准进行，使用结论时请注明。";
  expect(await screen.findAllByText(says)).toHaveLength(2);
  expect(kept(host).standardId).toBe("wuqing-2020");
  await user.click(screen.getByRole("tab", { name: "达标" }));
  expect(screen.getAllByText(says).some((each) => each.checkVisibility?.() ?? true)).toBe(true);
});

describe("a figure of the standard", () => {
  async function openFigures(host?: FakeHost) {
    const pane = await renderCheckedPane(host, "数据");
    await pane.user.click(screen.getByRole("button", { name: /^标准数值（/ }));
    return pane;
  }

  it("stands with its clause and date", async () => {
    await openFigures();
    const row = screen.getByText(FIGURE).closest("li");
    expect(row).toHaveTextContent("≥ 2,000元");
    expect(row).toHaveTextContent("资源配置（六），2017年4月19日");
  });

  it("is changed with value, reason, person and day, marked as changed, and taken back with one click", async () => {
    const { user, host } = await openFigures();
    await user.click(screen.getByRole("button", { name: `修改：${FIGURE}` }));
    const form = screen.getByRole("form", { name: `修改：${FIGURE}` });
    expect(within(form).getByLabelText(/数值（元）/)).toHaveFocus();
    await user.keyboard("1000");
    await user.type(within(form).getByLabelText(/理由/), "县政府常务会议纪要");
    await user.type(within(form).getByLabelText(/修改人/), "基教科");
    await user.keyboard("{Enter}");
    expect(screen.queryByRole("form")).not.toBeInTheDocument();
    const row = screen.getByText(FIGURE).closest("li");
    expect(row).toHaveTextContent("≥ 1,000元（已修改）");
    expect(row).toHaveTextContent(/原为2,000元，\d+年\d+月\d+日由基教科改为1,000元。理由：县政府常务会议纪要/);
    expect(screen.getByRole("button", { name: `修改：${FIGURE}` })).toHaveFocus();
    expect(kept(host).overrides).toEqual({
      "national-2017/1.6:primary": {
        value: 1000,
        reason: "县政府常务会议纪要",
        by: "基教科",
        date: localDay(new Date()),
      },
    });
    expect(screen.getByText(new RegExp(`^已修改：${FIGURE}。`))).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: `恢复标准数值：${FIGURE}` }));
    expect(screen.getByText(FIGURE).closest("li")).toHaveTextContent("≥ 2,000元");
    expect(screen.getByRole("button", { name: `修改：${FIGURE}` })).toHaveFocus();
    expect(kept(host).overrides).toEqual({});
  });

  it("is not changed while anything is wrong: that is said at each field, and the first has the focus", async () => {
    const { user, host } = await openFigures();
    await user.click(screen.getByRole("button", { name: `修改：${FIGURE}` }));
    await user.keyboard("-5{Enter}");
    const form = screen.getByRole("form");
    for (const message of ["数值不能是负数。", "请填写理由。", "请填写修改人的部门或职务。"])
      expect(within(form).getByText(message)).toBeVisible();
    expect(within(form).getByLabelText(/数值/)).toHaveFocus();
    expect(host.settings).toBeNull();
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("form")).not.toBeInTheDocument();
    expect(screen.getByRole("button", { name: `修改：${FIGURE}` })).toHaveFocus();
  });
});

it("every result that used a changed figure says so, and why", async () => {
  const overrides = {
    "national-2017/1.6:primary": { value: 3000, reason: "会议纪要", by: "基教科", date: "2026-11-20" },
    "national-2017/balance:junior": { value: 0.4, reason: "会议纪要", by: "基教科", date: "2026-11-20" },
  };
  const { user } = await renderCheckedPane(hostWith({ overrides }));
  expect(screen.getByText(/评估使用了2个修改过的标准数值。/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: /龙庆中心小学/ }));
  const equipment = screen.getByRole("button", { name: /仪器设备值/ });
  expect(equipment).toHaveTextContent("标准3,000元标准数值已修改");
  expect(screen.getByRole("button", { name: /^1\.1/ })).not.toHaveTextContent("已修改");
  await user.click(equipment);
  expect(
    screen.getByText(
      "标准数值已修改：小学：生均教学仪器设备值，原为2,000元，2026年11月20日由基教科改为3,000元。理由：会议纪要。",
    ),
  ).toBeVisible();
  await user.click(screen.getByRole("tab", { name: "均衡" }));
  const rows = screen.getAllByRole("button").map((row) => row.textContent ?? "");
  const marked = rows.filter((row) => row.endsWith("标准数值已修改"));
  expect(marked).toHaveLength(7);
  for (const row of marked) expect(row).toContain("限值0.40");
});

it("the figures of a standard that is not known are not shown, and none is chosen", async () => {
  await renderCheckedPane(hostWith({ standardId: "of-tomorrow" }), "数据");
  expect(screen.queryByRole("radio", { name: /标准/, checked: true })).not.toBeInTheDocument();
  expect(screen.queryByRole("button", { name: /^标准数值（/ })).not.toBeInTheDocument();
  expect(screen.getAllByText(/选用的标准是“of-tomorrow”/)[0]).toBeVisible();
});

describe("a choice that the standard leaves", () => {
  const SAYS = "“师生比的教师数”采用“教职工数”，未采用通常的“专任教师数”。";

  it("is offered with its source, kept in the workbook, named where it is not the usual one, and taken back", async () => {
    const { user, host } = await renderCheckedPane(hostWith({ standardId: "national-2012" }), "数据");
    await user.click(screen.getByRole("button", { name: "可选口径（1项）" }));
    const choice = await screen.findByRole("radiogroup", { name: "师生比的教师数" });
    expect(within(choice).getByRole("radio", { name: "专任教师数（通常）" })).toBeChecked();
    expect(screen.getByText(/校际均衡状况：师生比/)).toBeVisible();
    await user.click(within(choice).getByRole("radio", { name: "教职工数" }));
    expect(await screen.findAllByText(SAYS)).not.toHaveLength(0);
    expect(kept(host).switches).toEqual({ "national-2012/teachers-per-student": "staff" });
    expect(screen.getByRole("button", { name: "可选口径（1项，1项未采用通常的口径）" })).toBeVisible();
    await user.click(within(choice).getByRole("radio", { name: "专任教师数（通常）" }));
    expect(screen.queryByText(SAYS)).toBeNull();
    expect(kept(host).switches).toEqual({});
  });

  it("is that of the standard in force: 就近划片入学 of all public schools under 武清, of 城区和镇区 under the national one", async () => {
    const { user } = await renderCheckedPane(undefined, "数据");
    const scope = () => within(screen.getByRole("radiogroup", { name: "就近划片入学的学校范围" }));
    await user.click(screen.getByRole("button", { name: "可选口径（5项）" }));
    expect(scope().getByRole("radio", { name: "城区和镇区公办学校（通常）" })).toBeChecked();
    expect(screen.queryByRole("radiogroup", { name: "师生比的教师数" })).toBeNull();
    await user.click(screen.getByRole("radio", { name: /武清区/ }));
    await user.click(await screen.findByRole("button", { name: "可选口径（5项）" }));
    expect(scope().getByRole("radio", { name: "所有公办学校（通常）" })).toBeChecked();
  });
});

it("contradictions of the document are folded under the standard, each with both sayings, what is taken and the clause", async () => {
  const { user } = await renderCheckedPane(hostWith({ standardId: "shizong-2024" }), "数据");
  await user.click(await screen.findByRole("button", { name: "本标准文本中的不一致之处（16处）" }));
  const entry = screen.getByText(/^正文为“随迁子女在公办学校就读的比例不低于85%”/).closest("li");
  expect(entry).toHaveTextContent("处理：按附件1判定，可在“可选口径”中改为公办学校；两种算法结论不同时一并列出。");
  expect(entry).toHaveTextContent(
    "《师宗县加快推进义务教育优质均衡发展实施方案》，正文二（五）1，附件1 2.15，2024年1月30日",
  );
});
