/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { STANDARDS } from "../../src/core/standards/standards";
import { countyWorkbook, SHEET } from "./fixtures/county";
import { FakeHost } from "./fixtures/fake-host";
import { renderCheckedPane } from "./fixtures/render-pane";

function hostWith(settings: object): FakeHost {
  const host = new FakeHost(countyWorkbook());
  host.settings = JSON.stringify(settings);
  return host;
}

const UNKNOWN = { version: 1, standardId: "heilongjiang-2031", answers: { later: "x" } };

describe("a workbook with a standard that is not known", () => {
  it.each(["达标", "均衡", "数据"] as const)("on the page %s it is said that nothing was judged", async (page) => {
    await renderCheckedPane(hostWith(UNKNOWN), page);
    const panel = screen.getByRole("tabpanel", { name: page });
    expect(within(panel).getByRole("heading", { name: "标准不能识别，未作判断" })).toBeVisible();
    expect(panel).toHaveTextContent("heilongjiang-2031");
    expect(within(panel).queryByText("未达标")).toBeNull();
  });

  it("is read all the same, and says so", async () => {
    await renderCheckedPane(hostWith(UNKNOWN), "数据");
    expect(screen.getByRole("tabpanel", { name: "数据" })).toHaveTextContent("2张工作表，识别出1张表");
    expect(
      screen
        .getAllByRole("status")
        .map(({ textContent }) => textContent)
        .join(""),
    ).toContain("未作判断");
  });

  it("is not marked by another standard", async () => {
    const { host, user } = await renderCheckedPane(hostWith(UNKNOWN), "达标");
    expect(screen.queryByRole("button", { name: "标识未达标的单元格" })).toBeNull();
    await user.click(screen.getByRole("tab", { name: "数据" }));
    expect(host.applied).toEqual([]);
  });

  it("is judged once the user has chosen a known standard, which is kept with everything else", async () => {
    const { host, user } = await renderCheckedPane(hostWith(UNKNOWN), "达标");
    const [standard] = STANDARDS;
    await user.click(screen.getByRole("button", { name: `改按“${standard?.name ?? ""}”判断` }));
    expect(await screen.findByRole("heading", { name: "资源配置结论" })).toBeVisible();
    expect(JSON.parse(host.settings ?? "")).toMatchObject({ standardId: standard?.id, answers: { later: "x" } });
  });
});

it("settings of a later version are said and survive the next decision", async () => {
  const later = { version: 4, savedBy: "3.1.0", answers: { new: { choice: "x" } }, county: { name: "示例县" } };
  const { host, user } = await renderCheckedPane(hostWith(later), "数据");
  expect(screen.getByText(/由均衡尺3\.1\.0保存，第4版格式/)).toBeVisible();
  await user.click(screen.getByRole("checkbox", { name: SHEET }));
  expect(JSON.parse(host.settings ?? "")).toMatchObject({ ...later, ignoredSheets: [SHEET] });
});
