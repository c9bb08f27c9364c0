/** @jest-environment jsdom */
import { act, screen, waitFor, within } from "@testing-library/react";
import { parseSettings } from "../../src/app/workbook-settings";
import { keptDocument } from "../../src/host/settings-part";
import type { WorkbookReading } from "../../src/host/workbook-host";
import { columnFieldKey, headerKey, layoutOf } from "../../src/recognition/answers";
import { FakeHost } from "./fixtures/fake-host";
import { ODD_HEADER, ODD_SHEET, oddColumn, oddWorkbook } from "./fixtures/mapping";
import { deferred, renderCheckedPane } from "./fixtures/render-pane";

const ODD_KEY = columnFieldKey(layoutOf(ODD_HEADER.map((text) => [text])), ["甲类"], 0);

async function renderMapping(host = new FakeHost(oddWorkbook())) {
  return renderCheckedPane(host, "对应关系");
}

function answersOf(host: FakeHost): Readonly<Record<string, string>> {
  return parseSettings(keptDocument(host.settings)).answers;
}

function columnRow(header: string): HTMLElement {
  return screen.getByRole("button", { name: new RegExp(`列.*${header}`) });
}

function selectInGrid(host: FakeHost, column: number, row = 1): void {
  act(() => host.moveSelection({ sheet: ODD_SHEET, row, column }));
}

describe("what is shown", () => {
  it("lists the columns in the sheet's own order, with letter, header, meaning and how sure that is", async () => {
    await renderMapping();
    const rows = within(screen.getByRole("list", { name: "学校基础数据表的各列" })).getAllByRole("button", {
      name: /列/,
    });
    expect(rows.map((row) => row.textContent?.slice(0, 2))).toEqual([
      "A列",
      "B列",
      "C列",
      "D列",
      "E列",
      "F列",
      "G列",
      "H列",
      "I列",
      "J列",
    ]);
    expect(columnRow("在校生数")).toHaveTextContent("C列在校生数识别为：在校学生数，人确定");
    expect(columnRow("甲类")).toHaveTextContent("未识别未使用");
    expect(columnRow("教学仪器设备值")).toHaveTextContent("识别为：教学仪器设备值，单位待确认待确认");
  });

  it("says why a column was read as it was, and where its cells are", async () => {
    const { user, host } = await renderMapping();
    await user.click(columnRow("在校生数"));
    expect(within(screen.getByRole("list", { name: "识别依据" })).getAllByRole("listitem").length).toBeGreaterThan(0);
    await user.click(screen.getByRole("button", { name: "选中C列" }));
    expect(host.selected).toEqual([{ sheet: ODD_SHEET, area: { row: 0, column: 2, rows: 3, columns: 1 } }]);
  });

  it("names what the assessment needs and no column was taken for", async () => {
    await renderMapping();
    const missing = screen.getByRole("list", { name: "还缺1项数据" });
    expect(missing).toHaveTextContent("县级以上骨干教师数");
    expect(within(missing).getByRole("button", { name: "在表格中选取“县级以上骨干教师数”" })).toBeInTheDocument();
  });
});

