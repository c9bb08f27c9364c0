// Loaded (--require) before every script that we start, and before those that it forks: the script ends with the process
// that started it, however that one ended. A process that is killed cannot tell its children.
const { isMainThread, Worker } = require("node:worker_threads");

const STARTED_BY = "EDU_BALANCE_STARTED_BY";

/**
 * Ends this process soon after that which started it has ended.
 * @param {number} starter number of the process that started this one
 * @param {number} [above] that of a process above it which must be there too
 */
function endWithStarter(starter, above = starter) {
  // In a thread of its own: a compiler keeps the first one busy for a minute.
  new Worker(`(${watch})(${starter}, ${above})`, { eval: true, execArgv: [] }).unref();
}

function watch(starter, above) {
  const { readFileSync } = require("node:fs");
  const LOOK_EVERY_MS = 300;
  const isThere = (pid) => {
    try {
      process.kill(pid, 0);
    } catch (reason) {
      return reason.code === "EPERM";
    }
    try {
      // Ended, and nobody has asked how.
      return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
    } catch {
      return true;
    }
  };
  globalThis.setInterval(() => {
    // Elsewhere than on Windows the number of the parent changes when it ends.
    if (process.ppid !== starter || !isThere(starter) || !isThere(above)) process.kill(process.pid, "SIGKILL");
  }, LOOK_EVERY_MS);
}

if (isMainThread && process.env[STARTED_BY]) {
  const starter = Number(process.env[STARTED_BY]);
  // One that is there and is not our parent has started somebody between, who ends by himself.
  if (process.ppid === starter || hasEnded(starter)) endWithStarter(starter);
  process.env[STARTED_BY] = String(process.pid);
}

function hasEnded(pid) {
  try {
    process.kill(pid, 0);
    return false;
  } catch (reason) {
    return reason.code === "ESRCH";
  }
}

module.exports = { STARTED_BY, endWithStarter };
