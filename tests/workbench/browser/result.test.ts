import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Frame, type Page } from "playwright-core";
import { localDay } from "../../../src/app/local-day";
import { openFileHost } from "../../../src/host/file/file-host";
import { momentName } from "../../../src/i18n/zh-CN/domain";
import { readXlsx } from "../../../src/xlsx/read-workbook";
import { seriousViolations } from "./accessibility";
import { findChromium, WorkbenchPage, WorkbenchRun } from "./open-workbench";
import { pdfPages } from "./pdf-text";

jest.setTimeout(240_000);

const PAGE = pathToFileURL(resolve("dist/page/均衡尺.html")).href;
const GRID_PAGE = pathToFileURL(resolve("dist/page/均衡尺-工作台.html")).href;
const TITLE = "核查结果（打印、上报）";
const STANDARD = "国家优质均衡标准（教督〔2017〕6号）";

let run: WorkbenchRun;
let browser: Browser;
/** What the page has asked for beside itself, and errors of its console. */
const wrong: string[] = [];
beforeAll(async () => {
  run = await WorkbenchRun.start();
  browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox", "--disable-gpu"] });
});
afterAll(async () => {
  await browser.close();
  await run.close(); // fails when a request has left the computer
});

/** Schools of 1,000 pupils that meet everything, but every fourth has 20 of 42 teachers. Invented (示例数据). */
function ledger(schools: number): string {
  const names = Array.from({ length: schools }, (_, at) => `示例县第${at + 1}小学`);
  const figures = (at: number): string => `小学,1000,${at % 4 === 3 ? 20 : 42},10,9,4500,7500,200,23`;
  return [
    "示例县学校台账（示例数据）,,,,,,,,,",
    "学校名称,办学类型,在校生数,高于规定学历教师数,县级以上骨干教师数,体育、艺术专任教师数,教学及辅助用房面积（㎡）,体育运动场馆面积（㎡）,教学仪器设备值（万元）,网络多媒体教室数",
    ...names.map((name, at) => `${name},${figures(at)}`),
  ].join("\n");
}

/** Keeps what would be printed, instead of printing it. */
async function catchPrinting(page: Page): Promise<() => Promise<string>> {
  await page.context().addInitScript(() => {
    window.print = () => {
      if (window.top) Object.assign(window.top, { printed: document.documentElement.outerHTML });
    };
  });
  return async () => {
    await page.waitForFunction(() => "printed" in window);
    return page.evaluate(() => ("printed" in window ? String(window.printed) : ""));
  };
}

/** The texts of the printed document, page by page; it must not be wider than its page, nor any cell than its column. */
async function printed(page: Page, html: string): Promise<readonly string[]> {
  const sheet = await page.context().newPage();
  // A4 less its margins.
  await sheet.setViewportSize({ width: Math.floor((190 / 25.4) * 96), height: 1000 });
  await sheet.setContent(html);
  await sheet.emulateMedia({ media: "print" });
  const tooWide = await sheet.evaluate(() => [
    document.documentElement.scrollWidth > document.documentElement.clientWidth,
    [...document.querySelectorAll("td,th")].filter((cell) => cell.scrollWidth > cell.clientWidth).length,
  ]);
  expect(tooWide).toEqual([false, 0]);
  const pdf = await sheet.pdf({ preferCSSPageSize: true });
  await sheet.close();
  return pdfPages(pdf);
}

