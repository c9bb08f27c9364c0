import { readFileSync } from "node:fs";
import type { WorkbookAssessment } from "../../../src/app/workbook-assessment";
import { checkWorkbook } from "../../app/check-workbook";
import { type GateBook, gateBookOf, gateDatesOf } from "../../../src/app/gates/gate-book";
import { cellText, type CellValue } from "../../../src/core/cell/cell-value";
import type { SheetSnapshot } from "../../../src/core/cell/sheet-snapshot";
import { compareSnapshots } from "../../../src/core/gates/compare-snapshots";
import { gatesOutOfOrder } from "../../../src/core/gates/gate-order";
import { type FileHost, openFileHost } from "../../../src/host/file/file-host";
import { keptProblem } from "../../../src/i18n/zh-CN/gates";
import { type ArchiveChoice, planArchive, planRemoveGates } from "../../../src/taskpane/gates/gate-plans";
import { readXlsx } from "../../../src/xlsx/read-workbook";

const SAMPLE = new Uint8Array(readFileSync("assets/samples/示例县-学校台账.xlsx"));
const SHEET = "均衡尺-关口";
const open = (bytes: Uint8Array = SAMPLE): Promise<FileHost> => openFileHost("县.xlsx", bytes);

const assess = async (host: FileHost) => (await checkWorkbook(host)).assessment;

async function archive(host: FileHost, choice: Partial<ArchiveChoice>): Promise<FileHost> {
  const plan = planArchive(await assess(host), [], { gate: "county", name: "", day: "2025-09-28", ...choice });
  await host.applyPlan(plan);
  return host;
}

const book = async (host: FileHost): Promise<GateBook> => bookOf(await host.readWorkbook());

function bookOf({ snapshot }: Pick<WorkbookAssessment, "snapshot">): GateBook {
  const found = gateBookOf(snapshot);
  if (!found) throw new Error("no sheet of gates");
  return found;
}
const rowsOf = ({ gates }: GateBook) => gates.map(({ name, saved, state }) => [name, saved, state]);

type Rows = CellValue[][];

/** The county, its sheet of gates as the bureau has changed it. The head is in row `head` of the rows that are given. */
async function edited(host: FileHost, change: (rows: Rows, head: number) => void): Promise<WorkbookAssessment> {
  const assessment = await assess(host);
  const { snapshot } = assessment;
  const sheets = snapshot.sheets.map((sheet): SheetSnapshot => {
    if (sheet.name !== SHEET) return sheet;
    const rows = sheet.values.map((row) => [...row]);
    change(
      rows,
      rows.findIndex((row) => row[0] === "关口"),
    );
    const columns = Math.max(...rows.map((row) => row.length));
    const values = rows.map((row) => Array.from({ length: columns }, (_, column) => row[column] ?? null));
    return { ...sheet, values, area: { ...sheet.area, rows: values.length, columns } };
  });
  return { ...assessment, snapshot: { ...snapshot, sheets } };
}

it("keeps what the county is at each gate in rows of a sheet, each compared with any other", async () => {
  const host = await archive(await archive(await open(), {}), { gate: "city", day: "2025-10-29" });
  const { gates } = await book(host);
  expect(gates.map(({ name, saved, state }) => [name, saved, state])).toEqual([
    ["县级自评", "2025-09-28", "kept"],
    ["市级复核", "2025-10-29", "kept"],
    ["省级评估", null, "none"],
    ["国家认定", null, "none"],
  ]);
  const { schools } = await assess(host);
  // 学校, 达标, 结论, 未销号, 大小
  expect(gates[0]?.told).toEqual([
    schools.length,
    schools.filter(({ verdict }) => verdict === "met").length,
    "未达标",
    "没有台账",
    expect.stringMatching(/^\d+(\.\d)? KB$/),
  ]);
  const [first, second] = gates.flatMap(({ snapshot }) => snapshot ?? []);
  if (!first || !second) throw new Error("nothing kept");
  expect(compareSnapshots(first, second).schools).toEqual([]);
  expect(first.schools.names).toEqual(schools.map(({ name }) => name));
});

it("keeps a second archive of a gate in a row of its own, and one of the same day in the place of the first", async () => {
  const host = await archive(await archive(await open(), {}), { day: "2025-09-29" });
  expect(rowsOf(await book(host)).slice(0, 3)).toEqual([
    ["县级自评", "2025-09-28", "kept"],
    ["县级自评", "2025-09-29", "kept"],
    ["市级复核", null, "none"],
  ]);
  await archive(host, { day: "2025-09-29" });
  expect((await book(host)).gates).toHaveLength(5);
});

