// npm run bench:audit -- FOLDER: how many cells that people have marked wrong (annotations.json) the audit of formulas names,
// and how many it names beside; bundled as the product is bundled. --verbose lists what differs.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { runNode } from "../../.ci/processes.mjs";

const folder = mkdtempSync(join(tmpdir(), "edu-bench-"));
try {
  const outfile = join(folder, "audit.cjs");
  await build({
    bundle: true,
    platform: "node",
    format: "cjs",
    logLevel: "error",
    entryPoints: [fileURLToPath(new URL("audit.ts", import.meta.url))],
    outfile,
  });
  process.exitCode = await runNode(outfile, process.argv.slice(2));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
