import { spawn, type ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");
/** What npm run start:excel serves, without the certificate that only a desktop can have. */
const PROGRAM = `
  import { createServer } from "node:http";
  import { EXCEL_SITE } from "./.ci/excel/site.mjs";
  import { answering } from "./src/workbench/file-server.mjs";
  const server = createServer(answering(EXCEL_SITE)).listen(0, "127.0.0.1", () => console.log(server.address().port));`;

let server: ChildProcess;
let port: number;

beforeAll(async () => {
  server = spawn(process.execPath, ["--input-type=module", "-e", PROGRAM], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "inherit"],
  });
  port = await new Promise((resolve) => server.stdout?.once("data", (said: Buffer) => resolve(Number(said))));
});
afterAll(() => server.kill());

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Buffer;
}

function ask(path: string, { host = "localhost:3000", method = "GET" } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ host: "127.0.0.1", port, path, method, headers: { host } }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }),
      );
    })
      .on("error", reject)
      .end();
  });
}

test("an icon is served without a word about keeping it, or Office shows its own instead", async () => {
  const { status, headers } = await ask("/assets/icons/app-32.png");
  expect([status, headers["content-type"], headers["cache-control"]]).toEqual([200, "image/png", undefined]);
});

test.each([
  ["/taskpane.html", "text/html; charset=utf-8"],
  ["/taskpane.js", "text/javascript; charset=utf-8"],
  ["/functions.json", "application/json; charset=utf-8"],
])("%s is served fresh, to Excel on the web too, as what it is", async (path, type) => {
  const { status, headers } = await ask(path);
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    "content-type": type,
    "cache-control": "no-store",
    "access-control-allow-origin": "*",
    "x-content-type-options": "nosniff",
  });
});

test("no base and no form leads elsewhere, and Microsoft's script may load what it loads", async () => {
  const policy = (await ask("/taskpane.html")).headers["content-security-policy"];
  expect(policy).toContain("base-uri 'none'; form-action 'none'");
  expect(policy).not.toMatch(/script-src|default-src|frame-ancestors/);
});

test("the pane's page keeps Microsoft's own script", async () => {
  expect((await ask("/taskpane.html")).body.toString()).toBe(readFileSync(join(ROOT, "dist/taskpane.html"), "utf8"));
});

test("a file arrives whole, with its length", async () => {
  const { headers, body } = await ask("/taskpane.js");
  const file = readFileSync(join(ROOT, "dist/taskpane.js"));
  expect(headers["content-length"]).toBe(String(file.length));
  expect(body.equals(file)).toBe(true);
});

test.each([
  ["localhost:3000", 200],
  ["LOCALHOST", 200],
  ["127.0.0.1:3000", 200],
  ["evil.example:3000", 421],
  ["localhost.evil.example", 421],
  ["192.168.0.8:3000", 421],
])("asked for as %s it answers %i", async (host, status) => {
  expect((await ask("/taskpane.html", { host })).status).toBe(status);
});

test.each(["/../package.json", "/%2e%2e/package.json", "/..%2fpackage.json", "/assets/..%5c..%5cpackage.json", "/%00"])(
  "nothing outside dist: %s",
  async (path) => {
    expect((await ask(path)).status).toBe(404);
  },
);

test.each(["POST", "PUT", "DELETE", "OPTIONS"])("%s is refused", async (method) => {
  expect((await ask("/taskpane.html", { method })).status).toBe(405);
});

test("a folder and an address that is none are refused", async () => {
  expect((await ask("/assets")).status).toBe(404);
  expect((await ask("/%zz")).status).toBe(400);
});

describe("what is installed to open Excel", () => {
  const text = (name: string): string => readFileSync(join(ROOT, name), "utf8");

  test("has an exact version, a lock file and no scripts", () => {
    const { dependencies } = JSON.parse(text(".ci/excel/package.json")) as { dependencies: Record<string, string> };
    for (const version of Object.values(dependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    const { packages } = JSON.parse(text(".ci/excel/package-lock.json")) as {
      packages: Record<string, { version: string; dependencies?: object }>;
    };
    expect(packages[""]?.dependencies).toEqual(dependencies);
    for (const [name, version] of Object.entries(dependencies))
      expect(packages[`node_modules/${name}`]?.version).toBe(version);
    expect(text(".ci/excel/.npmrc")).toContain("ignore-scripts=true");
  });

  test("is fetched by no command but npm ci", () => {
    for (const name of ["start-excel.mjs", "install-missing.mjs", "processes.mjs", "start.mjs", "build.mjs"])
      expect(text(`.ci/${name}`)).not.toMatch(/\bnpx\b|npm (?:exec|install|i)\b/);
    const { scripts } = JSON.parse(text("package.json")) as { scripts: Record<string, string> };
    expect(Object.values(scripts).filter((script) => /\bnpx\b|npm exec/.test(script))).toEqual([]);
  });
});
