import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ending from "./end-with-starter.cjs";

/** Top folder of the project. */
export const root = fileURLToPath(new URL("..", import.meta.url));

const ENDS_WITH_US = `--require=${fileURLToPath(new URL("end-with-starter.cjs", import.meta.url))}`;

/** Parameters of node, and an environment, with which what it runs ends when this process has ended, in whatever way. */
export function endingWithUs(environment = {}) {
  return {
    parameters: [ENDS_WITH_US],
    env: { ...process.env, ...environment, [ending.STARTED_BY]: String(process.pid) },
  };
}

/**
 * Ends this process with npm, where npm runs it: npm that is killed cannot tell. A script that somebody starts by hand may
 * outlive the shell.
 */
export function endWithNpm() {
  if (process.env.npm_lifecycle_event) ending.endWithStarter(process.ppid, startedShell(process.ppid));
}

/** Who started the shell through which npm runs a script; undefined where the process is no shell, as on Windows. */
function startedShell(pid) {
  const stat = `/proc/${pid}/stat`;
  const said = existsSync(stat)
    ? readFileSync(stat, "utf8")
    : outputOf("ps", ["-o", "comm=,state=,ppid=", "-p", `${pid}`]);
  const [, starter] = /^(?:\d+ \()?(?:\S*\/)?-?\w*sh\)? +\S+ +(\d+)/.exec(said ?? "") ?? [];
  return starter && Number(starter);
}

/**
 * Runs a program of node_modules (path below the project's top) with this node, its output going where ours goes. It ends
 * with this process. A program started through node needs neither a shell nor a `.cmd` file, so it is the same on every
 * system.
 * @returns {Promise<number>} the exit code; `killed` where the program could not be started or was killed
 */
export function runNode(script, parameters = [], environment = {}, killed = 1) {
  const ours = endingWithUs(environment);
  const program = spawn(process.execPath, [...ours.parameters, script, ...parameters], {
    cwd: root,
    stdio: "inherit",
    env: ours.env,
  });
  return ended(program, killed);
}

/** @returns {Promise<number>} the exit code of a program that was started; `killed` where it could not be or was killed */
export function ended(program, killed = 1) {
  return new Promise((resolve) => {
    program.once("error", (reason) => {
      console.error(`无法启动程序：${reason.message}`);
      resolve(killed);
    });
    program.once("exit", (code) => resolve(code ?? killed));
  });
}

/** Runs a program of the system. @returns {number} the exit code; 1 where it could not be started or was killed */
export function runProgram(program, parameters = [], environment = {}) {
  return exitCode(
    spawnSync(program, parameters, { cwd: root, stdio: "inherit", env: { ...process.env, ...environment } }),
  );
}

/** What a program of the system prints; null where it is missing or fails. */
export function outputOf(program, parameters = []) {
  const result = spawnSync(program, parameters, { encoding: "utf8" });
  return result.status === 0 ? result.stdout : null;
}

function exitCode(result) {
  if (result.error) console.error(`无法启动程序：${result.error.message}`);
  return result.status ?? 1;
}
