import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const SOURCE = join(__dirname, "../../src");

/** What the builder does not write otherwise for Chromium 87, and Chromium 87 passes over with the whole rule. */
const UNKNOWN_TO_CHROMIUM_87: readonly RegExp[] = [
  /:is\(/,
  /:where\(/,
  /:has\(/,
  /:not\([^)]*,/,
  /@(?:layer|container|property|scope)\b/,
  /\b(?:aspect-ratio|accent-color)\s*:/,
  /\d(?:dvh|svh|lvh|cqw|cqh)\b/,
];

function styleSheets(): readonly string[] {
  return readdirSync(SOURCE, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".css"));
}

const unknownIn = (text: string): readonly string[] =>
  UNKNOWN_TO_CHROMIUM_87.filter((pattern) => pattern.test(text)).map(String);

it("knows what a browser of 2021 does not", () => {
  expect(unknownIn(":is(.a, .b) button {}")).toHaveLength(1);
  expect(unknownIn("button:not(:hover, :disabled) { aspect-ratio: 1; height: 100dvh }")).toHaveLength(3);
  expect(unknownIn(".a:not(:disabled) { inset: 0; height: 100vh }")).toEqual([]);
});

it("has style sheets of our own, none with a selector that a browser of 2021 passes over", () => {
  const sheets = styleSheets();
  expect(sheets).toContain(join("workbench", "shell", "workbench.css"));
  expect(
    sheets.flatMap((name) => unknownIn(readFileSync(join(SOURCE, name), "utf8")).map((of) => `${name} ${of}`)),
  ).toEqual([]);
});
