// npm run check: installs what is missing, then checks one workbook. Only the report goes to stdout.
import { createRequire } from "node:module";
import { checkBundle } from "./check-bundle.mjs";
import { installMissing } from "./install-missing.mjs";
import { root, runNode } from "./processes.mjs";

try {
  installMissing({ keepStdoutClean: true });
  const bundle = await checkBundle();
  if (bundle === null)
    process.exitCode = runNode("node_modules/tsx/dist/cli.mjs", ["src/cli/check.ts", ...process.argv.slice(2)]);
  else {
    process.chdir(root);
    createRequire(bundle)(bundle);
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
