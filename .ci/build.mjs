import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, runNode } from "./processes.mjs";

const SOURCES = [
  "src",
  "assets",
  "manifest.xml",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "webpack.config.js",
  ".ci/esbuild-loader.cjs",
  ".ci/licences",
];
const STAMP = join(root, "dist", ".built");

/** Builds the page that opens by double click into dist/page. @returns {Promise<number>} webpack's exit code */
export function buildPage() {
  return runNode("node_modules/webpack/bin/webpack.js", ["--mode", "production", "--env", "page"]);
}

/** Builds the add-in for WPS into dist/wps. @returns {Promise<number>} webpack's exit code */
export function buildWps() {
  return runNode("node_modules/webpack/bin/webpack.js", ["--mode", "production", "--env", "wps"]);
}

/** Builds the add-in and the workbench into dist/. @returns {Promise<number>} webpack's exit code */
export async function buildProduction() {
  const started = new Date();
  const code = await runNode(".ci/build-parts.mjs");
  if (code === 0) stamp(started);
  return code;
}

/**
 * True when dist/ was built after the last change of every source. Folders count too, because a deleted or
 * renamed file changes nothing but the time of its folder.
 */
export function isBuildFresh() {
  if (!existsSync(STAMP)) return false;
  const built = statSync(STAMP).mtimeMs;
  return SOURCES.every((source) => newestChange(join(root, source)) < built);
}

// webpack leaves an output file alone when its content stays the same, so the times of the files in dist say
// nothing. The stamp carries the time at which the build began: a file saved during the build counts as newer.
function stamp(started) {
  mkdirSync(join(root, "dist"), { recursive: true });
  writeFileSync(STAMP, "");
  utimesSync(STAMP, started, started);
}

function newestChange(path) {
  if (!existsSync(path)) return 0;
  const status = statSync(path);
  if (!status.isDirectory()) return status.mtimeMs;
  return Math.max(status.mtimeMs, ...readdirSync(path).map((name) => newestChange(join(path, name))));
}
