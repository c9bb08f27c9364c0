import { assessSchools } from "../../../src/core/assessment/assess-schools";
import { cellRefName } from "../../../src/core/cell/address";
import type { FieldKey } from "../../../src/core/fields/field-key";
import type { SchoolRecords } from "../../../src/core/indicators/school-records";
import { DEFAULT_STANDARD as NATIONAL_2017 } from "../../../src/core/standards/standards";
import { type Amounts, schoolTable } from "../school-table";
import { told } from "../../told";

/** 1,000 pupils of a 小学 that reach every standard: 4.5 / 1.2 / 1.0 per hundred, 5.2 ㎡, 8.3 ㎡, 2,100 元, 2.4 per hundred. */
const GOOD = {
  students: 1000,
  teachers_above_degree: 45,
  backbone: 12,
  pe_art_teachers: 10,
  teaching_area: 5500,
  indoor_sport_area: 300,
  sports_area: 8000,
  equipment_value: 2_100_000,
  multimedia_rooms: 24,
} as const;

type Figures = Readonly<Partial<Record<FieldKey, number | null | "open">>>;

/** Primary schools, each good but for what is said of it; a field of one is a column of all. */
function primaries(
  schools: readonly Figures[],
  more: Partial<SchoolRecords> = {},
  without: readonly FieldKey[] = [],
): SchoolRecords {
  const fields = [...new Set([...Object.keys(GOOD), ...schools.flatMap((each) => Object.keys(each))])].filter(
    (field) => !without.includes(field as FieldKey),
  ) as FieldKey[];
  const columns = Object.fromEntries(
    fields.map((field) => [
      field,
      schools.map((each) =>
        field in each ? (each[field] ?? null) : field in GOOD ? GOOD[field as keyof typeof GOOD] : null,
      ),
    ]),
  );
  return schoolTable(
    schools.map(() => "primary-school"),
    columns as Partial<Record<FieldKey, Amounts>>,
    more,
  );
}

const assess = (...tables: SchoolRecords[]) => assessSchools(tables, NATIONAL_2017);
const indicatorOf = (records: SchoolRecords, code: string, school = 0) => {
  const found = assess(records).schools[school]?.indicators.find((each) => each.code === code);
  if (!found) throw new Error(`${code} is not there`);
  const { cells, figures, studentFigures, ...rest } = found;
  expect(cells).toEqual([...figures, ...studentFigures].flatMap(({ parts }) => parts.map(({ cell }) => cell)));
  return {
    ...rest,
    cells: cells.map(cellRefName),
    figures: figures.map(({ field, amount, cell, parts, sign }) => ({
      field,
      amount,
      cell: cell && cellRefName(cell),
      cells: parts.map((part) => cellRefName(part.cell)),
      sign,
    })),
  };
};
const said = (records: SchoolRecords, code: string) =>
  assess(records)
    .findings.filter((each) => each.code === code)
    .map(({ severity, cells, parameters }) => ({ severity, cells: cells.map(cellRefName), parameters }));

