// npm run check: installs what is missing, then checks one workbook. Only the report goes to stdout.
//
// The check runs in a process of its own: one that runs out of memory is ended by node in the midst of whatever it does,
// and somebody has to be left to say so. It starts while its bundle is looked for, which takes as long.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { checkBundle } from "./check-bundle.mjs";
import { installMissing } from "./install-missing.mjs";
import { ended, root, runNode } from "./processes.mjs";

/** How a check that was killed ends: no verdict on the file. */
const KILLED = 3;

const parameters = process.argv.slice(2);
const waiting = spawn(
  process.execPath,
  [...process.execArgv, fileURLToPath(new URL("check-waiting.cjs", import.meta.url)), ...parameters],
  { cwd: root, stdio: ["inherit", "inherit", "inherit", "ipc"] },
);
const waitingEnds = ended(waiting, KILLED);
try {
  await installMissing({ keepStdoutClean: true });
  const code = await check(await checkBundle());
  // 0, 1 and 2 are the check's own words; everything else is none of them.
  if (code > 2) console.error("检查未完成：程序被中止（例如内存不足），对文件没有作出结论。");
  process.exitCode = Math.min(code, 2);
} catch (error) {
  waiting.kill();
  console.error(error.message);
  process.exitCode = 2;
}

function check(bundle) {
  if (bundle === null) {
    waiting.kill();
    return runNode("node_modules/tsx/dist/cli.mjs", ["src/cli/check.ts", ...parameters], {}, KILLED);
  }
  // Where it has ended already, its end tells.
  waiting.send(bundle, () => undefined);
  return waitingEnds;
}
