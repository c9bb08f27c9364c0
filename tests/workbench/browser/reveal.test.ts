import type { Frame, Page } from "playwright-core";
import { WorkbenchRun, type WorkbenchPage } from "./open-workbench";

jest.setTimeout(180_000);

let run: WorkbenchRun;
let workbench: WorkbenchPage;
let page: Page;
let pane: Frame;

beforeAll(async () => {
  run = await WorkbenchRun.start();
});
afterAll(() => run.close());

/** The ledger: four frozen rows with merged headers, two frozen columns. */
beforeEach(async () => {
  workbench = await run.openPage();
  page = workbench.page;
  page.setDefaultTimeout(30_000);
  await workbench.openSample("示例县-学校台账");
  pane = await workbench.pane();
  await pane.getByText("共31所，问题多的在前").waitFor();
});
afterEach(() => workbench.close());

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The frame that the grid has drawn around the selection, in pixels of its canvas; null where none is in view. */
async function drawnSelection(): Promise<Box | null> {
  return page.evaluate(async () => {
    // The grid draws in the frame after the next.
    for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    const canvas = document.querySelector<HTMLCanvasElement>("#grid canvas[id^='univer-sheet-main']");
    const drawing = canvas?.getContext("2d");
    if (!canvas || !drawing) throw new Error("The grid has no canvas");
    // Row and column headers show the selection too.
    const [headerWidth, headerHeight] = [48, 22];
    const { data } = drawing.getImageData(0, 0, canvas.width, canvas.height);
    const found = { left: Infinity, top: Infinity, right: -1, bottom: -1 };
    for (let y = headerHeight; y < canvas.height; y += 1)
      for (let x = headerWidth; x < canvas.width; x += 1) {
        const at = (y * canvas.width + x) * 4;
        const [red = 0, green = 0, blue = 0] = data.slice(at, at + 3);
        if (blue < 200 || blue - red < 130 || blue - green < 100) continue;
        found.left = Math.min(found.left, x);
        found.top = Math.min(found.top, y);
        found.right = Math.max(found.right, x);
        found.bottom = Math.max(found.bottom, y);
      }
    return found.right < 0 ? null : found;
  });
}

/** Where the frozen columns and rows end on the canvas: sheet columns A, B and rows 1 to 4. */
const FROZEN = { right: 242, bottom: 192 };

it("a selected cell is brought into view beside the frozen rows and columns, never under them", async () => {
  for (const [address, scrollsAcross, scrollsDown] of [
    ["U30", true, true],
    ["C5", true, true],
    ["B40", false, true],
    ["AB3", true, false],
    ["A3", false, false],
  ] as const) {
    await workbench.select("AC41");
    await workbench.select(address);
    const box = await drawnSelection();
    if (!box) throw new Error(`${address} is not in view`);
    const [across, down] = [box.left >= FROZEN.right - 2, box.top >= FROZEN.bottom - 2];
    expect([address, across, down]).toEqual([address, scrollsAcross, scrollsDown]);
  }
});

it("a click on a column in the pane selects that column, not all that share its merged header, and shows it", async () => {
  await pane.getByRole("tab", { name: "对应关系" }).click();
  // From far right to left again: 学生数 is the merged header of F to I.
  for (const [header, letter, column] of [
    ["网络多媒体教室数", "V", 21],
    ["学生数.*初中", "H", 7],
    ["学生数.*小学", "G", 6],
  ] as const) {
    const row = pane.getByRole("button", { name: new RegExp(`列.*${header}`) }).first();
    await row.click();
    await pane.getByRole("button", { name: `选中${letter}列` }).click();
    await page.waitForFunction((wanted) => {
      const area = window.eduWorkbench?.grid?.model.selection().area;
      return area?.column === wanted && area.columns === 1;
    }, column);
    const box = await drawnSelection();
    expect(box?.left).toBeGreaterThanOrEqual(FROZEN.right - 2);
    expect((box?.right ?? 0) - (box?.left ?? 0)).toBeLessThan(120);
    await row.click();
  }
});
