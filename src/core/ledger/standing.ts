import type { LackUnit } from "../checks/lack";
import type { Stage } from "../fields/stages";
import type { RequirementGroup } from "../standards/requirement";

/**
 * How a school, or the county, stands to one item today: 达标; at 85% and allowed to stay there (允许一项); 未达标; or not known
 * (缺数, a question is open, nobody has judged it), which is neither.
 */
export type StandingState = "met" | "tolerated" | "failed" | "missing";

/** What kind of remedy follows from what is lacking; which of them is taken the bureau decides. */
export type RemedyKind = "teachers" | "backbone" | "building" | "equipment" | "rooms" | "dividing";

/** One line of what can stand in a ledger: a school by one item of the standard, or the county by one. */
export interface Standing {
  /** 编号, the same for the same school, stage and item whatever their figures: 城关小学-小学-1.4. */
  readonly id: string;
  /** "" for the county. */
  readonly school: string;
  /** Null where the school is judged as a whole, and of the county. */
  readonly stage: Stage | null;
  /** The part of the standard that the item stands in: 资源配置, or that of its requirement. */
  readonly group: "resources" | RequirementGroup;
  readonly code: string;
  readonly name: string;
  readonly state: StandingState;
  /** What is there, as a number in the item's unit or in words; null where it is not known. */
  readonly value: number | string | null;
  readonly required: number | string | null;
  /** What is lacking, or too much; null where nothing is, or where that is no count. */
  readonly lack: { readonly amount: number; readonly unit: LackUnit; readonly isOver: boolean } | null;
  readonly remedy: RemedyKind | null;
  /** 元; null where no price is known. */
  readonly cost: number | null;
}

/** All lines of a county. */
export interface Standings {
  readonly all: readonly Standing[];
  /** Names of the schools that the figures know, as they stand in {@link Standing.school}. */
  readonly schools: readonly string[];
  /** Names of the items of the standard by their codes. */
  readonly items: ReadonlyMap<string, string>;
}

/** What stands for the school in the 编号 of what is asked of the county. */
const COUNTY = "全县";

/** @example standingId("城关小学", "小学", "1.4") // "城关小学-小学-1.4" */
export function standingId(school: string, stage: string, code: string): string {
  return [school === "" ? COUNTY : school, ...(stage === "" ? [] : [stage]), code].join("-");
}

/** Texts that only look different are the same: full and half width, white space, dashes, case. */
export function sameTextKey(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .replace(/[‐‑‒–—―−]/g, "-")
    .toLowerCase();
}
