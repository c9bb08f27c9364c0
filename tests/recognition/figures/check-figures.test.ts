import { assessWorkbook } from "../../../src/app/assess-workbook";
import { explainIndicatorFigures } from "../../../src/app/explain-figure";
import type { WorkbookAssessment } from "../../../src/app/workbook-assessment";
import { NEW_SETTINGS } from "../../../src/app/workbook-settings";
import { cellRefName } from "../../../src/core/cell/address";
import type { CellValue } from "../../../src/core/cell/cell-value";
import { choiceLabel, questionText } from "../../../src/i18n/zh-CN/questions";
import type { Answers } from "../../../src/recognition/answers";
import { wholly } from "../../../src/core/pieces";
import { recogniseWorkbook } from "../../../src/recognition/recognise-workbook";
import { sheetOf, type SheetOptions, workbookOf } from "../sheet-of";

type Row = readonly CellValue[];

const HEADER: Row = [
  "学校名称",
  "学段",
  "在校学生数",
  "专任教师数",
  "高于规定学历教师数",
  "县级以上骨干教师数",
  "体育艺术专任教师数",
  "校舍建筑面积（㎡）",
  "教学及辅助用房面积（㎡）",
  "室内体育用房面积（㎡）",
  "体育运动场馆面积（㎡）",
  "教学仪器设备值（万元）",
  "网络多媒体教室数",
];
/** A school of 700 pupils that meets everything: 1.4 = (4200 − 300) / 700. */
const school = (name: string, changes: Readonly<Record<number, CellValue>> = {}): Row =>
  [name, "小学", 700, 42, 36, 9, 8, 6800, 4200, 300, 6300, 168, 18].map((value, column) =>
    column in changes ? (changes[column] ?? null) : value,
  );

function assess(rows: readonly Row[], answers: Answers = {}, options: SheetOptions = {}): WorkbookAssessment {
  return assessWorkbook(workbookOf(sheetOf([HEADER, ...rows], { name: "台账", ...options })), {
    ...NEW_SETTINGS,
    answers,
  });
}

const others = [school("示例第二小学"), school("示例第三小学"), school("示例第四小学")];
const asked = (assessment: WorkbookAssessment): string[] =>
  assessment.questions.map(
    (question) =>
      `${questionText(question)}${question.choices.map((choice) => choiceLabel(question, choice)).join(" / ")}`,
  );
const valueOf = (assessment: WorkbookAssessment, code: string, index = 0): number | string | null => {
  const found = assessment.schools[index]?.indicators.find((each) => each.code === code);
  return found?.value ?? found?.reason ?? null;
};
const answered = (rows: readonly Row[], answer: string, options: SheetOptions = {}): WorkbookAssessment => {
  const [question] = assess(rows, {}, options).questions;
  return assess(rows, { [question?.id ?? ""]: answer }, options);
};

