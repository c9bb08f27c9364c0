// npm run bench:oracle -- [SEED [COUNTIES [VALUES [CALLS]]]]: bundles the comparison with the independent implementation of
// the rules, and of the functions with their native formulas, as the product is bundled and runs it.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { runNode } from "../../.ci/processes.mjs";

const folder = mkdtempSync(join(tmpdir(), "edu-bench-"));
try {
  const outfile = join(folder, "oracle.cjs");
  const entry = fileURLToPath(new URL("oracle.ts", import.meta.url));
  await build({ bundle: true, platform: "node", format: "cjs", logLevel: "error", entryPoints: [entry], outfile });
  process.exitCode = await runNode(outfile, process.argv.slice(2));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
