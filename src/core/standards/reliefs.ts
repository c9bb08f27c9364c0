import { MEASURES } from "../measures/measures";

/** What the assessment procedure lets a school count for some time: verdicts are told without it, and with it beside. */
export interface Relief {
  /** The measure in which something more may be counted. */
  readonly measure: string;
  /** For schools of these places (城乡), where that is known. */
  readonly places: readonly ("city" | "town" | "village")[];
  /** Only with so many pupils in the school. */
  readonly pupils: { readonly least: number; readonly most: number } | null;
  /** Who may count it, and what may be counted. */
  readonly who: string;
  readonly counts: string;
}

/** How long a relief holds, as the procedure says it: from which day is for the county to confirm. */
export const RELIEF_EXPIRY = "限评估《规程》发布后近三年的评估，起算日期由县级确认；须有整改方案，认定后3年内达标";

/** Reliefs for values of schools. Source: assessment procedure of 优质均衡 (transitional clauses). */
export const RELIEFS: readonly Relief[] = [
  {
    measure: MEASURES.peArtPerHundred.id,
    places: ["town", "village"],
    pupils: { least: 50, most: 99 },
    who: "50至99人的农村小规模学校",
    counts: "交流轮岗、兼职和走教的体育艺术教师",
  },
  {
    measure: MEASURES.sportsArea.id,
    places: ["city"],
    pupils: null,
    who: "中心城区人口密集区的学校",
    counts: "步行10分钟内租用的体育场馆",
  },
];