describe("a figure in another unit than its column", () => {
  // 1,680,000 元 typed under 万元: 24,000,000 元 a pupil. As 元 it is 2,400 a pupil.
  const rows = [school("示例第一小学", { 11: 1_680_000 }), ...others];

  it("is named by cell, and its school is not judged by it", () => {
    const assessment = assess(rows);
    expect(asked(assessment)).toEqual([
      "教学仪器设备值超出合理范围：L2（示例第一小学）填1,680,000万元，生均2,400万元。怎样处理？这一格以元填写，折算后使用 / 有误，按缺数处理 / 数字无误，照用",
    ]);
    expect(assessment.questions[0]?.cells.map(cellRefName)).toEqual(["台账!L2"]);
    expect(valueOf(assessment, "1.6")).toBe("question-open");
    expect(assessment.schools.map(({ verdict }) => verdict)).toEqual(["missing", "met", "met", "met"]);
    expect(assessment.county.verdict).toBe("missing");
  });

  it("is converted, used or missing as the user says", () => {
    expect(valueOf(answered(rows, "元"), "1.6")).toBe(2400);
    expect(answered(rows, "元").county.verdict).toBe("met");
    expect(valueOf(answered(rows, "use"), "1.6")).toBe(24_000_000);
    expect(valueOf(answered(rows, "missing"), "1.6")).toBe("blank");
  });

  it("is explained in the unit that the user has named", () => {
    const assessment = answered(rows, "元");
    const indicator = assessment.schools[0]?.indicators.find(({ code }) => code === "1.6");
    const snapshot = workbookOf(sheetOf([HEADER, ...rows], { name: "台账" }));
    const [figure] = indicator ? explainIndicatorFigures({ snapshot, tables: assessment.tables }, indicator) : [];
    expect(figure?.cells).toEqual([
      expect.objectContaining({ printed: "1680000", unit: "元", factor: 1, amount: 1_680_000 }),
    ]);
  });

  it("keeps which figures were converted, so that they are named among the marks", () => {
    const [question] = assess(rows).questions;
    const { records } = wholly(
      recogniseWorkbook(workbookOf(sheetOf([HEADER, ...rows], { name: "台账" })), { [question?.id ?? ""]: "元" }, []),
    );
    expect(Array.from(records[0]?.figures.get("equipment_value")?.asAnswered ?? [])).toEqual([1, 0, 0, 0]);
  });

  it("is not asked about once more, as another oddity, where the user has confirmed it", () => {
    // 100 ㎡ of 用房 a pupil, of 6,800 ㎡ of buildings.
    const twice = [school("示例第一小学", { 8: 70_000 }), ...others];
    expect(assess(twice).questions).toHaveLength(1);
    expect(answered(twice, "use").questions.map(({ answer }) => answer)).toEqual(["use"]);
  });

  it("is found in two of five schools, in one of two, and where all are", () => {
    for (const [odd, all] of [
      [2, 5],
      [1, 2],
      [3, 3],
    ] as const) {
      const assessment = assess(
        Array.from({ length: all }, (_, index) =>
          school(`示例${index}小学`, index < odd ? { 11: 1_680_000 + index } : {}),
        ),
      );
      expect(assessment.questions.map(({ code, cells }) => [code, cells.length])).toEqual([["odd-figure", odd]]);
    }
  });

  it("is found in areas: 万㎡ under ㎡, ㎡ under 万㎡, 亩 under ㎡", () => {
    expect(
      assess([school("示例第一小学", { 8: 0.42, 9: 0 }), ...others]).questions[0]?.choices.map(({ id }) => id),
    ).toEqual(["万㎡", "missing", "use"]);
    expect(assess([school("示例第一小学", { 10: 9.45 }), ...others]).questions[0]?.choices.map(({ id }) => id)).toEqual(
      ["亩", "万㎡", "missing", "use"],
    );
    const inWan = HEADER.map((label) => (label === "教学及辅助用房面积（㎡）" ? "教学及辅助用房面积（万㎡）" : label));
    const rowsInWan = [
      school("示例第一小学", { 7: null, 8: 4200 }),
      ...others.map((row) => row.map((value, column) => (column === 8 ? 0.42 : value))),
    ];
    const assessment = assessWorkbook(workbookOf(sheetOf([inWan, ...rowsInWan], { name: "台账" })), NEW_SETTINGS);
    expect(assessment.questions.map(({ parameters, choices }) => [parameters.field, choices[0]?.id])).toEqual([
      ["teaching_area", "㎡"],
    ]);
  });

  it("is asked about anew when a figure has changed since the answer", () => {
    const [question] = assess(rows).questions;
    const later = assess([school("示例第一小学", { 11: 1_700_000 }), ...others], { [question?.id ?? ""]: "use" });
    expect(later.questions.map(({ answer }) => answer)).toEqual([null]);
  });
});

