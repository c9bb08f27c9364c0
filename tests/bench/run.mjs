// npm run bench: bundles the benchmarks as the product is bundled and runs them. (A loader that compiles file by file
// wraps every function to keep its name, which costs more than what is measured.)
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { runNode } from "../../.ci/processes.mjs";

const folder = mkdtempSync(join(tmpdir(), "edu-bench-"));
try {
  const at = (name) => fileURLToPath(new URL(name, import.meta.url));
  const common = { bundle: true, platform: "node", format: "cjs", logLevel: "error" };
  const univer = join(folder, "univer.cjs");
  const benchmarks = join(folder, "benchmarks.cjs");
  await build({ ...common, entryPoints: [at("native-formula-entry.ts")], outfile: univer });
  await build({ ...common, entryPoints: [at("benchmarks.ts")], outfile: benchmarks });
  process.exitCode = await runNode(benchmarks, [univer]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
