import { CUSTOM_FUNCTIONS } from "../../src/functions/registry";
import { associated } from "./custom-functions-runtime";
import "../../src/functions/functions";

/** What a cell says where a 0 in it may be a 0 or a blank. */
const ASKS = /0或|或空|不能判断/;

/**
 * Calls a custom function as a formula does. Where it is given blanks, it is called again as other Excels do it: with null
 * for each of them, as on the web, and with 0, as on the desktop.
 * @throws Error where a blank that has become 0 changes a result without a word
 */
export function edu(name: string, ...args: readonly unknown[]): unknown {
  const run = associated.get(name);
  if (!run) throw new Error(`no function ${name}`);
  if (hasBlank(args)) requireSameOfBlanks(name, args);
  return run(...args);
}

/** What a call comes to: its result, or the message that it ends with. */
export function outcome(name: string, args: readonly unknown[]): unknown {
  try {
    return edu(name, ...args);
  } catch (error) {
    return messageOf(error);
  }
}

/** Cells below each other. */
export const column = (...values: unknown[]): unknown[][] => values.map((value) => [value]);

const messageOf = (error: unknown): unknown => (error instanceof Error ? error.message : error);

const hasBlank = (args: readonly unknown[]): boolean =>
  args.some((argument) => (Array.isArray(argument) ? hasBlank(argument) : argument === ""));

/** The arguments with another thing in each of their blank cells. */
function withBlanks(args: readonly unknown[], blank: 0 | null): unknown[] {
  return args.map((argument) =>
    Array.isArray(argument) ? withBlanks(argument, blank) : argument === "" ? blank : argument,
  );
}

function requireSameOfBlanks(name: string, args: readonly unknown[]): void {
  const told = cellsOf(name, args);
  const inCells = args.map((argument) => (argument === "" ? [[""]] : argument));
  const onWeb = cellsOf(name, withBlanks(inCells, null));
  if (JSON.stringify(onWeb) !== JSON.stringify(told)) throw differs(name, args, told, onWeb);
  // The user has said that a 0 is a 0.
  if (zerosAreZeros(name, args)) return;
  const onDesktop = cellsOf(name, withBlanks(args, 0));
  // Refused is refused: a message names one thing at a time.
  if (told.isRefused && onDesktop.isRefused) return;
  const isSame = onDesktop.cells.every(
    (cell, at) => JSON.stringify(cell) === JSON.stringify(told.cells[at]) || ASKS.test(String(cell)),
  );
  if (!isSame) throw differs(name, args, told, onDesktop);
}

function differs(name: string, args: readonly unknown[], told: unknown, other: unknown): Error {
  const [call, one, two] = [args, told, other].map((each) => JSON.stringify(each));
  return new Error(`blanks of ${name}(${String(call)}): ${String(one)} and ${String(two)}`);
}

/** The cells of what a call comes to. */
function cellsOf(name: string, args: readonly unknown[]): { cells: readonly unknown[]; isRefused: boolean } {
  try {
    return { cells: [associated.get(name)?.(...args)].flat(2), isRefused: false };
  } catch (error) {
    return { cells: [messageOf(error)], isRefused: true };
  }
}

/** True where the argument for zeros, or the one for rows without figures, makes a number of each 0. */
function zerosAreZeros(name: string, args: readonly unknown[]): boolean {
  const parameters = Object.values(CUSTOM_FUNCTIONS.find(({ id }) => id === name)?.parameters ?? {});
  return parameters.some(
    ({ name: called, takes }, at) =>
      (takes === "zero" && args[at] === true) || (called === "略过缺数" && args[at] === false),
  );
}
