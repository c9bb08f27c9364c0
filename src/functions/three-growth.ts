import { growthSteps, type YearFigure, type YearStep, yearSteps } from "../core/money/year-by-year";
import { inOneUnit } from "./arguments/alike";
import type { Cells } from "./arguments/cells";
import type { ArgumentsOf, NumbersArgument, Parameters } from "./arguments/parameters";
import { entriesOf, type YearRanges, yearRanges } from "./arguments/series";
import { YEARS, zeroParameter } from "./arguments/shared-parameters";
import { ratesApart, rateWord } from "./arguments/shown";
import { saidUnderBoth } from "./arguments/zeros";
import { customFunction } from "./custom-function";
import { changesText, unknownYears } from "./year-words";

const MONEY = { takes: "numbers", holds: "money" } as const;
const PARAMETERS = {
  years: YEARS,
  funds: { name: "教育财政拨款", description: "各年的教育财政拨款", ...MONEY },
  revenue: { name: "财政经常性收入", description: "各年的财政经常性收入", ...MONEY },
  perStudent: { name: "生均教育费用", description: "各年按在校学生人数平均的教育费用", ...MONEY },
  pay: { name: "教师工资", description: "各年的教师平均工资", ...MONEY },
  publicFunds: { name: "生均公用经费", description: "各年的学生人均公用经费", ...MONEY },
  zero: zeroParameter("结论因此不同的给出说明"),
} as const satisfies Parameters;
type Given = ArgumentsOf<typeof PARAMETERS>;

export const THREE_GROWTH = customFunction({
  id: "THREE_GROWTH",
  description:
    "三个增长（教育法）：相邻两年逐对核对，教育财政拨款的增长高于财政经常性收入的增长，生均教育费用、教师工资、生均公用经费逐年增长。",
  parameters: PARAMETERS,
  result: { is: "text", description: "符合、不符合（哪一项、哪一年、差多少）或不能判断" },
  compute: (given) => {
    const ranges = yearRanges(
      given.years,
      SERIES.map((key) => given[key]),
    );
    return saidUnderBoth(ranges.rows, given.zero.meaning, (rows) => growthText(given, ranges, rows));
  },
});

const SERIES = ["funds", "revenue", "perStudent", "pay", "publicFunds"] as const;
const RISING = ["perStudent", "pay", "publicFunds"] as const;

function growthText(given: Given, ranges: YearRanges, rows: readonly Cells[]): string {
  const told = (key: (typeof SERIES)[number]): { readonly unit: string; readonly figures: readonly YearFigure[] } =>
    seriesOf(given[key], rows[SERIES.indexOf(key)] ?? [], ranges);
  const [funds, revenue] = [told("funds"), told("revenue")];
  const steps = growthSteps(funds.figures, revenue.figures);
  const faults = steps.flatMap(({ to, isHigher, growth, otherGrowth, lack }) => {
    if (isHigher !== false || growth === null || otherGrowth === null) return [];
    const [own, other] = ratesApart(growth, otherGrowth);
    const short =
      lack > 0 ? `低于财政经常性收入增长${other}，差${lack}${funds.unit}` : `与财政经常性收入增长${other}相同`;
    return [`${to}年教育财政拨款增长${own}，${short}`];
  });
  const rising = RISING.map((key) => {
    const { unit, figures } = told(key);
    return { name: given[key].name, unit, steps: yearSteps(figures) };
  });
  const notRising = rising.flatMap(({ name, unit, steps: own }) =>
    own.flatMap((step) => fallText(name, unit, step) ?? []),
  );
  const compared = steps.map(({ from, to, isHigher }) => ({ from, to, change: isHigher === null ? "unknown" : "" }));
  const unknown = unknownYears(ranges.years, [compared, ...rising.map((each) => each.steps)]);
  return changesText([...faults, ...notRising], unknown, "三个增长都做到", ranges.years);
}

function seriesOf(
  argument: NumbersArgument,
  row: Cells,
  ranges: YearRanges,
): { readonly unit: string; readonly figures: readonly YearFigure[] } {
  const { unit, figures } = inOneUnit(entriesOf(argument, row, ranges));
  return { unit, figures: ranges.years.map((year, at) => ({ year, top: figures[at]?.value ?? null, over: 1 })) };
}

function fallText(name: string, unit: string, { from, to, change, lack, rate }: YearStep): string | null {
  if (change === "falls") return `${to}年${name}比${from}年下降${rateWord(rate)}，少${lack}${unit}`;
  return change === "level" ? `${to}年${name}与${from}年持平，没有增长` : null;
}
