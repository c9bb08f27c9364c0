const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const CssPlugin = require("mini-css-extract-plugin");
const TerserPlugin = require("terser-webpack-plugin");
const tsx = require("tsx/cjs/api");

const at = (...parts) => path.resolve(__dirname, ...parts);

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
          use: {
            loader: "ts-loader",
            options: { transpileOnly: true, configFile: at("tsconfig.json"), compilerOptions: { noEmit: false } },
          },
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
      clean: { keep: /^workbench\// },
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
  return {
    ...shared(mode),
    name: "workbench",
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
    ],
  };
}

module.exports = (_environment, { mode = "production" }) => [addIn(mode), workbench(mode)];
