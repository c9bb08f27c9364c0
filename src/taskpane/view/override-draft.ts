import { exactProduct } from "../../core/quantity/decimal";
import type { FigureOverride } from "../../core/standards/override";
import { isPossibleValue, type StandardFigure } from "../../core/standards/standard-figures";
import { figureUnit, figureValue } from "../../i18n/zh-CN/standard-figures";
import { accountText } from "../../i18n/zh-CN/account";
import { overridesText } from "../../i18n/zh-CN/standards";
import { type AccountDraft, readAccount, type ReadDraft } from "./account-draft";
import { typedNumber } from "./typed-number";

/** What the user has typed to put another number in the place of a figure. */
export interface OverrideDraft extends AccountDraft {
  /** A share in percent, everything else in the unit of the figure. */
  readonly value: string;
}

export type DraftField = keyof OverrideDraft;

/**
 * Reads a draft: every field must be filled in, and the number must be one that can stand in the place of the figure.
 * @param today ISO: nobody has changed anything later than that
 */
export function readDraft(
  figure: StandardFigure,
  draft: OverrideDraft,
  today: string,
): ReadDraft<DraftField, FigureOverride> {
  const value = valueOf(figure, draft.value);
  const account = readAccount(draft, { noReason: accountText.noReason, nobody: overridesText.nobody }, today);
  if (typeof value === "string") return { made: null, problems: { value, ...account.problems } };
  if (account.problems !== null) return account;
  return { made: { value, ...account.made }, problems: null };
}

/** Decimals as the user types them: a share in percent has two fewer. */
function decimalsTyped({ unit, decimals }: StandardFigure): number {
  return unit === "share" ? decimals - 2 : decimals;
}

/** The number that a text stands for, or why it cannot take the place of the figure. */
function valueOf(figure: StandardFigure, text: string): number | string {
  const { errors } = overridesText;
  const read = typedNumber(text, errors);
  if (typeof read === "string") return read;
  const unit = figureUnit(figure.unit);
  if (read.unit !== null && read.unit !== unit) return errors.otherUnit(unit);
  if (read.value < 0) return errors.negative;
  const value = figure.unit === "share" ? exactProduct(read.value, 0.01) : read.value;
  if (figure.least === "above-zero" && value === 0) return errors.zero;
  if (figure.most !== null && value > figure.most) return errors.above(figureValue(figure, figure.most));
  if (!isPossibleValue(figure, value))
    return figure.decimals === 0 ? errors.notWhole : errors.decimals(decimalsTyped(figure));
  return value === figure.original ? errors.asBefore : value;
}