describe("an indicator of a school is given with all that it rests on", () => {
  it("骨干 of a 小学 with 9 for 1,000 pupils: 0.9 of 1.0, above the 85%, one is lacking", () => {
    expect(indicatorOf(primaries([{ backbone: 9 }]), "1.2")).toEqual({
      code: "1.2",
      measure: NATIONAL_2017.indicators[1],
      state: "floor",
      value: 0.9,
      printed: 0.9,
      required: 1,
      floor: 0.85,
      gap: 1,
      schoolGap: null,
      resource: 9,
      students: 1000,
      split: null,
      reason: null,
      roundingFlips: false,
      cells: ["台账!D2", "台账!B2"],
      figures: [{ field: "backbone", amount: 9, cell: "台账!D2", cells: ["台账!D2"], sign: 1 }],
    });
  });

  it("用房 without the gym, and 场馆 with it (E-11)", () => {
    expect(indicatorOf(primaries([{}]), "1.4")).toMatchObject({
      value: 5.2,
      resource: 5200,
      cells: ["台账!F2", "台账!G2", "台账!B2"],
      figures: [
        { field: "teaching_area", amount: 5500, cell: "台账!F2", sign: 1 },
        { field: "indoor_sport_area", amount: 300, cell: "台账!G2", sign: -1 },
      ],
    });
    expect(indicatorOf(primaries([{}]), "1.5")).toMatchObject({
      value: 8.3,
      figures: [
        { field: "sports_area", sign: 1 },
        { field: "indoor_sport_area", sign: 1 },
      ],
    });
  });

  it("takes the gym off and adds it only where the columns do not do so themselves", () => {
    expect(indicatorOf(primaries([{}], { teachingAreaExcludesIndoor: true }), "1.4")).toMatchObject({
      value: 5.5,
      figures: [{ field: "teaching_area" }],
    });
    expect(indicatorOf(primaries([{}], { sportsAreaIncludesIndoor: true }), "1.5")).toMatchObject({
      value: 8,
      figures: [{ field: "sports_area" }],
    });
    expect(indicatorOf(primaries([{}], { sportsAreaIncludesIndoor: true }), "1.4")).toMatchObject({ value: 5.2 });
    expect(indicatorOf(primaries([{}], { teachingAreaExcludesIndoor: true }), "1.5")).toMatchObject({ value: 8.3 });
    expect(indicatorOf(primaries([{}], {}, ["indoor_sport_area"]), "1.4")).toMatchObject({
      value: 5.5,
      cells: ["台账!F2", "台账!B2"],
    });
  });

  it("of a mixed school is shared out by weighted pupils, with the whole, the share and both gaps", () => {
    // 600 + 1.1 · 400 = 1,040 weighted pupils; 5,000 ㎡: 4.80769 ㎡ for a pupil of 小学, 5.28846 for one of 初中 (5.8: 0.51154 · 400 = 204.62 lacking)
    // the school as a whole needs max(4.5, 5.8 / 1.1) · 1,040 = 5,483.64
    const school = schoolTable(["nine-year"], {
      students_primary: [600],
      students_junior: [400],
      teaching_area: [5000],
    });
    expect(indicatorOf(school, "1.4", 0)).toMatchObject({
      state: "met",
      printed: 4.81,
      gap: 0,
      schoolGap: 483.64,
      students: 600,
      cells: ["台账!D2", "台账!B2", "台账!C2"],
    });
    const junior = indicatorOf(school, "1.4", 1);
    expect(junior).toMatchObject({
      state: "floor",
      printed: 5.29,
      required: 5.8,
      floor: 4.93,
      gap: 204.62,
      schoolGap: 483.64,
      students: 400,
    });
    expect(junior.resource).toBeCloseTo(2115.3846, 4);
    expect(junior.split).toMatchObject({ total: 5000, primary: 600, junior: 400, senior: 0 });
    expect(junior.split?.share).toBeCloseTo(2115.3846, 4);
  });

  it("of a mixed school that states its stages is not shared out", () => {
    const school = schoolTable(["nine-year"], {
      students_primary: [600],
      students_junior: [400],
      "teachers_above_degree:primary": [30],
      "teachers_above_degree:junior": [20],
      teachers_above_degree: [50],
    });
    expect(indicatorOf(school, "1.1", 0)).toMatchObject({
      value: 5,
      split: null,
      schoolGap: null,
      cells: ["台账!D2", "台账!B2", "台账!C2"],
      figures: [{ field: "teachers_above_degree:primary", amount: 30 }],
    });
    expect(indicatorOf(school, "1.1", 1)).toMatchObject({
      value: 5,
      figures: [{ field: "teachers_above_degree:junior", amount: 20 }],
    });
  });

  it("of a mixed school rests on the cell of its stage, though that is blank and the whole is not", () => {
    const school = schoolTable(["nine-year"], {
      students_primary: [600],
      students_junior: [400],
      "teachers_above_degree:primary": [null],
      "teachers_above_degree:junior": [30],
      teachers_above_degree: [50],
    });
    expect(indicatorOf(school, "1.1", 0)).toMatchObject({
      value: null,
      reason: "blank",
      figures: [{ field: "teachers_above_degree:primary", amount: null, cell: "台账!D2" }],
    });
    expect(said(school, "school-missing-data").map(({ cells }) => cells.slice(0, 2))).toEqual([
      ["台账!A2", "台账!D2"],
      ["台账!A2", "台账!A2"],
    ]);
  });

  it("without a column rests on the pupils alone", () => {
    expect(indicatorOf(primaries([{}], {}, ["backbone"]), "1.2")).toMatchObject({
      cells: ["台账!B2"],
      figures: [{ field: "backbone", amount: null, cell: null, cells: [], sign: 1 }],
    });
  });

  it("of a school of one stage is read from its stage's column, and from the whole where that is blank", () => {
    const schools = primaries([{ "backbone:primary": 20 }, { "backbone:primary": null }]);
    expect(indicatorOf(schools, "1.2", 0)).toMatchObject({ value: 2, figures: [{ field: "backbone:primary" }] });
    expect(indicatorOf(schools, "1.2", 1)).toMatchObject({ value: 1.2, figures: [{ field: "backbone" }] });
  });

  it("is judged by a finished value without pupils; what is lacking cannot be told then", () => {
    const values = schoolTable(["primary-school"], { indicator_1_1: [4.1], indicator_1_4: [5] }, { holdsValues: true });
    expect(indicatorOf(values, "1.1")).toMatchObject({
      state: "floor",
      value: 4.1,
      gap: null,
      resource: null,
      students: null,
      split: null,
      cells: ["台账!B2"],
      figures: [{ field: "indicator_1_1", amount: 4.1 }],
    });
    expect(indicatorOf(values, "1.4")).toMatchObject({ state: "met", value: 5, figures: [{ field: "indicator_1_4" }] });
    const withPupils = schoolTable(
      ["primary-school"],
      { students: [1000], indicator_1_1: [4.1] },
      { holdsValues: true },
    );
    expect(indicatorOf(withPupils, "1.1")).toMatchObject({
      gap: 1,
      resource: 41,
      students: 1000,
      cells: ["台账!C2", "台账!B2"],
    });
  });

  it("names a cell once that is both the figure and the pupils", () => {
    const records = primaries([{}]);
    const pupils = records.figures.get("students");
    if (!pupils) throw new Error("no pupils");
    const same = {
      ...records,
      figures: new Map([...records.figures, ["multimedia_rooms", { ...pupils, field: "multimedia_rooms" }]] as const),
    } as SchoolRecords;
    expect(indicatorOf(same, "1.7").cells).toEqual(["台账!B2"]);
  });
});

