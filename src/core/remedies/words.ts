import type { Measure } from "../measures/measure";
import type { Words } from "../words";

/** An amount of a measure with its unit: 3人, 12.34㎡, 120,000元. */
export function amountInWords({ unit }: Measure, amount: number, words: Words): string {
  return words.amount(amount, unit);
}

const YUAN_IN_WAN = 10_000;

/** Money in 万元 to two decimals. */
export function costInWords(yuan: number, words: Words): string {
  return `${words.number(yuan / YUAN_IN_WAN, 2)}万元`;
}

/** What an amount costs, to be told behind it: "" where that is not known, and where the amount is money itself. */
export function costBehind({ unit }: Measure, cost: number | null, words: Words): string {
  return unit === "yuan" || cost === null ? "" : `，约需${costInWords(cost, words)}`;
}

/** 城关小学（城关镇，2名）、河口小学（1名）; without how many where no unit is told. Names may end with a number. */
export function schoolsInWords(
  schools: readonly { readonly school: string; readonly town: string | null; readonly count: number }[],
  unit: string | null,
  words: Words,
): string {
  return schools
    .map(({ school, town, count }) => {
      const told = [...(town === null ? [] : [town]), ...(unit === null ? [] : [`${words.count(count)}${unit}`])];
      return told.length === 0 ? school : `${school}（${told.join("，")}）`;
    })
    .join("、");
}
