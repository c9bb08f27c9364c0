import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { runCheck } from "../../src/cli/run-check";

/**
 * What the headless check says of the sample with everything in it, word by word: the text for people, and of the JSON all
 * but the figures that were read. Kept beside this test; after an intended change of words
 * `KEEP_OUTPUT=1 npx jest tests/cli/whole-output` writes them anew, and the difference is read before it is committed.
 */
const SAMPLE = "assets/samples/示例县-全部指标.xlsx";
const expectKept = (name: string, text: string): void => {
  const path = join(__dirname, "whole-output", name);
  if (process.env.KEEP_OUTPUT === "1") writeFileSync(path, text);
  expect(existsSync(path) ? readFileSync(path, "utf8") : "").toBe(text);
};
const outputOf = async (...options: readonly string[]): Promise<string> =>
  (await runCheck([SAMPLE, ...options], (path) => readFile(path), "2026-11-29")).stdout;
const lines = (entries: readonly unknown[]): string => entries.map((entry) => JSON.stringify(entry)).join("\n");

it.each([
  ["report", []],
  ["of-2012", ["--standard", "national-2012"]],
  ["against-2012", ["--compare", "national-2012"]],
  ["against-anju", ["--compare", "anju-2015"]],
  ["against-wuqing", ["--compare", "wuqing-2020"]],
] as const)("the text %s", async (name, options) => {
  expectKept(`${name}.txt`, await outputOf(...options));
});

it("the items in JSON: one line an item as a whole, then one for each that is not met", async () => {
  const { whole, requirementTotals, requirements } = JSON.parse(await outputOf("--json"));
  const notMet = requirements.filter(({ state }: { state: string }) => state !== "met");
  expectKept("items.jsonl", lines([whole, ...requirementTotals, ...notMet]));
});

it("the remedies in JSON", async () => {
  const { remedies } = JSON.parse(await outputOf("--remedies", "--json"));
  expectKept("remedies.jsonl", lines(Object.entries(remedies)).replaceAll('},{"', '},\n {"'));
});

it.each(["national-2012", "anju-2015", "wuqing-2020"])("%s compared in JSON", async (id) => {
  const { comparison } = JSON.parse(await outputOf("--json", "--compare", id));
  expectKept(`${id}.jsonl`, lines(Object.entries(comparison)).replaceAll('},{"', '},\n {"'));
});
