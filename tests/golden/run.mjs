// npm run golden -- keep|compare [FOLDER…]: what the product says of every sample, every case and every workbook of the
// folders, kept in .golden/ before the code is moved and compared with afterwards.
import { bundleAndRun } from "../bench/bundle-and-run.mjs";

await bundleAndRun("../golden/golden.ts");
