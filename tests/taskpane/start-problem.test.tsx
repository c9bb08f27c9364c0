/** @jest-environment jsdom */
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { StartProblem } from "../../src/taskpane/StartProblem";
import "./fixtures/render-pane";

it("says that Microsoft's script is blocked, that nothing was touched, and three ways on", async () => {
  const retry = jest.fn();
  render(<StartProblem kind="blocked" onRetry={retry} />);
  expect(screen.getByRole("alert")).toHaveTextContent("office.js");
  expect(screen.getByRole("alert")).toHaveTextContent("工作簿没有读取，也没有改动。");
  const steps = screen.getAllByRole("listitem").map((step) => step.textContent);
  expect(steps).toEqual([
    expect.stringContaining("重试"),
    expect.stringContaining("离线版本"),
    expect.stringContaining("网络管理员"),
  ]);
  await userEvent.click(screen.getByRole("button", { name: "重试" }));
  expect(retry).toHaveBeenCalledTimes(1);
});

it("says where to open the pane when it stands outside Excel", () => {
  render(<StartProblem kind="other-host" onRetry={jest.fn()} />);
  expect(screen.getByRole("heading", { name: "请在Excel中打开" })).toBeInTheDocument();
  expect(screen.queryByRole("button")).not.toBeInTheDocument();
});
