import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assessWorkbook } from "../../../src/app/assess-workbook";
import { NEW_SETTINGS } from "../../../src/app/workbook-settings";
import type { WorkbookAssessment } from "../../../src/app/workbook-assessment";
import { openFileHost } from "../../../src/host/file/file-host";
import { ledgersOf, unitSheets, type UnitSheets } from "../../../src/taskpane/ledger/ledger-plans";
import { planSheets } from "../../../src/plan/plan-sheet";
import { unitLists } from "../../../src/core/ledger/unit-lists";

const FILE = "示例县-全部指标.xlsx";
/** Units of 师宗 2024's own list. */
const UNITS = [
  ...[
    "县教体局",
    "县人社局",
    "县财政局",
    "县住建局",
    "县发改局",
    "县自然资源局",
    "县委编办",
    "县民政局",
    "县妇联",
    "县残联",
  ],
  ...["各乡(镇)人民政府", "街道办事处", "各相关单位"],
];
const DAY = "2026-11-30";
jest.setTimeout(60_000);

const open = async () =>
  openFileHost(FILE, new Uint8Array(readFileSync(join(__dirname, "../../../assets/samples", FILE))));

async function made(): Promise<{ readonly assessment: WorkbookAssessment; readonly made: UnitSheets }> {
  const { snapshot } = await (await open()).readWorkbook();
  const assessment = assessWorkbook(snapshot, { ...NEW_SETTINGS, standardId: "shizong-2024" }, DAY);
  return { assessment, made: unitSheets(assessment, ledgersOf(assessment, DAY), DAY) };
}

describe("a sheet for each responsible unit", () => {
  test("holds what is open of both ledgers, each row for all of its units", async () => {
    const { assessment, made: told } = await made();
    expect(told.sheets.map(({ name }) => name)).toContain("均衡尺-县人社局");
    const { problems, tasks } = ledgersOf(assessment, DAY);
    const rows = (unit: string): readonly (readonly unknown[])[] =>
      told.sheets
        .find((sheet) => sheet.name === `均衡尺-${unit}`)
        ?.document.rows.map((row) => row.map(({ content }) => content)) ?? [];
    // 1.4 is 县教体局、县财政局、县住建局: its row stands on all three sheets.
    for (const unit of ["县教体局", "县财政局", "县住建局"])
      expect(rows(unit).filter((row) => row[1] === "示例县第一小学-小学-1.4")).toHaveLength(1);
    // What is done is on no sheet: 2.15 is met, and 县妇联 has nothing else.
    expect(rows("县妇联")).toEqual([]);
    expect(rows("县自然资源局").map((row) => row[0])).not.toContain("整改台账");
    const open = [...tasks.ledger.entries, ...problems.ledger.entries].filter(({ isDone }) => !isDone);
    const onSheets = new Set(UNITS.flatMap((unit) => rows(unit).map((row) => row[1])));
    for (const { standing, owner } of open) if (owner !== "") expect(onSheets).toContain(standing?.id);
  });

  test("finds its sheet again by the unit, and tells of sheets of units that have nothing to do", async () => {
    const host = await open();
    const { made: told } = await made();
    const two = told.sheets.filter(({ name }) => /人社局|住建局/.test(name));
    await host.applyPlan(planSheets((await host.readWorkbook()).snapshot, two));
    const { snapshot } = await host.readWorkbook();
    expect(snapshot.sheets.flatMap(({ marker }) => marker ?? []).sort()).toEqual(["unit.县人社局", "unit.县住建局"]);
    const national = assessWorkbook(snapshot, NEW_SETTINGS, DAY);
    expect(national.sheetNames.some((name) => name.startsWith("均衡尺-"))).toBe(false);
    // Under the national standard nobody is named: both sheets are of yesterday.
    const { sheets, outdated } = unitSheets(national, ledgersOf(national, DAY), DAY);
    expect([sheets, [...outdated]]).toEqual([
      [],
      [
        ["均衡尺-县人社局", "unit.县人社局"],
        ["均衡尺-县住建局", "unit.县住建局"],
      ],
    ]);
    const again = assessWorkbook(snapshot, { ...NEW_SETTINGS, standardId: "shizong-2024" }, DAY);
    const later = unitSheets(again, ledgersOf(again, DAY), DAY);
    const refilled = planSheets(snapshot, later.sheets).outlooks?.filter(({ does }) => does === "refill");
    expect(refilled?.map(({ sheet }) => sheet)).toEqual(["均衡尺-县人社局", "均衡尺-县住建局"]);
  });

  test("is no table of the user's, nor is a copy of it or of a ledger", async () => {
    const host = await open();
    const { made: told } = await made();
    await host.applyPlan(planSheets((await host.readWorkbook()).snapshot, told.sheets.slice(0, 1)));
    const { snapshot } = await host.readWorkbook();
    const own = snapshot.sheets.find(({ marker }) => marker !== undefined);
    if (!own) throw new Error("no sheet of ours");
    const { marker, ...rest } = own;
    for (const copyOf of [marker ?? "", "ledger", "tasks"]) {
      const copied = { ...snapshot, sheets: [...snapshot.sheets, { ...rest, name: "副本", copyOf }] };
      const { sheetNames } = assessWorkbook(copied, NEW_SETTINGS, DAY);
      expect(sheetNames).not.toContain("副本");
      expect(sheetNames).not.toContain(own.name);
    }
  });

  test("joins the names of one unit over both ledgers", async () => {
    const { assessment } = await made();
    const { problems, tasks } = ledgersOf(assessment, DAY);
    const other = problems.ledger.entries.map((entry) => ({
      ...entry,
      owner: entry.owner.replace("县教体局", "师宗县教育体育局"),
    }));
    const { lists } = unitLists(tasks.ledger.entries, other);
    const own = lists.filter(({ unit }) => unit.key === "县教体局");
    expect(own).toHaveLength(1);
    expect(own[0]?.unit.names).toEqual(["县教体局", "师宗县教育体育局"]);
    expect(own[0]?.problems.length).toBeGreaterThan(0);
  });
});
