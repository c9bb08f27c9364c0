import { spawn, type ChildProcess } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const ROOT = join(__dirname, "../..");
/** Where our scripts tell those that they start who they are. */
const STARTED_BY = "EDU_BALANCE_STARTED_BY";
/** Until then something that is told to end must have ended, or it never does. */
const PATIENCE_MS = 30_000;

/** Writes down the number of every node that runs below, npm too. */
const RECORDER = `if (require("node:worker_threads").isMainThread) require("node:fs").writeFileSync(require("node:path").join(__dirname, "pids", String(process.pid)), process.argv.slice(1).join(" "));\n`;

/** The project's own scripts in a folder of their own, over programs that are made up and never end. */
export class ProjectCopy {
  readonly folder = mkdtempSync(join(tmpdir(), "edu-processes-"));

  constructor(programs: Readonly<Record<string, string>>) {
    cpSync(join(ROOT, ".ci"), join(this.folder, ".ci"), {
      recursive: true,
      filter: (source) => !source.includes("node_modules"),
    });
    for (const name of ["serve.mjs", "file-server.mjs"])
      cpSync(join(ROOT, "src/workbench", name), join(this.folder, "src/workbench", name));
    const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { scripts: object };
    mkdirSync(join(this.folder, "pids"));
    this.write("package.json", JSON.stringify({ name: "copy", private: true, scripts }));
    this.write("package-lock.json", '{ "packages": {} }');
    this.write("node_modules/.package-lock.json", '{ "packages": {} }');
    this.write("record.cjs", RECORDER);
    for (const [name, text] of Object.entries(programs)) this.write(`node_modules/${name}`, text);
  }

  write(name: string, text: string): void {
    const path = join(this.folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  /**
   * Runs a command in a group of processes of its own, as a terminal does.
   * @param startedBy number of the process of ours in whose surroundings it runs; null for none
   */
  run(program: string, parameters: readonly string[], startedBy: number | null = null): ChildProcess {
    return spawn(program, parameters, {
      cwd: this.folder,
      detached: true,
      stdio: "ignore",
      env: {
        ...process.env,
        NODE_OPTIONS: `--require=${join(this.folder, "record.cjs")}`,
        [STARTED_BY]: startedBy === null ? "" : String(startedBy),
      },
    });
  }

  /** Numbers of all processes that ran here, or of those whose command line has these words. */
  pids(words = ""): number[] {
    return readdirSync(join(this.folder, "pids"))
      .filter((pid) => readFileSync(join(this.folder, "pids", pid), "utf8").includes(words))
      .map(Number);
  }

  remove(): void {
    for (const pid of this.pids()) kill(pid);
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
}

/** False for a process that has ended, also where nobody has asked yet how. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    const status = `/proc/${pid}/status`;
    return !existsSync(status) || !/^State:\s+Z/m.test(readFileSync(status, "utf8"));
  } catch {
    return false;
  }
}

/** Waits until something is so, and tells whether it has become so. */
export async function comesTrue(isSo: () => boolean | Promise<boolean>): Promise<boolean> {
  const end = performance.now() + PATIENCE_MS;
  while (performance.now() < end) {
    if (await isSo()) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return isSo();
}