describe("a correction", () => {
  it("is made by searching the list of all fields, judged at once and kept in the workbook", async () => {
    const { user, host } = await renderMapping();
    await user.click(columnRow("甲类"));
    await user.type(screen.getByRole("combobox", { name: "其他项目" }), "骨干教师数");
    await user.click(screen.getByRole("option", { name: "县级以上骨干教师数" }));
    expect(columnRow("甲类")).toHaveTextContent("识别为：县级以上骨干教师数，人由您确认");
    expect(screen.queryByRole("list", { name: "还缺1项数据" })).not.toBeInTheDocument();
    expect(answersOf(host)).toEqual({ [ODD_KEY]: "backbone" });
    expect(host.readings).toBe(1);
    expect(screen.getAllByText("已更改：E列“甲类”作为县级以上骨干教师数。").length).toBeGreaterThan(0);
  });

  it("can be made without a mouse", async () => {
    const { user, host } = await renderMapping();
    act(() => columnRow("甲类").focus());
    await user.keyboard("{Enter}");
    const search = screen.getByRole("combobox", { name: "其他项目" });
    while (document.activeElement !== search) await user.tab();
    await user.keyboard("骨干教师数{ArrowDown}{ArrowUp}{Enter}");
    expect(answersOf(host)).toEqual({ [ODD_KEY]: "backbone" });
    expect(search).toHaveFocus();
    await user.keyboard("{Escape}");
    expect(columnRow("甲类")).toHaveFocus();
    await user.keyboard("{Control>}z{/Control}");
    expect(answersOf(host)).toEqual({});
  });

  it("takes a column out of use with one click, and back", async () => {
    const { user, host } = await renderMapping();
    await user.click(columnRow("网络多媒体教室数"));
    await user.click(screen.getByRole("radio", { name: "这一列不用" }));
    expect(Object.values(answersOf(host))).toEqual(["none"]);
    expect(columnRow("网络多媒体教室数")).toHaveTextContent("未识别由您确认");
    await user.click(screen.getByRole("button", { name: "恢复自动识别" }));
    expect(answersOf(host)).toEqual({});
    expect(columnRow("网络多媒体教室数")).toHaveTextContent("识别为：网络多媒体教室数，间确定");
  });

  it("gives a column the unit that its header does not name", async () => {
    const { user, host } = await renderMapping();
    await user.click(columnRow("教学仪器设备值"));
    await user.selectOptions(screen.getByRole("combobox", { name: "单位" }), "万元");
    expect(Object.values(answersOf(host))).toEqual(["万元"]);
    expect(columnRow("教学仪器设备值")).toHaveTextContent("识别为：教学仪器设备值，万元");
  });

  it("is undone step by step, the last first, also by keyboard", async () => {
    const { user, host } = await renderMapping();
    await user.click(columnRow("教学仪器设备值"));
    await user.selectOptions(screen.getByRole("combobox", { name: "单位" }), "万元");
    await user.click(columnRow("网络多媒体教室数"));
    await user.click(screen.getAllByRole("radio", { name: "这一列不用" }).at(-1) as HTMLElement);
    expect(Object.values(answersOf(host))).toEqual(["万元", "none"]);
    await user.click(screen.getByRole("button", { name: "撤销" }));
    expect(Object.values(answersOf(host))).toEqual(["万元"]);
    await user.keyboard("{Control>}z{/Control}");
    expect(answersOf(host)).toEqual({});
    expect(screen.getByRole("button", { name: "撤销" })).toHaveFocus();
    expect(screen.getByRole("button", { name: "撤销" })).toHaveAttribute("aria-disabled", "true");
  });

  it("survives a new reading, and the page stays as it was opened", async () => {
    const { user, host } = await renderMapping();
    await user.click(columnRow("教学仪器设备值"));
    await user.selectOptions(screen.getByRole("combobox", { name: "单位" }), "万元");
    await user.click(screen.getByRole("button", { name: "重新检查" }));
    expect(host.readings).toBe(2);
    expect(screen.getByRole("combobox", { name: "单位" })).toHaveDisplayValue("万元");
  });
});

it("keeps answers and the opened row when the header of another column is edited", async () => {
  const { user, host } = await renderMapping();
  await user.click(columnRow("教学仪器设备值"));
  await user.selectOptions(screen.getByRole("combobox", { name: "单位" }), "万元");
  host.snapshot = oddWorkbook(ODD_HEADER.map((text) => (text === "甲类" ? "县级以上骨干教师数" : text)));
  await user.click(screen.getByRole("button", { name: "重新检查" }));
  expect(columnRow("县级以上骨干教师数")).toHaveTextContent("确定");
  expect(screen.getByRole("combobox", { name: "单位" })).toHaveDisplayValue("万元");
  expect(Object.values(answersOf(host))).toEqual(["万元"]);
  await user.click(screen.getByRole("button", { name: "撤销" }));
  expect(answersOf(host)).toEqual({});
});

it("keeps answers that a header edit has moved only at the next check that is asked for", async () => {
  const { user, host } = await renderMapping();
  await user.click(columnRow("教学仪器设备值"));
  await user.selectOptions(screen.getByRole("combobox", { name: "单位" }), "万元");
  const kept = host.settings;
  host.snapshot = oddWorkbook(ODD_HEADER.map((text) => (text === "甲类" ? "县级以上骨干教师数" : text)));
  act(() => host.edit());
  await waitFor(() => expect(columnRow("县级以上骨干教师数")).toHaveTextContent("确定"), { timeout: 5_000 });
  expect(host.asked.map(({ isQuiet }) => isQuiet)).toEqual([false, true]);
  expect(screen.getByRole("combobox", { name: "单位" })).toHaveDisplayValue("万元");
  // Writing would end the user's undo in Excel.
  expect(host.settings).toBe(kept);
  await user.click(screen.getByRole("button", { name: "重新检查" }));
  expect(Object.values(answersOf(host))).toEqual(["万元"]);
  expect(host.settings).not.toBe(kept);
});

