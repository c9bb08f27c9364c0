import { createRequire } from "node:module";
import { assessWorkbook } from "../../src/app/assess-workbook";
import { planHighlights } from "../../src/app/highlight";
import { NEW_SETTINGS, parseSettings } from "../../src/app/workbook-settings";
import { wholly } from "../../src/core/pieces";
import { greatest } from "../../src/core/quantity/long-lists";
import { createModelHost } from "../../src/host/model/model-host";
import { bytesOfMark } from "../../src/host/office/add-marks";
import { type CountyOptions, countyWorkbook, randomCounty } from "../marks/random-county";
import type { HeadlessGrid } from "../workbench/grid/headless-grid";
import type * as HeadlessGridModule from "../workbench/grid/headless-grid";
import { sheetOf, workbookOf } from "../workbench/excel/sample-workbook";
import { largeRoster } from "./large-roster";

const [gridFile = "", ...counts] = process.argv.slice(2);
const { openHeadlessGrid }: typeof HeadlessGridModule = createRequire(__filename)(gridFile);
/** Milliseconds in which nothing may be computed any more before the grid counts as still. */
const STILL = 500;
/** Rows that a window shows. */
const SEEN = 45;

/** When the grid last was at work. */
async function stillSince(grid: HeadlessGrid): Promise<number> {
  await grid.model.calculated();
  for (let last = performance.now(); ;) {
    const before = performance.now();
    await new Promise((resolve) => setTimeout(resolve, 1));
    const now = performance.now();
    if (now - before > 30) last = now;
    else if (now - last > STILL) return last;
  }
}

function fills(grid: HeadlessGrid, columns: number): number {
  const id = grid.model.sheets()[0]?.id ?? "";
  let count = 0;
  for (let row = 0; row < SEEN; row++)
    for (let column = 0; column < columns; column++) if (grid.ruleLook(id, row, column).fill) count++;
  return count;
}

async function timesOf(schools: number, seesRules: boolean): Promise<string> {
  const [roster] = largeRoster(schools).sheets;
  if (!roster) throw new Error("no roster");
  const rows = roster.values.map((row) => row.map((value) => (typeof value === "object" ? null : value)));
  const workbook = workbookOf([sheetOf(roster.name, rows)]);
  const grid = await openHeadlessGrid(workbook, [], seesRules);
  const host = createModelHost(grid.model);
  const reading = await host.readWorkbook();
  const plan = wholly(planHighlights(assessWorkbook(reading.snapshot, parseSettings(reading.settings))));
  const start = performance.now();
  await host.applyPlan(plan);
  const marked = (await stillSince(grid)) - start;
  const columns = roster.area.columns;
  const before = fills(grid, columns);
  const edit = performance.now();
  // The first school's pupils: all of its values hang on them.
  for (const column of [5, 6])
    grid.model.sheets()[0]?.write({ row: 3, column, rows: 1, columns: 1 }, [[{ value: 99_999 }]]);
  const edited = (await stillSince(grid)) - edit;
  // The grid's picture waits a tenth of a second for further changes.
  await new Promise((resolve) => setTimeout(resolve, 200));
  const look = performance.now();
  const after = fills(grid, columns);
  const looked = performance.now() - look;
  grid.close();
  const rules = plan.operations.length;
  return `${rules} operations; marked after ${marked.toFixed(0)} ms; an edit after ${edited.toFixed(0)} ms; ${SEEN} rows seen in ${looked.toFixed(0)} ms, marks in them ${before} → ${after}`;
}

/** How many rules a random county has, their longest formula, and about what a write of them sends. */
function sizesOf(schools: number, layout: CountyOptions["layout"]): string {
  const county = randomCounty({ seed: 1, schools, layout });
  const plan = wholly(planHighlights(assessWorkbook(countyWorkbook(county), NEW_SETTINGS)));
  const rules = plan.operations.filter((operation) => operation.type === "add-highlight");
  const longest = greatest(rules.map(({ formula }) => formula.length));
  const kilobytes = Math.round(rules.reduce((all, rule) => all + bytesOfMark(rule), 0) / 1_000);
  return `${rules.length} rules, longest formula ${longest} characters, about ${kilobytes} kB to write`;
}

async function main(): Promise<void> {
  for (const schools of [31, 200, 1_000, 20_000]) {
    console.log(`${schools} schools, one layout:   ${sizesOf(schools, "one")}`);
    console.log(`${schools} schools, three sheets: ${sizesOf(schools, "joined")}`);
  }
  for (const schools of counts.length > 0 ? counts.map(Number) : [200, 1_000]) {
    console.log(`${schools} schools, reckoned where seen:    ${await timesOf(schools, true)}`);
    if (schools <= 2_000) console.log(`${schools} schools, computed by the grid: ${await timesOf(schools, false)}`);
  }
}

void main();
