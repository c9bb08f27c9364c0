import { writeFileSync } from "node:fs";
import ExcelJS from "exceljs";
import { assessWorkbook } from "../../../src/app/assess-workbook";
import { pricesInUse, withPrice } from "../../../src/app/unit-prices";
import { NEW_SETTINGS } from "../../../src/app/workbook-settings";
import type { CheckedWorkbook } from "../../../src/app/check-workbook";
import { checkWorkbook } from "../../app/check-workbook";
import { cellKey, cellName } from "../../../src/core/cell/address";
import type { CellValue } from "../../../src/core/cell/cell-value";
import type { SheetSnapshot } from "../../../src/core/cell/sheet-snapshot";
import { type FileHost, openFileHost } from "../../../src/host/file/file-host";
import { findingMessage } from "../../../src/i18n/zh-CN/findings";
import type { SheetDocument } from "../../../src/document/sheet-document";
import type { WorkbookPlan } from "../../../src/plan/workbook-plan";
import { planNeeds } from "../../../src/taskpane/needs/needs-plans";
import { officeToCompare, savedByOffice } from "../../functions/native/libreoffice";
import { NEEDS_HEAD } from "../../fixtures/published-needs";
import { countyWithNeeds, ROSTER } from "./county-with-needs";

jest.setTimeout(120_000);

const NEEDS = "均衡尺-需求测算";
const PRICES = "均衡尺-单价";

const check = async (host: FileHost): Promise<CheckedWorkbook["assessment"]> => (await checkWorkbook(host)).assessment;

async function write(host: FileHost, purpose: Parameters<typeof planNeeds>[0]): Promise<WorkbookPlan> {
  const plan = planNeeds(purpose, await check(host));
  await host.applyPlan(plan);
  return plan;
}

function documentOf({ operations: [operation] }: WorkbookPlan): SheetDocument {
  if (operation?.type !== "sheet") throw new Error("no sheet is written");
  return operation.document;
}

async function sheetOf(host: FileHost, name: string): Promise<SheetSnapshot> {
  const found = (await host.readWorkbook()).snapshot.sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
}

/** The rows of a sheet from the one that begins with a name on. */
function rowsFrom({ values }: SheetSnapshot, first: string, count: number): readonly (readonly unknown[])[] {
  const at = values.findIndex((row) => row[0] === first);
  return values.slice(at, at + count);
}

/** A price that the bureau types into its sheet, with what it rests on. */
async function typePrice(host: FileHost, item: string, price: string | number | null): Promise<FileHost> {
  const sheet = await sheetOf(host, PRICES);
  const row = sheet.values.findIndex((values) => values[0] === item);
  const before = sheet.values[row]?.[2] ?? null;
  if (typeof before === "object" && before !== null) throw new Error("an error");
  await host.applyPlan({
    operations: [
      {
        type: "cell",
        cell: { sheet: PRICES, row, column: 2 },
        before: { value: before },
        after: { value: price },
        result: null,
      },
    ],
  });
  return host;
}

async function written(roster?: typeof ROSTER): Promise<FileHost> {
  const host = await openFileHost("师宗.xlsx", await countyWithNeeds(roster));
  await write(host, "write-prices");
  return host;
}

test("what the bureau has typed on the sheet of unit prices stays when it is filled anew", async () => {
  const host = await written();
  const assessment = await check(host);
  const { snapshot } = assessment;
  const sheets = snapshot.sheets.map((sheet): SheetSnapshot => {
    if (sheet.name !== PRICES) return sheet;
    const rows = sheet.values.map((row) => [...row, null]);
    const head = rows.findIndex((row) => row[0] === "项目");
    const type = (row: number, column: number, value: CellValue): void => {
      const cells = rows[head + row];
      if (cells) cells[column] = value;
    };
    type(0, 7, "备注");
    // The first is still the price of the table; the second is not one that can be used.
    type(1, 4, "中标价");
    type(1, 7, "待核");
    type(2, 2, "询价中");
    rows.push(["塑胶跑道", "元/㎡", 180, "财评中心", "询价", "李四", null, null]);
    return { ...sheet, values: rows, area: { ...sheet.area, rows: rows.length, columns: sheet.area.columns + 1 } };
  });
  const plan = planNeeds("write-prices", { ...assessment, snapshot: { ...snapshot, sheets } });
  await host.applyPlan(plan);
  const { values } = await sheetOf(host, PRICES);
  const filled = values.slice(values.findIndex((row) => row[0] === "项目"));
  const item = (name: string) => filled.find((row) => row[0] === name);
  expect(filled[0]?.slice(-2)).toEqual(["填报日期", "备注"]);
  expect(item("教学辅助用房")?.slice(2)).toEqual([
    ...[3004.48, "附件2：6,700万元÷22,300㎡＝3,004.48元/㎡", "中标价", null, null, "待核"],
  ]);
  expect(filled[2]?.[2]).toBe("询价中");
  expect(filled.at(-1)).toEqual(["塑胶跑道", "元/㎡", 180, "财评中心", "询价", "李四", null, null]);
});

