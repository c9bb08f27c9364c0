import { cellRefName } from "../core/cell/address";
import { countRequirement, type RequirementCheck, requirementVerdict } from "../core/checks/requirement-check";
import { stageName } from "../i18n/zh-CN/domain";
import { requirementSentence, requirementSubject, requirementSummary } from "../i18n/zh-CN/requirements";

type Json = Record<string, unknown>;

/** Ones of an item that are printed; the rest is counted in `leftOut`. */
const MOST_PRINTED = 3_000;

/** An item of the standard beside its indicators, with every school, class or teacher that it looked at. */
export function jsonRequirement(check: RequirementCheck): Json {
  const { requirement, length, lacks } = check;
  const printed = Math.min(length, MOST_PRINTED);
  return {
    id: requirement.id,
    name: requirement.name,
    entity: requirement.of,
    state: requirementVerdict(check),
    message: requirementSummary(check),
    counts: countRequirement(check),
    missing: lacks,
    items: Array.from({ length: printed }, (_, position) => jsonItem(check, position)),
    ...(length > printed ? { leftOut: length - printed } : {}),
  };
}

function jsonItem(check: RequirementCheck, position: number): Json {
  const item = check.item(position);
  const { stage, state, value, required, cells, missing } = item;
  return {
    subject: requirementSubject(item),
    school: item.school,
    stage: stage === null ? null : stageName(stage),
    state,
    value,
    required,
    cells: cells.map(cellRefName),
    missing,
    message: requirementSentence(check, item),
  };
}
