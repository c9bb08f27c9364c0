import { readFileSync } from "node:fs";
import { signatureOf, withParameters } from "../../docs/write-functions";
import { CUSTOM_FUNCTIONS } from "../../src/functions/registry";
import "./custom-functions-runtime";
import { edu } from "./edu";

const DOCUMENT = readFileSync("docs/functions.md", "utf8");

interface Row {
  readonly signature: string;
  readonly example: string;
  readonly result: string;
}

const ROWS: readonly Row[] = [...DOCUMENT.matchAll(/^\| `(EDU\.[^`]+)` \|[^|]+\| ([^|]+) \| ([^|]+) \|$/gm)].map(
  ([, signature = "", example = "", result = ""]) => ({ signature, example, result }),
);

describe("docs/functions.md", () => {
  it("names every function with its arguments, in the order of the functions", () => {
    expect(ROWS.map(({ signature }) => signature)).toEqual(CUSTOM_FUNCTIONS.map(signatureOf));
  });

  const formulas = ROWS.filter(({ example }) => example.startsWith("`="));
  it.each(formulas)("$example is what it says, $result", ({ example, result }) => {
    const [, name = "", args = ""] = /^`=EDU\.(\w+)\((.*)\)`$/.exec(example) ?? [];
    const given = JSON.parse(`[${args}]`) as unknown[];
    const [row = []] = [edu(name, ...given)].flat() as unknown[][];
    const shown = [row].flat().map((cell) => (typeof cell === "number" ? Math.round(cell * 100) / 100 : cell));
    expect(shown.join("、")).toBe(result);
  });

  it("has formulas to try", () => {
    expect(formulas.length).toBeGreaterThanOrEqual(6);
  });

  it("describes the arguments as they are declared (else: npx tsx docs/write-functions.ts)", () => {
    expect(withParameters(DOCUMENT)).toBe(DOCUMENT);
  });
});
