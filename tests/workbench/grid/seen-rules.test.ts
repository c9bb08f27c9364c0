import type { HeadlessGrid } from "./headless-grid";
import { loadHeadlessGrid } from "./load-headless-grid";
import { redRule, type SmallCell, smallWorkbook } from "./small-workbook";

const { openHeadlessGrid, remove } = loadHeadlessGrid();
const open: HeadlessGrid[] = [];

afterEach(() => {
  for (const grid of open.splice(0)) grid.close();
});
afterAll(remove);

const ROWS = 6;
/** 学校, 学生数, 面积 and what a column may hold beside numbers. */
const TABLE: readonly (readonly SmallCell[])[] = [
  ["甲", 800, 9, 1],
  ["乙", null, 3, "x"],
  ["丙", 500, "30", true],
  ["丁", 0, null, { error: "#N/A" }],
  ["乙", 500, 2.5, -4],
  ["甲*", 10, 0.1, "5"],
];
const OTHER: readonly (readonly SmallCell[])[] = [
  ["学校", "学生数"],
  ["甲", 100],
  ["丙", 7],
  ["乙", 3],
  ["乙", 4],
  ["甲*", 1],
  ["丁", { error: "#DIV/0!" }],
];

/** For A1; each a rule of its own over column E, where nothing stands. */
const FORMULAS: readonly string[] = [
  'AND(N("EDU:1.1")=0,COUNTIF($B1:$C1,">=0")=2,$C1*100<$B1)',
  "$B1>$C1*10",
  "ISNUMBER($D1)",
  "OR($D1=1,$D1=TRUE)",
  "NOT($B1)",
  "ROUND($C1*3,1)=0.3",
  "IF($B1>0,$C1/$B1<0.01,$D1)",
  "COUNTIF('学生 ''25'!$A:$A,$A1)=1",
  "COUNTIF('学生 ''25'!$A:$A,$A1)=2",
  "SUMIF('学生 ''25'!$A:$A,$A1,'学生 ''25'!$B:$B)>5",
  "COUNTIFS('学生 ''25'!$A:$A,$A1,'学生 ''25'!$B:$B,\">=0\")=1",
  "COUNTIFS('学生 ''25'!$A:$A,$A1,'学生 ''25'!$B:$B,\">5\",'学生 ''25'!$A:$A,\"<>x\")=1",
  'COUNTIFS($A$1:$A$6,$A1,$B$1:$B$6,">100")>0',
  "COUNTIF($A$1:$A$6,$A1)>1",
  'COUNTIF($D1,"5")=1',
  'COUNTIF($D$1:$D$6,-4)+COUNTIF($D1,"<>x")=2',
  "MAX($B1:$D1)=9",
  "SUM($B1:$C1)=SUM($B2:$C2)",
  '$A1&""="乙"',
  "-$D1=4",
  "2%*$B1=16",
];

const FIRST = 4;

/** All formulas beside the table, one a column, over two areas each. */
async function opened(seesRules: boolean, formulas = FORMULAS): Promise<HeadlessGrid> {
  const here = smallWorkbook(TABLE, {
    conditionalFormats: formulas.map((formula, at) =>
      redRule({
        areas: [
          { row: 0, column: FIRST + at, rows: 2, columns: 1 },
          { row: 3, column: FIRST + at, rows: ROWS - 3, columns: 1 },
        ],
        formulas: [formula],
        priority: at + 1,
      }),
    ),
  });
  const there = smallWorkbook(OTHER, { name: "学生 '25" });
  const grid = await openHeadlessGrid({ ...here, sheets: [...here.sheets, ...there.sheets] }, [], seesRules);
  open.push(grid);
  return grid;
}

/** The rows that each formula marks, once they change no more. */
async function marked(grid: HeadlessGrid, formulas = FORMULAS): Promise<readonly (readonly number[])[]> {
  const see = () =>
    formulas.map((_, at) =>
      TABLE.flatMap((_row, row) => (grid.ruleLook("sheet-1", row, FIRST + at).fill === "#FFC7CE" ? [row] : [])),
    );
  for (let round = 0, before = ""; ; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const now = see();
    if (round > 6 && JSON.stringify(now) === before) return now;
    before = JSON.stringify(now);
  }
}

/** What a user does: figures beside and on the other sheet, a text in place of a number, a row above. */
const EDITS: readonly ((grid: HeadlessGrid) => void)[] = [
  (grid) => write(grid, 0, 0, 1, 2_000),
  (grid) => write(grid, 1, 3, 1, 1),
  (grid) => write(grid, 0, 4, 1, "无"),
  (grid) => write(grid, 1, 5, 0, "丙"),
  (grid) => write(grid, 0, 3, 3, -4),
];

function write(grid: HeadlessGrid, sheet: number, row: number, column: number, value: string | number): void {
  grid.model.sheets()[sheet]?.write({ row, column, rows: 1, columns: 1 }, [[{ value }]]);
}

describe("a rule that is reckoned where it is seen", () => {
  it("marks what the grid's own engine marks, before and after edits", async () => {
    const [seen, computed] = [await opened(true), await opened(false)];
    const first = await marked(seen);
    expect(first).toEqual(await marked(computed));
    expect(new Set(first.map((rows) => rows.length)).size).toBeGreaterThan(3);
    for (const change of EDITS) {
      change(seen);
      change(computed);
      await Promise.all([seen.model.calculated(), computed.model.calculated()]);
      expect(await marked(seen)).toEqual(await marked(computed));
    }
  });

  it("is not computed beforehand; one that asks for more is left to the engine", async () => {
    const grid = await opened(true, ["$B1>100", "ISERROR($D1)"]);
    expect(await marked(grid, ["$B1>100", "ISERROR($D1)"])).toEqual([[0, 4], [3]]);
    expect(grid.formulasOfRules()).toBe(1);
  });
});
