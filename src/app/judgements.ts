import { type Judgement, judgementKey } from "../core/standards/judgement";
import type { StatedRequirement } from "../core/standards/requirement";
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
