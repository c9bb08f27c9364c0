import { assessWorkbook } from "../../../src/app/assess-workbook";
import type { WorkbookAssessment } from "../../../src/app/workbook-assessment";
import { NEW_SETTINGS } from "../../../src/app/workbook-settings";
import { cellRefName } from "../../../src/core/cell/address";
import type { CellValue } from "../../../src/core/cell/cell-value";
import { halfUpOf } from "../../../src/core/quantity/fraction";
import { sheetOf, type SheetOptions, workbookOf } from "../sheet-of";
import { LEDGER_HEADER } from "../../ledger-header";

type Row = readonly CellValue[];
type Rows = readonly Row[];

const LEDGER: Rows = [
  LEDGER_HEADER,
  ["城关小学", "小学", 1000, 50, 12, 9, 5000, 8000, 210, 25],
  ["丹凤小学", "小学", 500, 30, 6, 5, 2260, 4000, 120, 12],
  ["第三中学", "初级中学", 800, 60, 10, 8, 5000, 9000, 230, 20],
  ["彩云小学", "小学", 300, 20, 4, 3, 2000, 2500, 60, 8],
];
const VALUES_HEADER: Row = [
  "学校名称",
  "每百名学生拥有高于规定学历教师数",
  "生均教学及辅助用房面积（㎡）",
  "生均体育运动场馆面积（㎡）",
  "生均教学仪器设备值（元）",
];
/** 20 ÷ 300 × 100 = 6.67, 2,000 ÷ 300 = 6.67, 2,500 ÷ 300 = 8.33; 2,260 ÷ 500 = 4.52. */
const VALUES: Rows = [
  VALUES_HEADER,
  ["城关小学", 5, 5, 8, 2100],
  ["丹凤小学", 6, 4.52, 8, 2400],
  ["第三中学", 7.5, 6.25, 11.25, 2875],
  ["彩云小学", 6.67, 6.67, 8.33, 2000],
];
const AREA = 2;

const valuesWith = (school: string, column: number, value: CellValue): Rows =>
  VALUES.map((row) => (row[0] === school ? row.map((own, at) => (at === column ? value : own)) : row));

function assess(
  sheets: Readonly<Record<string, Rows>>,
  options: Readonly<Record<string, SheetOptions>> = {},
): WorkbookAssessment {
  const workbook = workbookOf(
    ...Object.entries(sheets).map(([name, rows]) => sheetOf(rows, { ...options[name], name })),
  );
  return assessWorkbook(workbook, NEW_SETTINGS);
}

/** "丹凤小学 primary 1.4 4.6 自评表!C3 4.52 台账!C3+台账!G3 computed" */
const told = ({ statedValues }: WorkbookAssessment): readonly string[] =>
  statedValues.flatMap(({ differences }) =>
    differences.map(({ school, stage, stated, computed, value, basis }) => {
      const figures = [...computed.studentFigures, ...computed.figures].flatMap(({ parts }) => parts);
      const cells = figures.map(({ cell }) => cellRefName(cell)).join("+");
      return `${school} ${stage} ${computed.code} ${stated.amount} ${stated.cells.map(cellRefName).join("+")} ${halfUpOf(value, 2)} ${cells} ${basis}`;
    }),
  );
const findings = ({ findings: all }: WorkbookAssessment): readonly unknown[] =>
  all
    .filter(({ code }) => code === "stated-values-differ")
    .map(({ severity, parameters }) => ({ severity, ...parameters }));
const compared = ({ statedValues }: WorkbookAssessment): readonly number[] => statedValues.map((each) => each.compared);

