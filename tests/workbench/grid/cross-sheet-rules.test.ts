import type { HeadlessGrid } from "./headless-grid";
import { loadHeadlessGrid } from "./load-headless-grid";
import { redRule, smallWorkbook } from "./small-workbook";

const { openHeadlessGrid, remove } = loadHeadlessGrid();
const open: HeadlessGrid[] = [];

afterEach(() => {
  for (const grid of open.splice(0)) grid.close();
});
afterAll(remove);

async function settled<T>(see: () => T): Promise<T> {
  for (let round = 0, before = ""; round < 40; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const now = JSON.stringify(see());
    if (round > 6 && now === before) break;
    before = now;
  }
  return see();
}

describe("a rule of the grid that refers to another sheet", () => {
  it("is computed from that sheet's cells, row by row with its own offset", async () => {
    const formula = `AND(N("EDU:1.2")=0,ISNUMBER($A1),ISNUMBER('学生 ''25'!$B2),'学生 ''25'!$B2>0,$A1*100<'学生 ''25'!$B2)`;
    const rooms = smallWorkbook([[9], [3], [null], [30]], {
      conditionalFormats: [redRule({ areas: [{ row: 0, column: 0, rows: 4, columns: 1 }], formulas: [formula] })],
    });
    const students = smallWorkbook(
      [
        ["学校", "学生数"],
        ["甲", 800],
        ["乙", 500],
        ["丙", 500],
        ["丁", 0],
      ],
      { name: "学生 '25" },
    );
    const grid = await openHeadlessGrid({ ...rooms, sheets: [...rooms.sheets, ...students.sheets] });
    open.push(grid);
    const marked = (): boolean[] => [0, 1, 2, 3].map((row) => grid.ruleLook("sheet-1", row, 0).fill === "#FFC7CE");
    expect(await settled(marked)).toEqual([false, true, false, false]);
  });
});
