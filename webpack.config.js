const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const CssPlugin = require("mini-css-extract-plugin");
const { LicencesPlugin } = require("./.ci/licences/plugin.cjs");
const TerserPlugin = require("terser-webpack-plugin");
const tsx = require("tsx/cjs/api");
const {
  optimize: { LimitChunkCountPlugin },
} = require("webpack");

const at = (...parts) => path.resolve(__dirname, ...parts);

/** The oldest browsers for which the page is built: those of 2021, which WPS and desktops of offices carry. */
const PAGE_BROWSERS = ["chrome87", "edge87", "firefox85", "safari14.1"];

/** The licences of all that a part is bundled from, in a file beside it. */
const licencesOf = (part, filename = "licences.txt") =>
  new LicencesPlugin({ filename, statistics: at(`test-results/bundled/${part}.json`) });

/** Writes functions.json from the declarations of the custom functions. */
class FunctionsMetadataPlugin {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("FunctionsMetadataPlugin", (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: "FunctionsMetadataPlugin", stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        () => {
          const { CUSTOM_FUNCTIONS } = tsx.require("./src/functions/registry.ts", __filename);
          const { functionsMetadata } = tsx.require("./src/functions/metadata.ts", __filename);
          const text = JSON.stringify(functionsMetadata(CUSTOM_FUNCTIONS), null, 4);
          compilation.emitAsset("functions.json", new sources.RawSource(text));
        },
      );
    });
  }
}

/** What the add-in and the workbench are built with alike. */
function shared(mode) {
  return {
    mode,
    devtool: mode === "production" ? false : "source-map",
    target: ["web", "es2020"],
    resolve: { extensions: [".tsx", ".ts", ".mjs", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          use: at(".ci/esbuild-loader.cjs"),
        },
        { test: /\.css$/, use: [CssPlugin.loader, "css-loader"] },
      ],
    },
    optimization: {
      minimizer: [
        new TerserPlugin({
          minify: TerserPlugin.esbuildMinify,
          // Each file in a function of its own: the helpers that esbuild adds would otherwise be globals of the page,
          // and those of one file take the names of another's.
          terserOptions: { target: "es2020", legalComments: "none", format: "iife" },
          extractComments: false,
        }),
      ],
    },
    performance: { hints: false },
    stats: "errors-warnings",
  };
}

