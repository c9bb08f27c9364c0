import { assessWorkbook } from "../../../src/app/assess-workbook";
import type { WorkbookAssessment } from "../../../src/app/workbook-assessment";
import { NEW_SETTINGS } from "../../../src/app/workbook-settings";
import type { CellValue } from "../../../src/core/cell/cell-value";
import { choiceLabel, questionText } from "../../../src/i18n/zh-CN/questions";
import { findingSentence } from "../../finding-sentence";
import { sheetOf, workbookOf } from "../sheet-of";

type Rows = readonly (readonly CellValue[])[];

const NAMES = ["示例东街小学", "示例西街小学", "示例南街小学", "示例北街小学"];
const CODES = ["2153000101", "2153000102", "2153000103", "2153000104"];
const STUDENTS = [400, 500, 600, 700];
const TEACHERS = [40, 50, 60, 70];

const students = (codes: readonly CellValue[], names: readonly string[] = NAMES): Rows => [
  ["学校代码", "学校名称", "学生数"],
  ...names.map((name, index) => [codes[index] ?? null, name, STUDENTS[index] ?? null]),
];
const teachers = (codes: readonly CellValue[], names: readonly string[] = NAMES): Rows => [
  ["学校代码", "学校名称", "高于规定学历教师数", "骨干教师数", "体艺教师数"],
  ...names.map((name, index) => [codes[index] ?? null, name, TEACHERS[index] ?? null, 5, 5]),
];
const assess = (one: Rows, other: Rows, answers: Readonly<Record<string, string>> = {}): WorkbookAssessment =>
  assessWorkbook(workbookOf(sheetOf(one, { name: "学生" }), sheetOf(other, { name: "教师" })), {
    ...NEW_SETTINGS,
    answers,
  });

/** Teachers per hundred pupils of each school, in the order of the names; null where there is no value. */
const valuesOf = ({ schools }: WorkbookAssessment, names: readonly string[] = NAMES): readonly (number | null)[] =>
  names.map((name) => schools.find((school) => school.name === name)?.indicators[0]?.value ?? null);
const open = ({ questions }: WorkbookAssessment) => questions.filter(({ answer }) => answer === null);
const findings = ({ findings: all }: WorkbookAssessment, code: string): readonly string[] =>
  all.filter((finding) => finding.code === code).map(findingSentence);

const shifted = [CODES[1], CODES[2], CODES[3], CODES[0]] as CellValue[];

describe("codes that contradict exact names", () => {
  it.each([
    ["shifted by a row", shifted, 4],
    ["with two of them swapped", [CODES[1], CODES[0], CODES[2], CODES[3]] as CellValue[], 2],
    ["shifted and kept as numbers", shifted.map(Number) as CellValue[], 4],
    ["with one filled down twice", [CODES[0], CODES[0], CODES[2], CODES[3]] as CellValue[], 1],
    ["in the opposite order", [...CODES].reverse() as CellValue[], 4],
  ])("%s are asked about once, and nothing is judged on them meanwhile", (_, codes, count) => {
    const assessment = assess(students(CODES), teachers(codes));
    const [question, more] = open(assessment);
    expect(more).toBeUndefined();
    expect(question?.code).toBe("match-by");
    expect(question?.parameters.count).toBe(count);
    codes.forEach((code, index) => {
      const own = Number(code) === Number(CODES[index]);
      if (!own) expect(valuesOf(assessment)[index]).toBeNull();
    });
    expect(assessment.county.verdict).not.toBe("met");
  });

  it("go by name, or by code, as the user says", () => {
    const [question] = open(assess(students(CODES), teachers(shifted)));
    if (!question) throw new Error("nothing was asked");
    // 40 teachers for 400 pupils, 50 for 500 …: by name ten per hundred everywhere.
    expect(valuesOf(assess(students(CODES), teachers(shifted), { [question.id]: "name" }))).toEqual([10, 10, 10, 10]);
    // By code 东街 gets the row below it: 70 teachers for its 400 pupils are 17.5, 40 for 500 are 8, 50 for 600, 60 for 700.
    expect(valuesOf(assess(students(CODES), teachers(shifted), { [question.id]: "code" }))).toEqual([
      17.5,
      8,
      5000 / 600,
      6000 / 700,
    ]);
  });

  it("are asked about in words that say what is wrong", () => {
    const [question] = open(assess(students(CODES), teachers(shifted)));
    if (!question) throw new Error("nothing was asked");
    expect(questionText(question)).toBe(
      "工作表“教师”有4所学校的代码与校名对不上（如“示例东街小学”的代码在“学生”表中是“示例西街小学”的），按哪一项对应？",
    );
    expect(question.choices.map((choice) => choiceLabel(question, choice))).toEqual([
      "按校名对应，这张表的代码不用",
      "按学校代码对应",
    ]);
  });

  it("are no codes where they are numbers of rows: names count, and nobody is asked", () => {
    const assessment = assess(students([1, 2, 3, 4]), teachers([4, 3, 2, 1]));
    expect(open(assessment)).toEqual([]);
    expect(valuesOf(assessment)).toEqual([10, 10, 10, 10]);
  });

  it("join a school that was renamed, and say so", () => {
    const assessment = assess(students(CODES), teachers(CODES, ["示例希望小学", ...NAMES.slice(1)]));
    expect(open(assessment)).toEqual([]);
    expect(valuesOf(assessment)).toEqual([10, 10, 10, 10]);
    expect(findings(assessment, "joined-by-code")).toEqual([
      "工作表“教师”有1所学校按学校代码与另一张表合并，但名称不同（如“示例希望小学”与“示例东街小学”），请核对。",
    ]);
  });
});

