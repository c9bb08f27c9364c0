import fc from "fast-check";
import { restoringOrder } from "../../src/host/rule-order";

/** What Excel does: a new rule lands on top, setting its priority moves it there. */
function writeAgain(current: readonly string[], placements: ReturnType<typeof restoringOrder>): string[] {
  let rules = [...current];
  for (const { id, position } of placements) {
    rules = [id, ...rules];
    if (position !== null) {
      rules.shift();
      rules.splice(position, 0, id);
    }
  }
  return rules;
}

test("rules that stood on top are written in reverse and need no moving", () => {
  expect(restoringOrder(["o1", "o2", "u"], ["u"], new Set(["o1", "o2"]))).toEqual([
    { id: "o2", position: null },
    { id: "o1", position: null },
  ]);
});

test("a rule between those of the user goes back between them", () => {
  expect(restoringOrder(["u1", "o", "u2"], ["u1", "u2"], new Set(["o"]))).toEqual([{ id: "o", position: 1 }]);
});

test("a rule that the user has made since stays on top", () => {
  expect(writeAgain(["new", "u1"], restoringOrder(["o", "u1"], ["new", "u1"], new Set(["o"])))).toEqual([
    "new",
    "o",
    "u1",
  ]);
});

test("whatever was removed, all rules stand as before afterwards", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 8 }),
      fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
      (before, isRemoved) => {
        const removed = new Set(before.filter((_, index) => isRemoved[index]));
        const current = before.filter((id) => !removed.has(id));
        expect(writeAgain(current, restoringOrder(before, current, removed))).toEqual(before);
      },
    ),
  );
});
