import { call, type Formula } from "../../plan/formula/formula";
import { limitInWords } from "../../i18n/zh-CN/standard-words";
import { FAILED, MET } from "../result-words";
import { STANDARDS } from "../standards";
import {
  byStage,
  cellIn,
  cells,
  isGiven,
  linesOf,
  lineOf,
  type NativeArguments,
  type NativeRange,
  numberByStage,
  sizeOf,
  stageOf,
} from "./arguments";
import { checked, inputs, REFUSAL, refusing } from "./checked";
import { choose, counted, is, joined, minus, over, plus, power, rounded, summed, times } from "./tree";

/** Values nearer to the mean than its millionth of a millionth are equal to it. */
const EQUAL = 1_000_000_000_000;

/** The parts of 差异系数 over totals and pupils: a school without pupils has no weight and divides nothing. */
function spread(totals: NativeRange, students: NativeRange) {
  const [own, pupils] = [cells(totals), cells(students)];
  const all = call("SUM", pupils);
  const weighted = is(pupils, ">", 0);
  const sum = summed(times(weighted, own));
  const mean = over(sum, all);
  const perPupil = over(own, plus(pupils, is(pupils, "=", 0)));
  const squares = summed(times(pupils, power(minus(perPupil, mean), 2)));
  return { own, pupils, all, sum, mean, squares };
}

/** Rows are whole or blank, and there are pupils. */
function guarded({ own, pupils, all }: ReturnType<typeof spread>, body: Formula): Formula {
  return refusing(
    [is(call("COUNT", own, pupils), "=", call("COUNTA", own, pupils))],
    [
      is(counted(is(call("ISNUMBER", own), "<>", call("ISNUMBER", pupils))), "=", 0),
      is(call("MIN", own, pupils), ">=", 0),
    ],
    choose(is(all, "=", 0), REFUSAL, body),
  );
}

/** SQRT(ΣP(x−x̄)²/ΣP)/x̄, in two passes as the function. */
export function differenceCoefficient(args: NativeArguments): Formula {
  const [totals, students] = twoOf(args);
  const parts = spread(totals, students);
  const value = over(call("SQRT", over(parts.squares, parts.all)), parts.mean);
  return guarded(parts, choose(is(parts.sum, "=", 0), REFUSAL, value));
}

/** A cell for each school. */
export function differenceShares(args: NativeArguments): readonly (readonly Formula[])[] {
  const [totals, students] = twoOf(args);
  const parts = spread(totals, students);
  const { all, mean, squares } = parts;
  return Array.from({ length: totals.rows }, (_, row) =>
    Array.from({ length: totals.columns }, (_value, column) => {
      const [own, pupils] = [cellIn(totals, row, column), cellIn(students, row, column)];
      const apart = minus(over(own, pupils), mean);
      const areEqual = is(squares, "<=", times(all, power(over(mean, EQUAL), 2)));
      const share = choose(areEqual, 0, over(times(pupils, apart, call("ABS", apart)), squares));
      return guarded(parts, choose(is(pupils, "=", 0), "", share));
    }),
  );
}

function twoOf(args: NativeArguments): readonly [NativeRange, NativeRange] {
  const [totals, students] = linesOf(args, ["totals", "students"]);
  if (!totals || !students) throw new RangeError("two ranges");
  return [totals, students];
}

const BY_MEAN = STANDARDS.find(({ balance }) => balance.of === "mean") ?? null;
/** The function takes what is nearer than this to its limit for the limit itself. */
const LIMIT_DIGITS = 12;

export function compositeCoefficient(args: NativeArguments): Formula {
  const line = lineOf(args, "coefficients");
  const given = [inputs(line, "number")];
  const mean = call("AVERAGE", cells(line));
  if (!isGiven(args, "stage") || !BY_MEAN) return checked(given, mean);
  if (sizeOf(line) !== BY_MEAN.indicators.length) return checked(given, REFUSAL);
  const stage = stageOf(args, "stage");
  const { limit } = BY_MEAN.balance;
  const apart = rounded(
    minus(
      mean,
      numberByStage(stage, (of) => limit[of]),
    ),
    LIMIT_DIGITS,
  );
  const told = joined("：", rounded(mean, 3));
  const word = (of: "primary" | "junior", words: string): Formula => joined(words, limitInWords(limit[of]));
  return checked(
    given,
    choose(
      is(apart, "<=", 0),
      joined(
        MET,
        told,
        byStage(stage, (of) => word(of, "，不大于")),
      ),
      joined(
        FAILED,
        told,
        byStage(stage, (of) => word(of, "，大于")),
      ),
    ),
    { stage },
  );
}
