import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const DIST = join(__dirname, "../../dist/wps");
const read = (name: string): string => readFileSync(join(DIST, name), "utf8");

// Needs `npm run build:wps` before; `npm test` does that.
test.each([
  "index.html",
  "main.js",
  "ribbon.xml",
  "manifest.xml",
  "jsplugins.example.xml",
  "pane.html",
  "pane.js",
  "icons/pane-32.png",
  "icons/check-32.png",
  "icons/highlight-32.png",
  "icons/clear-32.png",
])("the add-in for WPS has %s", (name) => {
  expect(existsSync(join(DIST, name))).toBe(true);
});

test("the pane's page loads only what lies beside it", () => {
  const loaded = [...read("pane.html").matchAll(/\b(?:src|href)="([^"]*)"/g)].map(([, target = ""]) => target);
  expect(loaded).toContain("pane.js");
  for (const target of loaded) expect(existsSync(join(DIST, target))).toBe(true);
});

test("the scripts have no means of sending anything, and nothing of Microsoft's script", () => {
  for (const name of ["main.js", "pane.js"]) {
    expect(read(name)).not.toMatch(/\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|importScripts/);
    expect(read(name)).not.toMatch(/Excel\.run|Office\.onReady/);
  }
});
