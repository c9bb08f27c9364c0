import { areaName, type CellArea } from "../../core/cell/address";
import { isOurHighlight } from "../../plan/highlight-marker";
import { HIGHLIGHT_STYLES, type AddHighlight } from "../../plan/workbook-plan";
import { askForRectangles, loadedArea } from "./sheet-layout";

/** A conditional format of ours as it stood, enough to write it again. */
export interface RuleImage {
  readonly id: string;
  readonly areas: readonly CellArea[];
  readonly formula: string;
  readonly stopIfTrue: boolean;
  readonly fill: string | null;
  readonly font: string | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly strikethrough: boolean | null;
  readonly underline: string | null;
}

/** A rule that has been asked for its content. */
export interface AskedRule {
  readonly rule: Excel.ConditionalFormat;
  readonly ranges: Excel.RangeAreas;
}

/** Asks for everything of a custom rule; the batch must be synced before {@link ruleImage}. */
export function askForRule(rule: Excel.ConditionalFormat): AskedRule {
  rule.load("id,stopIfTrue");
  rule.custom.rule.load("formula");
  rule.custom.format.font.load("color,bold,italic,strikethrough,underline");
  rule.custom.format.fill.load("color");
  const ranges = rule.getRanges();
  askForRectangles(ranges);
  return { rule, ranges };
}

/** The loaded rule when it is one of ours; null when it is the user's. */
export function ourRuleImage({ rule, ranges }: AskedRule): RuleImage | null {
  const { formula } = rule.custom.rule;
  if (typeof formula !== "string" || !isOurHighlight(formula)) return null;
  const { font, fill } = rule.custom.format;
  return {
    id: rule.id,
    areas: ranges.areas.items.map(loadedArea),
    formula,
    stopIfTrue: rule.stopIfTrue,
    fill: nullable(fill.color),
    font: nullable(font.color),
    bold: nullable(font.bold),
    italic: nullable(font.italic),
    strikethrough: nullable(font.strikethrough),
    underline: nullable(font.underline),
  };
}

/**
 * True for a custom rule whose formula Excel does not tell. It is one of ours that never got its formula, because the request
 * was broken off between the two, only where it has come with that request: of the user's it may be any.
 */
export function isHalfMade({ rule }: AskedRule): boolean {
  // Excel may tell null, though the types do not say so.
  const formula: unknown = rule.custom.rule.formula;
  return typeof formula !== "string" || formula === "";
}

/** Excel tells what a rule does not set as null, though the types do not say so. */
function nullable<T>(value: T | null | undefined): T | null {
  return value === undefined || value === "" ? null : value;
}

/** Writes one rule of a plan on top of the others and asks for its id. */
export function addHighlight(sheet: Excel.Worksheet, operation: AddHighlight): Excel.ConditionalFormat {
  const style = HIGHLIGHT_STYLES[operation.level];
  const rule = sheet
    .getRanges(operation.areas.map(areaName).join(","))
    .conditionalFormats.add(Excel.ConditionalFormatType.custom);
  rule.custom.rule.formula = operation.formula;
  rule.custom.format.fill.color = style.fill;
  rule.custom.format.font.color = style.font;
  rule.custom.format.font.bold = style.bold;
  if (style.underline) rule.custom.format.font.underline = "Single";
  rule.load("id");
  return rule;
}

/**
 * Writes a rule of ours again as it stood, on top of the others, and asks for its id.
 * @param position place among the sheet's rules by priority, where it is not the first
 */
export function restoreRule(
  sheet: Excel.Worksheet,
  image: RuleImage,
  position: number | null,
): Excel.ConditionalFormat {
  const rule = sheet
    .getRanges(image.areas.map(areaName).join(","))
    .conditionalFormats.add(Excel.ConditionalFormatType.custom);
  rule.custom.rule.formula = image.formula;
  rule.stopIfTrue = image.stopIfTrue;
  const { fill, font } = rule.custom.format;
  if (image.fill !== null) fill.color = image.fill;
  if (image.font !== null) font.color = image.font;
  if (image.bold !== null) font.bold = image.bold;
  if (image.italic !== null) font.italic = image.italic;
  if (image.strikethrough !== null) font.strikethrough = image.strikethrough;
  if (image.underline === "Single" || image.underline === "None" || image.underline === "Double")
    font.underline = image.underline;
  rule.load("id");
  // Last: with a new priority Excel wants the object to be fetched anew before anything else is done to it.
  if (position !== null) rule.priority = position;
  return rule;
}
