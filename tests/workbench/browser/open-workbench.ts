import { accessSync, constants, readFileSync } from "node:fs";
import { chromium, type Browser, type BrowserContext, type Download, type Frame, type Page } from "playwright-core";
import "../../../src/workbench/shell/page-surface";
import { cellName } from "../../../src/xlsx/cell-names";
import { readXlsx } from "../../../src/xlsx/read-workbook";
import type { Scalar, XlsxRuleFormat, XlsxWorkbook } from "../../../src/xlsx/xlsx-workbook";
import { WorkbenchServer } from "./workbench-server";

const USUAL_PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/microsoft-edge",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];
const CHROMIUM_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The browser of this computer. @throws Error saying what to install */
export function findChromium(): string {
  const candidates = [process.env["CHROME_PATH"] ?? "", ...USUAL_PLACES].filter((place) => place !== "");
  for (const candidate of candidates) {
    try {
      accessSync(candidate, constants.X_OK);
      return candidate;
    } catch {
      continue;
    }
  }
  throw new Error(
    "没有找到浏览器。请安装 Chromium（Debian：apt-get install chromium fonts-noto-cjk）或 Chrome，或用环境变量 CHROME_PATH 指出它的位置。",
  );
}

/** A served workbench and a browser with a fresh profile. Close it at the end: that also checks that nothing left the computer. */
export class WorkbenchRun {
  readonly #server: WorkbenchServer;
  readonly #browser: Browser;
  /** Every request that was not for the served workbench. */
  readonly foreignRequests: string[] = [];
  /** Errors that the pages wrote to the console. */
  readonly consoleErrors: string[] = [];

  private constructor(server: WorkbenchServer, browser: Browser) {
    this.#server = server;
    this.#browser = browser;
  }

  /** Serves `dist/`, which `npm run build` makes. */
  static async start(): Promise<WorkbenchRun> {
    const executablePath = findChromium();
    const server = await WorkbenchServer.start();
    return new WorkbenchRun(server, await chromium.launch({ executablePath, headless: true, args: CHROMIUM_FLAGS }));
  }

  /** A new page on the first screen. */
  async openPage(
    options: { readonly colorScheme?: "light" | "dark"; readonly width?: number; readonly height?: number } = {},
  ): Promise<WorkbenchPage> {
    const { colorScheme = "light", width = 1366, height = 768 } = options;
    const context = await this.#browser.newContext({
      viewport: { width, height },
      colorScheme,
      locale: "zh-CN",
      acceptDownloads: true,
    });
    await this.#watch(context);
    const page = await context.newPage();
    await page.goto(this.#server.address);
    const opened = new WorkbenchPage(page);
    await opened.untilAlive();
    return opened;
  }

  /** @throws Error when a page has asked another computer for something */
  async close(): Promise<void> {
    await this.#browser.close();
    this.#server.stop();
    if (this.foreignRequests.length > 0)
      throw new Error(`Requests left the workbench:\n${this.foreignRequests.join("\n")}`);
  }

  async #watch(context: BrowserContext): Promise<void> {
    await context.route("**/*", (route) => {
      const { protocol, origin } = new URL(route.request().url());
      const isOwn = origin === this.#server.address || protocol === "blob:" || protocol === "data:";
      if (isOwn) return route.continue();
      this.foreignRequests.push(route.request().url());
      return route.abort();
    });
    context.on("console", (message) => {
      if (message.type() === "error") this.consoleErrors.push(message.text());
    });
    context.on("weberror", (error) => this.consoleErrors.push(error.error().message));
  }
}

/** One page of the workbench, driven as a user does; values are read from the workbook in the grid. */
export class WorkbenchPage {
  constructor(readonly page: Page) {}

  /** Waits until the page answers to what is done on it; "load" may come before that. */
  async untilAlive(): Promise<void> {
    await this.page.waitForFunction(() => window.eduWorkbench !== undefined);
  }

