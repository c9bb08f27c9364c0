// npm run bench:files: bundles the benchmark of reading files as the product is bundled, and runs it.
import { bundleAndRun } from "./bundle-and-run.mjs";

await bundleAndRun("files.ts");
