import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assessWorkbook } from "../../src/app/assess-workbook";
import { checkWorkbook } from "./check-workbook";
import { countyHost } from "../../src/app/county/county-host";
import { inherited, joinSettings, settingsOfFile } from "../../src/app/county/county-settings";
import { keepSettings } from "../../src/app/keep-settings";
import type { WorkbookAssessment } from "../../src/app/workbook-assessment";
import { settingsFindings } from "../../src/app/settings-notes";
import { NEW_SETTINGS, parseSettings, type WorkbookSettings } from "../../src/app/workbook-settings";
import { type FileHost, openFileHost } from "../../src/host/file/file-host";
import { HostError, type WorkbookHost } from "../../src/host/workbook-host";
import { hostErrorMessage } from "../../src/i18n/zh-CN/host-errors";
import { planRemoveSheet, planSheet } from "../../src/plan/plan-sheet";
import type { SheetDocument } from "../../src/document/sheet-document";
import { sheetOf, workbookOf } from "../recognition/sheet-of";
import { findingSentence } from "../finding-sentence";

const FOLDER = join(__dirname, "../../assets/samples");
const SCATTERED = "示例县-分散的表.xlsx";

const csv = (name: string, ...rows: readonly (readonly (string | number)[])[]): Promise<FileHost> =>
  openFileHost(name, new TextEncoder().encode(rows.map((row) => row.join(",")).join("\n")));

/** A workbook of which only some sheets are there. */
function partOf(host: FileHost, sheets: readonly string[]): WorkbookHost {
  return new Proxy<WorkbookHost>(host, {
    get: (_, key: keyof WorkbookHost) => {
      if (key !== "readWorkbook") return typeof host[key] === "function" ? host[key].bind(host) : host[key];
      return async () => {
        const reading = await host.readWorkbook();
        const { snapshot } = reading;
        return {
          ...reading,
          snapshot: { ...snapshot, sheets: snapshot.sheets.filter(({ name }) => sheets.includes(name)) },
        };
      };
    },
  });
}

const settingsOf = async (host: WorkbookHost): Promise<WorkbookSettings> =>
  parseSettings((await host.readWorkbook()).settings);

describe("a county of three workbooks", () => {
  const open = (): Promise<FileHost> => openFileHost(SCATTERED, new Uint8Array(readFileSync(join(FOLDER, SCATTERED))));
  const answered = async (host: WorkbookHost): Promise<WorkbookAssessment> => {
    const { assessment } = await checkWorkbook(host);
    const answers = assessment.questions.map(({ id, choices }) => [id, choices[0]?.id ?? ""] as const);
    await keepSettings(host, { ...assessment.settings, answers: Object.fromEntries(answers) });
    return (await checkWorkbook(host)).assessment;
  };

  it("comes to what one workbook with all its sheets comes to, every figure with its file", async () => {
    const whole = await answered(await open());
    const sheets = (await (await open()).readWorkbook()).snapshot.sheets.map(({ name }) => name);
    const files = await Promise.all(
      sheets.map(async (sheet, position) => ({
        name: `文件${position + 1}.xlsx`,
        host: partOf(await open(), [sheet]),
      })),
    );
    const county = await answered(countyHost(files));
    const withoutFile = (json: unknown): unknown => JSON.parse(JSON.stringify(json).replace(/\[文件\d\.xlsx\]/g, ""));
    expect(county.county).toEqual(whole.county);
    expect(withoutFile(county.schools)).toEqual(withoutFile(whole.schools));
    expect(withoutFile(county.questions)).toEqual(withoutFile(whole.questions));
    expect(county.questions.length).toBeGreaterThan(0);
    expect(county.questions.every(({ answer }) => answer !== null)).toBe(true);
    expect(new Set(county.tables.map(({ sheet }) => sheet))).toEqual(
      new Set(sheets.map((sheet, position) => `[文件${position + 1}.xlsx]${sheet}`)),
    );
  });
});

