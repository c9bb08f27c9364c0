import { call, type Formula } from "../../plan/formula/formula";
import { type NativeRange, cells as cellsOf, sizeOf, STAGE_WORDS, type StageTold } from "./arguments";
import { all, choose, counted, is, over, type Part, plus, power, rounded } from "./tree";

/** What every native formula says where its function refuses: blanks, texts, errors, numbers below zero, too many digits. */
export const REFUSAL = "请核对：有空格、文字、负数或位数过多的数";

/**
 * Decimals and size up to which the arithmetic of Excel is exact for comparisons: ROUND takes away the noise, and nothing
 * that was typed. 元 are exact to 0.0001 up to 10,000,000,000.
 */
export const DECIMALS = 4;
const TOO_LARGE = 10_000_000_000;
/** People and things that are multiplied by amounts. */
const TOO_MANY = 900_000;

/** What an argument must hold: any number from 0, an amount of so few decimals, a whole number. */
export type Kind = "number" | "amount" | "whole";

/** An argument to be checked. */
export interface Input {
  readonly at: Formula;
  readonly size: number;
  readonly kind: Kind;
}

export const input = (at: Formula, kind: Kind): Input => ({ at, size: 1, kind });
export const inputs = (range: NativeRange, kind: Kind): Input => ({ at: cellsOf(range), size: sizeOf(range), kind });

/** Every row but where a cell differs from what it should be. */
function same(at: Formula, size: number, to: Formula): Formula {
  return size === 1 ? is(at, "=", to) : is(counted(is(at, "<>", to)), "=", 0);
}

/** What numbers that are numbers must hold besides. */
export function testsOf(given: readonly Input[]): readonly Formula[] {
  const ofKind = (kind: Kind): readonly Input[] => given.filter((each) => each.kind === kind);
  const isBelow = (some: readonly Input[], limit: number): readonly Formula[] =>
    some.length === 0 ? [] : [is(call("MAX", ...some.map(({ at }) => at)), "<", limit)];
  return [
    is(call("MIN", ...given.map(({ at }) => at)), ">=", 0),
    ...isBelow(ofKind("amount"), TOO_LARGE),
    ...isBelow(ofKind("whole"), TOO_MANY),
    ...ofKind("amount").map(({ at, size }) => same(at, size, rounded(at, DECIMALS))),
    ...ofKind("whole").map(({ at, size }) => same(at, size, call("INT", at))),
  ];
}

/**
 * A formula that refuses in words where its function would: no cell may be blank, a text or an error, none below zero.
 *
 * @param also what must hold besides, asked only where all numbers are numbers
 */
export function checked(
  given: readonly Input[],
  body: Part,
  { stage, also = [] }: { readonly stage?: StageTold; readonly also?: readonly Formula[] } = {},
): Formula {
  const count = is(
    call("COUNT", ...given.map(({ at }) => at)),
    "=",
    given.reduce((sum, { size }) => sum + size, 0),
  );
  return refusing([count], [...testsOf(given), ...also], body, stage);
}

/** {@link checked} with tests of one's own. @param first asked before the others, which errors would break */
export function refusing(first: readonly Formula[], tests: readonly Formula[], body: Part, stage?: StageTold): Formula {
  const at = stage && "at" in stage ? stage.at : null;
  const isStage = at ? [call("OR", is(at, "=", STAGE_WORDS.primary), is(at, "=", STAGE_WORDS.junior))] : [];
  const before = all([...first, ...(at ? [call("ISTEXT", at)] : [])]);
  // An IF without a third part is false: so the refusal is written once.
  return choose(call("IF", before, all([...tests, ...isStage])), body, REFUSAL);
}

/** {@link checked} for a row of a column: a row of blanks stays blank. */
export function checkedRow(
  given: readonly Input[],
  body: Part,
  more: { readonly stage?: StageTold; readonly also?: readonly Formula[] } = {},
): Formula {
  return blankRow(
    given.map(({ at }) => at),
    checked(given, body, more),
  );
}

/** Nothing where the cells that go down with the formula are all blank. */
export function blankRow(given: readonly Formula[], body: Formula): Formula {
  const own = given.filter((at) => at.type === "cell" && "offset" in at.row);
  return own.length === 0 ? body : choose(is(call("COUNTA", ...own), "=", 0), "", body);
}

/** Half a unit of the last printed digit of the number that has most of them. */
export function halfUnit(given: readonly Input[]): Formula {
  const places = Array.from({ length: DECIMALS }, (_, digits) => {
    const longer = given.map(({ at, size }) => {
      const differs = is(at, "<>", rounded(at, digits));
      return size === 1 ? differs : counted(differs);
    });
    const [only] = longer;
    return only && given.length === 1 && given[0]?.size === 1 ? only : is(plus(...longer), ">", 0);
  });
  return over(over(1, 2), power(10, plus(...places)));
}
