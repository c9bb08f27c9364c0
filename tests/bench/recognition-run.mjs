// npm run bench:recognition: bundles the benchmark of recognition as the product is bundled and runs it, with the
// collector of garbage at hand so that memory can be told.
import { bundleAndRun, fromBench } from "./bundle-and-run.mjs";

await bundleAndRun("recognition.ts", { parameters: [fromBench("../cases")], nodeFlags: ["--expose-gc"] });
