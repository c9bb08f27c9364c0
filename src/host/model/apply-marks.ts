import { isOurHighlight } from "../../plan/highlight-marker";
import type { HighlightOperation } from "../../plan/workbook-plan";
import type { ConditionalFormatModel } from "../../workbook/workbook-model";
import { ruleFormatOf } from "../highlight-format";
import { restoringOrder } from "../rule-order";
import { refuseSheets } from "../sheet-changes";
import { allOrNothing, presentSheets, sheetNamed } from "./model-access";
import type { OpenSheet, OpenWorkbook } from "./open-workbook";

/** A conditional format as it stood, enough to write it again. */
type RuleImage = Omit<ConditionalFormatModel, "id">;

/**
 * What a plan has done to the rules of one sheet. Rules are known by what they say and where (see {@link contentOf}), not by
 * their ids: those of a workbook that is saved and opened again are others.
 */
export interface RulesBefore {
  readonly sheet: string;
  /** Keys of all rules by priority, before the plan. */
  readonly order: readonly string[];
  readonly removed: readonly { readonly key: string; readonly rule: RuleImage }[];
  /** What the added rules say, in the order in which they were added. */
  readonly added: readonly string[];
}

/** What is being done to the rules of one sheet. */
interface Change {
  readonly sheet: OpenSheet;
  readonly before: RulesBefore;
  readonly removed: RulesBefore["removed"][number][];
  readonly added: string[];
}

/** Writes marks; all of them or, where it fails half way, none. */
export function applyMarks(
  model: OpenWorkbook,
  operations: readonly HighlightOperation[],
): Promise<readonly RulesBefore[]> {
  const names = [...new Set(operations.map(({ sheet }) => sheet))];
  refuseSheets(presentSheets(model).sheets, names);
  const changes = names.map((name) => changeOf(sheetNamed(model, name)));
  let begun = 0;
  return allOrNothing(
    () => {
      for (const operation of operations) {
        const change = changes.find(({ sheet }) => sheet.name === operation.sheet);
        begun += 1;
        if (change) apply(operation, change);
      }
      return changes.map(({ before }) => before);
    },
    () => {
      for (const { sheet, before } of changes) takeBack(sheet, before);
    },
    () => begun,
  );
}

/** Takes marks back: those added go, those removed come again at the places that they had. */
export function undoMarks(model: OpenWorkbook, images: readonly RulesBefore[]): void {
  refuseSheets(
    presentSheets(model).sheets,
    images.map(({ sheet }) => sheet),
  );
  for (const before of images) takeBack(sheetNamed(model, before.sheet), before);
}

function changeOf(sheet: OpenSheet): Change {
  const [removed, added]: [Change["removed"], Change["added"]] = [[], []];
  const order = keyed(sheet.conditionalFormats()).map(({ key }) => key);
  return { sheet, before: { sheet: sheet.name, order, removed, added }, removed, added };
}

function apply(operation: HighlightOperation, { sheet, removed, added }: Change): void {
  if (operation.type === "clear-highlights") {
    for (const { key, rule } of keyed(sheet.conditionalFormats())) {
      if (rule.type !== "Custom" || rule.formula === null || !isOurHighlight(rule.formula)) continue;
      const { id, ...image } = rule;
      removed.push({ key, rule: image });
      sheet.deleteConditionalFormat(id);
    }
    return;
  }
  const rule: RuleImage = {
    areas: [operation.area],
    type: "Custom",
    stopIfTrue: false,
    formula: operation.formula,
    format: ruleFormatOf(operation.level),
    detail: null,
  };
  added.push(contentOf(rule));
  sheet.addConditionalFormat(rule);
}

function takeBack(sheet: OpenSheet, { order, removed, added }: RulesBefore): void {
  // Of two rules that say the same the plan's is the upper one.
  const present = sheet.conditionalFormats().map((rule) => ({ id: rule.id, content: contentOf(rule) }));
  for (const content of added) {
    const position = present.findIndex((one) => one.content === content);
    const [rule] = position < 0 ? [] : present.splice(position, 1);
    if (rule) sheet.deleteConditionalFormat(rule.id);
  }
  const current = keyed(sheet.conditionalFormats()).map(({ key }) => key);
  // What stands there again already, because the plan has been taken back before, is not written twice.
  const missing = new Map(removed.filter(({ key }) => !current.includes(key)).map(({ key, rule }) => [key, rule]));
  for (const { id: key, position } of restoringOrder(order, current, new Set(missing.keys()))) {
    const rule = missing.get(key);
    if (!rule) continue;
    const id = sheet.addConditionalFormat(rule);
    if (position !== null) sheet.moveConditionalFormat(id, position);
  }
}

/** Rules with a key each: what they say and, of those that say the same, which it is from the top. */
function keyed(
  rules: readonly ConditionalFormatModel[],
): readonly { readonly key: string; readonly rule: ConditionalFormatModel }[] {
  const counts = new Map<string, number>();
  return rules.map((rule) => {
    const content = contentOf(rule);
    const count = counts.get(content) ?? 0;
    counts.set(content, count + 1);
    return { key: `${content}#${count}`, rule };
  });
}

/** What a rule says and where, as text. */
function contentOf({ areas, type, formula, stopIfTrue }: RuleImage): string {
  const places = areas.map(({ row, column, rows, columns }) => [row, column, rows, columns]);
  return JSON.stringify([type, formula, stopIfTrue, places]);
}
