import { associated } from "./custom-functions-runtime";
import "../../src/functions/functions";

/** Calls a custom function as a formula does. */
export function edu(name: string, ...args: readonly unknown[]): unknown {
  const run = associated.get(name);
  if (!run) throw new Error(`no function ${name}`);
  return run(...args);
}

/** What a call comes to: its result, or the message that it ends with. */
export function outcome(name: string, args: readonly unknown[]): unknown {
  try {
    return edu(name, ...args);
  } catch (error) {
    return error instanceof Error ? error.message : error;
  }
}

/** Cells below each other. */
export const column = (...values: unknown[]): unknown[][] => values.map((value) => [value]);
