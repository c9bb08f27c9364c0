import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Top folder of the project. */
export const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * Runs a program of node_modules (path below the project's top) with this node, its output going where ours goes.
 * A program started through node needs neither a shell nor a `.cmd` file, so it is the same on every system.
 * @returns {number} the exit code; `killed` where the program could not be started or was killed
 */
export function runNode(script, parameters = [], environment = {}, killed = 1) {
  return exitCode(
    spawnSync(process.execPath, [script, ...parameters], {
      cwd: root,
      stdio: "inherit",
      env: { ...process.env, ...environment },
    }),
    killed,
  );
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

function exitCode(result, killed = 1) {
  if (result.error) console.error(`无法启动程序：${result.error.message}`);
  return result.status ?? killed;
}
