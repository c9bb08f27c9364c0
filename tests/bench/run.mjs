// npm run bench: bundles the benchmarks and runs them.
import { bundleAndRun } from "./bundle-and-run.mjs";

await bundleAndRun("benchmarks.ts", { also: ["native-formula-entry.ts"] });
