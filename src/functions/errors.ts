/** What a cell shows instead of a result; a message reaches the user only with these two. */
export type ErrorCode = "invalidValue" | "notAvailable";

/** Why a function gives no result. What runs the functions turns it into its own error. */
export class FunctionError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/** #VALUE! with a message: an argument cannot be read. */
export function invalidValue(message: string): FunctionError {
  return new FunctionError("invalidValue", message);
}

/** #N/A with a message: the arguments are right, but something that the answer needs is missing. */
export function notAvailable(message: string): FunctionError {
  return new FunctionError("notAvailable", message);
}

/** A function as Excel's runtime calls it: with Excel's own errors. */
export function inExcel(run: (...given: readonly unknown[]) => unknown): (...given: readonly unknown[]) => unknown {
  return (...given) => {
    try {
      return run(...given);
    } catch (error) {
      if (!(error instanceof FunctionError)) throw error;
      throw new CustomFunctions.Error(CustomFunctions.ErrorCode[error.code], error.message);
    }
  };
}