it("does not lose an answer given while the workbook is being read", async () => {
  const { user, host } = await renderMapping();
  await user.click(columnRow("教学仪器设备值"));
  const reading = deferred<WorkbookReading>();
  jest.spyOn(host, "readWorkbook").mockReturnValueOnce(reading.promise);
  await user.click(screen.getByRole("button", { name: "重新检查" }));
  await user.selectOptions(screen.getByRole("combobox", { name: "单位" }), "万元");
  expect(Object.values(answersOf(host))).toEqual(["万元"]);
  await act(async () => reading.resolve({ snapshot: host.snapshot, settings: keptDocument(null), syncs: 3 }));
  expect(screen.getByRole("combobox", { name: "单位" })).toHaveDisplayValue("万元");
});

describe("在表格中选取", () => {
  const PICK = { name: "在表格中选取“县级以上骨干教师数”" };

  it("takes the column of the cell that is clicked, after one yes, and gives the focus back", async () => {
    const { user, host } = await renderMapping();
    await user.click(screen.getByRole("button", PICK));
    const panel = screen.getByRole("region", { name: "在表格中选取" });
    expect(within(panel).getByRole("heading", { name: "请在表格中点选“县级以上骨干教师数”所在的列" })).toHaveFocus();
    selectInGrid(host, oddColumn("甲类"));
    expect(panel).toHaveTextContent("把E列“甲类”作为县级以上骨干教师数？");
    expect(screen.queryByRole("region", { name: "判定依据" })).not.toBeInTheDocument();
    await user.click(within(panel).getByRole("button", { name: "确定" }));
    expect(answersOf(host)).toEqual({ [ODD_KEY]: "backbone" });
    expect(panel).not.toBeInTheDocument();
    // The button that began it has gone with the missing field.
    expect(screen.getByRole("heading", { name: "对应关系" })).toHaveFocus();
  });

  it("says what the column was read as until now, and which one gives way", async () => {
    const { user, host } = await renderMapping();
    await user.click(columnRow("体育、艺术专任教师数"));
    await user.click(screen.getByRole("button", { name: "在表格中改选一列" }));
    selectInGrid(host, oddColumn("高于规定学历教师数"));
    const panel = screen.getByRole("region", { name: "在表格中选取" });
    expect(panel).toHaveTextContent("这一列现在识别为高于规定学历教师数。");
    expect(panel).toHaveTextContent("现在用的是F列“体育、艺术专任教师数”，更改后不再使用。");
    selectInGrid(host, oddColumn("体育、艺术专任教师数"));
    expect(panel).toHaveTextContent("F列已经是体育、艺术专任教师数，请点选另一列。");
    expect(within(panel).queryByRole("button", { name: "确定" })).not.toBeInTheDocument();
  });

  it("is left with Escape: nothing has changed and the focus is back", async () => {
    const { user, host } = await renderMapping();
    await user.click(screen.getByRole("button", PICK));
    selectInGrid(host, oddColumn("甲类"));
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("region", { name: "在表格中选取" })).not.toBeInTheDocument();
    expect(host.settings).toBeNull();
    expect(screen.getByRole("button", PICK)).toHaveFocus();
  });

  it("says so when the cell lies in no table", async () => {
    const { user, host } = await renderMapping();
    await user.click(screen.getByRole("button", PICK));
    selectInGrid(host, 20);
    expect(screen.getByRole("region", { name: "在表格中选取" })).toHaveTextContent(
      `${ODD_SHEET}!U2不在识别出的表中，请点选表中的一列。`,
    );
  });

  it("takes a whole column that was selected by its letter", async () => {
    const { user, host } = await renderMapping();
    await user.click(screen.getByRole("button", PICK));
    act(() =>
      host.moveSelection({ sheet: ODD_SHEET, row: 0, column: oddColumn("甲类") }, { rows: 1_048_576, columns: 1 }),
    );
    expect(screen.getByRole("region", { name: "在表格中选取" })).toHaveTextContent(
      "把E列“甲类”作为县级以上骨干教师数？",
    );
  });

  it("offers a cell that was selected before, because clicking it again tells nothing", async () => {
    const { user, host } = await renderMapping();
    selectInGrid(host, oddColumn("甲类"));
    await user.click(screen.getByRole("button", PICK));
    expect(screen.getByRole("region", { name: "在表格中选取" })).toHaveTextContent(
      "把E列“甲类”作为县级以上骨干教师数？",
    );
  });

  it("is not offered where the host does not tell what is selected", async () => {
    const host = new FakeHost(oddWorkbook());
    host.capabilities = { ...host.capabilities, canFollowSelection: false };
    await renderMapping(host);
    expect(screen.queryByRole("button", PICK)).not.toBeInTheDocument();
  });
});