describe("values that a table states beside the figures of another", () => {
  it("are no matter where they are what the figures come to, rounded", () => {
    const assessment = assess({ 台账: LEDGER, 自评表: VALUES });
    expect(told(assessment)).toEqual([]);
    expect(compared(assessment)).toEqual([16]);
    expect(findings(assessment)).toEqual([]);
  });

  it("are told with both cells where they differ, and that verdicts go by the figures", () => {
    const assessment = assess({ 台账: LEDGER, 自评表: valuesWith("丹凤小学", AREA, 4.6) });
    expect(told(assessment)).toEqual(["丹凤小学 primary 1.4 4.6 自评表!C3 4.52 台账!C3+台账!G3 computed"]);
    expect(findings(assessment)).toEqual([
      expect.objectContaining({ severity: "warning", sheet: "自评表", others: ["台账"], count: 1, basis: "computed" }),
    ]);
  });

  it.each<[string, CellValue, boolean]>([
    ["rounded to one decimal", 4.5, false],
    ["with its unit as text", "4.52平方米", false],
    ["with another unit as text", "4.6平方米", true],
    ["with a blank before it", " 4.60㎡", true],
    ["left blank", null, false],
    ["a dash", "—", false],
    ["about so much", "约4.6", false],
    ["rounded to a whole number", 5, false],
    ["cut to a whole number", 4, false],
    ["a decimal place off", 45.2, true],
  ])("%s: %p", (_, value, differs) => {
    expect(told(assess({ 台账: LEDGER, 自评表: valuesWith("丹凤小学", AREA, value) }))).toHaveLength(differs ? 1 : 0);
  });

  it("are as their format shows them", () => {
    const sheets = { 台账: LEDGER, 自评表: valuesWith("丹凤小学", AREA, 4.5251) };
    expect(told(assess(sheets))).toHaveLength(1);
    expect(told(assess(sheets, { 自评表: { numberFormats: { C3: "0.0" } } }))).toHaveLength(0);
  });

  it("are in the unit of their header: 万元, and money in 万元 under 元 is a matter of units", () => {
    const inWan = VALUES.map((row, at) => [
      ...row.slice(0, 4),
      at === 0 ? "生均教学仪器设备值（万元）" : Number(row[4]) / 10_000,
    ]);
    expect(told(assess({ 台账: LEDGER, 自评表: inWan }))).toEqual([]);
    expect(told(assess({ 台账: LEDGER, 自评表: valuesWith("丹凤小学", 4, 0.24) }))).toEqual([]);
  });

  it("may be made of figures that the other table has rounded: 120万元 is 119.5 up to 120.5万元", () => {
    // 1,203,000 ÷ 500 = 2,406元; 1,210,000 ÷ 500 = 2,420元.
    expect(told(assess({ 台账: LEDGER, 自评表: valuesWith("丹凤小学", 4, 2406) }))).toEqual([]);
    expect(told(assess({ 台账: LEDGER, 自评表: valuesWith("丹凤小学", 4, 2420) }))).toHaveLength(1);
  });

  it("are held against no figure that is blank, no number or asked about", () => {
    for (const area of [null, "见附表", 99_999_999]) {
      const ledger = LEDGER.map((row) => (row[0] === "丹凤小学" ? row.map((own, at) => (at === 6 ? area : own)) : row));
      expect(told(assess({ 台账: ledger, 自评表: valuesWith("丹凤小学", AREA, 4.6) }))).toEqual([]);
    }
  });

  it("are held against no figures of another year", () => {
    const titled = (title: string, rows: Rows): Rows => [[title], ...rows];
    const stated = valuesWith("丹凤小学", AREA, 4.6);
    const of = (year: number): WorkbookAssessment =>
      assess({ 台账: titled("2025年学校基本情况", LEDGER), 自评表: titled(`${year}年自评表`, stated) });
    expect(told(of(2024))).toEqual([]);
    expect(told(of(2025))).toHaveLength(1);
  });

  it("are held against no figures that are planned", () => {
    const title = [
      "学校名称",
      "生均教学及辅助用房面积（㎡）",
      "生均体育运动场馆面积（㎡）",
      "生均教学仪器设备值（元）",
    ];
    const rows = VALUES.slice(1).map((row) => [row[0] ?? null, 9, ...row.slice(3)]);
    expect(told(assess({ 台账: LEDGER, 规划: [["学校建设规划目标表"], title, ...rows] }))).toEqual([]);
  });

  it("may leave indoor sports rooms in: that is another way of counting", () => {
    const ledger = LEDGER.map((row, at) => [...row, at === 0 ? "其中：室内体育用房面积（㎡）" : 100]);
    // 2,160 ÷ 500 = 4.32 without them, 4.52 with them.
    for (const [value, differs] of [
      [4.32, 0],
      [4.52, 0],
      [4.42, 1],
    ] as const) {
      const lines = told(assess({ 台账: ledger, 自评表: valuesWith("丹凤小学", AREA, value) }));
      expect(lines.filter((line) => line.startsWith("丹凤小学 primary 1.4"))).toHaveLength(differs);
    }
  });

  it("say that most likely two years stand side by side where nearly all differ", () => {
    const stated = VALUES.map((row, at) =>
      at === 0 ? row : row.map((own, column) => (column === AREA ? Number(own) + 1 : own)),
    );
    expect(findings(assess({ 台账: LEDGER, 自评表: stated }))).toEqual([
      expect.objectContaining({ severity: "info", likely: "other-time", differing: 4 }),
    ]);
  });

  it("count themselves where the other tables do not suffice for an assessment", () => {
    const area: Rows = [
      ["学校名称", "学生数", "教学及辅助用房面积（㎡）"],
      ...LEDGER.slice(1).map((row) => [row[0] ?? null, row[2] ?? null, row[6] ?? null]),
    ];
    const stated = valuesWith("丹凤小学", AREA, 4.6).map((row, at) => [
      ...row,
      at === 0 ? "办学类型" : (LEDGER[at]?.[1] ?? null),
    ]);
    expect(told(assess({ 用房: area, 自评表: stated }))).toEqual([
      "丹凤小学 primary 1.4 4.6 自评表!C3 4.52 用房!B3+用房!C3 stated",
    ]);
  });

  it("are put together from several tables: pupils in one, rooms in another", () => {
    const students = LEDGER.map((row) => row.slice(0, 3));
    const rest = LEDGER.map((row) => [row[0] ?? null, ...row.slice(3)]);
    expect(told(assess({ 学生: students, 资源: rest, 自评表: valuesWith("丹凤小学", AREA, 4.6) }))).toEqual([
      "丹凤小学 primary 1.4 4.6 自评表!C3 4.52 学生!C3+资源!E3 computed",
    ]);
  });
});

