import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assessWorkbook } from "../../../src/app/assess-workbook";
import { reportGroundOf } from "../../../src/app/report/report-ground-of";
import { NEW_SETTINGS } from "../../../src/app/workbook-settings";
import type { CellValue } from "../../../src/core/cell/cell-value";
import type { WorkbookSnapshot } from "../../../src/core/cell/sheet-snapshot";
import { openFileHost } from "../../../src/host/file/file-host";
import { countyReport } from "../../../src/i18n/zh-CN/report/county-report";
import { WORDS } from "../../../src/i18n/zh-CN/words";
import { ledgersOf, planLedger } from "../../../src/taskpane/ledger/ledger-plans";
import { cellsIn, faultsOf, plain, wordsOf } from "./report-faults";

const FILE = "示例县-学校台账.xlsx";
const TODAY = "2026-11-30";
const LEDGER = "均衡尺-整改台账";
const BACKBONE = "示例县第一小学-小学-1.2";

let made: WorkbookSnapshot;

beforeAll(async () => {
  const host = await openFileHost(FILE, new Uint8Array(readFileSync(join(__dirname, "../../../assets/samples", FILE))));
  const assessment = assessWorkbook((await host.readWorkbook()).snapshot, NEW_SETTINGS, TODAY);
  await host.applyPlan(planLedger("problems", assessment, ledgersOf(assessment, TODAY).problems, TODAY, false));
  made = (await host.readWorkbook()).snapshot;
}, 60_000);

type Edit = (row: readonly CellValue[], at: (name: string) => number) => readonly CellValue[] | null;

/** The report of the workbook after the bureau has edited its ledger; null takes a row out. */
function reportWith(edit: Edit, snapshot = made) {
  const changed: WorkbookSnapshot = {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => {
      if (sheet.name !== LEDGER) return sheet;
      const head = sheet.values.find((row) => row.includes("编号")) ?? [];
      const values = sheet.values.flatMap((row) => {
        const own = row === head ? row : edit(row, (name) => head.indexOf(name));
        return own ? [own] : [];
      });
      return { ...sheet, values, area: { ...sheet.area, rows: values.length } };
    }),
  };
  const assessment = assessWorkbook(changed, NEW_SETTINGS, TODAY);
  const content = countyReport(reportGroundOf(assessment, TODAY, WORDS));
  return { content, said: wordsOf(content).join("\n"), faults: faultsOf(content, changed), snapshot: changed };
}

const isRow = (row: readonly CellValue[], id: string): boolean => row.includes(id);
const withCells = (row: readonly CellValue[], cells: Readonly<Record<number, CellValue>>): readonly CellValue[] =>
  row.map((value, at) => (at in cells ? (cells[at] ?? null) : value));

it("tells the ledger as the bureau has it, every row with its cells", () => {
  const { content, said, faults, snapshot } = reportWith((row, at) =>
    isRow(row, BACKBONE)
      ? withCells(row, {
          [at("整改措施")]: "从城关镇中心小学调入",
          [at("数量")]: 3,
          [at("资金（万元）")]: 1.5,
          [at("责任单位")]: "县教育局",
          [at("责任人")]: "人事股",
          [at("完成时限")]: "2026年9月底",
        })
      : row,
  );
  expect(faults).toEqual([]);
  const table = content.blocks.find((block) => block.kind === "table" && block.caption.includes("整改台账"));
  const row =
    table?.kind === "table"
      ? table.rows.find((cells) => cells.some((text) => plain(text).includes("调入")))
      : undefined;
  expect(row?.map(plain)).toEqual([
    "示例县第一小学（小学）",
    "1.2 每百名学生拥有县级以上骨干教师数",
    "从城关镇中心小学调入",
    "3人",
    "1.5",
    "县教育局，人事股",
    "2026年9月底",
    "未销号",
  ]);
  const line = content.sources.find(({ said: texts }) => texts.includes("3人") && texts.includes("1.5"));
  const values = cellsIn(line?.where ?? "").map(({ sheet, row: at, column }) => {
    const own = snapshot.sheets.find(({ name }) => name === sheet);
    return own?.values[at - own.area.row]?.[column - own.area.column];
  });
  expect(line).toMatchObject({ kind: "ledger", how: "台账所填原文" });
  expect(values).toEqual(expect.arrayContaining([3, "人", 1.5, "2026年9月底", "未销号"]));
  // 2026年9月底 is over on the day of the check.
  expect(said).toMatch(/其中已过完成时限1条/);
});

it("says what the bureau has closed against the figures, and what stands in no row", () => {
  const { said, faults } = reportWith((row, at) =>
    isRow(row, BACKBONE)
      ? withCells(row, { [at("状态")]: "已销号" })
      : isRow(row, "示例县第一小学-小学-1.4")
        ? null
        : row,
  );
  expect(faults).toEqual([]);
  expect(said).toContain("按本次数据复核，有1条的状态与台账所填不一致，请先更新整改台账。");
  expect(said).toContain("另有1个未达标问题没有列入整改台账。");
});

it("says where the ledger has blanks, is none, or cannot be read", () => {
  const whole = reportWith((row) => row);
  expect(whole.faults).toEqual([]);
  expect(whole.said).toMatch(/未完成的问题中，\d+条没有填写完成时限。/);
  const none = reportWith((row) => row, { ...made, sheets: made.sheets.filter(({ name }) => name !== LEDGER) });
  expect(none.said).toContain("工作簿中没有整改台账");
  const [ledger] = made.sheets.filter(({ name }) => name === LEDGER);
  const two = reportWith((row) => row, {
    ...made,
    sheets: [...made.sheets, ...(ledger ? [{ ...ledger, name: "台账二" }] : [])],
  });
  expect(two.said).toContain("整改台账不能识别");
});
