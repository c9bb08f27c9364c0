import type { XlsxConditionalFormat, XlsxRuleLimit } from "../../../src/xlsx/xlsx-workbook";
import type { HeadlessGrid } from "./headless-grid";
import { loadHeadlessGrid } from "./load-headless-grid";
import { redRule, smallWorkbook, type SmallCell } from "./small-workbook";

const { openHeadlessGrid, undrawnRules, modelOfFileRule, remove } = loadHeadlessGrid();
const open: HeadlessGrid[] = [];
const RED = "#FFC7CE";
const column = (rows: number) => [{ row: 0, column: 0, rows, columns: 1 }];

/** What a rule over the whole of column A makes of its cells, once the grid has settled. */
async function drawn<T>(
  values: readonly SmallCell[],
  rule: Partial<XlsxConditionalFormat>,
  see: (grid: HeadlessGrid, row: number) => T,
  column2: readonly SmallCell[] = [],
): Promise<T[]> {
  const file = smallWorkbook(
    values.map((value, row) => [value, column2[row]]),
    { conditionalFormats: [redRule({ areas: column(values.length), ...rule })] },
  );
  const grid = await openHeadlessGrid(file);
  open.push(grid);
  const all = (): T[] => values.map((_value, row) => see(grid, row));
  all();
  for (let round = 0, before = ""; round < 40; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const now = JSON.stringify(all());
    if (round > 6 && now === before) break;
    before = now;
  }
  return all();
}

const fill = (grid: HeadlessGrid, row: number) => grid.ruleLook("sheet-1", row, 0).fill;
const bar = (grid: HeadlessGrid, row: number) => grid.bar("sheet-1", row, 0);
const icon = (grid: HeadlessGrid, row: number) => grid.icon("sheet-1", row, 0);
const marked = async (values: readonly SmallCell[], rule: Partial<XlsxConditionalFormat>): Promise<boolean[]> =>
  (await drawn(values, rule, fill)).map((one) => one === RED);
const limit = (type: XlsxRuleLimit["type"], value?: string): XlsxRuleLimit => ({
  type,
  ...(value === undefined ? {} : { value }),
});

afterEach(() => {
  for (const grid of open.splice(0)) grid.close();
});
afterAll(remove);

describe("a colour scale of the file", () => {
  const white = { limit: limit("min"), color: "#FFFFFF" };
  const blue = { limit: limit("max"), color: "#0000FF" };

  it("runs from the least to the greatest value, texts and blanks left out, also below zero", async () => {
    expect(await drawn([0, 50, 100, "文字", null], { type: "colorScale", colorScale: [white, blue] }, fill)).toEqual([
      "#FFFFFF",
      "#8080FF",
      "#0000FF",
      undefined,
      undefined,
    ]);
    expect(await drawn([-100, -60, -20], { type: "colorScale", colorScale: [white, blue] }, fill)).toEqual([
      "#FFFFFF",
      "#8080FF",
      "#0000FF",
    ]);
  });

  it("turns at its middle point, and keeps its colours outside fixed limits", async () => {
    const scale = [
      { limit: limit("num", "10"), color: "#FF0000" },
      { limit: limit("percentile", "50"), color: "#FFFFFF" },
      { limit: limit("num", "$B$1"), color: "#0000FF" },
    ];
    expect(await drawn([0, 20, 30, 40, 90], { type: "colorScale", colorScale: scale }, fill, [50])).toEqual([
      "#FF0000",
      "#FF8080",
      "#FFFFFF",
      "#8080FF",
      "#0000FF",
    ]);
  });

  it("is painted over by a rule above it and takes the lead over one below", async () => {
    const file = smallWorkbook([[0], [100]], {
      conditionalFormats: [
        redRule({ formulas: ["A1=0"], priority: 1, areas: column(2) }),
        redRule({ type: "colorScale", colorScale: [white, blue], format: {}, priority: 2, areas: column(2) }),
        redRule({ formulas: ["A1>=0"], format: { fill: "#123456" }, priority: 3, areas: column(2) }),
      ],
    });
    const grid = await openHeadlessGrid(file);
    open.push(grid);
    [0, 1].map((row) => fill(grid, row));
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect([0, 1].map((row) => fill(grid, row))).toEqual([RED, "#0000FF"]);
  });
});

describe("data bars of the file", () => {
  const bars = (min: XlsxRuleLimit, max: XlsxRuleLimit): Partial<XlsxConditionalFormat> => ({
    type: "dataBar",
    dataBar: { min, max, color: "#638EC6", negativeColor: "#FF0000", isGradient: false, showsValue: true },
  });

  it("are as long as their value between fixed limits", async () => {
    expect(
      (await drawn([25, 50, 100], bars(limit("num", "0"), limit("num", "100")), bar)).map((one) => one?.length),
    ).toEqual([25, 50, 100]);
  });

  it.each([
    [
      [20, 40],
      [
        { length: 50, color: "#638EC6" },
        { length: 100, color: "#638EC6" },
      ],
    ],
    [
      [-20, 40],
      [
        { length: -100, color: "#FF0000" },
        { length: 100, color: "#638EC6" },
      ],
    ],
  ])("start at zero where Excel chooses the limits, and turn there: %j", async (values, expected) => {
    expect(await drawn(values, bars(limit("autoMin"), limit("autoMax")), bar)).toEqual(expected);
  });

  it("follow a change of the values", async () => {
    const [first] = await drawn([20, 40], bars(limit("autoMin"), limit("autoMax")), (grid) => grid);
    if (!first) throw new Error("no grid");
    first.model.activeSheet().write({ row: 1, column: 0, rows: 1, columns: 1 }, [[{ value: 80 }]]);
    await first.model.calculated();
    bar(first, 0);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(bar(first, 0)?.length).toBe(25);
  });
});

