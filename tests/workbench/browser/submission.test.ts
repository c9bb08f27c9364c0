import { readFileSync } from "node:fs";
import path from "node:path";
import type { Frame } from "playwright-core";
import { localDay } from "../../../src/app/local-day";
import { momentName } from "../../../src/i18n/zh-CN/domain";
import { cellName } from "../../../src/xlsx/cell-names";
import { readXlsx } from "../../../src/xlsx/read-workbook";
import type { Scalar, XlsxSheet, XlsxWorkbook } from "../../../src/xlsx/xlsx-workbook";
import { officeToCompare, savedByOffice } from "../../functions/native/libreoffice";
import { seriousViolations } from "./accessibility";
import { differingCells, type WorkbenchPage, WorkbenchRun } from "./open-workbench";

jest.setTimeout(180_000);

const SAMPLE = "示例县-学校台账";
const ROSTER = "学校台账";
const LEDGER = "均衡尺-整改台账";
/** 487 pupils with 80.26万元 of equipment, 1,648.05元 each of the 2,000 that are asked: all else is met. */
const SCHOOL = "青山乡中心小学";
const LINE = `${SCHOOL}-小学-1.6`;
/** What is written: the button, the heading of what is asked and of what is done, the sheet. */
const SHEETS = [
  ["生成官方表格", "官方表格", "均衡尺-表Ⅱ-2"],
  ["生成责任清单", "责任清单", "均衡尺-责任清单"],
  ["生成整改台账", "整改台账", LEDGER],
  ["生成作战图", "作战图", "均衡尺-挂图作战"],
  ["生成一校一策", "一校一策表", "均衡尺-一校一策"],
  ["按现在的数据存档", "关口与存档表", "均衡尺-关口"],
] as const;
const TODAY = localDay(new Date());

let run: WorkbenchRun;
let workbench: WorkbenchPage;
let pane: Frame;
beforeAll(async () => {
  run = await WorkbenchRun.start();
});
// Fails when a request has left the computer.
afterAll(() => run.close());

const button = (name: string) => pane.getByRole("button", { name, exact: true });

/** Previews what a button writes, says yes, and closes what was written. */
async function write(start: string, name: string): Promise<void> {
  await button(start).click();
  await pane
    .getByRole("region", { name: `将写入${name}` })
    .getByRole("button", { name: `写入${name}` })
    .click();
  await pane.getByRole("heading", { name: `${name}已写入` }).waitFor();
  await button("完成").click();
}

/** Types into a cell of the county's data; the pane judges it anew by itself, and then says what is in the ledger. */
async function typeFigure(address: string, text: string): Promise<void> {
  await workbench.page.evaluate((name) => {
    const model = window.eduWorkbench?.grid?.model;
    const sheet = model?.sheets().find((one) => one.name === name);
    if (sheet) model?.select(sheet.id, { row: 0, column: 0, rows: 1, columns: 1 });
  }, ROSTER);
  await workbench.type(address, text);
  await button("重新检查").click();
}

async function paneWidth(pixels: number): Promise<void> {
  await workbench.page.addStyleTag({
    content: `#pane { flex: none !important; min-width: 0 !important; width: ${pixels}px !important; }`,
  });
  await pane.waitForFunction((width) => document.documentElement.clientWidth <= width, pixels);
}

const tooWide = (): Promise<number> =>
  pane.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** The cells of the row of the ledger that has this 编号, by the head. */
async function ledgerLine(): Promise<Readonly<Record<string, Scalar>>> {
  const rows = await workbench.page.evaluate(async (name) => {
    const model = window.eduWorkbench?.grid?.model;
    await model?.calculated();
    const sheet = model?.sheets().find((one) => one.name === name);
    return sheet?.values({ row: 0, column: 0, rows: 60, columns: 21 }) ?? [];
  }, LEDGER);
  const head = rows.find((row) => row.includes("编号")) ?? [];
  const line = rows.find((row) => row.includes(LINE)) ?? [];
  return Object.fromEntries(head.map((name, column) => [String(name), line[column] ?? null]));
}

const FORMS = ["均衡尺-表Ⅱ-2", "均衡尺-表Ⅲ"];
type Values = Readonly<Record<string, Scalar>>;

/** What the grid shows of a sheet once everything has been computed. */
async function valuesInGrid(name: string): Promise<Values> {
  await workbench.value("A1", name);
  const rows = await workbench.page.evaluate((wanted) => {
    const sheet = window.eduWorkbench?.grid?.model.sheets().find((one) => one.name === wanted);
    const used = sheet?.usedArea(false);
    return sheet && used
      ? sheet.values({ row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns })
      : [];
  }, name);
  return valuesOf(rows.map((values, row) => ({ row, cells: values.map((value, column) => ({ column, value })) })));
}

/** Numbers to nine significant digits, since two programs add in different orders. */
function valuesOf(
  rows: readonly {
    readonly row: number;
    readonly cells: readonly { readonly column: number; readonly value: Scalar }[];
  }[],
): Values {
  return Object.fromEntries(
    rows.flatMap(({ row, cells }) =>
      cells.flatMap(({ column, value }): [string, Scalar][] =>
        value === null || value === ""
          ? []
          : [[cellName(row, column), typeof value === "number" ? Number(value.toPrecision(9)) : value]],
      ),
    ),
  );
}

