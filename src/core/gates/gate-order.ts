import { monthsBetween } from "../facts/day-range";
import { type GateDate, type GateId, GATES, LEAST_MONTHS_AFTER_BASIC } from "../standards/gates";

/** Two gates whose days are not in the order of the gates. */
export interface GatesOutOfOrder {
  readonly earlier: GateId;
  readonly later: GateId;
}

/**
 * Gates that are planned before one that must be passed first, or on its day.
 *
 * @example 县级自评 2025-09-30, 市级复核 2025-08-30: out of order
 */
export function gatesOutOfOrder(dates: readonly GateDate[]): readonly GatesOutOfOrder[] {
  const known = GATES.flatMap((gate) => {
    const day = dates.find((each) => each.gate === gate)?.day ?? null;
    return day === null ? [] : [{ gate, day }];
  });
  return known.slice(1).flatMap(({ gate, day }, at) => {
    const before = known[at];
    return before && day <= before.day ? [{ earlier: before.gate, later: gate }] : [];
  });
}

/** The gate that comes next: the first whose day has not passed; null where all have, or none is known. */
export function nextGate(dates: readonly GateDate[], today: string): GateDate | null {
  return (
    GATES.flatMap((gate) => dates.find((each) => each.gate === gate) ?? []).find(
      ({ day }) => day !== null && day >= today,
    ) ?? null
  );
}

/**
 * The first gate that is planned sooner than three years after 基本均衡 was recognised; null where none is.
 *
 * @param basic ISO day of that recognition
 * @example soonerThanAllowed([{ gate: "county", day: "2025-09-30" }], "2022-10-01") // "county"
 */
export function soonerThanAllowed(dates: readonly GateDate[], basic: string): GateId | null {
  const isTooSoon = (day: string | null): boolean =>
    day !== null && monthsBetween(basic, day) < LEAST_MONTHS_AFTER_BASIC;
  return GATES.find((gate) => isTooSoon(dates.find((each) => each.gate === gate)?.day ?? null)) ?? null;
}
