import { DEFAULT_STANDARD, findStandard, STANDARDS } from "../../../src/core/standards/standards";

const NATIONAL_2017 = DEFAULT_STANDARD;

// Thresholds and names as 教督〔2017〕6号 prints them.
const DOCUMENT = "《县域义务教育优质均衡发展督导评估办法》（教督〔2017〕6号）";

describe("the national standard of 2017", () => {
  it.each([
    ["1.1", "每百名学生拥有高于规定学历教师数", "高学历教师", "person", 100, 4.2, 5.3, false, "资源配置（一）"],
    ["1.2", "每百名学生拥有县级以上骨干教师数", "骨干教师", "person", 100, 1, 1, false, "资源配置（二）"],
    [
      "1.3",
      "每百名学生拥有体育、艺术（美术、音乐）专任教师数",
      "体育艺术教师",
      "person",
      100,
      0.9,
      0.9,
      false,
      "资源配置（三）",
    ],
    ["1.4", "生均教学及辅助用房面积", "教学辅助用房", "square-metre", 1, 4.5, 5.8, true, "资源配置（四）"],
    ["1.5", "生均体育运动场馆面积", "体育场馆", "square-metre", 1, 7.5, 10.2, true, "资源配置（五）"],
    ["1.6", "生均教学仪器设备值", "仪器设备值", "yuan", 1, 2000, 2500, true, "资源配置（六）"],
    ["1.7", "每百名学生拥有网络多媒体教室数", "多媒体教室", "room", 100, 2.3, 2.4, true, "资源配置（七）"],
  ])("%s %s", (code, name, shortName, unit, per, primary, junior, isSplit, clause) => {
    const found = NATIONAL_2017.indicators.find((each) => each.code === code);
    expect(found).toMatchObject({
      code,
      name,
      shortName,
      unit,
      per,
      required: { primary, junior },
      isSplit,
      source: { document: DOCUMENT, clause, date: "2017-04-19" },
    });
  });

  it("has seven indicators; six must be met and the last reach 85%, coefficients stay within 0.50 and 0.45", () => {
    expect(NATIONAL_2017.indicators).toHaveLength(7);
    expect(NATIONAL_2017).toMatchObject({
      id: "national-2017",
      name: "国家优质均衡标准（教督〔2017〕6号）",
      schoolRule: {
        leastMet: 6,
        floorRatio: 0.85,
        source: { document: DOCUMENT, clause: "资源配置：每校至少6项达标，余项不低于85%" },
      },
      balance: {
        of: "each",
        limit: { primary: 0.5, junior: 0.45 },
        source: { document: DOCUMENT, clause: "资源配置：校际差异系数" },
      },
      splitWeights: {
        withPrimary: { primary: 1, junior: 1.1, senior: 1.32 },
        withoutPrimary: { junior: 1, senior: 1.2 },
        source: { clause: "指标测算说明：一贯制学校和完全中学按学生数折算" },
      },
      scope: { teachingPointLeastStudents: 50 },
    });
  });

  it("is the one that is taken where none is named", () => {
    expect(STANDARDS[0]).toBe(NATIONAL_2017);
    expect(NATIONAL_2017.id).toBe("national-2017");
    expect(findStandard("national-2017")).toBe(NATIONAL_2017);
    expect(findStandard("heilongjiang-2031")).toBeNull();
  });
});