it("keeps days of the bureau's own choosing", async () => {
  const host = await archive(await open(), { gate: null, name: "中期检查", day: "2025-06-30" });
  expect(rowsOf(await book(host)).at(-1)).toEqual(["中期检查", "2025-06-30", "kept"]);
});

it("takes the bureau's days, rows, columns and order for truth and keeps them", async () => {
  const host = await archive(await open(), {});
  const changed = await edited(host, (rows, head) => {
    const [headRow, county, city, province] = rows.slice(head);
    headRow?.push("备注");
    county?.push("已报市局");
    if (county) county[1] = "2025/9/30";
    if (city) city[1] = "2025年8月30日";
    if (province) province[1] = "待定";
    rows.splice(head + 1, 0, ["校级自查", "2025-08-01"]);
  });
  const before = bookOf(changed);
  expect(before.gates.map(({ name, plannedDay, planned }) => [name, plannedDay, planned])).toEqual([
    ["校级自查", "2025-08-01", "2025-08-01"],
    ["县级自评", "2025-09-30", "2025-09-30"],
    ["市级复核", "2025-08-30", "2025-08-30"],
    ["省级评估", null, "待定"],
    ["国家认定", null, ""],
  ]);
  expect(gatesOutOfOrder(gateDatesOf(before, []))).toEqual([{ earlier: "county", later: "city" }]);
  await host.applyPlan(planArchive(changed, [], { gate: "nation", name: "", day: "2025-12-20" }));
  const after = await book(host);
  expect(after.gates.slice(0, 4)).toEqual(
    before.gates.slice(0, 4).map((gate) => ({ ...gate, plannedAt: expect.anything() as unknown })),
  );
  expect(after.gates[1]?.others).toEqual(new Map([["备注", "已报市局"]]));
  expect(rowsOf(after)[4]).toEqual(["国家认定", "2025-12-20", "kept"]);
});

it("says what is damaged, and leaves the rest of its row alone", async () => {
  const host = await archive(await open(), {});
  const changed = await edited(host, (rows, head) => {
    const row = rows[head + 1] ?? [];
    const data = rows[head]?.indexOf("存档数据1") ?? -1;
    row[data] = cellText(row[data] ?? null).replace(/.{40}$/, "");
  });
  const [first] = bookOf(changed).gates;
  expect([first?.state, first?.snapshot, first?.saved]).toEqual(["damaged", null, "2025-09-28"]);
  expect(keptProblem(first?.state ?? "none")).toContain("存档数据不完整");
  // What is damaged is not thrown away either.
  await host.applyPlan(planArchive(changed, [], { gate: "county", name: "", day: "2025-10-01" }));
  expect(rowsOf(await book(host)).slice(0, 2)).toEqual([
    ["县级自评", "2025-09-28", "damaged"],
    ["县级自评", "2025-10-01", "kept"],
  ]);
});

it("writes nothing over a sheet whose head is gone", async () => {
  const changed = await edited(await archive(await open(), {}), (rows, head) => {
    const row = rows[head];
    if (row) row[0] = "节点";
  });
  expect(bookOf(changed).isReadable).toBe(false);
  expect(planArchive(changed, [], { gate: "city", name: "", day: "2025-10-01" }).operations).toEqual([]);
});

it("begins with the days that the document of the standard sets, and is judged by those of the sheet once there is one", async () => {
  const { snapshot, standard } = await assess(await open());
  expect(gateBookOf(snapshot)).toBeNull();
  expect(gateDatesOf(null, [{ gate: "city", day: "2025-10-30" }])).toEqual([
    { gate: "county", day: null },
    { gate: "city", day: "2025-10-30" },
    { gate: "province", day: null },
    { gate: "nation", day: null },
  ]);
  expect(standard.gateDates).toEqual([]);
});

it("is taken out without a trace", async () => {
  const host = await archive(await open(), {});
  await host.applyPlan(planRemoveGates(await assess(host)));
  const [before, after] = [await readXlsx(SAMPLE), await readXlsx(await host.bytes())];
  expect(after.sheets).toEqual(before.sheets);
  expect(after.definedNames).toEqual(before.definedNames);
});
