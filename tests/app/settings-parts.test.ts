import { assessWorkbook } from "../../src/app/assess-workbook";
import { settingsFindings } from "../../src/app/settings-notes";
import { formatSettings, NEW_SETTINGS, parseSettings, type WorkbookSettings } from "../../src/app/workbook-settings";
import { figuresOfStandard } from "../../src/core/standards/standard-figures";
import { DEFAULT_STANDARD } from "../../src/core/standards/standards";
import { keptDocument } from "../../src/host/settings-part";
import { findingSentence } from "../finding-sentence";

const read = (document: unknown): WorkbookSettings => parseSettings(keptDocument(JSON.stringify(document)));
const written = (settings: WorkbookSettings): Record<string, unknown> => ({ ...JSON.parse(formatSettings(settings)) });
const said = (settings: WorkbookSettings): readonly string[] => settingsFindings(settings).map(findingSentence);

const OVERRIDE = { value: 4, reason: "省定标准", by: "教育股", date: "2026-03-01" };

describe("overrides of figures", () => {
  it("come back as they were written", () => {
    const overrides = { "1.1:primary": OVERRIDE };
    expect(read(written({ ...NEW_SETTINGS, overrides }))).toMatchObject({ overrides, notes: [] });
  });

  it("leave no trace in a document without any", () => {
    expect(written(NEW_SETTINGS)).not.toHaveProperty("overrides");
  });

  it("are gone when they are taken back", () => {
    const settings = read(written({ ...NEW_SETTINGS, overrides: { a: OVERRIDE, b: OVERRIDE } }));
    expect(read(written({ ...settings, overrides: { b: OVERRIDE } })).overrides).toEqual({ b: OVERRIDE });
  });

  it.each<readonly [string, unknown]>([
    ["a text", { ...OVERRIDE, value: "4" }],
    ["negative", { ...OVERRIDE, value: -1 }],
    ["no number", { ...OVERRIDE, value: null }],
    ["without a reason", { value: 4, by: "教育股", date: "2026-03-01" }],
    ["with a person by number", { ...OVERRIDE, by: 7 }],
    ["a bare figure", 4],
  ])("%s: are said, kept, and not used", (_, bad) => {
    const document = { version: 1, overrides: { "1.1:primary": bad, "1.2.primary": OVERRIDE } };
    const settings = read(document);
    expect(settings.overrides).toEqual({ "1.2.primary": OVERRIDE });
    expect(said(settings)).toEqual([expect.stringContaining("overrides")]);
    expect(written(settings).overrides).toEqual(document.overrides);
  });

  it("of a figure that the standard has not are said and kept", () => {
    const settings = {
      ...NEW_SETTINGS,
      overrides: { "national-2017/9.9:primary": OVERRIDE, "national-2017/1.1:primary": OVERRIDE },
    };
    const { findings } = assessWorkbook({ name: "空", sheets: [] }, settings);
    const unknown = findings.filter(({ code }) => code === "override-unknown");
    expect(unknown.map(findingSentence)).toEqual([expect.stringContaining("9.9:primary")]);
    expect(written(settings).overrides).toEqual(settings.overrides);
  });
});

describe("a part that a later version has written", () => {
  const LATER = [["q", { choice: "c", since: 2031 }]];
  const DOCUMENT = {
    version: 1,
    savedBy: "0.9.0",
    answers: LATER,
    ignoredSheets: ["去年"],
    parts: { answers: { version: 2, savedBy: "3.1.0" } },
  };

  it("is not used, and it is said who wrote it; the other parts are used", () => {
    const settings = read(DOCUMENT);
    expect(settings).toMatchObject({ answers: {}, ignoredSheets: ["去年"] });
    expect(said(settings)).toEqual([
      expect.stringContaining("“已确认的问题”来自较新版本的均衡尺（由均衡尺3.1.0保存，第2版格式）"),
    ]);
  });

  it("stays as it is while this version's answers are kept beside it", () => {
    const answered = { ...read(DOCUMENT), answers: { question: "choice" } };
    const after = written(answered);
    expect(after).toMatchObject({ answers: LATER, parts: DOCUMENT.parts, "answers@1": { question: "choice" } });
    expect(read(after).answers).toEqual({ question: "choice" });
    expect(written({ ...read(after), ignoredSheets: [] })).toMatchObject({
      answers: LATER,
      "answers@1": { question: "choice" },
    });
    expect(said(read(after))).toEqual(said(read(DOCUMENT)));
  });

  it("naming a standard is not judged by the default, until the user has chosen one", () => {
    const later = { version: 1, standardId: "national-2017", parts: { standardId: { version: 2 } } };
    expect(read(later).standardId).not.toBe("national-2017");
    const chosen = read(written({ ...read(later), standardId: "national-2017" }));
    expect(chosen.standardId).toBe("national-2017");
    expect(written(chosen).standardId).toBe("national-2017");
  });

  it.each([{ version: "2" }, { version: 0 }, { version: 1.5 }])("with the version %j is left alone too", (part) => {
    const settings = read({ version: 1, answers: { a: "b" }, parts: { answers: part } });
    expect(settings.answers).toEqual({});
    expect(written({ ...settings, answers: { c: "d" } }).answers).toEqual({ a: "b" });
  });
});

test("answers of the first version survive this one, whatever else has been added", () => {
  const settings = read({
    version: 1,
    savedBy: "0.1.0",
    standardId: "national-2017",
    answers: { a: "b" },
    ignoredSheets: ["x"],
  });
  const after = written({ ...settings, overrides: { "1.1:primary": OVERRIDE } });
  // What the first version looks at stands where it looks for it, in the form that it knows.
  expect(after).toMatchObject({ version: 1, standardId: "national-2017", answers: { a: "b" }, ignoredSheets: ["x"] });
});

test("every figure of a standard has an id of its own and a source", () => {
  const figures = figuresOfStandard(DEFAULT_STANDARD);
  expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length);
  expect(figures.find(({ id }) => id === "1.1:primary")).toMatchObject({ value: 4.2, sign: "≥", unit: "person" });
  expect(figures.every(({ source }) => source.document !== "" && source.clause !== "")).toBe(true);
});
