import type { Stage } from "../fields/stages";
import { clause as shizong } from "./packs/shizong-2024";
import { clause as wuhan } from "./packs/wuhan-2018";
import type { Source } from "./standard";

/** How many 教职工 a school may have. */
export interface StaffQuotaRule {
  /** Pupils for each of them. */
  readonly pupilsPerStaff: Readonly<Record<Stage, number>>;
  /** A school with fewer pupils, all stages together, has its staff by classes. */
  readonly leastPupils: number;
  readonly staffPerClass: number;
  readonly source: Source;
}

/** 师宗 2024: 师生比小学1:19、初中1:13.5，不足200人的小规模学校按照1:2班师比. */
export const STAFF_QUOTA_RULE: StaffQuotaRule = {
  pupilsPerStaff: { primary: 19, junior: 13.5 },
  leastPupils: 200,
  staffPerClass: 2,
  source: shizong("正文二（二）1"),
};

/** 武汉 2018: by how much the quota of a 牵头学校 may be raised at most. */
export const LEAD_SCHOOL_RAISE = { most: 0.05, source: wuhan("二（四）") } as const;
