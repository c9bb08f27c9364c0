import { readFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { LedgerView } from "../../../src/app/ledger";
import type { CheckedWorkbook } from "../../../src/app/check-workbook";
import { checkWorkbook } from "../../app/check-workbook";
import { type FileHost, openFileHost } from "../../../src/host/file/file-host";
import { ledgersOf, planLedger } from "../../../src/taskpane/ledger/ledger-plans";

const FILE = "示例县-全部指标.xlsx";
const SAMPLE = readFileSync(join(__dirname, "../../../assets/samples", FILE));
const LEDGER = "均衡尺-整改台账";
const [DAY, LATER] = ["2026-11-30", "2027-03-01"];

jest.setTimeout(60_000);

interface Kept {
  readonly assessment: CheckedWorkbook["assessment"];
  readonly view: LedgerView;
}

async function look(host: FileHost, today: string): Promise<Kept> {
  const { assessment } = await checkWorkbook(host);
  return { assessment, view: ledgersOf(assessment, today).problems };
}

/** Makes the ledger or brings it up to date, as a click would. @returns how many operations that took */
async function keep(host: FileHost, today: string): Promise<number> {
  const { assessment, view } = await look(host, today);
  const plan = planLedger("problems", assessment, view, today, false);
  if (plan.operations.length > 0) await host.applyPlan(plan);
  return plan.operations.length;
}

/**
 * The file as a person leaves it after editing in another program. ExcelJS loses the names that mark our sheets, which Excel
 * keeps and leads to the sheet by its new name: they are put back as Excel would have them.
 */
async function edited(host: FileHost, sheet: string, edit: (workbook: ExcelJS.Workbook) => void): Promise<FileHost> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(host.bytes().buffer as ArrayBuffer);
  edit(workbook);
  workbook.definedNames.model = [];
  const files = unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer()));
  const names = `<definedNames><definedName name="_EDU_SHEET.ledger" hidden="1">'${sheet}'!$1:$1048576</definedName></definedNames>`;
  const book = strFromU8(files["xl/workbook.xml"] ?? new Uint8Array()).replace(
    /<definedNames>.*?<\/definedNames>/s,
    "",
  );
  files["xl/workbook.xml"] = strToU8(book.replace("</sheets>", `</sheets>${names}`));
  return openFileHost(FILE, zipSync(files));
}