describe("tables", () => {
  it("are taken out as no table, listed, and restored", async () => {
    const { user, host } = await renderMapping();
    await user.click(screen.getByRole("button", { name: "不作为数据表" }));
    expect(Object.values(answersOf(host))).toEqual(["not-a-table"]);
    expect(screen.queryByRole("list", { name: "学校基础数据表的各列" })).not.toBeInTheDocument();
    const dismissed = screen.getByRole("list", { name: "已排除的内容（1处）" });
    expect(dismissed).toHaveTextContent("学校名称");
    await user.click(within(dismissed).getByRole("button", { name: /恢复/ }));
    expect(answersOf(host)).toEqual({});
    expect(screen.getByRole("button", { name: /学校基础数据表/ })).toBeInTheDocument();
  });

  it("are looked for under the header that the user selects", async () => {
    const { user, host } = await renderMapping();
    await user.click(screen.getByRole("button", { name: "工作表“值班”：指定表头" }));
    const panel = screen.getByRole("region", { name: "在表格中选取" });
    act(() => host.moveSelection({ sheet: ODD_SHEET, row: 0, column: 0 }, { rows: 2, columns: 3 }));
    expect(panel).toHaveTextContent("选中的不是工作表“值班”，请在该表中选取。");
    act(() => host.moveSelection({ sheet: "值班", row: 0, column: 0 }, { rows: 300, columns: 3 }));
    expect(panel).toHaveTextContent("选中的行过多，请重新选择");
    act(() => host.moveSelection({ sheet: "值班", row: 0, column: 0 }, { rows: 2, columns: 3 }));
    expect(panel).toHaveTextContent("把A1:C2作为表头？");
    await user.click(within(panel).getByRole("button", { name: "确定" }));
    expect(answersOf(host)).toEqual({ [headerKey("值班")]: "A1:C2" });
    expect(screen.getByRole("button", { name: /^值班：/ })).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "工作表“值班”：指定表头" })).not.toBeInTheDocument();
  });

  it("are not found under blank cells, and the page says so", async () => {
    const { user, host } = await renderMapping();
    await user.click(screen.getByRole("button", { name: "工作表“值班”：指定表头" }));
    const panel = screen.getByRole("region", { name: "在表格中选取" });
    act(() => host.moveSelection({ sheet: "值班", row: 90, column: 7 }, { rows: 2, columns: 3 }));
    await user.click(within(panel).getByRole("button", { name: "确定" }));
    expect(screen.getByText(/指定的表头是H91:J92，仍未识别出表/)).toBeInTheDocument();
  });
});

describe("已作出的决定", () => {
  it("lists every answer in words, also one whose table has gone, each to be taken back", async () => {
    const host = new FakeHost(oddWorkbook());
    host.settings = JSON.stringify({
      version: 1,
      standardId: "",
      answers: { "column-field:gone:旧表头>小学": "backbone:primary", "which-table:a:b": "a", [ODD_KEY]: "backbone" },
      ignoredSheets: [],
    });
    const { user } = await renderMapping(host);
    await user.click(screen.getByRole("button", { name: "已作的选择（3项）" }));
    const list = screen.getByRole("list", { name: "已作的选择（3项）" });
    expect(list).toHaveTextContent("E列“甲类”作为县级以上骨干教师数");
    expect(list).toHaveTextContent("“旧表头·小学”作为县级以上骨干教师数（小学）现在的工作簿中没有相符的内容");
    expect(list).toHaveTextContent("关于“以哪张表为准”的选择");
    await user.click(within(list).getByRole("button", { name: /撤销选择：“旧表头·小学”/ }));
    expect(Object.keys(answersOf(host))).toEqual(["which-table:a:b", ODD_KEY]);
    expect(screen.getByRole("button", { name: "已作的选择（2项）" })).toBeInTheDocument();
  });
});
