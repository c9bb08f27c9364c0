import { readFile } from "node:fs/promises";
import { runCheck } from "./run-check";

/** `npm run --silent check -- FILE.xlsx [--standard ID] [--compare ID] [--json [--remedies]]` */
void runCheck(process.argv.slice(2), (path) => readFile(path)).then(({ stdout, stderr, exitCode }) => {
  // A large report goes through a pipe in pieces; the process may end only when all of it is out.
  process.exitCode = exitCode;
  process.stderr.write(stderr);
  process.stdout.write(stdout);
});
