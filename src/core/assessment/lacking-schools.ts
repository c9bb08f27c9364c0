import type { BalanceAssessment } from "./assessment";

/** The schools that a coefficient is without for want of data: one without pupils has nothing to make good. */
export function lackingSchools({ excluded }: Pick<BalanceAssessment, "excluded">): BalanceAssessment["excluded"] {
  return excluded.filter(({ reason }) => reason !== "students-zero");
}

/**
 * Whether one school alone, of several that count, has the figure of a coefficient: it would be 0 whatever the others
 * have, so there is none. A stage of one school has the coefficient 0, as the formula gives it.
 *
 * @example { schools: 1, excluded: [{ reason: "blank" }] }         // true
 * @example { schools: 1, excluded: [{ reason: "students-zero" }] } // false: the only school with pupils
 */
export function isOfOneOfSeveral(each: Pick<BalanceAssessment, "schools" | "excluded" | "waits">): boolean {
  return !each.waits && each.schools === 1 && lackingSchools(each).length > 0;
}
