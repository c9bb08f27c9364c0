import type { RequirementCheck } from "../core/checks/requirement-check";
import type { BalanceAssessment } from "../core/assessment/assessment";
import { contributionsOf, liftsOf, movesOf } from "../core/remedies/coefficient";
import type { PriceInUse } from "../core/investment/entered-price";
import type { UnitPrice } from "../core/investment/unit-prices";
import { type ItemLack, itemLacks } from "../core/remedies/item-lacks";
import { countyGroupingsOf } from "../core/remedies/groupings";
import type { RemedyGround } from "../core/remedies/ground";
import { marginOf, remediesOf, type Remedy, type ValueRemedies } from "../core/remedies/remedies";
import { nextMoney } from "../core/remedies/next-money";
import type { SchoolSteps } from "../core/remedies/plans";
import { type Shortfall, shortfalls } from "../core/remedies/shortfalls";
import { firstSteps } from "../core/remedies/steps";
import { stageName } from "../i18n/zh-CN/domain";
import {
  contributionInWords,
  enoughInWords,
  itemLackInWords,
  liftsInWords,
  marginInWords,
  moveInWords,
  NEXT_MONEY,
  nextMoneyInWords,
  remediesInWords,
  shortfallInWords,
  stepsInWords,
} from "../i18n/zh-CN/remedies";

import { priceWithOrigin } from "../i18n/zh-CN/unit-prices";

type Json = Record<string, unknown>;

/** So many schools (a mixed one once a stage) are told of with their remedies, and as many with values near their lines. */
const MOST_SCHOOLS = 500;
/** So many schools of each coefficient above its limit, those with the largest part. */
const MOST_CONTRIBUTIONS = 20;

/** What `--remedies` adds to the report: what would mend the values, the schools and the coefficients. */
export function jsonRemedies(
  ground: RemedyGround,
  checks: readonly RequirementCheck[],
  prices: readonly PriceInUse[],
): Json {
  const failed = ground.schools.filter(({ verdict }) => verdict === "failed");
  const money = nextMoney(ground, NEXT_MONEY);
  return {
    prices: prices.map(jsonPrice),
    values: failed.slice(0, MOST_SCHOOLS).flatMap(({ index }) => valuesOf(ground, index)),
    leftOut: Math.max(0, failed.length - MOST_SCHOOLS),
    nearMisses: nearMisses(ground),
    firstSteps: firstSteps(ground, MOST_SCHOOLS).map(jsonSteps),
    shortfall: shortfalls(ground).map((each) => ({ ...jsonShortfall(each), town: each.group })),
    shortfallByGroup: countyGroupingsOf(ground).flatMap((by) =>
      shortfalls(ground, by).map((each) => ({ by, name: each.group, ...jsonShortfall(each) })),
    ),
    items: itemLacks(checks).map(jsonItemLack),
    nextMoney: {
      budget: money.budget,
      schools: money.schools.map(({ school, cost }) => ({ school, cost })),
      spent: money.spent,
      next: money.next,
      withoutPrice: money.withoutPrice,
      exact: true,
      message: nextMoneyInWords(ground),
    },
    balance: ground.balance.filter(({ met }) => met === false).map((balance) => jsonBalance(ground, balance)),
  };
}

function jsonShortfall(each: Shortfall): Json {
  return {
    code: each.code,
    stage: each.stage === null ? null : stageName(each.stage),
    schools: each.schools,
    amount: each.amount,
    unit: each.measure.unit,
    cost: each.cost,
    message: shortfallInWords(each),
  };
}

function jsonItemLack(told: ItemLack): Json {
  const { requirement, of, name, stage, subjects, amount, unit, isOver, isAtLeast } = told;
  return {
    id: requirement.id,
    name: requirement.name,
    of,
    line: name === "" ? null : name,
    stage: stage === null ? null : stageName(stage),
    subjects,
    amount,
    unit,
    over: isOver === true,
    atLeast: isAtLeast === true,
    message: itemLackInWords(told),
  };
}

