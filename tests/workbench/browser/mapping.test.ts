import ExcelJS from "exceljs";
import type { Frame, Locator } from "playwright-core";
import { assessWorkbook } from "../../../src/app/assess-workbook";
import type { WorkbookAssessment } from "../../../src/app/workbook-assessment";
import { NEW_SETTINGS, parseSettings } from "../../../src/app/workbook-settings";
import { openFileHost } from "../../../src/host/file/file-host";
import { seriousViolations } from "./accessibility";
import { WorkbenchRun, type WorkbenchPage } from "./open-workbench";

jest.setTimeout(180_000);

const HEADER = [
  "学校名称",
  "办学类型",
  "在校生数",
  "高于规定学历教师数",
  "甲类",
  "体育、艺术专任教师数",
  "教学及辅助用房面积（㎡）",
  "体育运动场馆面积（㎡）",
  "教学仪器设备值",
  "网络多媒体教室数",
];

/** Two 小学 that meet everything, if 甲类 is 骨干教师 and 设备值 in 万元; neither is said. Invented (示例数据). */
async function oddWorkbookFile(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook
    .addWorksheet("台账")
    .addRows([
      ["示例县学校台账（示例数据）"],
      HEADER,
      ["示例一小", "小学", 1000, 45, 12, 11, 5000, 8000, 230, 25],
      ["示例二小", "小学", 500, 23, 6, 6, 2600, 4100, 118, 13],
    ]);
  workbook.addWorksheet("值班").addRows([["周一值班人员请提前到岗"]]);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

let run: WorkbenchRun;
let workbench: WorkbenchPage;
let pane: Frame;

beforeAll(async () => {
  run = await WorkbenchRun.start();
});
// Fails when a request has left the computer.
afterAll(() => run.close());

beforeEach(async () => {
  workbench = await run.openPage();
  workbench.page.setDefaultTimeout(30_000);
  await workbench.openFile("示例.xlsx", await oddWorkbookFile());
  await openMapping();
});
afterEach(() => workbench.close());

/** A busy computer leaves the check after an edit to the user. */
async function recheck(): Promise<void> {
  await pane.getByRole("button", { name: "重新检查" }).click();
}

async function openMapping(): Promise<void> {
  pane = await workbench.pane();
  await pane.getByRole("tab", { name: "对应关系" }).click();
}

function row(header: string): Locator {
  return pane.getByRole("button", { name: new RegExp(`列.*${header}`) });
}

/** The workbook as it would be saved now, assessed by the headless check with the answers in it, and without them. */
async function headless(): Promise<{
  readonly kept: WorkbookAssessment;
  readonly plain: WorkbookAssessment;
  readonly bytes: Uint8Array;
}> {
  const { bytes } = await workbench.saveCopy();
  const { snapshot, settings } = await (await openFileHost("保存.xlsx", bytes)).readWorkbook();
  return {
    kept: assessWorkbook(snapshot, parseSettings(settings)),
    plain: assessWorkbook(snapshot, NEW_SETTINGS),
    bytes,
  };
}

async function kept(): Promise<void> {
  await pane.getByText("已存入工作簿。").first().waitFor({ state: "attached" });
}

async function pickBackbone(): Promise<void> {
  await pane.getByRole("button", { name: "在表格中选取“县级以上骨干教师数”" }).click();
  await workbench.select("E3");
  await pane.getByText("把E列“甲类”作为县级以上骨干教师数？").waitFor();
  await pane.getByRole("button", { name: "确定", exact: true }).click();
  await row("甲类").getByText("识别为：县级以上骨干教师数，人").waitFor();
}

it("takes a column shown in the grid and a unit, keeps both in the file, and the headless check uses them", async () => {
  await pane.getByText("还缺1项数据").waitFor();
  await pickBackbone();
  await pane.getByText("还缺1项数据").waitFor({ state: "detached" });
  await row("教学仪器设备值").click();
  await pane.getByRole("combobox", { name: "单位" }).selectOption("万元");
  await pane.getByText("已更改：I列“教学仪器设备值”的单位是万元。").first().waitFor();
  await kept();
  await pane.getByRole("tab", { name: "达标" }).click();
  await pane.getByText("达标", { exact: true }).first().waitFor();

  const saved = await headless();
  expect(saved.kept.county.verdict).toBe("met");
  expect(saved.plain.county.verdict).toBe("missing");
  expect(Object.values(saved.kept.settings.answers).sort()).toEqual(["backbone", "万元"]);

  await workbench.openFile("保存.xlsx", saved.bytes);
  await openMapping();
  await row("甲类").getByText("由您确认").waitFor();
  await pane.getByRole("button", { name: "已作的选择（2项）" }).click();
  await pane.getByRole("button", { name: "撤销选择：E列“甲类”作为县级以上骨干教师数" }).click();
  await pane.getByText("还缺1项数据").waitFor();
  expect(run.consoleErrors).toEqual([]);
});

it("asks about a column that is nearly named, takes its candidate, and undoes by click and by keyboard", async () => {
  await workbench.type("E2", "名师骨干合计");
  await recheck();
  await row("名师骨干合计").getByText("待确认").waitFor();
  await pane.getByText("“名师骨干合计”可能是该项，请在下方确认。").waitFor();
  await row("名师骨干合计").click();
  await pane.getByRole("radio", { name: "县级以上骨干教师数" }).click();
  await row("名师骨干合计").getByText("由您确认").waitFor();
  await pane.getByRole("radio", { name: "这一列不用" }).click();
  await row("名师骨干合计").getByText("未识别").waitFor();
  await pane.getByRole("button", { name: "撤销" }).click();
  await row("名师骨干合计").getByText("识别为：县级以上骨干教师数，人").waitFor();
  await pane.getByRole("button", { name: "撤销" }).press("Control+z");
  await pane.getByText("已撤销：E列“名师骨干合计”作为县级以上骨干教师数。").first().waitFor();
  await row("名师骨干合计").getByText("待确认").waitFor();
});

it("takes a table out, lists it, and restores it", async () => {
  await pane.getByRole("button", { name: "不作为数据表" }).click();
  await pane.getByRole("heading", { name: "已排除的内容（1处）" }).waitFor();
  await kept();
  expect((await headless()).kept.tables).toEqual([]);
  await pane.getByRole("button", { name: /恢复台账/ }).click();
  await row("在校生数").waitFor();
});

it("reads again after an edit without losing answers or the place on the page", async () => {
  await pickBackbone();
  await row("甲类").click();
  await pane.getByRole("list", { name: "识别依据" }).waitFor();
  await workbench.type("E3", "3");
  await recheck();
  await pane.getByRole("tab", { name: "达标" }).click();
  await pane.getByLabel("各校结论").filter({ hasText: "未达标1所" }).waitFor();
  await pane.getByRole("tab", { name: "对应关系" }).click();
  await pane.getByRole("list", { name: "识别依据" }).waitFor();
  await row("甲类").getByText("由您确认").waitFor();
});

it("explains the figures of a value: cell, header, what is printed and the conversion", async () => {
  await row("教学仪器设备值").click();
  await pane.getByRole("combobox", { name: "单位" }).selectOption("万元");
  await kept();
  await workbench.select("I3");
  const why = pane.getByRole("region", { name: "判定依据" });
  await why.getByText("230万元＝2,300,000元").waitFor();
  await why.getByRole("button", { name: "台账!I3" }).waitFor();
});

it("can be used with the keyboard alone", async () => {
  const { keyboard } = workbench.page;
  await pane.getByRole("tab", { name: "对应关系" }).focus();
  await tabTo(row("甲类"));
  await keyboard.press("Enter");
  await tabTo(pane.getByRole("combobox", { name: "其他项目" }));
  await keyboard.type("骨干教师数");
  await keyboard.press("Enter");
  await row("甲类").getByText("识别为：县级以上骨干教师数，人").waitFor();
  await keyboard.press("Escape");
  await expectFocus(row("甲类"));
  await keyboard.press("Control+z");
  await pane.getByText("还缺1项数据").waitFor();
  const pick = pane.getByRole("button", { name: "在表格中选取“县级以上骨干教师数”" });
  await pick.focus();
  await keyboard.press("Enter");
  await pane.getByRole("region", { name: "在表格中选取" }).waitFor();
  await keyboard.press("Escape");
  await expectFocus(pick);
});

it("has nothing serious for axe and nothing wider than the pane, opened, searching and picking", async () => {
  await workbench.page.addStyleTag({
    content: "#pane { flex: none !important; min-width: 0 !important; width: 320px !important; }",
  });
  await row("教学仪器设备值").click();
  expect(await seriousViolations(pane)).toEqual([]);
  await pane.getByRole("combobox", { name: "其他项目" }).click();
  await pane.getByRole("listbox").waitFor();
  expect(await seriousViolations(pane)).toEqual([]);
  await pane.getByRole("combobox", { name: "其他项目" }).press("Escape");
  await pane.getByRole("combobox", { name: "单位" }).selectOption("万元");
  await pane.getByRole("button", { name: "已作的选择（1项）" }).click();
  await pane.getByRole("button", { name: "在表格中选取“县级以上骨干教师数”" }).click();
  await workbench.select("E3");
  await pane.getByRole("button", { name: "确定", exact: true }).waitFor();
  expect(await seriousViolations(pane)).toEqual([]);
  const widths = await pane.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
});

/** Presses Tab until this has the focus; a person would need no more than these. */
async function tabTo(target: Locator): Promise<void> {
  const MOST_TABS = 40;
  for (let presses = 0; presses < MOST_TABS; presses += 1) {
    await workbench.page.keyboard.press("Tab");
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error("The keyboard does not lead there");
}

async function expectFocus(target: Locator): Promise<void> {
  expect(await target.evaluate((element) => element === document.activeElement)).toBe(true);
}
