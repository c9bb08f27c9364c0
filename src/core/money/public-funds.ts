import { exactProduct } from "../quantity/decimal";

/**
 * Pupils for whom a school or 教学点 gets 公用经费: as many as it has, a small one as for `least`; none where there are none.
 *
 * @param least 100 of 2.6
 * @example fundedPupils(20, 100) // 100; 120 pupils are 120
 */
export function fundedPupils(pupils: number, least: number): number {
  return pupils > 0 ? Math.max(pupils, least) : 0;
}

/** What is due to it, 元 a year: 定额 × funded pupils, exact. */
export function publicFundsDue(pupils: number, quota: number, least: number): number {
  return exactProduct(fundedPupils(pupils, least), quota);
}
