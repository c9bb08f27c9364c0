import type { Limit } from "./requirement";

type Limits = Readonly<Record<string, Limit>>;

/*
 * Numbers of items beside the indicators that formulas in cells ask for too: they load these alone, without the items.
 */

/** 2.3. */
export const SPECIAL_ROOM_LIMITS = {
  classes: { value: 12, sign: "≤", unit: "number", for: "每间服务班级数" },
  music: { value: 96, sign: "≥", unit: "square-metre", for: "每间音乐专用教室" },
  art: { value: 90, sign: "≥", unit: "square-metre", for: "每间美术专用教室" },
} as const satisfies Limits;

/** 2.4. */
export const SCHOOL_SIZE_LIMITS = {
  primary: { value: 2000, sign: "≤", unit: "person", for: "小学" },
  junior: { value: 2000, sign: "≤", unit: "person", for: "初中" },
  "through-school": { value: 2500, sign: "≤", unit: "person", for: "一贯制学校义务教育阶段" },
} as const satisfies Limits;

/** 2.6. */
export const SMALL_SCHOOL_LIMITS = {
  pupils: { value: 100, sign: "≥", unit: "person", for: "核定公用经费的学生数" },
} as const satisfies Limits;

/** 2.11. */
export const ROTATION_LIMITS = {
  rotated: { value: 0.1, sign: "≥", unit: "share", for: "交流轮岗教师" },
  backbone: { value: 0.2, sign: "≥", unit: "share", for: "其中骨干教师" },
} as const satisfies Limits;
