import { at, entryAt } from "../../../src/core/quantity/at";

test("a record of a column has its figure, a missing one its NaN", () => {
  expect(at(Float64Array.of(46, NaN), 0)).toBe(46);
  expect(at(Float64Array.of(46, NaN), 1)).toBeNaN();
  expect(at(Uint8Array.of(0, 1), 0)).toBe(0);
});

test("a record that the column does not have gives no figure at all", () => {
  expect(() => at(Float64Array.of(46, 52), 2)).toThrow("nothing at 2 of 2");
  expect(() => at(Float64Array.of(46, 52), -1)).toThrow("nothing at -1 of 2");
  expect(() => at(Int32Array.of(3), NaN)).toThrow("nothing at NaN of 1");
});

test("an entry of any other list is there or it is a fault", () => {
  expect(entryAt(["primary", "junior"], 1)).toBe("junior");
  expect(entryAt([""], 0)).toBe("");
  expect(() => entryAt(["primary"], 1)).toThrow("nothing at 1 of 1");
});
