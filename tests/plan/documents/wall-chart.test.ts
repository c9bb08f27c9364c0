import { type WallChart, wallChart } from "../../../src/plan/documents/wall-chart";

/** Invented (示例数据). */
const INDICATORS = ["高学历教师", "体育艺术教师"].map((name, at) => ({ code: `1.${at + 1}`, name }));
const school = (number: number, signs: readonly string[] = ["✓", "✓"], name = `示例${number}小`) => ({
  ...{ number: String(number), name, stage: "小学", signs, count: "7/7", verdict: "达标" },
});
const chart = (but: Partial<WallChart> = {}, schools = [school(1)]) =>
  wallChart({
    sample: "示例数据",
    title: "作战图",
    lines: ["标准：示例标准"],
    table: {
      before: ["序号", "学校", "学段"],
      indicators: INDICATORS,
      after: ["达标项数", "结论"],
      schools,
      summary: [{ name: "达标学校数", cells: ["1/2", "0.614✗"], end: "1/2" }],
    },
    plan: ["责任单位", "完成时限"],
    plans: schools.map(() => ["", ""] as const),
    notes: ["图例：✓达标"],
    footer: "第 &P 页",
    ...but,
  });
type Document = ReturnType<typeof chart>;
const rowWith = ({ rows }: Document, text: string) =>
  rows.findIndex((row) => row.some(({ content }) => content === text));
const heightOf = (document: Document, text: string): number => document.rowHeights?.[rowWith(document, text)] ?? 0;
const HEAD_ROW = 2;

test("stands on A3 across with the head on every page, and nothing but the chart is printed", () => {
  const document = chart();
  expect(document.page).toEqual({
    orientation: "landscape",
    paper: "A3",
    repeatedRows: { first: HEAD_ROW, count: 1 },
    area: { row: 0, column: 0, rows: 6, columns: 9 },
    footer: "第 &P 页",
    gridlines: false,
  });
  expect(rowWith(document, "序号")).toBe(HEAD_ROW);
  expect([document.frozenRows, document.frozenColumns]).toEqual([HEAD_ROW + 1, 3]);
  expect(document.rows[0]?.[0]?.content).toBe("作战图（示例数据）");
  expect(chart({ sample: null }).rows[0]?.[0]?.content).toBe("作战图");
  expect(document.rows.every((row) => row.length === 9)).toBe(true);
});

test("tells a sign apart without colour: what is below the floor is white on black and bold, no two kinds look alike", () => {
  const signs = ["✓", "△", "✗", "?", "—"];
  const looks = new Map(
    signs.map((sign) => {
      const document = chart({}, [school(1, [sign, "✓"])]);
      return [sign, document.rows[HEAD_ROW + 1]?.[3]?.look];
    }),
  );
  expect(looks.get("✗")).toMatchObject({ fill: "#262626", fontColor: "#FFFFFF", bold: true });
  expect(looks.get("△")).toMatchObject({ fill: "#BFBFBF", bold: true });
  expect(looks.get("?")?.fill).toBe("#F2F2F2");
  expect(looks.get("✓")?.fill).toBeUndefined();
  for (const look of looks.values()) expect(look).toMatchObject({ fontSize: 24, border: "thin" });
  // Fills are greys alone: as they are in black and white.
  for (const look of looks.values()) expect(look?.fill ?? "#FFFFFF").toMatch(/^#(..)\1\1$/);
});

test("writes who is responsible and until when beside the school it is of, blank where nobody is", () => {
  const schools = [school(1), school(2), school(3)];
  const document = chart(
    {
      plans: [
        ["县教体局", "2026年8月底"],
        ["", ""],
        ["县住建局、县财政局", "2027年12月"],
      ],
    },
    schools,
  );
  const plans = schools.map(({ name }) =>
    document.rows[rowWith(document, name)]?.slice(-2).map(({ content }) => content),
  );
  expect(plans).toEqual([
    ["县教体局", "2026年8月底"],
    [null, null],
    ["县住建局、县财政局", "2027年12月"],
  ]);
});

test("makes a row as high as the longest of its texts, so that none is cut", () => {
  const long = "示例县云岭彝族乡柳树湾村九年一贯制完全学校附属小学";
  const document = chart({}, [school(1), school(2, ["✓", "✓"], long)]);
  expect(heightOf(document, "示例1小")).toBe(39);
  // 50 halves of a character at 16 points in 32 × 10/16 = 20: three lines of 16 × 1.35, and 6.
  expect(heightOf(document, long)).toBe(71);
  const owners = "县教育体育局、县自然资源局、县住房和城乡建设局、县财政局";
  const planned = chart({ plans: [[owners, ""]] });
  // 54 halves in 28 × 10/16 = 17.5: four lines.
  expect(heightOf(planned, owners)).toBe(93);
  // Over the whole width: as high as a line, until it does not fit into one.
  expect(heightOf(document, "图例：✓达标")).toBe(25);
  const note = "未列入上表的学校".repeat(20);
  expect(heightOf(chart({ notes: [note] }), note)).toBeGreaterThan(60);
});

test("has the sums below the last school, over the columns that they are of, and marks what exceeds a limit", () => {
  const document = chart({}, [school(1), school(2)]);
  const row = rowWith(document, "达标学校数");
  expect(row).toBe(rowWith(document, "示例2小") + 1);
  const cells = document.rows[row] ?? [];
  expect(cells.map(({ content }) => content)).toEqual([
    "达标学校数",
    null,
    null,
    "1/2",
    "0.614✗",
    "1/2",
    null,
    null,
    null,
  ]);
  expect(cells[4]?.look?.bold).toBe(true);
  expect(cells[3]?.look?.bold).toBeUndefined();
  expect(document.merges.filter((merge) => merge.row === row)).toEqual([
    { row, column: 0, rows: 1, columns: 3 },
    { row, column: 5, rows: 1, columns: 4 },
  ]);
});
