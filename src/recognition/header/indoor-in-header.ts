import { type HeaderPart, isExclusion } from "./header-text";

/** 运动场地 is the ground alone, and so is 体育运动场馆 > 室外; 体育运动场馆 contains the gym unless it says otherwise. */
export function sportsIncludeIndoor({ text, remarks }: HeaderPart): boolean {
  if (/^室外/.test(text) || remarks.some(isExclusion)) return false;
  return [text, ...remarks].some((each) => /馆|室内/.test(each));
}

/** 教学及辅助用房（不含室内体育用房）: nothing is left to take off. */
export function teachingExcludesIndoor({ remarks }: HeaderPart): boolean {
  return remarks.some((remark) => isExclusion(remark) && /体育|运动|馆/.test(remark));
}

/** 体育馆（未计入教辅用房）: the gym itself says that it is no part of 教学及辅助用房. */
export function indoorIsOutsideTeaching({ remarks }: HeaderPart): boolean {
  return remarks.some(
    (remark) =>
      (isExclusion(remark) && /教辅|教学|辅助|用房|校舍|总/.test(remark)) ||
      /^(?:另计|单列|单独统计|独立于)/.test(remark),
  );
}
