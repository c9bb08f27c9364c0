/** @jest-environment jsdom */
import { act, screen, within } from "@testing-library/react";
import "../../src/taskpane/formulas/FormulasPage";
import type { CellValue } from "../../src/core/cell/cell-value";
import { operationsByKind } from "../../src/plan/workbook-plan";
import { sheetOf, workbookOf } from "../recognition/sheet-of";
import { FakeHost } from "./fixtures/fake-host";
import { renderCheckedPane } from "./fixtures/render-pane";

const ROWS: readonly (readonly CellValue[])[] = [
  ["学校", "在编人数", "核定编制", "结论"],
  ["甲小学", 27, 30],
  ["乙小学", 30, 30],
  ["丙小学", null, 12],
  ["合计", 57, 72],
];
const workbook = (rows = ROWS, formulas: Readonly<Record<string, string>> = {}) =>
  workbookOf(sheetOf(rows, { name: "编制", formulas }));

async function openPage(host: FakeHost) {
  const pane = await renderCheckedPane(host, "公式");
  await screen.findByRole("heading", { name: "插入核对公式" });
  return pane;
}

async function openStaffGap(host: FakeHost) {
  const pane = await openPage(host);
  const { user } = pane;
  await user.click(screen.getByRole("combobox", { name: "核对什么" }));
  await user.keyboard("staff_gap");
  await user.click(screen.getByRole("option", { name: "缺编、超编几人（STAFF_GAP）" }));
  return pane;
}

const select = (host: FakeHost, row: number, column: number, rows = 1, columns = 1) =>
  act(() => host.moveSelection({ sheet: "编制", row, column }, { rows, columns }));

it("offers the checks by what they are for, with meaning and example, and finds them by words and by name", async () => {
  const { user } = await openPage(new FakeHost(workbook()));
  await user.click(screen.getByRole("combobox", { name: "核对什么" }));
  expect(screen.getAllByRole("group").map((group) => group.getAttribute("aria-label"))).toEqual(
    expect.arrayContaining(["合计与年度", "投入与经费", "教师与编制", "学校达标", "校际均衡"]),
  );
  expect(screen.getAllByRole("option")).toHaveLength(27);
  await user.keyboard("编制");
  await user.click(screen.getByRole("option", { name: "教职工编制应核定数（STAFF_QUOTA）" }));
  expect(screen.getByText(/^例：=EDU\.STAFF_QUOTA\(380,135,18\)，结果为“30”。$/)).toBeInTheDocument();
});

it("fills ranges from the grid, shows each formula and result, writes after a preview, and takes it back", async () => {
  const host = new FakeHost(workbook());
  const { user } = await openStaffGap(host);
  expect(screen.getByText("请先在表格中选取单元格，再点“用当前选区”。")).toBeInTheDocument();
  expect(screen.getByText(/^还要填写：“在编人数”、“核定编制”、“结果放在”。/)).toBeInTheDocument();
  // The heading was selected along with its column.
  select(host, 0, 1, 4);
  await user.click(screen.getByRole("button", { name: "在编人数：用当前选区" }));
  expect(screen.getByRole("textbox", { name: "在编人数" })).toHaveValue("编制!B1:B4");
  expect(screen.getByText("编制!B2:B4“在编人数”，3行")).toBeInTheDocument();
  expect(screen.getByText("第1行是表头，不在内。")).toBeInTheDocument();
  // A whole column, typed without its sheet.
  await user.type(screen.getByRole("textbox", { name: "核定编制" }), "C:C");
  expect(screen.getByText("编制!C2:C4“核定编制”，3行")).toBeInTheDocument();
  expect(screen.getByText("第5行是合计、平均等，不在内。")).toBeInTheDocument();
  select(host, 1, 3);
  await user.click(screen.getByRole("button", { name: "结果放在：用当前选区" }));
  expect(screen.getByRole("radio", { name: /^原生公式/ })).toBeChecked();
  const results = within(screen.getByRole("list", { name: "公式和结果" })).getAllByRole("listitem");
  expect(results).toHaveLength(3);
  expect(results[0]).toHaveTextContent("编制!D2缺编3人（核定30人，在编27人）");
  expect(results[2]).toHaveTextContent("请核对：有空格、文字、负数或位数过多的数");

  await user.click(screen.getByRole("radio", { name: /^EDU函数/ }));
  expect(screen.getByText("=EDU.STAFF_GAP(B2,C2)")).toBeInTheDocument();
  expect(screen.getByText(/^有空白单元格：桌面版Excel把空白当作0/)).toBeInTheDocument();
  await user.click(screen.getByRole("radio", { name: /^原生公式/ }));

  await user.click(screen.getByRole("button", { name: "预览写入" }));
  const preview = await screen.findByRole("region", { name: "将写入以下公式" });
  expect(within(preview).getByRole("list", { name: "将修改的单元格" })).toHaveTextContent(
    /编制!D2现在是空白，改为一条公式（\d+个字符），改后的值是“缺编3人（核定30人，在编27人）”。/,
  );
  expect(host.applied).toEqual([]);
  await user.click(within(preview).getByRole("button", { name: "写入" }));
  await screen.findByRole("region", { name: "已写入3条公式" });
  const [plan] = host.applied;
  const written = plan ? operationsByKind(plan).cells : [];
  expect(written.map(({ cell, before, result }) => [cell.row, cell.column, before, result])).toEqual([
    [1, 3, { value: null }, "缺编3人（核定30人，在编27人）"],
    [2, 3, { value: null }, "满编"],
    [3, 3, { value: null }, "请核对：有空格、文字、负数或位数过多的数"],
  ]);
  await user.click(screen.getByRole("button", { name: "撤销本次写入" }));
  await screen.findByRole("region", { name: "已撤销，单元格已恢复到操作之前。" });
  expect(host.undone).toHaveLength(1);
});

