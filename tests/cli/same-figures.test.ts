import { assessWorkbook } from "../../src/app/assess-workbook";
import { effectsIn } from "../../src/app/same-figures";
import { differingPairs } from "../../src/app/same-figures-found";
import type { WorkbookAssessment } from "../../src/app/workbook-assessment";
import { NEW_SETTINGS } from "../../src/app/workbook-settings";
import { jsonReport } from "../../src/cli/json-report";
import { textReport } from "../../src/cli/text-report";
import type { CellValue } from "../../src/core/cell/cell-value";
import type { Answers } from "../../src/recognition/answers";
import { sheetOf, workbookOf } from "../recognition/sheet-of";
import { LEDGER_HEADER } from "../ledger-header";

type Rows = readonly (readonly CellValue[])[];

const LEDGER: Rows = [
  LEDGER_HEADER,
  ["城关小学", "小学", 1000, 50, 12, 9, 5000, 8000, 210, 25],
  ["丹凤小学", "小学", 500, 30, 6, 5, 2250, 4000, 120, 12],
  ["第三中学", "初级中学", 800, 60, 10, 8, 5000, 9000, 230, 20],
  ["彩云小学", "小学", 300, 20, 4, 3, 2000, 2500, 60, 8],
];
/** 1,800,000元 ÷ 1,000 is 1,800元 for each pupil: 90% of 2,000元. */
const EQUIPMENT: Rows = [
  ["学校名称", "教学仪器设备值（元）"],
  ["城关小学", 1_800_000],
  ["丹凤小学", 1_200_000],
  ["第三中学", 2_300_000],
  ["彩云小学", 600_000],
];
/** 550 pupils in 2,250㎡ are 4.09㎡ each: less than 4.5㎡, more than 85% of it. */
const SELF_ASSESSED = LEDGER.map((row) => (row[0] === "丹凤小学" ? [...row.slice(0, 2), 550, ...row.slice(3)] : row));

function assess(sheets: Readonly<Record<string, Rows>>, answers: Answers = {}): WorkbookAssessment {
  const workbook = workbookOf(...Object.entries(sheets).map(([name, rows]) => sheetOf(rows, { name })));
  return assessWorkbook(workbook, { ...NEW_SETTINGS, answers });
}

/** The assessment with the table asked for taken. */
function answered(sheets: Readonly<Record<string, Rows>>, choice: 0 | 1): WorkbookAssessment {
  const answers = assess(sheets).questions.map(({ id, choices }) => [id, choices[choice]?.id ?? ""] as const);
  return assess(sheets, Object.fromEntries(answers));
}

const linesOf = (assessment: WorkbookAssessment): readonly string[] => {
  const lines = textReport("县.xlsx", assessment).split("\n");
  const from = lines.indexOf("几张表的同一数字");
  return from < 0 ? [] : lines.slice(from + 1, lines.indexOf("", from)).map((line) => line.trim());
};

