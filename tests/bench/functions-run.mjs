// npm run bench:functions -- [SEED [CALLS]]: bundles the comparison of the custom functions with the independent
// implementation of the rules as the product is bundled and runs it.
import { bundleAndRun } from "./bundle-and-run.mjs";

await bundleAndRun("functions.ts");
