import { type ArgumentsOf, argumentsOf, type Parameters } from "./arguments/parameters";

/** What a function puts into its cell, or into a range that spills from it. */
interface Result<Value> {
  readonly description: string;
  /** `cells` spills; the others fill one cell. */
  readonly is: Value extends number ? "number" : Value extends string ? "text" : "cells";
}

/** A custom function as Excel and the documents know it. */
export interface CustomFunction {
  /** Never changes: saved formulas hold it. */
  readonly id: string;
  readonly description: string;
  readonly parameters: Parameters;
  readonly result: { readonly description: string; readonly is: "cells" | "number" | "text" };
  /** Takes what a formula hands over, in the order of the parameters. @throws what the cell shows instead, with a message */
  readonly run: (...given: readonly unknown[]) => unknown;
}

/**
 * Declares a custom function: everything that Excel, the documents and the messages say of it, and its computation, which is
 * given the arguments by their keys.
 */
export function customFunction<const P extends Parameters, Value extends number | string | unknown[][]>(declared: {
  readonly id: string;
  readonly description: string;
  readonly parameters: P;
  readonly result: Result<Value>;
  readonly compute: (args: ArgumentsOf<P>) => Value;
}): CustomFunction {
  const { compute, ...described } = declared;
  return { ...described, run: (...given) => compute(argumentsOf(declared.parameters, given)) };
}
