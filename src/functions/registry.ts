import { ART_ROOMS } from "./art-rooms";
import { CHECK_BALANCE } from "./check-balance";
import { CHECK_PROGRESS } from "./check-progress";
import { CHECK_TOTAL } from "./check-total";
import { CHECK_YEARS } from "./check-years";
import { COMPOSITE_DIFF_COEF } from "./composite-diff-coef";
import { CROSSFOOT } from "./crossfoot";
import type { CustomFunction } from "./custom-function";
import { DIFF_COEF } from "./diff-coef";
import { DIFF_COEF_SHARE } from "./diff-coef-share";
import { GAP } from "./gap";
import { GRANT_NEW_CLASS } from "./grant-new-class";
import { GRANT_SUPPORT } from "./grant-support";
import { MEETS } from "./meets";
import { NO_DECREASE } from "./no-decrease";
import { PER_HUNDRED } from "./per-hundred";
import { PER_STUDENT } from "./per-student";
import { PER100_TEACHERS } from "./per100-teachers";
import { PUBLIC_FUND } from "./public-fund";
import { RELIEF_THRESHOLD } from "./relief-threshold";
import { ROTATION } from "./rotation";
import { SCHOOL_VERDICT } from "./school-verdict";
import { SPLIT_STAGE } from "./split-stage";
import { STAFF_GAP } from "./staff-gap";
import { STAFF_QUOTA } from "./staff-quota";
import { THREE_GROWTH } from "./three-growth";
import { THRESHOLD } from "./threshold";
import { UNIT_PRICE } from "./unit-price";

/** Every custom function of the add-in, in the order of its documents. */
export const CUSTOM_FUNCTIONS: readonly CustomFunction[] = [
  PER100_TEACHERS,
  PER_HUNDRED,
  PER_STUDENT,
  SPLIT_STAGE,
  DIFF_COEF,
  DIFF_COEF_SHARE,
  THRESHOLD,
  MEETS,
  GAP,
  SCHOOL_VERDICT,
  CHECK_TOTAL,
  UNIT_PRICE,
  CHECK_YEARS,
  CHECK_PROGRESS,
  CHECK_BALANCE,
  CROSSFOOT,
  NO_DECREASE,
  THREE_GROWTH,
  PUBLIC_FUND,
  GRANT_NEW_CLASS,
  GRANT_SUPPORT,
  STAFF_QUOTA,
  STAFF_GAP,
  ROTATION,
  ART_ROOMS,
  COMPOSITE_DIFF_COEF,
  RELIEF_THRESHOLD,
];
