import { offQuotaTitled, quotaOf } from "../../../src/recognition/words/teacher-words";
import { isTermInYears, termOf } from "../../../src/recognition/words/term-words";

const months = (least: number, most = least) => ({ months: { least, most } });
const days = (from: readonly [string, string], to: readonly [string, string] | null) => ({
  from: { from: from[0], to: from[1] },
  to: to && { from: to[0], to: to[1] },
});

describe("for how long somebody is employed", () => {
  it.each([
    ["2年", months(24)],
    ["两年", months(24)],
    ["二年", months(24)],
    ["一学年", months(12)],
    ["1年", months(12)],
    ["一年半", months(18)],
    ["半年", months(6)],
    ["1.5年", months(18)],
    ["18个月", months(18)],
    ["两学期", months(12)],
    ["2-3年", months(24, 36)],
    ["聘期3年", months(36)],
    ["一年以上", months(12, Infinity)],
    ["满一年", months(12, Infinity)],
    ["超过一年", months(12.01, Infinity)],
    ["一年多", months(12.01, Infinity)],
    ["不满一年", months(0, 12)],
    ["一年以内", months(0, 12)],
    ["长期", months(Infinity)],
    ["2024-2025学年", months(12)],
    ["2024-2026学年", months(24)],
    ["2024.9—2026.8", days(["2024-09-01", "2024-09-30"], ["2026-08-01", "2026-08-31"])],
    ["2024年9月至2026年8月", days(["2024-09-01", "2024-09-30"], ["2026-08-01", "2026-08-31"])],
    ["2024-09-01至2025-08-31", days(["2024-09-01", "2024-09-01"], ["2025-08-31", "2025-08-31"])],
    ["2024-2026", days(["2024-01-01", "2024-12-31"], ["2026-01-01", "2026-12-31"])],
    ["2022年9月至今", days(["2022-09-01", "2022-09-30"], null)],
    ["2022.9起", days(["2022-09-01", "2022-09-30"], null)],
    ["2026.8—2024.9", "unknown"],
    ["2024.13—2026.8", "unknown"],
    ["2024.9", "unknown"],
    ["按合同", "unknown"],
    ["2", "unknown"],
    ["", null],
    ["—", null],
  ])("%s", (text, term) => {
    expect(termOf(text, false)).toEqual(term);
  });

  it("a number alone is of years where the header says so", () => {
    expect(termOf("2", true)).toEqual(months(24));
    expect(termOf("1.5", true)).toEqual(months(18));
    expect(termOf("18个月", true)).toEqual(months(18));
  });

  it.each(["12", "18", "24", "36", "10", "12.5"])("%s under 聘用年限 may be months: not known", (text) => {
    expect(termOf(text, true)).toBe("unknown");
  });

  it.each([
    ["聘用年限", true],
    ["合同期（年）", true],
    ["聘期(单位：年)", true],
    ["聘期（学年）", true],
    ["合同期限", false],
    ["聘用起止年月", false],
    ["合同期（月）", false],
    ["聘用年限（月）", false],
  ])("a number alone under %s is of years: %s", (header, isInYears) => {
    expect(isTermInYears(header)).toBe(isInYears);
  });
});

describe("whether somebody is within the quota", () => {
  it.each([
    ["是", "on"],
    ["在编", "on"],
    ["事业编制", "on"],
    ["编内", "on"],
    ["否", "off"],
    ["编外", "off"],
    ["非在编", "off"],
    ["不在编", "off"],
    ["临聘", "off"],
    ["劳务派遣", "off"],
    ["政府购买服务", "off"],
    ["特岗", "unknown"],
    ["聘用制", "unknown"],
    ["在编、编外", "unknown"],
    ["", null],
  ])("%s is %s", (text, quota) => {
    expect(quotaOf(text)).toBe(quota);
  });
});

describe("a list of those outside the quota alone", () => {
  it.each([
    ["示例县编外教师花名册", "off-quota"],
    ["临聘、代课教师名册", "off-quota"],
    ["代课人员名册", "off-quota"],
    ["编外教师及临聘人员名册", "off-quota"],
    ["2026年学校教师临聘情况", "off-quota"],
    ["非在编教师名册", "off-quota"],
    ["编外人员花名册", "off-quota staff"],
    ["劳务派遣人员统计", "off-quota staff"],
    ["编外教职工名册", "off-quota staff"],
    ["教职工（含编外人员）花名册", ""],
    ["在编及编外教师名册", ""],
    ["教师、代课教师名册", ""],
    ["编外、在编人员名册", ""],
    ["教师花名册", ""],
  ])("%s: %s", (title, said) => {
    expect(offQuotaTitled(title).join(" ")).toBe(said);
  });
});
