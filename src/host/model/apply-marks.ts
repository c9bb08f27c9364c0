import { isOurHighlight } from "../../plan/highlight-marker";
import type { HighlightOperation } from "../../plan/workbook-plan";
import { ruleFormatOf } from "../highlight-format";
import { refuseSheets } from "../sheet-changes";
import { allOrNothing, presentSheets, sheetNamed } from "./model-access";
import type { OpenSheet, OpenWorkbook } from "./open-workbook";
import {
  codeOf,
  contentOf,
  keyed,
  type RuleImage,
  type RulesBefore,
  takeBack,
  takingBack,
  withTextsAround,
} from "./take-back-marks";

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
      for (const change of changes) if (change.added.length > 0) readBack(change);
      return changes.map(({ sheet, before }) => withTextsAround(sheet, before));
    },
    () => {
      for (const { sheet, before } of changes) takeBack(takingBack(sheet, before));
    },
    () => begun,
  );
}

/**
 * Takes marks back: those added go, those removed come again at the places that they had.
 * @throws HostError `workbook-changed` where marks would stay
 */
export function undoMarks(model: OpenWorkbook, images: readonly RulesBefore[]): void {
  refuseSheets(
    presentSheets(model).sheets,
    images.map(({ sheet }) => sheet),
  );
  const takings = images.map((before) => takingBack(sheetNamed(model, before.sheet), before));
  for (const taking of takings) takeBack(taking);
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
    areas: operation.areas,
    type: "Custom",
    stopIfTrue: false,
    formula: operation.formula,
    format: ruleFormatOf(operation.level),
    detail: null,
  };
  added.push(contentOf(rule));
  sheet.addConditionalFormat(rule);
}

/** Keeps of the added rules what the program tells of them: it may spell a formula otherwise than it was written. */
function readBack({ sheet, added }: Change): void {
  // Each rule was written on top of all others.
  const told = sheet.conditionalFormats().slice(0, added.length).map(contentOf).reverse();
  const codes = told.map(codeOf);
  const isTold = added.every((content, index) => codes[index] === codeOf(content));
  if (isTold) told.forEach((content, index) => (added[index] = content));
}
