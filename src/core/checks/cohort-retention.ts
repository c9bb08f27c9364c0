import type { FieldId } from "../fields/catalogue";
import { compareProducts, exactSum } from "../quantity/decimal";
import { fractionOf } from "../quantity/fraction";
import type { Limit } from "../standards/requirement";
import type { Words } from "../words";
import { type Check, type CheckedFacts, OPEN_TEXT } from "./check";
import { countyFigure, type Figure } from "./figures";
import { cellRefName } from "../cell/address";
import { andLack, shortOfShare } from "./lack";
import { countyCheck, countyLine, type CountyLine } from "./share";
import { limitText, quotientText } from "./share-limit";

const PROVIDE = "初中三年巩固率数据（初一入学、毕业、转入、转出和死亡人数）";
const FIELDS_OF_COHORT = ["cohort_entered", "cohort_graduates", "cohort_in", "cohort_out", "cohort_deaths"] as const;
type Cohort = Readonly<Record<(typeof FIELDS_OF_COHORT)[number], number>>;

/** (毕业 − 转入 + 转出) ÷ (初一入学 − 死亡) decides; 毕业 ÷ (初一入学 + 转入 − 死亡 − 转出) is shown where it says otherwise. */
const formulas = (
  cohort: Cohort,
): readonly { readonly name: string; readonly top: number; readonly over: number }[] => {
  const {
    cohort_entered: entered,
    cohort_graduates: left,
    cohort_in: came,
    cohort_out: went,
    cohort_deaths: died,
  } = cohort;
  return [
    {
      name: "（毕业－转入＋转出）÷（初一入学－死亡）",
      top: exactSum(left, -came, went),
      over: exactSum(entered, -died),
    },
    { name: "毕业÷（初一入学＋转入－死亡－转出）", top: left, over: exactSum(entered, came, -died, -went) },
  ];
};

/** 3.1 */
export const COHORT_RETENTION: Check = {
  asks: ({ limits }, words) => `初中三年巩固率${limits["least"] ? limitText(limits["least"], words) : ""}。`,
  check: (facts, requirement) => {
    const limit = requirement.limits["least"];
    const line = limit ? cohortLine(facts, limit) : null;
    return countyCheck(requirement, line ? [line] : [], FIELDS_OF_COHORT, PROVIDE);
  },
};

function cohortLine(facts: CheckedFacts, limit: Limit): CountyLine | null {
  const found = FIELDS_OF_COHORT.map((field): [FieldId, Figure | null] => [field, countyFigure(facts, field)]);
  const rate = countyFigure(facts, "cohort_rate");
  const known = found.flatMap(([, figure]) => figure ?? []);
  if (known.length === 0 && !rate) return null;
  const cells = known.flatMap((figure) => figure.cells);
  const more = { required: limit.value };
  if (known.some(({ isOpen }) => isOpen)) return countyLine("open", () => OPEN_TEXT, cells, more);
  if (known.some(({ differs }) => differs))
    return countyLine("undecided", () => "初一入学、毕业或转学人数在几张表中不一致，请核对后保留一处。", cells, more);
  const missing = found.flatMap(([field, figure]) => ((figure?.amount ?? null) === null ? [field] : []));
  if (known.some(({ isAhead }) => isAhead === true))
    return countyLine("missing", () => "巩固率数据只有检查之日以后年度的，不能采用。", cells, { ...more, missing });
  if (missing.length > 0)
    return countyLine(
      "missing",
      (words) => `缺少${missing.map(words.field).join("、")}，无法计算巩固率。没有转学或死亡的，请填0。`,
      [...cells, ...(rate?.cells ?? [])],
      { ...more, missing },
    );
  const cohort = Object.fromEntries(found.map(([field, figure]) => [field, figure?.amount ?? 0])) as Cohort;
  const [first, ...others] = formulas(cohort);
  if (!first || first.over <= 0)
    return countyLine("missing", () => "初一入学人数减去死亡人数后不大于0，无法计算。", cells, more);
  const value = first.top / first.over;
  const state = first.top > first.over ? "undecided" : holds(first, limit) ? "met" : "failed";
  const lack = state === "failed" ? shortOfShare(first, fractionOf(limit.value), "person") : undefined;
  const flipped = others.filter(
    (other) => other.over > 0 && state !== "undecided" && holds(other, limit) !== (state === "met"),
  );
  return countyLine(
    state,
    (words) =>
      [
        `${first.name}＝（${words.count(cohort.cohort_graduates)}－${words.count(cohort.cohort_in)}＋${words.count(cohort.cohort_out)}）÷（${words.count(cohort.cohort_entered)}－${words.count(cohort.cohort_deaths)}）＝${quotientText(first, limit, words)}，`,
        state === "undecided"
          ? "超过100%，请核对人数。"
          : `${state === "met" ? "不低于" : "低于"}${words.amount(limit.value, "share", 4)}${andLack(lack, words)}。`,
        ...flipped.map(
          (other) =>
            `按${other.name}计算为${quotientText(other, limit, words)}，${holds(other, limit) ? "不低于" : "低于"}${words.amount(limit.value, "share", 4)}。`,
        ),
        rateText(rate, value, words),
      ].join(""),
    cells,
    { ...more, value, lack },
  );
}

function holds({ top, over }: { readonly top: number; readonly over: number }, { value }: Limit): boolean {
  return compareProducts([top], [value, over]) >= 0;
}

const MOST_APART = 0.0005;

function rateText(rate: Figure | null, value: number, { amount }: Words): string {
  const stated = rate && rate.cells.length === 1 ? rate.amount : null;
  if (stated === null || Math.abs(stated - value) <= MOST_APART) return "";
  return `表中巩固率填写为${amount(stated, "share", 2)}（${rate?.cells.map(cellRefName).join("、") ?? ""}），与人数不符，按人数计算。`;
}
