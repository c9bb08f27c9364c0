/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { countyWorkbook } from "./fixtures/county";
import { FakeHost } from "./fixtures/fake-host";
import { renderCheckedPane } from "./fixtures/render-pane";

// 国家基本均衡 2012 has no rule for a school by itself: only the differences between the schools of the county count.
function hostJudgedBy2012(): FakeHost {
  const host = new FakeHost(countyWorkbook());
  host.settings = JSON.stringify({ version: 1, standardId: "national-2012" });
  return host;
}

it("says that nothing is marked where the standard judges no school by itself, and shows no legend", async () => {
  const { user } = await renderCheckedPane(hostJudgedBy2012());
  await user.click(screen.getByRole("button", { name: "标识未达标的单元格" }));
  expect(await screen.findByText(/不单独判定学校，没有需要标识的数值。$/)).toBeInTheDocument();
  expect(screen.queryByRole("list", { name: "图例" })).toBeNull();
});
