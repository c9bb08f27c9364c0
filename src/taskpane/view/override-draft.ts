import { parseFigure } from "../../core/cell/parse-figure";
import { exactProduct } from "../../core/quantity/decimal";
import type { FigureOverride } from "../../core/standards/override";
import { isPossibleValue, type StandardFigure } from "../../core/standards/standard-figures";
import { figureUnit, figureValue } from "../../i18n/zh-CN/standard-figures";
import { paneText } from "../../i18n/zh-CN/pane";

/** What the user has typed to put another number in the place of a figure. */
export interface OverrideDraft {
  /** A share in percent, everything else in the unit of the figure. */
  readonly value: string;
  readonly reason: string;
  readonly by: string;
  /** Day, ISO, as a date field hands it over. */
  readonly date: string;
}

export type DraftField = keyof OverrideDraft;

/** The override that a draft makes, or what is wrong with its fields. */
export type ReadDraft =
  | { readonly override: FigureOverride; readonly problems: null }
  | { readonly override: null; readonly problems: Readonly<Partial<Record<DraftField, string>>> };

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Reads a draft: every field must be filled in, and the number must be one that can stand in the place of the figure.
 * @param today ISO: nobody has changed anything later than that
 */
export function readDraft(figure: StandardFigure, draft: OverrideDraft, today: string): ReadDraft {
  const { errors } = paneText.overrides;
  const value = valueOf(figure, draft.value);
  const [reason, by] = [draft.reason.trim(), draft.by.trim()];
  const problems: Partial<Record<DraftField, string>> = {
    ...(typeof value === "string" ? { value } : {}),
    ...(reason === "" ? { reason: errors.noReason } : {}),
    ...(by === "" ? { by: errors.nobody } : {}),
    ...(!DAY.test(draft.date) ? { date: errors.noDate } : draft.date > today ? { date: errors.future } : {}),
  };
  if (typeof value === "string" || Object.keys(problems).length > 0) return { override: null, problems };
  return { override: { value, reason, by, date: draft.date }, problems: null };
}

/** Decimals as the user types them: a share in percent has two fewer. */
function decimalsTyped({ unit, decimals }: StandardFigure): number {
  return unit === "share" ? decimals - 2 : decimals;
}

/** The number that a text stands for, or why it cannot take the place of the figure. */
function valueOf(figure: StandardFigure, text: string): number | string {
  const { errors } = paneText.overrides;
  const read = parseFigure(text);
  switch (read.kind) {
    case "blank":
      return errors.noValue;
    case "approximate":
    case "not-a-number":
    case "error":
      return errors.notANumber(text.trim());
    case "number":
      break;
  }
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