describe("the report of figures that stand in several tables", () => {
  it("says nothing where all agree", () => {
    const assessment = assess({ 台账: LEDGER, 自评表: LEDGER });
    expect(linesOf(assessment)).toEqual([]);
    expect(jsonReport(assessment)).not.toHaveProperty("sameFigures");
    expect(assessment.sameFigures.pairs).toEqual([expect.objectContaining({ compared: 32, differing: 0 })]);
  });

  it("names both figures as printed with their cells, which counts, and what would be judged otherwise", () => {
    // By 台账 2,250㎡ ÷ 500 = 4.50㎡ meets 4.5㎡ exactly. By 550 pupils: 4.09㎡; 4,000㎡ ÷ 550 = 7.27㎡ of 7.5㎡; 12 rooms
    // are 2.18 of 2.3 for each hundred: three below, of which two would be allowed. 5.45, 1.09, 0.91 and 2,182元 still meet
    // 4, 1, 0.9 and 2,000元.
    const assessment = answered({ 台账: LEDGER, 自评表: SELF_ASSESSED }, 0);
    expect(linesOf(assessment)).toEqual([
      "“台账”与“自评表”：4所学校的32个数字两张表都有，1所学校的1个不同，判定以“台账”为准。",
      "丹凤小学（小学）：在校学生数 500人（台账!C3）、550人（自评表!C3），判定用前一个。",
      "1.4 教学辅助用房（小学）：按前一个数4.50㎡达标，按后一个数4.09㎡未达标（≥85%）。",
      "1.5 体育场馆（小学）：按前一个数8.00㎡达标，按后一个数7.27㎡未达标（≥85%）。",
      "1.7 多媒体教室（小学）：按前一个数2.40间达标，按后一个数2.18间未达标（≥85%）。",
      "小学指标1.1、1.2、1.3、1.6的数值随之变化，结论不变。",
      "其他指标用到这个数：学校规模。",
      "资源配置结论：按“台账”达标，按“自评表”未达标。",
      "丹凤小学（小学）：按“台账”达标，按“自评表”未达标。",
      ...Array.from({ length: 7 }, (_, i): unknown =>
        expect.stringMatching(new RegExp(`^小学 1\\.${i + 1} .*差异系数：`)),
      ),
    ]);
  });

  it("judges what is open by each of the two", () => {
    const assessment = assess({ 台账: LEDGER, 设备: EQUIPMENT });
    const [pair] = differingPairs(assessment);
    const effects = pair && effectsIn(assessment, pair);
    expect(
      effects?.differences.map(({ values }) => values.map(({ own, other }) => [own.code, own.value, other.value])),
    ).toEqual([[["1.6", 2100, 1800]]]);
    expect(linesOf(assessment)).toEqual(
      expect.arrayContaining([
        "城关小学（小学）：教学仪器设备值 210万元（台账!I2）、1,800,000元（设备!B2），确定以前按缺数处理。",
        "1.6 仪器设备值（小学）：按前一个数2,100元达标，按后一个数1,800元未达标（≥85%）。",
      ]),
    );
  });

  it("says by hand the coefficient of each", () => {
    // 小学 1.6: 2,100, 2,400, 2,000元 for 1,000, 500, 300 pupils: mean 3,900,000 ÷ 1,800 = 2,166.67元;
    // variance (1,000 × 66.67² + 500 × 233.33² + 300 × 166.67²) ÷ 1,800 = 22,222; root 149.07; ÷ 2,166.67 = 0.069.
    // With 1,800: mean 2,000; variance (1,000 × 200² + 500 × 400² + 0) ÷ 1,800 = 66,667; root 258.2; ÷ 2,000 = 0.129.
    const assessment = assess({ 台账: LEDGER, 设备: EQUIPMENT });
    const [pair] = differingPairs(assessment);
    const effects = pair && effectsIn(assessment, pair);
    expect(effects?.coefficients.map(({ own, other }) => [own.stage, own.code, own.printed, other.printed])).toEqual([
      ["primary", "1.6", 0.069, 0.129],
    ]);
    expect(linesOf(assessment).at(-1)).toBe("小学 1.6 仪器设备值差异系数：按“台账”0.069符合，按“设备”0.129符合。");
  });

  it("is worked out without touching what was judged", () => {
    const sheets = { 台账: LEDGER, 自评表: SELF_ASSESSED };
    const assessment = answered(sheets, 0);
    const before = JSON.stringify(
      assessment.schools.map(({ verdict, indicators }) => [verdict, indicators.map(({ value }) => value)]),
    );
    for (const pair of differingPairs(assessment)) effectsIn(assessment, pair);
    const after = JSON.stringify(
      assessment.schools.map(({ verdict, indicators }) => [verdict, indicators.map(({ value }) => value)]),
    );
    expect(after).toBe(before);
  });

  it("says what judging by the second table says once it is chosen", () => {
    const sheets = { 台账: LEDGER, 自评表: SELF_ASSESSED };
    const [own, other] = [answered(sheets, 0), answered(sheets, 1)];
    const [pair] = differingPairs(own);
    const counties = pair && effectsIn(own, pair).compared?.counties;
    const values = ({ schools }: Pick<WorkbookAssessment, "schools">): unknown =>
      schools.map(({ name, verdict, indicators }) => [name, verdict, indicators.map(({ value }) => value)]);
    expect(counties && values(counties.other)).toEqual(values(other));
    expect(counties?.other.county).toEqual(other.county);
  });

  it("names only a few where nearly all differ, and judges nothing by the other year", () => {
    const other = LEDGER.map((row, i) => (i > 0 ? [...row.slice(0, 2), Number(row[2]) + 7, ...row.slice(3)] : row));
    const assessment = assess({ 台账: LEDGER, 年报: other });
    const lines = linesOf(assessment);
    expect(lines[0]).toBe(
      "“台账”与“年报”：4所学校的32个数字两张表都有，4所学校的4个不同，判定以“台账”为准，多半是两个年度或口径不同，请确认用的是应评年度的表。",
    );
    expect(lines.slice(1)).toHaveLength(4);
    expect(lines.at(-1)).toBe("另有1处没有列出。");
    expect(jsonReport(assessment)).toMatchObject({
      sameFigures: [{ otherTime: true, figuresDiffering: 4, verdicts: null }],
    });
  });

  it("stands in the JSON with both addresses, what is used and what hangs on it", () => {
    expect(jsonReport(assess({ 台账: LEDGER, 设备: EQUIPMENT }))).toMatchObject({
      sameFigures: [
        {
          first: "台账",
          second: "设备",
          used: null,
          otherTime: false,
          schools: 4,
          compared: 4,
          schoolsDiffering: 1,
          figuresDiffering: 1,
          differences: [
            {
              school: "城关小学",
              stage: "小学",
              field: "equipment_value",
              basis: "open",
              figures: [
                { sheet: "台账", amount: 2_100_000, printed: "210万元", how: "cell", cells: ["台账!I2"] },
                { sheet: "设备", amount: 1_800_000, printed: "1,800,000元", how: "cell", cells: ["设备!B2"] },
              ],
              indicators: [
                {
                  code: "1.6",
                  stage: "小学",
                  values: [
                    { value: 2100, state: "met" },
                    { value: 1800, state: "floor" },
                  ],
                  flips: true,
                },
              ],
            },
          ],
          coefficients: [{ stage: "小学", code: "1.6", met: [true, true] }],
        },
      ],
    });
  });
});
