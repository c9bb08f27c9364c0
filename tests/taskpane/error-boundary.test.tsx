/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { renderPane } from "./fixtures/render-pane";
import { countyWorkbook } from "./fixtures/county";
import { FakeHost } from "./fixtures/fake-host";

it("shows what went wrong and a way on when the pane itself cannot be drawn", async () => {
  jest.spyOn(console, "error").mockImplementation(() => undefined);
  const host = new FakeHost(countyWorkbook());
  Object.defineProperty(host, "capabilities", {
    get: () => {
      throw new Error("capabilities are broken");
    },
  });
  const { user, reload } = renderPane(host);
  const alert = screen.getByRole("alert");
  expect(alert).toHaveTextContent("窗格出错不会改动工作簿");
  expect(alert).toHaveTextContent("capabilities are broken");
  await user.click(screen.getByRole("button", { name: "重新打开窗格" }));
  expect(reload).toHaveBeenCalledTimes(1);
});
