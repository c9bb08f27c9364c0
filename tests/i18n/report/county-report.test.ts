import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assessWorkbook } from "../../../src/app/assess-workbook";
import { reportGroundOf } from "../../../src/app/report/report-ground-of";
import type { WorkbookAssessment } from "../../../src/app/workbook-assessment";
import { NEW_SETTINGS } from "../../../src/app/workbook-settings";
import { STANDARDS } from "../../../src/core/standards/standards";
import { openFileHost } from "../../../src/host/file/file-host";
import { countyReport } from "../../../src/i18n/zh-CN/report/county-report";
import { WORDS } from "../../../src/i18n/zh-CN/words";
import type { ReportContent } from "../../../src/plan/documents/report-content";
import { exactSchool, ledgerOf, THREE, withQuestion } from "../../app/result/result-county";
import { workbookOf } from "../../recognition/sheet-of";
import { faultsOf, plain, wordsOf } from "./report-faults";

const TODAY = "2026-11-30";
const SAMPLES = ["示例县-全部指标.xlsx", "示例县-学校台账.xlsx"];

async function sampleOf(name: string, standardId = NEW_SETTINGS.standardId): Promise<WorkbookAssessment> {
  const bytes = new Uint8Array(readFileSync(join(__dirname, "../../../assets/samples", name)));
  const { snapshot } = await (await openFileHost(name, bytes)).readWorkbook();
  return assessWorkbook(snapshot, { ...NEW_SETTINGS, standardId }, TODAY);
}

const reportOf = (assessment: WorkbookAssessment): ReportContent =>
  countyReport(reportGroundOf(assessment, TODAY, WORDS));
const said = (content: ReportContent): string => wordsOf(content).join("\n");
/** The last sentence of the text. */
const verdictOf = (content: ReportContent): string | undefined => /本次自评结论：(.*)。/.exec(said(content))?.[1];

describe("the report of a sample", () => {
  it.each(SAMPLES)("%s: every figure has its line, and what its cells hold comes to it", async (name) => {
    const assessment = await sampleOf(name);
    const content = reportOf(assessment);
    expect(faultsOf(content, assessment.snapshot)).toEqual([]);
    expect(content.sources.length).toBeGreaterThan(90);
  });

  it("a wrong figure is found, wherever it is planted", async () => {
    const assessment = await sampleOf("示例县-学校台账.xlsx");
    const content = reportOf(assessment);
    const planted = ["9,064", "1.29人", "0.614", "95.2%", "4,800㎡", "17.14万元", "19"];
    for (const right of planted) {
      const wrong = right.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10));
      expect(said(content)).toContain(right);
      // In the text and in the table of sources alike, as a wrong computation would do it.
      const changed = JSON.parse(JSON.stringify(content).replaceAll(`"${right}"`, `"${wrong}"`)) as ReportContent;
      expect([right, faultsOf(changed, assessment.snapshot).length > 0]).toEqual([right, true]);
    }
  });

  it("a figure without a source, and one whose line says another, are found", async () => {
    const assessment = await sampleOf("示例县-学校台账.xlsx");
    const content = reportOf(assessment);
    const [first, ...rest] = content.blocks;
    const added = { kind: "paragraph" as const, text: [{ is: "words" as const, text: "共31所" }] };
    expect(faultsOf({ ...content, blocks: [added, ...(first ? [first] : []), ...rest] }, assessment.snapshot)).toEqual([
      "a number without a source: 共31所",
    ]);
    const other = { kind: "paragraph" as const, text: [{ is: "figure" as const, text: "32所", source: 4 }] };
    expect(faultsOf({ ...content, blocks: [...content.blocks, other] }, assessment.snapshot)).toEqual([
      "line 4 does not say 32所",
    ]);
  });

  it("says that it is a sample, whose it is, and what is still to be filled in", async () => {
    const content = reportOf(await sampleOf("示例县-全部指标.xlsx"));
    expect(plain(content.title)).toBe("示例县义务教育优质均衡发展县级自评报告（示例数据）");
    const headings = content.blocks.flatMap((block) =>
      block.kind === "heading" && block.level === 1 ? block.text : [],
    );
    expect(headings).toEqual([
      "一、评估依据与范围",
      "二、资源配置",
      "三、政府保障程度",
      "四、教育质量",
      "五、社会认可度",
      "六、否决性指标",
      "七、存在的问题和差距",
      "八、整改措施和时限",
      "九、自评结论",
    ]);
    expect(said(content)).toContain("资源配置：未达标（5所学校未达标；1项差异系数超过限值；3所学校缺数，暂不能判定");
    expect(verdictOf(content)).toBe("未达标");
    const lacking = content.lacking.flatMap(({ heading, items }) => items.map((item) => `${heading}：${plain(item)}`));
    expect(lacking).toEqual(
      expect.arrayContaining([
        "待填写：数据时点（统计截止日期）。",
        "待确认：“学校台账”：“室内体育用房面积（㎡）”有1所学校空白，空白是“没有”，还是没有填？",
        "缺少的数据：2.12 教师资格证：1,107名教师中，1名缺数。示例县第一小学示例教师12：没有填写教师资格证。",
        "待判定和佐证：5.1 考试招生：尚未判定，须提供佐证。要求：不存在以考试方式招生。",
        "整改台账：没有整改台账。",
      ]),
    );
    // All of it stands in the document.
    const all = said(content);
    for (const { items } of content.lacking) for (const item of items) expect(all).toContain(plain(item));
  });

  it.each(STANDARDS.map(({ id }) => id))("%s: holds by every standard", async (id) => {
    const assessment = await sampleOf("示例县-全部指标.xlsx", id);
    const content = reportOf(assessment);
    // What is computed again is the standard of 2017; by the others figures and lines are held against each other.
    const known = id === "national-2017" || id === "shizong-2024";
    const faults = faultsOf(content, assessment.snapshot);
    expect(known ? faults : faults.filter((fault) => !fault.includes("its cells"))).toEqual([]);
    expect(verdictOf(content)).not.toBe("达标");
  });
});

