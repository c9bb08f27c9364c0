/** The gates of a county in their order: 县级自评, 市级复核, 省级评估, 国家认定. */
export const GATES = ["county", "city", "province", "nation"] as const;

export type GateId = (typeof GATES)[number];

/** The day until which a gate is to be passed. */
export interface GateDate {
  readonly gate: GateId;
  /** ISO day; null where it is not known. */
  readonly day: string | null;
}

/** 优质均衡 is applied for no sooner than so many months after 基本均衡 has been recognised. */
export const LEAST_MONTHS_AFTER_BASIC = 36;