/** What Excel loads: the pane's page (with the ribbon commands), the custom functions, the manifest. */
function addIn(mode) {
  return {
    ...shared(mode),
    name: "add-in",
    entry: {
      functions: at("src/functions/functions.ts"),
      taskpane: [at("src/commands/commands.ts"), at("src/taskpane/index.tsx")],
    },
    output: {
      path: at("dist"),
      filename: "[name].js",
      chunkFilename: "pane-[name]-[contenthash:8].js",
      publicPath: "auto",
      clean: { keep: /^(?:workbench|page|wps)\// },
    },
    plugins: [
      new CssPlugin({ filename: "[name].css" }),
      new HtmlPlugin({
        template: at("src/taskpane/taskpane.html"),
        filename: "taskpane.html",
        chunks: ["functions", "taskpane"],
        chunksSortMode: "manual",
        hash: true,
      }),
      new FunctionsMetadataPlugin(),
      licencesOf("add-in"),
      new CopyPlugin({
        patterns: [
          { from: at("manifest.xml") },
          { from: at("assets"), to: "assets", filter: (file) => /\.(png|svg|html)$/.test(file) },
        ],
      }),
    ],
  };
}

/** The stand-in for Excel. Nothing of it reaches the add-in's files. */
function workbench(mode) {
  const common = shared(mode);
  return {
    ...common,
    name: "workbench",
    // The grid's program is 6 MB: in one piece it keeps the page from answering while it is begun.
    optimization: { ...common.optimization, splitChunks: { maxAsyncSize: 1_000_000 } },
    entry: {
      workbench: at("src/workbench/shell/index.ts"),
      bridge: at("src/workbench/shell/bridge.ts"),
    },
    output: {
      path: at("dist/workbench"),
      filename: "[name].js",
      chunkFilename: "[name]-[contenthash:8].js",
      publicPath: "auto",
      clean: true,
    },
    plugins: [
      new CssPlugin({ filename: "[name].css", chunkFilename: "[name]-[contenthash:8].css" }),
      new HtmlPlugin({
        template: at("src/workbench/shell/index.html"),
        filename: "index.html",
        chunks: ["workbench"],
        hash: true,
      }),
      licencesOf("workbench"),
    ],
  };
}

/** Only the scripts that stand in the page run, and it may ask nobody for anything. */
function policyOf(html) {
  const hashes = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
    ([, script]) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`,
  );
  const policy = `default-src 'none'; script-src ${hashes.join(" ")}; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'`;
  return `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
}

/** A picture of the add-in, such as "/assets/icons/app-32.png", as a data address. */
function dataAddress(file) {
  return `data:image/png;base64,${readFileSync(at(`.${file}`)).toString("base64")}`;
}

/** Puts scripts and styles into the page itself: a file that is opened by double click finds no other beside it. */
class OneFilePlugin {
  /** @param {string} licences name of the file beside the page that holds the licences */
  constructor(licences) {
    this.licences = licences;
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("OneFilePlugin", (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: "OneFilePlugin", stage: Compilation.PROCESS_ASSETS_STAGE_REPORT },
        (assets) => {
          const page = Object.keys(assets).find((name) => name.endsWith(".html"));
          const textOf = (name) => assets[name].source().toString();
          const take = (name) => {
            const text = textOf(name);
            compilation.deleteAsset(name);
            return text;
          };
          // "</script" in a text of the program would end it; "\\/" means the same to it.
          const scripts = Object.keys(assets)
            .filter((name) => name.endsWith(".js"))
            .map(
              (name) =>
                `<script>${take(name)
                  .replace(/<\/(script)/gi, "<\\/$1")
                  .replace(/<!--/g, "<\\!--")}</script>`,
            );
          const styles = Object.keys(assets)
            .filter((name) => name.endsWith(".css"))
            .map((name) => `<style>${take(name)}</style>`);
          const html = textOf(page)
            .replace(/\/assets\/icons\/[\w-]+\.png/g, dataAddress)
            .replace("</head>", () => `${styles.join("")}</head>`)
            .replace("</body>", () => `${scripts.join("")}</body>`);
          const head = `<head>${policyOf(html)}<!-- 所用软件的版权和许可：${this.licences} -->`;
          compilation.updateAsset(page, new sources.RawSource(html.replace("<head>", () => head)));
        },
      );
    });
  }
}

/** Makes scripts small, and fit for browsers. */
function minimizerOf(browsers) {
  return new TerserPlugin({
    minify: TerserPlugin.esbuildMinify,
    terserOptions: { target: browsers, legalComments: "none", format: "iife", charset: "utf8" },
    extractComments: false,
  });
}

/** A page that opens by double click: one file, without a server and without Excel. */
function oneFile(mode, { name, entry, template, filename }) {
  const common = shared(mode);
  const licences = filename.replace(/\.html$/, "-许可.txt");
  return {
    ...common,
    name,
    devtool: false,
    target: ["web", "es2019"],
    entry: { [name]: at(entry) },
    // Each page is built by itself, and leaves the other alone.
    output: { path: at("dist/page"), filename: "[name].js", clean: { keep: /\.(?:html|txt)$/ } },
    module: {
      rules: [
        ...common.module.rules,
        { test: /\.(?:xlsx|png)$/, type: "asset/inline" },
        { test: /\.xml$/, type: "asset/source" },
      ],
    },
    optimization: { minimizer: [minimizerOf(PAGE_BROWSERS)] },
    plugins: [
      new LimitChunkCountPlugin({ maxChunks: 1 }),
      new CssPlugin({ filename: "[name].css" }),
      new HtmlPlugin({ template: at(template), filename, inject: false }),
      new OneFilePlugin(licences),
      licencesOf(name, licences),
    ],
  };
}

/** The pane over files. */
function page(mode) {
  const [entry, template] = ["src/page/index.tsx", "src/page/page.html"];
  return oneFile(mode, { name: "page", entry, template, filename: "均衡尺.html" });
}

/** The pane beside the grid: the workbench in one file. */
function gridPage(mode) {
  const [entry, template] = ["src/page/workbench/index.ts", "src/workbench/shell/index.html"];
  return oneFile(mode, { name: "grid-page", entry, template, filename: "均衡尺-工作台.html" });
}

/** The add-in for WPS 表格: its own page, a pane without Microsoft's script, and what WPS reads. */
function wps(mode) {
  return {
    ...shared(mode),
    name: "wps",
    devtool: false,
    target: ["web", "es2019"],
    entry: { main: at("src/wps/main.ts"), pane: at("src/wps/pane.tsx") },
    output: { path: at("dist/wps"), filename: "[name].js", clean: true },
    optimization: { minimizer: [minimizerOf(PAGE_BROWSERS)] },
    plugins: [
      new LimitChunkCountPlugin({ maxChunks: 2 }),
      new CssPlugin({ filename: "[name].css" }),
      new HtmlPlugin({ template: at("src/wps/pane.html"), filename: "pane.html", chunks: ["pane"] }),
      licencesOf("wps"),
      new CopyPlugin({
        patterns: [{ from: at("src/wps/package") }, { from: "*-32.png", context: at("assets/icons"), to: "icons" }],
      }),
    ],
  };
}

/** `--env page`: the pages alone; `--env wps`: the add-in for WPS alone. */
module.exports = (environment, { mode = "production" }) =>
  environment.page ? [page(mode), gridPage(mode)] : environment.wps ? wps(mode) : [addIn(mode), workbench(mode)];
