import { assessWorkbook } from "../../src/app/assess-workbook";
import { NEW_SETTINGS } from "../../src/app/workbook-settings";
import type { CellValue } from "../../src/core/cell/cell-value";
import { lackText } from "../../src/core/checks/lack";
import { requirementVerdict } from "../../src/core/checks/requirement-check";
import type { Judgement } from "../../src/core/standards/judgement";
import { WORDS } from "../../src/i18n/zh-CN/words";
import { caseWorkbook } from "../cases/case-workbook";
import { linesOf } from "../core/checks/statements";

export type Rows = readonly (readonly CellValue[])[];

/** An item of a standard, as one sheet called 表 answers it on 2026-11-29. */
export function itemOf(
  standardId: string,
  item: string,
  rows: Rows,
  judgements: Readonly<Record<string, Judgement>> = {},
): { readonly verdict: string; readonly lines: readonly string[]; readonly lacks: readonly string[] } {
  const { workbook } = caseWorkbook({ sheets: [{ name: "表", rows }] });
  const { requirements } = assessWorkbook(workbook, { ...NEW_SETTINGS, standardId, judgements }, "2026-11-29");
  const check = requirements.find(({ requirement }) => requirement.id === item);
  if (!check) throw new Error(`no item ${item} in ${standardId}`);
  return {
    verdict: requirementVerdict(check),
    lines: check.lacks ? [check.lacks.sentence] : linesOf(check),
    lacks: Array.from({ length: check.length }, (_, at) => lackText(check.item(at).lack, WORDS)).filter(
      (text) => text !== "",
    ),
  };
}

/** The same rows lying across: what went down goes to the right. */
export function across(rows: Rows): Rows {
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? null));
}
