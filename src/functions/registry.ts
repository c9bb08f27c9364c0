import { CHECK_TOTAL } from "./check-total";
import type { CustomFunction } from "./custom-function";
import { DIFF_COEF } from "./diff-coef";
import { DIFF_COEF_SHARE } from "./diff-coef-share";
import { GAP } from "./gap";
import { MEETS } from "./meets";
import { PER100_TEACHERS } from "./per100-teachers";
import { PER_HUNDRED } from "./per-hundred";
import { PER_STUDENT } from "./per-student";
import { SCHOOL_VERDICT } from "./school-verdict";
import { SPLIT_STAGE } from "./split-stage";
import { THRESHOLD } from "./threshold";

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
];
