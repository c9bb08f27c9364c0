import { STAGES } from "../fields/stages";
import type { Measure } from "../measures/measure";
import { judgementKey } from "../standards/judgement";
import type { RequirementMeasure, StatedRequirement } from "../standards/requirement";
import type { IndicatorStandard, Source, Standard } from "../standards/standard";
import { figuresOfStandard, requirementLimitId, type StandardFigure, thresholdId } from "../standards/standard-figures";
import { type Paired, paired, type Two } from "./paired";

/** A figure in which two standards differ: the number, its sign, what it is of, or where it is written. */
export interface FigureDifference extends Two<StandardFigure | null> {
  /** False where both ask for the same number, and only its name or its clause differs. */
  readonly isOtherwise: boolean;
}

/** What two standards ask differently, whatever is judged by them. */
export interface StandardsCompared {
  readonly indicators: Paired<IndicatorStandard>;
  readonly requirements: Paired<StatedRequirement>;
  readonly figures: readonly FigureDifference[];
  /** Items of both that count otherwise, or ask more or less strictly. */
  readonly scopes: readonly Two<StatedRequirement>[];
}

/**
 * What differs between two standards. Indicators answer to each other by what they measure, whatever their codes: 1 of 2012
 * is 1.4 of 2017. Items do where one pack states both, or where they are decided in the same way.
 */
export function compareStandards(own: Standard, other: Standard): StandardsCompared {
  const indicators = paired(own.indicators, other.indicators, isSameMeasure, isOfSameFigures);
  const requirements = paired(own.requirements, other.requirements, isSameStatement, isSameItem, isSameWay);
  return {
    indicators,
    requirements,
    figures: differingFigures(own, other, { indicators, requirements }),
    scopes: requirements.both.filter((pair) => !isAskedAlike(pair)),
  };
}

function isSameMeasure(own: Measure, other: Measure): boolean {
  return own.id === other.id;
}

/** The same figures of a school over its pupils, for each or for a hundred, under another name: 区级以上 and 县级以上骨干. */
function isOfSameFigures(own: Measure, other: Measure): boolean {
  const terms = ({ terms: all, isSplit }: Measure): string =>
    JSON.stringify([isSplit, all.map(({ field, sign, isPart }) => [field, sign, isPart === true])]);
  return terms(own) === terms(other);
}

function isSameStatement(own: StatedRequirement, other: StatedRequirement): boolean {
  return judgementKey(own) === judgementKey(other);
}

function isSameItem(own: StatedRequirement, other: StatedRequirement): boolean {
  return own.id === other.id && own.name === other.name;
}

function isSameWay(own: StatedRequirement, other: StatedRequirement): boolean {
  return wayOf(own.measure) === wayOf(other.measure) && own.force === other.force;
}

function wayOf(measure: RequirementMeasure): string {
  return JSON.stringify(measure);
}

/** True where two items count the same and are as strict; their numbers may differ. */
function isAskedAlike({ own, other }: Two<StatedRequirement>): boolean {
  return isSameWay(own, other);
}

function differingFigures(
  own: Standard,
  other: Standard,
  { indicators, requirements }: Pick<StandardsCompared, "indicators" | "requirements">,
): readonly FigureDifference[] {
  const [ownFigures, otherFigures] = [figuresById(own), figuresById(other)];
  const ids: Two<string>[] = [
    ...indicators.both.flatMap((pair) =>
      STAGES.map((stage) => ({
        own: thresholdId(pair.own.code, stage),
        other: thresholdId(pair.other.code, stage),
      })),
    ),
    ...rulesOf(ownFigures, otherFigures),
    ...requirements.both.flatMap((pair) =>
      [...new Set([...Object.keys(pair.own.limits), ...Object.keys(pair.other.limits)])].map((limit) => ({
        own: requirementLimitId(pair.own.id, limit),
        other: requirementLimitId(pair.other.id, limit),
      })),
    ),
  ];
  return ids.flatMap((id) => {
    const pair = { own: ownFigures.get(id.own) ?? null, other: otherFigures.get(id.other) ?? null };
    const isOtherwise = isAnotherNumber(pair);
    return isOtherwise || isWrittenElsewhere(pair) ? [{ ...pair, isOtherwise }] : [];
  });
}

type Figures = ReadonlyMap<string, StandardFigure>;

function figuresById(standard: Standard): Figures {
  return new Map(figuresOfStandard(standard).map((figure) => [keyOfFigure(figure), figure]));
}

/** A limit of each coefficient and one of their mean have the same id and are not the same thing. */
function keyOfFigure({ id, group, name }: StandardFigure): string {
  return group === "balance" ? `${id} ${name}` : id;
}

/** Ids of the figures that belong to no indicator and no item: rules for schools, limits, weights, scope. */
function rulesOf(own: Figures, other: Figures): readonly Two<string>[] {
  const keys = [...own, ...other].flatMap(([key, { group }]) =>
    group === "indicator" || group === "requirement" ? [] : [key],
  );
  return [...new Set(keys)].map((key) => ({ own: key, other: key }));
}

function isAnotherNumber({ own, other }: Two<StandardFigure | null>): boolean {
  return own?.value !== other?.value || own?.sign !== other?.sign || own?.unit !== other?.unit;
}

function isWrittenElsewhere({ own, other }: Two<StandardFigure | null>): boolean {
  if (!own || !other) return false;
  return own.name !== other.name || !isSameSource(own.source, other.source);
}

function isSameSource(own: Source, other: Source): boolean {
  return own.document === other.document && own.clause === other.clause;
}
