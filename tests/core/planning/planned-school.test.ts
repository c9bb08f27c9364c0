import { MEASURES } from "../../../src/core/measures/measures";
import { checkPlannedSchool, type PlannedSchool, plannedFields } from "../../../src/core/planning/planned-school";
import { findStandard, DEFAULT_STANDARD } from "../../../src/core/standards/standards";
import type { UnitPrices } from "../../../src/core/investment/unit-prices";

const PRICES: UnitPrices = new Map([
  [MEASURES.teachingArea.id, { yuan: 3000, amount: 1, from: "entered" }],
  [MEASURES.sportsArea.id, { yuan: 400, amount: 1, from: "table" }],
]);

/** 师宗 2024: 城区新建小学 with 2,400 places, 1.2万㎡ of buildings, 1.5万㎡ of grounds, 800万元 of equipment. */
const FLAGSHIP: PlannedSchool = {
  seats: { primary: 2400, junior: null },
  have: { teaching_area: 12_000, sports_area: 15_000, equipment_value: 8_000_000 },
};

const valuesOf = (school: PlannedSchool, prices = PRICES) =>
  new Map(checkPlannedSchool(school, DEFAULT_STANDARD, prices).values.map((value) => [value.code, value]));

test("S001-C3: 2,400 seats are 400 beyond the 2,000 of 2.4, and 2,000 are not", () => {
  const { size } = checkPlannedSchool(FLAGSHIP, DEFAULT_STANDARD, PRICES);
  expect([size?.requirement.id, size?.seats, size?.limit, size?.over]).toEqual(["2.4", 2400, 2000, 400]);
  const at = (primary: number) =>
    checkPlannedSchool({ ...FLAGSHIP, seats: { primary, junior: null } }, DEFAULT_STANDARD, PRICES).size?.over;
  expect([at(2000), at(2001)]).toEqual([0, 1]);
});

test("S001-C4: 15,000㎡ for 2,400 are 6.25 of 7.5㎡: 3,000㎡ and 120万元 are lacking; enough for 2,000 exactly", () => {
  expect(valuesOf(FLAGSHIP).get("1.5")).toMatchObject({
    state: "failed", // 6.25 < 0.85 × 7.5 = 6.375
    value: 6.25,
    required: 7.5,
    gap: 3000, // 7.5 × 2400 − 15,000
    cost: 1_200_000, // 3000 × 400
    seatsAllowed: 2000,
  });
  const exact = valuesOf({ ...FLAGSHIP, seats: { primary: 2000, junior: null } }).get("1.5");
  expect(exact).toMatchObject({ state: "met", value: 7.5, gap: 0 });
  const above = valuesOf({ ...FLAGSHIP, seats: { primary: 2001, junior: null } }).get("1.5");
  expect(above).toMatchObject({ state: "floor", gap: 7.5 });
});

test("S001-B1.1a: every other indicator; what is not known is missing, not 0", () => {
  const check = checkPlannedSchool(FLAGSHIP, DEFAULT_STANDARD, PRICES);
  expect(check.values.map(({ code, state, value, gap, cost }) => [code, state, value, gap, cost])).toEqual([
    ["1.1", "missing", null, null, null],
    ["1.2", "missing", null, null, null],
    ["1.3", "missing", null, null, null],
    ["1.4", "met", 5, 0, 0], // 12,000 ÷ 2,400 = 5 ≥ 4.5
    ["1.5", "failed", 6.25, 3000, 1_200_000],
    ["1.6", "met", 8_000_000 / 2400, 0, 0], // 3333.33 ≥ 2000
    ["1.7", "missing", null, null, null],
  ]);
  expect(check.cost).toBe(1_200_000);
  expect(check.verdicts).toEqual([{ stage: "primary", verdict: "failed" }]);
  // 2400 ÷ 45 = 53.33…
  expect(check.classes.map(({ requirement, stage, cap, least }) => [requirement.id, stage, cap, least])).toEqual([
    ["2.5", "primary", 45, 54],
  ]);
});

test("without a price the gap stays in kind; people are not bought", () => {
  expect(valuesOf(FLAGSHIP, new Map()).get("1.5")).toMatchObject({ gap: 3000, cost: null });
  const poor = { ...FLAGSHIP, have: { ...FLAGSHIP.have, teachers_above_degree: 100, multimedia_rooms: 0 } };
  // 4.2 × 24 = 100.8: 101 are needed; 2.3 × 24 = 55.2: 56 rooms
  expect(valuesOf(poor).get("1.1")).toMatchObject({ state: "floor", gap: 1, cost: null });
  expect(valuesOf(poor).get("1.7")).toMatchObject({ state: "failed", value: 0, gap: 56, cost: null });
});

test("a 九年一贯制 school shares what it has: one gap, counted once, and the limit of 2,500 for both stages", () => {
  const check = checkPlannedSchool(
    { seats: { primary: 500, junior: 500 }, have: { teaching_area: 4620 } },
    DEFAULT_STANDARD,
    PRICES,
  );
  const area = check.values.filter(({ code }) => code === "1.4");
  // max(4.5, 5.8 ÷ 1.1) × (500 + 1.1 × 500) − 4,620 = 916.363…, rounded up to 916.37; × 3000元 once
  expect(area.map(({ gap }) => gap)).toEqual([916.37, 916.37]);
  expect(check.cost).toBe(2_749_110);
  expect(check.size).toMatchObject({ seats: 1000, limit: 2500, over: 0 });
  expect(check.classes.map(({ least }) => least)).toEqual([12, 10]);
});

test("the standard chosen decides: under 基本均衡 other fields are asked, and none of 2017", () => {
  const old = findStandard("national-2012");
  if (!old) throw new Error("no standard");
  expect(plannedFields(old)).not.toEqual(plannedFields(DEFAULT_STANDARD));
  const { values, size } = checkPlannedSchool(FLAGSHIP, old, PRICES);
  expect(values.every(({ required }) => required === null)).toBe(true);
  expect(size).toBeNull();
});

test("a school without seats is none", () => {
  expect(() => checkPlannedSchool({ seats: { primary: null, junior: 0 }, have: {} }, DEFAULT_STANDARD, PRICES)).toThrow(
    RangeError,
  );
});
