import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { runNode } from "../../.ci/processes.mjs";

/** Does work in a temporary folder, which is removed however it ends. */
export async function inTemporaryFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), "edu-bench-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Path of a file that is named from this folder. */
export function fromBench(name) {
  return fileURLToPath(new URL(name, import.meta.url));
}

/**
 * Bundles an entry, named from this folder, as the product is bundled. (A loader that compiles file by file wraps every
 * function to keep its name, which costs more than what is measured.)
 * @returns {Promise<string>} the path of the bundle in the folder
 */
export async function bundled(entry, folder) {
  const outfile = join(folder, `${entry.replaceAll(/[./]+/g, "-")}.cjs`);
  const entryPoints = [fromBench(entry)];
  await build({ bundle: true, platform: "node", format: "cjs", logLevel: "error", entryPoints, outfile });
  return outfile;
}

/**
 * Bundles a benchmark and runs it in a process of its own, whose exit code becomes that of this one.
 * @param parameters what it is given before the parameters of this process; entries among `also` are given first, bundled
 * @param nodeFlags  flags of node
 * @example await bundleAndRun("marks.ts", { also: ["../workbench/grid/headless-grid.ts"] })
 */
export async function bundleAndRun(entry, { also = [], parameters = [], nodeFlags = [] } = {}) {
  process.exitCode = await inTemporaryFolder(async (folder) => {
    const others = [];
    for (const each of also) others.push(await bundled(each, folder));
    const script = await bundled(entry, folder);
    const [first, ...rest] = [...nodeFlags, script, ...others, ...parameters, ...process.argv.slice(2)];
    return runNode(first, rest);
  });
}
