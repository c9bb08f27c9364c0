import type { ConditionalFormatModel } from "../../workbook/workbook-model";
import type { WorkbookEdit } from "../../xlsx/workbook-edit";
import type { Area, XlsxConditionalFormat, XlsxRuleFormat, XlsxSheet } from "../../xlsx/xlsx-workbook";
import type { SavableSheet, WorkbookChanges } from "./savable-workbook";

/** Conditional formats that came, went or moved, and what of it the file cannot have. */
export function ruleEdits(source: XlsxSheet, sheet: SavableSheet): WorkbookChanges {
  const lost: string[] = [];
  const now = sheet.conditionalFormats();
  const origins = originsOf(now, source.conditionalFormats);
  const unchanged = new Set(origins.values());
  const added = now.filter((rule) => !origins.has(rule));
  const removed = source.conditionalFormats.filter((rule) => !unchanged.has(rule));
  const edits: WorkbookEdit[] = [];
  const gone = new Set<string>();
  for (const rule of removed) {
    const [formula] = rule.formulas;
    if (rule.type !== "expression" || formula === undefined)
      lost.push(`“${sheet.name}”有一条条件格式（${rule.type}）被移动或删除，文件中保持原样。`);
    else gone.add(formula);
  }
  if (gone.size > 0)
    edits.push({ type: "remove-conditional-formats", sheet: sheet.name, matches: (formula) => gone.has(formula) });
  // Rules are removed by their formula; one of the user's that says the same is put back.
  const putBack = now.filter((rule) => origins.has(rule) && rule.formula !== null && gone.has(rule.formula.slice(1)));
  const written = [...putBack, ...added];
  for (const rule of [...written].reverse()) {
    if (rule.formula === null) lost.push(`“${sheet.name}”新增的一条条件格式（${rule.type}）不能写入文件。`);
    else
      edits.push({
        type: "add-conditional-format",
        sheet: sheet.name,
        areas: rule.areas,
        formula: rule.formula,
        format: rule.format,
      });
  }
  const inFile = [
    ...written,
    ...[...origins]
      .sort(([, left], [, right]) => left.priority - right.priority)
      .map(([rule]) => rule)
      .filter((rule) => !written.includes(rule)),
  ];
  if (inFile.some((rule, position) => rule !== now[position]))
    lost.push(`“${sheet.name}”的条件格式次序改变；文件中新增的排在最前，原有的次序不变。`);
  return { edits, lost };
}

/** The file's own rule behind each rule that says exactly what it says, also where it was taken away and written again. */
function originsOf(
  now: readonly ConditionalFormatModel[],
  inFile: readonly XlsxConditionalFormat[],
): Map<ConditionalFormatModel, XlsxConditionalFormat> {
  const free = new Set(inFile);
  const origins = new Map<ConditionalFormatModel, XlsxConditionalFormat>();
  const take = (rule: ConditionalFormatModel, origin: XlsxConditionalFormat | undefined): void => {
    if (!origin) return;
    origins.set(rule, origin);
    free.delete(origin);
  };
  for (const rule of now)
    take(
      rule,
      inFile.find((one) => one === rule.detail && isAsInFile(rule, one)),
    );
  for (const rule of now) {
    if (origins.has(rule) || rule.formula === null) continue;
    take(
      rule,
      [...free].find((one) => one.type === "expression" && isAsInFile(rule, one)),
    );
  }
  return origins;
}

function isAsInFile(rule: ConditionalFormatModel, origin: XlsxConditionalFormat): boolean {
  const sameFormula = rule.formula === null || rule.formula === `=${origin.formulas[0] ?? ""}`;
  return (
    sameFormula &&
    rule.stopIfTrue === origin.stopIfTrue &&
    sameFormat(rule.format, origin.format) &&
    JSON.stringify(rule.areas.map(corners)) === JSON.stringify(origin.areas.map(corners))
  );
}

function sameFormat(left: XlsxRuleFormat, right: XlsxRuleFormat): boolean {
  return FORMAT_PARTS.every((part) => left[part] === right[part]);
}

const FORMAT_PARTS = [
  "fill",
  "fontColor",
  "bold",
  "italic",
  "underline",
  "strikethrough",
] as const satisfies readonly (keyof XlsxRuleFormat)[];

/** A rectangle as numbers, to be compared. */
export function corners(area: Area): readonly number[] {
  return [area.row, area.column, area.rows, area.columns];
}
