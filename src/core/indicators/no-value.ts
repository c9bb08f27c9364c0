/** Why a value cannot be computed, by position in {@link NO_VALUE_REASONS}; 0 where it can. */
export const NO_VALUE_REASONS = [
  "",
  "no-column",
  "blank",
  "students-missing",
  "students-zero",
  "mixed-school-without-stages",
  "mixed-school-teachers-not-by-stage",
  /** The figure, or whether it has a part to be taken off, waits for an answer of the user. */
  "question-open",
  /** Less than nothing: a part that is taken off is more than the whole, or a number has a minus. */
  "impossible",
] as const;

export type NoValueReason = Exclude<(typeof NO_VALUE_REASONS)[number], "">;

/** Position of each reason in {@link NO_VALUE_REASONS}. */
export const NO_VALUE_CODE = Object.fromEntries(NO_VALUE_REASONS.map((reason, index) => [reason, index])) as Record<
  NoValueReason | "",
  number
>;
