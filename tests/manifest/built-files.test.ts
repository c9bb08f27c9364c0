import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { descendants, parseXml } from "./xml-element";

const DIST = join(__dirname, "../../dist");
const BASE = "https://localhost:3000/";

/** Paths of everything that manifest.xml points to, below the address of the server. */
function pointedTo(): string[] {
  const root = parseXml(readFileSync(join(__dirname, "../../manifest.xml"), "utf8"));
  const names = ["IconUrl", "HighResolutionIconUrl", "SupportUrl", "SourceLocation", "bt:Image", "bt:Url"];
  const addresses = names
    .flatMap((name) => descendants(root, name))
    .flatMap(({ attributes }) => attributes["DefaultValue"] ?? []);
  return [...new Set(addresses.map((address) => address.slice(BASE.length).replace(/\?.*$/, "")))];
}

// Needs `npm run build` before; `npm test` does that.
test.each(pointedTo())("the build has the file that the manifest points to: %s", (path) => {
  expect(existsSync(join(DIST, path))).toBe(true);
});
