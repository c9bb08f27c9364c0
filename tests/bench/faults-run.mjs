// npm run bench:faults -- [SHARE]: injects every fault (or one in SHARE) at every step of every use of a workbook and prints
// how many there were and how many ended as none may: hangs, what is the user's lost, untrue messages, undos not exact.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runNode } from "../../.ci/processes.mjs";

const folder = mkdtempSync(join(tmpdir(), "edu-bench-"));
try {
  const report = join(folder, "faults.txt");
  process.env.FAULTS_REPORT = report;
  process.env.FAULTS_SHARE = process.argv[2] ?? "1";
  const jest = ["tests/host/faults", "--selectProjects", "unit", "--silent", "--maxWorkers", "2"];
  process.exitCode = await runNode("node_modules/jest/bin/jest.js", jest);
  console.log(readFileSync(report, "utf8"));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