describe("settings of a county", () => {
  const PUPILS = ["学校名称", "办学类型", "在校生数"] as const;
  const two = async () => {
    const a = await csv("学生.csv", PUPILS, ["示例一小", "小学", 900], ["示例二小", "小学", 800]);
    const b = await csv("教师.csv", ["学校名称", "教师数"], ["示例一小", 50], ["示例二小", 40]);
    return {
      a,
      b,
      host: countyHost([
        { name: "学生.csv", host: a },
        { name: "教师.csv", host: b },
      ]),
    };
  };

  it("are kept in the file that they name, as it would name its sheets by itself, and what names none in all", async () => {
    const { a, b, host } = await two();
    const [sheetA, sheetB] = (await host.readWorkbook()).snapshot.sheets.map(({ name }) => name);
    const answers = {
      [`table:${sheetA}:abc`]: "schools",
      [`header:${sheetB}`]: "A1:B1",
      "column-unit:abc:面积": "㎡",
      [`which-table:${sheetA}!1:1:${sheetB}!1:1`]: `${sheetB}!1:1`,
    };
    await keepSettings(host, { ...NEW_SETTINGS, answers, ignoredSheets: [sheetB ?? ""], standardId: "shizong-2024" });
    const [nameA = "", nameB = ""] = await Promise.all(
      [a, b].map(async (file) => (await file.readWorkbook()).snapshot.sheets[0]?.name ?? ""),
    );
    const [ofA, ofB] = [await settingsOf(a), await settingsOf(b)];
    expect(ofA.answers).toEqual({
      [`table:${nameA}:abc`]: "schools",
      "column-unit:abc:面积": "㎡",
      [`which-table:${nameA}!1:1:${sheetB}!1:1`]: `${sheetB}!1:1`,
    });
    expect(ofB.answers).toEqual({
      [`header:${nameB}`]: "A1:B1",
      "column-unit:abc:面积": "㎡",
      [`which-table:${sheetA}!1:1:${nameB}!1:1`]: `${nameB}!1:1`,
    });
    expect([ofA.ignoredSheets, ofB.ignoredSheets]).toEqual([[], [nameB]]);
    expect([ofA.standardId, ofB.standardId]).toEqual(["shizong-2024", "shizong-2024"]);
    // and read again as one they are what they were
    const again = await settingsOf(
      countyHost([
        { name: "学生.csv", host: a },
        { name: "教师.csv", host: b },
      ]),
    );
    expect(again.answers).toEqual(answers);
    expect(again.ignoredSheets).toEqual([sheetB]);
    expect(again.standardId).toBe("shizong-2024");
  });

  it("what somebody else has put into a file stays there, and is not carried into the other", async () => {
    const { a, b, host } = await two();
    await a.writeSettings(JSON.stringify({ version: 1, answers: { later: 3 }, foreign: { x: 1 } }));
    await host.readWorkbook();
    await keepSettings(host, { ...NEW_SETTINGS, answers: { "table-year:abc": "2025" } });
    const documentOf = async (file: FileHost): Promise<Record<string, unknown>> =>
      JSON.parse((await file.readWorkbook()).settings.documents[0] ?? "{}");
    expect(await documentOf(a)).toMatchObject({ foreign: { x: 1 }, answers: { later: 3, "table-year:abc": "2025" } });
    expect(await documentOf(b)).not.toHaveProperty("foreign");
  });

  it("of two entries the later counts, else that of the first file", async () => {
    const { a, b, host } = await two();
    const price = (yuan: number, date: string) => ({ yuan, reason: "示例", by: "计财科", date });
    const keep = (file: FileHost, yuan: number, date: string, standardId: string): Promise<void> =>
      keepSettings(file, { ...NEW_SETTINGS, standardId, prices: { "teaching-area": price(yuan, date) } });
    await keep(a, 2500, "2026-11-02", "shizong-2024");
    await keep(b, 2600, "2026-11-03", "national-2012");
    expect(await settingsOf(host)).toMatchObject({
      standardId: "shizong-2024",
      prices: { "teaching-area": { yuan: 2600 } },
    });
    await keep(b, 2700, "2026-11-02", "national-2012");
    expect((await settingsOf(host)).prices["teaching-area"]?.yuan).toBe(2500);
  });
});