describe("a part above its whole", () => {
  it("is open with both cells named: 50 of 35 teachers for sports and arts", () => {
    const rows = [school("示例第一小学", { 3: 35, 4: 30, 6: 50 }), ...others];
    const assessment = assess(rows);
    expect(asked(assessment)).toEqual([
      "体育、艺术专任教师数大于专任教师数：G2（示例第一小学）填50人，专任教师数（D2）35人。怎样处理？体育、艺术专任教师数无误，照用 / 体育、艺术专任教师数有误，按缺数处理",
    ]);
    expect(valueOf(assessment, "1.3")).toBe("question-open");
    expect(valueOf(answered(rows, "use"), "1.3")).toBeCloseTo(50 / 7, 12);
  });

  it("is asked about once for all cells of the column", () => {
    const rows = [school("示例第一小学", { 5: 60 }), school("示例第二小学", { 5: 43 }), ...others.slice(1)];
    expect(assess(rows).questions.map(({ cells }) => cells.map(cellRefName))).toEqual([
      ["台账!F2", "台账!D2", "台账!F3", "台账!D3"],
    ]);
  });

  it("is only named where nearly all teachers are above the degree: 46 of 42", () => {
    const assessment = assess([school("示例第一小学", { 4: 46 }), ...others]);
    expect(assessment.questions).toEqual([]);
    expect(
      assessment.findings.filter(({ code }) => code === "part-above-whole").map(({ cells }) => cells.map(cellRefName)),
    ).toEqual([["台账!E2", "台账!D2"]]);
    expect(
      assess([school("示例第一小学", { 4: 420 }), ...others]).questions.map(({ parameters }) => parameters.oddity),
    ).toEqual(["above-whole"]);
  });

  it("is asked about where the verdict hangs on how many there are more", () => {
    // 4.2 for 100 pupils: 42 teachers are just enough for 1,000 pupils, not for 1,001; 44 are enough for both.
    const of = (students: number, stage = "小学"): readonly string[] =>
      assess([school("示例第一学校", { 1: stage, 2: students, 4: 44 }), ...others]).questions.map(
        ({ parameters, choices }) => `${parameters.oddity} ${choices.map(({ id }) => id).join()}`,
      );
    expect(of(1000)).toEqual([]);
    expect(of(1001)).toEqual(["above-whole use,missing"]);
    // 5.3 for 100 pupils of 初中: 42 are enough for 792, not for 793 (42.029).
    expect(of(792, "初中")).toEqual([]);
    expect(of(793, "初中")).toEqual(["above-whole use,missing"]);
    const rows = [school("示例第一小学", { 2: 1001, 4: 44 }), ...others];
    expect(valueOf(assess(rows), "1.1")).toBe("question-open");
    expect(assess(rows).county.verdict).not.toBe("met");
    expect(valueOf(answered(rows, "use"), "1.1")).toBeCloseTo(4.3956, 4);
  });

  it("may be the gym: it is counted apart, or one of the two is wrong", () => {
    const rows = [school("示例第一小学", { 9: 5000 }), ...others];
    const assessment = assess(rows);
    expect(asked(assessment)).toEqual([
      "室内体育用房面积大于教学及辅助用房面积：J2（示例第一小学）填5,000㎡，教学及辅助用房面积（I2）4,200㎡。怎样处理？教学及辅助用房面积不含室内体育用房面积 / 室内体育用房面积有误，按缺数处理 / 教学及辅助用房面积有误，按缺数处理",
    ]);
    expect([valueOf(assessment, "1.4"), valueOf(assessment, "1.5")]).toEqual(["question-open", expect.anything()]);
    expect(valueOf(answered(rows, "excludes"), "1.4")).toBe(6);
    expect(valueOf(answered(rows, "whole-missing"), "1.4")).toBe("blank");
  });

  it("holds where an area is only printed shorter: 4,200 ㎡ of 0.42万㎡", () => {
    const header = HEADER.map((label) => (label === "校舍建筑面积（㎡）" ? "校舍建筑面积（万㎡）" : label));
    const rows = [school("示例第一小学", { 7: 0.4 }), school("示例第二小学", { 7: 0.68 })];
    expect(assessWorkbook(workbookOf(sheetOf([header, ...rows], { name: "台账" })), NEW_SETTINGS).questions).toEqual(
      [],
    );
  });
});