function sheetIn(workbook: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const found = workbook.getWorksheet(name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
}

const HEAD = 5;
const columnOf = (sheet: ExcelJS.Worksheet, name: string): number =>
  (sheet.getRow(HEAD).values as unknown[]).indexOf(name);
const rowOf = (sheet: ExcelJS.Worksheet, id: string): ExcelJS.Row => {
  let found: ExcelJS.Row | null = null;
  sheet.eachRow((row) => {
    if ((row.values as unknown[]).includes(id)) found = row;
  });
  if (!found) throw new Error(`no row ${id}`);
  return found;
};

async function rowsOf(host: FileHost): Promise<readonly (readonly unknown[])[]> {
  const { snapshot } = await host.readWorkbook();
  return snapshot.sheets.find(({ name }) => name === LEDGER)?.values ?? [];
}

/** What stands in a row, by the names of the header. */
async function told(host: FileHost, id: string, ...names: readonly string[]): Promise<readonly unknown[]> {
  const rows = await rowsOf(host);
  const head = rows.find((row) => row.includes("编号")) ?? [];
  const row = rows.find((each) => each.includes(id));
  if (!row) throw new Error(`no row ${id}`);
  return names.map((name) => row[head.indexOf(name)]);
}

const BACKBONE = "示例县第一小学-小学-1.2";
const ROOMS = "示例县第一小学-小学-1.4";

async function opened(): Promise<FileHost> {
  return openFileHost(FILE, new Uint8Array(SAMPLE));
}

describe("整改台账 in a file", () => {
  test("is made with a row for each problem, and needs nothing more on the same figures", async () => {
    const host = await opened();
    expect(await keep(host, DAY)).toBe(1);
    // 第一小学: 2,000 pupils, 17 of 20 骨干教师; 8,240 of 9,000㎡.
    expect(await told(host, BACKBONE, "学校", "学段", "指标", "现值", "标准", "差额", "单位", "状态")).toEqual([
      ...["示例县第一小学", "小学", "1.2 每百名学生拥有县级以上骨干教师数"],
      ...[0.85, 1, 3, "人", "未销号"],
    ]);
    expect(await told(host, ROOMS, "现值", "标准", "差额", "单位")).toEqual([4.12, 4.5, 760, "㎡"]);
    expect(await told(host, "青山中学-3.4", "现值", "标准", "差额", "单位")).toEqual(["4.2%", "5%", 3219, "元"]);
    expect(await keep(host, LATER)).toBe(0);
    const { view } = await look(host, LATER);
    expect([view.troubles, view.ledger.doubts]).toEqual([[], []]);
  });

  test("is no table of the user's: nothing else is judged otherwise for it", async () => {
    const host = await opened();
    const before = (await look(host, DAY)).assessment;
    await keep(host, DAY);
    const after = (await look(host, DAY)).assessment;
    expect(after.findings.map(({ code, severity }) => [code, severity])).toEqual(
      before.findings.map(({ code, severity }) => [code, severity]),
    );
    expect(after.sheetNames).toEqual(before.sheetNames);
    expect(after.tables).toHaveLength(before.tables.length);
  });

  test("takes what another program has made of it: inserted, moved, renamed, deleted, reworded, filtered", async () => {
    const first = await opened();
    await keep(first, DAY);
    const host = await edited(first, "台账2027", (workbook) => {
      const sheet = sheetIn(workbook, LEDGER);
      const rooms = rowOf(sheet, ROOMS);
      rooms.getCell(columnOf(sheet, "责任单位")).value = "县教育体育局、县财政局";
      rooms.getCell(columnOf(sheet, "完成时限")).value = new Date(Date.UTC(2026, 11, 31));
      rooms.getCell(columnOf(sheet, "完成时限")).numFmt = "yyyy/m/d";
      rooms.getCell(columnOf(sheet, "状态")).value = "已完成";
      rowOf(sheet, "河口中学-初中-1.2").hidden = true;
      sheet.spliceRows(rowOf(sheet, "青山中学-3.4").number, 1);
      sheet.spliceRows(HEAD + 3, 0, [null, "示例县第二小学", null, "围墙破损", null, null, null, null, "修缮"]);
      sheet.spliceColumns(
        3,
        0,
        Array.from({ length: HEAD }, (_, row) => (row === HEAD - 1 ? "片区" : null)),
      );
      sheet.spliceColumns(columnOf(sheet, "标准"), 1);
      sheet.getRow(HEAD).getCell(columnOf(sheet, "责任单位")).value = "责任部门";
      sheet.name = "台账2027";
    });
    const { view } = await look(host, LATER);
    expect(view.reading?.sheet).toBe("台账2027");
    expect(view.troubles).toEqual([{ kind: "columns-gone", sheet: "台账2027", columns: ["required"] }]);
    const own = view.ledger.entries.find(({ is }) => is === "own");
    expect(own?.row?.texts).toMatchObject({ school: "示例县第二小学", item: "围墙破损", measure: "修缮" });
    const rooms = view.ledger.entries.find(({ standing }) => standing?.id === ROOMS);
    expect(rooms).toMatchObject({ owner: "县教育体育局、县财政局", isOverdue: true, next: { state: "refused" } });
    expect(rooms?.deadline).toEqual({ is: "day", last: "2026-12-31" });
    expect(view.ledger.entries.some(({ standing }) => standing?.id === "河口中学-初中-1.2")).toBe(true);
    expect(view.ledger.entries.filter(({ row }) => row === null).map(({ standing }) => standing?.id)).toEqual([
      "青山中学-3.4",
    ]);
  });

  test("closes a row when the figures pass and opens it again when they fail, with the days, and takes back what was written", async () => {
    const first = await opened();
    await keep(first, DAY);
    const backbone = async (host: FileHost, count: number): Promise<FileHost> =>
      edited(host, LEDGER, (workbook) => {
        const schools = sheetIn(workbook, "学校台账");
        let changed = 0;
        schools.eachRow((row) => {
          if (!(row.values as unknown[]).includes("示例县第一小学")) return;
          const head = (schools.getRow(row.number - 1).values as unknown[]).length;
          expect(head).toBeGreaterThan(0);
          row.eachCell((cell) => {
            if (changed === 0 && (cell.value === 17 || cell.value === 20)) {
              cell.value = count;
              changed++;
            }
          });
        });
        expect(changed).toBe(1);
      });
    const passing = await backbone(first, 20);
    await keep(passing, LATER);
    expect(await told(passing, BACKBONE, "现值", "状态", "销号日期", "重新打开日期", "复核说明")).toEqual([
      ...[1, "已销号", LATER, null, "复核达标：现值1，标准1。"],
    ]);
    const failing = await backbone(passing, 17);
    const before = await rowsOf(failing);
    const { assessment, view } = await look(failing, "2027-06-01");
    const receipt = await failing.applyPlan(planLedger("problems", assessment, view, "2027-06-01", false));
    expect(await told(failing, BACKBONE, "现值", "差额", "状态", "销号日期", "重新打开日期")).toEqual([
      ...[0.85, 3, "重新打开", LATER, "2027-06-01"],
    ]);
    expect(await told(failing, BACKBONE, "复核说明")).toEqual([
      "复核未达标：现值0.85，标准1，还差3人，原于2027年3月1日销号。",
    ]);
    await failing.undo(receipt);
    expect(await rowsOf(failing)).toEqual(before);
  });

  test("finds another name where a sheet of the user's has its own", async () => {
    const host = await edited(await opened(), "没有", (workbook) => {
      workbook.addWorksheet(LEDGER).addRow(["序号", "问题"]);
    });
    const { assessment, view } = await look(host, DAY);
    const plan = planLedger("problems", assessment, view, DAY, false);
    expect(plan.operations).toMatchObject([{ type: "sheet", sheet: `${LEDGER}2`, isNew: true }]);
  });
});
