import { readFileSync } from "node:fs";
import { checkWorkbook } from "../../app/check-workbook";
import { openFileHost } from "../../../src/host/file/file-host";
import { INDICATOR_CHARTS_MARKER, indicatorCharts } from "../../../src/plan/documents/indicator-charts";
import { planRemoveSheets } from "../../../src/plan/plan-sheet";
import type { SheetDocument } from "../../../src/document/sheet-document";
import { planPictures } from "../../../src/taskpane/submission/chart-plans";
import { readXlsx } from "../../../src/xlsx/read-workbook";

const SAMPLE = new Uint8Array(readFileSync("assets/samples/示例县-学校台账.xlsx"));

async function planned() {
  const host = await openFileHost("县.xlsx", SAMPLE);
  const { assessment } = await checkWorkbook(host);
  const plan = planPictures(assessment, "2026-11-30");
  const [operation] = plan.operations;
  if (operation?.type !== "sheet") throw new Error("no sheet");
  return { host, assessment, plan, document: operation.document };
}

/** What stands in the cells that a chart takes. */
function cellsOf({ rows }: SheetDocument, area: { row: number; column: number; rows: number }): readonly unknown[] {
  return Array.from({ length: area.rows }, (_, at) => rows[area.row + at]?.[area.column]?.content ?? null);
}

it("has a picture of the coefficients of each stage, over what core says of them and their limits", async () => {
  const { assessment, document } = await planned();
  const pictures = (document.charts ?? []).filter(({ title }) => title.endsWith("校际差异系数"));
  expect(pictures.map(({ title }) => title)).toEqual(["小学各项指标的校际差异系数", "初中各项指标的校际差异系数"]);
  for (const [at, stage] of (["primary", "junior"] as const).entries()) {
    const own = assessment.balance.filter((each) => each.stage === stage);
    const picture = pictures[at];
    if (picture?.kind !== "column" || !picture.series[0] || !picture.line) throw new Error("no picture");
    expect(cellsOf(document, picture.categories)).toEqual(
      own.map(({ code, measure }) => `${code} ${measure.shortName}`),
    );
    expect(cellsOf(document, picture.series[0].values)).toEqual(own.map(({ cv }) => cv));
    expect(cellsOf(document, picture.line.values)).toEqual(own.map(({ limit }) => limit));
  }
});

it("has a picture of each indicator in each stage, schools from the lowest on, those without a value left out", async () => {
  const { assessment, document } = await planned();
  const pictures = (document.charts ?? []).filter(({ title }) => !title.endsWith("校际差异系数"));
  expect(pictures).toHaveLength(14);
  const primary = assessment.schools.filter(({ stage }) => stage === "primary");
  const values = primary.flatMap(({ indicators }) => indicators[5]?.value ?? []);
  const picture = pictures.find(({ title }) => title.startsWith("小学 1.6"));
  if (picture?.kind !== "column" || !picture.series[0] || !picture.line) throw new Error("no picture");
  // One school of the sample has no figure for it.
  expect(values.length).toBe(primary.length - 1);
  expect(cellsOf(document, picture.series[0].values)).toEqual([...values].sort((a, b) => a - b));
  expect(new Set(cellsOf(document, picture.line.values))).toEqual(new Set([2000]));
});

it("shows the lowest of more schools than a picture holds, and says so; a picture lies over no table", () => {
  const rows = Array.from({ length: 35 }, (_, at) => ({ name: `示例${at}`, value: at, line: 3 }));
  const picture = { title: "甲", head: ["学校", "现值", "标准"], rows, numberFormat: "0.00" } as const;
  const document = indicatorCharts({ sample: null, title: "图", lines: [], pictures: [picture, picture], footer: "" });
  const [first, second] = document.charts ?? [];
  expect(second && first && second.area.row > first.categories.row + first.categories.rows).toBe(true);
  expect(document.page.breaks).toHaveLength(1);
  expect(first?.area.column).toBeGreaterThan(2);
});

it("is written into the file and taken out without a trace", async () => {
  const { host, plan } = await planned();
  await host.applyPlan(plan);
  const { snapshot } = await host.readWorkbook();
  expect(snapshot.sheets.at(-1)).toMatchObject({ name: "均衡尺-指标图表", marker: INDICATOR_CHARTS_MARKER });
  await host.applyPlan(planRemoveSheets(snapshot, [INDICATOR_CHARTS_MARKER]));
  const [before, after] = [await readXlsx(SAMPLE), await readXlsx(await host.bytes())];
  expect(after.sheets).toEqual(before.sheets);
});