  async openSample(name: string): Promise<void> {
    await this.#untilOpened(async () => {
      await this.page.getByRole("button", { name: "示例", exact: true }).click();
      await this.page.getByRole("menuitem", { name }).click();
    });
  }

  /** Hands a file to the page without waiting for what becomes of it. */
  async openBytes(name: string, bytes: Uint8Array): Promise<void> {
    await this.untilAlive();
    await this.page.setInputFiles("#file", { name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
  }

  async openFile(name: string, bytes: Uint8Array): Promise<void> {
    await this.#untilOpened(() => this.openBytes(name, bytes));
  }

  /** The pane's page, once it has loaded. */
  async pane(): Promise<Frame> {
    const handle = await this.page.waitForSelector("#pane-frame iframe", { state: "attached" });
    const frame = await handle.contentFrame();
    if (!frame) throw new Error("The pane has no page");
    await frame.waitForLoadState("load");
    return frame;
  }

  ribbonButton(name: string): ReturnType<Page["getByRole"]> {
    return this.page.locator("#ribbon").getByRole("button", { name });
  }

  /** Value of a cell, after everything has been computed. */
  async value(address: string, sheet?: string): Promise<Scalar> {
    return this.page.evaluate(
      async ({ row, column, name }) => {
        const model = window.eduWorkbench?.grid?.model;
        if (!model) throw new Error("No workbook is open");
        await model.calculated();
        const found = name === undefined ? model.activeSheet() : model.sheets().find((one) => one.name === name);
        if (!found) throw new Error(`No sheet ${name}`);
        return found.values({ row, column, rows: 1, columns: 1 })[0]?.[0] ?? null;
      },
      { ...place(address), name: sheet },
    );
  }

  /** Selects a cell of the active sheet and types into it, then Enter. */
  async type(address: string, text: string): Promise<void> {
    await this.select(address);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
    await this.page.waitForFunction(() => window.eduWorkbench?.grid?.model.isEditingCell() === false);
    await this.page.evaluate(() => window.eduWorkbench?.grid?.model.calculated());
  }

  /** Clicks on a cell, as far as the grid can bring it into view. */
  async select(address: string): Promise<void> {
    await this.page.evaluate(({ row, column }) => {
      const model = window.eduWorkbench?.grid?.model;
      model?.select(model.activeSheet().id, { row, column, rows: 1, columns: 1 });
    }, place(address));
    // The keyboard must belong to the grid, not to the pane or a button.
    await this.page.evaluate(() => window.eduWorkbench?.grid?.focus());
  }

  /** Look that conditional formats give to a cell of the active sheet. */
  async ruleLook(address: string): Promise<XlsxRuleFormat> {
    return this.page.evaluate(({ row, column }) => {
      const grid = window.eduWorkbench?.grid;
      return grid?.ruleLook(grid.model.activeSheet().id, row, column) ?? {};
    }, place(address));
  }

  /** Waits until conditional formats give a cell this fill; undefined for none. */
  async waitForFill(address: string, fill: string | undefined): Promise<void> {
    await this.page.waitForFunction(
      ({ row, column, wanted }) => {
        const grid = window.eduWorkbench?.grid;
        return grid?.ruleLook(grid.model.activeSheet().id, row, column).fill === wanted;
      },
      { ...place(address), wanted: fill },
    );
  }

  /** Saves a copy and reads it. */
  async saveCopy(): Promise<{ readonly name: string; readonly bytes: Uint8Array; readonly workbook: XlsxWorkbook }> {
    const waiting: Promise<Download> = this.page.waitForEvent("download");
    await this.page.getByRole("button", { name: "另存为" }).click();
    const saved = await waiting;
    const bytes = new Uint8Array(readFileSync(await saved.path()));
    return { name: saved.suggestedFilename(), bytes, workbook: await readXlsx(bytes) };
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }

  /** Waits for another grid than the one before. */
  async #untilOpened(open: () => Promise<void>): Promise<void> {
    const before = await this.page.evaluateHandle(() => window.eduWorkbench?.grid ?? null);
    await open();
    await this.page.waitForFunction(
      (old) => Boolean(window.eduWorkbench?.grid) && window.eduWorkbench?.grid !== old,
      before,
    );
  }
}

/** Row and column (from zero) of "B5". */
export function place(address: string): { row: number; column: number } {
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  if (letters === "") throw new Error(`Not a cell address: ${address}`);
  return {
    row: Number(digits) - 1,
    column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1,
  };
}

/** Cells whose value or formula differ between two workbooks, as "Sheet!A1". */
export function differingCells(before: XlsxWorkbook, after: XlsxWorkbook): string[] {
  const contents = ({ sheets }: XlsxWorkbook): Map<string, string> =>
    new Map(
      sheets.flatMap(({ name, rows }) =>
        rows.flatMap(({ row, cells }) =>
          cells.map(({ column, value, formula }): [string, string] => [
            `${name}!${cellName(row, column)}`,
            JSON.stringify([value, formula]),
          ]),
        ),
      ),
    );
  const [old, now] = [contents(before), contents(after)];
  const blank = JSON.stringify([null, null]);
  return [...new Set([...old.keys(), ...now.keys()])].filter(
    (key) => (old.get(key) ?? blank) !== (now.get(key) ?? blank),
  );
}
