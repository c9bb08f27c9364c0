import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFValueType,
  IIconSetType,
} from "@univerjs/sheets-conditional-formatting";
import type {
  IConditionalFormattingRuleConfig,
  IHighlightCell,
  IValueConfig,
} from "@univerjs/sheets-conditional-formatting";
import { areaReference, cellName } from "../../xlsx/cell-names";
import { shiftFormula } from "../../xlsx/formula-text";
import type { Area, XlsxConditionalFormat, XlsxRuleLimit } from "../../xlsx/xlsx-workbook";

const COMPARISONS: Readonly<Record<string, (cell: string, first: string, second: string) => string>> = {
  lessThan: (cell, first) => `${cell}<(${first})`,
  lessThanOrEqual: (cell, first) => `${cell}<=(${first})`,
  greaterThan: (cell, first) => `${cell}>(${first})`,
  greaterThanOrEqual: (cell, first) => `${cell}>=(${first})`,
  equal: (cell, first) => `${cell}=(${first})`,
  notEqual: (cell, first) => `${cell}<>(${first})`,
  between: (cell, first, second) => `AND(${cell}>=MIN(${first},${second}),${cell}<=MAX(${first},${second}))`,
  notBetween: (cell, first, second) => `OR(${cell}<MIN(${first},${second}),${cell}>MAX(${first},${second}))`,
};

/** What the kinds of rules mean that other writers than Excel leave without a formula; `text` is quoted already. */
const MEANINGS: Readonly<Record<string, (cell: string, text: string) => string>> = {
  containsText: (cell, text) => `NOT(ISERROR(SEARCH(${text},${cell})))`,
  notContainsText: (cell, text) => `ISERROR(SEARCH(${text},${cell}))`,
  beginsWith: (cell, text) => `LEFT(${cell},LEN(${text}))=${text}`,
  endsWith: (cell, text) => `RIGHT(${cell},LEN(${text}))=${text}`,
  containsBlanks: (cell) => `LEN(TRIM(${cell}))=0`,
  notContainsBlanks: (cell) => `LEN(TRIM(${cell}))>0`,
  containsErrors: (cell) => `ISERROR(${cell})`,
  notContainsErrors: (cell) => `NOT(ISERROR(${cell}))`,
};
const ABOUT_TEXT: ReadonlySet<string> = new Set(["containsText", "notContainsText", "beginsWith", "endsWith"]);

/** What the grid needs to draw a rule. */
export interface DrawableRule {
  readonly areas: readonly Area[];
  /** With "=", relative to the top-left cell of the first area; null for a rule that is no formula of its own. */
  readonly formula: string | null;
  /** The file's rule, where it came from one. */
  readonly source: XlsxConditionalFormat | null;
  readonly style: IHighlightCell["style"];
}

/** How the grid draws a rule; null where it cannot. Everything that has a formula is computed as that formula, as Excel does. */
export function drawing(rule: DrawableRule): IConditionalFormattingRuleConfig | null {
  const { source, style } = rule;
  const formula = rule.formula ?? (source === null ? null : formulaOf(source));
  if (formula !== null) return formulaDrawing(anchored(formula, rule.areas), style);
  if (source === null) return null;
  switch (source.type) {
    case "duplicateValues":
      return { type: CFRuleType.highlightCell, subType: CFSubRuleType.duplicateValues, style };
    case "uniqueValues":
      return { type: CFRuleType.highlightCell, subType: CFSubRuleType.uniqueValues, style };
    default:
      return (
        rankDrawing(source, style) ??
        averageDrawing(source, style) ??
        scaleDrawing(source) ??
        barDrawing(source) ??
        iconDrawing(source)
      );
  }
}

/** A rule that holds where the formula (with "=") is true. */
export function formulaDrawing(value: string, style: IHighlightCell["style"]): IConditionalFormattingRuleConfig {
  return { type: CFRuleType.highlightCell, subType: CFSubRuleType.formula, value, style };
}

/** Formula (with "=") that says for the top-left cell whether a rule of the file holds; null when there is none. */
function formulaOf({ type, operator, formulas, text, areas }: XlsxConditionalFormat): string | null {
  const [area] = areas;
  const [first, second = first] = formulas;
  if (area === undefined) return null;
  const cell = cellName(area.row, area.column);
  if (type === "cellIs") {
    const compare = COMPARISONS[operator ?? ""];
    return compare && first !== undefined && second !== undefined ? `=${compare(cell, first, second)}` : null;
  }
  if (type in PARAMETERS) return null;
  if (first !== undefined) return `=${first}`;
  const meaning = MEANINGS[type];
  if (!meaning || (ABOUT_TEXT.has(type) && text === undefined)) return null;
  return `=${meaning(cell, `"${(text ?? "").replaceAll('"', '""')}"`)}`;
}

/** Kinds whose formulas, if any, do not say where the rule holds. */
const PARAMETERS: Readonly<Record<string, true>> = {
  top10: true,
  aboveAverage: true,
  dataBar: true,
  colorScale: true,
  iconSet: true,
};

