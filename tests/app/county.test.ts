import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assessWorkbook } from "../../src/app/assess-workbook";
import { checkWorkbook } from "../../src/app/check-workbook";
import { countyHost } from "../../src/app/county/county-host";
import { keepSettings } from "../../src/app/keep-settings";
import type { WorkbookAssessment } from "../../src/app/workbook-assessment";
import { NEW_SETTINGS, parseSettings, type WorkbookSettings } from "../../src/app/workbook-settings";
import { type FileHost, openFileHost } from "../../src/host/file/file-host";
import type { WorkbookHost } from "../../src/host/workbook-host";

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
          area: { row: 1, column: 1, rows: 1, columns: 1 },
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
