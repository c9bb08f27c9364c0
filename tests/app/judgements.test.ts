import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { assessWorkbook } from "../../src/app/assess-workbook";
import { withJudgement } from "../../src/app/judgements";
import { keepSettings } from "../../src/app/keep-settings";
import { SETTINGS_PARTS } from "../../src/app/settings-parts";
import { formatSettings, NEW_SETTINGS, parseSettings } from "../../src/app/workbook-settings";
import { finding } from "../../src/core/findings/finding";
import type { Judgement } from "../../src/core/standards/judgement";
import { DEFAULT_STANDARD } from "../../src/core/standards/standards";
import { openFileHost } from "../../src/host/file/file-host";
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

describe("evidence", () => {
  const before = openFileHost("示例.csv", new TextEncoder().encode("学校名称,在校生数\n示例一小,300\n"));

  test.each([
    ["that looks like a formula", "=1+1"],
    ["that looks like a call of a program", "@cmd|' /C calc'!A0"],
    ["that begins with a sign", "+8613800000000"],
    ["that begins with a stroke", "-2+3"],
    ["that begins with a tab and a line end", "\t=1+1\r\n=2"],
    ["that looks like XML", '</settings><a b="c">&amp;]]>'],
    ["with signs that XML does not allow", "\u0000\u0001\u000b\ufffe\uffff\ud800"],
    ["that looks like JSON", '"},"judgements":{}'],
    ["in signs beyond the first plane", "𠮷田小学👍"],
    ["that is very long", "《布局专项规划》第3页；".repeat(10_000)],
  ])("%s is kept word for word, as text: no cell and no formula of the workbook changes", async (_, evidence) => {
    const file = (await before).bytes();
    const host = await openFileHost("示例.xlsx", file);
    await keepSettings(host, withJudgement(NEW_SETTINGS, requirement, { ...JUDGEMENT, evidence }));
    const parts = (bytes: Uint8Array) =>
      Object.fromEntries(Object.entries(unzipSync(bytes)).filter(([name]) => name.startsWith("xl/worksheets")));
    expect(parts(host.bytes())).toEqual(parts(file));
    const again = await (await openFileHost("示例.xlsx", host.bytes())).readWorkbook();
    expect(parseSettings(again.settings).judgements).toEqual({ "national-2017/2.1": { ...JUDGEMENT, evidence } });
    expect(stateOf(parseSettings(again.settings))).toBe("met");
    for (const [name, part] of Object.entries(unzipSync(host.bytes())))
      if (/\.(?:xml|rels)$/.test(name)) new SaxesParser().write(strFromU8(part)).close();
  });
});

test("it is taken back without a trace", () => {
  const settings = withJudgement(withJudgement(NEW_SETTINGS, requirement, JUDGEMENT), requirement, null);
  expect(settings.judgements).toEqual({});
  expect(formatSettings(settings)).not.toContain("judgements");
  expect(stateOf(settings)).toBe("unjudged");
});

test("all taken back, the workbook is as it was before anybody decided anything, part by part", async () => {
  const before = (await openFileHost("示例.csv", new TextEncoder().encode("学校名称\n示例一小\n"))).bytes();
  const host = await openFileHost("示例.xlsx", before);
  await keepSettings(host, withJudgement(NEW_SETTINGS, requirement, JUDGEMENT));
  const judged = parseSettings((await host.readWorkbook()).settings);
  expect(Object.keys(judged.judgements)).toHaveLength(1);
  await keepSettings(host, withJudgement(judged, requirement, null));
  expect(unzipSync(host.bytes())).toEqual(unzipSync(before));
});

test.each([
  ["of a later version", { version: 2 }],
  ["that are not understood", { version: 1, plans: ["2027"] }],
  ["set aside", { version: 1, setAside: ["{"] }],
  ["of a part that a later version has written", { version: 1, parts: { judgements: { version: 2 } }, judgements: 5 }],
])("taken back beside settings %s, those stay", async (_, document) => {
  const host = await openFileHost("示例.csv", new TextEncoder().encode("学校名称\n示例一小\n"));
  await host.writeSettings(JSON.stringify(document));
  const found = parseSettings((await host.readWorkbook()).settings);
  await keepSettings(host, withJudgement(withJudgement(found, requirement, JUDGEMENT), requirement, null));
  const [kept = ""] = (await host.readWorkbook()).settings.documents;
  expect(JSON.parse(kept)).toMatchObject(document);
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
  const more: unknown = JSON.parse(formatSettings(withJudgement(settings, { ...requirement, id: "3.3" }, JUDGEMENT)));
  expect(more).toMatchObject({
    judgements: {
      "national-2030/9.9": JUDGEMENT,
      "national-2017/2.1": { isMet: "yes" },
      "national-2017/3.3": JUDGEMENT,
    },
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
