/** @jest-environment jsdom */
import { render, screen, within } from "@testing-library/react";
import { ProgressPicture } from "../../src/taskpane/progress/ProgressPicture";
import "../../src/taskpane/progress/YearPlans";
import { sheetOf, workbookOf } from "../recognition/sheet-of";
import { FakeHost } from "./fixtures/fake-host";
import { renderCheckedPane } from "./fixtures/render-pane";

const PLAN = sheetOf(
  [
    ["项目建设进度表"],
    ["单位：万元"],
    ["项目", "总投资", "2024年计划", "2024年完成", "2025年计划", "2025年完成"],
    ["教学楼", 5200, 3000, 2300, 2200, null],
    ["操场", 1200, 840, 900, 360, null],
  ],
  { name: "进度" },
);

it("draws plan and work, says the same in words, and names what is late with its cells", async () => {
  const { user, host } = await renderCheckedPane(new FakeHost(workbookOf(PLAN)), "数据");
  await user.click(await screen.findByRole("button", { name: "进度" }));
  const figure = await screen.findByRole("figure", { name: "累计计划与累计完成" });
  // Two points of the plan, 1 of what is done; the standard in use sets no targets, and none is drawn or explained.
  expect(
    [...figure.querySelectorAll("polyline")].map((line) => line.getAttribute("points")?.split(" ").length),
  ).toEqual([2, 1]);
  expect(within(figure).getByText("累计完成（实线、圆点）")).toBeInTheDocument();
  expect(within(figure).queryByText(/目标|%/)).toBeNull();
  expect(figure.querySelector("svg")).toHaveAttribute("aria-hidden", "true");
  expect(screen.getByText(/^2024年：累计计划3,840万元，累计完成3,200万元（50\.0%）/)).toBeInTheDocument();
  expect(screen.getByText("教学楼：到2024年计划3,000万元，完成2,300万元，滞后700万元")).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: /^进度!C4/ }));
  expect(host.selected).toHaveLength(1);
});

it("draws the targets of a standard that sets them, and explains their line", () => {
  const years = [2024, 2025].map((year) => ({ year, planned: 100, done: 50, target: null }));
  const [first, second] = years.map((each) => ({
    ...each,
    target: { year: each.year, share: 0.6, source: { document: "", clause: "", date: "" }, needed: 60, lack: 10 },
  }));
  if (!first || !second) throw new Error("no years");
  render(<ProgressPicture years={[first, second]} base={100} />);
  const figure = screen.getByRole("figure", { name: "累计计划与累计完成" });
  expect(within(figure).getByText("目标（横线）")).toBeInTheDocument();
  expect(within(figure).getAllByText("60%")).toHaveLength(2);
});

it("names the cells for which nothing is summed, and draws nothing", async () => {
  const rows = [
    ["单位：万元"],
    ["年度", "项目", "计划投资", "完成投资"],
    ["2024年", "教学楼", 1, 1],
    [null, "操场", 2, 1],
  ];
  const { user, host } = await renderCheckedPane(new FakeHost(workbookOf(sheetOf(rows, { name: "进度" }))), "数据");
  await user.click(await screen.findByRole("button", { name: "进度" }));
  expect(screen.getByText("A4没有年度，本表没有计算。请填写年度。")).toBeInTheDocument();
  expect(screen.queryByRole("figure")).toBeNull();
  await user.click(screen.getByRole("button", { name: "进度!A4" }));
  expect(host.selected).toHaveLength(1);
});

it("is not there without such a table", async () => {
  await renderCheckedPane(
    new FakeHost(
      workbookOf(
        sheetOf([
          ["学校名称", "办学类型", "在校生数"],
          ["甲小学", "小学", 10],
        ]),
      ),
    ),
    "数据",
  );
  expect(screen.queryByRole("heading", { name: "计划与完成" })).toBeNull();
});
