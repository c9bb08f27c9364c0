import type { GateDate } from "./gates";
import type { Stage } from "../fields/stages";
import type { Measure } from "../measures/measure";
import type { FigureOverride } from "./override";
import type { StatedRequirement } from "./requirement";

/** Code of an indicator or item within its standard, such as 1.1 or 2.11a: a text of any form. */
export type IndicatorCode = string;

/** Where a figure of a standard comes from. */
export interface Source {
  /** Document, such as 教督〔2017〕6号. */
  readonly document: string;
  /** Clause, such as 第五条（一）. */
  readonly clause: string;
  /** Date of the document, ISO. */
  readonly date: string;
}

/** One indicator of a standard: a measure of schools, with what the standard asks of it. */
export interface IndicatorStandard extends Measure {
  readonly code: IndicatorCode;
  /** A value reaches the standard when it is at least this, by stage; null where no school by itself has to reach anything. */
  readonly required: Readonly<Record<Stage, number>> | null;
  readonly source: Source;
}

/** When a school passes: with so many indicators met, the others reaching `floorRatio` of the standard. */
export interface SchoolRule {
  readonly leastMet: number;
  readonly floorRatio: number;
  readonly source: Source;
}

/**
 * What is asked of the difference coefficients: each at most the limit of its stage (优质均衡), or the plain mean of all
 * (基本均衡: 综合差异系数).
 */
export interface BalanceRule {
  readonly of: "each" | "mean";
  readonly limit: Readonly<Record<Stage, number>>;
  readonly source: Source;
}

/** Weight of one student by stage when a mixed school's resources are shared out. */
export interface SplitWeights {
  readonly withPrimary: { readonly primary: number; readonly junior: number; readonly senior: number };
  readonly withoutPrimary: { readonly junior: number; readonly senior: number };
  readonly source: Source;
}

/** 教学点 with fewer students than this are outside the indicators. */
export interface ScopeRule {
  readonly teachingPointLeastStudents: number;
  readonly source: Source;
}

/** How much of what is to be invested has to be done by the end of a year, all years before included. */
export interface ProgressTarget {
  readonly year: number;
  readonly share: number;
  readonly source: Source;
}

/** From which day to which a standard holds, ISO; `to` null while it is not repealed. */
export interface Validity {
  readonly from: string;
  readonly to: string | null;
}

/**
 * Where a document says two things, or another thing than the document it stands beside. It is shown where the standard is
 * chosen, so that nothing is decided in silence.
 */
export interface Contradiction {
  /** Text that stays: S001-C1 of one document, X-6 between documents. */
  readonly id: string;
  /** Both sayings, in the words of the documents. */
  readonly says: string;
  readonly source: Source;
  /** What is taken where nobody decides otherwise, and how it is decided otherwise. */
  readonly default: string;
}

/** A choice that a standard leaves open, with what is chosen. */
export interface Switch {
  readonly id: string;
  readonly name: string;
  readonly choices: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: string;
  /** What is chosen where nobody has said otherwise. */
  readonly usual: string;
  readonly source: Source;
}

/** A figure that the user has replaced. */
export interface AppliedOverride extends FigureOverride {
  /** What the standard itself says. */
  readonly original: number;
}

/** A standard as it is applied: a pack with what it stands on and what the user has replaced. */
export interface Standard {
  readonly id: string;
  readonly name: string;
  readonly valid: Validity;
  /** Names of the packs that it stands on, the nearest first. */
  readonly standsOn: readonly string[];
  readonly indicators: readonly IndicatorStandard[];
  /** Null where no school is judged by itself. */
  readonly schoolRule: SchoolRule | null;
  readonly balance: BalanceRule;
  readonly splitWeights: SplitWeights;
  readonly scope: ScopeRule;
  readonly requirements: readonly StatedRequirement[];
  /** Empty where its document sets none: then no plan by years is held against any. */
  readonly progressTargets: readonly ProgressTarget[];
  /** The days of the gates; empty where its document sets none. */
  readonly gateDates: readonly GateDate[];
  readonly switches: readonly Switch[];
  /** Of its own document and those that it stands on, its own first. */
  readonly contradictions: readonly Contradiction[];
  /** What the user has replaced, by the id of the figure. */
  readonly overrides: ReadonlyMap<string, AppliedOverride>;
}

/** The indicator with this code. @throws RangeError where the standard has none */
export function indicatorOf(standard: Standard, code: IndicatorCode): IndicatorStandard {
  const found = standard.indicators.find((indicator) => indicator.code === code);
  if (!found) throw new RangeError(`standard ${standard.id} has no indicator ${code}`);
  return found;
}

/** True where a standard does not hold (any more, or yet) on this day, ISO. */
export function isOutOfForce({ valid }: Pick<Standard, "valid">, day: string): boolean {
  return day < valid.from || (valid.to !== null && day > valid.to);
}
