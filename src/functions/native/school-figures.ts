import { AMOUNT_DIGITS } from "../../core/assessment/gap";
import { exactProduct } from "../../core/quantity/decimal";
import type { Stage } from "../../core/fields/stages";
import { floorStateName } from "../../i18n/zh-CN/standard-words";
import { array, call, type Formula, number, sumOf } from "../../plan/formula/formula";
import { FAILED, MET, NO_STUDENTS } from "../result-words";
import {
  byStage,
  cells,
  indicatorOf,
  isGiven,
  type NativeArguments,
  NotNative,
  numberByStage,
  oneOf,
  rangeOf,
  stageOf,
  standardOf,
} from "./arguments";
import { checked, checkedRow, DECIMALS, input, inputs, refusing, REFUSAL } from "./checked";
import { choose, counted, is, minus, over, plus, rounded, roundedUp, times } from "./tree";

/** Digits behind which a finished value is noise of the formula that computed it. */
const VALUE_DIGITS = 10;

/** @param per 100 for 每百名学生, 1 for 生均 @example =IF(B2=0,"学生数为0",A2*100/B2) in the refusal of what is no number */
export function perStudents(per: 1 | 100) {
  return (args: NativeArguments): Formula => {
    const [amount, pupils] = [oneOf(args, "amounts"), oneOf(args, "students")];
    const value = over(per === 1 ? amount : times(amount, per), pupils);
    return checkedRow(
      [input(amount, "number"), input(pupils, "number")],
      choose(is(pupils, "=", 0), NO_STUDENTS, value),
    );
  };
}

/** Three cells side by side; the last part is what the others leave, as in the function. */
export function splitStage(args: NativeArguments): readonly Formula[] {
  const { withPrimary, withoutPrimary } = standardOf(args).splitWeights;
  const [total, primary, junior] = [oneOf(args, "total"), oneOf(args, "primary"), oneOf(args, "junior")];
  const senior = isGiven(args, "senior") ? oneOf(args, "senior") : null;
  const weighted = (weights: { readonly junior: number; readonly senior: number }): Formula =>
    sumOf([
      { of: primary, times: 1 },
      { of: junior, times: weights.junior },
      ...(senior ? [{ of: senior, times: weights.senior }] : []),
    ]);
  const all = choose(is(primary, ">", 0), weighted(withPrimary), weighted(withoutPrimary));
  const weight = choose(is(primary, ">", 0), withPrimary.junior, withoutPrimary.junior);
  const parts = [over(times(total, primary), all), over(times(total, junior, weight), all)] as const;
  const rest = senior ? choose(is(senior, ">", 0), minus(total, ...parts), 0) : number(0);
  const given = [total, primary, junior, ...(senior ? [senior] : [])].map((at) => input(at, "number"));
  const pupils = plus(primary, junior, ...(senior ? [senior] : []));
  return [...parts, rest].map((part) => checked(given, choose(is(pupils, "=", 0), REFUSAL, part)));
}

export function threshold(args: NativeArguments): Formula {
  const { required } = indicatorOf(args);
  const stage = stageOf(args, "stages");
  const value = numberByStage(stage, (of) => required[of]);
  if ("fixed" in stage) return value;
  const named = refusing([], [], value, stage);
  return stage.at.type === "cell" ? choose(is(call("COUNTA", stage.at), "=", 0), "", named) : named;
}

/** have · per against the standard · pupils: nothing is divided, and ROUND takes the noise away. */
export function meets(args: NativeArguments): Formula {
  const { required, per } = indicatorOf(args);
  const standard = standardOf(args);
  const ratio = standard.schoolRule?.floorRatio ?? 1;
  const stage = stageOf(args, "stages");
  const amount = oneOf(args, "amounts");
  const pupils = isGiven(args, "students") ? oneOf(args, "students") : null;
  const reaches = (share: number): Formula => {
    const line = numberByStage(stage, (of) => exactProduct(required[of], share));
    if (!pupils) return is(rounded(amount, VALUE_DIGITS), ">=", line);
    const have = per === 1 ? amount : times(amount, per);
    return is(rounded(minus(have, times(line, pupils)), DECIMALS), ">=", 0);
  };
  const verdict = choose(
    reaches(1),
    MET,
    ratio === 1 ? FAILED : choose(reaches(ratio), floorStateName(standard), FAILED),
  );
  return pupils
    ? checkedRow([input(amount, "amount"), input(pupils, "whole")], choose(is(pupils, "=", 0), NO_STUDENTS, verdict), {
        stage,
      })
    : checkedRow([input(amount, "number")], verdict, { stage });
}

/** Digits that a lack has before it is rounded up: standards have three decimals at most, shared out by 100. */
const LACK_DIGITS = 6;

export function gap(args: NativeArguments): Formula {
  const { required, per, unit } = indicatorOf(args);
  const stage = stageOf(args, "stages");
  const [have, pupils] = [oneOf(args, "amounts"), oneOf(args, "students")];
  const needed = times(
    numberByStage(stage, (of) => required[of]),
    pupils,
  );
  const lack = rounded(minus(per === 1 ? needed : over(needed, per), have), LACK_DIGITS);
  return checkedRow(
    [input(have, "amount"), input(pupils, "whole")],
    choose(is(pupils, "=", 0), NO_STUDENTS, call("MAX", number(0), roundedUp(lack, AMOUNT_DIGITS[unit]))),
    { stage },
  );
}

/** So many of the values reach the standard, and none is below its floor. */
export function schoolVerdict(args: NativeArguments): Formula {
  const standard = standardOf(args);
  const { schoolRule, indicators } = standard;
  if (!schoolRule) throw new NotNative("这个标准不对单所学校作综合结论");
  const values = rangeOf(args, "values");
  if (values.rows !== 1 || values.columns !== indicators.length)
    throw new NotNative(`指标值须是一行${indicators.length}格`);
  const stage = stageOf(args, "stages");
  const own = rounded(cells(values), VALUE_DIGITS);
  const lines = (of: Stage, share: number): Formula =>
    array([indicators.map(({ required }) => exactProduct(required?.[of] ?? NaN, share))]);
  const verdict = byStage(stage, (of) =>
    choose(
      call(
        "AND",
        is(counted(is(own, ">=", lines(of, 1))), ">=", schoolRule.leastMet),
        is(counted(is(own, "<", lines(of, schoolRule.floorRatio))), "=", 0),
      ),
      MET,
      FAILED,
    ),
  );
  return choose(is(call("COUNTA", cells(values)), "=", 0), "", checked([inputs(values, "number")], verdict, { stage }));
}