/** The grid counts a formula from the uppermost (then leftmost) area, the file from its first. */
function anchored(formula: string, areas: readonly Area[]): string {
  const [first] = areas;
  const [top] = [...areas].sort((left, right) => left.row - right.row || left.column - right.column);
  return first && top ? shiftFormula(formula, top.row - first.row, top.column - first.column) : formula;
}

function rankDrawing(
  { rank, areas }: XlsxConditionalFormat,
  style: IHighlightCell["style"],
): IConditionalFormattingRuleConfig | null {
  if (!rank) return null;
  const { count, isPercent, isBottom } = rank;
  // The grid draws nothing for the last ten of eight cells.
  const cells = areas.reduce((sum, area) => sum + area.rows * area.columns, 0);
  return {
    type: CFRuleType.highlightCell,
    subType: CFSubRuleType.rank,
    isBottom,
    isPercent,
    value: isPercent ? count : Math.min(count, cells),
    style,
  };
}

function averageDrawing(
  { average }: XlsxConditionalFormat,
  style: IHighlightCell["style"],
): IConditionalFormattingRuleConfig | null {
  if (!average || average.deviations !== 0) return null;
  const { isBelow, includesEqual } = average;
  const above = includesEqual ? CFNumberOperator.greaterThanOrEqual : CFNumberOperator.greaterThan;
  const below = includesEqual ? CFNumberOperator.lessThanOrEqual : CFNumberOperator.lessThan;
  return { type: CFRuleType.highlightCell, subType: CFSubRuleType.average, operator: isBelow ? below : above, style };
}

function scaleDrawing({ colorScale, areas }: XlsxConditionalFormat): IConditionalFormattingRuleConfig | null {
  const limits = gridLimits(
    colorScale?.map(({ limit }) => limit),
    areas,
  );
  if (!colorScale || limits === null) return null;
  return {
    type: CFRuleType.colorScale,
    config: limits.map((value, index) => ({ index, color: colorScale[index]?.color ?? "", value })),
  };
}

function barDrawing({ dataBar, areas }: XlsxConditionalFormat): IConditionalFormattingRuleConfig | null {
  const [min, max] = gridLimits(dataBar && [dataBar.min, dataBar.max], areas) ?? [];
  if (!dataBar || !min || !max) return null;
  const { color, negativeColor, isGradient, showsValue } = dataBar;
  return {
    type: CFRuleType.dataBar,
    isShowValue: showsValue,
    config: { min, max, isGradient, positiveColor: color, nativeColor: negativeColor },
  };
}

const ICON_SETS: ReadonlyMap<string, IIconSetType> = new Map(Object.values(IIconSetType).map((name) => [name, name]));
/** Of these the grid lists the icons from the lowest to the highest, of all others the other way round. */
const ASCENDING_SETS: ReadonlySet<string> = new Set([IIconSetType.fourRating, IIconSetType.fiveRating]);

function iconDrawing({ iconSet, areas }: XlsxConditionalFormat): IConditionalFormattingRuleConfig | null {
  const iconType = ICON_SETS.get(iconSet?.name ?? "");
  const limits = gridLimits(iconSet?.limits, areas);
  if (!iconSet || limits === null || iconType === undefined) return null;
  const isListedUpwards = ASCENDING_SETS.has(iconType) !== iconSet.isReversed;
  // The grid asks from the highest icon down; the lowest takes what is left.
  const config = limits.map((value, index) => ({
    operator:
      iconSet.limits[index]?.isExclusive === true ? CFNumberOperator.greaterThan : CFNumberOperator.greaterThanOrEqual,
    value,
    iconType,
    iconId: String(isListedUpwards ? index : limits.length - 1 - index),
  }));
  return { type: CFRuleType.iconSet, isShowValue: iconSet.showsValue, config: config.reverse() };
}

/** Limits in the grid's terms; null where it has no word for one of them. */
function gridLimits(limits: readonly XlsxRuleLimit[] | undefined, areas: readonly Area[]): IValueConfig[] | null {
  const known = limits?.map((limit) => gridLimit(limit, areas)).filter((limit) => limit !== null) ?? [];
  return known.length > 0 && known.length === limits?.length ? known : null;
}

/** The grid's own least and greatest value are not used: its greatest is never below 0. */
function gridLimit({ type, value = "" }: XlsxRuleLimit, areas: readonly Area[]): IValueConfig | null {
  switch (type) {
    case "min":
      return { type: CFValueType.percent, value: 0 };
    case "max":
      return { type: CFValueType.percent, value: 100 };
    case "autoMin":
      return { type: CFValueType.formula, value: `=MIN(0,${references(areas)})` };
    case "autoMax":
      return { type: CFValueType.formula, value: `=MAX(0,${references(areas)})` };
    case "formula":
      return { type: CFValueType.formula, value: `=${value}` };
    default:
      if (isNumber(value)) return { type: CFValueType[type], value: Number(value) };
      // In place of a number Excel takes a cell, too.
      return type === "num" && value !== "" ? { type: CFValueType.formula, value: `=${value}` } : null;
  }
}

function isNumber(text: string): boolean {
  return text.trim() !== "" && Number.isFinite(Number(text));
}

/** "$A$1:$A$9,$C$1" */
function references(areas: readonly Area[]): string {
  return areas.map((area) => areaReference(area).replace(/[A-Z]+|\d+/g, "$$$&")).join(",");
}
