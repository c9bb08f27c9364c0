/** @jest-environment jsdom */
import { fireEvent, screen } from "@testing-library/react";
import { renderCheckedPane } from "./fixtures/render-pane";

it("shows the page of the chosen tab and hides the others", async () => {
  const { user } = await renderCheckedPane();
  expect(screen.getByRole("tabpanel", { name: "达标" })).toBeVisible();
  await user.click(screen.getByRole("tab", { name: "均衡" }));
  expect(screen.getByRole("tabpanel", { name: "均衡" })).toBeVisible();
  expect(screen.queryByRole("tabpanel", { name: "达标" })).not.toBeInTheDocument();
});

it("moves among the tabs by arrow keys, Home and End, around the ends", async () => {
  const { user } = await renderCheckedPane(undefined, "数据");
  const chosen = () => screen.getByRole("tab", { selected: true });
  for (const [key, name] of [
    ["ArrowRight", "对应关系"],
    ["ArrowRight", "达标"],
    ["End", "上报"],
    ["ArrowRight", "数据"],
    ["ArrowLeft", "上报"],
    ["Home", "数据"],
  ] as const) {
    await user.keyboard(`{${key}}`);
    expect(chosen()).toHaveAccessibleName(name);
    expect(chosen()).toHaveFocus();
  }
});

it("keeps what was opened and typed on a page while another one is shown", async () => {
  const { user } = await renderCheckedPane();
  await user.type(screen.getByRole("searchbox"), "河东");
  await user.click(screen.getByRole("tab", { name: "均衡" }));
  await user.click(screen.getByRole("tab", { name: "达标" }));
  expect(screen.getByRole("searchbox")).toHaveValue("河东");
});

it("begins each page at its top and finds each one again where it was left", async () => {
  const { user } = await renderCheckedPane();
  const scroll = (to: number) => {
    window.scrollTo(0, to);
    fireEvent.scroll(window);
  };
  scroll(700);
  await user.click(screen.getByRole("tab", { name: "指标" }));
  expect(window.scrollY).toBe(0);
  scroll(300);
  await user.click(screen.getByRole("tab", { name: "达标" }));
  expect(window.scrollY).toBe(700);
  await user.click(screen.getByRole("tab", { name: "指标" }));
  expect(window.scrollY).toBe(300);
});