it("asks before it replaces what stands in the cells, and names them", async () => {
  const rows = ROWS.map((row, at) => (at === 1 ? [...row, "旧结论"] : row));
  const host = new FakeHost(workbook(rows));
  const { user } = await openStaffGap(host);
  await user.type(screen.getByRole("textbox", { name: "在编人数" }), "B2:B3");
  await user.type(screen.getByRole("textbox", { name: "核定编制" }), "C2:C3");
  await user.type(screen.getByRole("textbox", { name: "结果放在" }), "D2");
  expect(screen.getByText("编制!D2已有内容。")).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "预览写入" })).toHaveAttribute("aria-disabled", "true");
  await user.click(screen.getByRole("checkbox", { name: "替换这些单元格原有的内容" }));
  await user.click(screen.getByRole("button", { name: "预览写入" }));
  expect(await screen.findByRole("list", { name: "将修改的单元格" })).toHaveTextContent("现在是文本“旧结论”");
});

it("says what is wrong by the name of the argument or the cell", async () => {
  const { user } = await openStaffGap(new FakeHost(workbook()));
  const [staff, quota, target] = ["在编人数", "核定编制", "结果放在"].map((name) =>
    screen.getByRole("textbox", { name }),
  );
  if (!staff || !quota || !target) throw new Error("no fields");
  await user.type(staff, "B2:B4");
  await user.type(quota, "C2:C3");
  await user.type(target, "D2");
  expect(screen.getByRole("alert")).toHaveTextContent(
    "“在编人数”有3行，“核定编制”有2行，行数应相同；各行共用的数只选一格。",
  );
  await user.clear(quota);
  await user.type(quota, "C2:C4");
  await user.clear(target);
  await user.type(target, "C3");
  expect(screen.getByRole("alert")).toHaveTextContent(
    "结果编制!C3落在“核定编制”的单元格内，会形成循环引用。请换一个位置。",
  );
  await user.clear(quota);
  await user.type(quota, "没有这张表!C2");
  expect(screen.getByText("没有工作表“没有这张表”。")).toBeInTheDocument();
  await user.clear(quota);
  await user.type(quota, "编制人数");
  expect(screen.getByText("不是单元格地址，请写成：台账!B2:B40。")).toBeInTheDocument();
});

