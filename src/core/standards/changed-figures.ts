import type { Stage } from "../fields/stages";
import type { Requirement } from "./requirement";
import type { Standard, Switch } from "./standard";
import { figuresOfStandard, requirementLimitId, type StandardFigure, thresholdId } from "./standard-figures";

/** A figure of a standard that the user has replaced. */
export type ChangedFigure = StandardFigure & { readonly override: NonNullable<StandardFigure["override"]> };

/** What a value of a school hangs on beside its own threshold: whether it was shared out among stages. */
interface JudgedValue {
  readonly code: string;
  readonly split: unknown;
}

/** Every figure that the user has replaced, in the order in which the standard is read. */
export function changedFigures(standard: Standard): readonly ChangedFigure[] {
  if (standard.overrides.size === 0) return NONE;
  const known = CHANGED.get(standard);
  if (known) return known;
  const found = figuresOfStandard(standard).filter((figure): figure is ChangedFigure => figure.override !== null);
  CHANGED.set(standard, found);
  return found;
}

/** Choices of the standard that are not the usual ones. */
export function changedSwitches({ switches }: Standard): readonly Switch[] {
  return switches.filter(({ chosen, usual }) => chosen !== usual);
}

const NONE: readonly ChangedFigure[] = [];
/** Every value of every school asks: found once a standard. */
const CHANGED = new WeakMap<Standard, readonly ChangedFigure[]>();

/** Those on which a value of a school, or its verdict, hangs: threshold and floor, and the weights where it was shared out. */
export function changedForValue(standard: Standard, value: JudgedValue, stage: Stage): readonly ChangedFigure[] {
  return changedFigures(standard).filter(
    ({ id, group }) =>
      id === thresholdId(value.code, stage) ||
      id === "school-rule:floor" ||
      (group === "split" && value.split !== null),
  );
}

/** Those on which the verdict of a school hangs: of its values, and how many of them must be met. */
export function changedForSchool(
  standard: Standard,
  school: { readonly stage: Stage; readonly indicators: readonly JudgedValue[] },
): readonly ChangedFigure[] {
  const changed = changedFigures(standard);
  if (changed.length === 0) return [];
  // A school describes its values anew whenever it is asked for them.
  const { stage, indicators } = school;
  const ofValues = new Set(indicators.flatMap((value) => changedForValue(standard, value, stage)).map(({ id }) => id));
  return changed.filter(({ id }) => id === "school-rule:least-met" || ofValues.has(id));
}

/** Those on which a coefficient, or its verdict, hangs: its limit, the weights where values are shared out, who takes part. */
export function changedForCoefficient(
  standard: Standard,
  stage: Stage,
  { isSplit }: { readonly isSplit: boolean },
): readonly ChangedFigure[] {
  return changedFigures(standard).filter(
    ({ id, group }) => id === `balance:${stage}` || group === "scope" || (group === "split" && isSplit),
  );
}

/** Those on which an item beside the indicators hangs: its limits. */
export function changedForRequirement(
  standard: Standard,
  { id: code, limits }: Pick<Requirement, "id" | "limits">,
): readonly ChangedFigure[] {
  const own = new Set(Object.keys(limits).map((limit) => requirementLimitId(code, limit)));
  return changedFigures(standard).filter(({ id }) => own.has(id));
}
