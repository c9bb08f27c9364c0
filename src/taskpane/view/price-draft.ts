import { type EnteredPrice, isUsualPrice, type PricedMeasure } from "../../core/investment/entered-price";
import { factorToBase, familyOf, inBaseUnit } from "../../core/quantity/units";
import { roundHalfUp } from "../../core/quantity/rounding";
import { pricesText } from "../../i18n/zh-CN/remedies-page";
import { priceInWords, priceRangeInWords } from "../../i18n/zh-CN/unit-prices";
import { type AccountDraft, readAccount, type ReadDraft } from "./account-draft";
import { typedNumber } from "./typed-number";

/** What the user has typed as a unit price: a number of 元, or one with 元 or 万元 behind it. */
export interface PriceDraft extends AccountDraft {
  readonly value: string;
}

/** Reads a draft: every field must be filled in, and the price must be one that may be meant. @param today ISO */
export function readPriceDraft(
  priced: PricedMeasure,
  draft: PriceDraft,
  today: string,
): ReadDraft<keyof PriceDraft, EnteredPrice> {
  const { noReason, nobody } = pricesText;
  const yuan = yuanOf(priced, draft.value);
  const account = readAccount(draft, { noReason, nobody }, today);
  if (typeof yuan === "string") return { made: null, problems: { value: yuan, ...account.problems } };
  if (account.problems !== null) return account;
  return { made: { yuan, ...account.made }, problems: null };
}

/** The price in 元 that a text stands for, or why it is none. */
function yuanOf(priced: PricedMeasure, text: string): number | string {
  const { errors } = pricesText;
  // A price may be typed with what it is of: 2,600元/㎡.
  const read = typedNumber(text.replace(/\/[^/\d]*$/, ""), errors);
  if (typeof read === "string") return read;
  if (read.unit !== null && familyOf(read.unit) !== "money") return errors.otherUnit;
  if (read.value <= 0) return errors.notAboveZero;
  const yuan = read.unit === null ? read.value : inBaseUnit(read.value, factorToBase(read.unit));
  if (roundHalfUp(yuan, 2) !== yuan) return errors.decimals;
  return isUsualPrice(priced, yuan)
    ? yuan
    : errors.unusual(priceInWords(priced.measure, { yuan, amount: 1 }), priceRangeInWords(priced));
}
