import { readFileSync, statSync } from "node:fs";
import { gzipSync } from "node:zlib";

/** Largest first load, in bytes of gzip: the pane's scripts together, and the functions alone. */
const PANE_LIMIT = 192_000; // the functions, which share the page, and what stands before the first check is done; recognition, the pages and all their words come while the workbook is read
const FUNCTIONS_LIMIT = 38_000; // twenty-seven functions with all their words, sums and footing; the indicators, rules and switches of every pack (its items stand apart)
/** Largest page of one file, in bytes: what is carried on a stick or put on a share, and read anew at each double click. */
const PAGE_LIMITS = { "均衡尺.html": 3_000_000, "均衡尺-工作台.html": 14_300_000 }; // the grid alone is 10 MB, 0.2 of them since it begins package by package

function gzipped(file: string): number {
  return gzipSync(readFileSync(file)).length;
}

/** The scripts that the pane's page loads before anything is clicked, Microsoft's own aside. */
function firstScripts(): string[] {
  const page = readFileSync("dist/taskpane.html", "utf8");
  return [...page.matchAll(/<script[^>]*\bsrc="([^"?]+)/g)].flatMap(([, source = ""]) =>
    source.startsWith("https:") ? [] : [`dist/${source.replace(/^\.?\//, "")}`],
  );
}

// npm test builds before it runs this.
describe("size of the build", () => {
  it("keeps the pane's first load of script under 192 kB gz", () => {
    const scripts = firstScripts();
    expect(scripts).toContain("dist/taskpane.js");
    expect(scripts.filter((script) => /pane-(check|pages)-/.test(script))).toEqual([]);
    expect(scripts.reduce((sum, file) => sum + gzipped(file), 0)).toBeLessThan(PANE_LIMIT);
  });

  it("keeps the custom functions alone under 38 kB gz", () => {
    expect(gzipped("dist/functions.js")).toBeLessThan(FUNCTIONS_LIMIT);
  });

  it("keeps Univer, ExcelJS and Microsoft's script out of the add-in", () => {
    for (const file of [...firstScripts(), "dist/functions.js"])
      expect(readFileSync(file, "utf8")).not.toMatch(/univerjs|exceljs|OSF\.DDA/i);
  });

  it.each(Object.entries(PAGE_LIMITS))("keeps %s under %i bytes, all in one file", (name, limit) => {
    const file = `dist/page/${name}`;
    expect(statSync(file).size).toBeLessThan(limit);
    const page = readFileSync(file, "utf8");
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script[^>]*\bsrc=|<link[^>]*\bhref="(?!data:)|OSF\.DDA/);
  });
});
