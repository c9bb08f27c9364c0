import { readFileSync } from "node:fs";
import path from "node:path";
import ExcelJS from "exceljs";
import type { Frame, Page } from "playwright-core";
import { assessWorkbook } from "../../../src/app/assess-workbook";
import { parseSettings } from "../../../src/app/workbook-settings";
import { openFileHost } from "../../../src/host/file/file-host";
import { readXlsx } from "../../../src/xlsx/read-workbook";
import { seriousViolations } from "./accessibility";
import { smallWorkbookFile } from "./small-workbook-file";
import { differingCells, WorkbenchRun, type WorkbenchPage } from "./open-workbench";

jest.setTimeout(180_000);

let run: WorkbenchRun;
let workbench: WorkbenchPage;
let page: Page;

beforeAll(async () => {
  run = await WorkbenchRun.start();
});
afterAll(() => run.close());
beforeEach(async () => {
  workbench = await run.openPage();
  page = workbench.page;
  page.setDefaultTimeout(30_000);
});
afterEach(async () => {
  expect(run.consoleErrors.splice(0)).toEqual([]);
  await workbench.close();
  // What a page says while it is being closed does not count.
  run.consoleErrors.splice(0);
});

/** Opens a file and waits for the pane: Excel, too, refuses what an add-in asks while something is being typed. */
async function open(name: string, bytes: Uint8Array): Promise<void> {
  await workbench.openFile(name, bytes);
  await (await workbench.pane()).getByRole("tab").first().waitFor();
}

/** What is selected in the grid, such as "学校!B2:B7". */
async function selected(): Promise<string> {
  return page.evaluate(() => {
    const model = window.eduWorkbench?.grid?.model;
    if (!model) return "";
    const { area } = model.selection();
    const name = (row: number, column: number): string => `${String.fromCharCode(65 + column)}${row + 1}`;
    const [first, last] = [name(area.row, area.column), name(area.row + area.rows - 1, area.column + area.columns - 1)];
    return `${model.activeSheet().name}!${first === last ? first : `${first}:${last}`}`;
  });
}

/** The part of the page that has the keyboard: the id of the nearest element that has one of these. */
async function region(): Promise<string> {
  return page.evaluate(
    () => document.activeElement?.closest("#title-bar, #ribbon, #find, #grid, #pane, #welcome, dialog")?.id ?? "",
  );
}

