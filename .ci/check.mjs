// npm run check: installs what is missing, then checks one workbook. Only the report goes to stdout.
import { installMissing } from "./install-missing.mjs";
import { runNode } from "./processes.mjs";

try {
  installMissing({ keepStdoutClean: true });
  process.exitCode = runNode("node_modules/tsx/dist/cli.mjs", ["src/cli/check.ts", ...process.argv.slice(2)]);
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