it("is the file itself where there is one, and refuses none and two of one name", async () => {
  const host = await csv("学生.csv", ["学校名称"], ["示例一小"]);
  expect(countyHost([{ name: "学生.csv", host }])).toBe(host);
  expect(() => countyHost([])).toThrow(RangeError);
  expect(() =>
    countyHost([
      { name: "a", host },
      { name: "a", host },
    ]),
  ).toThrow(RangeError);
});

describe("a plan for a county", () => {
  it("is written into each file by itself and taken back exactly; a failure half way leaves every file as it was", async () => {
    const a = await csv("甲.csv", ["学校名称", "数"], ["示例一小", 1]);
    const b = await csv("乙.csv", ["学校名称", "数"], ["示例二小", 2]);
    const host = countyHost([
      { name: "甲.csv", host: a },
      { name: "乙.csv", host: b },
    ]);
    const [inA = "", inB = ""] = (await host.readWorkbook()).snapshot.sheets.map(({ name }) => name);
    const before = [a.bytes(), b.bytes()];
    const comment = (sheet: string, text: string) =>
      ({ type: "comment", cell: { sheet, row: 1, column: 1 }, text }) as const;
    const receipt = await host.applyPlan({ operations: [comment(inA, "甲的批注"), comment(inB, "乙的批注")] });
    expect(receipt.operations).toBe(2);
    expect((await host.readComments()).map(({ cell, text }) => [cell.sheet, text])).toEqual([
      [inA, "甲的批注"],
      [inB, "乙的批注"],
    ]);
    await host.undo(receipt);
    expect([a.bytes(), b.bytes()]).toEqual(before);
    await expect(
      host.applyPlan({ operations: [comment(inA, "甲的批注"), comment("[乙.csv]没有的表", "乙的批注")] }),
    ).rejects.toMatchObject({ code: "sheet-missing" });
    expect([a.bytes(), b.bytes()]).toEqual(before);
    await expect(host.undo({ operations: 1, syncs: 0, undo: { host: "file", parts: [] } })).rejects.toMatchObject({
      code: "unexpected",
    });
  });

  it("marks a cell by a formula that names no file", async () => {
    const a = await csv("甲.csv", ["学校名称", "数"], ["示例一小", 1]);
    const b = await csv("乙.csv", ["学校名称", "数"], ["示例二小", 2]);
    const plans: string[] = [];
    const spy = new Proxy<WorkbookHost>(a, {
      get: (_, key: keyof WorkbookHost) =>
        key === "applyPlan"
          ? (plan: Parameters<WorkbookHost["applyPlan"]>[0]) => {
              plans.push(JSON.stringify(plan.operations));
              return a.applyPlan(plan);
            }
          : typeof a[key] === "function"
            ? a[key].bind(a)
            : a[key],
    });
    const host = countyHost([
      { name: "甲'的.csv", host: spy },
      { name: "乙.csv", host: b },
    ]);
    const [inA = ""] = (await host.readWorkbook()).snapshot.sheets.map(({ name }) => name);
    const own = inA.slice(inA.indexOf("]") + 1);
    await host.applyPlan({
      operations: [
        {
          type: "add-highlight",
          sheet: inA,
          areas: [{ row: 1, column: 1, rows: 1, columns: 1 }],
          formula: `=AND(N("EDU:1.1")=0,'${inA.replaceAll("'", "''")}'!$B2<5)`,
          level: "below-floor",
        },
      ],
    });
    expect(plans[0]).toContain(`N(\\"EDU:1.1\\")=0,'${own}'!$B2<5`);
  });
});

