import type { GateDate } from "./gates";
import type { Measure } from "../measures/measure";
import type { Requirement, RequirementMeasure } from "./requirement";
import type { Stage } from "../fields/stages";
import type {
  BalanceRule,
  Contradiction,
  IndicatorCode,
  ProgressTarget,
  SchoolRule,
  ScopeRule,
  Source,
  SplitWeights,
  Switch,
  Validity,
} from "./standard";

/** An indicator as a pack states it. */
export interface PackIndicator {
  readonly code: IndicatorCode;
  readonly measure: Measure;
  readonly required: Readonly<Record<Stage, number>> | null;
  readonly source: Source;
}

/**
 * A dated rule pack as it is written down. It states only what differs from the pack that it stands on: an indicator or
 * item of the same code takes the place of that pack's, a rule the place of its rule; null takes a rule away. Every
 * threshold that the product uses is written in one of these.
 */
export interface Pack {
  readonly id: string;
  readonly name: string;
  readonly valid: Validity;
  /** Id of the pack that it stands on; absent for one that stands alone. */
  readonly standsOn?: string;
  readonly indicators?: readonly PackIndicator[];
  readonly schoolRule?: SchoolRule | null;
  readonly balance?: BalanceRule;
  readonly splitWeights?: SplitWeights;
  readonly scope?: ScopeRule;
  readonly requirements?: readonly Requirement[];
  readonly progressTargets?: readonly ProgressTarget[];
  readonly gateDates?: readonly GateDate[];
  readonly switches?: readonly PackSwitch[];
  /** Where its document contradicts itself or others. */
  readonly contradictions?: readonly Contradiction[];
}

/** A choice that a pack leaves open. */
export interface PackSwitch extends Omit<Switch, "chosen" | "choices"> {
  readonly choices: readonly PackChoice[];
  /** Id of the choice that holds where nobody has chosen. */
  readonly usual: string;
}

/** One answer to a choice, with what it puts in the place of the pack's. */
export interface PackChoice {
  readonly id: string;
  readonly name: string;
  readonly indicators?: readonly PackIndicator[];
  /** How items beside the indicators are decided, by their code: another scope, another denominator. */
  readonly measures?: Readonly<Record<string, RequirementMeasure>>;
}

/** Why a pack cannot be applied. */
export type PackProblem =
  /** No pack has this id, or none that one of them stands on. */
  | { readonly kind: "unknown"; readonly id: string }
  /** Packs stand on each other in a circle. */
  | { readonly kind: "circle"; readonly ids: readonly string[] }
  /** Neither it nor what it stands on says this. */
  | { readonly kind: "incomplete"; readonly id: string; readonly lacks: string };