describe("a figure that no school has", () => {
  it("is asked about: 5,000 teachers for 700 pupils", () => {
    const withoutWhole = (row: Row): Row => row.filter((_, column) => column !== 3);
    const rows = [school("示例第一小学", { 6: 5000 }), ...others].map(withoutWhole);
    const assessment = assessWorkbook(
      workbookOf(sheetOf([withoutWhole(HEADER), ...rows], { name: "台账" })),
      NEW_SETTINGS,
    );
    expect(asked(assessment)).toEqual([
      "体育、艺术专任教师数超出合理范围：F2（示例第一小学）填5,000人，学生700人。怎样处理？有误，按缺数处理 / 数字无误，照用",
    ]);
  });

  it.each([
    ["a point of 1 pupil with 60 ㎡ and a teacher", [1, 1, 1, 0, 0, 60, 60, 0, 200, 0.5, 1]],
    ["a school of 3 pupils in the building of 200", [3, 9, 8, 2, 1, 2600, 1800, 0, 6000, 45, 8]],
    ["a shrunken school of 12 pupils and 40 teachers", [12, 40, 36, 9, 5, 11_000, 7000, 1200, 21_000, 380, 36]],
    ["a large school of 6,000 pupils", [6000, 330, 320, 90, 60, 60_000, 36_000, 4000, 52_000, 2400, 140]],
    ["a dense school in an old town", [2400, 130, 125, 40, 24, 9800, 7000, 0, 900, 520, 56]],
    ["a rich new school", [900, 70, 70, 20, 16, 40_000, 26_000, 6000, 40_000, 3600, 60]],
    ["a school without anything for sports", [80, 8, 6, 0, 0, 500, 420, 0, 0, 0, 0]],
  ])("is not %s", (_, figures) => {
    expect(
      assess([school("示例第一小学", Object.fromEntries(figures.map((value, index) => [index + 2, value]))), ...others])
        .questions,
    ).toEqual([]);
  });
});

describe("pupils that wait for an answer", () => {
  it("leave every value of their school open, and the total does not stand in for those of the stage", () => {
    const header: Row = ["学校名称", "学段", "在校学生数", "小学生数", ...HEADER.slice(3)];
    const withStage = (row: Row, primary: number): Row => [...row.slice(0, 3), primary, ...row.slice(3)];
    const rows = [withStage(school("示例第一小学"), 7000), ...others.map((row) => withStage(row, 700))];
    const sheet = sheetOf([[...header.slice(0, 4), ...HEADER.slice(3)], ...rows], { name: "台账" });
    const assessment = assessWorkbook(workbookOf(sheet), NEW_SETTINGS);
    expect(
      assessment.questions.map(({ code, cells, choices }) => [
        code,
        cells.map(cellRefName),
        choices.map(({ id }) => id),
      ]),
    ).toEqual([["odd-figure", ["台账!D2", "台账!C2"], ["missing", "whole-missing", "use"]]]);
    expect(["1.1", "1.4", "1.6"].map((code) => valueOf(assessment, code))).toEqual([
      "question-open",
      "question-open",
      "question-open",
    ]);
  });
});

