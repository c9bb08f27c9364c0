// npm run bench:sums: 1,000 made tables with planted faults (another number may be given), bundled as the product is
// bundled: how many sums that hold are accused, how many faults are missed, how many guilty cells are not named first.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { runNode } from "../../.ci/processes.mjs";

const folder = mkdtempSync(join(tmpdir(), "edu-bench-"));
try {
  const outfile = join(folder, "sums.cjs");
  await build({
    bundle: true,
    platform: "node",
    format: "cjs",
    logLevel: "error",
    entryPoints: [fileURLToPath(new URL("sums.ts", import.meta.url))],
    outfile,
  });
  process.exitCode = await runNode(outfile, process.argv.slice(2));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
