import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assessWorkbook } from "../../../src/app/assess-workbook";
import type { LedgerView } from "../../../src/app/ledger";
import { NEW_SETTINGS } from "../../../src/app/workbook-settings";
import type { WorkbookAssessment } from "../../../src/app/workbook-assessment";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/core/cell/sheet-snapshot";
import { type FileHost, openFileHost } from "../../../src/host/file/file-host";
import { ledgersOf, planLedger } from "../../../src/taskpane/ledger/ledger-plans";
import { readLedger } from "../../../src/recognition/ledger-sheet";

const FILE = "示例县-全部指标.xlsx";
const DAY = "2026-11-30";
jest.setTimeout(60_000);

let host: FileHost;
let snapshot: WorkbookSnapshot;
beforeAll(async () => {
  host = await openFileHost(FILE, new Uint8Array(readFileSync(join(__dirname, "../../../assets/samples", FILE))));
  ({ snapshot } = await host.readWorkbook());
});

const judged = (standardId: string, sheets: readonly SheetSnapshot[] = []): WorkbookAssessment =>
  assessWorkbook({ ...snapshot, sheets: [...snapshot.sheets, ...sheets] }, { ...NEW_SETTINGS, standardId }, DAY);

const tasksOf = (assessment: WorkbookAssessment): LedgerView => ledgersOf(assessment, DAY).tasks;

describe("S001-list: 责任清单", () => {
  test("of 师宗 2024 has the 38 rows of its 附件1 with their units, and says that 2.7 has nobody", () => {
    const { ledger } = tasksOf(judged("shizong-2024"));
    expect(ledger.entries).toHaveLength(38);
    expect(ledger.entries.map(({ standing }) => standing?.id).slice(0, 9)).toEqual([
      ...["1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7", "2.1", "2.2"],
    ]);
    const ownerOf = (code: string): string | undefined =>
      ledger.entries.find(({ standing }) => standing?.code === code)?.owner;
    expect(ownerOf("1.5")).toBe("县教体局、县财政局、县住建局,各乡(镇)人民政府、街道办事处");
    expect(ownerOf("5.6")).toBe("各相关单位");
    expect(ledger.entries.filter(({ isOwnerless }) => isOwnerless).map(({ standing }) => standing?.code)).toEqual([
      "2.7",
    ]);
  });

  test("of the national standard names nobody by itself", () => {
    const { ledger } = tasksOf(judged("national-2017"));
    expect(ledger.entries).toHaveLength(38);
    expect(ledger.entries.every(({ owner, isOwnerless }) => owner === "" && isOwnerless)).toBe(true);
  });

  test("tells of each item what the schools come to, and closes none that nobody knows", () => {
    const { ledger } = tasksOf(judged("national-2017"));
    const told = (code: string) => {
      const entry = ledger.entries.find(({ standing }) => standing?.code === code);
      return [entry?.standing?.value, entry?.next?.state, entry?.unchecked];
    };
    expect(told("1.4")).toEqual([expect.stringMatching(/^\d+所中2所未达标/), "open", null]);
    expect(told("2.4")[1]).toBe("closed");
    // A person has to judge it, and nobody has.
    expect(told("5.1")).toEqual([null, "open", "no-value"]);
  });

  test("takes the units of the bureau's own list before those of the document", () => {
    const own: SheetSnapshot = sheetOf("县责任清单", [
      ["示例县义务教育优质均衡发展指标任务责任清单"],
      ["序号", "评估内容", "指标和标准", "责任单位", "完成时限"],
      [
        1,
        "资源配置",
        "1.1每百名学生拥有高于规定学历教师数：小学、初中分别达到4.2人以上、5.3人以上",
        "县教育局",
        "2026年8月",
      ],
      [2, "政府保障程度", "2.7特殊教育学校生均公用经费不低于6000元", "县财政局", "2026年8月"],
      [3, "政府保障程度", "2.10统筹分配各校教职工编制和岗位数量", "县委编办", "2026年8月"],
    ]);
    const { ledger } = tasksOf(judged("shizong-2024", [own]));
    const ownerOf = (code: string): string | undefined =>
      ledger.entries.find(({ standing }) => standing?.code === code)?.owner;
    expect(["1.1", "2.7", "2.10", "2.1"].map(ownerOf)).toEqual([
      ...["县教育局", "县财政局", "县委编办", "县教体局、县发改局、县自然资源局,各乡(镇)人民政府、街道办事处"],
    ]);
  });

  test("is made, read back as it is, and says for 整改台账 who is responsible", async () => {
    const assessment = judged("shizong-2024");
    const plan = planLedger("tasks", assessment, tasksOf(assessment), DAY, false);
    await host.applyPlan(plan);
    const after = (await host.readWorkbook()).snapshot;
    const again = assessWorkbook(after, { ...NEW_SETTINGS, standardId: "shizong-2024" }, DAY);
    const { tasks, problems } = ledgersOf(again, DAY);
    expect([tasks.troubles, tasks.ledger.doubts]).toEqual([[], []]);
    expect(planLedger("tasks", again, tasks, "2027-03-01", false).operations).toEqual([]);
    const sheet = after.sheets.find(({ marker }) => marker === "tasks");
    if (!sheet) throw new Error("no list");
    const [first] = readLedger(sheet, "tasks").rows;
    expect(first?.texts).toMatchObject({
      id: "1.1",
      group: "资源配置",
      item: "1.1 每百名学生拥有高于规定学历教师数：小学4.2以上、初中5.3以上",
      owner: "县教体局、县人社局",
    });
    const rooms = problems.ledger.entries.find(({ standing }) => standing?.code === "1.4");
    expect(rooms?.owner).toBe("县教体局、县财政局、县住建局");
  });
});

function sheetOf(name: string, values: readonly (readonly (string | number)[])[]): SheetSnapshot {
  const columns = Math.max(...values.map((row) => row.length));
  return {
    name,
    area: { row: 0, column: 0, rows: values.length, columns },
    values: values.map((row) => Array.from({ length: columns }, (_, at) => row[at] ?? null)),
    formulas: new Map(),
    numberFormats: new Map(),
    merges: [],
    mergesKnown: true,
    hiddenRows: [],
    hiddenColumns: [],
    isProtected: false,
    isVisible: true,
  };
}
