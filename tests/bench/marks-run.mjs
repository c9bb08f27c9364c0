// npm run bench:marks: rules, longest formula and bytes to write of random counties; then marks a county in the workbench's
// grid and edits a figure: how long until the colours stand, with formulas of rules reckoned where they are seen and with the
// grid's own engine, in one run. Numbers of schools may be given.
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
  const grid = join(folder, "grid.cjs");
  const marks = join(folder, "marks.cjs");
  await build({ ...common, entryPoints: [at("../workbench/grid/headless-grid.ts")], outfile: grid });
  await build({ ...common, entryPoints: [at("marks.ts")], outfile: marks });
  process.exitCode = await runNode(marks, [grid, ...process.argv.slice(2)]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
