import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { readXlsx } from "../../../src/xlsx/read-workbook";
import { smallWorkbookFile } from "./small-workbook-file";
import { differingCells, WorkbenchRun, type WorkbenchPage } from "./open-workbench";

jest.setTimeout(120_000);

const SAMPLES = path.resolve(__dirname, "../../../assets/samples");
const sampleFiles = readdirSync(SAMPLES).filter((name) => name.endsWith(".xlsx"));

let run: WorkbenchRun;
let workbench: WorkbenchPage;

beforeAll(async () => {
  run = await WorkbenchRun.start();
});
afterAll(() => run.close());
beforeEach(async () => {
  workbench = await run.openPage();
});
afterEach(() => workbench.close());

describe("the first screen", () => {
  it("says what it is and what it is not, and offers every sample", async () => {
    const { page } = workbench;
    await page.getByRole("heading", { name: "不用安装，打开表格就能核对" }).waitFor();
    expect(await page.locator("#welcome").innerText()).toContain("不是Excel");
    for (const name of sampleFiles) await page.getByRole("button", { name: name.replace(".xlsx", "") }).waitFor();
    expect(await page.getByRole("button", { name: "另存为" }).isDisabled()).toBe(true);
  });

  it("opens a sample by keyboard alone", async () => {
    const { page } = workbench;
    await page.getByRole("button", { name: "示例", exact: true }).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => Boolean(window.eduWorkbench?.grid));
  });
});

it("notices when a page asks another computer for something", async () => {
  const other = "http://another-computer.example/";
  await workbench.page.goto(other).catch(() => undefined);
  expect(run.foreignRequests.splice(0)).toEqual([other]);
});

describe.each(sampleFiles)("the sample %s", (name) => {
  it("shows with its merged header, and the pane starts on Microsoft's script", async () => {
    const source = await readXlsx(new Uint8Array(readFileSync(path.join(SAMPLES, name))));
    await workbench.openSample(name.replace(".xlsx", ""));
    const merges = await workbench.page.evaluate(() =>
      window.eduWorkbench?.grid?.model.sheets().map((sheet) => sheet.merges()),
    );
    expect(merges).toEqual(source.sheets.map((sheet) => sheet.merges));
    const pane = await workbench.pane();
    const host = await pane.evaluate(async () => (await Office.onReady()).host);
    expect(host).toBe("Excel");
    const scripts = await pane.evaluate(() =>
      [...document.scripts].map((script) => new URL(script.src || location.href).pathname),
    );
    expect(scripts).toContain("/office-js/office.js");
    expect(run.consoleErrors).toEqual([]);
  });
});