const sheetOf = (sheets: readonly XlsxSheet[], name: string): XlsxSheet => {
  const found = sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
};

it("makes what is handed in, follows a figure that is mended and spoilt again, and leaves no trace when all is deleted", async () => {
  const original = await readXlsx(new Uint8Array(readFileSync(path.resolve("assets/samples", `${SAMPLE}.xlsx`))));
  const figure = equipmentCell(original);
  workbench = await run.openPage();
  workbench.page.setDefaultTimeout(30_000);
  await workbench.openSample(SAMPLE);
  pane = await workbench.pane();
  await pane.getByRole("tab", { name: "上报" }).click();
  await pane.getByRole("heading", { name: "官方表格（表Ⅰ—表Ⅵ）" }).waitFor();
  for (const [start, name] of SHEETS) await write(start, name);
  await pane.getByText(/^县级自评，.+存档（[\d.]+ KB）$/).waitFor();
  expect(await ledgerLine()).toMatchObject({ 状态: "未销号", 现值: 1648.05, 标准: 2000, 差额: 171400, 销号日期: null });

  // Mended: closed on the day that it is checked, and only once the ledger is brought up to date.
  await typeFigure(figure, "100");
  await pane.getByText(/^共9项：未销号8项、已销号1项。$/).waitFor();
  expect(await ledgerLine()).toMatchObject({ 状态: "未销号" });
  await write("更新整改台账", "整改台账");
  expect(await ledgerLine()).toMatchObject({ 状态: "已销号", 销号日期: TODAY, 现值: 2053.39 });
  expect(String((await ledgerLine())["复核说明"])).toMatch(/^复核达标：现值2,053\.39/);

  // What is otherwise than at the gate: the figure, and the verdict that flipped.
  await pane.getByText("比较两次存档").click();
  await pane.getByText(`${SCHOOL}（小学）：未达标→达标`).waitFor();
  await pane.getByText("教学仪器设备值：802,600元→1,000,000元").waitFor();
  await pane.getByText(`新达标1校次：${SCHOOL}（小学）`).waitFor();
  await pane.getByText(`已销号1项：${SCHOOL} 小学 1.6 生均教学仪器设备值`).waitFor();

  // Spoilt again: opened again, and the day on which it was closed is told.
  await typeFigure(figure, "50");
  await pane.getByText(/^共9项：未销号9项。$/).waitFor();
  await write("更新整改台账", "整改台账");
  expect(await ledgerLine()).toMatchObject({ 状态: "重新打开", 重新打开日期: TODAY });
  expect(String((await ledgerLine())["复核说明"])).toContain(`原于${momentName(TODAY)}销号`);

  for (const width of [270, 320]) {
    await paneWidth(width);
    expect([width, await tooWide()]).toEqual([width, 0]);
  }
  expect(await seriousViolations(pane)).toEqual([]);

  // The sheets are in the saved copy, with formulas that another program computes to the same figures.
  const { workbook, bytes } = await workbench.saveCopy();
  for (const [, , name] of SHEETS) expect(workbook.sheets.map((sheet) => sheet.name)).toContain(name);
  expect(
    sheetOf(workbook.sheets, "均衡尺-表Ⅱ-2")
      .rows.flatMap(({ cells }) => cells)
      .filter(({ formula }) => formula !== null).length,
  ).toBeGreaterThan(31 * 7);
  await compareWithOffice(bytes);

  // All of it deleted, and the figure as it was: the file is what it was.
  await typeFigure(figure, "80.26");
  await button("全部删除").click();
  await button("删除均衡尺的工作表").click();
  await pane.getByRole("heading", { name: "均衡尺的工作表已删除" }).waitFor();
  const { workbook: cleaned } = await workbench.saveCopy();
  expect(differingCells(original, cleaned)).toEqual([]);
  expect(cleaned.sheets).toEqual(original.sheets);
  expect(cleaned.definedNames).toEqual(original.definedNames);
  expect(run.consoleErrors).toEqual([]);
  await workbench.close();
});

/** 教学仪器设备值 of the school in the roster. */
function equipmentCell({ sheets }: XlsxWorkbook): string {
  const { rows } = sheetOf(sheets, ROSTER);
  const head = rows.flatMap(({ cells }) => cells).find(({ value }) => value === "教学仪器设备值（万元）");
  const school = rows.find(({ cells }) => cells.some(({ value }) => value === SCHOOL));
  const value = school?.cells.find(({ column }) => column === head?.column)?.value;
  if (!head || !school || value !== 80.26) throw new Error(`the sample has ${String(value)} for ${SCHOOL}`);
  return cellName(school.row, head.column);
}

/** The saved file keeps no results: LibreOffice computes them, and must come to what the grid shows. */
async function compareWithOffice(bytes: Uint8Array): Promise<void> {
  const office = officeToCompare();
  if (office === null) return;
  const sheets = await savedByOffice(office, bytes);
  for (const name of FORMS) {
    const shown = await valuesInGrid(name);
    expect(Object.keys(shown).length).toBeGreaterThan(30);
    expect(valuesOf(sheetOf(sheets, name).rows)).toEqual(shown);
  }
}
