import type { CellValue } from "../../../src/core/cell/cell-value";
import { cellRefName } from "../../../src/core/cell/address";
import type { TablePair } from "../../../src/core/same-figures/same-figures";
import { isOfOtherTime } from "../../../src/core/same-figures/same-figures";
import type { Answers } from "../../../src/recognition/answers";
import { wholly } from "../../../src/core/pieces";
import { recogniseWorkbook, type WorkbookRecognition } from "../../../src/recognition/recognise-workbook";
import { sheetOf, type SheetOptions, workbookOf } from "../sheet-of";
import { LEDGER_HEADER } from "../../ledger-header";

type Row = readonly CellValue[];
type Rows = readonly Row[];

const SCHOOLS: readonly (readonly [string, string, ...number[]])[] = [
  ["城关小学", "小学", 1000, 50, 12, 9, 5000, 8000, 210, 25],
  ["丹凤小学", "小学", 500, 30, 6, 5, 3000, 4000, 120, 12],
  ["第三中学", "初级中学", 800, 60, 10, 8, 5000, 9000, 230, 20],
  ["彩云小学", "小学", 300, 20, 4, 3, 2000, 2500, 60, 8],
];
const LEDGER: Rows = [LEDGER_HEADER, ...SCHOOLS];
const [STUDENTS, AREA, EQUIPMENT, ROOMS] = [2, 6, 8, 9];

/** The ledger with other figures: "丹凤小学" at 2 becomes 510. */
const ledgerWith = (changes: Readonly<Record<string, Readonly<Record<number, CellValue>>>>): Rows =>
  LEDGER.map((row) => row.map((value, column) => changes[String(row[0])]?.[column] ?? value));
/** A table of the schools with one column of the ledger under a header of its own. */
const column = (header: string, of: (school: (typeof SCHOOLS)[number], position: number) => CellValue): Rows => [
  ["学校名称", header],
  ...SCHOOLS.map((school, position) => [school[0], of(school, position)]),
];
const at = (school: (typeof SCHOOLS)[number], position: number): number => Number(school[position]);

function read(
  sheets: Readonly<Record<string, Rows>>,
  answers: Answers = {},
  options: Readonly<Record<string, SheetOptions>> = {},
): WorkbookRecognition {
  const workbook = workbookOf(
    ...Object.entries(sheets).map(([name, rows]) => sheetOf(rows, { ...options[name], name })),
  );
  return wholly(recogniseWorkbook(workbook, answers, []));
}

const pairsOf = (sheets: Readonly<Record<string, Rows>>): readonly TablePair[] => read(sheets).sameFigures;
/** "丹凤小学 students 500 台账!C3 510 自评表!C3 used". */
const told = (pairs: readonly TablePair[]): readonly string[] =>
  pairs.flatMap(({ differences }) =>
    differences.map(
      ({ school, field, figures, basis }) =>
        `${school} ${field} ${figures.map(({ amount, cells }) => `${amount} ${cells.map(cellRefName).join("+")}`).join(" ")} ${basis}`,
    ),
  );
const findings = ({ findings: all }: WorkbookRecognition): readonly unknown[] =>
  all.filter(({ code }) => code === "figures-differ").map(({ severity, parameters }) => ({ severity, ...parameters }));

