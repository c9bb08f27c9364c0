/**
 * Serves the built workbench (`dist/`) to this computer only.
 *
 * The pane's page is the production page; on its way to the browser Microsoft's script address is replaced by the
 * package in node_modules, and the bridge that stands for Excel is loaded before it. Files on disk stay as built.
 *
 * Usage: node src/workbench/serve.mjs [--port 3000]   (or PORT=3000)
 */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createServer } from "node:http";
import { readFile, readdir, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const OFFICE_SCRIPT =
  /<script\b[^>]*\bsrc="https:\/\/appsforoffice\.microsoft\.com\/lib\/1\/hosted\/office\.js"[^>]*><\/script>/;

/** Address prefixes and the folders behind them; the first that fits is taken. */
const FOLDERS = [
  ["/office-js/", path.join(ROOT, "node_modules/@microsoft/office-js/dist")],
  ["/samples/", path.join(ROOT, "assets/samples")],
  ["/", path.join(ROOT, "dist")],
];

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** Addresses that change with what is in the file: the browser may keep it, and its compiled form. */
const NAMED_BY_CONTENT = /(?:-[0-9a-f]{8}\.(?:js|css)|\.(?:js|css)\?[0-9a-f]{20})$/;

/** Names by which this computer calls itself. A page elsewhere whose name leads here by a trick of its own asks by another. */
const OWN_HOST = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i;

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

/**
 * The file behind an address, or null when there is none that may be served.
 * @param {string} pathname decoded path of the address
 */
async function fileFor(pathname) {
  const [prefix, folder] = FOLDERS.find(([start]) => pathname.startsWith(start)) ?? [];
  if (prefix === undefined || folder === undefined || pathname.includes("\0")) return null;
  const wanted = path.resolve(folder, `.${path.sep}${pathname.slice(prefix.length)}`);
  if (!wanted.startsWith(folder + path.sep)) return null;
  try {
    const real = await realpath(wanted);
    const inside = real.startsWith((await realpath(folder)) + path.sep);
    return inside && (await stat(real)).isFile() ? real : null;
  } catch {
    return null;
  }
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

async function answer(request, response) {
  const head = (status, type, page, caching) =>
    response.writeHead(status, {
      "Content-Type": type,
      "Cache-Control": caching,
      "X-Content-Type-Options": "nosniff",
      "Content-Security-Policy": policyOf(page),
    });
  const send = (status, type, body) => {
    head(status, type, type === TYPES[".html"] ? body : "", "no-store");
    response.end(request.method === "HEAD" ? undefined : body);
  };
  if (!OWN_HOST.test(request.headers.host ?? ""))
    return send(421, "text/plain; charset=utf-8", "只能从本机打开：请用 http://localhost 开头的地址。");
  if (request.method !== "GET" && request.method !== "HEAD")
    return send(405, "text/plain; charset=utf-8", "只能读取。");
  let pathname;
  try {
    pathname = decodeURIComponent((request.url ?? "/").split("?")[0]);
  } catch {
    return send(400, "text/plain; charset=utf-8", "地址写法不对。");
  }
  if (pathname === "/" || pathname === "/workbench" || pathname === "/workbench/") {
    response.writeHead(302, { Location: "/workbench/index.html", "Cache-Control": "no-store" });
    return response.end();
  }
  if (pathname === "/samples/") return send(200, TYPES[".json"], JSON.stringify(await sampleNames()));
  const file = await fileFor(pathname);
  if (file === null) return send(404, "text/plain; charset=utf-8", `没有这个文件：${pathname}`);
  const type = TYPES[path.extname(file)] ?? "application/octet-stream";
  if (type === TYPES[".html"]) {
    const page = await readFile(file, "utf8");
    return send(200, type, pathname === "/taskpane.html" ? withWorkbenchOffice(page) : page);
  }
  const { size } = await stat(file);
  response.setHeader("Content-Length", size);
  head(200, type, "", NAMED_BY_CONTENT.test(request.url) ? "max-age=31536000, immutable" : "no-store");
  if (request.method === "HEAD") return response.end();
  // A file that cannot be read to its end breaks the answer off: a part of a script must not pass for the whole.
  createReadStream(file)
    .on("error", () => response.destroy())
    .pipe(response);
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

const server = createServer((request, response) => {
  answer(request, response).catch((reason) => {
    console.error(reason);
    if (!response.headersSent) response.writeHead(500, { "Content-Type": "text/plain; charset=utf-8" });
    response.end(reason instanceof Error ? reason.message : String(reason));
  });
});
server.on("error", (reason) => {
  console.error(
    reason.code === "EADDRINUSE"
      ? `端口 ${wantedPort()} 已被别的程序占用。请关掉那个程序，或换一个端口：node src/workbench/serve.mjs --port 3001`
      : `工作台没有启动：${reason.message}`,
  );
  process.exit(1);
});
server.listen(wantedPort(), "127.0.0.1", () => {
  console.log(`均衡尺 工作台已启动，请用浏览器打开：http://localhost:${server.address().port}`);
  console.log("按 Ctrl+C 停止。");
});
