const { transform } = require("esbuild");

/**
 * Loader of webpack: takes the types out of a TypeScript file. Nothing is checked (the type check does that) and nothing
 * made fit for older browsers (the minifier does that for the whole of a script).
 */
module.exports = function takeTypesOut(source) {
  const done = this.async();
  transform(source, {
    loader: this.resourcePath.endsWith(".tsx") ? "tsx" : "ts",
    target: "es2022",
    jsx: "automatic",
    sourcefile: this.resourcePath,
    sourcemap: this.sourceMap,
  }).then(({ code, map }) => done(null, code, map === "" ? undefined : map), done);
};