test("the sheet of unit prices begins with the prices of 附件2, and asks for those that it does not give", async () => {
  const sheet = await sheetOf(await written(), PRICES);
  const head = sheet.values.findIndex((row) => row[0] === "项目");
  expect(sheet.values.slice(head)).toEqual([
    ["项目", "单位", "单价", "来源", "依据", "填报人", "填报日期"],
    // 3600 + 3100 = 6,700万元 over 1.2 + 1.03 = 2.23万㎡: 3004.4843…
    ["教学辅助用房", "元/㎡", 3004.48, "附件2：6,700万元÷22,300㎡＝3,004.48元/㎡", null, null, null],
    // 600 + 1200 = 1,800万元 over 1.5 + 3 = 4.5万㎡
    ["体育场馆", "元/㎡", 400, "附件2：1,800万元÷45,000㎡＝400元/㎡", null, null, null],
    ["多媒体教室", "元/间", null, expect.stringContaining("附件2没有给出，待填报"), null, null, null],
  ]);
});

test("without the sheet of unit prices there is no sheet of needs", async () => {
  const host = await openFileHost("师宗.xlsx", await countyWithNeeds());
  expect(planNeeds("write-needs", await check(host)).operations).toEqual([]);
});

test("money is printed to 0.01万元, ㎡ to 0.01 and 万㎡ to the ㎡", async () => {
  const { rows } = documentOf(await write(await written(), "write-needs"));
  const formats = (first: string): readonly unknown[] =>
    (rows.find(([name]) => name?.content === first) ?? []).map(({ look }) => look?.numberFormat);
  expect(formats("其他不足学校").slice(1, 9)).toEqual([
    "#,##0.0000", // 万平方米
    "#,##0.00",
    "#,##0.0000",
    ...Array.from({ length: 5 }, () => "#,##0.00"),
  ]);
  expect(formats("新建校舍面积（万㎡）").slice(2, 5)).toEqual(Array.from({ length: 3 }, () => "#,##0.0000"));
  expect(formats("校舍需投入资金（万元）").slice(2, 5)).toEqual(Array.from({ length: 3 }, () => "#,##0.00"));
});

