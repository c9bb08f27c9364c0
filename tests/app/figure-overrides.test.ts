import { assessWorkbook } from "../../src/app/assess-workbook";
import { overridesOf, withOverride } from "../../src/app/figure-overrides";
import type { WorkbookAssessment } from "../../src/app/workbook-assessment";
import { NEW_SETTINGS, type WorkbookSettings } from "../../src/app/workbook-settings";
import { jsonReport } from "../../src/cli/json-report";
import { textReport } from "../../src/cli/text-report";
import { findingSentence } from "../finding-sentence";
import { countyWorkbook } from "../taskpane/fixtures/county";

const OVERRIDE = { value: 4, reason: "县政府常务会议纪要", by: "基教科", date: "2026-11-20" };
const changed = (id: string, value: number, settings: WorkbookSettings = NEW_SETTINGS): WorkbookSettings =>
  withOverride(settings, id, { ...OVERRIDE, value });
const assess = (settings: WorkbookSettings): WorkbookAssessment => assessWorkbook(countyWorkbook(), settings);
const said = ({ findings }: WorkbookAssessment): readonly string[] =>
  findings.filter(({ code }) => code.startsWith("override")).map(findingSentence);

describe("a figure that the user has replaced", () => {
  it("belongs to the standard for which it was replaced, and waits while another is chosen", () => {
    const settings = changed("balance:primary", 0.4);
    expect(overridesOf(settings, "national-2017")).toEqual({ "balance:primary": { ...OVERRIDE, value: 0.4 } });
    expect(overridesOf(settings, "national-2012")).toEqual({});
    expect(assess(settings).standard.balance.limit.primary).toBe(0.4);
    const other = assess({ ...settings, standardId: "national-2012" });
    expect(other.standard.balance.limit.primary).toBe(0.65);
    expect(other.standard.overrides.size).toBe(0);
    expect(said(other)).toEqual([]);
  });

  it("is taken back without a trace", () => {
    expect(withOverride(changed("1.1:primary", 4), "1.1:primary", null)).toEqual(NEW_SETTINGS);
  });

  it("decides the verdicts that hang on it, and no other", () => {
    const state = (assessment: WorkbookAssessment, code: string): string =>
      assessment.schools.map(({ indicators }) => indicators.find((each) => each.code === code)?.state).join(" ");
    const [before, after] = [assess(NEW_SETTINGS), assess(changed("1.6:primary", 1000))];
    expect(state(after, "1.6")).not.toBe(state(before, "1.6"));
    expect(state(after, "1.1")).toBe(state(before, "1.1"));
  });

  it.each([
    ["a figure that the standard has not", "9.9:primary", 4, "中没有“9.9:primary”这一项"],
    ["a value that cannot be", "school-rule:floor", 1.2, "“school-rule:floor”的修改不能采用（数值超出范围）"],
  ])("%s: said, and not applied", (_, id, value, message) => {
    const assessment = assess(changed(id, value));
    expect(said(assessment)).toEqual([expect.stringContaining(message)]);
    expect(assessment.standard.overrides.size).toBe(0);
  });

  it("under a standard that nobody knows is said", () => {
    const settings = { ...NEW_SETTINGS, overrides: { "of-nowhere/1.1:primary": OVERRIDE } };
    expect(said(assess(settings))).toEqual([expect.stringContaining("of-nowhere/1.1:primary")]);
  });
});

describe("every result that used a replaced figure says so", () => {
  const assessment = assess(changed("1.6:primary", 3000, changed("balance:junior", 0.4)));

  it("in the text report: all of them above, and beside each result", () => {
    const report = textReport("县.xlsx", assessment);
    expect(report).toContain(
      "评估使用了2个修改过的标准数值：\n" +
        "  小学：生均教学仪器设备值，原为2,000元，2026年11月20日由基教科改为3,000元。理由：县政府常务会议纪要\n" +
        "  初中：各项差异系数，原为0.45，2026年11月20日由基教科改为0.40。理由：县政府常务会议纪要\n",
    );
    const marked = report.split("\n").filter((line) => line.endsWith("（按修改过的标准数值）"));
    expect(marked.filter((line) => line.includes("标准3,000元"))).not.toEqual([]);
    expect(marked.filter((line) => line.startsWith("  初中 1."))).toHaveLength(7);
    expect(marked.filter((line) => line.startsWith("  小学 1."))).toEqual([]);
  });

  it("in the JSON report: with reason, person and day, and by id at each result", () => {
    const report = jsonReport(assessment);
    expect(report.overrides).toEqual([
      { id: "1.6:primary", name: "小学：生均教学仪器设备值", original: 2000, ...OVERRIDE, value: 3000 },
      { id: "balance:junior", name: "初中：各项差异系数", original: 0.45, ...OVERRIDE, value: 0.4 },
    ]);
    const { schools, balance } = JSON.parse(JSON.stringify(report)) as {
      schools: { stage: string; overrides?: string[]; indicators: { code: string; overrides?: string[] }[] }[];
      balance: { stage: string; overrides?: string[] }[];
    };
    for (const { stage, overrides, indicators } of schools) {
      expect(overrides).toEqual(stage === "小学" ? ["1.6:primary"] : undefined);
      for (const { code, overrides: own } of indicators)
        expect(own).toEqual(stage === "小学" && code === "1.6" ? ["1.6:primary"] : undefined);
    }
    for (const { stage, overrides } of balance)
      expect(overrides).toEqual(stage === "初中" ? ["balance:junior"] : undefined);
  });

  it("and where nothing is replaced, nothing is said of it", () => {
    const plain = assess(NEW_SETTINGS);
    expect(textReport("县.xlsx", plain)).not.toContain("修改过");
    expect(JSON.stringify(jsonReport(plain))).not.toContain("overrides");
  });
});
