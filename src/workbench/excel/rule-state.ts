import { ExcelFault, itemNotFound } from "./fault";
import { refuseRules, type HostSession } from "./session";
import { areaAddress } from "./sheet-area";
import type { Area } from "../../xlsx/xlsx-workbook";
import type { ConditionalFormatChange, ConditionalFormatModel, SheetModel } from "../../workbook/workbook-model";

/** A rule by its id; its content is read from the model each time, because others change it too. */
export interface RuleState {
  readonly session: HostSession;
  readonly sheet: SheetModel;
  readonly id: string;
}

export function ruleOf({ sheet, id }: RuleState, location: string): ConditionalFormatModel {
  const rule = sheet.conditionalFormats().find((candidate) => candidate.id === id);
  if (!rule) throw itemNotFound(location);
  return rule;
}

/** The rule for one who reads its content. @throws ExcelFault where this Excel cannot tell it */
export function readableRule(state: RuleState, location: string): ConditionalFormatModel {
  const rule = ruleOf(state, location);
  const { secondRuleUnreadable } = state.session.strictness;
  if (secondRuleUnreadable === undefined) return rule;
  const first = state.sheet
    .conditionalFormats()
    .find(({ type, areas }) => type === rule.type && sameAreas(areas, rule.areas));
  if (first && first.id !== rule.id)
    throw new ExcelFault(secondRuleUnreadable, "The rule cannot be read (told so).", location);
  return rule;
}

function sameAreas(one: readonly Area[], other: readonly Area[]): boolean {
  return one.map(areaAddress).join() === other.map(areaAddress).join();
}

/** The id of a rule as the add-in is told it. */
export function toldRuleId({ strictness: { ruleEpoch = 0 } }: HostSession, id: string): string {
  return ruleEpoch === 0 ? id : `${id}#${ruleEpoch}`;
}

export function changeRule(state: RuleState, change: ConditionalFormatChange, location: string): void {
  refuseRules(state.session, state.sheet, location);
  ruleOf(state, location);
  state.sheet.changeConditionalFormat(state.id, change);
}
