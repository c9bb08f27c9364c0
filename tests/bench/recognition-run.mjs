// npm run bench:recognition: bundles the benchmark of recognition as the product is bundled and runs it, with the
// collector of garbage at hand so that memory can be told.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { runNode } from "../../.ci/processes.mjs";

const folder = mkdtempSync(join(tmpdir(), "edu-bench-"));
try {
  const at = (name) => fileURLToPath(new URL(name, import.meta.url));
  const outfile = join(folder, "recognition.cjs");
  await build({
    bundle: true,
    platform: "node",
    format: "cjs",
    logLevel: "error",
    entryPoints: [at("recognition.ts")],
    outfile,
  });
  process.exitCode = await runNode("--expose-gc", [outfile, at("../cases"), ...process.argv.slice(2)]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