describe("a value that is not there has its reason", () => {
  it.each([
    ["no column", primaries([{}], {}, ["backbone"]), "1.2", "no-column"],
    ["a blank", primaries([{ backbone: null }]), "1.2", "blank"],
    ["a question", primaries([{ backbone: "open" }]), "1.2", "question-open"],
    ["a question about the gym", primaries([{ indoor_sport_area: "open" }]), "1.4", "question-open"],
    ["a blank gym", primaries([{ indoor_sport_area: null }]), "1.5", "blank"],
    ["no pupils known", primaries([{ students: null }]), "1.2", "students-missing"],
    ["pupils asked about", primaries([{ students: "open" }]), "1.2", "question-open"],
    ["a minus", primaries([{ backbone: -1 }]), "1.2", "impossible"],
    ["more gym than rooms", primaries([{ indoor_sport_area: 5501 }]), "1.4", "impossible"],
    [
      "teachers of a mixed school",
      schoolTable(["nine-year"], { students_primary: [6], students_junior: [4], backbone: [3] }),
      "1.2",
      "mixed-school-teachers-not-by-stage",
    ],
    [
      "a mixed school without pupils by stage",
      schoolTable(["nine-year"], { students: [10], multimedia_rooms: [3] }),
      "1.7",
      "mixed-school-without-stages",
    ],
    [
      "rooms by stage and a gym as a whole",
      schoolTable(["nine-year"], {
        students_primary: [6],
        students_junior: [4],
        "teaching_area:primary": [60],
        "teaching_area:junior": [40],
        indoor_sport_area: [3],
      }),
      "1.4",
      "mixed-school-without-stages",
    ],
    [
      "pupils of a mixed school asked about",
      schoolTable(["nine-year"], { students_primary: ["open"], students_junior: [4], multimedia_rooms: [3] }),
      "1.7",
      "question-open",
    ],
  ])("%s", (_, records, code, reason) => {
    expect(indicatorOf(records, code)).toMatchObject({
      state: "missing",
      value: null,
      printed: null,
      gap: null,
      schoolGap: null,
      resource: null,
      split: null,
      reason,
      roundingFlips: false,
    });
  });

  it("of a school without pupils nothing applies", () => {
    const { schools, findings } = assess(primaries([{ students: 0 }]));
    expect(schools[0]).toMatchObject({ verdict: "not-applicable", metCount: 0, students: 0 });
    expect(schools[0]?.indicators.map(({ state, reason }) => `${state} ${reason}`)).toEqual(
      Array(7).fill("not-applicable students-zero"),
    );
    expect(
      findings.map(({ code, severity, cells, parameters }) => [code, severity, cells.map(cellRefName), parameters]),
    ).toContainEqual(["students-zero", "warning", ["台账!A2"], { school: "示例学校1", stage: "primary" }]);
  });

  it("a gym of exactly the rooms leaves 0, and a true 0 is judged", () => {
    expect(indicatorOf(primaries([{ indoor_sport_area: 5500 }]), "1.4")).toMatchObject({ state: "failed", value: 0 });
    expect(indicatorOf(primaries([{ backbone: 0 }]), "1.2")).toMatchObject({ state: "failed", value: 0, gap: 10 });
  });

  it("areas that all but cancel each other keep their digits: 5,500.1 − 5,500 is 0.1", () => {
    expect(
      indicatorOf(primaries([{ teaching_area: 5500.1, indoor_sport_area: 5500, students: 1 }]), "1.4"),
    ).toMatchObject({ value: 0.1 });
    // 5.8, just the standard of a 初中; in binary arithmetic some of these differences are less
    for (const [rooms, gym] of [
      [1_234_569.9, 1_234_564.1],
      [1_234_568.1, 1_234_562.3],
      [2_345_678.2, 2_345_672.4],
      [7_654_321.3, 7_654_315.5],
    ] as const) {
      expect(
        indicatorOf(
          schoolTable(["junior-school"], { students: [1], teaching_area: [rooms], indoor_sport_area: [gym] }),
          "1.4",
        ),
      ).toMatchObject({ value: 5.8, state: "met" });
    }
  });
});