it("reads, of several files, the school that a file's name tells", async () => {
  const classes = (...sizes: readonly number[]): Promise<FileHost> =>
    csv("Sheet1.csv", ["年级", "班级", "学生数"], ...sizes.map((size, at) => ["一年级", at + 1, size]));
  const host = countyHost([
    { name: "示例城关小学.xlsx", host: await classes(40, 41) },
    { name: "示例东街小学.xlsx", host: await classes(42, 50) },
  ]);
  const { requirements } = assessWorkbook((await host.readWorkbook()).snapshot, NEW_SETTINGS);
  const sizes = requirements.find(({ requirement }) => requirement.id === "2.5");
  expect(Array.from({ length: sizes?.length ?? 0 }, (_, at) => sizes?.item(at)).map((item) => item?.school)).toEqual([
    "示例城关小学",
    "示例城关小学",
    "示例东街小学",
    "示例东街小学",
  ]);
});

describe("what files of a county keep that is not alike", () => {
  const pair = async () => {
    const a = await csv("甲.csv", ["学校名称", "数"], ["示例一小", 1]);
    const b = await csv("乙.csv", ["学校名称", "数"], ["示例二小", 2]);
    const files = [
      { name: "甲.csv", host: a },
      { name: "乙.csv", host: b },
    ] as const;
    return { a, b, files, host: countyHost(files) };
  };
  const said = async (host: WorkbookHost): Promise<string> => {
    const { assessment } = await checkWorkbook(host);
    return assessment.findings.map((each) => findingSentence(each)).join("\n");
  };
  const price = (yuan: number, date: string) => ({ yuan, reason: "示例", by: "计财科", date });

  it("two standards are told with their files, until the user has chosen", async () => {
    const { a, b, host, files } = await pair();
    await keepSettings(a, { ...NEW_SETTINGS, standardId: "shizong-2024" });
    await keepSettings(b, { ...NEW_SETTINGS, standardId: "national-2012" });
    const { assessment } = await checkWorkbook(host);
    expect(assessment.standard.id).toBe("shizong-2024");
    expect(await said(host)).toMatch(/“甲\.csv”选用.+，“乙\.csv”选用.+。按“甲\.csv”选用的标准评估/);
    expect(await said(countyHost([...files].reverse()))).toContain("按“乙.csv”选用的标准评估");
    const chosen = { ...assessment.settings, standardId: "national-2017" };
    expect(settingsFindings(chosen)).toEqual([]);
    await keepSettings(host, chosen);
    expect(await said(host)).not.toContain("选用");
    expect((await settingsOf(host)).standardId).toBe("national-2017");
  });

  it("files of one standard, or of which only one keeps something, differ in nothing", async () => {
    const { a, b, host } = await pair();
    await keepSettings(a, { ...NEW_SETTINGS, standardId: "shizong-2024", prices: { room: price(1, "2026-11-01") } });
    expect((await settingsOf(host)).notes).toEqual([]);
    await keepSettings(b, { ...NEW_SETTINGS, standardId: "shizong-2024", answers: { "table-year:abc": "2025" } });
    expect((await settingsOf(host)).notes).toEqual([]);
  });

  it.each([
    ["prices", { room: price(1, "2026-11-01") }, { room: price(2, "2026-11-02") }, "日期较晚的"],
    ["answers", { "column-unit:abc:面积": "㎡" }, { "column-unit:abc:面积": "亩" }, "排在前面的文件的"],
    ["switches", { "national-2012/x": "a" }, { "national-2012/x": "b" }, "排在前面的文件的"],
  ] as const)("of %s it is told that they differ", async (part, one, other, whose) => {
    const { a, b, host } = await pair();
    await keepSettings(a, { ...NEW_SETTINGS, [part]: one });
    await keepSettings(b, { ...NEW_SETTINGS, [part]: other });
    const { notes } = await settingsOf(host);
    expect(notes).toEqual([{ kind: "files-differ", part, files: ["甲.csv", "乙.csv"], standards: [] }]);
    const found = settingsFindings({ ...NEW_SETTINGS, notes }).map((each) => findingSentence(each));
    expect(found[0]).toMatch(/^“甲\.csv”、“乙\.csv”中保存的“.+”不一致/);
    expect(found[0]).toContain(`采用${whose}`);
  });

  it("what a later version has kept in one of them is told with the file", async () => {
    const { b, host } = await pair();
    await b.writeSettings(
      JSON.stringify({ version: 1, savedBy: "3.0.0", prices: {}, parts: { prices: { version: 4 } } }),
    );
    expect((await settingsOf(host)).notes).toEqual([
      { kind: "later-part", part: "prices", version: "4", savedBy: "3.0.0", file: "乙.csv" },
    ]);
    expect(await said(host)).toContain("“乙.csv”中的“填报的单价”来自较新版本的均衡尺");
  });

  it("an answer and a replaced figure that are taken back are gone from every file, and nothing is left of nothing", async () => {
    const { a, b, host } = await pair();
    const before = [a.bytes(), b.bytes()];
    const override = { value: 5, reason: "示例", by: "督导室", date: "2026-11-02" };
    const settings = { ...NEW_SETTINGS, answers: { "table-year:abc": "2025" }, overrides: { "1.1:primary": override } };
    await keepSettings(host, settings);
    // later than ours, in one file alone: taken back all the same
    await keepSettings(b, { ...settings, overrides: { "1.1:primary": { ...override, date: "2026-11-09" } } });
    const read = await settingsOf(host);
    expect(read.overrides["1.1:primary"]?.date).toBe("2026-11-09");
    await keepSettings(host, { ...read, answers: {}, overrides: {} });
    for (const each of [a, b, host])
      expect(await settingsOf(each)).toMatchObject({ answers: {}, overrides: {}, notes: [] });
    await keepSettings(host, NEW_SETTINGS);
    expect([a, b].map((file) => file.bytes().length)).toEqual(before.map(({ length }) => length));
  });

  it("what somebody else keeps in a file outlives that everything of ours is taken back", async () => {
    const { a, b, host } = await pair();
    await a.writeSettings(JSON.stringify({ version: 1, foreign: { x: 1 }, answers: { "table-year:abc": "2025" } }));
    const read = await settingsOf(host);
    await keepSettings(host, { ...read, answers: {} });
    expect(JSON.parse((await a.readWorkbook()).settings.documents[0] ?? "{}")).toMatchObject({ foreign: { x: 1 } });
    expect((await b.readWorkbook()).settings.documents).toEqual([]);
    await host.writeSettings(null);
    expect(JSON.parse((await a.readWorkbook()).settings.documents[0] ?? "{}")).toMatchObject({ foreign: { x: 1 } });
  });

  it("an answer about one file changes no other file", async () => {
    const { a, b, host } = await pair();
    const untouched = b.bytes();
    const [inA] = (await host.readWorkbook()).snapshot.sheets.map(({ name }) => name);
    await keepSettings(host, { ...NEW_SETTINGS, answers: { [`header:${inA}`]: "A1:B1" } });
    expect((await settingsOf(a)).answers).toEqual({ "header:甲": "A1:B1" });
    expect((await b.readWorkbook()).settings.documents).toEqual([]);
    expect(b.bytes()).toEqual(untouched);
  });

  it("a file that cannot be written is named, and the others keep what was decided", async () => {
    const { a, b } = await pair();
    const refusing = failing(a, "writeSettings");
    const host = countyHost([
      { name: "甲.csv", host: refusing },
      { name: "乙.csv", host: b },
    ]);
    const settings = { ...NEW_SETTINGS, answers: { "table-year:abc": "2025" } };
    const failure: unknown = await keepSettings(host, settings).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: "workbook-read-only", parameters: { file: "甲.csv" } });
    if (failure instanceof HostError) expect(hostErrorMessage(failure).what).toMatch(/^“甲\.csv”：/);
    expect((await settingsOf(b)).answers).toEqual(settings.answers);
    expect((await settingsOf(a)).answers).toEqual({});
  });

  // a school called as a sheet, a header called as a sheet, a label called as a sheet; sheets with "!" and digits
  it.each([
    [
      ["示例一小", "总表"],
      "duplicate-school:示例一小:总表:示例一小",
      "first",
      "duplicate-school:示例一小:[f]总表:[f]示例一小",
    ],
    [["示例一小", "总表"], "duplicate-school:总表:示例一小:3,5", "both", "duplicate-school:[f]总表:示例一小:3,5"],
    [["校!舍", "2025"], "which-table:校!舍!1:1:2025!1:1", "校!舍!1:1", "which-table:[f]校!舍!1:1:[f]2025!1:1"],
    [["示例一小"], "row-stage:示例一小:4:附属:示例一小", "primary", "row-stage:[f]示例一小:4:附属:示例一小"],
    [["总计"], "row-meaning:总计:总计:abc", "总计", "row-meaning:[f]总计:总计:abc"],
    [["a", "同校"], "same-school:同校=同校", "同校", "same-school:同校=同校"],
    [["数"], "column-field:abc:数", "数", "column-field:abc:数"],
    [
      ["示例一小", "数"],
      "approximate-number:示例一小:示例一小:数:约5",
      "5",
      "approximate-number:[f]示例一小:示例一小:数:约5",
    ],
    [["小学", "schools"], "table:小学:abc", "schools", "table:[f]小学:abc"],
  ])("of a file with the sheets %s the key %s names no sheet where it means none", (sheets, key, choice, inCounty) => {
    const file = { file: "f", sheets, settings: { ...NEW_SETTINGS, answers: { [key]: choice } } };
    const joined = joinSettings([file]);
    const named = key.startsWith("which-") ? `[f]${choice}` : choice;
    expect(joined.answers).toEqual({ [inCounty]: named });
    expect(settingsOfFile(joined, { ...file, settings: NEW_SETTINGS }).answers).toEqual({ [key]: choice });
  });

  it.each(["台账[1].xlsx", "a]b[.xlsx", "it's!.xlsx", `${"长".repeat(60)}.xlsx`, "[甲.csv]乙.csv"])(
    "a file called %s keeps and finds its answers",
    async (name) => {
      const { a, b } = await pair();
      const host = countyHost([
        { name, host: a },
        { name: "甲.csv", host: b },
      ]);
      const sheets = (await host.readWorkbook()).snapshot.sheets.map((sheet) => sheet.name);
      const answers = {
        [`table:${sheets[0]}:abc`]: "schools",
        [`which-table:${sheets[0]}!1:1:${sheets[1]}!1:1`]: `${sheets[1]}!1:1`,
      };
      await keepSettings(host, { ...NEW_SETTINGS, answers, ignoredSheets: [sheets[0] ?? ""] });
      expect((await settingsOf(a)).answers).toHaveProperty(["table:甲:abc"], "schools");
      expect(await settingsOf(host)).toMatchObject({ answers, ignoredSheets: [sheets[0]], notes: [] });
      const comment = { type: "comment", cell: { sheet: sheets[0] ?? "", row: 1, column: 1 }, text: "批注" } as const;
      await host.applyPlan({ operations: [comment] });
      expect((await host.readComments()).map(({ cell }) => cell.sheet)).toEqual([sheets[0]]);
    },
  );

  it("the newer version of a file inherits what it does not keep itself", () => {
    const file = (settings: Partial<WorkbookSettings>) => ({
      file: "甲.csv",
      sheets: ["甲"],
      settings: { ...NEW_SETTINGS, ...settings },
    });
    const older = file({
      document: { version: 1 },
      standardId: "shizong-2024",
      answers: { "header:甲": "A1:B1", "table-year:abc": "2024" },
      ignoredSheets: ["甲"],
    });
    expect(inherited(file({}), older)).toMatchObject({
      standardId: "shizong-2024",
      answers: older.settings.answers,
      ignoredSheets: ["甲"],
      document: {},
    });
    const newer = file({
      document: { version: 1, x: 1 },
      answers: { "table-year:abc": "2025" },
      ignoredSheets: ["甲"],
    });
    expect(inherited(newer, older)).toMatchObject({
      standardId: "national-2017",
      answers: { "header:甲": "A1:B1", "table-year:abc": "2025" },
      ignoredSheets: ["甲"],
      document: { version: 1, x: 1 },
    });
  });
});