it("offers native formulas only where functions of ours are not computed, and says why; without a selection addresses are typed", async () => {
  const host = new FakeHost(workbook());
  host.capabilities = { ...host.capabilities, computes: false, ownFunctions: false, canFollowSelection: false };
  const { user } = await openStaffGap(host);
  expect(screen.getByText("这里不能在表格中选取，请直接输入地址，如：台账!B2:B40。")).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: /用当前选区/ })).toBeNull();
  await user.type(screen.getByRole("textbox", { name: "在编人数" }), "B2");
  await user.type(screen.getByRole("textbox", { name: "核定编制" }), "30");
  await user.type(screen.getByRole("textbox", { name: "结果放在" }), "D2");
  expect(screen.getByText(/^这里只写入原生公式：文件里的EDU函数在Excel中能否识别/)).toBeInTheDocument();
  expect(screen.queryByRole("radio", { name: /^EDU函数/ })).toBeNull();
  await user.click(screen.getByRole("button", { name: "预览写入" }));
  expect(await screen.findByText(/修改写入供下载的文件，原文件不变。/)).toBeInTheDocument();
});

const OWN = {
  D2: "=EDU.STAFF_GAP(B2,C2)",
  D3: "=_xldudf_EDU_STAFF_GAP(B3,C3)",
  D4: '=EDU.RELIEF_THRESHOLD("学校规模","初中")',
};
const WITH_OWN = ROWS.map((row, at) =>
  at === 1
    ? [...row, "缺编3人"]
    : at === 2
      ? [...row, { error: "#NAME?" }]
      : at === 3
        ? [...row, { error: "#BUSY!" }]
        : row,
);

it("finds functions of ours, tells why #NAME? shows, mends names, and leaves by name what cannot be converted", async () => {
  const host = new FakeHost(workbook(WITH_OWN, OWN));
  const { user } = await openPage(host);
  expect(screen.getByText("共有3个单元格。")).toBeInTheDocument();
  expect(screen.getByText(/没有安装均衡尺的电脑不认识它，重新计算后显示#NAME\?/)).toBeInTheDocument();
  expect(screen.getByText(/^编制!D3的函数名已被改坏/)).toBeInTheDocument();

  await user.click(screen.getByRole("button", { name: "修复函数名" }));
  const mending = await screen.findByRole("region", { name: "将修复以下函数名" });
  expect(mending).toHaveTextContent(
    "现在是=_xldudf_EDU_STAFF_GAP(B3,C3)，改为=EDU.STAFF_GAP(B3,C3)，改后的值由表格计算。",
  );
  await user.click(within(mending).getByRole("button", { name: "取消" }));

  await user.click(screen.getByRole("button", { name: "转为原生公式" }));
  const native = await screen.findByRole("region", { name: "将转为原生公式" });
  expect(native).toHaveTextContent("编制!D4没有对应的原生公式：结果是文件里的限值和条件");
  expect(within(native).getAllByRole("button", { name: /^编制!D/ })).toHaveLength(2);
  await user.click(within(native).getByRole("button", { name: "取消" }));

  await user.click(screen.getByRole("button", { name: "固化为数值" }));
  const values = await screen.findByRole("region", { name: "将固化为数值" });
  expect(values).toHaveTextContent("编制!D3的结果是#NAME?，不是可以保留的数。未改动。");
  expect(values).toHaveTextContent("编制!D2现在是=EDU.STAFF_GAP(B2,C2)，改为文本“缺编3人”。");
  await user.click(within(values).getByRole("button", { name: "写入" }));
  await screen.findByRole("region", { name: "已把1个单元格固化为数值" });
  expect(host.applied[0]?.operations).toHaveLength(1);
});

it("takes the selection alone where it is asked to, and nothing is offered in a workbook that is read only", async () => {
  const host = new FakeHost(workbook(WITH_OWN, OWN));
  const { user, unmount } = await openPage(host);
  select(host, 1, 3);
  await user.click(await screen.findByRole("radio", { name: "当前选区" }));
  expect(screen.getByText("共有3个单元格，当前选区内1个。")).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "转为原生公式" }));
  const native = await screen.findByRole("region", { name: "将转为原生公式" });
  expect(within(native).getAllByRole("button", { name: /^编制!D/ })).toHaveLength(1);
  unmount();

  const readOnly = new FakeHost(workbook(WITH_OWN, OWN));
  readOnly.capabilities = { ...readOnly.capabilities, canWrite: false };
  const second = await openPage(readOnly);
  expect(within(second.container).getByText("工作簿不能写入（可能为只读），不能插入公式。")).toBeInTheDocument();
  expect(within(second.container).getByRole("button", { name: "固化为数值" })).toBeDisabled();
});
