import { finding, type Finding } from "../core/findings/finding";
import type { Standard } from "../core/standards/standard";
import { keyOf, keysOfNoStandard, ofStandard } from "./of-standard";
import type { WorkbookSettings } from "./workbook-settings";

type Kept = Pick<WorkbookSettings, "switches">;

/** What the user has chosen where the standard with this id leaves a choice, by id of the switch. */
export function switchesOf({ switches }: Kept, standardId: string): Readonly<Record<string, string>> {
  return ofStandard(switches, standardId);
}

/** The settings with a choice of the standard with this id; null for the usual one, of which nothing is kept. */
export function withSwitch<Settings extends Kept>(
  settings: Settings,
  standardId: string,
  switchId: string,
  choiceId: string | null,
): Settings {
  const key = keyOf(standardId, switchId);
  const { [key]: _, ...others } = settings.switches;
  return { ...settings, switches: choiceId === null ? others : { ...others, [key]: choiceId } };
}

/** Choices that the standard, or any that is known, does not have: kept, and the usual choice is used. */
export function switchFindings(settings: Kept, standard: Standard): readonly Finding[] {
  const own = Object.entries(switchesOf(settings, standard.id)).filter(
    ([id, choice]) => !hasChoice(standard, id, choice),
  );
  const ofNone = keysOfNoStandard(settings.switches).map((key) => [key, settings.switches[key] ?? ""] as const);
  return [...own, ...ofNone].map(([id, choice]) =>
    finding("switch-unknown", [], { id, choice, standard: standard.name }),
  );
}

/** True where the standard leaves this choice, and has this answer to it. */
export function hasChoice({ switches }: Standard, switchId: string, choiceId: string): boolean {
  return switches.some(({ id, choices }) => id === switchId && choices.some((each) => each.id === choiceId));
}
