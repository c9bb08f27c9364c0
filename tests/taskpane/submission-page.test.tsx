/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import "../../src/taskpane/submission/SubmissionPage";
import type { SheetSnapshot } from "../../src/core/cell/sheet-snapshot";
import type { WorkbookPlan } from "../../src/plan/workbook-plan";
import { sheetOf } from "../recognition/sheet-of";
import { countyWorkbook } from "./fixtures/county";
import { FakeHost } from "./fixtures/fake-host";
import { renderCheckedPane } from "./fixtures/render-pane";

// Looking for buttons by their names in a whole pane takes jsdom long on a busy machine.
jest.setTimeout(90_000);

async function openPage(host: FakeHost = new FakeHost(countyWorkbook())) {
  const pane = await renderCheckedPane(host, "上报");
  await screen.findByRole("heading", { name: "官方表格（表Ⅰ—表Ⅵ）" });
  return pane;
}

/** The workbook with sheets of ours in it, as a plan has made them: their texts and numbers. */
function withSheets(host: FakeHost, plan: WorkbookPlan | undefined): FakeHost {
  const made = (plan?.operations ?? []).flatMap((operation): SheetSnapshot[] => {
    if (operation.type !== "sheet") return [];
    const { sheet, marker, document } = operation;
    const values = document.rows.map((row) =>
      row.map(({ content }) => (typeof content === "object" && content !== null ? (content.result ?? null) : content)),
    );
    return [{ ...sheetOf(values, { name: sheet }), marker }];
  });
  return new FakeHost({ ...host.snapshot, sheets: [...host.snapshot.sheets, ...made] });
}

const SHEETS = [
  ["生成官方表格", "官方表格", "均衡尺-表Ⅱ-2"],
  ["生成整改台账", "整改台账", "均衡尺-整改台账"],
  ["生成责任清单", "责任清单", "均衡尺-责任清单"],
  ["生成作战图", "作战图", "均衡尺-挂图作战"],
  ["生成指标图表", "指标图表", "均衡尺-指标图表"],
  ["生成一校一策", "一校一策表", "均衡尺-一校一策"],
  ["按现在的数据存档", "关口与存档表", "均衡尺-关口"],
] as const;

it("S001-W2: previews each of them, writes it after a yes, and takes it back", async () => {
  const { host, user } = await openPage();
  for (const [at, [button, name, sheet]] of SHEETS.entries()) {
    await user.click(screen.getByText(button));
    const panel = await screen.findByRole("region", { name: `将写入${name}` });
    expect(panel).toHaveTextContent(`“${sheet}”`);
    expect(host.applied).toHaveLength(at);
    await user.click(within(panel).getByText(`写入${name}`));
    await screen.findByText(`${name}已写入`);
    expect(host.applied[at]?.operations.map(({ type }) => type)).toContain("sheet");
    await user.click(screen.getByText("撤销本次写入"));
    await user.click(await screen.findByText("完成"));
    expect(host.undone).toHaveLength(at + 1);
  }
});

it("keeps what the county is for the gate that is chosen, and compares it with what is now", async () => {
  const first = await openPage();
  await first.user.click(screen.getByRole("radio", { name: "市级复核" }));
  await first.user.click(screen.getByText("按现在的数据存档"));
  await first.user.click(await screen.findByText("写入关口与存档表"));
  await screen.findByText("关口与存档表已写入");
  const host = withSheets(first.host, first.host.applied[0]);
  first.unmount();
  const { user } = await openPage(host);
  expect(screen.getByText(/^市级复核，20\d\d年\d+月\d+日存档（\d+(\.\d)? KB）$/)).toBeInTheDocument();
  await user.click(screen.getByText("比较两次存档"));
  expect(screen.getByText("数据和结论都没有变化。")).toBeInTheDocument();
});

it("asks for a name before it keeps a day of the bureau's own choosing", async () => {
  const { user } = await openPage();
  await user.click(screen.getByRole("radio", { name: "其他（自定名称）" }));
  expect(screen.queryByText("按现在的数据存档")).not.toBeInTheDocument();
  await user.type(screen.getByRole("textbox", { name: "名称，如“中期检查”" }), "中期检查");
  await user.click(screen.getByText("按现在的数据存档"));
  expect(await screen.findByRole("region", { name: "将写入关口与存档表" })).toBeInTheDocument();
});

it("takes all of ours out together", async () => {
  const { snapshot } = new FakeHost(countyWorkbook());
  const [first] = snapshot.sheets;
  if (!first) throw new Error("no sheet");
  const ours = ["ledger", "gates"].map((marker): SheetSnapshot => ({ ...first, name: `甲${marker}`, marker }));
  const host = new FakeHost({ ...snapshot, sheets: [...snapshot.sheets, ...ours] });
  const { user } = await openPage(host);
  expect(screen.getByText("共2张：“甲ledger”、“甲gates”。")).toBeInTheDocument();
  await user.click(screen.getByText("全部删除"));
  await user.click(await screen.findByText("删除均衡尺的工作表"));
  await screen.findByText("均衡尺的工作表已删除");
  expect(host.applied[0]?.operations).toMatchObject([
    { type: "remove-sheet", sheet: "甲ledger" },
    { type: "remove-sheet", sheet: "甲gates" },
  ]);
});

it("writes nothing where the workbook cannot be written, and says so", async () => {
  const host = new FakeHost(countyWorkbook());
  host.capabilities = { ...host.capabilities, canWrite: false };
  await openPage(host);
  expect(screen.getByText(/^这个工作簿目前不能写入/)).toBeInTheDocument();
  for (const [button] of SHEETS) expect(screen.getByText(button)).toBeDisabled();
});