test("the table of 附件2 comes again from the gaps, in its own rows, columns and units", async () => {
  const host = await typePrice(await written(), "教学辅助用房", 3000);
  await write(host, "write-needs");
  const sheet = await sheetOf(host, NEEDS);
  expect(rowsFrom(sheet, "投入测算汇总", 3).map((row) => row.slice(0, 9))).toEqual([
    // 1.03万㎡ × 3,000元 = 3,090万元: 10 less than printed, so 11,690 and 6,390 in all.
    ["投入测算汇总", 2.23, 6690, 4.5, 1800, 1900, 850, 450, 11690],
    ["城区新建小学", 1.2, 3600, 1.5, 600, 800, 250, 50, 5300],
    ["其他不足学校", 1.03, 3090, 3, 1200, 1100, 600, 400, 6390],
  ]);
  const head = sheet.values.findIndex((row) => row[0] === "项目");
  expect(sheet.values.slice(head, head + 2).map((row) => row.slice(0, 9))).toEqual(NEEDS_HEAD);
  expect(sheet.merges.filter(({ row }) => row === head || row === head + 1)).toEqual(
    // As the bureau's own: A:A down, 校舍建设 over B:C, 运动场建设 over D:E, F to I down.
    [
      [0, 2, 1],
      [1, 1, 2],
      [3, 1, 2],
      [5, 2, 1],
      [6, 2, 1],
      [7, 2, 1],
      [8, 2, 1],
    ].map(([column, rows, columns]) => ({ row: head, column, rows, columns })),
  );
  expect(rowsFrom(sheet, "新建校舍面积（万㎡）", 8).map((row) => row.slice(0, 6))).toEqual([
    ["新建校舍面积（万㎡）", "附件2!B6", 1.03, 1.03, 0, "相符"],
    ["校舍需投入资金（万元）", "附件2!C6", 3100, 3090, 10, "四舍五入范围内相符"],
    ["新建运动场面积（万㎡）", "附件2!D6", 3, 3, 0, "相符"],
    ["运动场需投入资金（万元）", "附件2!E6", 1200, 1200, 0, "相符"],
    ["购置设施设备资金（万元）", "附件2!F6", 1100, 1100, 0, "相符"],
    ["围墙大门及附属工程资金（万元）", "附件2!G6", 600, 600, 0, "没有对应的指标，按原表照录"],
    ["文化建设资金（万元）", "附件2!H6", 400, 400, 0, "没有对应的指标，按原表照录"],
    ["资金合计（万元）", null, 6400, 6390, 10, "以上各项资金之和"],
  ]);
  const list = sheet.values.findIndex((row) => row[0] === "学校");
  expect(sheet.values.slice(list, list + 9).map((row) => row.slice(0, 8))).toEqual([
    ["学校", "学段", "归入项目", "缺口项目", "缺口", "单位", "单价（元）", "金额（元）"],
    ["甲小学", "小学", "其他不足学校", "教学辅助用房", 5000, "㎡", 3000, 15_000_000],
    ["乙小学", "小学", "其他不足学校", "教学辅助用房", 5300, "㎡", 3000, 15_900_000],
    ["甲小学", "小学", "其他不足学校", "体育场馆", 14_000, "㎡", 400, 5_600_000],
    ["乙小学", "小学", "其他不足学校", "体育场馆", 13_000, "㎡", 400, 5_200_000],
    ["丙小学", "小学", "其他不足学校", "体育场馆", 3000, "㎡", 400, 1_200_000],
    ["甲小学", "小学", "其他不足学校", "仪器设备值", 3_500_000, "元", null, 3_500_000],
    ["乙小学", "小学", "其他不足学校", "仪器设备值", 3_500_000, "元", null, 3_500_000],
    ["丁初级中学", "初中", "其他不足学校", "仪器设备值", 4_000_000, "元", null, 4_000_000],
  ]);
});

test("LibreOffice computes for every formula what the file keeps of it, with a price and without", async () => {
  const office = officeToCompare();
  for (const price of [3000, 3004.48, null]) {
    const host = await typePrice(
      await written([...ROSTER, ["戊小学", "小学", 100, 5, 2, 2, null, 0, 700, 100_000, 3]]),
      "教学辅助用房",
      price,
    );
    const plan = planNeeds("write-needs", await check(host));
    const document = documentOf(plan);
    const without: SheetDocument = {
      ...document,
      rows: document.rows.map((row) =>
        row.map((cell) =>
          typeof cell.content === "object" && cell.content !== null
            ? { ...cell, content: { formula: cell.content.formula } }
            : cell,
        ),
      ),
    };
    const [operation] = plan.operations;
    if (operation?.type !== "sheet") throw new Error("no sheet");
    await host.applyPlan({ operations: [{ ...operation, document: without }] });
    if (process.env.KEEP_NEEDS) writeFileSync(`${process.env.KEEP_NEEDS}-${price ?? "none"}.xlsx`, host.bytes());
    if (office === null) continue;
    const sheets = await savedByOffice(office, host.bytes());
    const saved = sheets.find(({ name }) => name === NEEDS);
    const values = new Map(
      (saved?.rows ?? []).flatMap(({ row, cells }) => cells.map(({ column, value }) => [cellName(row, column), value])),
    );
    const kept = document.rows.flatMap((row, at) =>
      row.flatMap(({ content }, column) =>
        typeof content === "object" && content !== null ? [[cellName(at, column), content.result] as const] : [],
      ),
    );
    expect(kept.length).toBeGreaterThan(40);
    for (const [name, result] of kept) {
      const value = values.get(name);
      if (typeof result === "number")
        expect([name, typeof value === "number" ? value.toFixed(9) : value]).toEqual([name, result.toFixed(9)]);
      else expect([name, value]).toEqual([name, result]);
    }
  }
});

