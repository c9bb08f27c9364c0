import { assessWorkbook } from "../../src/app/assess-workbook";
import { withCheckOff } from "../../src/app/checks-off";
import { formatSettings, NEW_SETTINGS, parseSettings, type WorkbookSettings } from "../../src/app/workbook-settings";
import { jsonReport } from "../../src/cli/json-report";
import { textReport } from "../../src/cli/text-report";
import { FINDINGS } from "../../src/core/findings/finding";
import { PLAUSIBILITY_CHECKS } from "../../src/core/findings/plausibility-checks";
import { sheetOf, workbookOf } from "../recognition/sheet-of";

const OFF = { reason: "合计含外县借读生", by: "教育股", date: "2026-11-29" };

/** Two schools and a total of pupils that says 10 more than they have: by hand 300 + 200 = 500, printed 510. */
const WRONG_TOTAL = workbookOf(
  sheetOf([
    ["学校名称", "办学类型", "学生数"],
    ["第一小学", "小学", 300],
    ["第二小学", "小学", 200],
    ["合计", "", 510],
  ]),
);

const kept = (content: object): WorkbookSettings =>
  parseSettings({ documents: [JSON.stringify({ version: 1, ...content })], damaged: [], otherNamespaces: [] });

const codes = (settings: WorkbookSettings): readonly string[] =>
  assessWorkbook(WRONG_TOTAL, settings).findings.map(({ code }) => code);

describe("the list of checks", () => {
  it("has every code once, and none that tells a verdict, missing data or what could not be read", () => {
    const all = PLAUSIBILITY_CHECKS.flatMap(({ codes: own }) => own);
    expect(new Set(all).size).toBe(all.length);
    expect(all.every((code) => Object.hasOwn(FINDINGS, code))).toBe(true);
    for (const never of [
      "school-failed",
      "school-missing-data",
      "balance-exceeded",
      "balance-undefined",
      "mean-exceeded",
      "published-coefficient-exceeded",
      "rounding-flips-verdict",
      "row-without-name",
      "sheet-not-read",
      "formulas-uncalculated",
      "not-a-number",
      "settings-set-aside",
    ])
      expect(all).not.toContain(never);
  });
});

describe("a check that is switched off", () => {
  it("tells nothing, and every result says that it is off, why, and what is not told", () => {
    expect(codes(NEW_SETTINGS)).toContain("total-mismatch");
    const assessment = assessWorkbook(WRONG_TOTAL, withCheckOff(NEW_SETTINGS, "totals", OFF));
    expect(assessment.findings.map(({ code }) => code)).not.toContain("total-mismatch");
    expect(jsonReport(assessment).checksOff).toEqual([{ id: "totals", name: "合计与分项相加", withheld: 1, ...OFF }]);
    expect(textReport("甲县.xlsx", assessment)).toContain(
      "已停用的核对：合计与分项相加（1处没有列出；理由：合计含外县借读生；教育股，2026-11-29）。",
    );
  });

  it("changes no verdict, no figure and no question", () => {
    const all = PLAUSIBILITY_CHECKS.reduce((settings, { id }) => withCheckOff(settings, id, OFF), NEW_SETTINGS);
    const [on, off] = [NEW_SETTINGS, all].map((settings) => jsonReport(assessWorkbook(WRONG_TOTAL, settings)));
    const without = (report: object = {}): object => ({ ...report, findings: null, checksOff: null });
    expect(without(off)).toEqual(without(on));
  });

  it("tells again when it is switched on", () => {
    const off = withCheckOff(NEW_SETTINGS, "totals", OFF);
    expect(codes(withCheckOff(off, "totals", null))).toEqual(codes(NEW_SETTINGS));
    expect(jsonReport(assessWorkbook(WRONG_TOTAL, NEW_SETTINGS))).not.toHaveProperty("checksOff");
  });

  it("is kept in the workbook, with a reason that looks like a formula as the text that it is", () => {
    const reason = '=HYPERLINK("http://x")&"<b>"';
    const written = formatSettings(withCheckOff(NEW_SETTINGS, "totals", { ...OFF, reason }));
    const read = parseSettings({ documents: [written], damaged: [], otherNamespaces: [] });
    expect(read.checksOff).toEqual({ totals: { ...OFF, reason } });
    expect(read.notes).toEqual([]);
    expect(textReport("甲县.xlsx", assessWorkbook(WRONG_TOTAL, read))).toContain(`理由：${reason}；`);
  });
});

describe("checks switched off in the workbook", () => {
  it("that are not known, or tell verdicts, are kept and told, and nothing is silent for them", () => {
    const settings = kept({ checksOff: { "sums-of-books": OFF, "school-failed": OFF, toString: OFF } });
    const { findings, checksOff } = assessWorkbook(WRONG_TOTAL, settings);
    expect(checksOff).toEqual([]);
    expect(findings.flatMap((each) => (each.code === "check-unknown" ? [each.parameters.id] : []))).toEqual([
      "sums-of-books",
      "school-failed",
      "toString",
    ]);
    expect(findings.map(({ code }) => code)).toContain("total-mismatch");
    expect(JSON.parse(formatSettings(settings))).toMatchObject({ checksOff: { "sums-of-books": OFF } });
  });

  it.each([
    ["without a reason", { ...OFF, reason: "  " }],
    ["as a plain yes", true],
    ["with a number for a day", { ...OFF, date: 46_000 }],
  ])("%s are not used, told and kept", (_, entry) => {
    const settings = kept({ checksOff: { totals: entry } });
    expect(codes(settings)).toEqual(expect.arrayContaining(["total-mismatch", "settings-not-understood"]));
    expect(JSON.parse(formatSettings(settings))).toMatchObject({ checksOff: { totals: entry } });
  });

  it("by a later version in a way of its own are left as they are, told, and not used", () => {
    const settings = kept({ parts: { checksOff: { version: 2, savedBy: "9.0.0" } }, checksOff: { totals: OFF } });
    expect(codes(settings)).toEqual(expect.arrayContaining(["total-mismatch", "settings-part-later"]));
    const written: unknown = JSON.parse(formatSettings(withCheckOff(settings, "gaps", OFF)));
    expect(written).toMatchObject({ checksOff: { totals: OFF }, "checksOff@1": { gaps: OFF } });
  });
});
