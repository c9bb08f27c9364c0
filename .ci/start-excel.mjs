// npm run start:excel: for people with Excel. Builds, serves dist/ over https on this computer only, and asks
// Microsoft's tool to open Excel with the add-in.
import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createServer } from "node:https";
import { extname, join, normalize, sep } from "node:path";
import { buildProduction, isBuildFresh } from "./build.mjs";
import { installMissing } from "./install-missing.mjs";
import { root } from "./processes.mjs";
import { headersOf } from "./served-headers.mjs";

/** The port that manifest.xml names. */
const PORT = 3000;
const DIST = join(root, "dist");
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
};

try {
  installMissing();
  if (!isBuildFresh() && buildProduction() !== 0) throw new Error("构建失败，没有启动。请先处理上面列出的错误。");
  await listen(await certificate());
  console.log(`加载项文件已在 https://localhost:${PORT} 提供；按 Ctrl+C 结束。`);
  openExcel();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

/** A certificate for localhost that this computer trusts; the first time the system asks for consent. */
async function certificate() {
  const { default: certificates } = await import("office-addin-dev-certs");
  try {
    return await certificates.getHttpsServerOptions();
  } catch (error) {
    throw new Error(
      `没有得到本机受信任的证书（${error.message}）。Excel 只加载受信任的 https 网址，请在有桌面的 Windows 或 macOS 上运行。`,
    );
  }
}

function listen(options) {
  const server = createServer(options, async (request, response) => {
    const { status, type, body } = await answer(request.url ?? "/");
    response.writeHead(status, headersOf(type));
    response.end(body);
  });
  return new Promise((resolve, reject) => {
    server.once("error", (error) => {
      reject(
        new Error(
          error.code === "EADDRINUSE"
            ? `端口 ${PORT} 已被占用（例如 npm start 正在运行）。请先结束占用它的程序。`
            : error.message,
        ),
      );
    });
    server.listen(PORT, "localhost", resolve);
  });
}

async function answer(address) {
  try {
    const path = normalize(join(DIST, decodeURIComponent(new URL(address, "https://localhost").pathname)));
    if (!path.startsWith(DIST + sep)) throw new Error("outside dist");
    return { status: 200, type: TYPES[extname(path)] ?? "application/octet-stream", body: await readFile(path) };
  } catch {
    return { status: 404, type: "text/plain; charset=utf-8", body: "没有这个文件。" };
  }
}

function openExcel() {
  if (process.platform !== "win32" && process.platform !== "darwin") {
    console.log("本系统没有桌面版 Excel。可在网页版 Excel 中用“加载项 > 上传我的加载项”选择 manifest.xml。");
    return;
  }
  const tool = spawn("npx --yes office-addin-debugging start manifest.xml desktop --app excel --no-debug", {
    cwd: root,
    stdio: "inherit",
    shell: true,
  });
  tool.once("exit", (code) => {
    if (code)
      console.error("没能自动打开 Excel。请手工加载 manifest.xml：开发工具 > 加载项，或网页版的“上传我的加载项”。");
  });
}
