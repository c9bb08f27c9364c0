import { PROGRESS_TARGETS } from "../../core/standards/progress-targets";
import { call, type Formula, number } from "../../plan/formula/formula";
import {
  cells,
  choiceOf,
  isGiven,
  linesOf,
  type NativeArguments,
  type NativeRange,
  oneOf,
  pairsOf,
  sizeOf,
} from "./arguments";
import { DECIMALS, type Input, input, inputs, refusing, testsOf, checked } from "./checked";
import { yearsInOrder } from "./totals";
import { choose, counted, is, joined, minus, over, plus, rounded, summed, times } from "./tree";

/** 符合 with the years, 不符合 with how many pairs, 不能判断 where a pair cannot be compared. */
function verdict(years: NativeRange, faults: Formula, unknown: Formula, good: string): Formula {
  const [first, last] = [call("MIN", cells(years)), call("MAX", cells(years))];
  return choose(
    is(faults, ">", 0),
    joined("不符合：有", faults, "处，请逐年核对"),
    choose(is(unknown, ">", 0), "不能判断：年度不连续，或有0", joined("符合：", first, "年至", last, `年${good}`)),
  );
}

/** Where a year follows its neighbour. */
function nextYear(years: NativeRange): Formula {
  const { earlier, later } = pairsOf(years);
  return is(minus(later, earlier), "=", 1);
}

/**
 * later ÷ of later − earlier ÷ of earlier, multiplied instead of divided: whole numbers by themselves, what stands behind
 * the point by itself, so that both are exact (amounts under 10,000,000,000, fewer than 900,000 people).
 */
function crossDifference(tops: NativeRange, overs: NativeRange): Formula {
  const [top, of] = [pairsOf(tops), pairsOf(overs)];
  const part = (amount: Formula): Formula => rounded(minus(amount, call("INT", amount)), DECIMALS);
  const across = (read: (amount: Formula) => Formula): Formula =>
    minus(times(read(top.later), of.earlier), times(read(top.earlier), of.later));
  return plus(
    across((amount) => call("INT", amount)),
    rounded(across(part), DECIMALS),
  );
}

export function noDecrease(args: NativeArguments): Formula {
  const hasPeople = isGiven(args, "over");
  const [years, amounts, people] = linesOf(args, ["years", "amounts", ...(hasPeople ? ["over"] : [])], 2) as [
    NativeRange,
    NativeRange,
    NativeRange | undefined,
  ];
  const mustRise = choiceOf(args, "strict");
  const sinks = mustRise ? "<=" : "<";
  const follows = nextYear(years);
  const change = pairsOf(amounts);
  const falls = is(rounded(minus(change.later, change.earlier), DECIMALS), sinks, 0);
  const ofTotals = summed(times(follows, falls));
  const pupils = people ? pairsOf(people) : null;
  const isKnown = pupils ? times(follows, is(pupils.earlier, ">", 0), is(pupils.later, ">", 0)) : null;
  const ofShares = people && isKnown ? summed(times(isKnown, is(crossDifference(amounts, people), sinks, 0))) : null;
  const faults = ofShares ? (mustRise ? ofShares : plus(ofTotals, ofShares)) : ofTotals;
  const pairs = sizeOf(years) - 1;
  const unknown = minus(pairs, summed(isKnown ?? times(follows, 1)));
  const good = `${mustRise ? "逐年增加" : "只增不减"}${people ? "" : "（没有给人数，只核对数额本身）"}`;
  const given: readonly Input[] = [
    inputs(years, "whole"),
    inputs(amounts, "amount"),
    ...(people ? [inputs(people, "whole")] : []),
  ];
  return checked(given, verdict(years, faults, unknown, good), { also: yearsInOrder(years) });
}

/** Digits of a relation behind which there is noise only: what is nearer is no higher growth. */
const GROWTH_DIGITS = 14;

