import {
  areComparable,
  isPlanned,
  PLAIN_SCOPE,
  scopeOfTable,
  type TableScope,
} from "../../../src/recognition/joining/table-scope";
import { sheetOf } from "../sheet-of";

/** The scope of a table in rows 3 and 4 under one title, or under several. */
function scope(...titles: readonly string[]): TableScope {
  const rows = [...titles.map((title) => [title, null]), ["学校", "人数"], ["示例小学", 1]];
  const area = { row: titles.length, column: 0, rows: 2, columns: 2 };
  return scopeOfTable(sheetOf(rows, { name: "Sheet1" }), { area }, []);
}

const comparable = (one: string, other: string): boolean => areComparable(scope(one), scope(other));

describe("what the titles of a table say that its figures are of", () => {
  it.each([
    ["2025年春季在校学生情况", "春季"],
    ["2025年秋季在校学生情况", "秋季"],
    ["2025年09月学生数", "9月"],
    ["2025年12月学生数", "12月"],
    ["2024-2025学年初学校情况", "学年初"],
    ["2025年底教师情况", "年底"],
    ["上学期学生情况", "上"],
    ["学校基本情况", ""],
  ])("%s: part of the year %s", (title, moment) => {
    expect(scope(title).moment).toBe(moment);
  });

  it("when a table was filled in is not what it is about", () => {
    expect(scope("学校基本情况", "填表日期：2025年9月").moment).toBe("");
    expect(scope("学校基本情况", "打印时间 2025年12月").moment).toBe("");
  });

  it("names the parts of people that are counted, each once, whichever comes first", () => {
    expect(scope("在编教师轮岗情况").part).toBe("在编 轮岗");
    expect(scope("轮岗的在编教师").part).toBe(scope("在编教师轮岗情况").part);
    expect(scope("在编教师情况（在编）").part).toBe("在编");
    expect(scope("学校基本情况")).toMatchObject({ part: "", isPlan: false });
  });

  it.each([
    ["2027年规划表", true],
    ["达标后情况", true],
    ["新建后用房", true],
    ["目标责任书", false],
    ["学校基本情况", false],
  ])("%s speaks of what is planned: %s", (title, expected) => {
    expect(isPlanned(title)).toBe(expected);
    expect(scope(title).isPlan).toBe(expected);
  });
});

describe("figures can be held against each other", () => {
  it("where nothing is said, or the same", () => {
    expect(areComparable(PLAIN_SCOPE, PLAIN_SCOPE)).toBe(true);
    expect(comparable("学校情况", "2025年学校情况")).toBe(true);
    expect(comparable("2025年春季学校情况", "2025年春季台账")).toBe(true);
    expect(comparable("2025年春季学校情况", "2025年学校情况")).toBe(true);
    expect(comparable("2025年学校情况", "2025年春季学校情况")).toBe(true);
  });

  it("but not of a plan, of a part, or of another time", () => {
    expect(comparable("学校情况", "学校规划")).toBe(false);
    expect(comparable("学校规划一", "学校规划二")).toBe(true);
    expect(comparable("教师情况", "在编教师情况")).toBe(false);
    expect(comparable("2025年春季学校情况", "2025年秋季学校情况")).toBe(false);
    expect(comparable("2024年学校情况", "2025年学校情况")).toBe(false);
  });

  it("of school years only of the same one, although a year is in both", () => {
    expect(comparable("2023-2024学年学校情况", "2024-2025学年学校情况")).toBe(false);
    expect(comparable("2024-2025学年学校情况", "2024-2025学年台账")).toBe(true);
    expect(comparable("2024-2025学年学校情况", "2025年学校情况")).toBe(true);
    // Two years that follow each other are a school year; others are not.
    const of = (...years: readonly number[]): TableScope => ({ ...PLAIN_SCOPE, year: new Set(years) });
    expect(areComparable(of(2023, 2024), of(2024, 2025))).toBe(false);
    expect(areComparable(of(2022, 2024), of(2024, 2025))).toBe(true);
    expect(areComparable(of(2022, 2023, 2024), of(2024, 2025))).toBe(true);
  });
});
