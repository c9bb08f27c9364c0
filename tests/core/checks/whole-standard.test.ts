import { checkRequirements } from "../../../src/core/checks/checks";
import { wholeStandard } from "../../../src/core/checks/whole-standard";
import type { Judgement } from "../../../src/core/standards/judgement";
import type { StatedRequirement } from "../../../src/core/standards/requirement";
import { DEFAULT_STANDARD } from "../../../src/core/standards/standards";
import { wholeSentence } from "../../../src/i18n/zh-CN/requirements";
import { linesOf } from "./statements";
import { WORDS } from "../../../src/i18n/zh-CN/words";

const item = (id: string, force: StatedRequirement["force"]): StatedRequirement => ({
  id,
  name: `示例${id}`,
  group: force === "veto" ? "veto" : "quality",
  measure: { judged: "示例" },
  limits: {},
  force,
  source: { document: "示例", clause: "一", date: "2026-01-01" },
  statedBy: "example",
});
const judged = (isMet: boolean): Judgement => ({ isMet, evidence: "会议纪要.docx", by: "督导室", date: "2026-11-20" });

/** Items a, b, … with their force, and what was judged of each. */
function whole(
  county: "met" | "failed" | "missing" | "not-applicable",
  ...items: readonly (readonly [StatedRequirement["force"], boolean | null])[]
) {
  const requirements = items.map(([force], at) => item(String.fromCharCode(97 + at), force));
  const judgements = Object.fromEntries(
    items.flatMap(([, isMet], at) =>
      isMet === null ? [] : [[`example/${String.fromCharCode(97 + at)}`, judged(isMet)]],
    ),
  );
  const checks = checkRequirements({ schools: [], tables: [], rows: [], judgements }, { requirements });
  return wholeStandard(7, { verdict: county }, checks);
}

describe("the county by the whole standard (S001-W3)", () => {
  test("is 达标 only where the indicators and every item are", () => {
    expect(whole("met", ["must", true], ["veto", true])?.verdict).toBe("met");
    expect(whole("met", ["must", true], ["veto", null])?.verdict).toBe("undecided");
    expect(whole("missing", ["must", true])?.verdict).toBe("undecided");
    expect(whole("not-applicable", ["must", true])?.verdict).toBe("undecided");
  });

  test("is 未达标 with one failure, also where others are not known", () => {
    expect(whole("failed", ["must", true])?.verdict).toBe("failed");
    expect(whole("missing", ["must", false], ["must", null])?.verdict).toBe("failed");
  });

  test("is vetoed whatever else holds", () => {
    const found = whole("failed", ["veto", false], ["must", true]);
    expect(found?.verdict).toBe("vetoed");
    expect(found?.vetoes.map(({ id }) => id)).toEqual(["a"]);
  });

  test("原则上 and what is said for information decide nothing", () => {
    expect(whole("met", ["should", false], ["information", false])?.verdict).toBe("met");
    expect(whole("met", ["should", null])?.verdict).toBe("met");
  });

  test("is nothing of its own where the standard has no items", () => {
    expect(whole("met")).toBeNull();
  });

  test("is said with how many items stand where", () => {
    const found = whole("met", ["must", true], ["must", null], ["veto", false]);
    expect(found && wholeSentence(found)).toBe(
      "县域结论：否决（全部10项，资源配置以外的3项中：达标1项，未达标1项，待判定1项；被否决：c 示例c）",
    );
  });
});

describe("an item that a person decides", () => {
  const sentence = (judgement: Judgement | null): string => {
    const [check] = checkRequirements(
      { schools: [], tables: [], rows: [], judgements: judgement ? { "example/a": judgement } : {} },
      { requirements: [item("a", "must")] },
    );
    const found = check?.item(0);
    return `${found?.state} ${found?.says(WORDS)}`;
  };

  test("is 待判定 until somebody has, then says who, when and by what", () => {
    expect(sentence(null)).toBe("unjudged 由工作人员判定，尚未判定。");
    expect(sentence(judged(true))).toBe("met 2026年11月20日由督导室判定达标。依据：会议纪要.docx");
    expect(sentence(judged(false))).toBe("failed 2026年11月20日由督导室判定未达标。依据：会议纪要.docx");
  });

  test("in the national standard they are those that no figure decides, with five of the six vetoes", () => {
    const ids = DEFAULT_STANDARD.requirements.flatMap(({ id, measure }) =>
      typeof measure === "object" && "judged" in measure ? [id] : [],
    );
    expect(ids).toEqual(["2.1", "3.3", "3.5", "3.6", "3.7", "3.8", "5.1", "5.2", "5.3", "5.5", "5.6"]);
  });

  test("is one line of the county without a cell", () => {
    const [check] = checkRequirements(
      { schools: [], tables: [], rows: [], judgements: {} },
      { requirements: [item("a", "must")] },
    );
    expect(check && linesOf(check)).toEqual(["unjudged 全县：由工作人员判定，尚未判定。 []"]);
    expect(check).toMatchObject({ of: "county", lacks: null });
    expect(check?.item(0)).toMatchObject({ school: "", name: "", missing: [], cells: [] });
    expect(() => check?.item(1)).toThrow("no item 1 of 1");
  });
});
