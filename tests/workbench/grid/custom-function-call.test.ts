import {
  callCustomFunction,
  type CallArgument,
  type CellArgument,
} from "../../../src/workbench/grid/custom-function-call";
import {
  CustomFunctionError,
  customFunctions,
  makeRuntime,
  type CustomFunction,
  type FunctionParameter,
} from "../../../src/workbench/grid/custom-functions-runtime";

const cells = (...rows: CellArgument[][]): CallArgument => ({ cells: rows });
const parameter = (more: Partial<FunctionParameter> = {}): FunctionParameter => ({
  name: "数",
  description: "",
  type: "any",
  dimensionality: "scalar",
  optional: false,
  repeating: false,
  ...more,
});

function made(
  parameters: FunctionParameter[],
  body: CustomFunction["body"],
  more: Partial<CustomFunction> = {},
): CustomFunction {
  return { id: "TRY", name: "EDU.TRY", description: "", parameters, takesErrors: false, body, ...more };
}

/** The arguments that a function with these parameters gets. */
function received(parameters: FunctionParameter[], given: CallArgument[], more: Partial<CustomFunction> = {}): unknown {
  let got: unknown = "not called";
  callCustomFunction(
    made(parameters, (...values) => ((got = values.slice(0, -1)), 0), more),
    given,
    "B2",
  );
  return got;
}

describe("a custom function is called as Excel calls it", () => {
  it.each([
    ["a blank where anything may stand", parameter(), cells([null]), [""]],
    ["a blank where a number must stand", parameter({ type: "number" }), cells([null]), [0]],
    ["a text of digits where a number must stand", parameter({ type: "number" }), cells(["12"]), [12]],
    ["a number where a text must stand", parameter({ type: "string" }), cells([12]), ["12"]],
    [
      "a range with blanks",
      parameter({ dimensionality: "matrix" }),
      cells([1, null], ["x", true]),
      [
        [
          [1, ""],
          ["x", true],
        ],
      ],
    ],
    ["an omitted argument", parameter({ optional: true }), { omitted: true } as const, [null]],
  ])("%s", (_name, one, given, expected) => {
    expect(received([one], [given])).toEqual(expected);
  });

  it("collects repeated arguments in one list, also when there are none", () => {
    const parameters = [parameter(), parameter({ repeating: true, dimensionality: "matrix" })];
    expect(received(parameters, [cells([1]), cells([2]), cells([3])])).toEqual([1, [[[2]], [[3]]]]);
    expect(received(parameters, [cells([1])])).toEqual([1, []]);
  });

  it("passes the address of the cell as the last argument", () => {
    let last: unknown;
    callCustomFunction(
      made([], (...values) => ((last = values.at(-1)), 0)),
      [],
      "B2",
    );
    expect(last).toMatchObject({ address: "B2" });
  });

  it("is not called with an error cell unless it takes errors", () => {
    const given = [cells([1, { error: "#DIV/0!" }])];
    const parameters = [parameter({ dimensionality: "matrix" })];
    expect(received(parameters, given)).toBe("not called");
    expect(
      callCustomFunction(
        made(parameters, () => 1),
        given,
        "B2",
      ),
    ).toEqual({ error: "#DIV/0!", message: "" });
    expect(received(parameters, given, { takesErrors: true })).toEqual([[[1, expect.any(CustomFunctionError)]]]);
  });

  it("spills over a range that is given where one value belongs", () => {
    const add = made([parameter(), parameter()], (left, right) => Number(left) + Number(right));
    expect(callCustomFunction(add, [cells([1], [2], [3]), cells([10])], "B2")).toEqual([[11], [12], [13]]);
    expect(callCustomFunction(add, [cells([1], [2]), cells([10], [20], [30])], "B2")).toEqual([
      [11],
      [22],
      [{ error: "#N/A", message: "" }],
    ]);
  });
});

describe("what comes back", () => {
  const result = (body: () => unknown): unknown => callCustomFunction(made([], body), [], "B2");

  it.each([
    ["a value", () => 1.5, 1.5],
    ["a rectangle", () => [[1, "a"]], [[1, "a"]]],
    ["nothing, which Excel shows as 0", () => null, 0],
    ["not a number", () => Number.NaN, { error: "#NUM!", message: "" }],
    ["a ragged array", () => [[1], [1, 2]], { error: "#VALUE!", message: "" }],
    ["a promise, which the workbench does not wait for", () => Promise.resolve(1), { error: "#VALUE!", message: "" }],
  ])("%s", (_name, body, expected) => {
    expect(result(body)).toEqual(expected);
  });

  it("keeps the message with #VALUE! and #N/A only", () => {
    const thrown = (code: "#VALUE!" | "#N/A" | "#DIV/0!") => () => {
      throw new CustomFunctionError(code, "学生数为 0");
    };
    expect(result(thrown("#VALUE!"))).toEqual({ error: "#VALUE!", message: "学生数为 0" });
    expect(result(thrown("#N/A"))).toEqual({ error: "#N/A", message: "学生数为 0" });
    expect(result(thrown("#DIV/0!"))).toEqual({ error: "#DIV/0!", message: "" });
  });

  it("is #VALUE! for any other failure, told to the console and never thrown", () => {
    const log = jest.spyOn(console, "error").mockImplementation(() => undefined);
    expect(
      result(() => {
        throw new Error("boom");
      }),
    ).toEqual({ error: "#VALUE!", message: "" });
    expect(log).toHaveBeenCalledTimes(1);
    log.mockRestore();
  });

  it("says which argument is missing, and when there are too many", () => {
    const one = made([parameter({ name: "学生数" })], () => 1);
    expect(callCustomFunction(one, [], "B2")).toEqual({ error: "#VALUE!", message: "缺少参数“学生数”。" });
    expect(callCustomFunction(one, [cells([1]), cells([2])], "B2")).toEqual({
      error: "#VALUE!",
      message: "参数太多。",
    });
  });
});

describe("metadata and code are joined", () => {
  const metadata = {
    functions: [
      { id: "TRY", name: "TRY", description: "试", parameters: [{ name: "数", description: "", type: "any" }] },
    ],
  };

  it("under the namespace of the manifest", () => {
    const { runtime, bodies } = makeRuntime();
    runtime.associate("try", () => 7);
    expect(customFunctions(metadata, bodies, "EDU")).toMatchObject([
      { name: "EDU.TRY", parameters: [{ name: "数", dimensionality: "scalar", optional: false }] },
    ]);
  });

  it.each([
    ["a function without code", metadata, "does not associate TRY"],
    ["no list", {}, "no list of functions"],
    ["a streaming function", { functions: [{ id: "TRY", options: { stream: true } }] }, "streaming"],
  ])("fails loudly for %s", (_name, given, message) => {
    const bodies = new Map(message.includes("associate") ? [] : [["TRY", () => 1]]);
    expect(() => customFunctions(given, bodies, "EDU")).toThrow(message);
  });
});
