import { assessWorkbook } from "../../src/app/assess-workbook";
import { withJudgement } from "../../src/app/judgements";
import { SETTINGS_PARTS } from "../../src/app/settings-parts";
import { formatSettings, NEW_SETTINGS, parseSettings } from "../../src/app/workbook-settings";
import { finding } from "../../src/core/findings/finding";
import type { Judgement } from "../../src/core/standards/judgement";
import { DEFAULT_STANDARD } from "../../src/core/standards/standards";
import { keptDocument } from "../../src/host/settings-part";
import { findingSentence } from "../finding-sentence";
import { sheetOf, workbookOf } from "../recognition/sheet-of";

const LAYOUT = DEFAULT_STANDARD.requirements.find(({ id }) => id === "2.1");
const JUDGEMENT: Judgement = { isMet: true, evidence: "=1+1", by: "基教科", date: "2026-11-20" };

if (!LAYOUT) throw new Error("2.1");
const requirement = LAYOUT;

const stateOf = (settings: typeof NEW_SETTINGS) =>
  assessWorkbook(workbookOf(sheetOf([["学校名称"], ["示例一小"]])), settings)
    .requirements.find((check) => check.requirement.id === "2.1")
    ?.item(0).state;

test("a judgement is kept in the workbook as text and holds in every standard that stands on the one that states the item", () => {
  const settings = withJudgement(NEW_SETTINGS, requirement, JUDGEMENT);
  const again = parseSettings(keptDocument(formatSettings(settings)));
  expect(again.judgements).toEqual({ "national-2017/2.1": JUDGEMENT });
  expect(stateOf(again)).toBe("met");
  expect(stateOf({ ...again, standardId: "shizong-2024" })).toBe("met");
});

test("it is taken back without a trace", () => {
  const settings = withJudgement(withJudgement(NEW_SETTINGS, requirement, JUDGEMENT), requirement, null);
  expect(settings.judgements).toEqual({});
  expect(formatSettings(settings)).not.toContain("judgements");
  expect(stateOf(settings)).toBe("unjudged");
});

test("judgements of items that this version does not know, and of another shape, are kept and not used", () => {
  const document = JSON.stringify({
    version: 1,
    judgements: { "national-2030/9.9": JUDGEMENT, "national-2017/2.1": { isMet: "yes" } },
  });
  const settings = parseSettings(keptDocument(document));
  expect(stateOf(settings)).toBe("unjudged");
  const written: unknown = JSON.parse(formatSettings(settings));
  expect(written).toMatchObject({
    judgements: { "national-2030/9.9": JUDGEMENT, "national-2017/2.1": { isMet: "yes" } },
  });
});

describe("a judgement that is not used", () => {
  const saidOf = (key: string, standardId = "national-2017") =>
    assessWorkbook(workbookOf(sheetOf([["学校名称"], ["示例一小"]])), {
      ...NEW_SETTINGS,
      standardId,
      judgements: { [key]: JUDGEMENT },
    })
      .findings.filter(({ code }) => code === "judgement-unknown")
      .map(findingSentence);

  test.each([
    ["of an item that is decided by figures", "national-2017/2.4", "“2.4”"],
    ["of an item that the standard does not have", "national-2017/9.9", "“9.9”"],
    ["of a standard that is not known", "national-2030/2.1", "“national-2030/2.1”"],
  ])("%s is said", (_, key, says) => {
    expect(saidOf(key)).toEqual([expect.stringContaining(says)]);
  });

  test("is not said where it is used, or belongs to another standard that is known", () => {
    expect(saidOf("national-2017/2.1")).toEqual([]);
    expect(saidOf("national-2017/2.1", "shizong-2024")).toEqual([]);
    expect(saidOf("national-2017/2.1", "national-2012")).toEqual([]);
  });
});

test("every part of the settings has a name for users", () => {
  for (const part of Object.keys(SETTINGS_PARTS)) {
    const sentence = findingSentence(finding("settings-part-later", [], { part, version: "2", savedBy: "" }));
    expect(sentence).not.toContain(part);
  }
});
