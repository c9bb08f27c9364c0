/**
 * Serves the built workbench (`dist/`) to this computer only.
 *
 * The pane's page is the production page; on its way to the browser Microsoft's script address is replaced by the
 * package in node_modules, and the bridge that stands for Excel is loaded before it. Files on disk stay as built.
 *
 * Usage: node src/workbench/serve.mjs [--port 3000]   (or PORT=3000)
 */
import { createHash } from "node:crypto";
import { createServer } from "node:http";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { answering, TYPES } from "./file-server.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const OFFICE_SCRIPT =
  /<script\b[^>]*\bsrc="https:\/\/appsforoffice\.microsoft\.com\/lib\/1\/hosted\/office\.js"[^>]*><\/script>/;

/** Addresses that change with what is in the file: the browser may keep it, and its compiled form. */
const NAMED_BY_CONTENT = /(?:-[0-9a-f]{8}\.(?:js|css)|\.(?:js|css)\?[0-9a-f]{20})$/;

const WORKBENCH = {
  folders: [
    ["/office-js/", path.join(ROOT, "node_modules/@microsoft/office-js/dist")],
    ["/samples/", path.join(ROOT, "assets/samples")],
    ["/", path.join(ROOT, "dist")],
  ],
  headersOf: ({ address, page }) => ({
    "Cache-Control": NAMED_BY_CONTENT.test(address) ? "max-age=31536000, immutable" : "no-store",
    "Content-Security-Policy": policyOf(page),
  }),
  answerOf: async (pathname) => {
    if (pathname === "/" || pathname === "/workbench" || pathname === "/workbench/")
      return { location: "/workbench/index.html" };
    return pathname === "/samples/" ? { type: TYPES[".json"], body: JSON.stringify(await sampleNames()) } : null;
  },
  pageOf: (pathname, page) => (pathname === "/taskpane.html" ? withWorkbenchOffice(page) : page),
};

/**
 * Serves the workbench until this process ends, and says where.
 * @param {number} port 0 for any that is free
 * @returns {Promise<void>} once it answers; rejected with the reason in Chinese, such as a port that is taken
 */
export function serveWorkbench(port) {
  const server = createServer(answering(WORKBENCH));
  return new Promise((resolve, reject) => {
    server.once("error", (reason) =>
      reject(
        new Error(
          reason.code === "EADDRINUSE"
            ? `端口 ${port} 已被别的程序占用。请关掉那个程序，或换一个端口：npm start -- --port ${port === 3001 ? 3002 : 3001}`
            : `工作台没有启动：${reason.message}`,
        ),
      ),
    );
    server.listen(port, "127.0.0.1", () => {
      console.log(`均衡尺 工作台已启动，请用浏览器打开：http://localhost:${server.address().port}`);
      console.log("按 Ctrl+C 停止。");
      resolve();
    });
  });
}

/**
 * Nothing may be loaded from, or sent to, another machine; of scripts within a page, those that stand in the file alone run.
 * @param {string} page text of the page; empty for what is none
 */
function policyOf(page) {
  const inline = [...page.matchAll(/<script>([^]*?)<\/script>/g)].map(
    ([, script]) => ` 'sha256-${createHash("sha256").update(script).digest("base64")}'`,
  );
  return `default-src 'self'; script-src 'self'${inline.join("")}; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; worker-src 'self' blob:; frame-ancestors 'self'; base-uri 'none'; form-action 'none'`;
}

/** Names of the sample workbooks, for the menu of the workbench. */
async function sampleNames() {
  try {
    return (await readdir(path.join(ROOT, "assets/samples"))).filter((name) => name.endsWith(".xlsx")).sort();
  } catch {
    return [];
  }
}

/** The pane's page as the workbench shows it. */
function withWorkbenchOffice(html) {
  if (!OFFICE_SCRIPT.test(html))
    throw new Error("taskpane.html 里没有找到微软 office.js 的脚本标签，工作台无法接上窗格。");
  return html.replace(
    OFFICE_SCRIPT,
    '<script src="/workbench/bridge.js"></script>\n    <script src="/office-js/office.js"></script>',
  );
}

function wantedPort() {
  const at = process.argv.indexOf("--port");
  const text = at >= 0 ? process.argv[at + 1] : process.env.PORT;
  if (text === undefined || text === "") return 3000;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    console.error(`端口“${text}”不能用：请写 0 到 65535 之间的整数，例如 --port 3001。`);
    process.exit(2);
  }
  return port;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  serveWorkbench(wantedPort()).catch((reason) => {
    console.error(reason.message);
    process.exit(1);
  });
}