describe("an open workbook", () => {
  beforeEach(async () => {
    await workbench.openFile("五校.xlsx", await smallWorkbookFile());
  });

  it("computes a custom function with the add-in's own code: the worked example of the standard", async () => {
    await workbench.type("F2", "=EDU.DIFF_COEF(C2:C6,B2:B6)");
    expect(await workbench.value("F2")).toBeCloseTo(0.51526, 5);
    await workbench.type("C2", "500");
    expect(await workbench.value("F2")).not.toBeCloseTo(0.51526, 5);
  });

  it("tells the pane about the user's edits, after formulas are computed", async () => {
    const pane = await workbench.pane();
    await pane.evaluate(async () => {
      await Office.onReady();
      await Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().onChanged.add(async ({ address }) => {
          document.body.dataset["changed"] = address;
        });
        await context.sync();
      });
    });
    await workbench.type("C3", "999");
    await pane.waitForFunction(() => document.body.dataset["changed"] === "C3");
    expect(await workbench.value("D3")).toBeCloseTo(999 / 37, 12);
  });

  it("shows conditional formats that the add-in adds at once, live, and takes them away", async () => {
    const pane = await workbench.pane();
    await pane.evaluate(async () => {
      await Office.onReady();
      await Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange("D2:D6");
        const rule = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
        rule.custom.rule.formula = '=AND(ISNUMBER(D2),D2<3+0*N("EDU"))';
        rule.custom.format.fill.color = "#FFC7CE";
        await context.sync();
      });
    });
    await workbench.waitForFill("D5", "#FFC7CE");
    expect((await workbench.ruleLook("D4")).fill).toBeUndefined();
    await workbench.type("C5", "9999");
    await workbench.waitForFill("D5", undefined);
    await workbench.type("C4", "1");
    await workbench.waitForFill("D4", "#FFC7CE");
    await pane.evaluate(async () => {
      await Excel.run(async (context) => {
        const rules = context.workbook.worksheets.getActiveWorksheet().getRange("D2:D6").conditionalFormats;
        rules.load("items/id");
        await context.sync();
        for (const rule of rules.items) rule.delete();
        await context.sync();
      });
    });
    await workbench.waitForFill("D4", undefined);
  });

  it("saves a copy in which only the edited cells, and the formulas that read them, differ", async () => {
    const before = await readXlsx(await smallWorkbookFile());
    await workbench.type("B2", "90");
    await workbench.type("F3", "备注");
    const { name, workbook } = await workbench.saveCopy();
    expect(name).toBe("五校（均衡尺）.xlsx");
    expect(differingCells(before, workbook).sort()).toEqual(["学校!B2", "学校!B7", "学校!D2", "学校!F3"]);
    expect({ ...workbook, sheets: workbook.sheets.map((sheet) => ({ ...sheet, rows: [] })), styles: [] }).toEqual({
      ...before,
      sheets: before.sheets.map((sheet) => ({ ...sheet, rows: [] })),
      styles: [],
    });
  });

  it("saves an unchanged workbook byte for byte", async () => {
    const bytes = await smallWorkbookFile();
    await workbench.openFile("原样.xlsx", bytes);
    expect(Buffer.from((await workbench.saveCopy()).bytes).equals(Buffer.from(bytes))).toBe(true);
  });

  it("asks before another file replaces unsaved changes", async () => {
    const { page } = workbench;
    await workbench.type("B2", "1");
    await workbench.openBytes("另一份.xlsx", await smallWorkbookFile());
    await page.getByRole("dialog").getByRole("button", { name: "取消" }).click();
    expect(await workbench.value("B2")).toBe(1);
    await workbench.openBytes("另一份.xlsx", await smallWorkbookFile());
    await page.getByRole("dialog").getByRole("button", { name: "不保存" }).click();
    await page.getByText("已打开“另一份.xlsx”").waitFor();
    expect(await workbench.value("B2")).toBe(45);
  });

  it("asks before the page is left with unsaved changes, and keeps nothing after a reload", async () => {
    const { page } = workbench;
    const asked: string[] = [];
    page.on("dialog", (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await workbench.type("B2", "1");
    await page.reload();
    expect(asked).toEqual(["beforeunload"]);
    await page.getByRole("heading", { name: "不用安装，打开表格就能核对" }).waitFor();
    await page.reload();
    expect(asked).toHaveLength(1);
  });

  it("shows and hides the pane by its ribbon button, and sizes it between 320 and 600 pixels", async () => {
    const { page } = workbench;
    const pane = page.locator("#pane");
    expect((await pane.boundingBox())?.width).toBe(350);
    const splitter = page.getByRole("separator", { name: "窗格宽度" });
    await splitter.focus();
    for (let press = 0; press < 30; press += 1) await page.keyboard.press("ArrowLeft");
    expect((await pane.boundingBox())?.width).toBe(600);
    for (let press = 0; press < 40; press += 1) await page.keyboard.press("ArrowRight");
    expect((await pane.boundingBox())?.width).toBe(320);
    await workbench.ribbonButton("打开窗格").click();
    expect(await pane.isVisible()).toBe(false);
    await workbench.ribbonButton("打开窗格").click();
    expect(await pane.isVisible()).toBe(true);
  });

  it("runs a ribbon command in the add-in, which opens the closed pane", async () => {
    await workbench.pane();
    await workbench.page.getByRole("button", { name: "关闭窗格" }).click();
    await workbench.ribbonButton("检查").click();
    await workbench.page.locator("#pane").waitFor({ state: "visible" });
    await workbench.page.locator('#ribbon button[aria-busy="true"]').waitFor({ state: "detached" });
    expect(await workbench.page.locator("#notice").isVisible()).toBe(false);
  });

  it("leaves the keyboard to the grid when the pane sets its focus by itself", async () => {
    const pane = await workbench.pane();
    await workbench.select("G1");
    await workbench.page.keyboard.type("前");
    await pane.evaluate(() => document.querySelector("button")?.focus());
    await workbench.page.keyboard.type("后");
    await workbench.page.keyboard.press("Enter");
    expect(await workbench.value("G1")).toBe("前后");
  });

  it("says why the function in the selected cell fails", async () => {
    await workbench.type("F2", "=EDU.DIFF_COEF(C2:C6,A2:A6)");
    await workbench.select("A1");
    await workbench.select("F2");
    expect(await workbench.value("F2")).toEqual({ error: "#VALUE!" });
    await workbench.page.getByRole("status").getByText("F2：").waitFor();
  });

  it("spills an array result, saves it as an array formula, and opens it again", async () => {
    await workbench.type("F2", "=EDU.DIFF_COEF_SHARE(C2:C6,B2:B6)");
    const shares = await Promise.all(["F2", "F3", "F4", "F5", "F6"].map((cell) => workbench.value(cell)));
    expect(shares.every((share) => typeof share === "number")).toBe(true);
    const { bytes } = await workbench.saveCopy();
    await workbench.openFile("再开.xlsx", bytes);
    expect(await Promise.all(["F2", "F3", "F4", "F5", "F6"].map((cell) => workbench.value(cell)))).toEqual(shares);
  });

  it("takes a formula as it was typed, though a list of functions opened over its beginning", async () => {
    const { page } = workbench;
    const list = page.locator('[data-u-comp="sheets-formula-editor"]');
    await workbench.select("F2");
    await page.keyboard.type("=ED");
    await list.waitFor();
    await page.keyboard.type("U.DIFF_COEF(C2:C6,B2:B6)");
    expect(await list.count()).toBe(0);
    await page.keyboard.press("Enter");
    expect(await workbench.value("F2")).toBeCloseTo(0.51526, 5);
  });

  it("puts in a function that is chosen from the list", async () => {
    const { page } = workbench;
    await workbench.select("F2");
    await page.keyboard.type("=EDU.DIFF_C");
    await page.locator('[data-u-comp="sheets-formula-editor"]').waitFor();
    await page.keyboard.press("Enter");
    // The grid places its caret with a timer of 30 ms.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
    await page.keyboard.type("C2:C6,B2:B6)");
    await page.keyboard.press("Enter");
    expect(await workbench.value("F2")).toBeCloseTo(0.51526, 5);
  });

  it("offers nothing in its menus that it would refuse", async () => {
    const { page } = workbench;
    const box = await page.locator("#grid").boundingBox();
    if (!box) throw new Error("no grid");
    await page.mouse.click(box.x + 400, box.y + 200, { button: "right" });
    await page.getByText("选择性粘贴").waitFor();
    for (const entry of ["插入", "删除", "冻结", "保护行列"])
      expect(await page.getByText(entry, { exact: true }).count()).toBe(0);
  });

  it("refuses what a saved file would not keep, and says so", async () => {
    const { page } = workbench;
    await workbench.select("B2");
    await page.keyboard.press("Control+b");
    await page.getByRole("alert").getByText("工作台不能修改字体").waitFor();
    const { workbook } = await workbench.saveCopy();
    expect(differingCells(await readXlsx(await smallWorkbookFile()), workbook)).toEqual([]);
  });
});