describe("the conclusion", () => {
  const assessed = (sheet: ReturnType<typeof ledgerOf>, standardId = "national-2017") =>
    assessWorkbook(workbookOf(sheet), { ...NEW_SETTINGS, standardId }, TODAY);
  const met = ledgerOf([exactSchool("示例一小"), exactSchool("示例二小")]);

  /** The same county by a standard without items beside its indicators. */
  const withoutItems = (assessment: WorkbookAssessment): ReportContent => {
    const ground = reportGroundOf(assessment, TODAY, WORDS);
    return countyReport({
      ...ground,
      county: { ...ground.county, requirements: [] },
      result: { ...ground.result, whole: null },
    });
  };

  it("is 达标 where nothing is asked beside what is met, and nothing is open or lacking", () => {
    expect(verdictOf(withoutItems(assessed(met)))).toBe("达标");
    expect(verdictOf(withoutItems(assessed(withQuestion(met))))).toBe("暂不作结论");
  });

  it("is never 达标 while a question is open", () => {
    const content = reportOf(assessed(withQuestion(met)));
    expect(said(content)).toContain("待确认，确认后数值和结论可能改变。");
    expect(verdictOf(content)).toBe("暂不作结论");
    expect(said(content)).not.toMatch(/资源配置：达标|结论：达标/);
  });

  it("is never 达标 while an item lacks data, or nobody has judged it", () => {
    const content = reportOf(assessed(met, "shizong-2024"));
    expect(verdictOf(content)).toBe("暂不作结论");
    expect(said(content)).toContain("资源配置：达标");
  });

  it("is 暂不作结论 where a school lacks a figure, and 未达标 where one fails", () => {
    expect(verdictOf(reportOf(assessed(ledgerOf([exactSchool("甲小学"), exactSchool("乙小学", { 3: null })]))))).toBe(
      "暂不作结论",
    );
    expect(verdictOf(reportOf(assessed(THREE)))).toBe("未达标");
  });

  it("is none where there is no school", () => {
    const content = reportOf(assessed(ledgerOf([])));
    expect(verdictOf(content)).toBe("暂不作结论");
    expect(said(content)).toContain("没有找到可以评估的学校数据。");
  });
});

it("texts of cells stay text, and a printed figure that would mislead has more decimals", () => {
  // 44.999 of 45: 4.4999㎡ prints as 4.50㎡.
  const school = exactSchool("=HYPERLINK(1)<b>甲小学", { 2: 8, 4: 4499.99, 6: 160 });
  const content = reportOf(assessWorkbook(workbookOf(ledgerOf([school, exactSchool("乙小学")])), NEW_SETTINGS, TODAY));
  const all = said(content);
  expect(all).toContain("4.49999㎡");
  expect(all).toContain("=HYPERLINK(1)<b>甲小学");
  expect(all).toContain("多列小数，以未四舍五入的数值为准");
});