describe("icons of the file", () => {
  const icons = (
    name: string,
    isReversed = false,
    last: XlsxRuleLimit = limit("num", "90"),
  ): Partial<XlsxConditionalFormat> => ({
    type: "iconSet",
    iconSet: { name, limits: [limit("percent", "0"), limit("num", "60"), last], isReversed, showsValue: true },
  });

  it("stand for the value, the lowest for what is left", async () => {
    expect(await drawn([10, 60, 89, 90, "文字"], icons("3TrafficLights1"), icon)).toEqual(["2", "1", "1", "0", null]);
  });

  it("can be reversed, and a limit need not belong to its icon", async () => {
    expect(
      await drawn([10, 60, 90, 91], icons("3TrafficLights1", true, { ...limit("num", "90"), isExclusive: true }), icon),
    ).toEqual(["0", "1", "1", "2"]);
  });

  it("that the grid lists from the lowest stay the right way round", async () => {
    const rating: Partial<XlsxConditionalFormat> = {
      type: "iconSet",
      iconSet: {
        name: "4Rating",
        limits: ["0", "25", "50", "75"].map((value) => limit("num", value)),
        isReversed: false,
        showsValue: true,
      },
    };
    expect(await drawn([10, 30, 60, 80], rating, icon)).toEqual(["0", "1", "2", "3"]);
  });
});

describe("ranks and averages of the file", () => {
  it.each<[string, XlsxConditionalFormat["rank"], boolean[]]>([
    ["the first two", { count: 2, isPercent: false, isBottom: false }, [false, false, true, true, false]],
    ["the last two", { count: 2, isPercent: false, isBottom: true }, [true, true, false, false, false]],
    ["the first half", { count: 50, isPercent: true, isBottom: false }, [false, false, true, true, false]],
    ["the last quarter", { count: 25, isPercent: true, isBottom: true }, [true, false, false, false, false]],
  ])("mark %s", async (_name, rank, expected) => {
    expect(await marked([1, 2, 3, 4, "文字"], rank ? { type: "top10", rank } : {})).toEqual(expected);
  });

  it("mark all where fewer are there than asked for", async () => {
    expect(await marked([1, 2], { type: "top10", rank: { count: 10, isPercent: false, isBottom: true } })).toEqual([
      true,
      true,
    ]);
  });

  it.each<[string, boolean, boolean, boolean[]]>([
    ["above", false, false, [false, false, true]],
    ["at or above", false, true, [false, true, true]],
    ["below", true, false, [true, false, false]],
    ["at or below", true, true, [true, true, false]],
  ])("mark what lies %s the mean", async (_name, isBelow, includesEqual, expected) => {
    expect(
      await marked([1, 2, 3], { type: "aboveAverage", average: { isBelow, includesEqual, deviations: 0 } }),
    ).toEqual(expected);
  });
});

describe("conditions that a file gives without a formula", () => {
  it.each<[string, Partial<XlsxConditionalFormat>, boolean[]]>([
    ["a text inside", { type: "containsText", operator: "containsText", text: "达" }, [true, true, false, false]],
    ["a text not inside", { type: "notContainsText", operator: "notContains", text: "达" }, [false, false, true, true]],
    ["a beginning", { type: "beginsWith", operator: "beginsWith", text: "未" }, [true, false, false, false]],
    ["an end", { type: "endsWith", operator: "endsWith", text: "标" }, [true, true, false, false]],
    ["blanks", { type: "containsBlanks" }, [false, false, true, false]],
    ["no blanks, an error counting as neither", { type: "notContainsBlanks" }, [true, true, false, false]],
    ["errors", { type: "containsErrors" }, [false, false, false, true]],
    ["no errors", { type: "notContainsErrors" }, [true, true, true, false]],
  ])("are drawn: %s", async (_name, rule, expected) => {
    expect(await marked(["未达标", "达标", null, "=1/0"], rule)).toEqual(expected);
  });

  it("are counted from their first area, also where that is not the uppermost", async () => {
    const areas = [
      { row: 2, column: 0, rows: 1, columns: 1 },
      { row: 0, column: 0, rows: 1, columns: 1 },
    ];
    expect(await marked([5, 5, 1], { type: "cellIs", operator: "lessThan", formulas: ["3"], areas })).toEqual([
      false,
      false,
      true,
    ]);
  });
});

it("only what is really not drawn is named to the user", () => {
  const names = (rule: Partial<XlsxConditionalFormat>): string[] => undrawnRules([modelOfFileRule(redRule(rule), "1")]);
  const max = limit("max");
  expect(
    names({
      type: "colorScale",
      colorScale: [
        { limit: limit("min"), color: "#FFFFFF" },
        { limit: max, color: "#000000" },
      ],
    }),
  ).toEqual([]);
  expect(names({ type: "colorScale" })).toEqual(["色阶"]);
  expect(
    names({
      type: "colorScale",
      colorScale: [
        { limit: limit("percent", "$B$1"), color: "#FFFFFF" },
        { limit: max, color: "#000000" },
      ],
    }),
  ).toEqual(["色阶"]);
  expect(names({ type: "aboveAverage", average: { isBelow: false, includesEqual: false, deviations: 1 } })).toEqual([
    "“高于平均值”条件格式",
  ]);
  expect(
    names({
      type: "iconSet",
      iconSet: { name: "NoIcons", limits: [max, max, max], isReversed: false, showsValue: true },
    }),
  ).toEqual(["图标集"]);
  expect(names({ type: "uniqueValues" })).toEqual([]);
  expect(names({ type: "timePeriod" })).toEqual(["条件格式（timePeriod）"]);
});
