import { INDICATOR_PACKS } from "../core/standards/indicator-packs";
import { defaultOf, standardsOf } from "../core/standards/resolve-pack";
import type { Standard } from "../core/standards/standard";

/** The standards that formulas apply, the default first: indicators and rules, without the items that no formula asks for. */
export const STANDARDS: readonly Standard[] = standardsOf(INDICATOR_PACKS);

/** The standard of a formula that names none. */
export const DEFAULT_STANDARD: Standard = defaultOf(STANDARDS);