test("a price that is blank says 缺单价 in all that hangs on it, and never 0", async () => {
  const host = await typePrice(await written(), "教学辅助用房", null);
  await write(host, "write-needs");
  const sheet = await sheetOf(host, NEEDS);
  expect(rowsFrom(sheet, "投入测算汇总", 3).map((row) => row.slice(0, 9))).toEqual([
    ["投入测算汇总", 2.23, "缺单价", 4.5, 1800, 1900, 850, 450, "缺单价"],
    ["城区新建小学", 1.2, 3600, 1.5, 600, 800, 250, 50, 5300],
    ["其他不足学校", 1.03, "缺单价", 3, 1200, 1100, 600, 400, "缺单价"],
  ]);
});

test("what the bureau typed is the price in use, also before one of the pane, and stays when the sheet is filled anew", async () => {
  const host = await typePrice(await written(), "教学辅助用房", 2800);
  const own = { yuan: 2600, reason: "概算", by: "财务科", date: "2026-11-29" };
  const assessment = await check(host);
  const settings = withPrice(assessment.settings, "teaching-area", own);
  const { used, entered, cell } = pricesInUse({ ...assessment, settings })[0] ?? {};
  expect([used, entered?.yuan, cell?.sheet]).toEqual([{ yuan: 2800, amount: 1, from: "entered" }, 2800, PRICES]);
  const again = documentOf(planNeeds("write-prices", await check(host)));
  expect(
    again.rows
      .find(([first]) => first?.content === "教学辅助用房")
      ?.slice(2, 4)
      .map(({ content }) => content),
  ).toEqual([2800, "单价表填报2,800元/㎡；附件2为3,004.48元/㎡"]);
});

test("a copy of either sheet is neither read as a table nor asked for prices", async () => {
  const host = await typePrice(await written(), "教学辅助用房", 2800);
  await write(host, "write-needs");
  const assessment = await check(host);
  const copied = (assessment.snapshot.sheets ?? []).map(({ marker, ...sheet }) =>
    marker === undefined ? sheet : { ...sheet, name: `${sheet.name} (2)`, copyOf: marker },
  );
  const again = assessWorkbook({ ...assessment.snapshot, sheets: copied }, NEW_SETTINGS);
  expect(again.tables.map(({ sheet }) => sheet)).toEqual(assessment.tables.map(({ sheet }) => sheet));
  expect(pricesInUse(again)[0]).toMatchObject({ used: { yuan: 67_000_000, amount: 22_300 }, cell: null });
});

test.each([
  ["3000元", "单价表中“教学辅助用房”的单价填的是“3000元”，没有采用：应为100—50,000元的数字。"],
  [0.3, "单价表中“教学辅助用房”的单价填的是“0.3”，没有采用：应为100—50,000元的数字。"],
  [-3000, "单价表中“教学辅助用房”的单价填的是“-3000”，没有采用：应为100—50,000元的数字。"],
])("a price of %p is not used and told", async (typed, told) => {
  const host = await typePrice(await written(), "教学辅助用房", typed);
  const assessment = await check(host);
  expect(
    assessment.findings
      .filter(({ code }) => code === "price-cell-unread")
      .map((each) => findingMessage(each, assessment.standard)),
  ).toEqual([told]);
  await write(host, "write-needs");
  expect(rowsFrom(await sheetOf(host, NEEDS), "其他不足学校", 1)[0]?.[2]).toBe("缺单价");
});

