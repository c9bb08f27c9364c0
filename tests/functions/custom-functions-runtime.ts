/** What Excel gives to a custom function: the registry, and errors that carry a message. */
class CellError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** Functions by id, as the bundle has associated them. */
export const associated = new Map<string, (...args: unknown[]) => unknown>();

Object.assign(globalThis, {
  CustomFunctions: {
    Error: CellError,
    ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
    associate: (id: string, run: (...args: unknown[]) => unknown) => associated.set(id, run),
  },
});
