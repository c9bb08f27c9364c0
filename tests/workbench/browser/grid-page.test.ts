import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium } from "playwright-core";
import { openFileHost } from "../../../src/host/file/file-host";
import { seriousViolations } from "./accessibility";
import { findChromium, WorkbenchPage } from "./open-workbench";

jest.setTimeout(240_000);

const PAGE = pathToFileURL(resolve("dist/page/均衡尺-工作台.html")).href;
const SAMPLE = "示例县-学校台账";
const SHEET = "学校台账";
let browser: Browser;
const requests: string[] = [];
const errors: string[] = [];

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox", "--disable-gpu"] });
});
afterAll(() => browser.close());

async function open(width = 1366, colorScheme: "light" | "dark" = "light"): Promise<WorkbenchPage> {
  const context = await browser.newContext({ viewport: { width, height: 768 }, colorScheme, acceptDownloads: true });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  page.on("request", (request) => {
    const url = request.url();
    if (url !== PAGE && !/^(?:data|blob):/.test(url)) requests.push(url);
  });
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto(PAGE);
  return new WorkbenchPage(page);
}

afterEach(() => {
  expect([requests.splice(0), errors.splice(0)]).toEqual([[], []]);
});

/** Waits until the pane counts so many schools that fall short. */
async function waitForFailing({ page }: WorkbenchPage, schools: number): Promise<void> {
  await page.waitForFunction(
    (wanted) => document.querySelector<HTMLElement>("#pane-frame")?.innerText.replace(/\s/g, "").includes(wanted),
    `未达标${schools}所`,
  );
}

it("opens by itself, judges a sample, follows an edit, marks, and saves a copy that holds", async () => {
  const workbench = await open();
  const { page } = workbench;
  await workbench.openSample(SAMPLE);
  await waitForFailing(workbench, 5);

  // A school that reaches every standard has 1,000 pupils and 42 teachers of a higher degree. Of these 30 are left: 3.0 for a
  // hundred, less than 85% of 4.2 (3.57), which no other indicator makes up for. It falls short without a click.
  await workbench.type("L6", "30");
  await waitForFailing(workbench, 6);
  expect(await workbench.value("L6", SHEET)).toBe(30);

  // Our functions work in the grid: 84 for 2,000 pupils are 4.2 for a hundred.
  await workbench.type("AB2", "=EDU.PER_HUNDRED(84,2000)");
  expect(await workbench.value("AB2", SHEET)).toBe(4.2);

  await workbench.ribbonButton("标识").click();
  await page.getByRole("button", { name: "写入标识" }).click();
  await page.getByRole("heading", { name: /^已标识：/ }).waitFor();

  // What is typed into the pane stays there.
  const search = page.getByPlaceholder("按校名查找");
  await search.fill("");
  await search.pressSequentially("实验");
  expect(await search.inputValue()).toBe("实验");

  const { name, bytes, workbook } = await workbench.saveCopy();
  expect(name).toBe(`${SAMPLE}（均衡尺）.xlsx`);
  const { snapshot } = await (await openFileHost(name, bytes)).readWorkbook();
  const sheet = snapshot.sheets.find((one) => one.name === SHEET);
  expect(sheet?.values[5]?.[11]).toBe(30);
  expect(sheet?.formulas.size).toBeGreaterThan(0);
  const rules = workbook.sheets.find((one) => one.name === SHEET)?.conditionalFormats ?? [];
  expect(rules.filter(({ formulas }) => formulas.join().includes('N("EDU')).length).toBeGreaterThan(0);
  await workbench.close();
});

it("has no serious fault for a screen reader, also in the dark and narrow", async () => {
  const workbench = await open(900, "dark");
  await workbench.openSample(SAMPLE);
  await waitForFailing(workbench, 5);
  expect(await seriousViolations(workbench.page.mainFrame(), ["#grid"])).toEqual([]);
  await workbench.close();
});
