import { exactSum } from "../../../src/core/quantity/decimal";
import { fractionOf } from "../../../src/core/quantity/fraction";
import { lackingTo, lackingToShare } from "../../../src/core/quantity/lacking";
import { holdsLimit } from "../../../src/core/checks/share-limit";
import { seeded } from "../../recognition/seeded";
import { randomRuns } from "../../random-runs";

const RUNS = randomRuns(2_000);

test("to a number: whole people, cents of money, nothing where it is reached", () => {
  expect(lackingTo(360, 360, 0)).toBe(0);
  expect(lackingTo(360, 361, 0)).toBe(0);
  expect(lackingTo(360, 359.5, 0)).toBe(1);
  expect(lackingTo(360, 359.5, 2)).toBe(0.5);
  // 0.1 + 0.2 is no 0.30000000000000004 here
  expect(lackingTo(0.3, 0.1, 2)).toBe(0.2);
  // 72000 − 71999.994 is 0.006: a cent
  expect(lackingTo(72_000, 71_999.994, 2)).toBe(0.01);
});

test("to a share: at the limit nothing, one below it one", () => {
  const tenth = fractionOf(0.1);
  expect(lackingToShare({ top: 2, over: 20 }, tenth, 0)).toBe(0);
  // 2.1 are asked for
  expect(lackingToShare({ top: 2, over: 21 }, tenth, 0)).toBe(1);
  // 0.95 × 1000 = 950, which binary arithmetic makes no more of
  expect(lackingToShare({ top: 949, over: 1000 }, fractionOf(0.95), 0)).toBe(1);
  expect(lackingToShare({ top: 950, over: 1000 }, fractionOf(0.95), 0)).toBe(0);
  // 5% of 123,456.78 are 6,172.839
  expect(lackingToShare({ top: 6172.83, over: 123_456.78 }, fractionOf(0.05), 2)).toBe(0.01);
});

test("of any share the amount brings it to its limit, and one step less does not", () => {
  const random = seeded(20171129);
  let short = 0;
  for (let run = 0; run < RUNS; run++) {
    const digits = run % 2 === 0 ? 0 : 2;
    const step = digits === 0 ? 1 : 0.01;
    const scale = digits === 0 ? 1 : 100;
    const over = random.between(1, 2_000_000) / scale;
    const line = random.between(1, 10_000) / 10_000;
    const limit = { sign: "≥", value: line } as const;
    // As often far from the line as one step beside it.
    const near = Math.max(0, Math.floor(over * line * scale) + random.between(-1, 1)) / scale;
    const top = random.percent(50) ? near : random.between(0, Math.ceil(over * scale)) / scale;
    const amount = lackingToShare({ top, over }, fractionOf(line), digits);
    if (amount > 0) short++;
    expect({ run, holds: holdsLimit(exactSum(top, amount), over, limit) }).toEqual({ run, holds: true });
    if (amount > 0)
      expect({ run, less: holdsLimit(exactSum(top, amount, -step), over, limit) }).toEqual({ run, less: false });
  }
  expect(short).toBeGreaterThan(RUNS / 4);
});
