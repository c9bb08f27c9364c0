import { finding, type Finding } from "../core/findings/finding";
import type { FigureOverride } from "../core/standards/override";
import type { Standard } from "../core/standards/standard";
import { figuresOfStandard } from "../core/standards/standard-figures";
import { PACKS } from "../core/standards/standards";
import type { WorkbookSettings } from "./workbook-settings";

type Kept = Pick<WorkbookSettings, "overrides">;

/**
 * Under which key a figure's override is kept: "national-2017/1.1:primary". Ids of figures are the same in several standards
 * (0.50 of 2017 is a limit of each coefficient, 0.65 of 2012 one of their mean), so that each override belongs to one.
 */
function keyOf(standardId: string, figureId: string): string {
  return `${standardId}/${figureId}`;
}

/** What the user has replaced in the standard with this id, by id of the figure. */
export function overridesOf({ overrides }: Kept, standardId: string): Readonly<Record<string, FigureOverride>> {
  const before = keyOf(standardId, "");
  return Object.fromEntries(
    Object.entries(overrides).flatMap(([key, override]) =>
      key.startsWith(before) ? [[key.slice(before.length), override]] : [],
    ),
  );
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
  const ofNone = Object.keys(settings.overrides).filter(
    (key) => !PACKS.some(({ id }) => key.startsWith(keyOf(id, ""))),
  );
  return [...own, ...ofNone].map((id) =>
    finding(known.has(id) ? "override-impossible" : "override-unknown", [], { id, standard: standard.name }),
  );
}
