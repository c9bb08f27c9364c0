import { readFileSync } from "node:fs";
import { inflatedByNode } from "../../src/cli/inflated-by-node";
import { runCheck } from "../../src/cli/run-check";

/**
 * The headless check of files, one after another in this process: of each what it says, its time and the most memory that
 * the process has had so far. Arguments: paths; a .docx is checked as a plan.
 */
async function main(): Promise<void> {
  for (const path of process.argv.slice(2)) {
    const started = performance.now();
    const args = path.endsWith(".docx") ? ["--plan-text", path] : [path];
    const { stdout, stderr, exitCode } = await runCheck(
      args,
      async (name) => readFileSync(name),
      undefined,
      inflatedByNode,
    );
    const milliseconds = Math.round(performance.now() - started);
    const said = (stderr || stdout).split("\n")[0] ?? "";
    console.log(JSON.stringify({ path, milliseconds, memory: peak(), exitCode, said }));
  }
}

/** The most memory that this process has had, in MB. What the system says of its children begins with that of their parent. */
function peak(): number {
  try {
    const [, kilobytes] = /^VmHWM:\s*(\d+)/m.exec(readFileSync("/proc/self/status", "utf8")) ?? [];
    if (kilobytes !== undefined) return Math.round(Number(kilobytes) / 1024);
  } catch {
    // No such file on other systems.
  }
  return Math.round(process.resourceUsage().maxRSS / 1024);
}

void main();