describe("a figure that two tables state of one school", () => {
  it("is no matter where all agree: a ledger and a summary of it", () => {
    const recognition = read({
      台账: LEDGER,
      年报: [
        ["学校名称", "学生数", "教学及辅助用房面积（㎡）"],
        ...SCHOOLS.map((s) => [s[0], at(s, STUDENTS), at(s, AREA)]),
      ],
    });
    expect(recognition.sameFigures).toEqual([
      expect.objectContaining({
        first: "台账",
        second: "年报",
        schools: 4,
        differing: 0,
        compared: 8,
        differences: [],
      }),
    ]);
    expect(findings(recognition)).toEqual([]);
  });

  it("is told with both cells where it differs, and that neither counts until somebody chooses", () => {
    const recognition = read({
      台账: LEDGER,
      用房: column("教学及辅助用房面积（㎡）", (s, i) => at(s, AREA) + (i === 1 ? 100 : 0)),
    });
    expect(told(recognition.sameFigures)).toEqual(["丹凤小学 teaching_area 3000 台账!G3 3100 用房!B3 open"]);
    expect(recognition.questions.map(({ code }) => code)).toEqual(["which-column"]);
    expect(findings(recognition)).toEqual([
      expect.objectContaining({ severity: "warning", first: "台账", second: "用房", count: 1, used: null, open: 1 }),
    ]);
  });

  it("names the table first that verdicts go by, also once the user has chosen the other one", () => {
    const sheets = { 台账: LEDGER, 自评表: ledgerWith({ 丹凤小学: { [STUDENTS]: 510 } }) };
    const first = read(sheets);
    expect(told(first.sameFigures)).toEqual(["丹凤小学 students 500 台账!C3 510 自评表!C3 used"]);
    expect(findings(first)).toEqual([expect.objectContaining({ used: "台账", differing: 1, schools: 4, open: 0 })]);
    const [question] = first.questions;
    const second = read(sheets, { [question?.id ?? ""]: question?.choices[1]?.id ?? "" });
    expect(told(second.sameFigures)).toEqual(["丹凤小学 students 510 自评表!C3 500 台账!C3 used"]);
    expect(second.sameFigures).toEqual([
      expect.objectContaining({ first: "自评表", second: "台账", isFirstUsed: true }),
    ]);
  });

  it("is brought to one unit: 210万元 is 2,100,000元, and 1,800,000元 is not", () => {
    const pairs = pairsOf({
      台账: LEDGER,
      设备: column("教学仪器设备值（元）", (s, i) => at(s, EQUIPMENT) * 10_000 - (i === 0 ? 300_000 : 0)),
    });
    expect(told(pairs)).toEqual(["城关小学 equipment_value 2100000 台账!I2 1800000 设备!B2 open"]);
    expect(pairs[0]?.differences[0]?.figures.map(({ factor }) => factor)).toEqual([10_000, 1]);
  });

  it("agrees within its printed digits: 123,456元 is 12.35万元, half of 0.01万元 is 50元; 12.36万元 it is not", () => {
    const exact = column("教学仪器设备值（元）", (_, i) => [123_456, 90_000, 60_001, 50_049][i] ?? 0);
    const rounded = (first: number): Rows =>
      ledgerWith({
        城关小学: { [EQUIPMENT]: first },
        丹凤小学: { [EQUIPMENT]: 9 },
        第三中学: { [EQUIPMENT]: 6 },
        彩云小学: { [EQUIPMENT]: 5 },
      });
    expect(told(pairsOf({ 台账: rounded(12.35), 设备: exact }))).toEqual([]);
    expect(told(pairsOf({ 台账: rounded(12.36), 设备: exact }))).toEqual([
      "城关小学 equipment_value 123600 台账!I2 123456 设备!B2 open",
    ]);
  });

  it("counts as the one with more digits where the two agree, whichever table comes first", () => {
    const exact = column("教学仪器设备值（元）", (s, i) => (i === 0 ? 2_100_040 : at(s, EQUIPMENT) * 10_000));
    const rounded = ledgerWith({ 城关小学: { [EQUIPMENT]: 210.0 }, 丹凤小学: { [EQUIPMENT]: 120.05 } });
    const { records, questions } = read({
      台账: rounded,
      设备: exact.map((r) => (r[0] === "丹凤小学" ? [r[0], 1_200_500] : r)),
    });
    const amounts = records.flatMap(({ figures, names }) =>
      names.map((name, record) => `${name} ${figures.get("equipment_value")?.amounts[record] ?? ""}`),
    );
    expect(questions).toEqual([]);
    expect(amounts.sort()).toEqual(
      ["丹凤小学 1200500", "城关小学 2100040", "彩云小学 600000", "第三中学 2300000"].sort(),
    );
  });

  it("contradicts no plan of what no verdict needs: the class numbers of the first table stay", () => {
    const ledger = LEDGER.map((row, i) => [...row, i === 0 ? "班级数" : 10]);
    const { records, sameFigures } = read({ 台账: ledger, 规划班级: column("班级数", () => 12) });
    expect(told(sameFigures)).toEqual([]);
    expect(records.flatMap(({ figures }) => Array.from(figures.get("classes")?.amounts ?? []))).toEqual([
      10, 10, 10, 10,
    ]);
  });

  it("has the digits that its cell shows: 0.9万元 by the format 0.0 may be 9,400元", () => {
    const sheets = {
      台账: ledgerWith({ 城关小学: { [EQUIPMENT]: 0.9 } }),
      设备: column("教学仪器设备值（元）", (s, i) => (i === 0 ? 9_400 : at(s, EQUIPMENT) * 10_000)),
    };
    expect(told(read(sheets, {}, { 台账: { numberFormats: { I2: "0.0" } } }).sameFigures)).toEqual([]);
    expect(told(read(sheets, {}, { 台账: { numberFormats: { I2: "0.00" } } }).sameFigures)).toHaveLength(1);
  });

  it("is a whole number of people: 500 and 501 pupils differ whatever the format", () => {
    const sheets = { 台账: LEDGER, 学生: column("学生数", (s, i) => at(s, STUDENTS) + (i === 1 ? 1 : 0)) };
    expect(told(pairsOf(sheets))).toEqual(["丹凤小学 students 500 台账!C3 501 学生!B3 open"]);
  });

  it("is not held against what is blank; a 0 is a figure", () => {
    const rooms = column("网络多媒体教室（间）", (s, i) => (i === 0 ? null : i === 1 ? 0 : at(s, ROOMS)));
    expect(told(pairsOf({ 台账: LEDGER, 多媒体: rooms }))).toEqual([
      "丹凤小学 multimedia_rooms 12 台账!J3 0 多媒体!B3 open",
    ]);
  });

  it("is not held against 约12, which is no figure until somebody says so", () => {
    const rooms = column("网络多媒体教室（间）", (s, i) => (i === 1 ? "约15" : at(s, ROOMS)));
    expect(told(pairsOf({ 台账: LEDGER, 多媒体: rooms }))).toEqual([]);
  });

  it("is not asked of a school that one of the tables does not name", () => {
    const [header, , ...rest] = column("教学及辅助用房面积（㎡）", (s) => at(s, AREA));
    const pairs = pairsOf({ 台账: LEDGER, 用房: [header ?? [], ...rest] });
    expect(pairs).toEqual([expect.objectContaining({ schools: 3, differing: 0 })]);
  });

  it("is that of the school of the same town: two 中心小学 are two schools", () => {
    const header = ["乡镇", ...LEDGER_HEADER];
    const schools = SCHOOLS.map((school, i): Row => [
      i === 0 ? "甲镇" : "乙镇",
      i < 2 ? "中心小学" : school[0],
      ...school.slice(1),
    ]);
    const rooms = (second: number): Rows => [
      ["乡镇", "学校名称", "教学及辅助用房面积（㎡）"],
      ["乙镇", "中心小学", second],
      ["甲镇", "中心小学", 5000],
      ["乙镇", "第三中学", 5000],
    ];
    expect(told(pairsOf({ 台账: [header, ...schools], 用房: rooms(3000) }))).toEqual([]);
    expect(told(pairsOf({ 台账: [header, ...schools], 用房: rooms(3010) }))).toEqual([
      "乙镇中心小学 teaching_area 3000 台账!H3 3010 用房!C2 open",
    ]);
  });

  it("is not compared between two years, named by the sheets or the titles", () => {
    const next = LEDGER.map((row, i) => row.map((value) => (i > 0 && typeof value === "number" ? value + 7 : value)));
    expect(told(pairsOf({ "2024年台账": LEDGER, "2025年台账": next }))).toEqual([]);
    expect(
      told(pairsOf({ 台账: [["某县2024年基础数据"], ...LEDGER], 年报: [["某县2025年基础数据"], ...next] })),
    ).toEqual([]);
  });

  it("is not compared with a plan", () => {
    expect(
      told(pairsOf({ 台账: LEDGER, 规划用房: column("教学及辅助用房面积（㎡）", (s) => at(s, AREA) + 500) })),
    ).toEqual([]);
  });

  it("is not compared with a part of it: 其中：女", () => {
    const sheets = {
      台账: LEDGER,
      教师: [["学校名称", "专任教师数", "其中：女"], ...SCHOOLS.map((s) => [s[0], 80, 3])],
    };
    expect(told(pairsOf(sheets))).toEqual([]);
  });

  it("is not compared row by row where a school stands in parts: campuses of one school", () => {
    const campuses: Rows = [
      ["学校名称", "校区", "教学及辅助用房面积（㎡）"],
      ["城关小学", "本部", 3000],
      ["城关小学", "东校区", 2000],
      ["丹凤小学", "本部", 3000],
      ["第三中学", "本部", 5000],
      ["彩云小学", "本部", 2000],
    ];
    expect(told(pairsOf({ 台账: LEDGER, 校区: campuses }))).toEqual([]);
  });

  it("is that of a school, not of the county: rows of totals are not compared", () => {
    const rooms = [...column("教学及辅助用房面积（㎡）", (s) => at(s, AREA)), ["合计", 15_999]];
    expect(
      told(pairsOf({ 台账: [...LEDGER, ["合计", "", 2600, 160, 32, 25, 15_000, 23_500, 620, 65]], 用房: rooms })),
    ).toEqual([]);
  });

  it("is the sum of 小学 and 初中 of a 九年一贯制 where the other table has the total", () => {
    const header = ["学校名称", "办学类型", "小学学生数", "初中学生数", ...LEDGER_HEADER.slice(3)];
    const school = ["河滨学校", "九年一贯制学校", 400, 200, ...[50, 12, 9, 5000, 8000, 210, 25]];
    const pupils = (total: number): Rows => [
      ["学校名称", "学生数"],
      ["河滨学校", total],
      ["云山学校", 500],
    ];
    const other = ["云山学校", "九年一贯制学校", 300, 200, ...[50, 12, 9, 5000, 8000, 210, 25]];
    expect(told(pairsOf({ 台账: [header, school, other], 学生: pupils(600) }))).toEqual([]);
  });

  it("tells of a school with its own class numbers, which no indicator needs, too", () => {
    const ledger = LEDGER.map((row, i) => [...row, i === 0 ? "班级数" : 10]);
    const recognition = read({ 台账: ledger, 班级: column("班级数", (_, i) => (i === 1 ? 11 : 10)) });
    expect(told(recognition.sameFigures)).toEqual(["丹凤小学 classes 10 台账!K3 11 班级!B3 open"]);
    expect(recognition.questions).toEqual([]);
  });
});

