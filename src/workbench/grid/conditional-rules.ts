import type { IConditionFormattingRule } from "@univerjs/sheets-conditional-formatting";
import type { XlsxConditionalFormat } from "../../xlsx/xlsx-workbook";
import { type ConditionalFormatModel, RULE_TYPES } from "../../workbook/workbook-model";
import { gridFontStyle } from "./cell-style";
import { rangeOf } from "./grid-area";
import { drawing, formulaDrawing, type DrawableRule } from "./rule-drawing";

/** A rule that never holds: keeps the place of a rule that the grid cannot draw. */
const NEVER = "=FALSE";

/** A conditional format of the file as Excel's object model would tell it; the file's own rule is its detail. */
export function modelOfFileRule(rule: XlsxConditionalFormat, id: string): ConditionalFormatModel {
  const type = RULE_TYPES[rule.type] ?? "PresetCriteria";
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
function fileRuleOf(rule: ConditionalFormatModel): XlsxConditionalFormat | null {
  return isFileRule(rule.detail) ? rule.detail : null;
}

function isFileRule(detail: unknown): detail is XlsxConditionalFormat {
  return (
    typeof detail === "object" && detail !== null && "formulas" in detail && "priority" in detail && "areas" in detail
  );
}

const UNDRAWN_NAMES: Readonly<Record<string, string>> = {
  dataBar: "数据条",
  colorScale: "色阶",
  iconSet: "图标集",
  top10: "“前几项”条件格式",
  aboveAverage: "“高于平均值”条件格式",
};

/** Kinds of rules that the grid only keeps for the file, named for the user. */
export function undrawnRules(rules: readonly ConditionalFormatModel[]): string[] {
  const kinds = rules
    .filter((rule) => drawing(drawable(rule)) === null)
    .map((rule) => fileRuleOf(rule)?.type ?? rule.type);
  return [...new Set(kinds.map((kind) => UNDRAWN_NAMES[kind] ?? `条件格式（${kind}）`))];
}

/** The rule in the grid's terms. */
export function gridRule(rule: ConditionalFormatModel): IConditionFormattingRule {
  const drawn = drawable(rule);
  return {
    cfId: rule.id,
    ranges: rule.areas.map(rangeOf),
    stopIfTrue: rule.stopIfTrue,
    rule: drawing(drawn) ?? formulaDrawing(NEVER, drawn.style),
  };
}

function drawable(rule: ConditionalFormatModel): DrawableRule {
  return { areas: rule.areas, formula: rule.formula, source: fileRuleOf(rule), style: gridFontStyle(rule.format) };
}
