import { isOurHighlight } from "../../plan/highlight-marker";
import type { HighlightOperation } from "../../plan/workbook-plan";
import { ruleFormatOf } from "../highlight-format";
import { refuseSheets } from "../sheet-changes";
import type { Left } from "../left-behind";
import { allOrNothing, inEach, presentSheets, sheetNamed, takenBackWhole } from "./model-access";
import type { OpenSheet, OpenWorkbook } from "./open-workbook";
import {
  backByHalf,
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
  return allOrNothing(
    () => {
      for (const operation of operations) {
        const change = changes.find(({ sheet }) => sheet.name === operation.sheet);
        if (change) apply(operation, change);
      }
      for (const change of changes) if (change.added.length > 0) readBack(change);
      return changes.map(({ sheet, before }) => withTextsAround(sheet, before));
    },
    () => inEach(changes, ({ sheet, before }) => takeBack(takingBack(sheet, before))),
    () =>
      left(
        model,
        changes.map(({ before }) => before),
      ),
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
  const taking = (before: RulesBefore): ReturnType<typeof takingBack> =>
    takingBack(sheetNamed(model, before.sheet), before);
  // Refused where they cannot be taken back at all, before anything is written.
  for (const before of images) taking(before);
  takenBackWhole(
    () => inEach(images, (before) => takeBack(taking(before))),
    () => left(model, images),
  );
}

/** The sheets on which rules are not what they were before a plan. */
function left(model: OpenWorkbook, images: readonly RulesBefore[]): Left {
  const sheets = images.flatMap((before) => {
    const { sheet: name } = before;
    const rules = sheetNamed(model, name).conditionalFormats();
    const now = keyed(rules);
    const half = backByHalf(rules, before);
    const keys = new Set(now.filter(({ rule }) => !half.includes(rule.id)).map(({ key }) => key));
    const then = new Set(before.order);
    const added = now.filter(({ key, rule }) => !then.has(key) && codeOf(contentOf(rule)) !== null).length;
    const removed = before.removed.filter(({ key }) => !keys.has(key)).length;
    return added + removed > 0 ? [{ name, added, removed }] : [];
  });
  const sum = (of: "added" | "removed"): number => sheets.reduce((all, each) => all + each[of], 0);
  return { of: "marks", sheets: sheets.map(({ name }) => name), added: sum("added"), removed: sum("removed") };
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
