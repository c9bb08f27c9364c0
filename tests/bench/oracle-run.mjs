// npm run bench:oracle -- [SEED [COUNTIES [VALUES [CALLS]]]]: bundles the comparison with the independent implementation of
// the rules, and of the functions with their native formulas, as the product is bundled and runs it.
import { bundleAndRun } from "./bundle-and-run.mjs";

await bundleAndRun("oracle.ts");
