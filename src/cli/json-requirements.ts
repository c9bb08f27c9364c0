import { cellRefName } from "../core/cell/address";
import type { Lack } from "../core/checks/lack";
import { countRequirement, type RequirementCheck, requirementVerdict } from "../core/checks/requirement-check";
import { stageName } from "../i18n/zh-CN/domain";
import { WORDS } from "../i18n/zh-CN/words";
import { requirementSentence, requirementSubject, requirementSummary } from "../i18n/zh-CN/requirements";

type Json = Record<string, unknown>;

/** Schools, classes or teachers of one item that are printed; the total says how many more there are. */
const MOST_PRINTED = 3_000;

/**
 * What the items of the standard beside its indicators say: one entry for each school, class or teacher; of an item that
 * nothing could be checked of, one without a subject that names what is lacking.
 */
export function jsonRequirements(checks: readonly RequirementCheck[]): Json[] {
  return checks.flatMap((check): Json[] => {
    const { requirement, length, lacks } = check;
    const of = { id: requirement.id, entity: check.of };
    if (length === 0)
      return [
        {
          ...of,
          subject: null,
          state: requirementVerdict(check),
          value: null,
          required: null,
          cells: [],
          missing: lacks?.fields ?? [],
          message: requirementSummary(check),
        },
      ];
    return Array.from({ length: Math.min(length, MOST_PRINTED) }, (_, position) => ({
      ...of,
      ...jsonItem(check, position),
    }));
  });
}

function jsonItem(check: RequirementCheck, position: number): Json {
  const item = check.item(position);
  const { school, stage, state, value, required, cells, missing, lack, reliefs = [] } = item;
  return {
    subject: requirementSubject(item),
    school,
    stage: stage === null ? null : stageName(stage),
    state,
    value,
    required,
    cells: cells.map(cellRefName),
    missing,
    message: requirementSentence(item),
    ...(lack ? { lack: jsonLack(lack) } : {}),
    ...(reliefs.length === 0
      ? {}
      : { reliefs: reliefs.map(({ isMet, rebuild, says }) => ({ met: isMet, rebuild, message: says(WORDS) })) }),
  };
}

function jsonLack({ amount, unit, isOver, isAtLeast, together }: Lack): Json {
  return {
    amount,
    unit,
    ...(isOver ? { over: true } : {}),
    ...(isAtLeast ? { atLeast: true } : {}),
    ...(together === undefined ? {} : { of: "grade" }),
  };
}

/** One item as a whole. */
export function jsonRequirementTotal(check: RequirementCheck): Json {
  return {
    id: check.requirement.id,
    name: check.requirement.name,
    state: requirementVerdict(check),
    message: requirementSummary(check),
    counts: countRequirement(check),
    ...(check.length > MOST_PRINTED ? { leftOut: check.length - MOST_PRINTED } : {}),
  };
}
