import { array, call, type Formula } from "../../plan/formula/formula";
import {
  cells,
  choiceOf,
  isGiven,
  lineOf,
  linesOf,
  type NativeArguments,
  NotNative,
  oneOf,
  pairsOf,
  rangeOf,
  sizeOf,
} from "./arguments";
import { checked, checkedRow, DECIMALS, halfUnit, type Input, input, inputs, refusing, testsOf } from "./checked";
import { choose, counted, is, joined, minus, over, type Part, plus, rounded, times } from "./tree";

/** Digits for a difference held against half units of the last digit. */
const TOLERANCE_DIGITS = 6;
/** Rounding of the parts never explains more than this part of a total: a quarter. */
const PARTS_OF_TOTAL = 4;

/** True where rounding for print explains a difference. */
function isWithinRounding(apart: Formula, total: Input, parts: readonly Input[], count: Part, sum: Formula): Formula {
  const size = call("MAX", call("ABS", total.at), call("ABS", sum));
  const ofParts = call("MIN", times(halfUnit(parts), count), over(size, PARTS_OF_TOTAL));
  return is(rounded(minus(call("ABS", apart), halfUnit([total]), ofParts), TOLERANCE_DIGITS), "<=", 0);
}

/** 多4000 of a difference. */
function moreOrLess(apart: Formula): Formula {
  return joined(choose(is(apart, ">", 0), "多", "少"), call("ABS", apart));
}

export function checkTotal(args: NativeArguments): Formula {
  const total = input(oneOf(args, "total"), "amount");
  const range = rangeOf(args, "parts");
  const parts = inputs(range, "amount");
  const sum = rounded(call("SUM", parts.at), DECIMALS);
  const apart = rounded(minus(total.at, call("SUM", parts.at)), DECIMALS);
  const filled = call("COUNT", parts.at);
  const blanks = minus(sizeOf(range), filled);
  const wrong = choose(
    is(blanks, ">", 0),
    joined("不能判断：有", blanks, "格缺数（合计比已填各项之和", moreOrLess(apart), "）"),
    joined("不符：合计", moreOrLess(apart), "（各项之和", sum, "）"),
  );
  const rest = choiceOf(args, "isExact")
    ? wrong
    : choose(
        isWithinRounding(apart, total, [parts], filled, call("SUM", parts.at)),
        joined("在四舍五入范围内（合计", moreOrLess(apart), "）"),
        wrong,
      );
  return refusing(
    [is(call("COUNT", total.at), "=", 1), is(filled, ">", 0), is(filled, "=", call("COUNTA", parts.at))],
    testsOf([total, parts]),
    choose(is(apart, "=", 0), "相符", rest),
  );
}

export function checkYears(args: NativeArguments): Formula {
  const total = input(oneOf(args, "total"), "amount");
  const withYears = isGiven(args, "years");
  const line = lineOf(args, "parts");
  const parts = inputs(line, "amount");
  const years = withYears ? linesOf(args, ["parts", "years"])[1] : undefined;
  const apart = rounded(minus(total.at, call("SUM", parts.at)), DECIMALS);
  const told = joined(
    "各年之和比总量",
    choose(is(apart, ">", 0), "少", "多"),
    call("ABS", apart),
    "（各年之和",
    rounded(call("SUM", parts.at), DECIMALS),
    "，总量",
    total.at,
    "）",
  );
  const gaps = years
    ? choose(
        is(minus(call("MAX", cells(years)), call("MIN", cells(years))), "=", sizeOf(years) - 1),
        "",
        "；年度不连续",
      )
    : null;
  const say = (...words: readonly Part[]): Formula => joined(...words, ...(gaps ? [gaps] : []));
  const wrong = say("不符：", told);
  const rest = choiceOf(args, "rounded")
    ? choose(
        isWithinRounding(apart, total, [parts], sizeOf(line), call("SUM", parts.at)),
        say("在四舍五入范围内：", told),
        wrong,
      )
    : wrong;
  const body = choose(is(apart, "=", 0), gaps ? say("相符") : "相符", rest);
  const given = [total, parts, ...(years ? [inputs(years, "whole")] : [])];
  return checked(given, body, { also: years ? yearsInOrder(years) : [] });
}

