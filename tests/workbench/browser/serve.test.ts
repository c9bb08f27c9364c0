import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import path from "node:path";
import { WorkbenchServer } from "./workbench-server";

const ROOT = path.resolve(__dirname, "../../..");
let server: WorkbenchServer;

beforeAll(async () => {
  server = await WorkbenchServer.start();
});
afterAll(() => server.stop());

/** Sends a path as it stands; `fetch` would tidy it up. */
function rawStatus(requestPath: string, host = "127.0.0.1"): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(server.address).port), "127.0.0.1", () =>
      socket.write(`GET ${requestPath} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`),
    );
    let said = "";
    socket.on("data", (chunk) => (said += chunk.toString("utf8")));
    socket.on("end", () => resolve(said.split(" ")[1] ?? ""));
    socket.on("error", reject);
  });
}

test("the first address leads to the workbench", async () => {
  const answer = await fetch(server.address);
  expect(new URL(answer.url).pathname).toBe("/workbench/index.html");
  expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
});

test.each([
  ["/functions.json", "application/json; charset=utf-8"],
  ["/functions.js", "text/javascript; charset=utf-8"],
  ["/manifest.xml", "application/xml; charset=utf-8"],
  ["/assets/icons/app-32.png", "image/png"],
  ["/office-js/office.js", "text/javascript; charset=utf-8"],
])("%s has its type and is never kept", async (address, type) => {
  const answer = await fetch(server.address + address);
  expect([answer.status, answer.headers.get("content-type"), answer.headers.get("cache-control")]).toEqual([
    200,
    type,
    "no-store",
  ]);
});

test("what has its content in its address is kept by the browser, and nothing else", async () => {
  const page = await (await fetch(`${server.address}/workbench/index.html`)).text();
  const script = /src="(workbench\.js\?[0-9a-f]{20})"/.exec(page)?.[1] ?? "no script";
  const kept = async (address: string): Promise<string | null> =>
    (await fetch(server.address + address)).headers.get("cache-control");
  expect(await kept(`/workbench/${script}`)).toBe("max-age=31536000, immutable");
  const chunk = readdirSync(path.join(ROOT, "dist")).find((name) => name.startsWith("pane-pages-")) ?? "no chunk";
  expect(await kept(`/${chunk}`)).toBe("max-age=31536000, immutable");
  expect(await kept("/workbench/workbench.js")).toBe("no-store");
  expect(await kept("/samples/?0123456789abcdef0123")).toBe("no-store");
  expect(await kept("/workbench/index.html?0123456789abcdef0123")).toBe("no-store");
  expect(await kept("/not-there-01234567.js")).toBe("no-store");
});

test("the pane's page gets the bridge and then Microsoft's unmodified script; the file on disk stays as built", async () => {
  const page = await (await fetch(`${server.address}/taskpane.html`)).text();
  expect(page.indexOf("/workbench/bridge.js")).toBeGreaterThan(0);
  expect(page.indexOf("/office-js/office.js")).toBeGreaterThan(page.indexOf("/workbench/bridge.js"));
  expect(page).not.toContain("appsforoffice.microsoft.com");
  expect(readFileSync(path.join(ROOT, "dist/taskpane.html"), "utf8")).toContain(
    'src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"',
  );
  const served = Buffer.from(await (await fetch(`${server.address}/office-js/office.js`)).arrayBuffer());
  expect(served.equals(readFileSync(path.join(ROOT, "node_modules/@microsoft/office-js/dist/office.js")))).toBe(true);
});

test("the samples are listed and served", async () => {
  const names: string[] = await (await fetch(`${server.address}/samples/`)).json();
  expect(names.length).toBeGreaterThan(0);
  for (const name of names)
    expect(
      (await fetch(`${server.address}/samples/${encodeURIComponent(name)}`)).headers.get("content-type"),
    ).toContain("spreadsheetml");
});

test.each([
  "/../package.json",
  "/samples/../../package.json",
  "/%2e%2e/package.json",
  "/samples/%2e%2e%2f%2e%2e%2fpackage.json",
  "/office-js/..%2f..%2f..%2f..%2fpackage.json",
  "/%00",
  "/workbench",
])("nothing outside the served folders: %s", async (address) => {
  expect(await rawStatus(address)).toBe(address === "/workbench" ? "302" : "404");
});

test("only this computer is answered", async () => {
  const outside = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .find(({ internal, family }) => !internal && family === "IPv4");
  if (!outside) return;
  const refused = await new Promise<boolean>((resolve) => {
    const socket = connect(Number(new URL(server.address).port), outside.address, () => resolve(false));
    socket.on("error", () => resolve(true));
  });
  expect(refused).toBe(true);
});

test("a port that is taken is said in Chinese, with the way on", async () => {
  const second = spawn(process.execPath, [
    path.join(ROOT, "src/workbench/serve.mjs"),
    "--port",
    new URL(server.address).port,
  ]);
  let said = "";
  second.stderr.on("data", (chunk) => (said += chunk.toString("utf8")));
  const code = await new Promise((resolve) => second.on("exit", resolve));
  expect(code).toBe(1);
  expect(said).toContain("已被别的程序占用");
  expect(said).toContain("--port");
});

test.each([
  ["localhost", "200"],
  ["LOCALHOST:3000", "200"],
  ["127.0.0.1:3000", "200"],
  ["[::1]:3000", "200"],
  ["evil.example", "421"],
  ["localhost.evil.example:3000", "421"],
  ["127.0.0.1.evil.example", "421"],
  ["10.0.0.8:3000", "421"],
  ["", "421"],
])("asked for as “%s” the server answers %s", async (host, status) => {
  expect(await rawStatus("/taskpane.html", host)).toBe(status);
});

test("of scripts within a page only those of the file run, and no form or base leads elsewhere", async () => {
  for (const address of ["/taskpane.html", "/workbench/index.html", "/functions.js"]) {
    const answer = await fetch(server.address + address);
    const policy = answer.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("base-uri 'none'; form-action 'none'");
    expect(/script-src ([^;]+)/.exec(policy)?.[1]).not.toContain("unsafe-inline");
    const scripts = [...(await answer.text()).matchAll(/<script>/g)];
    expect(address.endsWith(".html") ? scripts.length : 0).toBe([...policy.matchAll(/'sha256-/g)].length);
  }
});

test("a file arrives whole, with its length", async () => {
  const answer = await fetch(`${server.address}/taskpane.js`);
  const file = readFileSync(path.join(ROOT, "dist/taskpane.js"));
  expect(answer.headers.get("content-length")).toBe(String(file.length));
  expect(Buffer.from(await answer.arrayBuffer()).equals(file)).toBe(true);
});
