import fc from "fast-check";
import { settingsFindings } from "../../src/app/settings-notes";
import { formatSettings, NEW_SETTINGS, parseSettings, type WorkbookSettings } from "../../src/app/workbook-settings";
import { PRODUCT_VERSION } from "../../src/app/product-version";
import { keptDocument, NO_KEPT_SETTINGS, type KeptSettings } from "../../src/host/settings-part";
import { findingSentence } from "../finding-sentence";
import { version } from "../../package.json";

const read = (document: string | null): WorkbookSettings => parseSettings(keptDocument(document));

/** The document in the workbook after the user has answered one more question. */
function afterAnswer(kept: KeptSettings): Record<string, unknown> {
  const settings = parseSettings(kept);
  const document: unknown = JSON.parse(
    formatSettings({ ...settings, answers: { ...settings.answers, question: "choice" } }),
  );
  if (typeof document !== "object" || document === null) throw new Error("no document");
  return { ...document };
}

function said(document: string): readonly string[] {
  return settingsFindings(read(document)).map(findingSentence);
}

test("the version that is kept with the settings is that of the package", () => {
  expect(PRODUCT_VERSION).toBe(version);
});

describe("settings kept in the workbook", () => {
  it("come back as they were written, and say who wrote them", () => {
    const settings = { ...NEW_SETTINGS, answers: { "column-unit:台账:设备值": "万元" }, ignoredSheets: ["去年"] };
    const written = formatSettings(settings);
    expect(read(written)).toMatchObject({
      standardId: settings.standardId,
      answers: settings.answers,
      ignoredSheets: ["去年"],
      notes: [],
    });
    expect(JSON.parse(written)).toMatchObject({ version: 1, savedBy: PRODUCT_VERSION });
  });

  it("are new where there are none", () => {
    expect(read(null)).toEqual(NEW_SETTINGS);
    expect(read("")).toEqual(NEW_SETTINGS);
  });

  it("come back whatever an answer holds", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string()), fc.array(fc.string()), (answers, ignoredSheets) => {
        const settings = { ...NEW_SETTINGS, answers, ignoredSheets };
        expect(read(formatSettings(settings))).toMatchObject({ ignoredSheets, notes: [] });
        expect(Object.entries(read(formatSettings(settings)).answers).sort()).toEqual(Object.entries(answers).sort());
      }),
    );
  });
});

describe("settings that a later version has written", () => {
  const LATER: readonly (readonly [string, Record<string, unknown>])[] = [
    ["a new key", { version: 2, answers: { a: "b" }, extra: 1 }],
    [
      "questions of a new kind",
      { version: 3, savedBy: "2.4.0", answers: { "merge-split:台账:3": { choice: "share", parts: [1, 2] }, old: "x" } },
    ],
    ["sheets left out with a reason", { version: 2, ignoredSheets: [{ sheet: "去年", until: "2027-03-01" }, "草稿"] }],
    ["answers as a list", { version: 7, answers: [["q", "c"]] }],
    ["several standards", { version: 2, standards: ["national-2017", "x"], standardId: "national-2017" }],
    ["nested parts", { version: 2, county: { name: "示例县", schools: { a: [null, true, 1.5] } } }],
  ];

  it.each(LATER)("are kept with %s when a question is answered, and it is said who wrote them", (_, document) => {
    const text = JSON.stringify(document);
    const after = afterAnswer(keptDocument(text));
    const { answers, ignoredSheets, ...others } = document;
    expect(after).toMatchObject(others);
    expect(after.answers).toMatchObject({
      question: "choice",
      ...(Array.isArray(answers) ? {} : (answers as object | undefined)),
    });
    if (Array.isArray(answers)) expect(after["unread-answers"]).toEqual(answers);
    if (Array.isArray(ignoredSheets)) expect(after.ignoredSheets).toEqual(ignoredSheets);
    expect(said(text)).toEqual([expect.stringContaining(`第${String(document.version)}版格式`)]);
    // And again: nothing is lost or told otherwise by the second answer.
    expect(afterAnswer(keptDocument(JSON.stringify(after)))).toEqual(after);
  });

  it("say the product's version where they tell it", () => {
    expect(said('{"version":3,"savedBy":"2.4.0"}')[0]).toContain("由均衡尺2.4.0保存，第3版格式");
    expect(afterAnswer(keptDocument('{"version":3,"savedBy":"2.4.0"}')).savedBy).toBe("2.4.0");
  });

  it("are used as far as their shape is known", () => {
    expect(read('{"version":2,"answers":{"a":"b","c":{}},"ignoredSheets":["x",5]}')).toMatchObject({
      answers: { a: "b" },
      ignoredSheets: ["x"],
    });
  });
});

