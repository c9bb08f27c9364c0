import { barAgainstLine, divergingBar } from "../../../src/taskpane/view/bar-geometry";

it("draws a value on the line exactly up to the line", () => {
  const { length, line, isCut } = barAgainstLine(4.2, 4.2);
  expect(length).toBeCloseTo(line);
  expect(isCut).toBe(false);
});

it("cuts a bar that is longer than the picture and says so", () => {
  expect(barAgainstLine(20, 4.2)).toMatchObject({ length: 100, isCut: true });
});

it("draws no bar for zero", () => {
  expect(barAgainstLine(0, 4.2)).toMatchObject({ length: 0, isCut: false });
});

it("lets the largest share fill its half, to the left when it is below the mean", () => {
  expect(divergingBar(-0.6, 0.6)).toEqual({ start: 0, length: 50 });
  expect(divergingBar(0.3, 0.6)).toEqual({ start: 50, length: 25 });
});

it("draws nothing when no school differs", () => {
  expect(divergingBar(0, 0)).toEqual({ start: 50, length: 0 });
});
