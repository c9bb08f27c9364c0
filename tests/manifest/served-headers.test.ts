import { execFileSync } from "node:child_process";
import { join } from "node:path";

/** Headers of a file of this media type, as npm run start:excel serves it. */
function headersOf(type: string): unknown {
  const program = `import { headersOf } from "./.ci/served-headers.mjs"; console.log(JSON.stringify(headersOf(${JSON.stringify(type)})));`;
  return JSON.parse(
    execFileSync(process.execPath, ["--input-type=module", "-e", program], {
      cwd: join(__dirname, "../.."),
      encoding: "utf8",
    }),
  );
}

test("an icon is served without a word about keeping it, or Office shows its own instead", () => {
  expect(headersOf("image/png")).toEqual({ "Content-Type": "image/png", "Access-Control-Allow-Origin": "*" });
});

test("pages and scripts are served fresh, and to Excel on the web too", () => {
  expect(headersOf("application/json; charset=utf-8")).toEqual({
    "Content-Type": "application/json; charset=utf-8",
    "Cache-Control": "no-store",
    "Access-Control-Allow-Origin": "*",
  });
});
