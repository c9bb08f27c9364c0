import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { auditWorkbook } from "../../src/audit/audit-workbook";
import { cellName } from "../../src/core/cell/address";
import { snapshotOfWorkbook } from "../../src/host/file/workbook-snapshot";
import { readXlsx } from "../../src/xlsx/read-workbook";
import { auditedCounty } from "./audited-county";

/** Workbook → sheet → cells that a person called wrong, as [column, row] counted from 1. */
type Annotations = Readonly<Record<string, Readonly<Record<string, readonly (readonly [number, number])[]>>>>;

interface Score {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

/** Cells by name, each once. Issues of low risk are good to know, and accuse nothing: they are counted apart. */
async function scoreOf(folder: string, name: string, marked: ReadonlySet<string>, verbose: boolean): Promise<Score> {
  const workbook = snapshotOfWorkbook(name, await readXlsx(readFileSync(join(folder, name))));
  const named = new Map<string, string>();
  for (const { cells, kind, risk } of auditWorkbook(workbook).issues)
    if (risk !== "low") for (const cell of cells) named.set(keyOf(cell.sheet, cell.row, cell.column), kind);
  const wrong = [...named].filter(([cell]) => !marked.has(cell));
  const missed = [...marked].filter((cell) => !named.has(cell));
  if (verbose) {
    for (const [cell, kind] of wrong) console.log(`    not marked: ${cell} ${kind}`);
    for (const cell of missed) console.log(`    missed: ${cell}`);
  }
  return { right: named.size - wrong.length, wrong: wrong.length, missed: missed.length };
}

/** Names of sheets are compared without the white space around them, which annotations leave out. */
function keyOf(sheet: string, row: number, column: number): string {
  return `${sheet.trim()}!${cellName(row, column)}`;
}

function line({ right, wrong, missed }: Score): string {
  const share = (of: number): string => (of === 0 ? "–" : `${((100 * right) / of).toFixed(1)}%`);
  return `right ${right}, wrong ${wrong}, missed ${missed}; precision ${share(right + wrong)}, recall ${share(right + missed)}`;
}

async function main(): Promise<void> {
  const [folder, ...options] = process.argv.slice(2);
  timeOfCounty();
  if (folder === undefined) return;
  const file = join(folder, "annotations.json");
  const annotations = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Annotations) : {};
  let total: Score = { right: 0, wrong: 0, missed: 0 };
  const names = readdirSync(folder).filter((name) => /\.xls[xm]$/.test(name));
  for (const name of names) {
    const marked = new Set(
      Object.entries(annotations[name] ?? {}).flatMap(([sheet, cells]) =>
        cells.map(([column, row]) => keyOf(sheet, row - 1, column - 1)),
      ),
    );
    const score = await scoreOf(folder, name, marked, options.includes("--verbose"));
    console.log(`${name.padEnd(40)} ${line(score)}`);
    total = {
      right: total.right + score.right,
      wrong: total.wrong + score.wrong,
      missed: total.missed + score.missed,
    };
  }
  console.log(`\n${names.length} workbooks: ${line(total)}`);
}

function timeOfCounty(): void {
  const workbook = auditedCounty(40, 500);
  const formulas = workbook.sheets.reduce((sum, sheet) => sum + sheet.formulas.size, 0);
  const start = performance.now();
  const { issues } = auditWorkbook(workbook);
  console.log(
    `40 sheets of 500 rows, ${formulas} formulas: ${(performance.now() - start).toFixed(0)} ms, ${issues.length} issues\n`,
  );
}

void main();