describe("keys and contents that are not understood", () => {
  it.each<readonly [string, string]>([
    ["a key", '{"version":1,"answers":{},"layout":"wide"}'],
    ["a version as text", '{"version":"1","answers":{}}'],
    ["a version of nought", '{"version":0}'],
    ["answers of numbers", '{"version":1,"answers":{"a":1,"b":"c"}}'],
    ["answers as text", '{"version":1,"answers":"none"}'],
    ["answers of null", '{"version":1,"answers":null}'],
    ["sheets as text", '{"version":1,"ignoredSheets":"去年"}'],
    ["sheets by number", '{"version":1,"ignoredSheets":[1,"x"]}'],
    ["a key of the language", '{"version":1,"constructor":1,"toString":[2]}'],
    ["a standard as a number", '{"version":1,"standardId":2031}'],
  ])("%s: are said and kept through two answers", (_, text) => {
    expect(said(text)).toEqual([expect.stringContaining("不能识别的内容")]);
    const once = JSON.stringify(afterAnswer(keptDocument(text)));
    const kept: unknown = JSON.parse(text);
    if (typeof kept !== "object" || kept === null) throw new Error("no document");
    const everything = JSON.stringify(afterAnswer(keptDocument(once)));
    for (const [key, content] of Object.entries(kept)) {
      const places: Record<string, unknown> = { ...JSON.parse(everything) };
      const isMerged = key === "answers" || key === "ignoredSheets";
      const found = [places[`unread-${key}`], places[key]].some((place) =>
        isMerged ? holds(place, content) : JSON.stringify(place) === JSON.stringify(content),
      );
      expect([key, found]).toEqual([key, true]);
    }
  });

  /** Everything of the content stands in the place. */
  function holds(place: unknown, content: unknown): boolean {
    if (Array.isArray(content)) return Array.isArray(place) && content.every((each) => place.includes(each));
    if (typeof content === "object" && content !== null && typeof place === "object" && place !== null) {
      const entries = new Map(Object.entries(place));
      return Object.entries(content).every(([key, each]) => JSON.stringify(entries.get(key)) === JSON.stringify(each));
    }
    return JSON.stringify(place) === JSON.stringify(content);
  }
});

describe("settings that cannot be read", () => {
  it.each<readonly [string, string]>([
    ["no JSON", "没有JSON"],
    ["a list", "[]"],
    ["null", "null"],
    ["cut off", '{"version":1,"answers":{"a":"b"'],
    ["nested without end", `${"[".repeat(200_000)}${"]".repeat(200_000)}`],
    ["nested without end in a key", `{"version":1,"a":${"[".repeat(20_000)}${"]".repeat(20_000)}}`],
  ])("%s: are set aside with a word, and not overwritten", (_, text) => {
    const settings = read(text);
    expect(settings).toMatchObject({
      standardId: NEW_SETTINGS.standardId,
      answers: {},
      notes: [{ kind: "set-aside", count: 1 }],
    });
    const after = afterAnswer(keptDocument(text));
    expect(after.setAside).toEqual([text]);
    expect(parseSettings(keptDocument(JSON.stringify(after))).notes).toEqual([]);
  });

  it("are kept where another document can be read, and two different ones both", () => {
    const good = '{"version":1,"answers":{"a":"b"}}';
    const kept: KeptSettings = {
      documents: ["[]", good, good, '{"version":1,"answers":{"a":"c"}}'],
      damaged: ["<settings>"],
      otherNamespaces: [],
    };
    expect(parseSettings(kept)).toMatchObject({ answers: { a: "b" }, notes: [{ kind: "set-aside", count: 3 }] });
    expect(afterAnswer(kept).setAside).toEqual(["<settings>", "[]", '{"version":1,"answers":{"a":"c"}}']);
  });

  it("are not set aside twice", () => {
    const kept: KeptSettings = {
      documents: ['{"version":1,"setAside":["<torn"]}'],
      damaged: ["<torn"],
      otherNamespaces: [],
    };
    expect(parseSettings(kept).notes).toEqual([]);
    expect(afterAnswer(kept).setAside).toEqual(["<torn"]);
  });

  it("are kept beside what another version has set aside in a form of its own", () => {
    expect(
      afterAnswer({ ...NO_KEPT_SETTINGS, documents: ['{"version":2,"setAside":"old"}'], damaged: ["<torn"] }).setAside,
    ).toEqual(["old", "<torn"]);
  });

  it("of many megabytes are read and written", () => {
    const answers = Object.fromEntries(
      Array.from({ length: 50_000 }, (_, index) => [`column-unit:台账:${index}`, "万元"]),
    );
    expect(Object.keys(read(formatSettings({ ...NEW_SETTINGS, answers })).answers)).toHaveLength(50_000);
  });
});

test("settings that another version keeps in a part of its own are told", () => {
  const settings = parseSettings({ ...NO_KEPT_SETTINGS, otherNamespaces: ["urn:edu-balance:settings:2"] });
  const [found] = settingsFindings(settings);
  expect(found?.parameters).toEqual({ namespace: "urn:edu-balance:settings:2" });
  // The name of the part is for who looks after the product, not for who reads the sentence.
  expect(found && findingSentence(found)).toBe(
    "这个工作簿中另有其他版本的均衡尺保存的选择，本版本不能读取，未采用，也不会改动。",
  );
});

test("a standard that nobody can know is not taken for the default", () => {
  expect(read('{"version":1,"standardId":"heilongjiang-2031"}').standardId).toBe("heilongjiang-2031");
  expect(read('{"version":1,"standardId":{"id":"x"}}').standardId).toBe('{"id":"x"}');
  expect(read('{"version":1,"standardId":null}').standardId).toBe(NEW_SETTINGS.standardId);
  expect(afterAnswer(keptDocument('{"version":1,"standardId":{"id":"x"}}')).standardId).toEqual({ id: "x" });
});
