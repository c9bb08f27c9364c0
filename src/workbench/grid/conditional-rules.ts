import type { IHighlightCell } from "@univerjs/sheets-conditional-formatting";
import type { IConditionFormattingRule } from "@univerjs/sheets-conditional-formatting";
import { CFRuleType, CFSubRuleType } from "@univerjs/sheets-conditional-formatting";
import type { XlsxConditionalFormat } from "../../xlsx/xlsx-workbook";
import type { ConditionalFormatModel } from "../excel/workbook-model";
import { cellName } from "../../xlsx/cell-names";
import { gridFontStyle } from "./cell-style";
import { rangeOf } from "./grid-area";

/** Names of `Excel.ConditionalFormatType` by the type that the file uses. */
const EXCEL_TYPES: Readonly<Record<string, string>> = {
  expression: "Custom",
  cellIs: "CellValue",
  containsText: "ContainsText",
  notContainsText: "ContainsText",
  beginsWith: "ContainsText",
  endsWith: "ContainsText",
  top10: "TopBottom",
  dataBar: "DataBar",
  colorScale: "ColorScale",
  iconSet: "IconSet",
};

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

/** A rule that never holds: keeps the place of a rule that the grid cannot draw. */
const NEVER = "=FALSE";

/** A conditional format of the file as Excel's object model would tell it; the file's own rule is its detail. */
export function modelOfFileRule(rule: XlsxConditionalFormat, id: string): ConditionalFormatModel {
  const type = EXCEL_TYPES[rule.type] ?? "PresetCriteria";
  const [formula] = rule.formulas;
  return {
    id,
    areas: rule.areas,
    type,
    stopIfTrue: rule.stopIfTrue,
    formula: type === "Custom" && formula !== undefined ? `=${formula}` : null,
    format: rule.format,
    detail: rule,
  };
}

/** The rule of the file behind a model, when it came from a file. */
export function fileRuleOf(rule: ConditionalFormatModel): XlsxConditionalFormat | null {
  return isFileRule(rule.detail) ? rule.detail : null;
}

function isFileRule(detail: unknown): detail is XlsxConditionalFormat {
  return typeof detail === "object" && detail !== null && "formulas" in detail && "priority" in detail && "areas" in detail;
}

const UNDRAWN_NAMES: Readonly<Record<string, string>> = { dataBar: "数据条", colorScale: "色阶", iconSet: "图标集", top10: "“前几项”条件格式", aboveAverage: "“高于平均值”条件格式" };

/** Kinds of rules that the grid only keeps for the file, named for the user. */
export function undrawnRules(rules: readonly ConditionalFormatModel[]): string[] {
  const kinds = rules.filter((rule) => gridFormula(rule) === null && !isAboutRepetition(rule)).map((rule) => fileRuleOf(rule)?.type ?? rule.type);
  return [...new Set(kinds.map((kind) => UNDRAWN_NAMES[kind] ?? `条件格式（${kind}）`))];
}

function isAboutRepetition(rule: ConditionalFormatModel): boolean {
  const type = fileRuleOf(rule)?.type;
  return type === "duplicateValues" || type === "uniqueValues";
}

/** The rule in the grid's terms. Everything that has a formula is computed as that formula, as Excel does. */
export function gridRule(rule: ConditionalFormatModel): IConditionFormattingRule {
  const style = gridFontStyle(rule.format);
  const source = fileRuleOf(rule);
  const base = { type: CFRuleType.highlightCell, style } as const;
  const drawn: IHighlightCell =
    isAboutRepetition(rule)
      ? { ...base, subType: source?.type === "uniqueValues" ? CFSubRuleType.uniqueValues : CFSubRuleType.duplicateValues }
      : formulaRule(gridFormula(rule) ?? NEVER, style);
  // The union of rule types is told apart by subType, which the two branches above set.
  return { cfId: rule.id, ranges: rule.areas.map(rangeOf), stopIfTrue: rule.stopIfTrue, rule: drawn as IConditionFormattingRule["rule"] };
}

function formulaRule(value: string, style: IHighlightCell["style"]): IHighlightCell & { value: string } {
  return { type: CFRuleType.highlightCell, subType: CFSubRuleType.formula, value, style };
}

/** Formula (with "=") that says for the top-left cell whether the rule holds; null when there is none. */
function gridFormula(rule: ConditionalFormatModel): string | null {
  if (rule.formula !== null) return rule.formula;
  const source = fileRuleOf(rule);
  const area = rule.areas[0];
  if (source === null || area === undefined) return null;
  const [first, second = first] = source.formulas;
  if (first === undefined || second === undefined) return null;
  if (source.type !== "cellIs") return source.type in NEEDS_MORE_THAN_A_FORMULA ? null : `=${first}`;
  const compare = COMPARISONS[source.operator ?? ""];
  return compare ? `=${compare(cellName(area.row, area.column), first, second)}` : null;
}

const NEEDS_MORE_THAN_A_FORMULA: Readonly<Record<string, true>> = { top10: true, aboveAverage: true, dataBar: true, colorScale: true, iconSet: true };