describe("schools and rows", () => {
  it("are given with their kind, stage, place, pupils and verdict, a mixed school once a stage", () => {
    const { schools, county } = assess(
      primaries([{}]),
      schoolTable(["nine-year"], { students_primary: [600], students_junior: [400] }),
    );
    expect(
      schools.map(({ index, name, stage, kind, sheet, row, students, verdict, metCount }) => [
        index,
        name,
        stage,
        kind,
        sheet,
        row,
        students,
        verdict,
        metCount,
      ]),
    ).toEqual([
      [0, "示例学校1", "primary", "primary-school", "台账", 1, 1000, "met", 7],
      [1, "示例学校1", "primary", "nine-year", "台账", 1, 600, "missing", 0],
      [2, "示例学校1", "junior", "nine-year", "台账", 1, 400, "missing", 0],
    ]);
    expect(county).toMatchObject({ verdict: "missing", schools: 3, schoolsMet: 1, schoolsMissing: 2 });
  });

  it("outside the seven indicators are named with the reason and their pupils (E-4)", () => {
    const table = schoolTable(
      ["special", "vocational", "kindergarten", "senior-school", "teaching-point", "teaching-point", "complete-middle"],
      {
        students: [80, 900, null, 1500, 49, 50, null],
        students_primary: [null, null, 120, null, null, null, null],
        students_junior: [null, null, null, null, null, null, 0],
        students_senior: [null, null, null, null, null, null, 700],
      },
    );
    const { outside, schools } = assess(table);
    expect(outside).toEqual([
      { name: "示例学校1", sheet: "台账", row: 1, reason: "special-school", students: 80 },
      { name: "示例学校2", sheet: "台账", row: 2, reason: "vocational-school", students: 900 },
      { name: "示例学校3", sheet: "台账", row: 3, reason: "kindergarten", students: null },
      { name: "示例学校4", sheet: "台账", row: 4, reason: "senior-school", students: 1500 },
      { name: "示例学校5", sheet: "台账", row: 5, reason: "small-teaching-point", students: 49 },
      { name: "示例学校7", sheet: "台账", row: 7, reason: "senior-school", students: null },
    ]);
    expect(schools.map(({ name }) => name)).toEqual(["示例学校6"]);
    expect(assess(schoolTable(["special"], { students_primary: [12] })).outside).toMatchObject([{ students: 12 }]);
  });

  it("whose stage is not known are named, and the county is not judged without them", () => {
    const { findings, county, schools } = assess(schoolTable(["unknown"], { students: [100] }));
    expect(findings).toEqual([
      {
        code: "stage-unknown",
        severity: "error",
        cells: [{ sheet: "台账", row: 1, column: 0 }],
        parameters: { school: "示例学校1" },
      },
    ]);
    expect(schools).toEqual([]);
    expect(county).toMatchObject({ verdict: "missing", schools: 1, schoolsMissing: 1 });
  });

  it("of mixed schools without pupils by stage are named with the columns that are lacking, unless these are asked about", () => {
    expect(
      said(
        schoolTable(["nine-year", "complete-middle"], { students_primary: [300, null], students_junior: [null, 200] }),
        "mixed-school-without-stages",
      ),
    ).toEqual([
      { severity: "error", cells: ["台账!A2"], parameters: { school: "示例学校1", fields: ["students_junior"] } },
      { severity: "error", cells: ["台账!A3"], parameters: { school: "示例学校2", fields: ["students_senior"] } },
    ]);
    expect(
      said(schoolTable(["twelve-year"], { students_primary: [300] }), "mixed-school-without-stages").map(
        (finding) => told(finding).fields,
      ),
    ).toEqual([["students_junior", "students_senior"]]);
    expect(
      said(
        schoolTable(["nine-year"], { students_primary: [300], students_junior: ["open"] }),
        "mixed-school-without-stages",
      ),
    ).toEqual([]);
  });
});

