/** @jest-environment jsdom */
import "../contract/web-text-coding";
import { screen } from "@testing-library/react";
import { PaneProvider } from "../../src/taskpane/parts/PaneProvider";
import { SelfCheck } from "../../src/taskpane/self-check/SelfCheck";
import "../../src/taskpane/self-check/SelfCheckSteps";
import { paneInExcel, type PaneInExcel } from "./fixtures/pane-in-excel";

jest.setTimeout(120_000);

const SHEET = "均衡尺-自检";
const LONG = { timeout: 60_000 };

/** The pane with 自检 open, in an Excel whose functions give this for a blank. */
async function openSelfCheck(blank: string | { readonly error: string } = "缺数"): Promise<PaneInExcel> {
  const pane = await paneInExcel(
    "示例县-学校台账",
    { evaluate: (formula) => (formula.startsWith("=EDU.MEETS(") ? blank : 0) },
    (host) => (
      <PaneProvider officeBackground={null}>
        <SelfCheck host={host} write={(work) => void work()} />
      </PaneProvider>
    ),
  );
  const { user } = pane;
  await user.click(await screen.findByRole("button", { name: "自检" }, LONG));
  await user.click(await screen.findByRole("button", { name: "开始自检" }, LONG));
  return pane;
}

const press = async ({ user }: PaneInExcel, name: string): Promise<void> =>
  user.click(await screen.findByRole("button", { name }, LONG));
const report = async (): Promise<string> => {
  const field = await screen.findByLabelText("自检结果，可复制", {}, LONG);
  return field instanceof HTMLTextAreaElement ? field.value : "";
};
const sheets = ({ model }: PaneInExcel): readonly string[] => model.sheets().map(({ name }) => name);

test("writes nothing before a yes, and nothing without one", async () => {
  const pane = await openSelfCheck();
  const before = sheets(pane);
  expect(await screen.findByRole("heading", { name: "是否试写一张表？" }, LONG)).toHaveFocus();
  expect(sheets(pane)).toEqual(before);
  await press(pane, "不试写");
  const said = await report();
  expect(said).toMatch(
    /^均衡尺自检　\d{4}-\d\d-\d\d　版本0\.1\.0\nExcel版本：16\.0\.18025\.20104（PC）\n接口：ExcelApi 1\.15、/,
  );
  expect(said).toMatch(/一次请求1MB：接受，[\d,]+毫秒\n一次请求4MB：接受/);
  expect(said).toContain("8,000个字符的多区域地址：接受");
  expect(said).toContain("计算方式：自动");
  expect(said).toMatch(/试写：没有进行$/);
  expect(sheets(pane)).toEqual(before);
});

test.each([
  ["缺数", "按空处理"],
  ["0或缺数", "按0处理（函数会写明“0或缺数”）"],
  [{ error: "#NAME?" }, "没有EDU函数"],
])(
  "a blank that gives %j is told as %s; what the user has seen is told, and the sheet is removed",
  async (blank, words) => {
    const pane = await openSelfCheck(blank);
    const before = sheets(pane);
    await press(pane, "试写");
    expect(await screen.findByRole("heading", { name: "标识出现了吗？" }, LONG)).toHaveFocus();
    expect(sheets(pane)).toEqual([...before, SHEET]);
    const sheet = pane.model.sheets().at(-1);
    expect(sheet?.conditionalFormats().map(({ formula }) => formula)).toEqual(['=AND($B$3>500,N("EDU:self-check")=0)']);
    expect(sheet?.values({ row: 2, column: 1, rows: 1, columns: 1 })).toEqual([[1000]]);
    await press(pane, "没有变红");
    await screen.findByRole("heading", { name: "标识消失了吗？" }, LONG);
    expect(sheet?.values({ row: 2, column: 1, rows: 1, columns: 1 })).toEqual([[100]]);
    await press(pane, "已不红");
    const said = await report();
    expect(said).toContain(`空单元格交给函数：${words}`);
    expect(said).toContain("标识随其他单元格出现：否");
    expect(said).toContain("标识随其他单元格消失：是");
    expect(said).toContain("试写的表：已删除");
    expect(sheets(pane)).toEqual(before);
  },
);

test("who closes it half way comes back to where he was", async () => {
  const pane = await openSelfCheck();
  await press(pane, "试写");
  await screen.findByRole("heading", { name: "标识出现了吗？" }, LONG);
  await press(pane, "自检");
  expect(screen.queryByRole("heading", { name: "标识出现了吗？" })).not.toBeInTheDocument();
  await press(pane, "自检");
  await press(pane, "已变红");
  await press(pane, "已不红");
  expect(await report()).toContain("试写的表：已删除");
});

test("what Excel refuses is told in its own words, and what was written goes", async () => {
  const pane = await openSelfCheck();
  const before = sheets(pane);
  pane.strictness.isSharedWorkbook = true;
  await press(pane, "试写");
  const said = await report();
  expect(said).toContain("试写出错：");
  expect(said).toContain("试写的表：已删除");
  expect(sheets(pane)).toEqual(before);
});

test("a sheet that cannot be removed is named, with what to do", async () => {
  const pane = await openSelfCheck();
  await press(pane, "试写");
  await press(pane, "已变红");
  await screen.findByRole("heading", { name: "标识消失了吗？" }, LONG);
  pane.model.setStructureProtected(true);
  await press(pane, "已不红");
  const said = await report();
  expect(said).toContain("试写出错：工作簿的结构受保护");
  expect(said).toContain("试写的表：没有删除，请右击工作表“均衡尺-自检”的标签，选择“删除”");
});

test("a workbook that cannot be written is looked at all the same, and the result can be copied", async () => {
  const pane = await openSelfCheck();
  pane.strictness.calculationMode = "Manual";
  await press(pane, "不试写");
  await press(pane, "重新自检");
  await press(pane, "不试写");
  expect(await report()).toContain("计算方式：手动，公式结果可能不是最新的，请按F9");
  await press(pane, "复制");
  expect(await screen.findByText("已复制。")).toBeInTheDocument();
  expect(await navigator.clipboard.readText()).toBe(await report());
});
