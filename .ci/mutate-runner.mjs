// How `npm run mutate` runs tests: they are bundled once with the code that Stryker has prepared, and for each change only
// those that come past it run, the quick ones first, in the same process, with Jest's own `expect`. (Jest itself would load
// every file anew for each of thousands of changes.) A change to what runs when a file is loaded loads the bundle anew, and
// any test may notice it: those first that noticed such a change before.
// Knows describe, it, each, beforeAll and expect: files that need more of Jest are left out, and named (`testFiles`).
import { readdirSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { commonTokens, declareClassPlugin, PluginKind, tokens } from "@stryker-mutator/api/plugin";
import {
  determineHitLimitReached,
  DryRunStatus,
  MutantRunStatus,
  TestStatus,
  toMutantRunResult,
} from "@stryker-mutator/api/test-runner";
import { build } from "esbuild";
import { expect } from "expect";

/** Stands for the tests where the changed code can not even be loaded. */
const LOADING = "loading";
/** Number of a run in which everything is prepared for every test anew. */
const EVERY_TEST = 0;
const require = createRequire(import.meta.url);

class BundleRunner {
  static inject = tokens(commonTokens.options);
  #context = (globalThis.__stryker__ ??= {});
  #tests = [];
  #timeOf = new Map();
  /** Of tests that noticed a change of what is loaded, the number of the last run in which they did. */
  #noticedIn = new Map();
  #bundle = "";
  #runs = EVERY_TEST;

  constructor({ mutateTests, mutateWithout }) {
    this.places = mutateTests;
    this.without = mutateWithout;
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.#bundle = join(process.cwd(), `mutate-bundle-${process.pid}.cjs`);
    const { taken: files } = testFiles(this.places);
    await build({
      stdin: { contents: files.map((file) => `import ${JSON.stringify(file)};`).join("\n"), resolveDir: process.cwd() },
      absWorkingDir: process.cwd(),
      outfile: this.#bundle,
      bundle: true,
      packages: "external",
      platform: "node",
      format: "cjs",
      logLevel: "error",
      plugins: [ownFolder],
    });
    this.#load();
  }

  async dryRun() {
    const result = await this.#run(this.#tests);
    return { ...result, mutantCoverage: onlyLoaded(this.#context.mutantCoverage) };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, disableBail, mutantActivation, reloadEnvironment }) {
    Object.assign(this.#context, {
      activeMutant: mutantActivation === "static" ? activeMutant.id : undefined,
      hitCount: hitLimit ? 0 : undefined,
      hitLimit,
    });
    try {
      const broken = reloadEnvironment || mutantActivation === "static" ? await failureOf(() => this.#load()) : null;
      if (broken !== null)
        return { status: MutantRunStatus.Killed, killedBy: [LOADING], failureMessage: broken, nrOfTests: 1 };
      this.#context.activeMutant = activeMutant.id;
      const wanted = testFilter && new Set(testFilter);
      const tests = wanted ? this.#tests.filter(({ id }) => wanted.has(id)) : this.#likeliestFirst();
      const result = await this.#run(tests, !disableBail);
      if (!wanted)
        for (const { id, status } of result.tests ?? [])
          if (status === TestStatus.Failed) this.#noticedIn.set(id, this.#runs);
      return toMutantRunResult(result, disableBail);
    } finally {
      this.#context.activeMutant = undefined;
    }
  }

  #load() {
    this.#tests = [];
    Object.assign(globalThis, collector(this.#tests), { expect });
    delete require.cache[this.#bundle];
    require(this.#bundle);
    this.#tests = this.#tests.filter(({ id }) => !this.without.some((words) => id.includes(words)));
    this.#tests.sort((a, b) => (this.#timeOf.get(a.id) ?? 0) - (this.#timeOf.get(b.id) ?? 0));
  }

  #likeliestFirst() {
    const lastOf = ({ id }) => this.#noticedIn.get(id) ?? 0;
    return [...this.#tests].sort((a, b) => lastOf(b) - lastOf(a));
  }

  /** Runs tests one after the other, if wished up to the first that fails. */
  async #run(tests, stopsEarly = false) {
    const results = [];
    const number = stopsEarly ? ++this.#runs : EVERY_TEST;
    for (const { id, run } of tests) {
      const began = performance.now();
      this.#context.currentTestId = id;
      const failure = await failureOf(() => run(number));
      this.#context.currentTestId = undefined;
      const endless = determineHitLimitReached(this.#context.hitCount, this.#context.hitLimit);
      if (endless) return endless;
      const timeSpentMs = performance.now() - began;
      if (!stopsEarly) this.#timeOf.set(id, timeSpentMs);
      results.push({
        id,
        name: id,
        timeSpentMs,
        ...(failure === null ? { status: TestStatus.Success } : { status: TestStatus.Failed, failureMessage: failure }),
      });
      if (stopsEarly && failure !== null) break;
    }
    return { status: DryRunStatus.Complete, tests: results };
  }
}

/** Coverage in which a change counts as one of loading only where no test comes past it: else those tests tell. */
function onlyLoaded({ static: loaded, perTest }) {
  const tested = new Set(Object.values(perTest).flatMap(Object.keys));
  return { static: Object.fromEntries(Object.entries(loaded).filter(([id]) => !tested.has(id))), perTest };
}

/** What only Jest itself can do: replacing modules, watching functions, cleaning up. */
const ONLY_IN_JEST = /\b(?:jest\.|(?:beforeEach|afterEach|afterAll)\()/;

/** The files of tests that can run here, and those that only Jest can run. */
export function testFiles(places) {
  const files = places.flatMap(testsIn);
  const isTaken = (file) => !ONLY_IN_JEST.test(readFileSync(file, "utf8"));
  return { taken: files.filter(isTaken), leftOut: files.filter((file) => !isTaken(file)) };
}

/** One file of tests, or all in a folder and below. */
function testsIn(place) {
  const path = join(process.cwd(), "tests", place);
  return place.endsWith(".ts")
    ? [path]
    : readdirSync(path, { recursive: true })
        .filter((name) => name.endsWith(".test.ts"))
        .map((name) => join(path, name));
}

async function failureOf(run) {
  try {
    await run();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/**
 * describe, it (or test) and their each, which gather tests in a list; a file tells where it begins. What beforeAll prepares
 * for a file or a group is prepared once in a run, since the code changes between runs; in the first run for every test
 * anew, so that each is known to come past all that it needs.
 */
function collector(tests) {
  const path = [];
  let scopes = [];
  const beginFile = () => (scopes = [new Scope()]);
  const it = (name, body) => {
    const around = [...scopes];
    const run = async (number) => {
      for (const scope of around) await scope.prepare(number);
      await body();
    };
    tests.push({ id: `${[...path, name].join(" ")} #${tests.length}`, run });
  };
  const describe = (name, body) => {
    path.push(name);
    scopes.push(new Scope());
    body();
    scopes.pop();
    path.pop();
  };
  const beforeAll = (prepare) => scopes.at(-1).preparations.push(prepare);
  // As Jest does it: rows are spread over the parameters only where all are arrays.
  const each = (one) => (table) => (name, body) =>
    table.forEach((row) => one(name, () => (table.every(Array.isArray) ? body(...row) : body(row))));
  Object.assign(it, { each: each(it) });
  return { beginFile, it, test: it, beforeAll, describe: Object.assign(describe, { each: each(describe) }) };
}

/** A file or a group of tests, with what is to be prepared for it. */
class Scope {
  preparations = [];
  #preparedIn = EVERY_TEST;

  /** Prepares what is not yet prepared in the run of this number. */
  async prepare(number) {
    if (number !== EVERY_TEST && number === this.#preparedIn) return;
    for (const prepare of this.preparations) await prepare();
    this.#preparedIn = number;
  }
}

/** A file of the tests still finds its cases beside itself, and tells where it begins. */
const ownFolder = {
  name: "own-folder",
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]tests[\\/].*\.tsx?$/ }, async ({ path }) => ({
      loader: path.endsWith("x") ? "tsx" : "ts",
      contents: `const __dirname = ${JSON.stringify(dirname(path))};\n${/\.test\.tsx?$/.test(path) ? "beginFile();\n" : ""}${await readFile(path, "utf8")}`,
    })),
};

/** Names every change as soon as it is known that no test noticed it. */
class MissedReporter {
  onMutantTested(change) {
    if (outcomeOf(change) === "missed" || outcomeOf(change) === "stopped") console.log(described(change));
  }
}

/** What became of a change; null for one that could not be tried. */
export function outcomeOf({ status, statusReason }) {
  if (status === "Killed" || (status === "Timeout" && /hit limit/i.test(statusReason ?? ""))) return "noticed";
  if (status === "Timeout") return "stopped";
  return status === "Survived" || status === "NoCoverage" ? "missed" : null;
}

function described({ fileName, status, location: { start }, replacement, mutatorName }) {
  const why = status === "Timeout" ? " (stopped by the clock)" : status === "NoCoverage" ? " (no test comes here)" : "";
  const line = readFileSync(fileName, "utf8").split("\n")[start.line - 1].trim();
  return `${relative(process.cwd(), fileName)}:${start.line}:${start.column} ${mutatorName}${why}\n    ${line}\n    → ${(replacement ?? "").replace(/\s+/g, " ").slice(0, 160)}`;
}

export const strykerPlugins = [
  declareClassPlugin(PluginKind.TestRunner, "bundle", BundleRunner),
  declareClassPlugin(PluginKind.Reporter, "missed", MissedReporter),
];
const names = { type: "array", items: { type: "string" } };
export const strykerValidationSchema = { properties: { mutateTests: names, mutateWithout: names } };
