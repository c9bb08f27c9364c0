import { NATIONAL_2017 } from "./national-2017";
import type { Standard } from "./standard";

/** Every rule pack that the product knows, the default first. */
export const STANDARDS: readonly Standard[] = [NATIONAL_2017];

/** The rule pack used where nobody has chosen one. */
export const DEFAULT_STANDARD: Standard = NATIONAL_2017;

/** The rule pack with this id, or null. */
export function findStandard(id: string): Standard | null {
  return STANDARDS.find((standard) => standard.id === id) ?? null;
}
