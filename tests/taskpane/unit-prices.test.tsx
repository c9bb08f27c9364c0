/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { localDay } from "../../src/app/local-day";
import { parseSettings } from "../../src/app/workbook-settings";
import { PRICED_MEASURES } from "../../src/core/investment/entered-price";
import { keptDocument } from "../../src/host/settings-part";
import { readPriceDraft } from "../../src/taskpane/view/price-draft";
import { countyWorkbook } from "./fixtures/county";
import { FakeHost } from "./fixtures/fake-host";
import { renderCheckedPane } from "./fixtures/render-pane";

const TODAY = localDay(new Date());
const AREA = "教学辅助用房";

it("a price is entered with what it rests on, kept in the workbook, changed and taken back with the keyboard at hand", async () => {
  const host = new FakeHost(countyWorkbook());
  const { user } = await renderCheckedPane(host);
  const kept = () => parseSettings(keptDocument(host.settings ?? "")).prices;
  await user.click(screen.getByRole("button", { name: "先补什么" }));
  await user.click(await screen.findByText("单价", {}, { timeout: 10_000 }));
  await user.click(screen.getByRole("button", { name: `填报单价：${AREA}` }));
  const form = screen.getByRole("form", { name: `填报单价：${AREA}` });
  expect(within(form).getByLabelText(/^单价（元\/㎡）/)).toHaveFocus();
  await user.keyboard("=2600");
  await user.click(within(form).getByRole("button", { name: "保存单价" }));
  expect(within(form).getByText("“=2600”不是数字，请填写数字。")).toBeVisible();
  expect(within(form).getByText("请填写单价的依据。")).toBeVisible();
  await user.clear(within(form).getByLabelText(/^单价/));
  await user.type(within(form).getByLabelText(/^单价/), "0.26万元");
  await user.type(within(form).getByLabelText(/^依据/), "中标价");
  await user.type(within(form).getByLabelText(/^填报人/), "财务科{Enter}");
  expect(screen.queryByRole("form")).not.toBeInTheDocument();
  expect(screen.getByText("本单位填报2,600元/㎡")).toBeVisible();
  expect(screen.getByText(/由财务科填报。依据：中标价$/)).toBeVisible();
  expect(screen.getByRole("button", { name: `修改单价：${AREA}` })).toHaveFocus();
  expect(kept()).toEqual({ "teaching-area": { yuan: 2600, reason: "中标价", by: "财务科", date: TODAY } });
  await user.click(screen.getByRole("button", { name: `撤销填报的单价：${AREA}` }));
  expect(screen.getByRole("button", { name: `填报单价：${AREA}` })).toHaveFocus();
  expect(kept()).toEqual({});
});

describe("a price that is typed", () => {
  const [area] = PRICED_MEASURES;
  if (!area) throw new Error("no priced measure");
  const read = (value: string) => readPriceDraft(area, { value, reason: "概算", by: "财务科", date: TODAY }, TODAY);

  it.each([
    ["2600", 2600],
    ["２，６００．５", 2600.5],
    ["2,600元/㎡", 2600],
    ["0.26万元", 2600],
    ["0.26万元/平方米", 2600],
  ])("%s is a price", (value, yuan) => {
    expect(read(value).made?.yuan).toBe(yuan);
  });

  it.each([
    ["", "请填写单价。"],
    ["—", "请填写单价。"],
    ["约2600", "“约2600”不是数字，请填写数字。"],
    ["两千六", "“两千六”不是数字，请填写数字。"],
    ["0", "单价应大于0。"],
    ["-2600", "单价应大于0。"],
    ["2600㎡", "单价的单位应为元或万元。"],
    ["2600.005", "最多保留2位小数（到分）。"],
    ["2600万元", "26,000,000元/㎡超出合理范围（100—50,000元/㎡），请核对数额和单位。"],
    ["0.26", "0.26元/㎡超出合理范围（100—50,000元/㎡），请核对数额和单位。"],
  ])("%s is none: %s", (value, said) => {
    expect(read(value).problems?.value).toBe(said);
  });
});
