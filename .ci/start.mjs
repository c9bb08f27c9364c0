// npm start: installs what is missing, builds when something changed, serves the workbench.
import { buildProduction, isBuildFresh } from "./build.mjs";
import { installMissing } from "./install-missing.mjs";
import { endWithNpm } from "./processes.mjs";

const DEFAULT_PORT = 3000;

endWithNpm();
try {
  const port = portFrom(process.argv.slice(2));
  await installMissing();
  await build();
  await serve(port);
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

async function build() {
  if (isBuildFresh()) {
    console.log("构建：源文件没有变化，使用现有的 dist/。");
    return;
  }
  console.log("构建：正在生成 dist/（一般不到半分钟，电脑忙时一两分钟）……");
  if ((await buildProduction()) !== 0) throw new Error("构建失败，工作台没有启动。请先处理上面列出的错误。");
}

/** In this process, so that nothing is left when it ends. */
async function serve(port) {
  const { serveWorkbench } = await import("../src/workbench/serve.mjs");
  await serveWorkbench(port);
  // A server that is told to end has done nothing wrong; npm would say otherwise.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => process.exit(0));
}
