/** Stage of compulsory education that an indicator is judged for: 小学 or 初中. */
export type Stage = "primary" | "junior";

export const STAGES: readonly Stage[] = ["primary", "junior"];
