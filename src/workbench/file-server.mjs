/**
 * Files of this computer for programs of this computer: what the workbench is served with, and Excel by npm run start:excel.
 */
import { createReadStream } from "node:fs";
import { readFile, realpath, stat } from "node:fs/promises";
import path from "node:path";

export const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** Names by which this computer calls itself. A page elsewhere whose name leads here by a trick of its own asks by another. */
const OWN_HOST = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i;

/**
 * @typedef {object} Site
 * @property {readonly (readonly [string, string])[]} folders address prefixes and the folders behind them; the first that
 *   fits is taken
 * @property {(asked: { type: string, address: string, page: string }) => Record<string, string>} headersOf headers of an
 *   answer beside its type; page is the text of a page, and empty for what is none
 * @property {(pathname: string) => Promise<{ location: string } | { type: string, body: string } | null>} [answerOf] an
 *   answer that is no file
 * @property {(pathname: string, page: string) => string} [pageOf] a page as it is sent
 */

/**
 * Answers requests for what lies in the folders of a site, whole and as a stream; only to whoever asks this computer by its
 * own name, and only for reading.
 * @param {Site} site
 * @returns {import("node:http").RequestListener}
 * @example createServer(answering({ folders: [["/", "dist"]], headersOf: () => ({}) })).listen(3000, "127.0.0.1")
 */
export function answering(site) {
  return (request, response) => {
    answer(site, request, response).catch((reason) => {
      console.error(reason);
      if (!response.headersSent) response.writeHead(500, { "Content-Type": TYPES[".txt"] });
      response.end(reason instanceof Error ? reason.message : String(reason));
    });
  };
}

async function answer({ folders, headersOf, answerOf, pageOf }, request, response) {
  const head = (status, type, page = "", address = "") =>
    response.writeHead(status, {
      "Content-Type": type,
      "X-Content-Type-Options": "nosniff",
      ...headersOf({ type, address, page }),
    });
  const send = (status, type, body) => {
    head(status, type, type === TYPES[".html"] ? body : "");
    response.end(request.method === "HEAD" ? undefined : body);
  };
  if (!OWN_HOST.test(request.headers.host ?? ""))
    return send(421, TYPES[".txt"], "只能从本机打开：地址请用 localhost。");
  if (request.method !== "GET" && request.method !== "HEAD") return send(405, TYPES[".txt"], "只能读取。");
  const pathname = pathOf(request.url);
  if (pathname === null) return send(400, TYPES[".txt"], "地址写法不对。");
  const other = await answerOf?.(pathname);
  if (other?.location) {
    response.writeHead(302, { Location: other.location, "Cache-Control": "no-store" });
    return response.end();
  }
  if (other) return send(200, other.type, other.body);
  const file = await fileFor(folders, pathname);
  if (file === null) return send(404, TYPES[".txt"], `没有这个文件：${pathname}`);
  const type = TYPES[path.extname(file)] ?? "application/octet-stream";
  if (type === TYPES[".html"]) {
    const page = await readFile(file, "utf8");
    return send(200, type, pageOf?.(pathname, page) ?? page);
  }
  const { size } = await stat(file);
  response.setHeader("Content-Length", size);
  head(200, type, "", request.url);
  if (request.method === "HEAD") return response.end();
  // A file that cannot be read to its end breaks the answer off: a part of a script must not pass for the whole.
  createReadStream(file)
    .on("error", () => response.destroy())
    .pipe(response);
}

function pathOf(address = "/") {
  try {
    return decodeURIComponent(address.split("?")[0]);
  } catch {
    return null;
  }
}

/** The file behind a decoded path, or null when there is none that may be served. */
async function fileFor(folders, pathname) {
  const [prefix, folder] = folders.find(([start]) => pathname.startsWith(start)) ?? [];
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
