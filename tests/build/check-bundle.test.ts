import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkListInWords } from "../../src/i18n/zh-CN/checks-off";

const ROOT = join(__dirname, "../..");

/** A project that is as far one as the bundle looks at it. */
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "edu-check-"));
  mkdirSync(join(folder, "src/cli"), { recursive: true });
  cpSync(join(ROOT, ".ci"), join(folder, ".ci"), { recursive: true });
  for (const name of ["package-lock.json", "tsconfig.json"]) writeFileSync(join(folder, name), "{}");
  writeFileSync(join(folder, "src/cli/check.ts"), "export {};\n");
  writeFileSync(join(folder, "src/one.ts"), "export const one = 1;\n");
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function stateOf(): string {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ["--input-type=module", "-e", 'console.log((await import("./.ci/check-bundle.mjs")).stateOfSources())'],
    { cwd: folder, encoding: "utf8" },
  );
  if (stdout === "") throw new Error(stderr);
  return stdout.trim();
}

test("a bundle is that of the files as they are: any byte, name or further file makes another", () => {
  const states = [stateOf()];
  expect(stateOf()).toBe(states[0]);
  writeFileSync(join(folder, "src/one.ts"), "export const one = 2;\n");
  states.push(stateOf());
  renameSync(join(folder, "src/one.ts"), join(folder, "src/two.ts"));
  states.push(stateOf());
  writeFileSync(join(folder, "src/cli/more.ts"), "");
  states.push(stateOf());
  writeFileSync(join(folder, "package-lock.json"), "{ }");
  states.push(stateOf());
  expect(new Set(states).size).toBe(states.length);
});

test("the command says what the product says", () => {
  const { stdout, status } = spawnSync(process.execPath, [".ci/check.mjs", "--checks"], {
    cwd: ROOT,
    encoding: "utf8",
  });
  expect(status).toBe(0);
  expect(stdout).toBe(`${checkListInWords()}\n`);
});

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Makes of the folder a project with a check of this text, of which everything is installed. */
function installCheck(text: string): void {
  writeFileSync(join(folder, "package-lock.json"), '{ "packages": {} }');
  mkdirSync(join(folder, "node_modules"));
  writeFileSync(join(folder, "node_modules/.package-lock.json"), '{ "packages": {} }');
  for (const name of ["esbuild", "@esbuild"])
    symlinkSync(join(ROOT, "node_modules", name), join(folder, "node_modules", name), "junction");
  writeFileSync(join(folder, "src/cli/check.ts"), `process.stdout.write("ran\\n");\n${text}\nexport {};\n`);
}

/** How the check of the folder ends, with little memory. */
function runCheck(): Ended {
  return spawnSync(process.execPath, [".ci/check.mjs"], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, NODE_OPTIONS: "--max-old-space-size=64" },
  });
}

test("what node has compiled of a bundle is kept beside it; what is none, or cannot be kept, changes nothing", () => {
  installCheck("process.exitCode = 1;");
  const cache = join(folder, "node_modules/.cache/edu-balance/check");
  const compiled = (): string[] =>
    readdirSync(cache, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".compiled"));
  const asItIs = { status: 1, stdout: "ran\n", stderr: "" };
  expect(runCheck()).toMatchObject(asItIs);
  const [kept = "none"] = compiled();
  const first = readFileSync(join(cache, kept));
  expect(runCheck()).toMatchObject(asItIs);
  expect(readFileSync(join(cache, kept))).toEqual(first);
  writeFileSync(join(cache, kept), "no such thing");
  expect(runCheck()).toMatchObject(asItIs);
  expect(readFileSync(join(cache, kept)).length).toBe(first.length);
  rmSync(join(cache, kept));
  mkdirSync(join(cache, kept));
  expect(runCheck()).toMatchObject(asItIs);
});

describe("a check that does not come to its end", () => {
  test.each([
    ["runs out of memory by many things", "const all = []; for (;;) all.push({ n: all.length });"],
    ["runs out of memory by many numbers", "const all = []; for (;;) all.push(all.length + 0.5);"],
    ["runs out of memory by long lists", "const all = []; for (;;) all.push(new Array(30_000_000).fill(0));"],
    [
      "runs out of memory by text",
      'let text = ""; const all = []; for (;;) { text += "abc"; all.push(text.split("")); }',
    ],
    ["is aborted", "process.abort();"],
    ["is killed", 'process.kill(process.pid, "SIGKILL");'],
    ["ends with a code that says nothing", "process.exit(7);"],
  ])("one that %s says so in Chinese and has no verdict", (_, text) => {
    installCheck(text);
    const { status, stdout, stderr } = runCheck();
    expect(stdout).toBe("ran\n");
    expect(stderr).toContain("检查未完成：程序被中止（例如内存不足），对文件没有作出结论。");
    expect(status).toBe(2);
  });

  test.each([0, 1, 2])("one that ends with %i is left as it is", (code) => {
    installCheck(`process.exitCode = ${code};`);
    const { status, stderr } = runCheck();
    expect([status, stderr]).toEqual([code, ""]);
  });
});
