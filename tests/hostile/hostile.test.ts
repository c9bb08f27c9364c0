import { deflateRawSync } from "node:zlib";
import { readSnapshotText } from "../../src/archive/snapshot-text";
import { runCheck } from "../../src/cli/run-check";
import { islandsOf } from "../../src/core/cell/islands";
import { openFileHost } from "../../src/host/file/file-host";
import { openFiles } from "../../src/host/file/open-files";
import { HostError } from "../../src/host/workbook-host";
import { hostErrorMessage } from "../../src/i18n/zh-CN/host-errors";
import { withMergesThatCount } from "../../src/recognition/sheet/bounded-sheet";
import { PACKAGE_LIMITS, PackageBudget, type PackageLimits } from "../../src/xlsx/package-budget";
import { PendingChunks } from "../../src/xlsx/pending-chunks";
import { readXlsx } from "../../src/xlsx/read-workbook";
import { parseLines } from "../../src/xlsx/text-lines";
import { XlsxError } from "../../src/xlsx/xlsx-error";
import { sheetOf } from "../recognition/sheet-of";
import { HOSTILE_FILES } from "./hostile-files";
import { hostileWorkbook, workbookParts } from "./hostile-package";

/** Files and limits are so much smaller here than `npm run bench:hostile` tries them; nothing here asks for the time. */
const SHARE = 0.005;
const LIMITS = Object.fromEntries(
  Object.entries(PACKAGE_LIMITS).map(([kind, limit]) => [kind, Math.round(limit * SHARE)]),
) as unknown as PackageLimits;

const workbooks = HOSTILE_FILES.filter(({ name }) => !/\.\w+$/.test(name));
const sound = workbooks.filter(({ isSound }) => isSound === true);

async function outcomeOf(bytes: Uint8Array, budget: PackageBudget): Promise<string> {
  try {
    await readXlsx(bytes, budget);
    return "read";
  } catch (error) {
    if (error instanceof XlsxError) return error.code;
    throw error;
  }
}

test.each(workbooks.map(({ name, make }) => [name, make] as const))(
  "%s: read or refused by a reason, within the budget",
  async (_, make) => {
    const budget = new PackageBudget(LIMITS);
    expect(["read", "too-large", "file-damaged"]).toContain(await outcomeOf(make(SHARE), budget));
    for (const kind of Object.keys(LIMITS) as (keyof PackageLimits)[])
      expect(budget.spent(kind)).toBeLessThanOrEqual(LIMITS[kind]);
  },
);

test.each(sound.map(({ name, make }) => [name, make] as const))("%s: the twenty schools are read", async (_, make) => {
  const { stdout, exitCode } = await runCheck(["a.xlsx"], async () => make(SHARE));
  const usual = await runCheck(["a.xlsx"], async () => hostileWorkbook());
  expect(exitCode).toBe(usual.exitCode);
  expect(stdout.split("\n")[1]).toBe(usual.stdout.split("\n")[1]);
});

