import { NATIONAL_2012 } from "../../src/core/standards/packs/national-2012";
import { DEFAULT_STANDARD, findStandard } from "../../src/core/standards/standards";
import { indicatorStateName } from "../../src/i18n/zh-CN/domain";
import { findingMessage } from "../../src/i18n/zh-CN/findings";
import { levelsOf, planLines } from "../../src/i18n/zh-CN/plans";
import {
  floorInWords,
  floorStateName,
  indicatorsName,
  limitInWords,
  schoolCountInWords,
  schoolRuleInWords,
  shareInWords,
  type StandardInWords,
  weightsInWords,
} from "../../src/i18n/zh-CN/standard-words";
import { MADE_UP, WITHOUT_FLOOR } from "../standards/made-up-standard";

const BASIC = findStandard(NATIONAL_2012.id) ?? DEFAULT_STANDARD;

describe("numbers in words", () => {
  it("a share is a percentage, to the last digit", () => {
    expect([0.85, 0.9, 0.07, 1, 0.855].map(shareInWords)).toEqual(["85%", "90%", "7%", "100%", "85.5%"]);
  });

  it("a limit has two decimals", () => {
    expect([0.5, 0.45, 0.65].map(limitInWords)).toEqual(["0.50", "0.45", "0.65"]);
  });
});

describe("what is said of the marks", () => {
  const area = { row: 2, column: 4, rows: 1, columns: 1 };
  const mark = { type: "add-highlight", sheet: "台账", areas: [area], formula: "=TRUE", level: "below-floor" } as const;
  const looks = (standard: StandardInWords): string => planLines({ operations: [mark] }, standard)[1] ?? "";
  it("are two levels where a standard tells them apart, else the one that there is", () => {
    expect(looks(DEFAULT_STANDARD)).toBe(
      "未达到标准、但不低于标准的85%的数值：黄底、深棕色粗体；低于标准的85%的数值：红底、深红色粗体加下划线。",
    );
    expect(looks(MADE_UP)).toContain("但不低于标准的90%的数值");
    expect(looks(WITHOUT_FLOOR)).toBe("未达到标准的数值：黄底、深棕色粗体。");
    expect(looks(BASIC)).toBe("未达到标准的数值：红底、深红色粗体加下划线。");
    expect([DEFAULT_STANDARD, WITHOUT_FLOOR, BASIC].map(levelsOf)).toEqual([
      ["below-floor", "reaches-floor"],
      ["reaches-floor"],
      ["below-floor"],
    ]);
  });
});

describe("what is said of a standard", () => {
  it("of the national one of 2017 is what its document says", () => {
    expect(indicatorsName(DEFAULT_STANDARD)).toBe("七项指标");
    expect(floorInWords(DEFAULT_STANDARD)).toBe("85%");
    expect(floorStateName(DEFAULT_STANDARD)).toBe("达到85%");
    expect(schoolRuleInWords(DEFAULT_STANDARD)).toBe("7项中至少6项达标、余项不低于85%");
    expect(weightsInWords(DEFAULT_STANDARD.splitWeights)).toBe("小学1、初中1.1、高中1.32；完全中学初中1、高中1.2");
  });

  it("of another is its own", () => {
    expect(indicatorsName(MADE_UP)).toBe("八项指标");
    expect(floorStateName(MADE_UP)).toBe("达到90%");
    expect(schoolRuleInWords(MADE_UP)).toBe("8项中至少7项达标、余项不低于90%");
  });

  it("where nothing below the standard is told apart, below is below", () => {
    expect(floorInWords(WITHOUT_FLOOR)).toBeNull();
    expect(indicatorStateName("floor", WITHOUT_FLOOR)).toBe("未达标");
    expect(schoolRuleInWords(WITHOUT_FLOOR)).toBe("8项中至少7项达标");
  });

  it("where no school is judged by itself, that is said", () => {
    expect(floorInWords(BASIC)).toBeNull();
    expect(schoolRuleInWords(BASIC)).toBe("不对单所学校作综合结论");
    const school = { metCount: 1, indicators: [{ value: 4.2 }, { value: 1 }, { value: null }] };
    expect(schoolCountInWords(school, DEFAULT_STANDARD)).toBe("3项中1项达标");
    expect(schoolCountInWords(school, BASIC)).toBe("3项中2项有数值");
  });

  it("findings of a school name how many indicators there are and what is below the floor", () => {
    const finding = {
      code: "school-failed",
      severity: "error",
      cells: [],
      parameters: { school: "一小", stage: "primary", met: 5, codes: ["1.1", "1.8"], below: 1 },
    } as const;
    const said = (standard: typeof MADE_UP): string => findingMessage(finding, standard);
    expect(said(DEFAULT_STANDARD)).toBe(
      "一小（小学）未达标：7项中5项达标，指标1.1、1.8未达到标准，其中1项低于标准的85%。",
    );
    expect(said(MADE_UP)).toBe("一小（小学）未达标：8项中5项达标，指标1.1、1.8未达到标准，其中1项低于标准的90%。");
    expect(said(WITHOUT_FLOOR)).toBe("一小（小学）未达标：8项中5项达标，指标1.1、1.8未达到标准。");
  });
});
