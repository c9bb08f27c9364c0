import { finding, type Finding } from "../core/findings/finding";
import { type Judgement, judgementKey } from "../core/standards/judgement";
import { isJudged, type StatedRequirement } from "../core/standards/requirement";
import type { Standard } from "../core/standards/standard";
import { keyOf, keysOfNoStandard, ofStandard } from "./of-standard";
import type { WorkbookSettings } from "./workbook-settings";

/** The settings with what a person has decided of an item, or without it (null). */
export function withJudgement<Settings extends Pick<WorkbookSettings, "judgements">>(
  settings: Settings,
  requirement: Pick<StatedRequirement, "id" | "statedBy">,
  judgement: Judgement | null,
): Settings {
  const key = judgementKey(requirement);
  const { [key]: _, ...others } = settings.judgements;
  return { ...settings, judgements: judgement ? { ...others, [key]: judgement } : others };
}

/** Judgements of items that the standard, or any that is known, does not have or decides by figures: kept, not used. */
export function judgementFindings(
  { judgements }: Pick<WorkbookSettings, "judgements">,
  standard: Standard,
): readonly Finding[] {
  const used = new Set(standard.requirements.filter(({ measure }) => isJudged(measure)).map(judgementKey));
  const own = Object.keys(ofStandard(judgements, standard.id)).filter((id) => !used.has(keyOf(standard.id, id)));
  return [...own, ...keysOfNoStandard(judgements)].map((id) =>
    finding("judgement-unknown", [], { id, standard: standard.name }),
  );
}
