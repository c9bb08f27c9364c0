// npm run check: installs what is missing, then checks one workbook. Only the report goes to stdout.
import { createRequire } from "node:module";
import { checkBundle } from "./check-bundle.mjs";
import { installMissing } from "./install-missing.mjs";
import { root, runNode } from "./processes.mjs";

/** How a check that was killed ends: no verdict on the file. */
const KILLED = 3;

try {
  await installMissing({ keepStdoutClean: true });
  const bundle = await checkBundle();
  if (bundle === null) {
    const code = await runNode(
      "node_modules/tsx/dist/cli.mjs",
      ["src/cli/check.ts", ...process.argv.slice(2)],
      {},
      KILLED,
    );
    // 0, 1 and 2 are the check's own words; everything else is none of them.
    if (code > 2) console.error("检查未完成：程序被中止（例如内存不足），对文件没有作出结论。");
    process.exitCode = Math.min(code, 2);
  } else {
    process.chdir(root);
    createRequire(bundle)(bundle);
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
