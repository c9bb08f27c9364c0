// npm start: installs what is missing, builds when something changed, serves the workbench.
import { spawn } from "node:child_process";
import { buildProduction, isBuildFresh } from "./build.mjs";
import { installMissing } from "./install-missing.mjs";
import { root } from "./processes.mjs";

const DEFAULT_PORT = 3000;

try {
  const port = portFrom(process.argv.slice(2));
  installMissing();
  build();
  process.exitCode = await serve(port);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

function portFrom(parameters) {
  if (parameters.length === 0) return DEFAULT_PORT;
  const port = Number(parameters[1]);
  if (parameters.length !== 2 || parameters[0] !== "--port" || !Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Error("用法：npm start，或 npm start -- --port 端口号（1–65535）");
  }
  return port;
}

function build() {
  if (isBuildFresh()) {
    console.log("构建：源文件没有变化，使用现有的 dist/。");
    return;
  }
  console.log("构建：正在生成 dist/（一般不到半分钟，电脑忙时一两分钟）……");
  if (buildProduction() !== 0) throw new Error("构建失败，工作台没有启动。请先处理上面列出的错误。");
}

/** Runs the server until it ends; it prints the address itself once it answers. Returns its exit code. */
function serve(port) {
  const server = spawn(process.execPath, ["src/workbench/serve.mjs", "--port", String(port)], {
    cwd: root,
    stdio: "inherit",
  });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.kill(signal));
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    // A server ended by Ctrl+C has no exit code, and nothing went wrong.
    server.once("exit", (code) => resolve(code ?? 0));
  });
}
