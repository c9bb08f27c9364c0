import type { Stage } from "../fields/stages";
import { costOf } from "../investment/unit-prices";
import type { Measure } from "../measures/measure";
import { exactSum, exactTotal } from "../quantity/decimal";
import type { Words } from "../words";
import type { RemedyGround } from "./ground";
import { type Grouping, namesBy } from "./groupings";
import { schoolGaps } from "./school-gaps";
import { amountInWords, costBehind } from "./words";

/** What is lacking in all schools of a stage, or of a group (乡镇, 学区 …), to bring every value of an indicator to its standard. */
export interface Shortfall {
  readonly code: string;
  readonly measure: Measure;
  /** Null for mixed schools as a whole: what they share among stages. */
  readonly stage: Stage | null;
  /** Name of the group; null where no table tells it, and of all groups together. */
  readonly group: string | null;
  /** Values that are short. */
  readonly schools: number;
  readonly amount: number;
  /** 元; null where no price is known. */
  readonly cost: number | null;
}

/**
 * The county's shortfall by indicator and stage, and by group where the table tells groups. Each school's need is rounded up
 * by itself; what one has too much makes good nothing of another's. A mixed school's shared totals are counted once.
 */
export function shortfalls(ground: RemedyGround, by: Grouping = "town"): readonly Shortfall[] {
  const nameOf = namesBy(ground, by);
  const sums = new Map<string, { of: Pick<Shortfall, "code" | "measure" | "stage" | "group">; amounts: number[] }>();
  for (const { unit, code, measure, stage, amount } of schoolGaps(ground)) {
    const group = nameOf(unit);
    const key = `${code} ${stage} ${group}`;
    const sum = sums.get(key);
    if (sum) sum.amounts.push(amount);
    else sums.set(key, { of: { code, measure, stage, group }, amounts: [amount] });
  }
  return [...sums.values()].map(({ of, amounts }) => {
    const amount = exactTotal(amounts);
    return { ...of, schools: amounts.length, amount, cost: costOf(ground.prices, of.measure, amount) };
  });
}

/** The same with all groups together. */
export function withoutGroups(all: readonly Shortfall[]): readonly Shortfall[] {
  const sums = new Map<string, Shortfall>();
  for (const each of all) {
    const key = `${each.code} ${each.stage}`;
    const sum = sums.get(key);
    sums.set(
      key,
      sum
        ? {
            ...sum,
            schools: sum.schools + each.schools,
            amount: exactSum(sum.amount, each.amount),
            cost: sum.cost === null || each.cost === null ? null : exactSum(sum.cost, each.cost),
          }
        : { ...each, group: null },
    );
  }
  return [...sums.values()];
}

/** 小学 教学辅助用房：3所，共1,234.5㎡，约需370.5万元 */
export function shortfallSentence(
  { code, measure, stage, group, schools, amount, cost }: Shortfall,
  words: Words,
): string {
  const where = [group, stage === null ? "一贯制学校（全校）" : words.stage(stage)]
    .filter((each) => each !== null)
    .join(" ");
  return `${where} ${code} ${measure.shortName}：${words.count(schools)}所，共${amountInWords(measure, amount, words)}${costBehind(measure, cost, words)}`;
}

/** What one group lacks. */
export interface GroupShortfall {
  readonly name: string | null;
  readonly lacks: readonly Shortfall[];
}

/** The groups that lack something, those with the most values that are short first. */
export function shortfallsByGroup(ground: RemedyGround, by: Grouping): readonly GroupShortfall[] {
  const groups = new Map<string | null, Shortfall[]>();
  for (const each of shortfalls(ground, by)) {
    const own = groups.get(each.group);
    if (own) own.push(each);
    else groups.set(each.group, [each]);
  }
  const values = ({ lacks }: GroupShortfall): number => lacks.reduce((sum, { schools }) => sum + schools, 0);
  return [...groups].map(([name, lacks]) => ({ name, lacks })).sort((a, b) => values(b) - values(a));
}
