import type { Formula } from "../../plan/formula/formula";
import { type NativeArguments, NotNative } from "./arguments";
import { compositeCoefficient, differenceCoefficient, differenceShares } from "./coefficients";
import { newClassGrant, publicFund, supportGrant, unitPrice } from "./money";
import { gap, meets, perStudents, schoolVerdict, splitStage, threshold } from "./school-figures";
import { artRooms, rotation, staffGap, staffQuota } from "./staffing";
import { checkBalance, checkTotal, checkYears, crossfoot } from "./totals";
import { checkProgress, noDecrease, threeGrowth } from "./years";

/** A function in Excel's own functions, or why it cannot be said in them. */
export type NativeEquivalent =
  | {
      /** @throws NotNative where the arguments as they are chosen cannot be said natively */
      readonly make: (args: NativeArguments) => readonly (readonly Formula[])[];
      /** What the formula does not say, in words for the user; "" where it says all that the function says. */
      readonly lacks: string;
      /** True where it answers row by row: for a column the formula is filled down. */
      readonly rows: boolean;
    }
  | { readonly reason: string };

const one =
  (make: (args: NativeArguments) => Formula) =>
  (args: NativeArguments): readonly (readonly Formula[])[] => [[make(args)]];

const ONLY_VERDICT = "只写结论，不写是哪一年、差多少";

/**
 * Every function in Excel 2016's own functions, with the same number or the same verdict. The cells know blank from 0, so
 * there is no argument 零值: a 0 is a 0, and where the function would refuse, the formula says 请核对.
 */
export const NATIVE_EQUIVALENTS: Readonly<Record<string, NativeEquivalent>> = {
  PER100_TEACHERS: { make: one(perStudents(100)), lacks: "", rows: true },
  PER_HUNDRED: { make: one(perStudents(100)), lacks: "", rows: true },
  PER_STUDENT: { make: one(perStudents(1)), lacks: "", rows: true },
  SPLIT_STAGE: { make: (args) => [splitStage(args)], lacks: "", rows: false },
  DIFF_COEF: { make: one(differenceCoefficient), lacks: "0就是0；只填一半的学校不略过", rows: false },
  DIFF_COEF_SHARE: { make: differenceShares, lacks: "每校一条公式；0就是0，只填一半的学校不略过", rows: false },
  THRESHOLD: { make: one(threshold), lacks: "指标须写明，不能是单元格", rows: true },
  MEETS: { make: one(meets), lacks: "指标须写明，不能是单元格", rows: true },
  GAP: { make: one(gap), lacks: "指标须写明，不能是单元格", rows: true },
  SCHOOL_VERDICT: { make: one(schoolVerdict), lacks: "有缺数的学校不下结论", rows: true },
  CHECK_TOTAL: { make: one(checkTotal), lacks: "", rows: false },
  UNIT_PRICE: { make: one(unitPrice), lacks: "", rows: true },
  CHECK_YEARS: { make: one(checkYears), lacks: "不接受“约2”；不写缺哪一年", rows: false },
  CHECK_PROGRESS: { make: one(checkProgress), lacks: ONLY_VERDICT, rows: false },
  CHECK_BALANCE: { make: one(checkBalance), lacks: "缺一个数时不算出它", rows: true },
  CROSSFOOT: { make: one(crossfoot), lacks: "只写有几个合计不等，不指出是哪一格；四舍五入的不下结论", rows: false },
  NO_DECREASE: { make: one(noDecrease), lacks: ONLY_VERDICT, rows: false },
  THREE_GROWTH: { make: one(threeGrowth), lacks: ONLY_VERDICT, rows: false },
  PUBLIC_FUND: { make: one(publicFund), lacks: "", rows: true },
  GRANT_NEW_CLASS: { make: one(newClassGrant), lacks: "不查重复申报", rows: true },
  GRANT_SUPPORT: { make: one(supportGrant), lacks: "", rows: true },
  STAFF_QUOTA: { make: one(staffQuota), lacks: "", rows: true },
  STAFF_GAP: { make: one(staffGap), lacks: "", rows: true },
  ROTATION: { make: one(rotation), lacks: "达标时不写比例", rows: true },
  ART_ROOMS: { make: one(artRooms), lacks: "音乐、美术教室须都选，或都不选", rows: true },
  COMPOSITE_DIFF_COEF: { make: one(compositeCoefficient), lacks: "不写比限值大多少", rows: false },
  RELIEF_THRESHOLD: { reason: "结果是文件里的限值和条件，不随表中的数变化，请固化为数值" },
};

/** The formulas of a call, by the cells that they fill; or why there are none. */
export type NativeFormulas = { readonly formulas: readonly (readonly Formula[])[] } | { readonly reason: string };

/**
 * A call of a function in Excel's own functions.
 *
 * @param args by the keys of the function's parameters; of functions that answer row by row, the cells of the first row
 * @example nativeFormulas("STAFF_GAP", { staff: A2, quota: B2 }) // 满编, 缺编3人（核定30人，在编27人）, 请核对：…
 */
export function nativeFormulas(id: string, args: NativeArguments): NativeFormulas {
  const equivalent = NATIVE_EQUIVALENTS[id];
  if (!equivalent) throw new RangeError(`no function ${id}`);
  if ("reason" in equivalent) return equivalent;
  try {
    return { formulas: equivalent.make(args) };
  } catch (error) {
    if (error instanceof NotNative) return { reason: error.message };
    throw error;
  }
}
