import { daysBetween } from "../../../src/core/facts/day-range";

it.each([
  ["2025-09-30", "2025-10-30", 30],
  ["2025-10-30", "2025-09-30", -30],
  ["2025-12-31", "2026-01-01", 1],
  ["2024-02-28", "2024-03-01", 2],
  ["2025-02-28", "2025-03-01", 1],
  // 2000 is a leap year, 2100 is none.
  ["2000-02-28", "2000-03-01", 2],
  ["2100-02-28", "2100-03-01", 1],
  ["2025-11-30", "2025-11-30", 0],
])("from %s to %s are %i days", (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days);
});

it("is what the calendar of JavaScript says, day by day over 500 years", () => {
  const DAY = 86_400_000;
  const first = Date.UTC(1900, 0, 1);
  const wrong = Array.from({ length: 182_000 }, (_, days) => days).filter(
    (days) => daysBetween("1900-01-01", new Date(first + days * DAY).toISOString().slice(0, 10)) !== days,
  );
  expect(wrong).toEqual([]);
});
