import { assessWorkbook } from "../../../src/app/assess-workbook";
import { countyResultOf } from "../../../src/app/result/county-result-of";
import { NEW_SETTINGS, type WorkbookSettings } from "../../../src/app/workbook-settings";
import type { WorkbookAssessment } from "../../../src/app/workbook-assessment";
import { jsonReport } from "../../../src/cli/json-report";
import { textReport } from "../../../src/cli/text-report";
import { findingSentence } from "../../finding-sentence";
import { resultContent } from "../../../src/i18n/zh-CN/result";
import { workbookOf } from "../../recognition/sheet-of";
import { exactSchool, ledgerOf } from "./result-county";

const TODAY = "2026-11-29";
const [FIRST, SECOND, THIRD] = [exactSchool("甲小学"), exactSchool("乙小学"), exactSchool("丙小学")];
/** 1.6 is the sixth figure beside the pupils. */
const without = (name: string) => exactSchool(name, { 6: null });

function assessed(schools: Parameters<typeof ledgerOf>[0], settings: WorkbookSettings = NEW_SETTINGS) {
  return assessWorkbook(workbookOf(ledgerOf(schools, { title: "某县学校台账" })), settings, TODAY);
}

/** What each place that tells of it says of the coefficient of 1.6. */
function said(assessment: WorkbookAssessment) {
  const { result, beside } = countyResultOf(assessment, TODAY);
  const json: unknown = JSON.parse(JSON.stringify(jsonReport(assessment)));
  const told = (json as { balance: { code: string; cv: number | null; mean: number | null; met: boolean | null }[] })
    .balance;
  const { code, cv, mean, met } = told.find((each) => each.code === "1.6") ?? {};
  return {
    cell: resultContent(result, beside).table.summary[1]?.cells[5],
    text: /小学 1\.6 .*?：(.*)/.exec(textReport("台账.xlsx", assessment))?.[1],
    json: { code, cv, mean, met },
    shares: assessment.balance.find((each) => each.code === "1.6")?.shares.length,
    findings: assessment.findings
      .filter(({ parameters }) => "indicator" in parameters && parameters.indicator === "1.6")
      .map((each) => findingSentence(each)),
  };
}

describe("the coefficient of one school", () => {
  it("is none where others lack the figure: 缺数 wherever it is told", () => {
    expect(said(assessed([FIRST, without("乙小学")]))).toEqual({
      cell: "缺数",
      text: "缺数，只有1所学校有数据",
      json: { code: "1.6", cv: null, mean: null, met: null },
      shares: 0,
      findings: ["小学指标1.6只有1所学校有数据，差异系数无法计算。"],
    });
    expect(said(assessed([FIRST, without("乙小学"), without("丙小学")])).json.cv).toBeNull();
  });

  it("is none where the others lack their pupils", () => {
    const told = said(assessed([FIRST, exactSchool("乙小学", { 0: null })]));
    expect(told).toMatchObject({ cell: "缺数", json: { cv: null, met: null } });
  });

  it("is none either where the others' pupils are 0 and missing", () => {
    const told = said(assessed([FIRST, exactSchool("乙小学", { 0: 0 }), without("丙小学")]));
    expect(told).toMatchObject({ cell: "缺数", json: { cv: null, met: null } });
  });

  it("is 0 where the stage has no other, or none with pupils", () => {
    for (const schools of [[FIRST], [FIRST, exactSchool("乙小学", { 0: 0 })]]) {
      const told = said(assessed(schools));
      expect(told).toMatchObject({ cell: "0.000✓", json: { cv: 0, mean: 2000, met: true }, findings: [] });
      expect(told.text).toMatch(/^差异系数0\.000，限值0\.50，符合；.*（只有1所学校）$/);
    }
  });

  it("is stated of two, without the third, and of two of two", () => {
    const some = said(assessed([FIRST, SECOND, without("丙小学")]));
    expect(some).toMatchObject({ cell: "0.000*✓", json: { cv: 0, met: true }, shares: 2 });
    expect(some.text).toMatch(/（未包括缺数的1所）$/);
    expect(said(assessed([FIRST, THIRD]))).toMatchObject({ cell: "0.000✓", findings: [] });
  });

  it("waits where a question decides of the other", () => {
    const questioned = assessed([FIRST, exactSchool("乙小学", { 6: "约200" })]);
    expect(questioned.balance.find(({ code }) => code === "1.6")).toMatchObject({ waits: true, cv: null });
    expect(said(questioned)).toMatchObject({ cell: "?", text: "待确认，确认后才能计算" });
  });

  it("leaves the mean of the eight without one, and the county is not 达标 by it", () => {
    const county = assessed([FIRST, without("乙小学")], { ...NEW_SETTINGS, standardId: "national-2012" });
    expect(county.means).not.toEqual([]);
    for (const { cv, met } of county.means) expect([cv, met]).toEqual([null, null]);
    expect(county.county.verdict).not.toBe("met");
  });
});
