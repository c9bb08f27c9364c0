import { gatesOutOfOrder, nextGate, soonerThanAllowed } from "../../../src/core/gates/gate-order";

const SHIZONG = [
  { gate: "county", day: "2025-09-30" },
  { gate: "city", day: "2025-10-30" },
  { gate: "province", day: "2025-11-30" },
  { gate: "nation", day: "2025-12-30" },
] as const;

test("S001-P2: the published days are in order, and each has to come after the one before", () => {
  expect(gatesOutOfOrder(SHIZONG)).toEqual([]);
  const moved = SHIZONG.map((each) => (each.gate === "city" ? { ...each, day: "2025-12-15" } : each));
  expect(gatesOutOfOrder(moved)).toEqual([{ earlier: "city", later: "province" }]);
  const sameDay = SHIZONG.map((each) => (each.gate === "nation" ? { ...each, day: "2025-11-30" } : each));
  expect(gatesOutOfOrder(sameDay)).toEqual([{ earlier: "province", later: "nation" }]);
});

test("a gate without a day is passed over, in whatever order they are told", () => {
  const some = [...SHIZONG].reverse().map((each) => (each.gate === "city" ? { ...each, day: null } : each));
  expect(gatesOutOfOrder(some)).toEqual([]);
  expect(gatesOutOfOrder([{ gate: "province", day: "2025-09-01" }, ...some.slice(-1)])).toEqual([
    { earlier: "county", later: "province" },
  ]);
});

test("S001-G1, S003-G1: the next gate is the first whose day has not passed; its own day is not past", () => {
  expect(nextGate(SHIZONG, "2025-09-30")).toEqual(SHIZONG[0]);
  expect(nextGate(SHIZONG, "2025-10-01")).toEqual(SHIZONG[1]);
  expect(nextGate(SHIZONG, "2026-01-01")).toBeNull();
  expect(nextGate([], "2026-01-01")).toBeNull();
});

test("E-6: no gate may be planned sooner than three years after 基本均衡 was recognised, on the day it may", () => {
  expect(soonerThanAllowed(SHIZONG, "2022-09-30")).toBeNull();
  expect(soonerThanAllowed(SHIZONG, "2022-10-01")).toBe("county");
  // Only those that have a day.
  expect(soonerThanAllowed(SHIZONG.slice(2), "2022-10-01")).toBeNull();
  expect(soonerThanAllowed(SHIZONG.slice(2), "2022-12-01")).toBe("province");
});
