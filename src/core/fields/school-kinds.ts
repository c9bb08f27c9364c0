/** 办学类型 of a school; `unknown` until the user has answered. */
export type SchoolKind =
  | "primary-school"
  | "junior-school"
  | "nine-year"
  | "twelve-year"
  | "complete-middle"
  | "teaching-point"
  | "senior-school"
  | "special"
  | "vocational"
  | "kindergarten"
  | "unknown";
