import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { assessWorkbook } from "../../src/app/assess-workbook";
import { NEW_SETTINGS } from "../../src/app/workbook-settings";
import type { WorkbookSnapshot } from "../../src/core/cell/sheet-snapshot";
import { wholly } from "../../src/core/pieces";
import { recogniseWorkbook } from "../../src/recognition/recognise-workbook";
import { caseWorkbook, type CaseWorkbook } from "../cases/case-workbook";
import { compare, type ExpectedReading } from "../cases/expected-reading";
import { added, NO_SCORE, type Score, scoreVariation } from "../recognition/reading-score";
import { variation } from "../recognition/variations";
import { townErrors, townRoster } from "../recognition/variation-towns";
import { largeRoster } from "./large-roster";
import { benchFolder } from "./reading-folder";

/** How many errors are listed of each kind; `-- --shown 1000` lists more. */
let shown = 20;

/**
 * `npm run bench:recognition`: how much of the cases and of generated variations is read rightly, and what it costs.
 * `-- --seed 123` replays one variation: the sheet and what was wrong with its reading.
 * `-- --variations 500` takes so many instead of 2,000, `-- --no-speed` leaves the times out.
 * `-- FOLDER` reads the workbooks of a folder instead, NAME.xlsx with what must be read in NAME.json: `--verbose` lists
 * what is not right, `--only 06` takes the workbooks whose name contains it.
 */
async function main(): Promise<void> {
  const [folder = "", ...options] = process.argv.slice(2);
  const [first] = options;
  if (first !== undefined && !first.startsWith("--")) {
    const only = options.includes("--only") ? (options[options.indexOf("--only") + 1] ?? "") : "";
    return benchFolder(first, { verbose: options.includes("--verbose"), only });
  }
  const option = (name: string): number | null =>
    options.includes(name) ? Number(options[options.indexOf(name) + 1]) : null;
  const seed = option("--seed");
  if (seed !== null) return replay(seed);
  shown = option("--shown") ?? shown;
  benchCases(folder);
  benchVariations(option("--variations") ?? 2000);
  benchTowns(option("--variations") ?? 2000);
  if (!options.includes("--no-speed")) benchSpeed();
}

function replay(seed: number): void {
  const made = variation(seed);
  const [sheet] = made.workbook.sheets;
  console.log(
    `${made.what.join(", ")}; begins at row ${(sheet?.area.row ?? 0) + 1}, column ${(sheet?.area.column ?? 0) + 1}`,
  );
  for (const row of sheet?.values ?? [])
    console.log(row.map((value) => (value === null ? "" : JSON.stringify(value))).join(" | "));
  const score = scoreVariation(made);
  console.log([...score.silent, ...score.rowErrors].join("\n") || "all right");
}

const share = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(2)}%`;

function report(name: string, { right, asked, wrong, refused, rowsRight, rowsWrong }: Score): void {
  const columns = right + asked + wrong + refused;
  console.log(`${name}`);
  console.log(
    `  列 ${columns}：读对 ${share(right, columns)}，提问 ${share(asked, columns)}（${asked}），没有读出整张表 ${share(refused, columns)}（${refused}），读错而不说 ${wrong}`,
  );
  console.log(`  行 ${rowsRight + rowsWrong}：读对 ${share(rowsRight, rowsRight + rowsWrong)}（错 ${rowsWrong}）`);
}

function first(title: string, errors: readonly string[]): void {
  if (errors.length === 0) return;
  console.log(`  ${title}（共${errors.length}条，前${Math.min(shown, errors.length)}条）`);
  for (const error of errors.slice(0, shown)) console.log(`    ${error}`);
}

function benchTowns(count: number): void {
  const errors = Array.from({ length: count }, (_, index) => townErrors(townRoster(index + 1))).flat();
  console.log(`按乡镇分列的台账 ${count} 张：读错、误报或多问 ${errors.length}`);
  first("不对的", errors);
}

function benchCases(folder: string): void {
  const json = <T>(name: string, file: string): T => JSON.parse(readFileSync(join(folder, name, file), "utf8")) as T;
  const names = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );
  let score = NO_SCORE;
  let good = 0;
  for (const name of names) {
    const { workbook, answers } = caseWorkbook(json<CaseWorkbook>(name, "sheet.json"));
    const { lines, score: each } = compare(workbook, json<ExpectedReading>(name, "expected.json"), answers);
    if (lines.length === 0) good++;
    score = added(score, {
      ...each,
      silent: each.silent.map((line) => `${name}: ${line}`),
      rowErrors: each.rowErrors.map((line) => `${name}: ${line}`),
    });
  }
  report(`表样 ${names.length}个，完全符合 ${good}个`, score);
  first("读错而不说的列", score.silent);
  first("读错的行", score.rowErrors);
}

function benchVariations(count: number): void {
  let score = NO_SCORE;
  const start = performance.now();
  let reading = 0;
  for (let seed = 1; seed <= count; seed++) {
    const made = variation(seed);
    const begin = performance.now();
    const each = scoreVariation(made);
    reading += performance.now() - begin;
    score = added(score, each);
  }
  report(
    `\n变化 ${count}个（种子1–${count}），生成并读 ${((performance.now() - start) / 1000).toFixed(1)} s，其中读 ${(reading / 1000).toFixed(1)} s`,
    score,
  );
  first("读错而不说的列（重现：npm run bench:recognition -- --seed 种子）", score.silent);
  first("读错的行", score.rowErrors);
}

/** The median of five runs after one to warm up, in milliseconds. */
function median(run: () => void): number {
  run();
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[2] ?? NaN;
}

function benchSpeed(): void {
  const many: WorkbookSnapshot = {
    name: "示例数据.xlsx",
    sheets: Array.from({ length: 40 }, (_, index) =>
      largeRoster(500).sheets.map((sheet) => ({
        ...sheet,
        name: `台账${index + 1}`,
        values: sheet.values.map((row, at) =>
          row.map((value, column) => (at > 1 && column === 1 ? `示例${index + 1}区${String(value)}` : value)),
        ),
      })),
    ).flat(),
  };
  console.log("\n用时（五次的中位数）");
  console.log(
    `  40张工作表 × 500行，识别  ${median(() => void wholly(recogniseWorkbook(many, {}, []))).toFixed(0)} ms`,
  );
  for (const rows of [50_000, 100_000, 200_000]) {
    const snapshot = largeRoster(rows);
    const time = median(() => void assessWorkbook(snapshot, NEW_SETTINGS));
    globalThis.gc?.();
    const before = process.memoryUsage();
    const kept = assessWorkbook(snapshot, NEW_SETTINGS);
    globalThis.gc?.();
    const after = process.memoryUsage();
    const held = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
    console.log(
      `  ${rows.toLocaleString("en").padStart(7)}行 × 20列，识别加评估  ${time.toFixed(0)} ms，结果占内存 ${(held / 1_048_576).toFixed(1)} MB（每行${(held / rows).toFixed(0)}字节，${kept.schools.length.toLocaleString("en")}个学段单位）`,
    );
  }
}

void main();
