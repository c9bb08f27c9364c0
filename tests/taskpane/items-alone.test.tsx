/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import type { CellValue } from "../../src/core/cell/cell-value";
import { caseWorkbook } from "../cases/case-workbook";
import { FakeHost } from "./fixtures/fake-host";
import { renderCheckedPane } from "./fixtures/render-pane";

/** A finance officer's file: funds of three years, no school. */
function fundsHost(last: CellValue): FakeHost {
  const rows = [
    ["年度", "一般公共预算教育经费（万元）", "在校学生数（人）"],
    [2020, 10_000, 8000],
    [2021, 10_100, 8000],
    [2022, last, 8000],
  ];
  const host = new FakeHost(caseWorkbook({ sheets: [{ name: "经费", rows }] }).workbook);
  host.settings = JSON.stringify({ version: 1, standardId: "wuqing-2020" });
  return host;
}

it("a file of funds alone says how its items came out, leads to them and offers the working paper", async () => {
  const { user } = await renderCheckedPane(fundsHost(10_099));
  await user.click(screen.getByRole("tab", { name: "达标" }));
  expect(await screen.findByText("资源配置以外有数据的条款1项，未达标1项。")).toBeInTheDocument();
  expect(screen.getByText("保障（二）1 两个只增不减：未达标。4项中，2项未达标。")).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "核查底稿" })).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "查看各项条款" }));
  expect(await screen.findByRole("button", { name: /两个只增不减/ })).toBeInTheDocument();
});

it.each([
  [10_100, "资源配置以外有数据的条款1项，没有未达标的。"],
  [null, "资源配置以外有数据的条款1项，没有未达标的，不能判定1项。"],
])("with %p in the last year says: %s", async (last, said) => {
  const { user } = await renderCheckedPane(fundsHost(last));
  await user.click(screen.getByRole("tab", { name: "达标" }));
  expect(await screen.findByText(said)).toBeInTheDocument();
  expect(screen.queryAllByText(/^保障（二）1 两个只增不减：缺数。/)).toHaveLength(last === null ? 1 : 0);
});
