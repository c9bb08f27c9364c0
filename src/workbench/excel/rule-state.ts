import { itemNotFound } from "./fault";
import { refuseWhereLocked, type HostSession } from "./session";
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

export function changeRule(state: RuleState, change: ConditionalFormatChange, location: string): void {
  refuseWhereLocked(state.session, state.sheet, location);
  ruleOf(state, location);
  state.sheet.changeConditionalFormat(state.id, change);
}
