import { createRequire } from "node:module";
import { resolve } from "node:path";
import { inflateRawSync } from "node:zlib";
import ExcelJS from "exceljs";
import { inflatedByNode } from "../../src/cli/inflated-by-node";
import { runCheck } from "../../src/cli/run-check";
import { openFileHost } from "../../src/host/file/file-host";
import { readXlsx } from "../../src/xlsx/read-workbook";
import { streamPart } from "../../src/xlsx/unpack-part";
import { readZip } from "../../src/xlsx/zip-package";
import { largeFile } from "./large-file";

/** As much of SheetJS as is called here. */
interface SheetJs {
  readonly read: (bytes: Uint8Array, options: { readonly type: "array"; readonly dense: boolean }) => unknown;
}

/**
 * `npm run bench:files [-- ROWS …] [--sheetjs FOLDER]`: reading a workbook file of 20 columns against what nobody can do
 * without, unpacking it, and against ExcelJS; then the whole headless check. In one run on one machine; nothing is asserted.
 * SheetJS takes part from a folder beside the project into which it was installed (`npm install --prefix FOLDER
 * xlsx@0.18.5`): that release has open advisories, so the project does not install it.
 */
async function main(): Promise<void> {
  const { sizes, folder } = argumentsOf(process.argv.slice(2));
  const sheetJs = folder === null ? null : (createRequire(resolve(folder, "package.json"))("xlsx") as SheetJs);
  for (const size of sizes.length > 0 ? sizes : [20_000, 200_000]) {
    const file = largeFile(size);
    const zip = readZip(file);
    const unpacked = zip.reduce((sum, entry) => sum + entry.size, 0);
    console.log(`\n${size.toLocaleString("en")}行×20列：${megabytes(file.length)}，解压后${megabytes(unpacked)}`);
    const inflated = await time(() => zip.forEach((entry) => streamPart(entry, () => undefined)));
    const line = (name: string, milliseconds: number): void =>
      console.log(
        `  ${name.padEnd(24)}${milliseconds.toFixed(0).padStart(7)} ms  ${(milliseconds / inflated).toFixed(2)}`,
      );
    line("解压（fflate，含校验）", inflated);
    line("解压（系统的zlib）", await time(() => zip.forEach(({ stored }) => void inflateRawSync(stored))));
    line("readXlsx", await time(async () => void (await readXlsx(file, undefined, inflatedByNode))));
    line("openFileHost（到快照）", await time(async () => void (await openFileHost("a.xlsx", file, inflatedByNode))));
    line(
      "检查全过程",
      await time(async () => void (await runCheck(["a.xlsx"], async () => file, undefined, inflatedByNode)), 1),
    );
    line("ExcelJS", await time(async () => void (await new ExcelJS.Workbook().xlsx.load(file.slice().buffer)), 1));
    if (sheetJs) line("SheetJS", await time(() => void sheetJs.read(file, { type: "array", dense: true }), 1));
    else console.log("  SheetJS                 未比较（--sheetjs 文件夹）");
  }
}

function argumentsOf(given: readonly string[]): { readonly sizes: readonly number[]; readonly folder: string | null } {
  const at = given.indexOf("--sheetjs");
  const sizes = given.filter((_, place) => at < 0 || place < at || place > at + 1).map(Number);
  return { sizes, folder: at < 0 ? null : (given[at + 1] ?? "") };
}

/** The best of so many runs, in milliseconds: what else the machine does makes a run longer, never shorter. */
async function time(run: () => unknown, runs = 3): Promise<number> {
  let best = Infinity;
  for (let at = 0; at < runs; at++) {
    const start = performance.now();
    await run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

void main();