describe("two tables in which nearly everything differs", () => {
  const other = LEDGER.map((row, i) => row.map((value) => (i > 0 && typeof value === "number" ? value + 7 : value)));

  it("are most likely of two years: said once, as something to know", () => {
    const recognition = read({ 台账: LEDGER, 年报: other });
    const [pair] = recognition.sameFigures;
    expect(pair && isOfOtherTime(pair)).toBe(true);
    expect(findings(recognition)).toEqual([
      expect.objectContaining({ severity: "info", likely: "other-time", schools: 4, differing: 4, count: 32 }),
    ]);
  });

  it("are not where half of the schools agree", () => {
    const half = LEDGER.map((row, i) => (i > 2 ? (other[i] ?? row) : row));
    const [pair] = pairsOf({ 台账: LEDGER, 年报: half });
    expect([pair?.schools, pair?.differing, pair && isOfOtherTime(pair)]).toEqual([4, 2, false]);
  });
});

describe("three tables of the same schools", () => {
  it("are each held against the one that is used, not against each other", () => {
    const sheets = {
      台账: LEDGER,
      年报: ledgerWith({ 丹凤小学: { [STUDENTS]: 510 } }),
      自评表: ledgerWith({ 丹凤小学: { [STUDENTS]: 510 }, 彩云小学: { [ROOMS]: 9 } }),
    };
    const pairs = pairsOf(sheets);
    expect(pairs.map(({ first, second, differences }) => `${first}/${second} ${differences.length}`)).toEqual([
      "台账/年报 1",
      "台账/自评表 2",
    ]);
    expect(pairs.map(({ schools }) => schools)).toEqual([4, 4]);
  });
});
