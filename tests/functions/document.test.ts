import { readFileSync } from "node:fs";
import { FUNCTION_EXAMPLES, formulaOf } from "../../src/functions/examples";
import { withFunctions } from "../../docs/write-functions";
import { CUSTOM_FUNCTIONS } from "../../src/functions/registry";
import "./custom-functions-runtime";
import { edu } from "./edu";
import { shown } from "./shown-result";

const DOCUMENT = readFileSync("docs/functions.md", "utf8");

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