test("both sheets are taken out without a trace, and are no tables of the workbook", async () => {
  const bytes = await countyWithNeeds();
  const host = await openFileHost("师宗.xlsx", bytes);
  const before = (await check(host)).tables.length;
  await write(host, "write-prices");
  await write(host, "write-needs");
  expect((await check(host)).tables).toHaveLength(before);
  const filled = await sheetOf(host, NEEDS);
  expect(
    filled.formulas.get(
      cellKey(
        filled.values.findIndex((row) => row[0] === "其他不足学校"),
        1,
      ),
    ),
  ).toMatch(/^=ROUND\(SUMIFS\(/);
  await write(host, "write-needs");
  expect((await host.readWorkbook()).snapshot.sheets.map(({ name }) => name)).toEqual([
    "附件2",
    "学校台账",
    PRICES,
    NEEDS,
  ]);
  await write(host, "remove-needs");
  await write(host, "remove-prices");
  expect((await host.readWorkbook()).snapshot).toEqual(
    (await (await openFileHost("师宗.xlsx", bytes)).readWorkbook()).snapshot,
  );
});

/** 附件2 with several rows of schools that stand, beside the roster. */
async function withRows(names: readonly [string, string]): Promise<FileHost> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await countyWithNeeds()).buffer as ArrayBuffer);
  const sheet = workbook.getWorksheet("附件2");
  sheet?.unMergeCells("A7:I7");
  const rows = [
    ["投入测算汇总", 2.23, 6700, 4.5, 1800, 1900, 850, 450, 11700],
    ["城区新建小学", 1.2, 3600, 1.5, 600, 800, 250, 50, 5300],
    [names[0], 1.03, 3100, 2, 800, 700, 400, 300, 5300],
    [names[1], 0, 0, 1, 400, 400, 200, 100, 1100],
  ];
  if (!sheet) throw new Error("no sheet");
  rows.forEach((values, row) => values.forEach((value, column) => (sheet.getCell(4 + row, column + 1).value = value)));
  const host = await openFileHost("师宗.xlsx", new Uint8Array(await workbook.xlsx.writeBuffer()));
  await write(host, "write-prices");
  return typePrice(host, "教学辅助用房", 3000);
}

test("rows of schools by stage get the gaps of their stage", async () => {
  const host = await withRows(["不足小学", "不足初中"]);
  await write(host, "write-needs");
  expect(rowsFrom(await sheetOf(host, NEEDS), "投入测算汇总", 4).map((row) => row.slice(0, 9))).toEqual([
    ["投入测算汇总", 2.23, 6690, 4.5, 1800, 1900, 850, 450, 11690],
    ["城区新建小学", 1.2, 3600, 1.5, 600, 800, 250, 50, 5300],
    // 初中 lack equipment of 400万元 and nothing else; 小学 all the rest: 3090 + 1200 + 700 + 400 + 300.
    ["不足小学", 1.03, 3090, 3, 1200, 700, 400, 300, 5690],
    ["不足初中", 0, 0, 0, 0, 400, 200, 100, 700],
  ]);
});

test("rows that do not tell which school is of which come together as one, and it is said", async () => {
  const host = await withRows(["山区学校", "坝区学校"]);
  await write(host, "write-needs");
  const sheet = await sheetOf(host, NEEDS);
  expect(rowsFrom(sheet, "投入测算汇总", 3).map((row) => row.slice(0, 9))).toEqual([
    ["投入测算汇总", 2.23, 6690, 4.5, 1800, 1900, 850, 450, 11690],
    ["城区新建小学", 1.2, 3600, 1.5, 600, 800, 250, 50, 5300],
    ["山区学校、坝区学校", 1.03, 3090, 3, 1200, 1100, 600, 400, 6390],
  ]);
  expect(sheet.values.flat()).toContain("原表的“山区学校”、“坝区学校”合为一行：各校属于哪一行，表中没有说明。");
});

test("where no school has a value of an indicator, 缺数 stands in the place of a number", async () => {
  const without = ROSTER.map((row, at) => row.map((value, column) => (at > 0 && column === 6 ? null : value)));
  const host = await written(without);
  await write(host, "write-needs");
  expect(rowsFrom(await sheetOf(host, NEEDS), "投入测算汇总", 3).map((row) => row.slice(0, 9))).toEqual([
    ["投入测算汇总", "缺数", "缺数", 4.5, 1800, 1900, 850, 450, "缺数"],
    ["城区新建小学", 1.2, 3600, 1.5, 600, 800, 250, 50, 5300],
    ["其他不足学校", "缺数", "缺数", 3, 1200, 1100, 600, 400, "缺数"],
  ]);
});
