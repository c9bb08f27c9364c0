import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { runCheck } from "../../../src/cli/run-check";
import { readXlsx } from "../../../src/xlsx/read-workbook";
import { seriousViolations } from "./accessibility";
import { findChromium } from "./open-workbench";

const PAGE = pathToFileURL(resolve("dist/page/均衡尺.html")).href;
let browser: Browser;
let folder = "";
const requests: string[] = [];
const errors: string[] = [];

/** Three files as three offices send them: a title above, totals below, the money without its unit. Invented (示例数据). */
const FILES: Readonly<Record<string, string>> = {
  "学生.csv":
    "示例县学生数（示例数据）,,\n学校名称,办学类型,在校生数\n示例一小,小学,1000\n示例二小,小学,500\n合计,,1500\n",
  "教师.csv":
    "学校名称,高于规定学历教师数,县级以上骨干教师数,体育、艺术专任教师数\n示例一小,42,10,9\n示例二小,20,3,5\n",
  "校舍.csv":
    "学校名称,教学及辅助用房面积（㎡）,体育运动场馆面积（㎡）,教学仪器设备值,网络多媒体教室数\n示例一小,4500,7500,200,23\n示例二小,2250,3750,100,12\n",
  "通知.docx": "no table",
  "坏.xlsx": "PK damaged",
};
const at = (...names: readonly string[]): string[] => names.map((name) => join(folder, name));
const THREE = ["学生.csv", "教师.csv", "校舍.csv"];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "edu-page-"));
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
  browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox", "--disable-gpu"] });
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

async function open(width = 1280, colorScheme: "light" | "dark" = "light"): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme, acceptDownloads: true });
  const page = await context.newPage();
  page.on("request", (request) => {
    const url = request.url();
    if (url !== PAGE && !/^(?:data|blob):/.test(url)) requests.push(url);
  });
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto(PAGE);
  return page;
}

const choose = (page: Page, files: readonly string[]): Promise<void> =>
  page
    .locator("input[type=file]")
    .first()
    .setInputFiles([...files]);

afterEach(() => {
  expect([requests, errors]).toEqual([[], []]);
});

it("opens by itself, takes three files of a county, asks what is not said, judges, marks, and hands out copies that hold", async () => {
  const page = await open();
  await choose(page, at(...THREE, "通知.docx", "坏.xlsx"));
  await page.getByRole("heading", { name: "已打开3个文件，合并核对" }).waitFor();
  await page.getByText("坏.xlsx：文件不完整或已损坏").waitFor();
  await page.getByText("另有1个文件不是表格，未打开：通知.docx。").waitFor();
  await page.getByRole("alert").getByRole("button", { name: "关闭" }).click();

  await page.getByRole("tab", { name: "数据", exact: true }).click();
  await page.getByRole("radio", { name: "万元", exact: true }).click();
  await page.getByRole("tab", { name: "达标" }).click();
  await page.getByText("资源配置结论").first().waitFor();
  expect(await page.getByRole("main").last().textContent()).toContain("资源配置结论未达标");
  expect(await page.getByText("有改动").count()).toBe(3);

  // the cell that the pane points at is shown in its sheet
  await page.getByRole("button", { name: /^示例二小/ }).click();
  await page.locator("button", { hasText: "1.2骨干教师" }).first().click();
  await page.locator("button", { hasText: "[教师.csv]教师!C3" }).click();
  const cell = page.getByRole("region", { name: "“[教师.csv]教师”中的单元格" }).locator("td[aria-current=true]").last();
  expect(await cell.textContent()).toBe("3");

  await page.getByRole("button", { name: "标识未达标的单元格" }).click();
  await page.getByRole("button", { name: "写入标识" }).click();
  await page.getByRole("heading", { name: /^已标识：/ }).waitFor();
  const saved: string[] = [];
  for (const name of THREE) {
    const waiting = page.waitForEvent("download");
    await page.getByRole("button", { name: `下载副本：“${name}”` }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe(`${name.replace(".csv", "")}-核对.xlsx`);
    saved.push((await download.path()) ?? "");
  }
  expect(await page.getByText("有改动").count()).toBe(0);
  const rules = await Promise.all(
    saved.map(async (path) => {
      const { sheets } = await readXlsx(new Uint8Array(readFileSync(path)));
      return sheets.flatMap(({ conditionalFormats }) => conditionalFormats).map(({ formulas }) => formulas.join());
    }),
  );
  // 20 of 21 and 3 of 5 for 500 pupils: two cells of one file, each with its two levels
  expect(rules.map(({ length }) => length)).toEqual([0, 4, 0]);
  expect(rules.flat().join()).not.toContain("学生");
  // the copies hold the answer: the headless check over them asks nothing and says the same
  const again = await runCheck(saved, async (path) => new Uint8Array(readFileSync(path)), "2026-11-29");
  expect(again.stdout).toContain("学校：2所（一贯制学校分学段计），达标1所，未达标1所，缺数0所。");
  expect(again.stdout).not.toContain("待确认");
  await page.context().close();
});

it("keeps what was answered when a file is replaced by its newer version", async () => {
  const page = await open();
  await choose(page, at(...THREE));
  await page.getByRole("tab", { name: "数据", exact: true }).click();
  await page.getByRole("radio", { name: "万元", exact: true }).click();
  await page.getByText("有改动").first().waitFor();
  const newer = join(folder, "校舍.csv");
  writeFileSync(newer, (FILES["校舍.csv"] ?? "").replace("示例二小,2250", "示例二小,2260"));
  await choose(page, [newer]);
  await page.getByRole("button", { name: "换成新版本" }).click();
  await page.getByRole("tab", { name: "达标" }).click();
  await page.getByText("资源配置结论").first().waitFor();
  expect(await page.getByRole("main").last().textContent()).toContain("资源配置结论未达标");
  expect(await page.getByRole("main").last().textContent()).toContain("缺数0所"); // the unit is known still
  await page.getByRole("heading", { name: "已打开3个文件，合并核对" }).waitFor();
  writeFileSync(newer, FILES["校舍.csv"] ?? "");
  await page.context().close();
});

it.each([
  [320, "light"],
  [1280, "dark"],
] as const)(
  "at %i px in %s: nothing is wider than the page, nothing that axe objects to, samples open",
  async (width, scheme) => {
    const page = await open(width, scheme);
    const isWide = (): Promise<boolean> =>
      page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
    expect(await isWide()).toBe(false);
    expect(await seriousViolations(page.mainFrame())).toEqual([]);
    await page.getByRole("button", { name: "示例县-学校台账" }).click();
    await page.getByText("资源配置结论").first().waitFor();
    expect(await page.getByRole("main").last().textContent()).toContain("资源配置结论未达标");
    expect(await isWide()).toBe(false);
    expect(await seriousViolations(page.mainFrame())).toEqual([]);
    await page.getByRole("button", { name: "全部关闭" }).click();
    await page.getByText("把一个或几个表格文件拖到这里").waitFor();
    await page.context().close();
  },
);
