// npm run bench:sums: 1,000 made tables with planted faults (another number may be given), bundled as the product is
// bundled: how many sums that hold are accused, how many faults are missed, how many guilty cells are not named first.
import { bundleAndRun } from "./bundle-and-run.mjs";

await bundleAndRun("sums.ts");
