import type { Finding } from "../../../src/core/findings/finding";
import { groupFindings } from "../../../src/taskpane/view/finding-list";

const finding = (code: Finding["code"], row: number, severity: Finding["severity"] = "warning"): Finding =>
  ({ code, severity, cells: [{ sheet: "台账", row, column: 0 }], parameters: {} }) as unknown as Finding;
const told = (findings: readonly Finding[]): readonly (readonly [number, number])[] =>
  groupFindings(findings).map(({ finding: { cells }, alike }) => [cells[0]?.row ?? -1, alike.length]);
const many = (count: number, from: number): Finding[] =>
  Array.from({ length: count }, (_, at) => finding("printed-verdict-differs", from + at));

it("lets up to five findings of one kind stand by themselves", () => {
  expect(told([...many(5, 0), finding("hidden-rows", 9)])).toEqual([
    [0, 0],
    [1, 0],
    [2, 0],
    [3, 0],
    [4, 0],
    [9, 0],
  ]);
});

it("tells the sixth and all others under the first, whatever stands between, and loses none", () => {
  const between = [
    ...many(3, 0),
    finding("hidden-rows", 9),
    ...many(3, 3),
    finding("printed-verdict-differs", 20, "error"),
  ];
  expect(told(between)).toEqual([
    [0, 5],
    [9, 0],
    [20, 0],
  ]);
});
