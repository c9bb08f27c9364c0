import { factorToBase, inBaseUnit, parseUnit } from "../../../src/core/quantity/units";
import { headerPart } from "../../../src/recognition/header/header-text";
import { unitsInLines } from "../../../src/recognition/header/unit-line";
import { plainText } from "../../../src/recognition/words/plain-text";
import { columnsOf, schools, taken } from "./sheet-columns";

const STUDENTS = [1000, 900, 500, 640, 720];
const AREA = [5000, 4500, 2300, 3100, 4500];

describe("units", () => {
  it.each([
    ["千元", 1_000],
    ["百万元", 1_000_000],
    ["亿元", 100_000_000],
    ["公顷", 10_000],
    ["万平方米", 10_000],
    ["万册", 10_000],
    ["平米", 1],
  ])("%s is %d of the base unit", (text, factor) => {
    const unit = parseUnit(text);
    expect(unit && factorToBase(unit)).toBe(factor);
  });

  it("亩 are converted exactly, so that a school on the line stays on it", () => {
    // 15.3 亩 × 10,000/15 ㎡ = 10,200 ㎡.
    expect(inBaseUnit(15.3, factorToBase("亩"))).toBe(10_200);
  });

  it("人次 are not 人", () => {
    expect(
      taken(
        columnsOf({ header: [["学校名称", "学生数", "专任教师（人次）"]], rows: schools(STUDENTS, [5, 4, 3, 2, 1]) }),
      ),
    ).toEqual(["students 人", "-"]);
  });

  it.each([
    ["设备值/万元", "万元"],
    ["设备值，万元", "万元"],
    ["设备值（单位：千元）", "千元"],
    ["占地面积（亩）", "亩"],
    ["占地面积，单位为：公顷", "公顷"],
    ["图书（万册）", "万册"],
    ["学生数（人、含随班就读）", "人"],
    ["教学仪器设备值（万元", "万元"],
  ])("%s names %s", (header, unit) => {
    expect(headerPart(plainText(header)).unit).toBe(unit);
  });

  it.each([
    ["教学仪器设备值（元/生）", "生均教学仪器设备值"],
    ["教学及辅助用房面积（平方米/生）", "生均教学及辅助用房面积"],
    ["网络多媒体教室（间/百名学生）", "每百名学生网络多媒体教室"],
  ])("%s is a value for each pupil", (header, name) => {
    expect(headerPart(plainText(header)).text).toBe(name);
  });
});

describe("the unit of a column", () => {
  const header = [["学校名称", "学生数", "教学及辅助用房面积", "教学仪器设备值"]];
  const rows = schools(STUDENTS, AREA, [220, 189, 100, 130, 150]);
  it.each([
    ["单位：人、㎡、万元", "万元"],
    ["示例县学校基本情况表（万元）", "万元"],
    ["示例县学校基本情况表（金额单位：千元）", "千元"],
    ["金额以万元为单位", null],
    ["单位 万元", "万元"],
    ["填报单位：元阳县教育局", null],
  ])("under the line %s", (title, unit) => {
    const read = columnsOf({ titles: [title], header, rows });
    expect(read.columns[3]?.unit).toBe(unit);
    expect(read.questions.map(({ code }) => code)).toEqual(unit === null ? ["column-unit"] : []);
  });

  it("may stand in the sheet's name", () => {
    expect(columnsOf({ header, rows, options: { name: "设备（万元）" } }).columns[3]?.unit).toBe("万元");
  });

  it("stands in a row of units under the header", () => {
    expect(taken(columnsOf({ header: [...header, [null, "人", "㎡", "万元"]], rows }))).toEqual([
      "students 人",
      "teaching_area ㎡",
      "equipment_value 万元",
    ]);
  });

  it("of areas without any is ㎡ where a pupil's share can be that, and is asked for where it cannot", () => {
    expect(
      columnsOf({ header: [["学校名称", "学生数", "运动场地面积"]], rows: schools(STUDENTS, AREA) }).columns[2],
    ).toMatchObject({ unit: "㎡", unitFrom: "default" });
    const inMu = columnsOf({
      header: [["学校名称", "学生数", "运动场地面积"]],
      rows: schools(STUDENTS, [12, 11, 6, 8, 9]),
    });
    expect(inMu.questions.map(({ code, choices }) => [code, ...choices.map(({ id }) => id)])).toEqual([
      ["column-unit", "万㎡", "㎡", "亩"],
    ]);
    expect(inMu.columns[2]).toMatchObject({ field: "sports_area", unit: null, factor: NaN });
  });

  it("of grounds may be 亩, of buildings not", () => {
    expect(
      taken(
        columnsOf({
          header: [["学校名称", "学生数", "运动场地面积（亩）"]],
          rows: schools(STUDENTS, [12, 11, 6, 8, 9]),
        }),
      )[1],
    ).toBe("sports_area 亩");
    const read = columnsOf({
      header: [["学校名称", "学生数", "教学及辅助用房面积（亩）"]],
      rows: schools(STUDENTS, [12, 11, 6, 8, 9]),
    });
    expect(read.findings.map(({ code }) => code)).toEqual(["unit-unusable"]);
  });

  it.each(["运动场（个）", "体育馆（座）", "篮球场（片）"])(
    "that counts makes of an area something else: %s",
    (header) => {
      const read = columnsOf({ header: [["学校名称", "学生数", header]], rows: schools(STUDENTS, [2, 1, 1, 1, 2]) });
      expect(taken(read)[1]).toBe("-");
      expect(read.findings).toEqual([]);
    },
  );

  it("that is a share makes of a name something else", () => {
    expect(
      taken(
        columnsOf({ header: [["学校名称", "学生数", "骨干教师（%）"]], rows: schools(STUDENTS, [12, 11, 6, 8, 9]) }),
      )[1],
    ).toBe("-");
  });

  it("may stand in every cell", () => {
    const cells = ["220万元", "189万元", "100万元", "130万元", "150万元"];
    expect(
      columnsOf({ header: [["学校名称", "学生数", "教学仪器设备值"]], rows: schools(STUDENTS, cells) }).columns[2]
        ?.unit,
    ).toBe("万元");
  });
});

describe("lines of units", () => {
  it.each([
    ["单位：人、平方米、百万元", { count: "人", area: "㎡", money: "百万元" }],
    ["（人、㎡、万元）", { count: "人", area: "㎡", money: "万元" }],
    ["人、平方米、万元", { count: "人", area: "㎡", money: "万元" }],
    ["示例县经费表(万元)", { money: "万元" }],
    ["人民路小学", {}],
    ["单位：人事科", {}],
    ["单位：平方米、亩", {}],
  ])("%s", (line, expected) => {
    expect(Object.fromEntries(unitsInLines([plainText(line)]))).toEqual(expected);
  });
});