describe("everybody can use the page", () => {
  const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

  async function seriousProblems(page: WorkbenchPage["page"], excluded: readonly string[]): Promise<string[]> {
    await page.evaluate(axe);
    return page.evaluate(async (exclude) => {
      const { violations } = await axeOf(window).run(
        { exclude: exclude.map((selector) => [selector]) },
        { iframes: false },
      );
      function axeOf(holder: unknown): {
        run(
          context: object,
          options: object,
        ): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }>;
      } {
        return (holder as { axe: ReturnType<typeof axeOf> }).axe;
      }
      return violations
        .filter(({ impact }) => impact === "serious" || impact === "critical")
        .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
    }, excluded);
  }

  it.each(["light", "dark"] as const)("axe finds nothing serious, %s", async (colorScheme) => {
    const own = await run.openPage({ colorScheme });
    expect(await seriousProblems(own.page, [])).toEqual([]);
    await own.openFile("五校.xlsx", await smallWorkbookFile());
    // The grid is Univer's; the pane has a test of its own.
    expect(await seriousProblems(own.page, ["#grid", "#pane-frame"])).toEqual([]);
    await own.close();
  });
});

describe("a file that cannot be opened", () => {
  const oldExcel = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0)]);

  it.each([
    ["不是工作簿.xlsx", new TextEncoder().encode("学校,学生数"), "文件内容是文本"],
    ["半截.xlsx", Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0]), "不完整"],
  ])("%s: says what it is, and keeps what is open", async (name, bytes, said) => {
    await workbench.openFile("五校.xlsx", await smallWorkbookFile());
    await workbench.openBytes(name, bytes);
    const dialog = workbench.page.getByRole("dialog", { name: `无法打开“${name}”` });
    await dialog.getByText(said).waitFor();
    await dialog.getByRole("button", { name: "确定" }).click();
    expect(await workbench.value("A2")).toBe("第一小学");
  });

  it("an .xls says how to go on", async () => {
    await workbench.openBytes("旧表.xls", oldExcel);
    const dialog = workbench.page.getByRole("dialog");
    await dialog.waitFor();
    expect(await dialog.innerText()).toMatch(/\.xlsx/);
  });
});
