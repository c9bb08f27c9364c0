import { MONTHS } from "../../core/money/grants";
import { PRICED_MEASURES } from "../../core/investment/entered-price";
import { factorToBase, printedIn } from "../../core/quantity/units";
import { GRANT_RATES } from "../../core/standards/grant-rates";
import { SMALL_SCHOOL_LIMITS } from "../../core/standards/item-limits";
import { call, type Formula, number } from "../../plan/formula/formula";
import { NO_STUDENTS } from "../result-words";
import { isGiven, type NativeArguments, NotNative, numberByStage, oneOf, stageOf } from "./arguments";
import { checkedRow, DECIMALS, halfUnit, input } from "./checked";
import { choose, is, joined, minus, over, type Part, plus, rounded, roundedUp, times } from "./tree";
import { greatest, least } from "../../core/quantity/long-lists";

const inWan = (yuan: number): number => printedIn(yuan, factorToBase("万元"));
/** Digits behind which a quotient, or a part of a whole, is noise. */
const QUOTIENT_DIGITS = 8;
const RELATIVE_DIGITS = 13;

export function publicFund(args: NativeArguments): Formula {
  const [pupils, quota] = [oneOf(args, "students"), oneOf(args, "quota")];
  const funds = isGiven(args, "funds") ? oneOf(args, "funds") : null;
  const due = rounded(times(call("MAX", pupils, number(SMALL_SCHOOL_LIMITS.pupils.value)), quota), DECIMALS);
  const nothing = (body: Part): Formula =>
    choose(is(pupils, "=", 0), NO_STUDENTS, choose(is(quota, "=", 0), "定额为0", body));
  const given = [input(pupils, "whole"), input(quota, "amount")];
  if (!funds) return checkedRow(given, nothing(due));
  const short = rounded(minus(due, funds), DECIMALS);
  const told = joined("（应核定", due, "元）");
  const isTooLittle = call("AND", is(funds, ">", 0), is(funds, "<", quota));
  const verdict = choose(is(short, ">", 0), joined("少", short, "元", told), joined("足额", told));
  return checkedRow(
    [...given, input(funds, "amount")],
    nothing(choose(isTooLittle, "不能判断：已安排数比一名学生的定额还少，请核对单位", verdict)),
  );
}

export function newClassGrant(args: NativeArguments): Formula {
  if (isGiven(args, "schools")) throw new NotNative("查重复申报须逐行比较学校名称，请用EDU函数");
  const classes = oneOf(args, "classes");
  const stage = stageOf(args, "stages");
  const due = times(
    classes,
    numberByStage(stage, (of) => inWan(GRANT_RATES.newClass[of])),
  );
  const claim = isGiven(args, "claimed") ? oneOf(args, "claimed") : null;
  const given = [input(classes, "whole"), ...(claim ? [input(claim, "amount")] : [])];
  return checkedRow(given, claim ? claimed(claim, due) : due, { stage });
}

export function supportGrant(args: NativeArguments): Formula {
  const people = oneOf(args, "people");
  const months = isGiven(args, "months") ? oneOf(args, "months") : null;
  const rate = inWan(GRANT_RATES.supportYear);
  const due = months ? over(times(people, months, rate), MONTHS) : times(people, rate);
  const claim = isGiven(args, "claimed") ? oneOf(args, "claimed") : null;
  const given = [
    input(people, "whole"),
    ...(months ? [input(months, "amount")] : []),
    ...(claim ? [input(claim, "amount")] : []),
  ];
  return checkedRow(given, claim ? claimed(claim, due) : rounded(due, DECIMALS));
}

/** A claim has four decimals, what is due by the month may have two more. */
const CLAIM_DIGITS = 6;

function claimed(claim: Formula, due: Formula): Formula {
  const apart = rounded(minus(claim, due), CLAIM_DIGITS);
  return choose(
    is(apart, "=", 0),
    "相符",
    joined(
      "不符：",
      choose(is(apart, ">", 0), "多", "少"),
      call("ABS", rounded(apart, DECIMALS)),
      "万元（应为",
      rounded(due, DECIMALS),
      "万元）",
    ),
  );
}

const AREAS = PRICED_MEASURES.filter(({ measure }) => measure.unit === "square-metre");
const LEAST = least(AREAS.map(({ least }) => least));
const MOST = greatest(AREAS.map(({ most }) => most));

export function unitPrice(args: NativeArguments): Formula {
  const [money, size] = [oneOf(args, "money"), oneOf(args, "area")];
  const expected = isGiven(args, "expected") ? oneOf(args, "expected") : null;
  const [ofMoney, ofSize] = [halfUnit([input(money, "amount")]), halfUnit([input(size, "amount")])];
  const price = over(money, size);
  const shown = rounded(price, 2);
  const least = call("MAX", number(0), minus(money, ofMoney));
  const smallest = minus(size, ofSize);
  const low = roundedUp(rounded(over(least, plus(size, ofSize)), QUOTIENT_DIGITS), 2);
  const high = call("ROUNDDOWN", rounded(over(plus(money, ofMoney), smallest), QUOTIENT_DIGITS), number(2));
  const to = choose(is(smallest, ">", 0), joined("至", high), "以上");
  const told = joined(shown, "元/㎡（四舍五入范围", low, to, "）");
  const isUsual = call("AND", is(price, ">=", LEAST), is(price, "<=", MOST));
  const unusual = joined("不能判断：算得", shown, "元/㎡，请核对单位（万元对万㎡，元对㎡）");
  const given = [input(money, "amount"), input(size, "amount"), ...(expected ? [input(expected, "amount")] : [])];
  const answer = expected ? priceVerdict() : told;
  return checkedRow(given, choose(is(size, "=", 0), "面积为0", choose(isUsual, answer, unusual)));

  /** Held against money over area as a part of the money: so amounts of any size are told apart alike. */
  function priceVerdict(): Formula {
    const wanted = expected ?? number(0);
    const apart = (a: Formula, b: Formula): Formula => rounded(over(minus(a, b), money), RELATIVE_DIGITS);
    const isWithin = call(
      "AND",
      is(apart(least, times(wanted, plus(size, ofSize))), "<=", 0),
      call("OR", is(smallest, "<=", 0), is(apart(times(wanted, smallest), plus(money, ofMoney)), "<=", 0)),
    );
    const by = minus(price, wanted);
    return choose(
      is(apart(money, times(wanted, size)), "=", 0),
      joined("相符：", shown, "元/㎡"),
      joined(
        choose(isWithin, "在四舍五入范围内", "不符"),
        "：",
        told,
        "，比参照单价",
        wanted,
        "元/㎡",
        choose(is(by, ">", 0), "高", "低"),
        call("ABS", rounded(by, 2)),
        "元/㎡",
      ),
    );
  }
}
