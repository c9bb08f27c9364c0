// Runs the bundle of the check that npm run check names as soon as it is there, and ends with whoever was to name it.
const { readFileSync, renameSync, writeFileSync } = require("node:fs");
const { createRequire, wrap } = require("node:module");
const { dirname } = require("node:path");
const { Script } = require("node:vm");

process.once("message", (bundle) => {
  process.channel.unref();
  run(bundle);
});
process.once("disconnect", () => process.exit(2));

/**
 * Runs a file as `require` does. What node has compiled of it is kept beside it, since compiling takes longer than checking a
 * county; node compiles anew what another version of it has kept.
 */
function run(path) {
  const kept = `${path}.compiled`;
  const cachedData = contentOf(kept);
  const script = new Script(wrap(readFileSync(path, "utf8")), { filename: path, cachedData });
  if (cachedData === undefined || script.cachedDataRejected)
    process.once("exit", () => keep(kept, script.createCachedData()));
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(path), module, path, dirname(path));
}

function contentOf(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** Written aside and then moved: another check finds all of it or nothing. Where it cannot be kept, the next one compiles again. */
function keep(path, content) {
  const aside = `${path}-${process.pid}`;
  try {
    writeFileSync(aside, content);
    renameSync(aside, path);
  } catch {
    return;
  }
}
