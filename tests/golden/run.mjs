// npm run golden -- keep|compare [FOLDER…]: what the product says of every sample, every case and every workbook of the
// folders, kept in .golden/ before the code is moved and compared with afterwards.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { runNode } from "../../.ci/processes.mjs";

const folder = mkdtempSync(join(tmpdir(), "edu-golden-"));
try {
  const outfile = join(folder, "golden.cjs");
  await build({
    bundle: true,
    platform: "node",
    format: "cjs",
    logLevel: "error",
    entryPoints: [fileURLToPath(new URL("golden.ts", import.meta.url))],
    outfile,
  });
  process.exitCode = await runNode(outfile, process.argv.slice(2));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
