import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { readXlsx } from "../../../src/xlsx/read-workbook";
import type { XlsxWorkbook } from "../../../src/xlsx/xlsx-workbook";
import { officeToCompare } from "../../functions/native/libreoffice";
import { seriousViolations } from "./accessibility";
import { differingCells, place } from "./open-workbench";
import { paneOnSample } from "./pane-in-browser";

const SHEET = "附件2";
const opened = paneOnSample("师宗县-附件2-需求测算表", "公式");

/** Selects cells in the grid and takes them for an argument. */
async function take(name: string, first: string, last = first): Promise<void> {
  const { workbench, pane } = opened();
  const [from, to] = [place(first), place(last)];
  const area = { ...from, rows: to.row - from.row + 1, columns: to.column - from.column + 1 };
  await workbench.page.evaluate((cells) => {
    const model = window.eduWorkbench?.grid?.model;
    model?.select(model.activeSheet().id, cells);
  }, area);
  const field = pane.getByRole("textbox", { name, exact: true });
  const address = first === last ? `${SHEET}!${first}` : `${SHEET}!${first}:${last}`;
  // The grid tells its selection a moment later.
  for (let tries = 0; (await field.inputValue()) !== address; tries += 1) {
    if (tries === 40) throw new Error(`${name}: ${await field.inputValue()}, not ${address}`);
    await workbench.page.waitForTimeout(50);
    await pane.getByRole("button", { name: `${name}：用当前选区` }).click();
  }
}

async function choose(id: string): Promise<void> {
  const { pane } = opened();
  const box = pane.getByRole("combobox", { name: "核对什么" });
  await box.click();
  await box.fill(id);
  await pane.getByRole("option", { name: new RegExp(`（${id}）`) }).click();
}

/** Previews and writes what is filled in. */
async function insert(): Promise<void> {
  const { pane } = opened();
  await pane.getByRole("button", { name: "预览写入" }).click();
  const preview = pane.getByRole("region", { name: "将写入以下公式" });
  await preview.getByRole("button", { name: "写入", exact: true }).click();
  await pane.getByRole("button", { name: "撤销本次写入" }).waitFor();
}

/** What the pane says that each cell will show: the line below the cell's name. */
async function shownResults(): Promise<readonly string[]> {
  const items = opened().pane.getByRole("list", { name: "公式和结果" }).getByRole("listitem");
  return items.evaluateAll((each) => each.map((item) => item.querySelector("p")?.textContent ?? ""));
}

/** The workbook as LibreOffice computes it anew; null where it is not installed. */
async function recomputed(bytes: Uint8Array): Promise<XlsxWorkbook | null> {
  const office = officeToCompare();
  if (office === null) return null;
  const folder = mkdtempSync(join(tmpdir(), "edu-formulas-"));
  try {
    writeFileSync(join(folder, "核对.xlsx"), bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const to = ["--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", join(folder, "computed")];
    spawnSync(office, [profile, "--headless", ...to, join(folder, "核对.xlsx")], { encoding: "utf8" });
    const computed = join(folder, "computed", "核对.xlsx");
    if (!existsSync(computed)) throw new Error("LibreOffice has made no file");
    return await readXlsx(readFileSync(computed));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function valueIn(workbook: XlsxWorkbook, address: string): unknown {
  const { row, column } = place(address);
  const sheet = workbook.sheets.find(({ name }) => name === SHEET);
  const cells = sheet?.rows.find((line) => line.row === row)?.cells ?? [];
  return cells.find((cell) => cell.column === column)?.value ?? null;
}

it("a reviewer's checks on 附件2: native, shown before they are written, computed alike elsewhere, and gone without a trace", async () => {
  const { workbench, pane, overflow, narrow } = opened();
  await narrow();
  const before = (await workbench.saveCopy()).workbook;

  // 单价 of the two rows and their total: 3600÷1.2 = 3000, 3100÷1.03 = 3009.71, 6700÷2.23 = 3004.48 元/㎡.
  await choose("UNIT_PRICE");
  await take("金额", "C4", "C6");
  await take("面积", "B4", "B6");
  await take("结果放在", "K4");
  const prices = await shownResults();
  expect(prices).toHaveLength(3);
  expect(prices[1]).toMatch(/^3000元\/㎡/);
  expect(await overflow()).toBeLessThanOrEqual(0);
  expect(await seriousViolations(pane)).toEqual([]);
  await insert();
  for (const [at, address] of ["K4", "K5", "K6"].entries())
    expect(await workbench.value(address, SHEET)).toBe(prices[at]);

  // 5300 + 6400 = 11700: the total of 资金合计.
  await pane.getByRole("button", { name: "完成" }).click();
  await choose("CHECK_TOTAL");
  await take("合计", "I4");
  await take("各项", "I5", "I6");
  await take("结果放在", "L4");
  const [total] = await shownResults();
  expect(total).toBe("相符");
  await insert();
  expect(await workbench.value("L4", SHEET)).toBe("相符");

  const saved = await workbench.saveCopy();
  expect(differingCells(before, saved.workbook).sort()).toEqual(
    ["K4", "K5", "K6", "L4"].map((name) => `${SHEET}!${name}`),
  );
  const elsewhere = await recomputed(saved.bytes);
  expect(elsewhere !== null || !process.env.CI).toBe(true);
  if (elsewhere)
    expect(["K4", "K5", "K6", "L4"].map((address) => valueIn(elsewhere, address))).toEqual([...prices, total]);

  await pane.getByRole("button", { name: "撤销本次写入" }).click();
  await pane.getByRole("region", { name: "已撤销，单元格已恢复到操作之前。" }).waitFor();
  expect(differingCells(before, (await workbench.saveCopy()).workbook).sort()).toEqual(
    ["K4", "K5", "K6"].map((name) => `${SHEET}!${name}`),
  );
});

it("EDU functions are inserted, turned native, and taken back to what they were and to nothing", async () => {
  const { workbench, pane } = opened();
  const before = (await workbench.saveCopy()).workbook;
  await choose("UNIT_PRICE");
  await take("金额", "C5", "C6");
  await take("面积", "B5", "B6");
  await take("结果放在", "K5");
  await pane.getByRole("radio", { name: /^EDU函数/ }).click();
  const shown = await shownResults();
  await insert();
  expect(await workbench.value("K6", SHEET)).toBe(shown[1]);
  await pane.getByRole("button", { name: "完成" }).click();
  await pane.getByText(/^共有2个单元格/).waitFor();
  await pane.getByRole("button", { name: "转为原生公式" }).click();
  await pane.getByRole("region", { name: "将转为原生公式" }).getByRole("button", { name: "写入", exact: true }).click();
  await pane.getByText("工作簿里没有EDU公式。").waitFor();
  expect(await workbench.value("K6", SHEET)).toBe(shown[1]);
  await pane.getByRole("button", { name: "撤销本次写入" }).click();
  await pane.getByText(/^共有2个单元格/).waitFor();
  expect(await workbench.value("K6", SHEET)).toBe(shown[1]);
  await pane.getByRole("button", { name: "完成" }).click();
  await pane.getByRole("button", { name: "固化为数值" }).click();
  await pane.getByRole("region", { name: "将固化为数值" }).getByRole("button", { name: "写入", exact: true }).click();
  await pane.getByText("工作簿里没有EDU公式。").waitFor();
  const { workbook } = await workbench.saveCopy();
  expect([valueIn(workbook, "K5"), valueIn(workbook, "K6")]).toEqual(shown);
  expect(differingCells(before, workbook)).toHaveLength(2);
});
