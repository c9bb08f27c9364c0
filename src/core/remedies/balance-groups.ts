import type { BalanceAssessment } from "../assessment/assessment";
import { printedMean } from "../statistics/exact-coefficient";
import { PRINTED_DIGITS } from "../assessment/judge-value";
import { exactValue } from "../indicators/exact-figure";
import { at } from "../quantity/at";
import { fractionOf } from "../quantity/fraction";
import { type ExactSchool, printedCoefficient } from "../statistics/exact-coefficient";
import { spreadByGroup } from "../statistics/spread-by-group";
import { indicatorOf } from "../standards/standard";
import type { Words } from "../words";
import type { RemedyGround } from "./ground";
import { type Grouping, GROUPING_NAMES, groupingsOf, groupName, namesBy } from "./groupings";

/** One group of the schools of a coefficient. */
export interface GroupOfBalance {
  /** Null for the schools of which no table tells a group. */
  readonly name: string | null;
  /** Positions of its schools in the assessment, lowest value first. */
  readonly units: readonly number[];
  readonly students: number;
  /** All that the group has over all its pupils, unit of the indicator. */
  readonly mean: number;
  readonly printedMean: number;
  /** The coefficient of the group's own schools; null where its mean is 0. */
  readonly cv: number | null;
  readonly printed: number | null;
  /** Parts of the county's spread, 0 to 1: by the group's mean, and by its schools about that mean. */
  readonly between: number;
  readonly within: number;
}

/** A coefficient by one grouping: for information, nothing is judged by it. */
export interface BalanceByGroup {
  readonly by: Grouping;
  /** Part of the county's spread that lies between the groups; together with `within` 1, or both 0 where none is. */
  readonly between: number;
  readonly within: number;
  /** Lowest mean first. */
  readonly groups: readonly GroupOfBalance[];
}

/** Every coefficient by each grouping that the tables tell; those without are left out. */
export function balanceByGroups(ground: RemedyGround, balance: BalanceAssessment): readonly BalanceByGroup[] {
  const shares = balance.shares;
  if (shares.length === 0) return [];
  return groupingsOf(ground, balance.stage).map((by) => byGrouping(ground, balance, shares, by));
}

function byGrouping(
  ground: RemedyGround,
  balance: BalanceAssessment,
  shares: BalanceAssessment["shares"],
  by: Grouping,
): BalanceByGroup {
  const name = namesBy(ground, by);
  const positions = new Map<string | null, number>();
  const members: { readonly unit: number; readonly value: number }[][] = [];
  const own = shares.map(({ school, value }) => {
    const group = name(school);
    const position = positions.get(group) ?? members.length;
    positions.set(group, position);
    (members[position] ??= []).push({ unit: school, value });
    return position;
  });
  const spread = spreadByGroup(
    shares.map(({ value }) => value),
    shares.map(({ school }) => at(ground.units.students, school)),
    own,
    members.length,
  );
  const names = [...positions.keys()];
  const groups = spread.groups.map((group, position): GroupOfBalance => {
    const units = [...(members[position] ?? [])].sort((a, b) => a.value - b.value).map(({ unit }) => unit);
    const exactly = (): readonly ExactSchool[] => exactSchools(ground, balance, units);
    return {
      ...group,
      name: names[position] ?? null,
      units,
      printedMean: printedMean(group.mean, balance.measure.printedDigits, exactly),
      printed: group.cv === null ? null : printedCoefficient(group.cv, PRINTED_DIGITS.coefficient, exactly),
    };
  });
  const { between, within } = spread;
  return { by, between, within, groups: groups.sort((a, b) => a.mean - b.mean) };
}

function exactSchools(
  { units, standard }: RemedyGround,
  { code }: BalanceAssessment,
  members: readonly number[],
): readonly ExactSchool[] {
  return members.map((unit) => ({
    value: exactValue(units, standard, indicatorOf(standard, code), unit),
    students: fractionOf(at(units.students, unit)),
  }));
}

/** 按学区：差距的62.3%在学区之间，37.7%在学区内部；平均最低的是城西学区（3.21人），最高的是城东学区（5.02人）。 */
export function balanceByGroupSentence(
  { by, between, within, groups }: BalanceByGroup,
  { measure }: Pick<BalanceAssessment, "measure">,
  words: Words,
): string {
  const of = GROUPING_NAMES[by];
  const [lowest, highest] = [groups[0], groups.at(-1)];
  if (between + within === 0 || !lowest || !highest) return `按${of}：各校相同，没有差距。`;
  const told = (group: GroupOfBalance): string =>
    `${groupName(group.name, by)}（${words.value(measure, group.printedMean)}）`;
  return `按${of}：差距的${words.amount(between, "share")}在${of}之间，${words.amount(within, "share")}在${of}内部；平均最低的是${told(lowest)}，最高的是${told(highest)}。`;
}
