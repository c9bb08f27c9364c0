import type { Area, XlsxConditionalFormat } from "../../src/xlsx/xlsx-workbook";
import { areaName } from "../../src/core/cell/address";
import type { RuleView } from "./workbook-host.contract";

function cellsOf(areas: readonly Area[]): string {
  return areas.map(areaName).join(" ");
}

/** A rule of a file as the contract compares it. */
export function fileRuleView(rule: XlsxConditionalFormat): RuleView {
  const { areas, type, operator, formulas, stopIfTrue, format } = rule;
  const formula = type === "expression" ? `=${formulas.join(";")}` : [type, operator, ...formulas].join(" ");
  return { cells: cellsOf(areas), formula, stopIfTrue, format };
}

/** A rule in the object model of Excel; one that we did not write keeps what the file has. */
export function modelRuleView(rule: {
  readonly areas: readonly Area[];
  readonly formula: string | null;
  readonly stopIfTrue: boolean;
  readonly format: object;
  readonly detail: unknown;
}): RuleView {
  const { areas, formula, stopIfTrue, format, detail } = rule;
  if (formula === null && isFileRule(detail)) return fileRuleView(detail);
  return { cells: cellsOf(areas), formula: formula ?? "", stopIfTrue, format };
}

function isFileRule(detail: unknown): detail is XlsxConditionalFormat {
  return typeof detail === "object" && detail !== null && "formulas" in detail;
}
