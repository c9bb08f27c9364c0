const { existsSync, mkdirSync, writeFileSync } = require("node:fs");
const path = require("node:path");
const { noticeOf } = require("./notice.cjs");

const PACKAGE = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/;
/** How bundlers name a file of another package that a package carries within its own. */
const CARRIED = /^\/\/(?:#region)? *(?:\.\.\/)*node_modules\/((?:@[\w.-]+\/)?[\w.-]+)\//gm;
const LEGAL_COMMENT = /\/\*(?:(?!\*\/)[^])*?(?:@licen[cs]e|@preserve|copyright)[^]*?\*\//gi;

/**
 * Writes the licences and notices of every package of which something is in a bundle, as webpack's own module graph has
 * it, into one file beside the bundle. A package whose licence is unknown or not accepted is an error of the build.
 * Which packages webpack's statistics name is left in `statistics`, where one is given, for the tests to compare.
 */
class LicencesPlugin {
  /** @param {{ filename: string, statistics?: string }} options both paths, the first below the output folder */
  constructor({ filename, statistics }) {
    this.filename = filename;
    this.statistics = statistics;
  }

  apply(compiler) {
    const { Compilation, WebpackError, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("LicencesPlugin", (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: "LicencesPlugin", stage: Compilation.PROCESS_ASSETS_STAGE_REPORT + 1 },
        () => {
          const notices = [];
          for (const [folder, comments] of packagesIn(compilation)) {
            try {
              notices.push(noticeOf(folder, [...comments]));
            } catch (error) {
              compilation.errors.push(new WebpackError(error.message));
            }
          }
          compilation.emitAsset(this.filename, new sources.RawSource(textOf(notices)));
        },
      );
    });
    if (this.statistics) compiler.hooks.done.tap("LicencesPlugin", (stats) => keepStatistics(stats, this.statistics));
  }
}

/** The folder of each package that is in a chunk, with the notices that stand in its code. */
function packagesIn(compilation) {
  // The code by which modules find each other is webpack's own.
  const found = new Map([[path.dirname(require.resolve("webpack/package.json")), new Set()]]);
  const enter = (folder) => {
    if (!found.has(folder)) found.set(folder, new Set());
    return found.get(folder);
  };
  const visit = (module) => {
    if (module.modules) return module.modules.forEach(visit);
    const folder = PACKAGE.exec(module.nameForCondition() ?? "")?.[0];
    if (folder === undefined) return;
    const comments = enter(folder);
    const code = String(module.originalSource()?.source() ?? "");
    for (const [comment] of code.matchAll(LEGAL_COMMENT)) comments.add(withoutStars(comment));
    for (const [, name] of code.matchAll(CARRIED)) enter(folderOf(name, folder));
  };
  for (const module of compilation.modules)
    if (compilation.chunkGraph.getNumberOfModuleChunks(module) > 0) visit(module);
  return found;
}

/** Where a package lies that another carries within its own files: what it has been made of is installed with it. */
function folderOf(name, carrier) {
  const above = carrier.slice(0, carrier.lastIndexOf("node_modules"));
  return (
    [carrier, above].map((place) => path.join(place, "node_modules", name)).find(existsSync) ?? path.join(above, name)
  );
}

function withoutStars(comment) {
  return comment
    .split("\n")
    .map((line) => line.replace(/^\s*\/?\*+[!/]?\s?|\s*\*+\/\s*$/g, "").trimEnd())
    .join("\n")
    .trim();
}

function textOf(notices) {
  const heading = ({ name, version, licence }) =>
    `${"=".repeat(80)}\n${name} ${version} (${licence})\n${"=".repeat(80)}`;
  const sorted = [...notices].sort((a, b) => (a.name < b.name ? -1 : 1));
  return `均衡尺使用了下列软件。各软件的版权声明和许可原文如下。\n\n${sorted
    .map((notice) => `${heading(notice)}\n\n${notice.text}\n`)
    .join("\n")}`;
}

function keepStatistics(stats, file) {
  const { modules = [] } = stats.toJson({
    all: false,
    modules: true,
    nestedModules: true,
    modulesSpace: Infinity,
    nestedModulesSpace: Infinity,
  });
  const names = (list) =>
    list.flatMap(({ nameForCondition, modules: inner = [] }) => [
      ...(nameForCondition ? [nameForCondition] : []),
      ...names(inner),
    ]);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify([...new Set(names(modules))]));
}

module.exports = { LicencesPlugin };
