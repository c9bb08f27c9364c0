import { type PlannedItem, planProgress } from "../../../src/core/money/plan-progress";
import { PROGRESS_TARGETS } from "../../../src/core/standards/progress-targets";

const WAN = 10_000;
const cell = { sheet: "进度", row: 0, column: 0 };
const amount = (wan: number | null) => ({ amount: wan === null ? null : Math.round(wan * WAN), cell });

/** 万元: total, then [year, planned, done]. */
function item(
  name: string,
  total: number | null,
  ...years: readonly [number, number | null, number | null][]
): PlannedItem {
  return {
    name,
    total: amount(total),
    years: years.map(([year, planned, done]) => ({ year, planned: amount(planned), done: amount(done) })),
  };
}

const progressOf = (...items: readonly PlannedItem[]) =>
  planProgress({ items, factor: WAN, targets: PROGRESS_TARGETS });

test("60% of 6,400万元 are 3,840: exactly there they are reached, one less is not", () => {
  const at = (done: number) => progressOf(item("全部", 6400, [2024, 3840, done], [2025, 2560, null]));
  // 6400 × 0.6 = 3840
  expect(at(3840).years[0]).toMatchObject({
    planned: 38_400_000,
    done: 38_400_000,
    target: { needed: 38_400_000, lack: 0 },
  });
  expect(at(3840).late).toEqual([]);
  expect(at(3839).years[0]?.target).toMatchObject({ lack: 10_000 });
  expect(at(3839).late).toMatchObject([{ name: "全部", year: 2024, lack: 10_000 }]);
});

test("what is late is named with its amount; what another item has more makes good nothing of it", () => {
  const { late, years, base } = progressOf(
    item("教学楼", 6400, [2024, 3840, 3200], [2025, 2560, null]),
    item("操场", 600, [2024, 300, 900], [2025, 300, null]),
  );
  expect(base).toBe(70_000_000);
  expect(late.map(({ name, lack }) => [name, lack])).toEqual([["教学楼", 6_400_000]]);
  // 3200 + 900 = 4100 of 0.6 × 7000 = 4200
  expect(years[0]).toMatchObject({
    planned: 41_400_000,
    done: 41_000_000,
    target: { needed: 42_000_000, lack: 1_000_000 },
  });
  expect(years[1]).toMatchObject({ planned: 70_000_000, done: null, target: { needed: 70_000_000, lack: null } });
});

test("a blank among figures of a year is not known: no sum, no lateness, and it is named", () => {
  const { late, years, unknown } = progressOf(item("教学楼", 100, [2024, 100, null]), item("操场", 50, [2024, 50, 40]));
  expect(years[0]?.done).toBeNull();
  expect(unknown).toMatchObject([{ name: "教学楼", year: 2024 }]);
  expect(late.map(({ name }) => name)).toEqual(["操场"]);
});

test("splits hold in decimals: 0.198 + 2.022 + 0.36 = 2.58, and one unit of the last digit less does not", () => {
  const split = (last: number) =>
    progressOf(item("学位", 2.58, [2024, 0.198, 0.198], [2025, 2.022, null], [2026, last, null])).splits[0]?.check;
  expect(split(0.36)).toMatchObject({ state: "exact", sum: 2.58, difference: 0 });
  expect(split(0.359)).toMatchObject({ state: "wrong", difference: 0.001 });
});

test("without totals the base is what all years plan; a year without a plan is no task", () => {
  const plan = progressOf(
    { ...item("教学楼", null, [2024, 60, 60], [2025, 40, null]), total: null },
    { ...item("操场", null, [2024, null, null], [2025, 20, null]), total: null },
  );
  expect([plan.baseFrom, plan.base]).toEqual(["years", 1_200_000]); // 60 + 40 + 20
  expect(plan.years[0]).toMatchObject({ planned: 600_000, done: 600_000 });
});

test("before anything is done nothing is late", () => {
  const { late, years } = progressOf(item("教学楼", 100, [2024, 60, null], [2025, 40, null]));
  expect(late).toEqual([]);
  expect(years.map(({ done }) => done)).toEqual([null, null]);
});

test("a standard without targets asks for no share; what is late against the plan itself is told all the same", () => {
  const { years, late } = planProgress({
    items: [item("教学楼", 6400, [2024, 3840, 3200], [2025, 2560, null])],
    factor: WAN,
    targets: [],
  });
  expect(years.map(({ target }) => target)).toEqual([null, null]);
  expect(late).toMatchObject([{ name: "教学楼", lack: 6_400_000 }]);
});
