import { entryAt } from "../quantity/at";
import type { StageUnits } from "../indicators/stage-units";
import type { Standard } from "../standards/standard";
import type { IndicatorState } from "./assessment";

/** Names of the states by the number under which they are stored. */
export const STATES: readonly IndicatorState[] = ["met", "floor", "failed", "missing", "not-applicable", "measured"];

/** What the assessed schools of one assessment share. */
export interface AssessedUnits {
  readonly standard: Standard;
  readonly units: StageUnits;
  /** Position in {@link STATES} of every unit, a list for each indicator in the order of the standard. */
  readonly states: readonly Uint8Array[];
}

/** State of the indicator at this position of the standard, of one unit. */
export function stateAt({ states }: Pick<AssessedUnits, "states">, position: number, unit: number): IndicatorState {
  return entryAt(STATES, entryAt(entryAt(states, position), unit));
}