describe("values of a mixed school", () => {
  const HEADER: Row = [
    "学校名称",
    "办学类型",
    "小学学生数",
    "初中学生数",
    "教学及辅助用房面积（㎡）",
    "体育运动场馆面积（㎡）",
    "教学仪器设备值（元）",
    "网络多媒体教室（间）",
  ];
  /** 23,226 ÷ (166 + 1.1 × 210) = 58.5 for 小学, 64.35 for 初中; 23,226 ÷ 376 = 61.77 as one school. */
  const MIXED: Rows = [
    HEADER,
    ["丹江学校", "九年一贯制学校", 200, 300, 4240, 5300, 1_060_000, 12],
    ["城关小学", "小学", 1000, null, 5000, 8000, 2_100_000, 25],
    ["丹凤小学", "小学", 500, null, 2260, 4000, 1_200_000, 12],
  ];
  // 4,240 ÷ (200 + 1.1 × 300) = 8.00 for 小学, 8.80 for 初中; 4,240 ÷ 500 = 8.48 as one school.
  const stated = (primary: CellValue, junior: CellValue): Rows => [
    ["学校名称", "学段", "生均教学及辅助用房面积（㎡）", "生均体育运动场馆面积（㎡）", "生均教学仪器设备值（元）"],
    ["丹江学校", "小学", primary, 10, 2000],
    ["丹江学校", "初中", junior, 11, 2200],
    ["城关小学", "小学", 5, 8, 2100],
    ["丹凤小学", "小学", 4.52, 8, 2400],
  ];

  it("are held against its stage's share by weighted pupils", () => {
    expect(told(assess({ 台账: MIXED, 自评表: stated(8, 8.8) }))).toEqual([]);
    expect(told(assess({ 台账: MIXED, 自评表: stated(8, 9.8) }))).toEqual([
      expect.stringMatching(/^丹江学校 junior 1\.4 9\.8 自评表!C3 8\.8 /),
    ]);
  });

  it("may be those of the whole school: another scope is no mistake", () => {
    expect(told(assess({ 台账: MIXED, 自评表: stated(8.48, 8.48) }))).toEqual([]);
  });

  it("of no stage are of another scope", () => {
    const whole = stated(8, 8.8).flatMap((row, at) => (at === 2 ? [] : [row.filter((_, column) => column !== 1)]));
    expect(
      told(assess({ 台账: MIXED, 自评表: whole.map((row) => row.map((own) => (own === 8 ? 3 : own))) })).filter(
        (line) => line.startsWith("丹江"),
      ),
    ).toEqual([]);
  });
});