async function openPage(text: string): Promise<{ readonly page: Page; readonly html: () => Promise<string> }> {
  const page = await (await browser.newContext({ locale: "zh-CN" })).newPage();
  page.setDefaultTimeout(30_000);
  page.on("request", (request) => {
    if (request.url() !== PAGE && !/^(?:data|blob|about):/.test(request.url())) wrong.push(request.url());
  });
  page.on("console", (message) => message.type() === "error" && wrong.push(message.text()));
  page.on("pageerror", (error) => wrong.push(error.message));
  const html = await catchPrinting(page);
  await page.goto(PAGE);
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({ name: "台账.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
  await page.getByRole("tab", { name: "达标" }).click();
  await page.getByRole("button", { name: TITLE }).click();
  return { page, html };
}

it.each([
  [20, 1],
  [80, 2],
])("prints %i schools from the page on A4: %i", async (schools, pages) => {
  const { page, html } = await openPage(ledger(schools));
  await page.getByRole("button", { name: "打印", exact: true }).click();
  const texts = await printed(page, await html());
  expect(texts).toHaveLength(pages);
  const all = texts.join("");
  expect(all).toContain("资源配置结论：未达标");
  expect(all).toContain(STANDARD);
  expect(all).toContain(momentName(localDay(new Date())));
  expect(all).toContain("台账.csv");
  expect(all).toContain("示例数据");
  for (let at = 1; at <= schools; at++)
    expect(all).toContain(
      `示例县第${at}小学小学${at % 4 === 0 ? "✗" : "✓"}✓✓✓✓✓✓${at % 4 === 0 ? "6/7未达标" : "7/7达标"}`,
    );
  // 22 of 42 lacking in every fourth school.
  expect(all).toContain(`${(schools / 4) * 22}人（${schools / 4}所）`);
  texts.forEach((text, at) => {
    expect(text).toContain(`第${at + 1}页，共${pages}页`);
    expect(text).toContain("1.1 高学历教师");
  });
  expect(texts.at(-1)).toMatch(/填表人：审核人：负责人：日期：/);
  expect(wrong).toEqual([]);
  await page.context().close();
});

it("prints a sample on A4 from the workbench that opens by double click", async () => {
  const page = await (await browser.newContext({ locale: "zh-CN", viewport: { width: 1366, height: 768 } })).newPage();
  page.setDefaultTimeout(60_000);
  page.on("pageerror", (error) => wrong.push(error.message));
  const html = await catchPrinting(page);
  await page.goto(GRID_PAGE);
  await new WorkbenchPage(page).openSample("示例县-学校台账");
  await page.getByRole("tab", { name: "达标" }).click();
  await page.getByRole("button", { name: TITLE }).click();
  await page.getByRole("button", { name: "打印", exact: true }).click();
  const texts = await printed(page, await html());
  expect(
    texts.map((_, at) => `第${at + 1}页，共${texts.length}页`).every((said, at) => texts[at]?.includes(said)),
  ).toBe(true);
  const all = texts.join("");
  for (const said of ["资源配置结论：未达标", "示例县-学校台账.xlsx", "示例数据", "示例县第一小学", "云岭乡竹园小学"])
    expect(all).toContain(said);
  expect(all).not.toMatch(/重新检查|打开窗格|另存为/); // nothing of pane or ribbon
  expect(texts.at(-1)).toMatch(/填表人：审核人：负责人：日期：/);
  expect(wrong).toEqual([]);
  await page.context().close();
});

it("prints from the workbench, and writes a sheet that is removed from the saved file without a trace", async () => {
  const workbench = await run.openPage();
  workbench.page.setDefaultTimeout(40_000);
  const html = await catchPrinting(workbench.page);
  const file = await workbookOf(ledger(20));
  const openResult = async (bytes: Uint8Array): Promise<Frame> => {
    await workbench.openFile("台账.xlsx", bytes);
    const pane = await workbench.pane();
    await pane.getByRole("tab", { name: "达标" }).click();
    await pane.getByRole("button", { name: TITLE }).click();
    return pane;
  };
  await workbench.page.reload();
  let pane = await openResult(file);
  await workbench.page.addStyleTag({
    content: "#pane { flex: none !important; min-width: 0 !important; width: 270px !important; }",
  });
  await pane.getByRole("button", { name: "打印", exact: true }).click();
  const [text = "", ...more] = await printed(workbench.page, await html());
  expect(more).toEqual([]);
  expect(text).toContain("资源配置结论：未达标");
  expect(text).toContain("示例县第20小学");
  expect(text).not.toContain("重新检查"); // nothing of the pane

  await pane.getByRole("button", { name: "写成工作表" }).click();
  await pane.getByRole("heading", { name: "将写入核查结果表" }).waitFor();
  expect(await seriousViolations(pane)).toEqual([]);
  const wider = await pane.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wider).toBe(0);
  await pane.getByRole("button", { name: "写入核查结果表" }).click();
  await pane.getByRole("heading", { name: "核查结果表已写入" }).waitFor();
  await pane.getByRole("button", { name: "完成" }).click();
  await pane.getByRole("button", { name: "更新核查结果表" }).waitFor();
  const { bytes } = await workbench.saveCopy();
  const { snapshot } = await (await openFileHost("台账.xlsx", bytes)).readWorkbook();
  const made = snapshot.sheets.at(-1);
  expect(made).toMatchObject({ name: "均衡尺-核查结果", marker: "result" });
  expect(made?.values.flat()).toEqual(expect.arrayContaining(["资源配置结论：未达标", "示例县第20小学", "✗"]));

  pane = await openResult(bytes);
  await pane.getByRole("button", { name: "删除核查结果表" }).click();
  await pane.getByRole("region", { name: "将删除核查结果表" }).getByRole("button", { name: "删除核查结果表" }).click();
  await pane.getByRole("heading", { name: "核查结果表已删除" }).waitFor();
  const { bytes: cleaned } = await workbench.saveCopy();
  const [before, after] = [await readXlsx(file), await readXlsx(cleaned)];
  expect(after.sheets).toEqual(before.sheets);
  expect(after.definedNames).toEqual(before.definedNames);
  expect(run.consoleErrors).toEqual([]);
  await workbench.close();
});

async function workbookOf(text: string): Promise<Uint8Array> {
  return (await openFileHost("台账.csv", new TextEncoder().encode(text))).bytes();
}
