import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildSync } from "esbuild";
import type * as HeadlessGridModule from "./headless-grid";

/** Bundles the grid for node and loads it; `remove` deletes the bundle. */
export function loadHeadlessGrid(): typeof HeadlessGridModule & { readonly remove: () => void } {
  const root = path.resolve(__dirname, "../../..");
  const folder = mkdtempSync(path.join(tmpdir(), "headless-grid-"));
  const outfile = path.join(folder, "grid.cjs");
  buildSync({
    entryPoints: [path.join(__dirname, "headless-grid.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    logLevel: "error",
    absWorkingDir: root,
  });
  const loaded: typeof HeadlessGridModule = createRequire(__filename)(outfile);
  return { ...loaded, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
