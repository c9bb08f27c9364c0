import { readFile, writeFile } from "node:fs/promises";
import { inflatedByNode } from "./inflated-by-node";
import { runCheck } from "./run-check";
import { unforeseenText } from "./unforeseen";

process.on("uncaughtException", (error) => {
  process.stderr.write(unforeseenText(error));
  process.exit(2);
});

/** `npm run --silent check -- FILE.xlsx [--standard ID] [--compare ID] [--json [--remedies]] [--report FILE.docx]` */
void runCheck(process.argv.slice(2), (path) => readFile(path), undefined, inflatedByNode).then(
  async ({ stdout, stderr, exitCode, file }) => {
    // A large report goes through a pipe in pieces; the process may end only when all of it is out.
    process.exitCode = exitCode;
    process.stderr.write(stderr);
    process.stdout.write(stdout);
    if (!file) return;
    try {
      await writeFile(file.path, file.bytes);
    } catch {
      process.exitCode = 2;
      process.stderr.write(`${file.path}：报告未写入。请核对文件夹是否存在、文件是否正在打开。\n`);
    }
  },
);
