// Builds the add-in and the workbench at the same time: each keeps one core busy for as long as it takes.
// Exits with 1 where one of them fails.
import { runNode } from "./processes.mjs";

const PARTS = ["add-in", "workbench"];
const TELL_EVERY_MS = 10_000;

const began = performance.now();
const telling = globalThis.setInterval(
  () => console.log(`构建：已用${Math.round((performance.now() - began) / 1000)}秒……`),
  TELL_EVERY_MS,
);
const codes = await Promise.all(PARTS.map(build));
globalThis.clearInterval(telling);
process.exitCode = codes.every((code) => code === 0) ? 0 : 1;

function build(part) {
  return runNode("node_modules/webpack/bin/webpack.js", ["--mode", "production", "--config-name", part]);
}
