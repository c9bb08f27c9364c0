import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "./processes.mjs";

/** Where bundles are kept, each in a folder named by all that it was made of. */
const CACHE = join(root, "node_modules", ".cache", "edu-balance", "check");
const ENTRY = "check.cjs";
/** What a bundle depends on beside the files of src. */
const BESIDE = ["package-lock.json", "tsconfig.json", ".ci/check-bundle.mjs"];
/** Bundles of other states of the files that nobody has used for so long are removed. */
const KEPT_FOR = 86_400_000;

/**
 * The check as one file that node runs as it stands, made where there is none of the present files yet: starting it file by
 * file through a loader of TypeScript takes longer than checking a county. What it is made of is read and compared each
 * time, so that what runs is never of other files than those that are there.
 * @returns {Promise<string | null>} its path; null where none can be made, and the loader must do
 */
export async function checkBundle() {
  const folder = join(CACHE, stateOfSources());
  const path = join(folder, ENTRY);
  if (existsSync(path)) return path;
  try {
    await makeBundle(folder);
    removeOthers(folder);
    return path;
  } catch {
    return null;
  }
}

/** A sum of the content of every file that the bundle may be made of, and of what makes and runs it. */
export function stateOfSources() {
  const sum = createHash("sha256");
  sum.update(process.version);
  for (const name of [...BESIDE, ...filesOf("src")]) {
    sum.update(`\0${name}\0`);
    sum.update(readFileSync(join(root, name)));
  }
  return sum.digest("hex").slice(0, 32);
}

/** The paths of all files of TypeScript in a folder, in order. */
function filesOf(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesOf(path) : /\.tsx?$/.test(entry.name) ? [path] : [];
    });
}

async function makeBundle(folder) {
  const { build } = await import("esbuild");
  mkdirSync(CACHE, { recursive: true });
  // Made aside and then moved: another check that starts now finds a whole bundle or none.
  const made = mkdtempSync(join(CACHE, "making-"));
  await build({
    entryPoints: [join(root, "src/cli/check.ts")],
    outfile: join(made, ENTRY),
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    logLevel: "silent",
  });
  try {
    renameSync(made, folder);
  } catch (error) {
    // Another check has made the same at the same time.
    rmSync(made, { recursive: true, force: true });
    if (!existsSync(join(folder, ENTRY))) throw error;
  }
}

function removeOthers(folder) {
  for (const name of readdirSync(dirname(folder))) {
    const other = join(dirname(folder), name);
    if (other !== folder && Date.now() - statSync(other).mtimeMs > KEPT_FOR)
      rmSync(other, { recursive: true, force: true });
  }
}
