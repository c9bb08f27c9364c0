// npm run bench:audit -- FOLDER: how many cells that people have marked wrong (annotations.json) the audit of formulas names,
// and how many it names beside; bundled as the product is bundled. --verbose lists what differs.
import { bundleAndRun } from "./bundle-and-run.mjs";

await bundleAndRun("audit.ts");