/** Years from 1900 to 2199, from the earliest to the latest, each once. */
export function yearsInOrder(years: Parameters<typeof cells>[0]): readonly Formula[] {
  const at = cells(years);
  const range = [is(call("MIN", at), ">=", 1900), is(call("MAX", at), "<", 2200)];
  if (sizeOf(years) < 2) return range;
  const { earlier, later } = pairsOf(years);
  return [...range, is(counted(is(later, "<=", earlier)), "=", 0)];
}

export function checkBalance(args: NativeArguments): Formula {
  const [before, added, removed, after] = (["before", "added", "removed", "after"] as const).map((key) =>
    input(oneOf(args, key), "amount"),
  ) as [Input, Input, Input, Input];
  const sum = minus(plus(before.at, added.at), removed.at);
  const apart = rounded(minus(after.at, sum), DECIMALS);
  const told = joined("现有", moreOrLess(apart));
  const wrong = joined("不符：", told, "（应为", rounded(sum, DECIMALS), "）");
  const parts = [before, added, removed];
  const rest = choiceOf(args, "rounded")
    ? choose(isWithinRounding(apart, after, parts, parts.length, sum), joined("在四舍五入范围内（", told, "）"), wrong)
    : wrong;
  return checkedRow([...parts, after], choose(is(apart, "=", 0), "相符", rest));
}

/** Cells of a matrix of ones, which Excel multiplies without the keys of array formulas. */
const MOST_ONES = 200;

/** Every row and column at once; which cell is wrong is for the function to say. */
export function crossfoot(args: NativeArguments): Formula {
  const body = rangeOf(args, "figures");
  const [below, beside] = ["ofColumns", "ofRows"].map((key) => (isGiven(args, key) ? lineOf(args, key) : null));
  if (!below && !beside) throw new NotNative("请至少选取列合计或行合计");
  if (below && (below.rows !== 1 || below.columns !== body.columns)) throw new NotNative("列合计须是一行，每列一格");
  if (beside && (beside.columns !== 1 || beside.rows !== body.rows)) throw new NotNative("行合计须是一列，每行一格");
  if (body.rows > MOST_ONES || body.columns > MOST_ONES) throw new NotNative(`原生公式最多核对${MOST_ONES}行`);
  const corner = isGiven(args, "ofAll") ? oneOf(args, "ofAll") : null;
  const across = array([Array.from({ length: body.rows }, () => 1)]);
  const down = array(Array.from({ length: body.columns }, () => [1]));
  const differs = (sum: Formula, total: Formula): Formula => is(rounded(minus(sum, total), DECIMALS), "<>", 0);
  const faults = [
    ...(below ? [counted(differs(call("MMULT", across, cells(body)), cells(below)))] : []),
    ...(beside ? [counted(differs(call("MMULT", cells(body), down), cells(beside)))] : []),
    ...[below, beside].flatMap((line) => (line && corner ? [times(differs(call("SUM", cells(line)), corner), 1)] : [])),
  ];
  const wanted =
    (below ? body.columns : 0) +
    (beside ? body.rows : 0) +
    (corner ? Number(below !== null) + Number(beside !== null) : 0);
  const wrong = plus(...faults);
  const given = [
    inputs(body, "amount"),
    ...[below, beside].flatMap((line) => (line ? [inputs(line, "amount")] : [])),
    ...(corner ? [input(corner, "amount")] : []),
  ];
  const told = choiceOf(args, "isExact")
    ? joined("不符：", wrong, `个合计与各项之和不等（共${wanted}个）`)
    : joined("请核对：", wrong, `个合计与各项之和不等（共${wanted}个），是否为四舍五入请逐个核对`);
  return checked(given, choose(is(wrong, "=", 0), `相符（${wanted}个合计）`, told));
}
