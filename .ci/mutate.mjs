// npm run mutate: changes the code in thousands of small ways, one at a time, and sees whether a test notices. Never part
// of npm test. `npm run mutate -- functions core/quantity` takes some of the folders, `-- src/core/cell/parse-figure.ts`
// one file. MUTATE_CONCURRENCY tells how many run at a time. Prints every change that no test noticed, and for each folder
// the share that was noticed.
//
// Nothing is left out: tables and patterns of a file count like signs and bounds. A change after which a loop never ends is
// noticed; one that was only stopped by the clock counts neither way and is listed apart, since on a busy machine that says
// nothing about the tests.
import { join, relative } from "node:path";
import { Stryker } from "@stryker-mutator/core";
import { outcomeOf, testFiles } from "./mutate-runner.mjs";
import { root } from "./processes.mjs";

const FOLDERS = ["core", "plan", "functions", "cli"];
/**
 * Tests that say what is right, and are quick: every change that nobody notices costs all of them. The browser, the page,
 * the building and whole workbooks are none of them; what only those notice counts as missed.
 */
const TESTS = [
  "architecture/field-document.test.ts",
  "core",
  "recognition/facts",
  "rules/rules.test.ts",
  "rules/on-line-values.test.ts",
  "plan/documents",
  "plan/formula",
  "plan/highlight-formula.test.ts",
  "plan/plan-highlights.test.ts",
  "plan/joined-highlights.test.ts",
  "plan/marks-across-files.test.ts",
  "plan/plan-comments.test.ts",
  "plan/rules-written.test.ts",
  "plan/sheets-of-ours.test.ts",
  "plan/value-formula.test.ts",
  "functions/document.test.ts",
  "functions/functions.test.ts",
  "functions/refusals.test.ts",
  "functions/whole-columns.test.ts",
  "functions/metadata.test.ts",
  "functions/standards.test.ts",
  "cli",
  "app",
];
/** Words in the names of tests of these files that are left out: tests of a large size, or of every case there is. */
const WITHOUT = [
  "over 40,000 schools",
  "whatever stands in any one cell",
  "any two cells of a school blank",
  "up to 3,000",
  "of many megabytes",
  "where the rest arrives as",
  "at every threshold",
];
/** Below this share of changes noticed in any of the folders the run fails. */
const LEAST_SCORE = 90;

// Tests of random cases try few of them: each is repeated for every change that it may notice.
process.env.RANDOM_SHARE = "0.05";

const { leftOut } = testFiles(TESTS);
if (leftOut.length > 0)
  console.log(`只有Jest能运行、没有参加的测试：${leftOut.map((file) => relative(root, file)).join("、")}`);

const chosen = process.argv.slice(2).map((name) => name.replace(/^src\//, ""));
const changes = await new Stryker({
  mutate: (chosen.length === 0 ? FOLDERS : chosen).map((name) =>
    name.endsWith(".ts") ? `src/${name}` : `src/${name}/**/*.ts`,
  ),
  testRunner: "bundle",
  plugins: [join(root, ".ci", "mutate-runner.mjs")],
  mutateTests: TESTS,
  mutateWithout: WITHOUT,
  coverageAnalysis: "perTest",
  ignorePatterns: ["/.golden", "/dist", "/coverage", "/test-results"],
  reporters: ["missed"],
  tempDirName: join("test-results", "mutate"),
  // Generous: a busy machine is slow, and nothing can be learnt from that.
  dryRunTimeoutMinutes: 60,
  timeoutMS: 20_000,
  timeoutFactor: 10,
  concurrency: Number(process.env.MUTATE_CONCURRENCY ?? 2),
  allowEmpty: false,
  warnings: { slow: false },
}).runMutationTest();
conclude(changes);

function conclude(changes) {
  const scores = new Map();
  for (const change of changes) {
    const outcome = outcomeOf(change);
    const parts = relative(root, change.fileName).split("/").slice(1, -1);
    for (const folder of outcome === null ? [] : new Set([parts[0], parts.slice(0, 2).join("/")])) {
      const score = scores.get(folder) ?? { noticed: 0, missed: 0, stopped: 0 };
      scores.set(folder, { ...score, [outcome]: score[outcome] + 1 });
    }
  }
  const shareOf = ({ noticed, missed }) => (100 * noticed) / (noticed + missed);
  console.log("");
  for (const [folder, score] of [...scores].sort())
    console.log(
      `${folder.padEnd(24)} ${shareOf(score).toFixed(1).padStart(5)}%  （${score.noticed}/${score.noticed + score.missed}${score.stopped > 0 ? `，另有${score.stopped}处超时` : ""}）`,
    );
  const low = [...scores].filter(([folder, score]) => FOLDERS.includes(folder) && shareOf(score) < LEAST_SCORE);
  if (low.length > 0) console.error(`低于${LEAST_SCORE}%：${low.map(([folder]) => folder).join("、")}`);
  process.exitCode = low.length > 0 ? 1 : 0;
}
