// npm run bench:hostile [-- FOLDER …]: makes hostile files of every kind and checks each in a process of its own, then all of
// them one after another in one process. Prints a table: file, time, memory, what was said. Workbooks of folders are taken too.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { bundled, inTemporaryFolder } from "./bundle-and-run.mjs";

await inTemporaryFolder(async (folder) => {
  const checker = await bundled("hostile.ts", folder);
  const makers = await bundled("../hostile/hostile-files.ts", folder);
  const { default: made } = await import(`file://${makers}`);
  // What is no folder is a word: only the made files whose names have it.
  const folders = process.argv.slice(2).filter((name) => existsSync(name) && statSync(name).isDirectory());
  const words = process.argv.slice(2).filter((name) => !folders.includes(name));
  const given = folders.flatMap((name) =>
    readdirSync(name)
      .filter((each) => /\.(xlsx|csv|docx)$/.test(each))
      .map((each) => join(resolve(name), each)),
  );
  const paths = [
    ...given,
    ...made.HOSTILE_FILES.filter(({ name }) => words.every((word) => name.includes(word))).map(({ name, make }) => {
      const path = join(folder, /\.\w+$/.test(name) ? name : `${name}.xlsx`);
      writeFileSync(path, make(1));
      return path;
    }),
  ];
  console.log("各在一个进程中：文件大小 KB  毫秒  MB  退出码  说明");
  const slow = paths.filter((path) => {
    const [line] = run(checker, [path], path);
    return line === undefined || line.milliseconds > 5000 || line.memory > 500;
  });
  console.log(`\n超过5秒或500 MB：${slow.map((path) => basename(path)).join("、") || "无"}`);
  console.log("\n在同一个进程中，一个接一个：");
  run(checker, paths, "all");
});

/** Runs the checker over files and prints a line for each. */
function run(checker, paths, name) {
  const { stdout, status, signal } = spawnSync(process.execPath, [checker, ...paths], {
    encoding: "utf8",
    maxBuffer: 1e9,
    timeout: 60_000 * paths.length,
  });
  const lines = stdout
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line));
  for (const { path, milliseconds, memory, exitCode, said } of lines) {
    const size = Math.round(statSync(path).size / 1024);
    console.log(
      `${basename(path).padEnd(58)} ${String(size).padStart(7)} ${String(milliseconds).padStart(6)} ${String(memory).padStart(5)}  ${exitCode}  ${said.slice(0, 110)}`,
    );
  }
  if (status !== 0) console.log(`${basename(name).padEnd(58)} 没有做完（${signal ?? status}）`);
  return lines;
}
