import { type YearFigure, type YearStep, yearSteps } from "../core/money/year-by-year";
import { inOneUnit } from "./arguments/alike";
import type { Cells } from "./arguments/cells";
import type { ArgumentsOf, Parameters } from "./arguments/parameters";
import { entriesOf, type YearRanges, yearRanges } from "./arguments/series";
import { STUDENTS, YEARS, zeroParameter } from "./arguments/shared-parameters";
import { rateWord } from "./arguments/shown";
import { saidUnderBoth } from "./arguments/zeros";
import { customFunction } from "./custom-function";
import { changesText, unknownYears } from "./year-words";

const PARAMETERS = {
  years: YEARS,
  amounts: {
    name: "数额",
    description: "各年的一般公共预算教育经费等，单位一致；也可以是交流人数",
    takes: "numbers",
    holds: "amount",
  },
  over: {
    ...STUDENTS,
    name: "人数",
    description: "各年的在校学生数（核对交流比例时为教师总数）；省略时只核对数额本身。单位：人",
    optional: true,
  },
  strict: {
    name: "逐年增加",
    description: "TRUE：每年都要比上年多，持平也不算；省略时只要不减少",
    takes: "choice",
    optional: true,
  },
  zero: zeroParameter("结论因此不同的给出说明"),
} as const satisfies Parameters;
type Given = ArgumentsOf<typeof PARAMETERS>;

export const NO_DECREASE = customFunction({
  id: "NO_DECREASE",
  description: "两个“只增不减”：相邻两年逐对核对总额和人均（不四舍五入），减少时说明是哪一年、差多少。",
  parameters: PARAMETERS,
  result: { is: "text", description: "符合、不符合（哪一年、差多少）或不能判断" },
  compute: (given) => {
    const { years, amounts, over, zero } = given;
    const ranges = yearRanges(years, [amounts, over]);
    return saidUnderBoth(ranges.rows, zero.meaning, (rows) => decreaseText(given, ranges, rows));
  },
});

function decreaseText({ amounts, over, strict }: Given, ranges: YearRanges, rows: readonly Cells[]): string {
  const [tops = [], overs = []] = rows;
  const { unit, figures } = inOneUnit(entriesOf(amounts, tops, ranges));
  const people = over.isGiven ? entriesOf(over, overs, ranges).map(({ figure }) => figure?.amount ?? null) : null;
  const figuresOf = (of: (at: number) => number | null): readonly YearFigure[] =>
    ranges.years.map((year, at) => ({ year, top: figures[at]?.value ?? null, over: of(at) }));
  const totals = yearSteps(figuresOf(() => 1));
  const shares = people ? yearSteps(figuresOf((at) => people[at] ?? null)) : [];
  const mustRise = strict.choice === true;
  const tell =
    (name: string) =>
    ({ from, to, change, lack, rate }: YearStep): string => {
      // Of people on exchange over all teachers it is a share that has to rise, and no sum of money.
      const amount = lack <= 0 || name === "比例" ? "" : `，${name === "总额" ? "少" : "总额须再增加"}${lack}${unit}`;
      return change === "level"
        ? `${to}年${name}与${from}年持平，没有增加`
        : `${to}年${name}比${from}年下降${rateWord(rate)}${amount}`;
    };
  const isBad = ({ change }: YearStep): boolean => change === "falls" || (mustRise && change === "level");
  const faults = [
    ...(mustRise && people ? [] : totals.filter(isBad).map(tell("总额"))),
    ...shares.filter(isBad).map(tell(mustRise ? "比例" : "人均")),
  ];
  const good = `${mustRise ? "逐年增加" : "只增不减"}${people ? "" : "（没有给人数，只核对数额本身）"}`;
  return changesText(faults, unknownYears(ranges.years, people ? [totals, shares] : [totals]), good, ranges.years);
}
