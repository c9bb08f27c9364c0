import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Frame, Locator, Page } from "playwright-core";
import { WorkbenchRun, type WorkbenchPage } from "../tests/workbench/browser/open-workbench";

/**
 * Takes the pictures of README.md and guide.md from the workbench, with the sample 示例县-学校台账.
 * Run `npm run build` first, then `npx tsx docs/take-screenshots.ts`. Look at every picture before you commit it.
 */
const FOLDER = path.join(__dirname, "screenshots");
const SAMPLE = "示例县-学校台账";

/** Pictures of the pane alone are taken in a higher window, so that a page of it fits. */
const HIGH_WINDOW = { height: 900 };

/** Nothing moves any more when two pictures, taken this long after one another, are the same. */
const STEADY_MS = 300;
const MOST_TRIES = 40;

interface Opened {
  readonly workbench: WorkbenchPage;
  readonly pane: Frame;
}

async function openSample(run: WorkbenchRun, window: { readonly height?: number } = {}): Promise<Opened> {
  const workbench = await run.openPage(window);
  await workbench.openSample(SAMPLE);
  const pane = await workbench.pane();
  await pane.getByText("共31所，问题多的在前").waitFor();
  return { workbench, pane };
}

/** Writes a picture once nothing moves any more. */
async function take(name: string, what: Page | Locator): Promise<void> {
  let before: Buffer = Buffer.alloc(0);
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const now = await what.screenshot({ animations: "disabled", caret: "hide" });
    if (now.equals(before)) {
      writeFileSync(path.join(FOLDER, `${name}.png`), now);
      console.log(`${name}.png  ${now.length} bytes`);
      return;
    }
    before = now;
    await new Promise((resolve) => setTimeout(resolve, STEADY_MS));
  }
  throw new Error(`${name}: the page does not come to rest`);
}

async function mark({ pane }: Opened): Promise<void> {
  await pane.getByRole("button", { name: "标识未达标的单元格" }).click();
  await pane.getByRole("button", { name: "写入标识" }).click();
  await pane.getByRole("heading", { name: /^已标识：/ }).waitFor();
}

/** Where things are in the grid of the sample, in pixels of a window of 1366 × 768. */
const INSIDE_GRID = { x: 600, y: 450 };
const WIDTH_OF_C_TO_M = 763;
const T5_THEN = { x: 683, y: 351 };

/** Brings the columns from 骨干教师 on beside the frozen names, as a user does with the wheel: most of the marks are there. */
async function showMarkedColumns({ workbench: { page }, pane }: Opened): Promise<void> {
  await page.mouse.move(INSIDE_GRID.x, INSIDE_GRID.y);
  await page.mouse.wheel(WIDTH_OF_C_TO_M, 0);
  await pane.evaluate(() => window.scrollTo(0, 0));
}

/** Steps 1 and 6, and the whole job on one picture. */
async function takeWorkbench(run: WorkbenchRun): Promise<void> {
  const opened = await openSample(run);
  const { workbench, pane } = opened;
  const { page } = workbench;
  await page.getByRole("button", { name: "关闭窗格" }).click();
  await take("1-open", page);
  await workbench.ribbonButton("检查").click();
  await pane.getByText("共31所，问题多的在前").waitFor();
  await mark(opened);
  await showMarkedColumns(opened);
  await take("6-marked", page);
  await pane.getByRole("button", { name: "完成" }).click();
  await page.mouse.click(T5_THEN.x, T5_THEN.y);
  await pane.getByText("还差4,800㎡").first().waitFor();
  await take("workbench", page);
  await workbench.close();
}

/** Steps 2, 5 and 6 and the difference coefficients, in the pane. */
async function takePane(run: WorkbenchRun): Promise<void> {
  const opened = await openSample(run, HIGH_WINDOW);
  const { workbench, pane } = opened;
  const picture = workbench.page.locator("#pane");
  await take("2-check", picture);

  await workbench.select("R5");
  await pane.getByRole("region", { name: "判定依据" }).getByText("还差760㎡").first().waitFor();
  await take("5-why", picture);
  await pane.getByRole("region", { name: "判定依据" }).getByRole("button", { name: "关闭" }).click();

  await pane.getByRole("button", { name: "标识未达标的单元格" }).click();
  await pane.getByRole("button", { name: "写入标识" }).scrollIntoViewIfNeeded();
  await take("6-preview", picture);
  await pane.getByRole("button", { name: "取消" }).click();

  await pane.getByRole("tab", { name: "均衡" }).click();
  await pane.getByRole("button", { name: /体育场馆.*超过限值/ }).click();
  await take("balance", picture);

  await pane.getByRole("tab", { name: "指标" }).click();
  await take("items", picture);

  await pane.getByRole("tab", { name: "上报" }).click();
  await pane.getByRole("heading", { name: "整改台账" }).waitFor();
  await take("submission", picture);
  await workbench.close();
}

/** Step 3: a unit is taken out of the sheet and a number made uncertain, so that there is something to ask. */
async function takeQuestions(run: WorkbenchRun): Promise<void> {
  const { workbench, pane } = await openSample(run, HIGH_WINDOW);
  await workbench.type("U2", "单位：人、个、㎡、间");
  await workbench.type("U3", "教学仪器设备值");
  await workbench.type("N6", "约13");
  await workbench.select("B2");
  await pane.getByRole("tab", { name: "数据" }).click();
  await pane.getByText(/待确认\d+项/).waitFor();
  await pane.getByText("表格已改动").waitFor({ state: "detached" });
  await take("3-questions", workbench.page.locator("#pane"));
  await workbench.close();
}

/** Step 4: a header that nobody can know, and the user showing its column in the grid. */
async function takeMapping(run: WorkbenchRun): Promise<void> {
  const { workbench, pane } = await openSample(run, HIGH_WINDOW);
  await workbench.type("V3", "丙类（间）");
  await workbench.select("B2");
  await pane.getByRole("tab", { name: "对应关系" }).click();
  await pane.getByText("还缺1项数据").waitFor();
  await pane.getByText("表格已改动").waitFor({ state: "detached" });
  await pane.getByRole("button", { name: "在表格中选取" }).first().click();
  await workbench.select("V6");
  await pane.getByRole("button", { name: "确定", exact: true }).waitFor();
  await take("4-mapping", workbench.page.locator("#pane"));
  await workbench.close();
}

async function takeAll(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const run = await WorkbenchRun.start();
  try {
    await takeWorkbench(run);
    await takePane(run);
    await takeQuestions(run);
    await takeMapping(run);
  } finally {
    await run.close();
  }
}

void takeAll();
