import { stateAt } from "../assessment/assessed-units";
import type { Stage } from "../fields/stages";
import { costOf } from "../investment/unit-prices";
import type { Measure } from "../measures/measure";
import { inBlocks, type Pieces, wholly } from "../pieces";
import { exactTotal } from "../quantity/decimal";
import { amountToStandard, isSharedOut, type RemedyGround, stageOf, unitsOfSchool } from "./ground";
import { greatest } from "../quantity/long-lists";

/** What one school lacks to bring one indicator to its standard. */
export interface SchoolGap {
  /** Its position among the units of the ground, by which its groups are told. */
  readonly unit: number;
  readonly school: string;
  readonly code: string;
  readonly measure: Measure;
  /** Null for what the stages of a mixed school share. */
  readonly stage: Stage | null;
  /** Rounded up by itself: whole people and things, ㎡ and 元 to two decimals. */
  readonly amount: number;
  /** 元; null where no price is known. */
  readonly cost: number | null;
}

/**
 * Every gap of every school, an indicator after the other. What one school has too much makes good nothing of another's; a
 * mixed school's shared totals are counted once.
 */
export function schoolGaps(ground: RemedyGround): readonly SchoolGap[] {
  return wholly(schoolGapsInPieces(ground));
}

/** What {@link schoolGaps} says, standing still between blocks of schools. */
export function* schoolGapsInPieces(ground: RemedyGround): Pieces<readonly SchoolGap[]> {
  const { units, standard, schools, prices } = ground;
  const gaps: SchoolGap[] = [];
  for (const [position, indicator] of standard.indicators.entries()) {
    const add = (unit: number): void => {
      const school = unitsOfSchool(units, unit);
      const isShort = (each: number): boolean => isShortAt(ground, position, each);
      const isMixed = school.length > 1 && indicator.isSplit;
      if (isMixed ? unit !== school[0] || !school.some(isShort) : !isShort(unit)) return;
      const isShared = isMixed && school.some((each) => isSharedOut(units, indicator, each));
      for (const each of isShared ? [unit] : isMixed ? school.filter(isShort) : [unit]) {
        const amount = isShared
          ? greatest(school.map((one) => amountToStandard(ground, indicator, one)))
          : amountToStandard(ground, indicator, each);
        if (amount === 0) continue;
        gaps.push({
          unit: each,
          school: schools[each]?.name ?? "",
          code: indicator.code,
          measure: indicator,
          stage: isShared ? null : stageOf(units, each),
          amount,
          cost: costOf(prices, indicator, amount),
        });
      }
    };
    yield* inBlocks(units.length, (first, end) => {
      for (let unit = first; unit < end; unit++) add(unit);
    });
  }
  return gaps;
}

function isShortAt(ground: RemedyGround, position: number, unit: number): boolean {
  const state = stateAt(ground, position, unit);
  return state === "floor" || state === "failed";
}

/** What the gaps of each measure come to, in the order in which they stand. */
export function sumsOfGaps(
  gaps: readonly SchoolGap[],
): readonly { readonly measure: Measure; readonly amount: number; readonly cost: number | null }[] {
  return [...new Set(gaps.map(({ measure }) => measure))].map((measure) => {
    const own = gaps.filter((gap) => gap.measure === measure);
    const costs = own.map(({ cost }) => cost);
    return {
      measure,
      amount: exactTotal(own.map(({ amount }) => amount)),
      cost: costs.includes(null) ? null : exactTotal(costs.map((cost) => cost ?? 0)),
    };
  });
}