/** A host of which one method refuses. */
function failing(host: FileHost, method: keyof WorkbookHost): WorkbookHost {
  return new Proxy<WorkbookHost>(host, {
    get: (_, key: keyof WorkbookHost) =>
      key === method
        ? () => Promise.reject(new HostError("workbook-read-only"))
        : typeof host[key] === "function"
          ? host[key].bind(host)
          : host[key],
  });
}

describe("a write into several files that does not come to its end", () => {
  const comment = (sheet: string, row: number) =>
    ({ type: "comment", cell: { sheet, row, column: 1 }, text: `批注${row}` }) as const;
  const pair = async () => {
    const a = await csv("甲.csv", ["学校名称", "数"], ["示例一小", 1]);
    const b = await csv("乙.csv", ["学校名称", "数"], ["示例二小", 2]);
    return { a, b };
  };

  it("tells what still stands where taking back fails too", async () => {
    const { a, b } = await pair();
    const host = countyHost([
      { name: "甲.csv", host: failing(a, "undo") },
      { name: "乙.csv", host: failing(b, "applyPlan") },
    ]);
    const failure: unknown = await host
      .applyPlan({ operations: [comment("[甲.csv]甲", 1), comment("[乙.csv]乙", 1)] })
      .catch((error: unknown) => error);
    // why it failed, and that one comment is still there
    expect(failure).toMatchObject({ code: "workbook-read-only", parameters: { file: "乙.csv", written: 1 } });
    expect(await a.readComments()).toHaveLength(1);
  });

  it("takes back every file that can be, and tells of the one that cannot", async () => {
    const { a, b } = await pair();
    const host = countyHost([
      { name: "甲.csv", host: a },
      { name: "乙.csv", host: failing(b, "undo") },
    ]);
    const receipt = await host.applyPlan({ operations: [comment("[甲.csv]甲", 1), comment("[乙.csv]乙", 1)] });
    await expect(host.undo(receipt)).rejects.toMatchObject({ parameters: { file: "乙.csv" } });
    expect(await a.readComments()).toEqual([]);
  });

  it("cancelled, says how many operations at the end of the plan were not begun", async () => {
    const { a, b } = await pair();
    const host = countyHost([
      { name: "甲.csv", host: a },
      { name: "乙.csv", host: b },
    ]);
    const stop = new AbortController();
    const many = Array.from({ length: 450 }, (_, row) => comment("[乙.csv]乙", row + 1));
    const operations = [...many, comment("[甲.csv]甲", 1), comment("[甲.csv]甲", 2)];
    const receipt = await host.applyPlan(
      { operations },
      { signal: stop.signal, onProgress: (done) => done >= 200 && stop.abort() },
    );
    expect(receipt).toMatchObject({ operations: 200, left: 252 });
    expect([await a.readComments(), (await b.readComments()).length]).toEqual([[], 200]);
    await host.undo(receipt);
    expect(await b.readComments()).toEqual([]);
  });
});

