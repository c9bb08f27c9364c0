import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { findChromium } from "./open-workbench";
import { paneOnSample } from "./pane-in-browser";

const PAGE = pathToFileURL(resolve("dist/page/均衡尺.html")).href;
/** Office puts its own menu over this much of the pane's top right corner: 34 px on a Mac, with some air. */
const CORNER = 40;
/** Excel on a Mac, Excel on Windows, and the widest that is usual. */
const WIDTHS = [270, 320, 450] as const;
const TABS = ["数据", "对应关系", "达标", "均衡", "指标", "公式", "上报"] as const;

let browser: Browser;
let folder = "";

/** A county of sixty schools, one of which has no 骨干教师. Invented (示例数据). */
function county(): string {
  const header =
    "学校名称,办学类型,在校生数,高于规定学历教师数,县级以上骨干教师数,体育、艺术专任教师数,教学及辅助用房面积（㎡）,体育运动场馆面积（㎡）,教学仪器设备值（元）,网络多媒体教室数";
  const rows = Array.from({ length: 60 }, (_, at) => {
    const pupils = 200 + at * 10;
    const [teachers, backbone, art, rooms] = [0.05, 0.012, 0.01, 0.025].map((share) => Math.round(pupils * share));
    return `示例第${at + 1}小学,小学,${pupils},${teachers},${at === 7 ? "" : backbone},${art},${pupils * 5},${pupils * 8},${pupils * 2100},${rooms}`;
  });
  return [header, ...rows].join("\n");
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "edu-pane-"));
  writeFileSync(join(folder, "示例县.csv"), county());
  browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox", "--disable-gpu"] });
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** The pane on the county, in a window of this width: below what the page shows of the files. */
async function openAt(width: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 640 } });
  await page.goto(PAGE);
  await page.locator("input[type=file]").first().setInputFiles(join(folder, "示例县.csv"));
  await page.getByRole("tab", { name: "达标" }).waitFor();
  return page;
}

const show = (page: Page, tab: (typeof TABS)[number]): Promise<void> =>
  page.getByRole("tab", { name: tab, exact: true }).click();

test.each(WIDTHS)(
  "at %d px nothing reaches beyond the pane, on any of its pages, and no tab breaks over lines",
  async (width) => {
    const page = await openAt(width);
    for (const tab of TABS) {
      await show(page, tab);
      expect([tab, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([tab, width]);
    }
    const heights = await page.getByRole("tab").evaluateAll((tabs) => tabs.map((tab) => tab.clientHeight));
    expect(Math.max(...heights)).toBeLessThan(48);
    await page.close();
  },
);

test.each(WIDTHS)("at %d px the corner in which Office shows its menu holds nothing of ours", async (width) => {
  const page = await openAt(width);
  const inCorner = await page.evaluate((corner) => {
    const header = document.querySelector("header");
    if (!header) return ["no header"];
    const pane = header.getBoundingClientRect();
    return [...header.querySelectorAll("button, p")]
      .filter((element) => {
        const box = element.getBoundingClientRect();
        return box.right > pane.right - corner && box.top < pane.top + corner && box.width > 1;
      })
      .map((element) => element.textContent);
  }, CORNER);
  expect(inCorner).toEqual([]);
  await page.close();
});

test("each page of the pane keeps its own place, and begins at its top", async () => {
  const page = await openAt(320);
  const place = (): Promise<number> => page.evaluate(() => Math.round(window.scrollY));
  const top = await page.evaluate(() =>
    Math.round((document.querySelector("header")?.getBoundingClientRect().top ?? 0) + window.scrollY),
  );
  const scrollTo = async (to: number): Promise<void> => {
    await page.evaluate((y) => window.scrollTo(0, y), to);
    await page.waitForFunction((y) => Math.abs(window.scrollY - y) < 2, to);
  };
  await scrollTo(top + 900);
  await show(page, "均衡");
  expect(await place()).toBe(top);
  await scrollTo(top + 100);
  await show(page, "达标");
  expect(await place()).toBe(top + 900);
  await show(page, "均衡");
  expect(await place()).toBe(top + 100);
  await page.close();
});

describe("the grounds of a selected cell", () => {
  const opened = paneOnSample("示例县-学校台账", "达标");

  // 768 px, and what is left of it at 150 % and 200 % zoom.
  test.each([768, 600, 480])("in a window %d px high do not cover the county's verdict", async (height) => {
    const { workbench, pane } = opened();
    await workbench.page.setViewportSize({ width: 1366, height });
    await pane.getByText("共31所，问题多的在前").waitFor();
    await workbench.select("T5");
    await pane.locator("[data-why-card]").waitFor();
    const [verdict, card] = await pane.evaluate(() => {
      const heading = [...document.querySelectorAll("h2")].find((each) => each.textContent === "资源配置结论");
      const bottom = heading?.nextElementSibling?.getBoundingClientRect().bottom ?? Infinity;
      return [bottom, document.querySelector("[data-why-card]")?.getBoundingClientRect().top ?? 0];
    });
    expect(verdict).toBeLessThanOrEqual(card ?? 0);
  });
});
