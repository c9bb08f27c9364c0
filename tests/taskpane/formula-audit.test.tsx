/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { sheetOf, workbookOf } from "../recognition/sheet-of";
import { FakeHost } from "./fixtures/fake-host";
import { renderCheckedPane } from "./fixtures/render-pane";

const ROWS = Array.from({ length: 8 }, (_, row) => [`第${row + 1}小学`, 100 + row, 200 + row, 300 + 2 * row]);

/** Schools with the sum of two columns beside them; `typed` rows hold a number instead. */
function workbook(typed: readonly number[]) {
  const formulas = Object.fromEntries(
    ROWS.flatMap((_, row) => (typed.includes(row) ? [] : [[`D${row + 2}`, `=B${row + 2}+C${row + 2}`] as const])),
  );
  const rows = ROWS.map((cells, row) => (typed.includes(row) ? [...cells.slice(0, 3), 999] : cells));
  return workbookOf(sheetOf([["学校名称", "男生", "女生", "学生数"], ...rows], { name: "台账", formulas }));
}

it("looks through the formulas when asked, and leads to the cells", async () => {
  const { user, host } = await renderCheckedPane(new FakeHost(workbook([3])), "数据");
  expect(screen.getByRole("heading", { name: "公式核查" })).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "核查本工作簿的公式" }));
  const [issue] = within(await screen.findByRole("list", { name: "公式核查" })).getAllByRole("listitem");
  expect(issue).toHaveTextContent("台账!D5是输入的数，旁边（D4、D6）是公式。");
  expect(issue).toHaveTextContent("现为999，可改为=B5+C5，结果为306。");
  await user.click(within(issue as HTMLElement).getByRole("button", { name: "台账!D5" }));
  expect(host.selected).toEqual([{ sheet: "台账", area: { row: 4, column: 3, rows: 1, columns: 1 } }]);
  expect(screen.getByText(/台账：公式7个，可能有误1处。/)).toBeInTheDocument();
});

it("says that nothing was found, and is not there without formulas", async () => {
  const { user, unmount } = await renderCheckedPane(new FakeHost(workbook([])), "数据");
  await user.click(screen.getByRole("button", { name: "核查本工作簿的公式" }));
  expect(await screen.findByText("公式核查：没有发现问题。")).toBeInTheDocument();
  unmount();
  await renderCheckedPane(new FakeHost(workbook([0, 1, 2, 3, 4, 5, 6, 7])), "数据");
  expect(screen.queryByRole("heading", { name: "公式核查" })).toBeNull();
});
