/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { HostError } from "../../src/host/workbook-host";
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

/** A host whose cells follow what is written and taken back. */
class WritingHost extends FakeHost {
  constructor(private readonly typed: readonly number[]) {
    super(workbook(typed));
  }

  override async applyPlan(...args: Parameters<FakeHost["applyPlan"]>) {
    const receipt = await super.applyPlan(...args);
    const rows = args[0].operations.map((operation) => ("cell" in operation ? operation.cell.row - 1 : -1));
    this.snapshot = workbook(this.typed.filter((row) => !rows.includes(row)));
    return receipt;
  }

  override async undo(...args: Parameters<FakeHost["undo"]>) {
    await super.undo(...args);
    this.snapshot = workbook(this.typed);
  }
}

async function openAudit(host: FakeHost) {
  const pane = await renderCheckedPane(host, "数据");
  await pane.user.click(screen.getByRole("button", { name: "核查本工作簿的公式" }));
  await screen.findByRole("list", { name: "公式核查" });
  return pane;
}

it("mends a cell after it was shown, says so, and takes it back", async () => {
  const host = new WritingHost([3]);
  const { user } = await openAudit(host);
  const button = screen.getByRole("button", { name: "按建议修改台账!D5" });
  await user.click(button);
  const preview = await screen.findByRole("region", { name: "将修改以下单元格" });
  expect(within(preview).getByRole("heading")).toHaveFocus();
  expect(within(preview).getByRole("list", { name: "将修改的单元格" })).toHaveTextContent(
    "台账!D5现在是999，改为=B5+C5，改后的值是306。",
  );
  expect(preview).toHaveTextContent("只改这些单元格的内容，格式、批注、条件格式和其他单元格不变");
  expect(host.applied).toEqual([]);
  await user.click(within(preview).getByRole("button", { name: "写入" }));
  const written = await screen.findByRole("region", { name: "已修改1个单元格" });
  expect(host.applied.map(({ operations }) => operations)).toEqual([
    [
      {
        type: "cell",
        cell: { sheet: "台账", row: 4, column: 3 },
        before: { value: 999 },
        after: { formula: "=B5+C5" },
        result: 306,
      },
    ],
  ]);
  expect(within(written).getByRole("list", { name: "已修改的单元格" })).toHaveTextContent("台账!D5现在是999");
  expect(await screen.findByText("公式核查：没有发现问题。")).toBeInTheDocument();
  await user.click(within(written).getByRole("button", { name: "撤销本次写入" }));
  const undone = await screen.findByRole("region", { name: "已撤销，单元格已恢复到操作之前。" });
  expect(host.undone).toHaveLength(1);
  expect(await screen.findByRole("button", { name: "按建议修改台账!D5" })).toBeInTheDocument();
  await user.click(within(undone).getByRole("button", { name: "完成" }));
  expect(screen.getByText("公式核查：可能有误1处。")).toHaveFocus();
});

it("goes back to the button when the preview is closed with Escape, with nothing written", async () => {
  const host = new WritingHost([3]);
  const { user } = await openAudit(host);
  await user.click(screen.getByRole("button", { name: "按建议修改台账!D5" }));
  await screen.findByRole("region", { name: "将修改以下单元格" });
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("region", { name: "将修改以下单元格" })).toBeNull();
  expect(screen.getByRole("button", { name: "按建议修改台账!D5" })).toHaveFocus();
  expect(host.applied).toEqual([]);
});

it("says it where the workbook has changed when the preview is asked for", async () => {
  const host = new WritingHost([3]);
  const { user } = await openAudit(host);
  host.snapshot = workbook([]);
  await user.click(screen.getByRole("button", { name: "按建议修改台账!D5" }));
  const preview = await screen.findByRole("region", { name: "将修改以下单元格" });
  expect(preview).toHaveTextContent("没有可以修改的单元格。");
  expect(within(preview).queryByRole("button", { name: "写入" })).toBeNull();
});

it("keeps the preview where writing fails, and says what became of the cells", async () => {
  const host = new WritingHost([3]);
  const { user } = await openAudit(host);
  await user.click(screen.getByRole("button", { name: "按建议修改台账!D5" }));
  const preview = await screen.findByRole("region", { name: "将修改以下单元格" });
  host.failure = new HostError("cell-changed", { cell: "台账!D5", written: 0 });
  await user.click(within(preview).getByRole("button", { name: "写入" }));
  expect(await screen.findByText(/单元格台账!D5刚刚有改动，与预览时不同。/)).toBeInTheDocument();
  expect(screen.getByRole("region", { name: "将修改以下单元格" })).toBeInTheDocument();
});

it("mends all of a kind at once where each is clear", async () => {
  const host = new WritingHost([1, 6]);
  const { user } = await openAudit(host);
  await user.click(screen.getByRole("button", { name: "全部修改：公式中间是输入的数（2处）" }));
  const preview = await screen.findByRole("region", { name: "将修改以下单元格" });
  await user.click(within(preview).getByRole("button", { name: "写入" }));
  expect(await screen.findByRole("region", { name: "已修改2个单元格" })).toBeInTheDocument();
  expect(host.applied[0]?.operations).toHaveLength(2);
});

it("offers nothing to write in a workbook that is read only", async () => {
  const host = new WritingHost([3]);
  host.capabilities.canWrite = false;
  await openAudit(host);
  expect(screen.getByRole("button", { name: "按建议修改台账!D5" })).toBeDisabled();
  expect(screen.getByText("工作簿不能写入（可能为只读），不能在这里修改。")).toBeInTheDocument();
});
