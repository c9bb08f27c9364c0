// npm test: every stage in order, stops at the first that fails. `npm test -- unit` runs one stage,
// `npm test -- build unit` several.
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { buildPage, buildProduction, buildWps } from "./build.mjs";
import { findBrowser } from "./find-browser.mjs";
import { findOffice } from "./find-office.mjs";
import { installMissing } from "./install-missing.mjs";
import { endWithNpm, root, runNode } from "./processes.mjs";

/** Each resolves to an exit code, and for tests how many passed and failed. */
const STAGES = {
  types: {
    title: "类型检查",
    run: async () => ({ code: await runNode("node_modules/typescript/bin/tsc", ["--noEmit"]) }),
  },
  lint: { title: "代码规范", run: async () => ({ code: await lint() }) },
  build: {
    title: "生产构建",
    run: async () => ({ code: (await buildProduction()) || (await buildPage()) || (await buildWps()) }),
  },
  unit: {
    title: "单元测试（含契约、清单、元数据、架构、体积）",
    run: () => jest("unit", ["--maxWorkers", "100%"], { SOFFICE_PATH: findOffice() }),
  },
  browser: { title: "浏览器测试", run: () => jest("browser", ["--runInBand"], { CHROME_PATH: findBrowser() }) },
};

endWithNpm();
const results = [];
try {
  const chosen = stagesFrom(process.argv.slice(2));
  await installMissing();
  for (const name of chosen) {
    if (!(await runStage(name))) break;
  }
} catch (error) {
  console.error(error.message);
  results.push({ title: "准备", code: 1, seconds: 0, passed: 0, failed: 1 });
}
report();

function stagesFrom(names) {
  const known = Object.keys(STAGES);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`没有名为 ${unknown.join("、")} 的阶段。可选：${known.join("、")}`);
  return names.length === 0 ? known : known.filter((name) => names.includes(name));
}

async function runStage(name) {
  const { title, run } = STAGES[name];
  console.log(`\n== ${title}（${name}）==`);
  const began = performance.now();
  const result = { title, passed: 0, failed: 0, ...(await outcome(run)), seconds: (performance.now() - began) / 1000 };
  // A stage can fail without a failed test: a type error, a suite that cannot be loaded, no browser.
  if (result.code !== 0 && result.failed === 0) result.failed = 1;
  results.push(result);
  if (result.code !== 0) console.error(`\n失败：${title}（npm test -- ${name} 可单独重跑）。后面的阶段没有运行。`);
  return result.code === 0;
}

/** The rules of the code, then its form. */
async function lint() {
  const rules = await runNode("node_modules/eslint/bin/eslint.js", [".", "--max-warnings", "0"]);
  return rules || runNode("node_modules/prettier/bin/prettier.cjs", ["--check", "--log-level", "warn", "."]);
}

async function outcome(run) {
  try {
    return await run();
  } catch (error) {
    console.error(error.message);
    return { code: 1 };
  }
}

/** Runs one project of jest.config.cjs and counts its tests. A run that finds no test fails. */
async function jest(project, parameters = [], environment = {}) {
  const folder = join(root, "test-results");
  const file = join(folder, `${project}.json`);
  mkdirSync(folder, { recursive: true });
  rmSync(file, { force: true });
  const code = await runNode(
    "node_modules/jest/bin/jest.js",
    ["--selectProjects", project, "--json", "--outputFile", file, ...parameters],
    environment,
  );
  if (!existsSync(file)) return { code: code || 1 };
  const counts = JSON.parse(readFileSync(file, "utf8"));
  const failed = counts.numFailedTests + counts.numRuntimeErrorTestSuites;
  const skipped = counts.numPendingTests + counts.numTodoTests;
  if (skipped > 0) {
    console.error(`有 ${skipped} 个测试被跳过（skip/todo）；本项目不允许跳过测试。`);
    return { code: code || 1, passed: counts.numPassedTests, failed: failed + skipped };
  }
  return { code, passed: counts.numPassedTests, failed };
}

function report() {
  console.log("\n== 汇总 ==");
  for (const { title, code, seconds } of results) {
    console.log(`${code === 0 ? "通过" : "失败"}  ${seconds.toFixed(1).padStart(6)} 秒  ${title}`);
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  console.log(`${sum("passed")} passed, ${sum("failed")} failed`);
  process.exitCode = results.every(({ code }) => code === 0) ? 0 : 1;
}