function jsonPrice(price: PriceInUse): Json {
  const { priced, used, table, entered } = price;
  const each = (known: UnitPrice | null): number | null => known && known.yuan / known.amount;
  return {
    measure: priced.measure.id,
    unit: priced.measure.unit,
    price: each(used),
    from: used?.from ?? null,
    ofTable: each(table),
    entered,
    message: priceWithOrigin(price),
  };
}

function valuesOf(ground: RemedyGround, unit: number): Json[] {
  return ground.standard.indicators.flatMap(({ code }) => {
    const told = remediesOf(ground, unit, code);
    return told ? [jsonValue(told)] : [];
  });
}

function jsonValue(told: ValueRemedies): Json {
  const messages = remediesInWords(told);
  return {
    school: told.school,
    stage: stageName(told.stage),
    code: told.code,
    state: told.state,
    lack: told.lack,
    unit: told.measure.unit,
    enough: told.enough && { ...told.enough, message: enoughInWords(told) },
    remedies: told.remedies.map((remedy, at) => ({ ...jsonRemedy(remedy), message: messages[at] })),
  };
}

function jsonRemedy(remedy: Remedy): Json {
  switch (remedy.kind) {
    case "relief":
      return { kind: remedy.kind, amount: remedy.amount, free: true };
    case "teachers":
      return { kind: remedy.kind, amount: remedy.amount, free: true, from: remedy.from.map(partner) };
    case "pupils":
      return { kind: remedy.kind, amount: remedy.fewer, free: true, to: remedy.to.map(partner) };
    case "purchase":
      return {
        kind: remedy.kind,
        amount: remedy.amount,
        free: false,
        wholeSchool: remedy.isWholeSchool,
        forAllStages: remedy.forAllStages,
        cost: remedy.cost,
        priceEntered: remedy.isPriceEntered,
      };
  }
}

const partner = ({ school, town, count }: { school: string; town: string | null; count: number }): Json => ({
  school,
  town,
  count,
});

function nearMisses(ground: RemedyGround): Json[] {
  const found: Json[] = [];
  for (const { index, name, stage, verdict } of ground.schools
    .filter((school) => school.verdict === "met")
    .slice(0, MOST_SCHOOLS)) {
    for (const indicator of verdict === "met" ? ground.standard.indicators : []) {
      const margin = marginOf(ground, index, indicator.code);
      if (!margin?.isNear) continue;
      const { pupils, amount } = margin;
      found.push({
        school: name,
        stage: stageName(stage),
        code: indicator.code,
        pupils,
        amount,
        unit: indicator.unit,
        message: marginInWords(margin, indicator),
      });
    }
  }
  return found;
}

function jsonSteps(plan: SchoolSteps): Json {
  return {
    school: plan.school,
    town: plan.town,
    stages: plan.stages.map(stageName),
    steps: plan.steps.map(({ code, stage, to, amount, measure, cost, isFree }) => ({
      code,
      stage: stage === null ? null : stageName(stage),
      to,
      amount,
      unit: measure.unit,
      cost,
      free: isFree,
    })),
    cost: plan.cost,
    message: stepsInWords(plan),
  };
}

function jsonBalance(ground: RemedyGround, balance: BalanceAssessment): Json {
  const lifts = liftsOf(ground, balance);
  return {
    stage: stageName(balance.stage),
    code: balance.code,
    contributions: contributionsOf(ground, balance)
      .slice(0, MOST_CONTRIBUTIONS)
      .map((each) => ({
        school: each.school,
        value: each.value,
        share: each.share,
        side: each.side,
        without: each.without,
        message: contributionInWords(each),
      })),
    lifts: lifts && {
      level: lifts.level,
      atLeast: lifts.atLeast,
      total: lifts.total,
      fewest: lifts.isFewest,
      ofStage: lifts.isShared,
      schools: lifts.lifts.map(partner),
      message: liftsInWords(lifts, balance),
    },
    moves: movesOf(ground, balance).map((move) => ({
      from: move.from.school,
      to: move.to.school,
      coefficient: move.coefficient,
      within: move.isWithin,
      message: moveInWords(move, balance),
    })),
  };
}