describe("what is said of schools", () => {
  it("that fail: how many are met, which are short, how many of them below 85%, and where", () => {
    // 3.9 of 4.2 is above 3.57, 0.8 of 1.0 below 0.85
    expect(said(primaries([{ teachers_above_degree: 39, backbone: 8 }]), "school-failed")).toEqual([
      {
        severity: "error",
        cells: ["台账!A2", "台账!C2", "台账!D2"],
        parameters: { school: "示例学校1", stage: "primary", met: 5, codes: ["1.1", "1.2"], below: 1 },
      },
    ]);
    expect(said(primaries([{ teachers_above_degree: 39 }]), "school-failed")).toEqual([]);
    // the figure stands in the column of the whole school where that of its stage is blank
    expect(said(primaries([{ backbone: 8, "backbone:primary": null }]), "school-failed")).toMatchObject([
      { cells: ["台账!A2", "台账!D2"] },
    ]);
  });

  it("that lack figures: an error where the verdict hangs on them, a warning where the school fails anyhow", () => {
    expect(said(primaries([{ backbone: null, sports_area: null }]), "school-missing-data")).toEqual([
      {
        severity: "error",
        cells: ["台账!A2", "台账!D2", "台账!H2"],
        parameters: { school: "示例学校1", stage: "primary", codes: ["1.2", "1.5"] },
      },
    ]);
    expect(
      said(primaries([{ backbone: null, sports_area: 0, indoor_sport_area: 0 }]), "school-missing-data"),
    ).toMatchObject([{ severity: "warning", parameters: { codes: ["1.2"] } }]);
    expect(said(primaries([{}], {}, ["backbone"]), "school-missing-data")).toMatchObject([
      { cells: ["台账!A2", "台账!A2"] },
    ]);
    expect(said(primaries([{ backbone: "open" }]), "school-missing-data")).toEqual([]);
    expect(said(primaries([{ backbone: "open", sports_area: null }]), "school-missing-data")).toMatchObject([
      { parameters: { codes: ["1.5"] } },
    ]);
  });

  it("of one that only lacks teachers by stage, that these are never shared out", () => {
    const school = schoolTable(["nine-year"], {
      students_primary: [600],
      students_junior: [400],
      teachers_above_degree: [50],
      backbone: [12],
      pe_art_teachers: [10],
      teaching_area: [6000],
      sports_area: [12_000],
      equipment_value: [3_000_000],
      multimedia_rooms: [26],
    });
    expect(said(school, "mixed-school-teachers-not-by-stage").map(({ parameters }) => parameters)).toEqual([
      { school: "示例学校1", stage: "primary", codes: ["1.1", "1.2", "1.3"] },
      { school: "示例学校1", stage: "junior", codes: ["1.1", "1.2", "1.3"] },
    ]);
    expect(said(school, "school-missing-data")).toEqual([]);
    const more = schoolTable(["nine-year"], {
      students_primary: [600],
      students_junior: [400],
      teachers_above_degree: [50],
      multimedia_rooms: [null],
    });
    expect(said(more, "mixed-school-teachers-not-by-stage")).toEqual([]);
    expect(said(more, "school-missing-data")).toHaveLength(2);
  });

  it("whose value only reaches its line when it is printed", () => {
    // (4,796 − 300) / 1,000 = 4.496 of 4.5, printed 4.50
    expect(said(primaries([{ teaching_area: 4796 }]), "rounding-flips-verdict")).toEqual([
      {
        severity: "warning",
        cells: ["台账!F2"],
        parameters: {
          school: "示例学校1",
          stage: "primary",
          indicator: "1.4",
          value: 4.496,
          required: 4.5,
          unit: "square-metre",
          line: 4.5,
          share: 1,
        },
      },
    ]);
    // 1,699.996 元 is printed 1,700.00, which is 85% of 2,000
    expect(said(primaries([{ equipment_value: 1_699_996 }]), "rounding-flips-verdict")).toMatchObject([
      { parameters: { indicator: "1.6", value: 1699.996, required: 2000, unit: "yuan", line: 1700, share: 0.85 } },
    ]);
    expect(indicatorOf(primaries([{ teaching_area: 4796 }]), "1.4")).toMatchObject({
      printed: 4.5,
      state: "floor",
      roundingFlips: true,
    });
    expect(said(primaries([{ teaching_area: 4790 }]), "rounding-flips-verdict")).toEqual([]);
  });

  it("that the table itself calls otherwise; a school without a verdict contradicts nothing", () => {
    const verdicts = {
      cells: { sheet: "台账", rows: Int32Array.from([1, 2, 3, 4, 5]), columns: 12 },
      met: [false, true, true, null, false],
    };
    const table = primaries([{}, { sports_area: 0 }, { backbone: null }, { sports_area: 0 }, { sports_area: 0 }], {
      printedVerdicts: verdicts,
    });
    expect(said(table, "printed-verdict-differs")).toEqual([
      {
        severity: "error",
        cells: ["台账!M2"],
        parameters: { school: "示例学校1", stage: "primary", printed: "failed", computed: "met" },
      },
      {
        severity: "error",
        cells: ["台账!M3"],
        parameters: { school: "示例学校2", stage: "primary", printed: "met", computed: "failed" },
      },
    ]);
  });
});

