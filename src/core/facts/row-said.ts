/** The seven groups that a survey of 社会认可度 asks: 学生、家长、教师、校长、人大代表、政协委员、其他群众. */
export type AskedGroup = "student" | "parent" | "teacher" | "principal" | "deputy" | "committee" | "others";

export const ASKED_GROUPS: readonly AskedGroup[] = [
  "student",
  "parent",
  "teacher",
  "principal",
  "deputy",
  "committee",
  "others",
];

/** What the names of a row and of its columns say of its figures; null where they say nothing. */
export interface RowSaid {
  readonly year: number | null;
  readonly place: "city" | "town" | "village" | null;
  readonly owner: "public" | "private" | null;
  /** True for a 寄宿制学校. */
  readonly boards: boolean | null;
  readonly group: AskedGroup | null;
}
