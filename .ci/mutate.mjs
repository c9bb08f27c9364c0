// npm run mutate: changes the code in thousands of small ways, one at a time, and sees whether a test notices. Takes
// about an hour; never part of npm test. `npm run mutate -- core plan` takes some of the folders, `-- src/core/quantity`
// a part of one. Prints the share that was noticed by folder, and every change that no test noticed.
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Stryker } from "@stryker-mutator/core";
import { root } from "./processes.mjs";

const FOLDERS = ["core", "plan", "functions", "cli"];
/** Below this share of changes noticed in any folder the run fails. */
const LEAST_SCORE = 90;

const REPORT = join(root, "test-results", "mutation.json");

const chosen = process.argv.slice(2);
const targets = (chosen.length === 0 ? FOLDERS : chosen).map((name) => (name.includes("/") ? name : `src/${name}`));

await new Stryker({
  mutate: targets.map((target) => (target.endsWith(".ts") ? target : `${target}/**/*.ts`)),
  testRunner: "jest",
  coverageAnalysis: "perTest",
  // A change to what runs once when a file is loaded would need every test again.
  ignoreStatic: true,
  jest: { projectType: "custom", enableFindRelatedTests: false, config: jestConfig() },
  ignorePatterns: ["/dist", "/coverage", "/test-results", "/docs/screenshots"],
  reporters: ["json", "dots"],
  jsonReporter: { fileName: REPORT },
  tempDirName: join("test-results", "mutate"),
  timeoutMS: 20_000,
  concurrency: Number(process.env.MUTATE_CONCURRENCY ?? 2),
  allowEmpty: false,
}).runMutationTest();

report();

/** Only the tests that say what is right: the browser, the page and the building are none of them. */
function jestConfig() {
  const swc = ["@swc/jest", { jsc: { parser: { syntax: "typescript", tsx: true }, transform: { react: { runtime: "automatic" } }, target: "es2022" } }];
  return {
    testEnvironment: "node",
    transform: { "^.+\\.[tj]sx?$": swc },
    moduleFileExtensions: ["ts", "tsx", "js", "mjs", "cjs", "json"],
    testMatch: ["core", "rules", "oracle", "plan", "functions", "cli", "app", "files"].map((name) => `<rootDir>/tests/${name}/**/*.test.ts`),
  };
}

function report() {
  const { files } = JSON.parse(readFileSync(REPORT, "utf8"));
  const byFolder = new Map();
  const survivors = [];
  for (const [file, { mutants, source }] of Object.entries(files)) {
    const folder = file.split("/").slice(0, file.startsWith("src/core/") ? 3 : 2).join("/");
    const lines = source.split("\n");
    for (const { status, location, replacement, mutatorName } of mutants) {
      const isFound = status === "Killed" || status === "Timeout";
      const isMissed = status === "Survived" || status === "NoCoverage";
      if (!isFound && !isMissed) continue;
      for (const key of new Set([folder, file.split("/").slice(0, 2).join("/")])) {
        const counts = byFolder.get(key) ?? { found: 0, all: 0 };
        byFolder.set(key, { found: counts.found + (isFound ? 1 : 0), all: counts.all + 1 });
      }
      if (!isMissed) continue;
      const { start } = location;
      survivors.push(`${file}:${start.line}:${start.column} ${mutatorName}${status === "NoCoverage" ? " (no test comes here)" : ""}\n    ${lines[start.line - 1].trim()}\n    → ${(replacement ?? "").replace(/\s+/g, " ").slice(0, 120)}`);
    }
  }
  console.log(`\n${survivors.join("\n")}\n\n没有被任何测试发现的改动：${survivors.length}处`);
  for (const [folder, { found, all }] of [...byFolder].sort()) console.log(`${folder.padEnd(24)} ${((100 * found) / all).toFixed(1).padStart(5)}%  （${found}/${all}）`);
  const low = [...byFolder].filter(([folder, { found, all }]) => folder.split("/").length === 2 && (100 * found) / all < LEAST_SCORE);
  if (low.length > 0) console.error(`低于${LEAST_SCORE}%：${low.map(([folder]) => folder).join("、")}`);
  process.exitCode = low.length > 0 ? 1 : 0;
  rmSync(REPORT, { force: true });
}