describe("finished values", () => {
  const values = (money: number, students: number | null): WorkbookAssessment => {
    const header: Row = [
      "学校名称",
      "学段",
      ...(students === null ? [] : ["在校学生数"]),
      "每百名学生拥有高于规定学历教师数",
      "每百名学生拥有县级以上骨干教师数",
      "每百名学生拥有体育、艺术专任教师数",
      "生均教学及辅助用房面积",
      "生均体育运动场馆面积",
      "生均教学仪器设备值",
      "每百名学生拥有网络多媒体教室数",
    ];
    const row = (name: string, value: number): Row => [
      name,
      "小学",
      ...(students === null ? [] : [students]),
      5,
      1.2,
      1,
      5,
      8,
      value,
      2.5,
    ];
    return assessWorkbook(
      workbookOf(
        sheetOf([header, row("示例第一小学", money), row("示例第二小学", 2100), row("示例第三小学", 2200)], {
          name: "表Ⅱ-2",
        }),
      ),
      NEW_SETTINGS,
    );
  };

  it("are held against what a school can have, with pupils and without: 0.21 and 2,585,714 元 a pupil", () => {
    for (const students of [700, null]) {
      expect(values(0.21, students).questions.map(({ code, choices }) => [code, choices.map(({ id }) => id)])).toEqual([
        ["odd-figure", ["万元", "missing", "use"]],
      ]);
      expect(values(2_585_714, students).questions.map(({ code }) => code)).toEqual(["odd-figure"]);
      expect(values(2300, students).questions).toEqual([]);
    }
  });
});

describe("what a cell shows", () => {
  it("is no count where it is a date: F3 as 2026-3-5", () => {
    const rows = [school("示例第一小学", { 6: 46_086 }), ...others];
    const options = { numberFormats: { G2: "yyyy/m/d" } };
    const assessment = assess(rows, {}, options);
    expect(asked(assessment)).toEqual([
      "体育、艺术专任教师数有1格是日期格式：G2（示例第一小学）显示为2026-3-5。怎样处理？有误，按缺数处理 / 数字无误，照用",
    ]);
    expect(valueOf(assessment, "1.3")).toBe("question-open");
    expect(valueOf(answered(rows, "missing", options), "1.3")).toBe("blank");
  });

  it.each(["4月1日", "2026-3-5", "2026/3/5", "2026年3月", "3.5."])("is no count as the text %s", (text) => {
    const assessment = assess([school("示例第一小学", { 6: text }), ...others]);
    expect(
      assessment.findings.filter(({ code }) => code === "not-a-number").map(({ cells }) => cells.map(cellRefName)),
    ).toEqual([["台账!G2"]]);
    expect(assessment.schools[0]?.verdict).toBe("missing");
  });

  it("asks where digits are struck out", () => {
    const assessment = assess([school("示例第一小学"), ...others], {}, { struck: ["F2"] });
    expect(asked(assessment)).toEqual([
      "县级以上骨干教师数有1格的数字带删除线或上标：F2（示例第一小学）填9人。怎样处理？有误，按缺数处理 / 数字无误，照用",
    ]);
  });

  it("asks where header and format name two units", () => {
    const rows = [school("示例第一小学", { 11: 1_680_000 }), ...others];
    const options = { numberFormats: { L2: '#,##0"元"' } };
    expect(asked(assess(rows, {}, options))).toEqual([
      "教学仪器设备值有1格的单位与表头不一致：L2（示例第一小学）显示1,680,000元，表头为万元。以哪个单位为准？以元为准 / 以万元为准 / 有误，按缺数处理",
    ]);
    expect(valueOf(answered(rows, "元", options), "1.6")).toBe(2400);
  });

  it("is in the unit of its format where the header names none", () => {
    const header = HEADER.map((label) => (label === "教学仪器设备值（万元）" ? "教学仪器设备值" : label));
    const numberFormats = Object.fromEntries([2, 3, 4, 5].map((row) => [`L${row}`, '0.00"万元"']));
    const assessment = assessWorkbook(
      workbookOf(sheetOf([header, school("示例第一小学"), ...others], { name: "台账", numberFormats })),
      NEW_SETTINGS,
    );
    expect(assessment.questions).toEqual([]);
    expect(valueOf(assessment, "1.6")).toBe(2400);
  });
});
