import { stateAt } from "../assessment/assessed-units";
import { costOf } from "../investment/unit-prices";
import { exactSum, exactTotal } from "../quantity/decimal";
import type { Words } from "../words";
import { failedSchools } from "./failed-schools";
import { type RemedyGround } from "./ground";
import { plansOf, type SchoolSteps } from "./plans";
import { costInWords } from "./words";

/** What the next money buys. */
export interface NextMoney {
  readonly budget: number;
  /** Schools that pass for it, cheapest first. */
  readonly schools: readonly SchoolSteps[];
  readonly spent: number;
  /** 元 of the next school that the rest does not pay; null where there is none. */
  readonly next: number | null;
  /** Failed schools of which a step has no price: they are in none of this. */
  readonly withoutPrice: number;
}

/**
 * The most schools that so much money brings to pass, of those whose steps all have a price. Exact: each school counts one,
 * so the cheapest ones are the most. A school that needs nothing but priced things takes its cheapest way, which may have
 * more steps than its shortest.
 */
export function nextMoney(ground: RemedyGround, budget: number): NextMoney {
  let withoutPrice = 0;
  const priced = failedSchools(ground).flatMap((units) => {
    if (units.some((unit) => needsUnpriced(ground, unit))) {
      withoutPrice++;
      return [];
    }
    const plans = plansOf(ground, units).filter(({ steps }) => steps.every(({ cost }) => cost !== null));
    const costs = plans.map((plan) => ({ plan, cost: exactTotal(plan.steps.map(({ cost }) => cost ?? 0)) }));
    const [first] = costs.sort((a, b) => a.cost - b.cost || a.plan.steps.length - b.plan.steps.length);
    if (!first) withoutPrice++;
    return first ? [{ ...first.plan, cost: first.cost }] : [];
  });
  priced.sort((a, b) => a.cost - b.cost || a.unit - b.unit);
  const schools: SchoolSteps[] = [];
  let spent = 0;
  for (const plan of priced) {
    const withIt = exactSum(spent, plan.cost);
    if (withIt > budget) return { budget, schools, spent, next: plan.cost, withoutPrice };
    schools.push(plan);
    spent = withIt;
  }
  return { budget, schools, spent, next: null, withoutPrice };
}

/** True where a unit cannot pass without something that has no price: told from its states alone. */
function needsUnpriced(ground: RemedyGround, unit: number): boolean {
  const { indicators, schoolRule } = ground.standard;
  const judged = indicators.filter(({ required }) => required !== null).length;
  const unpriced = indicators.flatMap((indicator, position) =>
    indicator.required === null || costOf(ground.prices, indicator, 1) !== null
      ? []
      : [stateAt(ground, position, unit)],
  );
  const short = unpriced.filter((state) => state !== "met").length;
  return unpriced.includes("failed") || short > judged - (schoolRule?.leastMet ?? judged);
}

/** What the next 100万元 bring. */
export function nextMoneySentence({ budget, schools, spent, next, withoutPrice }: NextMoney, words: Words): string {
  const others = withoutPrice > 0 ? `另有${words.count(withoutPrice)}所缺少单价，未计入。` : "";
  if (schools.length === 0)
    return `${next === null ? "没有可以按单价测算的未达标学校。" : `投入${costInWords(budget, words)}还不能使一所学校达标，最少需${costInWords(next, words)}。`}${others}`;
  const names = schools
    .slice(0, MOST_NAMED)
    .map(({ school }) => school)
    .join("、");
  const more = schools.length > MOST_NAMED ? "等" : "";
  return `投入${costInWords(budget, words)}，最多可使${words.count(schools.length)}所学校达标（${names}${more}），共需${costInWords(spent, words)}。${others}`;
}

const MOST_NAMED = 5;
