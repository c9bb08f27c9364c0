import { FunctionError, inExcel } from "../../src/functions/errors";
import { CUSTOM_FUNCTIONS } from "../../src/functions/registry";
import { column, edu } from "./edu";

/** What a call throws. */
function thrown(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}

describe("a function that gives no result", () => {
  it.each([
    ["#VALUE!", "PER_STUDENT", ["很多", 5]],
    ["#VALUE!", "CHECK_TOTAL", [-1, column(1, 2)]],
    ["#N/A", "CHECK_TOTAL", [5, column("", "")]],
    ["#N/A", "SPLIT_STAGE", [100, "", 5]],
    ["#N/A", "DIFF_COEF", [column(1, 2), column(3, "")]],
  ])("shows %s in Excel, with its message: %s", (code, id, args) => {
    const inExcel = thrown(() => edu(id, ...args));
    expect(inExcel).toMatchObject({ code });
    const outside = thrown(() => CUSTOM_FUNCTIONS.find((one) => one.id === id)?.run(...args));
    expect(outside).toBeInstanceOf(FunctionError);
    expect((outside as Error).message).toBe((inExcel as Error).message);
    expect(inExcel).not.toBeInstanceOf(FunctionError);
  });

  it("hides no fault of its own behind a message", () => {
    const fault = new RangeError("a fault of the program");
    const run = inExcel(() => {
      throw fault;
    });
    expect(thrown(run)).toBe(fault);
  });
});
