import type { RequirementCheck } from "../../core/checks/requirement-check";
import type { BalanceAssessment } from "../../core/assessment/assessment";
import {
  type Contribution,
  contributionSentence,
  liftsOf,
  liftsSentence,
  type Lifts,
  type Move,
  moveSentence,
} from "../../core/remedies/coefficient";
import { type BalanceByGroup, balanceByGroupSentence } from "../../core/remedies/balance-groups";
import { type ItemLack, itemLacks, itemLackSentence } from "../../core/remedies/item-lacks";
import type { RemedyGround } from "../../core/remedies/ground";
import {
  enoughSentence,
  type Margin,
  marginSentence,
  remedySentences,
  type ValueRemedies,
} from "../../core/remedies/remedies";
import { failedWithoutFigures } from "../../core/remedies/failed-schools";
import { nextMoney, nextMoneySentence } from "../../core/remedies/next-money";
import { type SchoolSteps, stepsBehindName, stepsSentence } from "../../core/remedies/plans";
import { type Shortfall, shortfalls, shortfallSentence, withoutGroups } from "../../core/remedies/shortfalls";
import { firstSteps } from "../../core/remedies/steps";
import type { Measure } from "../../core/measures/measure";
import { formatCount } from "./numbers";
import { WORDS } from "./words";

/** What would mend a value, a sentence for each way, those without money first. */
export function remediesInWords(remedies: ValueRemedies): readonly string[] {
  return remedySentences(remedies, WORDS);
}

/** What is enough for the school to pass all the same; null where nothing less than the standard is. */
export const enoughInWords = (remedies: ValueRemedies): string | null => enoughSentence(remedies, WORDS);
export const marginInWords = (margin: Margin, measure: Measure): string => marginSentence(margin, measure, WORDS);
export const stepsInWords = (steps: SchoolSteps): string => stepsSentence(steps, WORDS);
export const stepsBehindNameInWords = (steps: SchoolSteps): string => stepsBehindName(steps, WORDS);
export const shortfallInWords = (shortfall: Shortfall): string => shortfallSentence(shortfall, WORDS);
export const itemLackInWords = (lack: ItemLack): string => itemLackSentence(lack, WORDS);
export const liftsInWords = (lifts: Lifts, balance: BalanceAssessment): string => liftsSentence(lifts, balance, WORDS);
export const moveInWords = (move: Move, balance: BalanceAssessment): string => moveSentence(move, balance, WORDS);
export const balanceByGroupInWords = (byGroup: BalanceByGroup, balance: BalanceAssessment): string =>
  balanceByGroupSentence(byGroup, balance, WORDS);
export const contributionInWords = (contribution: Contribution): string => contributionSentence(contribution, WORDS);

/** The money for which it is told what it buys, 元. */
export const NEXT_MONEY = 1_000_000;

/** What the next 100万元 bring; null where nothing can be said for want of prices. */
export function nextMoneyInWords(ground: RemedyGround): string | null {
  const told = nextMoney(ground, NEXT_MONEY);
  return told.schools.length === 0 && told.next === null ? null : nextMoneySentence(told, WORDS);
}

const MOST_SCHOOLS = 5;
const MOST_COEFFICIENTS = 1;
const MOST_ITEMS = 6;

/**
 * 先补什么, part by part: the schools nearest to 达标, the county's shortfall, what the items beside the indicators lack,
 * coefficients above their limit, the next money.
 */
export interface FirstStepsParts {
  /** All that can be worked out, the nearest first. */
  readonly nearest: readonly SchoolSteps[];
  /** Schools that failed and lack a figure, as a sentence; null where there are none. */
  readonly lacking: string | null;
  readonly shortfalls: readonly string[];
  readonly items: readonly string[];
  readonly coefficients: readonly string[];
  readonly money: string | null;
}

/** @param mostCoefficients of a large county each takes its time */
export function firstStepsParts(
  ground: RemedyGround,
  checks: readonly RequirementCheck[],
  mostCoefficients = Infinity,
): FirstStepsParts {
  const lacking = failedWithoutFigures(ground);
  const exceeded = ground.balance.filter(({ met }) => met === false).slice(0, mostCoefficients);
  return {
    nearest: firstSteps(ground),
    lacking: lacking > 0 ? `${formatCount(lacking)}所未达标学校缺数，补齐数据后才能测算。` : null,
    shortfalls: withoutGroups(shortfalls(ground)).map(shortfallInWords),
    items: itemsInWords(itemLacks(checks)),
    coefficients: exceeded.flatMap((balance) => {
      const lifts = liftsOf(ground, balance);
      return lifts ? [liftsInWords(lifts, balance)] : [];
    }),
    money: nextMoneyInWords(ground),
  };
}

/** The same in at most ten lines. */
export function firstStepsInWords(ground: RemedyGround, checks: readonly RequirementCheck[]): readonly string[] {
  const parts = firstStepsParts(ground, checks, MOST_COEFFICIENTS);
  const { nearest, lacking, shortfalls: county, items, coefficients, money } = parts;
  const later = nearest.length - MOST_SCHOOLS;
  const others = `${later > 0 ? `另有${formatCount(later)}所未达标学校，所补项目更多或数量更大。` : ""}${lacking ?? ""}`;
  return [
    ...nearest.slice(0, MOST_SCHOOLS).map(stepsInWords),
    ...(others === "" ? [] : [others]),
    ...(county.length > 0 ? [`各项全部补齐：${county.join("；")}。`] : []),
    ...(items.length > 0 ? [`其他指标：${items.join("；")}。`] : []),
    ...coefficients,
    ...(money === null ? [] : [money]),
  ];
}

/** Those of the most schools or people, and how many others there are. */
function itemsInWords(lacks: readonly ItemLack[]): readonly string[] {
  const later = lacks.length - MOST_ITEMS;
  return [
    ...lacks.slice(0, MOST_ITEMS).map(itemLackInWords),
    ...(later > 0 ? [`另有${formatCount(later)}项没有列出`] : []),
  ];
}
