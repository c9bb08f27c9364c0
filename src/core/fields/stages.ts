/** Stage of compulsory education that an indicator is judged for: 小学 or 初中. */
export type Stage = "primary" | "junior";

export const STAGES: readonly Stage[] = ["primary", "junior"];

/** The field with the pupils of a stage alone. */
export const STAGE_STUDENTS = { primary: "students_primary", junior: "students_junior" } as const;
