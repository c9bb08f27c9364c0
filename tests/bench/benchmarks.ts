import { cpus } from "node:os";
import { assessWorkbook } from "../../src/app/assess-workbook";
import { NEW_SETTINGS } from "../../src/app/workbook-settings";
import { checkRequirements } from "../../src/core/checks/checks";
import { remedyGroundOf } from "../../src/app/remedies";
import { remediesOf } from "../../src/core/remedies/remedies";
import { nextMoney } from "../../src/core/remedies/next-money";
import { shortfalls } from "../../src/core/remedies/shortfalls";
import { firstSteps } from "../../src/core/remedies/steps";
import { NEXT_MONEY } from "../../src/i18n/zh-CN/remedies";
import { differenceCoefficient } from "../../src/core/statistics/difference-coefficient";
import { largeRoster } from "./large-roster";
import { nativeFormula } from "./native-formula";
import { wholeCounty } from "./whole-county";

/** `npm run bench`: what the product costs, everything measured in one run on one machine. Nothing is asserted. */
async function main(): Promise<void> {
  console.log(`node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "?"}\n`);
  benchWorkbook([2_000, 20_000, 200_000]);
  benchItems([
    [300, 20],
    [3_000, 20],
  ]);
  benchRemedies([300, 20_000]);
  const coefficient = await benchCoefficient(1_000_000);
  console.log(`  三种算法的结果：${coefficient.join("  ")}`);
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

/** The same arithmetic without reasons, exclusions or checks. */
function bareLoop(totals: Float64Array, students: Float64Array): number {
  let sumTotals = 0;
  let sumStudents = 0;
  for (let i = 0; i < totals.length; i++) {
    sumTotals += totals[i] as number;
    sumStudents += students[i] as number;
  }
  const mean = sumTotals / sumStudents;
  let squares = 0;
  for (let i = 0; i < totals.length; i++) {
    const distance = (totals[i] as number) / (students[i] as number) - mean;
    squares += (students[i] as number) * distance * distance;
  }
  return Math.sqrt(squares / sumStudents) / mean;
}

async function benchCoefficient(schools: number): Promise<unknown[]> {
  const totals = Float64Array.from({ length: schools }, (_, i) => 50 + ((i * 7919) % 9973));
  const students = Float64Array.from({ length: schools }, (_, i) => 30 + ((i * 104_729) % 1_993));
  const results: unknown[] = [];
  console.log(`\n差异系数，${schools.toLocaleString("en")}所学校`);
  const loop = median(() => void (results[0] = bareLoop(totals, students)));
  const ours = median(() => void (results[1] = differenceCoefficient(totals, students).value));
  console.log(`  裸循环                 ${loop.toFixed(1)} ms`);
  console.log(`  differenceCoefficient  ${ours.toFixed(1)} ms（裸循环的${(ours / loop).toFixed(2)}倍）`);
  const native = await nativeFormula(process.argv[2] ?? "", totals, students);
  results[2] = native.value;
  console.log(
    `  Univer引擎算原生公式   ${native.milliseconds.toFixed(0)} ms（裸循环的${(native.milliseconds / loop).toFixed(0)}倍）`,
  );
  return results;
}

function benchWorkbook(sizes: readonly number[]): void {
  console.log("识别加评估，20列");
  for (const size of sizes) {
    const snapshot = largeRoster(size);
    let schools = 0;
    const time = median(() => void (schools = assessWorkbook(snapshot, NEW_SETTINGS).schools.length));
    console.log(
      `  ${size.toLocaleString("en").padStart(7)}行  ${time.toFixed(0).padStart(5)} ms  每千行${((time / size) * 1000).toFixed(2)} ms  （${schools.toLocaleString("en")}个学段单位）`,
    );
  }
}

/** All items of the standard beside its indicators, of schools with so many teachers each. */
function benchItems(sizes: readonly (readonly [schools: number, teachersEach: number])[]): void {
  console.log("\n全部指标（资源配置以外）");
  for (const [schools, teachersEach] of sizes) {
    const { records, readings, facts, standard, questions } = assessWorkbook(
      wholeCounty(schools, teachersEach),
      NEW_SETTINGS,
    );
    const tables = readings.flatMap(({ records: own }) => own ?? []);
    let checked = 0;
    const time = median(() => {
      const checks = checkRequirements({ schools: records, tables, rows: facts, judgements: {} }, standard);
      checked = checks.reduce((sum, { length }) => sum + length, 0);
    });
    console.log(
      `  ${schools.toLocaleString("en").padStart(7)}所学校、${(schools * teachersEach).toLocaleString("en")}名教师  ${time.toFixed(0).padStart(5)} ms  （${checked.toLocaleString("en")}条结论，待确认${questions.length}项）`,
    );
  }
}

/** Steps, shortfall and next money of a county at once, and the remedies of one value on demand. */
function benchRemedies(sizes: readonly number[]): void {
  console.log("\n先补什么");
  for (const size of sizes) {
    const assessment = assessWorkbook(largeRoster(size), NEW_SETTINGS);
    const county = median(() => {
      const ground = remedyGroundOf(assessment);
      firstSteps(ground);
      shortfalls(ground);
      nextMoney(ground, NEXT_MONEY);
    });
    const unit = assessment.schools.findIndex(({ verdict }) => verdict === "failed");
    const value = median(() => {
      const ground = remedyGroundOf(assessment);
      for (const { code } of assessment.standard.indicators) remediesOf(ground, unit, code);
    });
    const failed = assessment.schools.filter(({ verdict }) => verdict === "failed").length;
    console.log(
      `  ${size.toLocaleString("en").padStart(7)}行  全县${county.toFixed(0).padStart(5)} ms  一所学校${value.toFixed(0).padStart(5)} ms  （未达标${failed.toLocaleString("en")}）`,
    );
  }
}

// Univer keeps timers alive after it is disposed of.
void main().then(() => process.exit(0));