describe("the sheet of ours in a county", () => {
  const CONTENT: SheetDocument = {
    rows: [[{ content: "标准" }]],
    merges: [],
    columnWidths: [20],
    frozenRows: 0,
    page: { orientation: "portrait", repeatedRows: null },
  };
  const open = async () => {
    const [a, b] = [
      await csv("甲.csv", ["学校名称", "数"], ["示例一小", 1]),
      await csv("乙.csv", ["学校名称", "数"], ["示例二小", 2]),
    ];
    const host = countyHost([
      { name: "甲.csv", host: a },
      { name: "乙.csv", host: b },
    ]);
    return { a, b, host };
  };
  const plans = async (host: WorkbookHost) => {
    const { snapshot } = await host.readWorkbook();
    return {
      make: planSheet(snapshot, "standard", "均衡尺-标准", CONTENT),
      remove: planRemoveSheet(snapshot, "standard", "均衡尺-标准"),
    };
  };

  it("is made in the first file, filled again where it is, and removed from there", async () => {
    const { a, b, host } = await open();
    const before = b.bytes();
    await host.applyPlan((await plans(host)).make);
    const ours = (await a.readWorkbook()).snapshot.sheets.find(({ marker }) => marker !== undefined);
    expect(ours?.name).toBe("均衡尺-标准");
    expect((await plans(host)).make.outlooks?.[0]).toMatchObject({ does: "refill", sheet: "[甲.csv]均衡尺-标准" });
    await host.applyPlan((await plans(host)).make);
    // beside another file put in front of it, it is still the one that is filled
    const turned = countyHost([
      { name: "乙.csv", host: b },
      { name: "甲.csv", host: a },
    ]);
    expect((await plans(turned)).make.outlooks?.[0]).toMatchObject({ does: "refill", sheet: "[甲.csv]均衡尺-标准" });
    await turned.applyPlan((await plans(turned)).remove);
    expect((await a.readWorkbook()).snapshot.sheets.map(({ name }) => name)).toEqual(["甲"]);
    expect(b.bytes()).toEqual(before);
  });

  it("is called otherwise than a sheet of the user's, and the cells that refer to it are those of its own file", () => {
    const named = workbookOf(
      sheetOf([["x"]], { name: "[甲.csv]均衡尺-标准" }),
      sheetOf([["x"]], { name: "[乙.csv]乙" }),
    );
    expect(planSheet(named, "standard", "均衡尺-标准", CONTENT).outlooks?.[0]?.sheet).toBe("均衡尺-标准2");
    const refers = (name: string) => ({ ...sheetOf([["x"]], { name }), formulas: new Map([[0, "='均衡尺-标准'!A1"]]) });
    const ours = { ...sheetOf([["x"]], { name: "[乙.csv]均衡尺-标准" }), marker: "standard" };
    const workbook = workbookOf(refers("[甲.csv]甲"), refers("[乙.csv]乙"), ours);
    expect(planRemoveSheet(workbook, "standard", "均衡尺-标准").outlooks?.[0]?.referrers).toEqual([
      { sheet: "[乙.csv]乙", row: 0, column: 0 },
    ]);
  });

  it("can be made where another file's structure is protected, and not where its own is", async () => {
    const { a, b } = await open();
    const closed = (host: FileHost): WorkbookHost =>
      new Proxy<WorkbookHost>(host, {
        get: (_, key: keyof WorkbookHost) => {
          if (key !== "readWorkbook") return typeof host[key] === "function" ? host[key].bind(host) : host[key];
          return async () => {
            const reading = await host.readWorkbook();
            return { ...reading, snapshot: { ...reading.snapshot, isStructureProtected: true } };
          };
        },
      });
    const refusal = async (first: WorkbookHost, second: WorkbookHost) => {
      const files = [
        { name: "甲.csv", host: first },
        { name: "乙.csv", host: second },
      ];
      const { make, remove } = await plans(countyHost(files));
      return [make.outlooks?.[0]?.refusal, remove.outlooks?.[0]?.refusal];
    };
    expect(await refusal(a, closed(b))).toEqual([null, null]);
    expect(await refusal(closed(a), b)).toEqual(["structure-protected", null]);
    await b.applyPlan(planSheet((await b.readWorkbook()).snapshot, "standard", "均衡尺-标准", CONTENT));
    // ours stands in the second: what the first allows does not matter
    expect(await refusal(closed(a), b)).toEqual([null, null]);
    expect(await refusal(a, closed(b))).toEqual([null, "structure-protected"]);
  });
});
