import type { Standard } from "../../core/standards/standard";
import { type Cells, cellsOf, isOmitted, singleOf } from "./cells";
import { choiceOf, type Holds } from "./read-cell";
import { standardNamed } from "./standard-named";
import { type ZeroMeaning, zeroMeaningOf } from "./zeros";
import { chineseNumeral } from "../../core/quantity/chinese-number";

/** What every argument of a custom function says of itself: Excel shows both texts, and messages name it by the first. */
interface Described {
  readonly name: string;
  readonly description: string;
  readonly optional?: true;
}

/** One argument of a custom function; `takes` says what a formula may hand over, and what the computation is given for it. */
export type Parameter = Described &
  (
    | { readonly takes: "numbers" | "number"; readonly holds: Holds }
    | { readonly takes: "codes" | "stages" | "years" | "names" | "choice" | "zero" | "standard" }
  );

/** What takes a range whose cells go in step with those of others. */
export type RangeTakes = "numbers" | "codes" | "stages" | "years" | "names";
const RANGES: ReadonlySet<string> = new Set<RangeTakes>(["numbers", "codes", "stages", "years", "names"]);

/** True for an argument that is a range to Excel. */
export function isRange({ takes }: Pick<Parameter, "takes">): boolean {
  return RANGES.has(takes);
}

/** The arguments of a custom function, in the order in which a formula gives them. */
export type Parameters = Readonly<Record<string, Parameter>>;

/** A range whose cells go down or across in step with those of other ranges: `of` tells a header above from a wrong entry. */
export interface ColumnArgument {
  readonly name: string;
  readonly cells: Cells;
  readonly of: RangeTakes;
  /** False where the formula leaves the argument out. */
  readonly isGiven: boolean;
}

/** A range of figures, and what these measure. */
export interface NumbersArgument extends ColumnArgument {
  readonly of: "numbers";
  readonly holds: Holds;
}

/** One cell with a figure. */
export interface NumberArgument {
  readonly name: string;
  readonly value: unknown;
  readonly holds: Holds;
  readonly isGiven: boolean;
}

/** A choice of TRUE or FALSE, null where there is none, and how a message points at it. */
export interface ChoiceArgument {
  readonly choice: boolean | null;
  /** 第三个参数 */
  readonly position: string;
}

/** What a 0 is, and how a message points at the argument that says so. */
export interface ZeroArgument {
  readonly meaning: ZeroMeaning;
  /** 第五个参数 */
  readonly position: string;
}

interface ArgumentTypes {
  readonly numbers: NumbersArgument;
  readonly number: NumberArgument;
  readonly codes: ColumnArgument;
  readonly stages: ColumnArgument;
  readonly years: ColumnArgument;
  readonly names: ColumnArgument;
  readonly choice: ChoiceArgument;
  readonly zero: ZeroArgument;
  readonly standard: Standard;
}

/** What the computation of a custom function is given, by the keys of its parameters. */
export type ArgumentsOf<P extends Parameters> = { readonly [Key in keyof P]: ArgumentTypes[P[Key]["takes"]] };

/**
 * The arguments of a call as its computation takes them.
 *
 * @param given what the formula hands over, in the order of the parameters; what it leaves out may be missing
 * @throws a message that names the argument, for a choice that is none and for a standard that is not known
 */
export function argumentsOf<P extends Parameters>(parameters: P, given: readonly unknown[]): ArgumentsOf<P> {
  const taken = Object.entries(parameters).map(([key, parameter], index) => [
    key,
    argumentOf(parameter, given[index], index),
  ]);
  return Object.fromEntries(taken) as ArgumentsOf<P>;
}

function argumentOf(parameter: Parameter, given: unknown, index: number): ArgumentTypes[Parameter["takes"]] {
  const { name } = parameter;
  const isGiven = !isOmitted(given);
  switch (parameter.takes) {
    case "numbers":
      return { name, cells: cellsOf(given), of: "numbers", holds: parameter.holds, isGiven };
    case "number":
      return { name, value: singleOf(given), holds: parameter.holds, isGiven };
    case "codes":
    case "stages":
    case "years":
    case "names":
      return { name, cells: cellsOf(given), of: parameter.takes, isGiven };
    case "choice":
      return { choice: choiceOf(given, name), position: positionNamed(index) };
    case "zero":
      return { meaning: zeroMeaningOf(choiceOf(given, name)), position: positionNamed(index) };
    case "standard":
      return standardNamed(given);
  }
}

function positionNamed(index: number): string {
  return `第${chineseNumeral(index + 1)}个参数`;
}