/** Presses Tab, or Shift+Tab, in the pane until something with this text has the keyboard. */
async function tabTo(pane: Frame, text: RegExp, key = "Tab"): Promise<void> {
  for (let press = 0; press < 120; press += 1) {
    const label = await pane.evaluate(() => {
      const focused = document.activeElement;
      const labelled = focused instanceof HTMLInputElement ? [...(focused.labels ?? [])] : [];
      return [
        focused?.getAttribute("aria-label") ?? "",
        ...labelled.map((one) => one.innerText),
        focused instanceof HTMLElement ? focused.innerText : "",
      ].join(" ");
    });
    if ((await region()) === "pane" && text.test(label)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`The Tab key does not reach ${String(text)}`);
}

/** Header of two rows, frozen with the two columns of names; the last row is far down, one sheet is hidden. */
async function wideWorkbookFile(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("台账", { views: [{ state: "frozen", xSplit: 2, ySplit: 2 }] });
  sheet.addRow(["学校", "代码", "学生", ...Array.from({ length: 20 }, (_cell, index) => `第${index + 1}项`)]);
  sheet.addRow([]);
  for (let school = 1; school <= 200; school += 1)
    sheet.addRow([`第${school}小学`, `00${school}`, 100 + school, ...new Array<number>(20).fill(school)]);
  sheet.mergeCells("D1:H1");
  sheet.mergeCells("C1:C2");
  workbook.addWorksheet("藏", { state: "hidden" }).addRow(["第7小学"]);
  const other = workbook.addWorksheet("另一张");
  other.addRow(["第7小学", new Date(Date.UTC(2024, 4, 1))]);
  other.getCell("B1").numFmt = "yyyy/m/d";
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

describe("moving in the grid", () => {
  beforeEach(async () => {
    await open("宽表.xlsx", await wideWorkbookFile());
  });

  it("each key leads where it leads in Excel", async () => {
    for (const [key, from, to] of [
      ["Home", "F30", "C30"],
      ["End", "C30", "W30"],
      ["Control+Home", "F30", "C3"],
      ["Control+End", "C3", "W202"],
      ["Shift+End", "C30", "C30:W30"],
      ["Control+Shift+Home", "E30", "C3:E30"],
      ["Control+Shift+End", "V200", "V200:W202"],
    ] as const) {
      await workbench.select(from);
      await page.keyboard.press(key);
      expect([key, await selected()]).toEqual([key, `台账!${to}`]);
    }
  });

  it("PageDown and PageUp go on and back by what is in view", async () => {
    await workbench.select("D10");
    await page.keyboard.press("PageDown");
    const first = Number(/D(\d+)$/.exec(await selected())?.[1]);
    expect(first).toBeGreaterThan(15);
    expect(first).toBeLessThan(60);
    await page.keyboard.press("PageDown");
    expect(await selected()).toBe(`台账!D${first + (first - 10)}`);
    await page.keyboard.press("PageUp");
    await page.keyboard.press("PageUp");
    expect(await selected()).toBe("台账!D10");
  });

  it.each(["Control", "Control+Alt"])(
    "%s with PageDown and PageUp goes through the sheets that are shown",
    async (keys) => {
      await workbench.select("D10");
      await page.keyboard.press(`${keys}+PageDown`);
      expect(await selected()).toBe("另一张!A1");
      await page.keyboard.press(`${keys}+PageDown`);
      expect(await selected()).toBe("另一张!A1");
      await page.keyboard.press(`${keys}+PageUp`);
      expect(await selected()).toBe("台账!D10");
    },
  );

  it("typing goes into the cell that a key has led to", async () => {
    await workbench.select("F30");
    await page.keyboard.press("Control+End");
    await page.keyboard.type("9");
    await page.keyboard.press("Enter");
    expect(await workbench.value("W202")).toBe(9);
  });
});

describe("entering", () => {
  beforeEach(async () => {
    await open("五校.xlsx", await smallWorkbookFile());
  });

  it("Ctrl+; enters today's date as a date, and the copy keeps it", async () => {
    await workbench.select("F2");
    await page.keyboard.press("Control+;");
    const now = new Date();
    const serial = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000 + 25_569;
    expect(await workbench.value("F2")).toBe(serial);
    const { workbook } = await workbench.saveCopy();
    const cell = workbook.sheets[0]?.rows[1]?.cells.find(({ column }) => column === 5);
    expect([cell?.value, workbook.styles[cell?.style ?? 0]?.numberFormat]).toEqual([serial, "yyyy/m/d"]);
  });

  it("Alt+= writes the sum of the numbers above or to the left, and nothing over what is there", async () => {
    await workbench.type("F2", "1");
    await workbench.type("F3", "2");
    await workbench.select("F4");
    await page.keyboard.press("Alt+=");
    expect(await workbench.value("F4")).toBe(3);
    await page.getByText("F4：已写入=SUM(F2:F3)").waitFor();
    await workbench.select("B2");
    await page.keyboard.press("Alt+=");
    await page.getByText("求和公式要写在空单元格中").waitFor();
    const { workbook } = await workbench.saveCopy();
    expect(differingCells(await readXlsx(await smallWorkbookFile()), workbook).sort()).toEqual([
      "学校!F2",
      "学校!F3",
      "学校!F4",
    ]);
  });

  it("what a key has entered is undone by Ctrl+Z", async () => {
    await workbench.select("F2");
    await page.keyboard.press("Control+;");
    await page.keyboard.press("Control+z");
    await page.waitForFunction(
      () =>
        window.eduWorkbench?.grid?.model.activeSheet().values({ row: 1, column: 5, rows: 1, columns: 1 })[0]?.[0] ===
        null,
    );
  });
});

test("who types while a check is asked for loses nothing, and the pane reads the workbook once he is done", async () => {
  await workbench.openFile("五校.xlsx", await smallWorkbookFile());
  const pane = await workbench.pane();
  const again = pane.getByRole("button", { name: "重新检查" });
  await again.waitFor();
  await workbench.select("B2");
  await page.keyboard.type("46");
  // As if asked for from elsewhere: the keyboard stays in the cell.
  await again.evaluate((button) => button instanceof HTMLElement && button.click());
  await pane.getByText("有单元格正在编辑").waitFor();
  await page.keyboard.press("Enter");
  await pane.getByText("有单元格正在编辑").waitFor({ state: "detached" });
  expect(await workbench.value("B2")).toBe(46);
});

describe("pasting", () => {
  beforeEach(async () => {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await open("五校.xlsx", await smallWorkbookFile());
  });

  async function paste(address: string, text: string, html?: string): Promise<void> {
    await page.evaluate(
      ([plain, table]) =>
        navigator.clipboard.write([
          new ClipboardItem({
            "text/plain": new Blob([plain ?? ""], { type: "text/plain" }),
            ...(table === undefined ? {} : { "text/html": new Blob([table], { type: "text/html" }) }),
          }),
        ]),
      [text, html] as const,
    );
    await workbench.select(address);
    await page.keyboard.press("Control+v");
  }

  /** Waits for a copied text: the browser fills the clipboard in its own time, the plain text before the table. */
  async function copied(text: string): Promise<void> {
    await page.waitForFunction(async (expected) => {
      try {
        const [item] = await navigator.clipboard.read();
        const table = await (await item?.getType("text/html"))?.text();
        return Boolean(table?.includes("data-copy-id") && table.includes(expected));
      } catch {
        return false; // The clipboard is being filled.
      }
    }, text);
  }

  it("keeps codes, ranges and texts as they are, numbers as numbers; the copy has the same", async () => {
    await paste("F2", "00123\t1-2\t3/4\t1,234\n532101199001011234\t+1+2\t约13\t-5\n");
    expect(await selected()).toBe("学校!F2:I3");
    const expected = ["00123", "1-2", "3/4", 1234, "532101199001011234", "+1+2", "约13", -5];
    const cells = ["F2", "G2", "H2", "I2", "F3", "G3", "H3", "I3"];
    expect(await Promise.all(cells.map((cell) => workbench.value(cell)))).toEqual(expected);
    const { workbook } = await workbench.saveCopy();
    const saved = workbook.sheets[0]?.rows
      .slice(1, 3)
      .flatMap(({ cells: line }) => line.filter(({ column }) => column >= 5));
    expect(saved?.map(({ value, formula }) => [value, formula])).toEqual(expected.map((value) => [value, null]));
  });

  it("takes from a table only what is in its cells: no look, no merged cells, nothing that the copy would lose", async () => {
    await paste(
      "F2",
      "学校\t\n一小\t7\n",
      `<table><tr><td colspan=2 style="background:red;font-weight:bold">学校</td></tr><tr><td>一小</td><td x:num="7.25">7</td></tr></table>`,
    );
    expect(await Promise.all(["F2", "G2", "F3", "G3"].map((cell) => workbench.value(cell)))).toEqual([
      "学校",
      null,
      "一小",
      7.25,
    ]);
    const { workbook } = await workbench.saveCopy();
    expect(workbook.sheets[0]?.merges).toEqual([]);
  });

  it("says where ##### has come from instead of the number", async () => {
    await paste("F2", "#######");
    await page.getByText("原表列宽不够").waitFor();
    expect(await workbench.value("F2")).toBe("#######");
  });

  it("says that what stands beside a table is not pasted", async () => {
    await paste("F2", "台账\n7\n", "<p>台账</p><table><tr><td>7</td></tr></table>");
    await page.getByText("只粘贴了第一张表").waitFor();
    expect(await workbench.value("F2")).toBe(7);
  });

  it("makes a formula only of a text that begins with =", async () => {
    await paste("F2", "=B2+B3");
    expect(await workbench.value("F2")).toBe(82);
  });

  it("fills the selected cells with a single one, and undoes it in one step", async () => {
    await page.evaluate(() =>
      window.eduWorkbench?.grid?.model.select("sheet-1", { row: 1, column: 5, rows: 3, columns: 1 }),
    );
    await page.evaluate(() => navigator.clipboard.writeText("007"));
    await page.evaluate(() => window.eduWorkbench?.grid?.focus());
    await page.keyboard.press("Control+v");
    expect(await Promise.all(["F2", "F3", "F4"].map((cell) => workbench.value(cell)))).toEqual(["007", "007", "007"]);
    await page.keyboard.press("Control+z");
    await page.waitForFunction(() =>
      window.eduWorkbench?.grid?.model
        .activeSheet()
        .values({ row: 1, column: 5, rows: 3, columns: 1 })
        .every(([value]) => value === null),
    );
  });

  it("refuses an area with merged cells, where figures would be hidden", async () => {
    await open("宽表.xlsx", await wideWorkbookFile());
    await paste("D1", "1\t2\t3");
    await page.getByText("有合并单元格，没有粘贴").waitFor();
    expect(await workbench.value("D1")).toBe("第1项");
  });

  it("copied inside the grid, a merged cell is told to be lost before the copy is saved", async () => {
    await open("宽表.xlsx", await wideWorkbookFile());
    await workbench.select("D1");
    await page.keyboard.press("Control+c");
    await copied("第1项");
    const merges = (): Promise<number> =>
      page.evaluate(() => window.eduWorkbench?.grid?.model.activeSheet().merges().length ?? 0);
    // On a busy computer the first paste straight after a copy is lost now and then; why is not known.
    for (let tries = 0; tries < 4 && (await merges()) <= 2; tries += 1) {
      await workbench.select("J100");
      await page.keyboard.press("Control+v");
      await page.waitForTimeout(3_000);
    }
    expect(await merges()).toBeGreaterThan(2);
    await page.keyboard.press("Control+s");
    await page.getByRole("dialog").getByText("“台账”的合并单元格改变").waitFor();
    await page.getByRole("dialog").getByRole("button", { name: "取消" }).click();
    expect(await page.title()).toContain("（未保存）");
  });

  it("copies inside the grid as before: formulas follow their cells", async () => {
    await workbench.select("D2");
    await page.keyboard.press("Control+c");
    await copied("6.20");
    await workbench.select("F3");
    await page.keyboard.press("Control+v");
    await page.waitForFunction(
      () =>
        window.eduWorkbench?.grid?.model.activeSheet().formulas({ row: 2, column: 5, rows: 1, columns: 1 })[0]?.[0] ===
        "=E3/D3",
    );
  });
});

describe("finding", () => {
  it("Ctrl+F finds through all shown sheets, from the selected cell on, and Escape leads back to the grid", async () => {
    await open("宽表.xlsx", await wideWorkbookFile());
    await page.keyboard.press("Control+f");
    expect(await region()).toBe("find");
    expect(await seriousViolations(page.mainFrame(), ["#grid", "#pane-frame"])).toEqual([]);
    await page.keyboard.type("第７小学");
    await page.keyboard.press("Enter");
    expect(await selected()).toBe("台账!A9");
    await page.getByText("第1个，共2个：台账!A9").waitFor();
    await page.keyboard.press("Enter");
    expect(await selected()).toBe("另一张!A1");
    await page.keyboard.press("Enter");
    expect(await selected()).toBe("台账!A9");
    await page.keyboard.press("Shift+Enter");
    expect(await selected()).toBe("另一张!A1");
    await page.keyboard.press("Control+f");
    await page.keyboard.type("2024/5/1");
    await page.keyboard.press("Enter");
    const day = await page.locator("#find-result").innerText();
    await page.keyboard.press("Control+f");
    await page.keyboard.type("没有这所学校");
    await page.keyboard.press("Enter");
    await page.getByText("没有找到“没有这所学校”。").waitFor();
    await page.keyboard.press("Escape");
    expect(await region()).toBe("grid");
    expect(await page.locator("#find").isVisible()).toBe(false);
    expect(day).toBe("第1个，共1个：另一张!B1");
  });
});

describe("saving and leaving", () => {
  beforeEach(async () => {
    await open("五校.xlsx", await smallWorkbookFile());
  });

  it("shows changes that no copy has, in name and title, until Ctrl+S has saved the workbook itself", async () => {
    expect(await page.title()).toBe("五校.xlsx - 均衡尺 工作台");
    await workbench.type("B2", "90");
    expect(await page.locator("#file-name").innerText()).toBe("五校.xlsx（未保存）");
    expect(await page.title()).toBe("五校.xlsx（未保存） - 均衡尺 工作台");
    const waiting = page.waitForEvent("download");
    await page.keyboard.press("Control+s");
    const saved = await waiting;
    expect(saved.suggestedFilename()).toBe("五校（均衡尺）.xlsx");
    const workbook = await readXlsx(new Uint8Array(readFileSync(await saved.path())));
    expect(differingCells(await readXlsx(await smallWorkbookFile()), workbook)).toContain("学校!B2");
    await page.waitForFunction(() => document.title === "五校.xlsx - 均衡尺 工作台");
  });

  it("Ctrl+S while typing takes in what is typed, from the pane it saves too", async () => {
    await workbench.select("F2");
    await page.keyboard.type("备注");
    const first = page.waitForEvent("download");
    await page.keyboard.press("Control+s");
    const typed = await readXlsx(new Uint8Array(readFileSync(await (await first).path())));
    expect(differingCells(await readXlsx(await smallWorkbookFile()), typed)).toEqual(["学校!F2"]);
    const pane = await workbench.pane();
    await pane.getByRole("tab").first().click();
    const second = page.waitForEvent("download");
    await page.keyboard.press("Control+s");
    expect((await second).suggestedFilename()).toBe("五校（均衡尺）.xlsx");
  });

  it("counts the add-in's comments as changes", async () => {
    await page.evaluate(() => {
      const model = window.eduWorkbench?.grid?.model;
      model?.comments.put({
        sheetId: model.activeSheet().id,
        row: 1,
        column: 1,
        text: "均衡尺",
        isNote: true,
        isAnswered: false,
      });
    });
    expect(await page.locator("#file-name").innerText()).toBe("五校.xlsx（未保存）");
  });

  it("asks before the page is left while something is still being typed", async () => {
    const asked: string[] = [];
    page.on("dialog", (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await workbench.select("F2");
    await page.keyboard.type("备");
    await page.reload();
    expect(asked).toEqual(["beforeunload"]);
  });
});

describe("a protected sheet", () => {
  it.each(["Control+;", "Alt+=", "Control+v"])("refuses %s and says how to go on", async (key) => {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet("台账");
    sheet.addRows([[1], [2]]);
    await sheet.protect("1", {});
    await open("保护.xlsx", new Uint8Array(await workbook.xlsx.writeBuffer()));
    await page.evaluate(() => navigator.clipboard.writeText("5"));
    await workbench.select("A3");
    await page.keyboard.press(key);
    await page.getByRole("alert").getByText("撤销工作表保护").waitFor();
    expect(await workbench.value("A3")).toBeNull();
    expect(await page.title()).toBe("保护.xlsx - 均衡尺 工作台");
  });
});

describe("F6", () => {
  it("leads from the grid to the pane, the buttons and back, both ways, and shows where it is", async () => {
    await open("五校.xlsx", await smallWorkbookFile());
    const shown = (): Promise<string> => page.evaluate(() => document.querySelector(".keyboard-region")?.id ?? "");
    await workbench.select("B2");
    for (const next of ["pane", "title-bar", "ribbon", "grid"]) {
      await page.keyboard.press("F6");
      expect([await region(), await shown()]).toEqual([next, next]);
    }
    for (const next of ["ribbon", "title-bar", "pane", "grid"]) {
      await page.keyboard.press("Shift+F6");
      expect([await region(), await shown()]).toEqual([next, next]);
    }
    // The grid is itself again: what is typed goes into the cell that was selected.
    await page.keyboard.type("7");
    await page.keyboard.press("Enter");
    expect(await workbench.value("B2")).toBe(7);
  });

  it("takes in what is being typed, and passes over a pane that is closed", async () => {
    await open("五校.xlsx", await smallWorkbookFile());
    await page.getByRole("button", { name: "关闭窗格" }).click();
    await workbench.select("F2");
    await page.keyboard.type("备注");
    await page.keyboard.press("F6");
    await page.waitForFunction(() => document.activeElement?.closest("#title-bar") !== null);
    expect(await workbench.value("F2")).toBe("备注");
  });
});

describe("opening", () => {
  it("says which file is being opened before the work begins, and how far it is", async () => {
    await page.evaluate(() => {
      const said: string[] = [];
      Object.assign(window, { said });
      const place = document.getElementById("opening");
      if (!place) return;
      const note = (): void => {
        const text = place.hidden ? "" : place.innerText.replace(/\s+/g, " ").trim();
        if (text !== "" && said.at(-1) !== text) requestAnimationFrame(() => said.push(text));
      };
      new MutationObserver(note).observe(place, {
        attributes: true,
        childList: true,
        subtree: true,
        characterData: true,
      });
    });
    await open("五校.xlsx", await smallWorkbookFile());
    const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
    const steps = [...new Set(said)].map((text) => text.replace(/（\d+ kB）/, "（… kB）"));
    expect(steps).toEqual(
      expect.arrayContaining([
        "正在打开“五校.xlsx” 正在读取文件",
        "正在打开“五校.xlsx” 正在读取内容（… kB）",
        "正在打开“五校.xlsx” 正在显示表格、计算公式（… kB）",
      ]),
    );
    expect(await page.locator("#opening").isVisible()).toBe(false);
  });
});

describe("the whole job without a mouse", () => {
  const SAMPLE = path.resolve(__dirname, "../../../assets/samples/示例县-学校台账.xlsx");

  it("opens a sample, answers its question, sees the verdict, marks the cells and saves", async () => {
    await page.keyboard.press("F6");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    for (let press = 0; press < 10; press += 1) {
      if ((await page.evaluate(() => document.activeElement?.textContent)) === "示例县-学校台账") break;
      await page.keyboard.press("ArrowDown");
    }
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => Boolean(window.eduWorkbench?.grid));
    const pane = await workbench.pane();
    await pane.getByText("共31所，问题多的在前").waitFor();
    expect(await region()).toBe("grid");

    await page.keyboard.press("F6");
    expect(await region()).toBe("pane");
    await tabTo(pane, /达标|指标|数据/);
    for (let press = 0; press < 8; press += 1) {
      if (
        await pane.evaluate(
          () =>
            document.activeElement?.getAttribute("aria-selected") === "true" &&
            document.activeElement.textContent?.startsWith("数据"),
        )
      )
        break;
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("Enter");
    }
    await tabTo(pane, /没有，按0计算/);
    await page.keyboard.press("Space");
    await pane.getByText("已存入工作簿。").first().waitFor({ state: "attached" });

    await page.keyboard.press("Shift+F6");
    expect(await region()).toBe("grid");
    await page.keyboard.press("Shift+F6");
    expect(await region()).toBe("ribbon");
    for (let press = 0; press < 6; press += 1) {
      if ((await page.evaluate(() => document.activeElement?.textContent)) === "标识") break;
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter");
    await pane.getByRole("button", { name: "写入标识" }).waitFor();
    await page.keyboard.press("F6");
    await page.keyboard.press("F6");
    expect(await region()).toBe("pane");
    await tabTo(pane, /写入标识/);
    await page.keyboard.press("Enter");
    await pane.getByRole("heading", { name: /^已标识：/ }).waitFor();

    const waiting = page.waitForEvent("download");
    await page.keyboard.press("Control+s");
    const saved = new Uint8Array(readFileSync(await (await waiting).path()));
    expect(differingCells(await readXlsx(new Uint8Array(readFileSync(SAMPLE))), await readXlsx(saved))).toEqual([]);
    const { snapshot, settings } = await (await openFileHost("保存.xlsx", saved)).readWorkbook();
    const assessment = assessWorkbook(snapshot, parseSettings(settings));
    expect(assessment.questions.map(({ answer }) => answer)).toEqual(["zero"]);
    const rules = (await readXlsx(saved)).sheets.flatMap(({ conditionalFormats }) => conditionalFormats);
    expect(rules.some(({ formulas }) => formulas.some((formula) => formula.includes('N("EDU')))).toBe(true);
  });
});