describe("names that are plainly the same", () => {
  const join = (one: readonly string[], other: readonly string[]) => assess(students([], one), teachers([], other));

  it.each([
    ["第二小学", "第二小学校"],
    ["大坝小学", "大坝完小"],
    ["城关镇中心小学", "城关镇中心完小"],
    ["民族初级中学", "民族中学"],
    ["示例附属小学", "示例附小"],
  ])("%s and %s are joined without a question, and named", (name, other) => {
    const assessment = join([name, "丹凤小学", "雨汪小学"], [other, "丹凤小学", "雨汪小学"]);
    expect(open(assessment)).toEqual([]);
    expect(valuesOf(assessment, [name])).toEqual([10]);
    expect(findings(assessment, "joined-by-spelling")).toEqual([
      `工作表“教师”有1所学校的名称写法不同，已对应：如“${other}”即“${name}”。`,
    ]);
  });

  it.each([
    ["a place in front that may be another's", "石桥镇大坪小学", "大坪小学"],
    ["another place", "镇第一小学", "县一小"],
    ["an abbreviation", "县第一小学", "县一小"],
    ["a word for a place that is left out", "桃源镇中心小学", "桃源中心小学"],
    ["a character that may be a slip", "大舍小学", "大社小学"],
  ])("%s is asked about: %s and %s", (_, name, other) => {
    const assessment = join([name, "丹凤小学", "雨汪小学"], [other, "丹凤小学", "雨汪小学"]);
    expect(open(assessment).map(({ code }) => code)).toEqual(["same-school"]);
    expect(valuesOf(assessment, [name])).toEqual([null]);
  });

  it("are asked about where two rows come near to one school", () => {
    const assessment = join(["大坝小学", "丹凤小学", "雨汪小学"], ["大坝完小", "大坝村小", "丹凤小学", "雨汪小学"]);
    expect(open(assessment).map(({ code }) => code)).toEqual(["same-school", "same-school"]);
  });
});

describe("answers that give one school to two rows", () => {
  const names = ["石桥镇大坪小学", "双龙镇大坪小学", "城关小学"];
  const rows = teachers([], ["石桥大坪小学", "大坪小学", "城关小学"]);
  const questions = () => open(assess(students([], names), rows)).filter(({ code }) => code === "same-school");
  const answered = (choices: readonly string[]) =>
    assess(
      students([], names),
      rows,
      Object.fromEntries(questions().map(({ id }, index) => [id, choices[index] ?? ""])),
    );

  it("are refused with both names, and asked again", () => {
    expect(questions().length).toBeGreaterThan(0);
    const all = questions().map(() => "石桥镇大坪小学");
    const assessment = answered(all);
    expect(findings(assessment, "same-school-twice")).toEqual([
      "“石桥大坪小学”（教师第2行）、“大坪小学”（教师第3行）都对应到“石桥镇大坪小学”，一所学校只能对应一行。请重新选择。",
    ]);
    expect(open(assessment).filter(({ code }) => code === "same-school")).toHaveLength(all.length);
    expect(valuesOf(assessment, names.slice(0, 2))).toEqual([null, null]);
  });

  it("are taken where they agree", () => {
    const assessment = answered(
      questions().map(({ parameters }) => (parameters.school === "大坪小学" ? "双龙镇大坪小学" : "石桥镇大坪小学")),
    );
    expect(findings(assessment, "same-school-twice")).toEqual([]);
    expect(valuesOf(assessment, names)).toEqual([10, 10, 10]);
  });
});
