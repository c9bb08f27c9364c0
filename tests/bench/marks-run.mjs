// npm run bench:marks: rules, longest formula and bytes to write of random counties; then marks a county in the workbench's
// grid and edits a figure: how long until the colours stand, with formulas of rules reckoned where they are seen and with the
// grid's own engine, in one run. Numbers of schools may be given.
import { bundleAndRun } from "./bundle-and-run.mjs";

await bundleAndRun("marks.ts", { also: ["../workbench/grid/headless-grid.ts"] });
