import type { BalanceAssessment } from "./assessment";

/** The schools that a coefficient is without for want of data: one without pupils has nothing to make good. */
export function lackingSchools({ excluded }: Pick<BalanceAssessment, "excluded">): BalanceAssessment["excluded"] {
  return excluded.filter(({ reason }) => reason !== "students-zero");
}