test("a cell far away costs no more than any other", async () => {
  const far = hostileWorkbook({ rows: '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>' });
  const { snapshot } = await (await openFileHost("a.xlsx", far)).readWorkbook();
  const [sheet] = snapshot.sheets;
  if (!sheet) throw new Error("no sheet");
  // Rows without content share one array; the others are as long as what they hold.
  const rows = [...new Set(sheet.values)];
  expect(rows.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(21 * 12 + 16_384 + 1);
  expect(islandsOf(sheet).map(({ area }) => area)).toEqual([
    { row: 0, column: 0, rows: 21, columns: 12 },
    { row: 1_048_575, column: 16_383, rows: 1, columns: 1 },
  ]);
});

test("a sheet without wide gaps is the one part that it was", () => {
  const sheet = sheetOf([["学校", "人数"], [], ["甲小学", 5]]);
  expect(islandsOf(sheet)).toEqual([sheet]);
});

test("entries of columns that lie over one another count once", async () => {
  const budget = new PackageBudget();
  const wide = '<col min="1" max="16384" width="9"/>';
  const { sheets } = await readXlsx(hostileWorkbook({ before: `<cols>${wide.repeat(500)}</cols>` }), budget);
  expect(sheets[0]?.columns).toHaveLength(16_384);
  expect(budget.spent("areas")).toBe(16_384);
  const mixed = '<col min="5" max="6" width="9" hidden="1"/><col min="2" max="9" width="7"/>';
  const [sheet] = (await readXlsx(hostileWorkbook({ before: `<cols>${mixed}</cols>` }))).sheets;
  expect(sheet?.columns.map(({ column, width }) => [column, width])).toEqual([
    [1, 7],
    [2, 7],
    [3, 7],
    [4, 9],
    [5, 9],
    [6, 7],
    [7, 7],
    [8, 7],
  ]);
});

test("a token that comes in many chunks is looked at again only when it has doubled", () => {
  const pending = new PendingChunks();
  let rest: Uint8Array = new Uint8Array(100);
  let joins = 0;
  let copied = 0;
  for (let chunk = 0; chunk < 10_000; chunk++) {
    const joined = pending.behind(rest, new Uint8Array(100), false);
    if (!joined) continue;
    rest = joined;
    joins++;
    copied += joined.length;
  }
  expect(joins).toBeLessThan(15);
  expect(copied).toBeLessThan(3 * 10_000 * 100);
});

test("merged areas that cover more cells than a sheet has are left aside, and that is said", () => {
  const sheet = { ...sheetOf([["学校", "人数"]]), area: { row: 0, column: 0, rows: 1_000_000, columns: 2 } };
  const whole = { row: 0, column: 0, rows: 1_048_576, columns: 16_384 };
  expect(withMergesThatCount({ ...sheet, merges: [whole, whole] }).mergesKnown).toBe(true);
  const many = withMergesThatCount({ ...sheet, merges: [whole, whole, whole] });
  expect([many.merges.length, many.mergesKnown]).toEqual([0, false]);
});

test("the same part read for many sheets counts each time", async () => {
  const file = HOSTILE_FILES.find(({ name }) => name === "5,000 sheets of one part");
  expect(
    await outcomeOf(file?.make(0.2) ?? new Uint8Array(0), new PackageBudget({ ...PACKAGE_LIMITS, bytes: 100_000 })),
  ).toBe("too-large");
});

test("settings that are larger than any are set aside, and the workbook is read", async () => {
  const file = HOSTILE_FILES.find(({ name }) => name === "settings of ours of 100 MB");
  const budget = new PackageBudget();
  const { customXmlParts } = await readXlsx(file?.make(0.1) ?? new Uint8Array(0), budget);
  expect(customXmlParts[0]?.length).toBeLessThanOrEqual(4_096);
  expect(budget.spent("bytes")).toBeLessThan(9_000_000);
});

test("of several files, one that is refused keeps the others from nothing", async () => {
  const styles = HOSTILE_FILES.find(({ name }) => name === "a million fonts");
  const { files, failures } = await openFiles([
    { path: "坏.xlsx", bytes: async () => styles?.make(0.25) ?? new Uint8Array(0) },
    { path: "好.xlsx", bytes: async () => hostileWorkbook() },
  ]);
  expect(files.map(({ name }) => name)).toEqual(["好.xlsx"]);
  expect(failures.map(({ error }) => hostErrorMessage(error))).toEqual([
    {
      what: "工作簿内容过多，超出一次可以读取的范围。",
      untouched: "没有写入任何内容。",
      next: "请删除数据表以外的多余内容，或拆分为几个工作簿，然后重试。",
    },
  ]);
});

test.each(HOSTILE_FILES.filter(({ name }) => name.endsWith(".csv")).map(({ name, make }) => [name, make] as const))(
  "%s: read or refused",
  async (name, make) => {
    try {
      await openFileHost(name, make(SHARE / 10));
    } catch (error) {
      expect(error).toBeInstanceOf(HostError);
    }
  },
);

test.each(HOSTILE_FILES.filter(({ name }) => name.endsWith(".docx")).map(({ name, make }) => [name, make] as const))(
  "%s: refused in words, or looked through",
  async (name, make) => {
    const { stdout, stderr } = await runCheck(["--plan-text", name], async () => make(SHARE));
    expect(`${stdout}${stderr}`).toContain(name);
  },
);

test("lines of a text are cut as ever", () => {
  expect(parseLines('a,"b,""c""\n",d\r\n\r\n"",x"y,')).toEqual([["a", 'b,"c"\n', "d"], [""], ["", 'x"y', ""]]);
  expect(parseLines('"a"b,"open')).toEqual([["ab", "open"]]);
  expect(parseLines("a\n")).toEqual([["a"]]);
  expect(parseLines("")).toEqual([]);
});

test("a kept state that unpacks to more than any is damaged, before it is unpacked", () => {
  const body = deflateRawSync(Buffer.alloc(70_000_000, " ")).toString("base64");
  let sum = 0x811c9dc5;
  for (const letter of body) sum = Math.imul(sum ^ letter.charCodeAt(0), 0x01000193);
  const text = `EDU1.${(sum >>> 0).toString(16).padStart(8, "0")}.${body}`;
  expect(readSnapshotText(text)).toEqual({ state: "damaged" });
});

test("a package in which two parts have one name, or a row or cell is there twice, is damaged", async () => {
  const twice = HOSTILE_FILES.find(({ name }) => name === "two parts of one name");
  await expect(readXlsx(twice?.make(1) ?? new Uint8Array(0))).rejects.toMatchObject({ code: "file-damaged" });
  const rows = ['<row r="3"><c r="A3"/></row>', '<row r="40"><c r="B40"><v>1</v></c><c r="A40"/><c r="B40"/></row>'];
  for (const row of rows)
    await expect(readXlsx(hostileWorkbook({ rows: row }))).rejects.toMatchObject({ code: "file-damaged" });
  // Out of order and each once, they are read.
  const { sheets } = await readXlsx(
    hostileWorkbook({ rows: '<row r="41"><c r="B41"><v>1</v></c><c r="A41"><v>2</v></c></row><row r="40"/>' }),
  );
  expect(sheets[0]?.rows.at(-1)?.cells.map(({ value }) => value)).toEqual([1, 2]);
  expect(workbookParts()).toHaveLength(4);
});