export function threeGrowth(args: NativeArguments): Formula {
  const [years, funds, revenue, ...rising] = linesOf(
    args,
    ["years", "funds", "revenue", "perStudent", "pay", "publicFunds"],
    2,
  ) as [NativeRange, NativeRange, NativeRange, ...NativeRange[]];
  const follows = nextYear(years);
  const [own, other] = [pairsOf(funds), pairsOf(revenue)];
  const isKnown = times(follows, is(own.earlier, ">", 0), is(other.earlier, ">", 0));
  // Growth is compared crosswise, as a part of both products: amounts of any size are told apart alike.
  const [left, right] = [times(own.later, other.earlier), times(other.later, own.earlier)];
  const both = plus(left, right);
  const apart = rounded(over(minus(left, right), plus(both, is(both, "=", 0))), GROWTH_DIGITS);
  const notHigher = summed(times(isKnown, is(apart, "<=", 0)));
  const notRising = rising.map((line) => {
    const { earlier, later } = pairsOf(line);
    return summed(times(follows, is(rounded(minus(later, earlier), DECIMALS), "<=", 0)));
  });
  const unknown = minus(sizeOf(years) - 1, summed(isKnown));
  const given = [inputs(years, "whole"), ...[funds, revenue, ...rising].map((line) => inputs(line, "amount"))];
  return checked(given, verdict(years, plus(notHigher, ...notRising), unknown, "三个增长都做到"), {
    also: yearsInOrder(years),
  });
}

/** Decimals of a share of the total (60.5%), and of what it is held against. */
const TARGET_DECIMALS = 3;
const PROGRESS_DIGITS = 7;

export function checkProgress(args: NativeArguments): Formula {
  const total = oneOf(args, "total");
  const hasTargets = isGiven(args, "targets");
  const [done, years, targets] = linesOf(args, ["done", "years", ...(hasTargets ? ["targets"] : [])]) as [
    NativeRange,
    NativeRange,
    NativeRange | undefined,
  ];
  const isCumulative = choiceOf(args, "cumulative");
  const [amounts, ofYears] = [cells(done), cells(years)];
  const doneBy = (year: Formula): Formula => call("SUMIF", ofYears, isCumulative ? year : joined("<=", year), amounts);
  const isShort = (all: Formula, share: Formula): Formula =>
    is(rounded(minus(all, times(share, total)), PROGRESS_DIGITS), "<", 0);
  const unmet = targets
    ? summed(times(is(cells(targets), ">", 0), isShort(isCumulative ? amounts : doneBy(ofYears), cells(targets))))
    : plus(
        ...PROGRESS_TARGETS.map(({ year, share }) =>
          times(is(call("COUNTIF", ofYears, number(year)), ">", 0), isShort(doneBy(number(year)), number(share))),
        ),
      );
  const noTarget = targets
    ? is(call("SUM", cells(targets)), "=", 0)
    : is(plus(...PROGRESS_TARGETS.map(({ year }) => call("COUNTIF", ofYears, number(year)))), "=", 0);
  const pairs = sizeOf(done) > 1 ? pairsOf(done) : null;
  const isUnclear = isCumulative
    ? pairs && is(counted(is(pairs.later, "<", pairs.earlier)), ">", 0)
    : is(minus(call("MAX", ofYears), call("MIN", ofYears)), ">", sizeOf(years) - 1);
  const isOver = is(rounded(minus(call(isCumulative ? "MAX" : "SUM", amounts), total), DECIMALS), ">", 0);
  const verdictOf = joined(
    choose(is(unmet, ">", 0), "未达到", "达到"),
    "（基数为任务总量",
    total,
    "）",
    choose(is(unmet, ">", 0), joined("：", unmet, "个年度未达目标"), ""),
  );
  const cannot = (why: string): string => `不能判断：${why}`;
  const body = choose(
    is(total, "=", 0),
    cannot("任务总量为0"),
    choose(
      noTarget,
      cannot("没有有目标的年份"),
      choose(
        isUnclear ?? is(number(0), ">", 0),
        cannot(isCumulative ? "累计数减少" : "年度不连续，不能累计"),
        choose(isOver, cannot("累计超过任务总量，请核对"), verdictOf),
      ),
    ),
  );
  const given = [input(total, "amount"), inputs(done, "amount"), inputs(years, "whole")];
  const share = targets ? cells(targets) : null;
  return refusing(
    [
      is(call("COUNT", total, amounts, ofYears), "=", 1 + sizeOf(done) + sizeOf(years)),
      ...(share ? [is(call("COUNT", share), "=", call("COUNTA", share))] : []),
    ],
    [
      ...testsOf(given),
      ...yearsInOrder(years),
      ...(share
        ? [
            is(call("MIN", share), ">=", 0),
            is(call("MAX", share), "<=", 1),
            is(counted(is(share, "<>", rounded(share, TARGET_DECIMALS))), "=", 0),
          ]
        : []),
    ],
    body,
  );
}
