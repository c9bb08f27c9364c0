/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { renderCheckedPane } from "./fixtures/render-pane";

it("先补什么 is worked out when it is opened: the schools nearest to 达标 first, and what the county lacks", async () => {
  const { user } = await renderCheckedPane();
  await user.click(screen.getByRole("button", { name: "先补什么" }));
  const section = screen.getByRole("button", { name: "先补什么" }).closest("section");
  if (!section) throw new Error("先补什么");
  expect(await within(section).findByText("各项全部补齐")).toBeVisible();
});

it("a value that is below its standard says what would mend it", async () => {
  const { user } = await renderCheckedPane();
  await user.click(screen.getByRole("button", { name: /龙庆中心小学/ }));
  await user.click(screen.getByRole("button", { name: /仪器设备值/ }));
  expect(await screen.findByText("怎样达标（不需资金的在前）")).toBeVisible();
  expect(screen.getByText(/至少新增/)).toBeVisible();
});
