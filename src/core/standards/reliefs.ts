import type { Stage } from "../fields/stages";
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

/** 学校规模 that some schools may have for some time, by the names of the limits of 2.4. Source: as above. */
export const SIZE_RELIEF = {
  who: "2010年底前建成或者随迁子女超过50%的学校",
  limits: new Map([
    ["primary", 2400],
    ["junior", 2400],
    ["through-school", 3000],
  ]),
  /** More 随迁子女 than this part of its pupils make it one of them, whenever it was built. */
  migrantShare: 0.5,
} as const;

/** Areas with which a room counts in some schools for some time. */
export interface RoomRelief {
  readonly who: string;
  /** In ㎡ of 使用面积, in a 小学 and in a school with 初中. */
  readonly areas: Readonly<Record<Stage, { readonly music: number; readonly art: number }>>;
  /** For schools of these places (城乡), where that is known; null for all. */
  readonly places: readonly ("city" | "town" | "village")[] | null;
  /** Only where the largest class has fewer pupils; null for any. */
  readonly classesBelow: number | null;
}

/** 音乐、美术专用教室 of 2.3. Source: as above. */
export const ROOM_RELIEFS: readonly RoomRelief[] = [
  {
    who: "2016年底前规划建设的学校",
    areas: { primary: { music: 73, art: 67 }, junior: { music: 73, art: 67 } },
    places: null,
    classesBelow: null,
  },
  {
    who: "最大班额不足30人的农村小规模学校",
    areas: { primary: { music: 54, art: 54 }, junior: { music: 61, art: 61 } },
    places: ["town", "village"],
    classesBelow: 30,
  },
];
