import { finding, type Finding } from "../core/findings/finding";
import type { FigureOverride } from "../core/standards/override";
import type { Standard } from "../core/standards/standard";
import { figuresOfStandard } from "../core/standards/standard-figures";
import { keyOf, keysOfNoStandard, ofStandard } from "./of-standard";
import type { WorkbookSettings } from "./workbook-settings";

type Kept = Pick<WorkbookSettings, "overrides">;

/** What the user has replaced in the standard with this id, by id of the figure. */
export function overridesOf({ overrides }: Kept, standardId: string): Readonly<Record<string, FigureOverride>> {
  return ofStandard(overrides, standardId);
}

/** The settings with another number in the place of a figure of the chosen standard, or without one (null). */
export function withOverride<Settings extends Kept & Pick<WorkbookSettings, "standardId">>(
  settings: Settings,
  figureId: string,
  override: FigureOverride | null,
): Settings {
  const key = keyOf(settings.standardId, figureId);
  const { [key]: _, ...others } = settings.overrides;
  return { ...settings, overrides: override ? { ...others, [key]: override } : others };
}

/** Overrides that could not be applied: of figures that the standard does not have, or with a value that cannot be. */
export function overrideFindings(settings: Kept, standard: Standard): readonly Finding[] {
  const known = new Set(figuresOfStandard(standard).map(({ id }) => id));
  const own = Object.keys(overridesOf(settings, standard.id)).filter((id) => !standard.overrides.has(id));
  return [...own, ...keysOfNoStandard(settings.overrides)].map((id) =>
    finding(known.has(id) ? "override-impossible" : "override-unknown", [], { id, standard: standard.name }),
  );
}
