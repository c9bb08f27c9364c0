import { readFileSync } from "node:fs";
import { FUNCTION_EXAMPLES, formulaOf } from "../../docs/function-examples";
import { withFunctions } from "../../docs/write-functions";
import { CUSTOM_FUNCTIONS } from "../../src/functions/registry";
import { roundHalfUp } from "../../src/core/quantity/rounding";
import "./custom-functions-runtime";
import { edu } from "./edu";

const DOCUMENT = readFileSync("docs/functions.md", "utf8");

function shown(result: unknown): string {
  const rows = Array.isArray(result) ? (result as unknown[][]) : [[result]];
  return rows
    .map((row) =>
      row
        .map((cell) => (typeof cell === "number" ? String(roundHalfUp(cell, 5)).replace("-", "−") : String(cell)))
        .join("、"),
    )
    .join("；");
}

describe("docs/functions.md", () => {
  it("is the page that the functions and their examples make: npm run docs", () => {
    expect(withFunctions(DOCUMENT)).toBe(DOCUMENT);
  });

  it("has an example of every function, and of no other", () => {
    expect(Object.keys(FUNCTION_EXAMPLES)).toEqual(CUSTOM_FUNCTIONS.map(({ id }) => id));
  });

  it.each(Object.entries(FUNCTION_EXAMPLES))("%s: the example shows what it says", (id, example) => {
    expect(shown(edu(id, ...example.args))).toBe(example.shows);
  });

  it("writes its formulas as Excel takes them", () => {
    expect(
      formulaOf("X", {
        use: "",
        args: [
          1,
          "小学",
          null,
          true,
          [
            [1, 2],
            ["甲", 3],
          ],
        ],
        shows: "",
      }),
    ).toBe('=EDU.X(1,"小学",,TRUE,{1,2;"甲",3})');
  });

  it("is not written where a mark is missing", () => {
    expect(() => withFunctions("# 自定义函数")).toThrow("functions.md lacks the line");
  });
});
