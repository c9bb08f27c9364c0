// npm run start:excel: for people with Excel. Builds, serves dist/ over https on this computer only, and asks
// Microsoft's tool to open Excel with the add-in.
import { createServer } from "node:https";
import { join } from "node:path";
import { buildProduction, isBuildFresh } from "./build.mjs";
import { EXCEL_SITE } from "./excel/site.mjs";
import { installMissing } from "./install-missing.mjs";
import { endWithNpm, root, runNode } from "./processes.mjs";
import { answering } from "../src/workbench/file-server.mjs";

/** The port that manifest.xml names. */
const PORT = 3000;

endWithNpm();
try {
  await installMissing();
  if (!isBuildFresh() && (await buildProduction()) !== 0)
    throw new Error("构建失败，没有启动。请先处理上面列出的错误。");
  await listen(await certificate());
  console.log(`加载项文件已在 https://localhost:${PORT} 提供；按 Ctrl+C 结束。`);
  await openExcel();
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
  const server = createServer(options, answering(EXCEL_SITE));
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

/** What opens Excel is large and of use on these systems alone: it has a lock file of its own, and is installed when needed. */
async function openExcel() {
  if (process.platform !== "win32" && process.platform !== "darwin") {
    console.log("本系统没有桌面版 Excel。可在网页版 Excel 中用“加载项 > 上传我的加载项”选择 manifest.xml。");
    return;
  }
  await installMissing({ folder: join(root, ".ci/excel") });
  const tool = ".ci/excel/node_modules/office-addin-debugging/cli.js";
  if ((await runNode(tool, ["start", "manifest.xml", "desktop", "--app", "excel", "--no-debug"])) !== 0)
    console.error("没能自动打开 Excel。请手工加载 manifest.xml：开发工具 > 加载项，或网页版的“上传我的加载项”。");
}
