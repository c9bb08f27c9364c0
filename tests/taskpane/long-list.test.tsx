/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { LongList } from "../../src/taskpane/parts/LongList";

function renderList(length: number) {
  return render(
    <LongList items={Array.from({ length }, (_, number) => `第${number + 1}行`)} label="行" keyOf={(item) => item}>
      {(item) => <button type="button">{item}</button>}
    </LongList>,
  );
}

it("draws a hundred rows at a time, and moves the focus to the first new one", async () => {
  const user = userEvent.setup({ delay: null });
  const { container } = renderList(230);
  const drawn = () => container.querySelectorAll("li").length;
  expect(drawn()).toBe(100);
  await user.click(screen.getByText("再显示100条（还有130条）"));
  expect(drawn()).toBe(200);
  expect(screen.getByText("第101行")).toHaveFocus();
  await user.click(screen.getByText("再显示30条（还有30条）"));
  expect(drawn()).toBe(230);
  expect(screen.getByText("第201行")).toHaveFocus();
  expect(screen.queryByText(/再显示/)).not.toBeInTheDocument();
});

it("offers nothing more for a list that fits", () => {
  renderList(100);
  expect(screen.queryByText(/再显示/)).not.toBeInTheDocument();
});
