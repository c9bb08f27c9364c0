// npm run bench:faults -- [SHARE]: injects every fault (or one in SHARE) at every step of every use of a workbook and prints
// how many there were and how many ended as none may: hangs, what is the user's lost, untrue messages, undos not exact.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runNode } from "../../.ci/processes.mjs";
import { inTemporaryFolder } from "./bundle-and-run.mjs";

process.exitCode = await inTemporaryFolder(async (folder) => {
  const report = join(folder, "faults.txt");
  process.env.FAULTS_REPORT = report;
  process.env.FAULTS_SHARE = process.argv[2] ?? "1";
  const jest = ["tests/host/faults", "--selectProjects", "unit", "--silent", "--maxWorkers", "2"];
  const exitCode = await runNode("node_modules/jest/bin/jest.js", jest);
  console.log(readFileSync(report, "utf8"));
  return exitCode;
});
