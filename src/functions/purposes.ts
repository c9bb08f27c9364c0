/** What functions are for, in the order in which they are offered. Every function belongs to one group. */
export const FUNCTION_PURPOSES: readonly { readonly name: string; readonly ids: readonly string[] }[] = [
  { name: "合计与年度", ids: ["CHECK_TOTAL", "CROSSFOOT", "CHECK_BALANCE", "CHECK_YEARS", "CHECK_PROGRESS"] },
  {
    name: "投入与经费",
    ids: ["UNIT_PRICE", "NO_DECREASE", "THREE_GROWTH", "PUBLIC_FUND", "GRANT_NEW_CLASS", "GRANT_SUPPORT"],
  },
  { name: "教师与编制", ids: ["STAFF_QUOTA", "STAFF_GAP", "ROTATION"] },
  {
    name: "学校达标",
    ids: ["PER100_TEACHERS", "PER_HUNDRED", "PER_STUDENT", "THRESHOLD", "MEETS", "GAP", "SCHOOL_VERDICT", "ART_ROOMS"],
  },
  { name: "校际均衡", ids: ["DIFF_COEF", "DIFF_COEF_SHARE", "COMPOSITE_DIFF_COEF", "SPLIT_STAGE", "RELIEF_THRESHOLD"] },
];
