import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
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