describe("coefficients", () => {
  const THREE = primaries([{ backbone: 5 }, { backbone: 10, students: 500 }, { backbone: null }]);
  const backboneOf = (records: SchoolRecords) => assess(records).balance.find(({ code }) => code === "1.2");

  it("are weighted by pupils, and name the schools left out and each one's contribution, the largest first", () => {
    // 5 / 1,000 and 10 / 500: 0.5 and 2.0 per hundred, mean 15 / 1,500 = 1.0; squares 1,000 · 0.25 + 500 · 1 = 750; sqrt(750 / 1,500) = 0.70711
    const { shares, excluded, ...rest } = backboneOf(THREE) ?? { shares: [], excluded: [] };
    expect(rest).toMatchObject({
      stage: "primary",
      mean: 1,
      printedMean: 1,
      printed: 0.707,
      limit: 0.5,
      met: false,
      waits: false,
      schools: 2,
      roundingFlips: false,
    });
    expect((rest as { cv?: number }).cv).toBeCloseTo(0.70711, 5);
    expect(shares.map(({ school, name, value, share }) => [school, name, value, Number(share.toFixed(6))])).toEqual([
      [1, "示例学校2", 2, 0.666667],
      [0, "示例学校1", 0.5, -0.333333],
    ]);
    expect(excluded).toEqual([{ name: "示例学校3", reason: "blank", cell: { sheet: "台账", row: 3, column: 0 } }]);
    expect(said(THREE, "balance-exceeded")).toMatchObject([
      { severity: "error", cells: [], parameters: { stage: "primary", indicator: "1.2", printed: 0.707, limit: 0.5 } },
    ]);
    expect(said(THREE, "balance-incomplete")).toMatchObject([
      { severity: "warning", cells: ["台账!A4"], parameters: { indicator: "1.2", count: 1, schools: ["示例学校3"] } },
    ]);
  });

  it("say nothing of a school without pupils, which is told by itself", () => {
    const table = primaries([{}, { students: 0 }]);
    expect(backboneOf(table)).toMatchObject({ schools: 1, excluded: [{ name: "示例学校2", reason: "students-zero" }] });
    expect(said(table, "balance-incomplete")).toEqual([]);
  });

  it("of which every school has its value and none its pupils are told once a stage", () => {
    const values = schoolTable(
      ["primary-school", "primary-school"],
      { indicator_1_1: [4.1, 4.4], indicator_1_2: [1, 2] },
      { holdsValues: true },
    );
    expect(said(values, "balance-without-students")).toEqual([
      { severity: "error", cells: ["台账!A2", "台账!A3"], parameters: { stage: "primary", count: 2 } },
    ]);
    expect(said(values, "balance-undefined").map((finding) => told(finding).indicator)).toEqual([
      "1.3",
      "1.4",
      "1.5",
      "1.6",
      "1.7",
    ]);
  });

  it("name all schools that are left out", () => {
    expect(said(primaries([{}, {}, { backbone: null }, { backbone: null }]), "balance-incomplete")).toMatchObject([
      { parameters: { count: 2, schools: ["示例学校3", "示例学校4"] } },
    ]);
  });

  it("that only seem to hold when they are printed are noted: 0.5018 as 0.50", () => {
    // 15.018 and 4.982 for 1,000 pupils each: mean 1, both 0.5018 from it
    expect(said(primaries([{ backbone: 15.018 }, { backbone: 4.982 }]), "rounding-flips-verdict")).toMatchObject([
      { severity: "warning", cells: [], parameters: { stage: "primary", indicator: "1.2", required: 0.5 } },
    ]);
    expect(said(primaries([{ backbone: 15 }, { backbone: 5 }]), "rounding-flips-verdict")).toEqual([]);
    expect(said(primaries([{ backbone: 15.06 }, { backbone: 4.94 }]), "rounding-flips-verdict")).toEqual([]);
  });

  it("of which a value is lacking besides the pupils are told by themselves", () => {
    const values = schoolTable(
      ["primary-school", "primary-school"],
      { indicator_1_1: [4.1, null] },
      { holdsValues: true },
    );
    expect(said(values, "balance-without-students")).toEqual([]);
    expect(said(values, "balance-undefined").map((finding) => told(finding).indicator)).toContain("1.1");
  });

  it("wait for a figure, and name the cells of those alone that wait", () => {
    expect(said(primaries([{}, { backbone: "open" }, { backbone: null }]), "balance-undefined")).toMatchObject([
      { cells: ["台账!A3"], parameters: { waiting: 1 } },
    ]);
  });

  it("wait while a school's figure does, and say for how many", () => {
    const waiting = primaries([{}, { backbone: "open" }]);
    expect(backboneOf(waiting)).toMatchObject({
      cv: null,
      mean: null,
      printed: null,
      printedMean: null,
      met: null,
      waits: true,
      shares: [],
      roundingFlips: false,
    });
    expect(said(waiting, "balance-undefined")).toMatchObject([
      { severity: "error", cells: ["台账!A3"], parameters: { indicator: "1.2", cv: null, waits: 1, waiting: 1 } },
    ]);
    expect(
      assess(waiting)
        .balance.filter(({ waits }) => waits)
        .map(({ code }) => code),
    ).toEqual(["1.2"]);
  });

  it("are not there where no school has anything, without waiting for anybody", () => {
    expect(backboneOf(primaries([{ backbone: 0 }, { backbone: 0 }]))).toMatchObject({
      cv: null,
      met: null,
      waits: false,
      excluded: [],
    });
    expect(said(primaries([{ backbone: 0 }]), "balance-undefined")).toMatchObject([
      { cells: [], parameters: { waits: 0, waiting: 0 } },
    ]);
  });

  it("keep the stages apart", () => {
    const { balance } = assess(primaries([{}]), schoolTable(["junior-school"], { students: [800], backbone: [10] }));
    expect(balance.map(({ stage, code }) => `${stage} ${code}`)).toHaveLength(14);
    expect(balance.find(({ stage, code }) => stage === "junior" && code === "1.2")).toMatchObject({
      mean: 1.25,
      limit: 0.45,
      schools: 1,
      cv: 0,
      met: true,
    });
  });

  it("print a mean half up from its terms: 1.005 is 1.01", () => {
    expect(backboneOf(primaries([{ students: 20_000, backbone: 201 }]))).toMatchObject({
      mean: 1.005,
      printedMean: 1.01,
    });
    expect(backboneOf(primaries([{ students: 20_000_000, backbone: 200_999 }]))).toMatchObject({ printedMean: 1 });
    // (446.7 + 2,260.1 + 728.8) / (571 + 313 + 796) = 3,435.6 / 1,680 = 2.045, which comes out as 2.0449999999999995 in binary arithmetic
    const areas = primaries(
      [
        { students: 571, teaching_area: 446.7 },
        { students: 313, teaching_area: 2260.1 },
        { students: 796, teaching_area: 728.8 },
      ],
      {},
      ["indoor_sport_area"],
    );
    const rooms = assess(areas).balance.find(({ code }) => code === "1.4");
    expect(rooms?.mean).toBeLessThan(2.045);
    expect(rooms?.printedMean).toBe(2.05);
    // 3,435.59 / 1,680 = 2.044994…
    const less = primaries(
      [
        { students: 571, teaching_area: 446.69 },
        { students: 313, teaching_area: 2260.1 },
        { students: 796, teaching_area: 728.8 },
      ],
      {},
      ["indoor_sport_area"],
    );
    expect(assess(less).balance.find(({ code }) => code === "1.4")?.printedMean).toBe(2.04);
  });

  it("wait for a school whose stage is not known, though the others have their values", () => {
    const { balance, schools } = assess(
      primaries([{}, {}]),
      schoolTable(["unknown"], { students: [100], backbone: [3] }),
    );
    expect(schools.every(({ verdict }) => verdict === "met")).toBe(true);
    expect(balance.map(({ cv, waits }) => [cv, waits])).toEqual(balance.map(() => [null, true]));
  });
});
