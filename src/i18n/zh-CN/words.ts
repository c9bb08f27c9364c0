import { exactProduct } from "../../core/quantity/decimal";
import type { Words } from "../../core/words";
import { fieldName, formatCount, formatNumber, stageName } from "./domain";

/** How figures and names are written in sentences that stand beside what they are about. */
export const WORDS: Words = {
  count: formatCount,
  number: formatNumber,
  share: (value, digits = 1) => `${formatNumber(exactProduct(value, 100), digits)}%`,
  field: fieldName,
  stage: stageName,
};
