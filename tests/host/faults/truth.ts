import { cellName } from "../../../src/core/cell/address";
import { HostError } from "../../../src/host/workbook-host";
import { type ErrorMessage, hostErrorMessage } from "../../../src/i18n/zh-CN/host-errors";
import { differences, type Image, type Places, sheetsOnlyIn, isOneBlank } from "./image";
import { type UseCase, WRITTEN_ROW } from "./use-cases";

/** What a message may say of the workbook, in the words by which a reader knows it. */
const SAYS_NOTHING = /没有写入任何内容|撤销没有执行/;
const SAYS_UNKNOWN = /无法核实/;
const SAYS_LEFT = /没有恢复/;
const SAYS_BLANK = /最后可能多出一张空白工作表/;

/** What is wrong with how a use has ended; none of them is wanted. */
export type Wrong = "not named" | "user's lost" | "untrue message" | "retry fails" | "undo not exact" | "hang";

export interface Finding {
  readonly wrong: Wrong;
  readonly detail: string;
}

/** How a use has ended, looked at past the host. */
export interface Ending {
  readonly use: UseCase;
  /** The workbook before it, with what the user has done meanwhile. */
  readonly before: Image;
  readonly after: Image;
  /** How it is to be in the end, of an undo. */
  readonly goal: Image | null;
  readonly error: unknown;
  /** True where Excel has answered after the fault, so that what was done can be known. */
  readonly hasAnswered: boolean;
}

/** Rules, cells, sheets, names and comments of the user's that are not as they were; cells that the use writes are the product's doing. */
export function usersLost({ use, before, after }: Pick<Ending, "use" | "before" | "after">): readonly Finding[] {
  const lost = differences(before.users, after.users).filter((place) => !isWrittenCell(use, place));
  return lost.map((place) => ({
    wrong: "user's lost",
    detail: `${place}: ${String(before.users[place]).slice(0, 160)} -> ${String(after.users[place]).slice(0, 160)}`,
  }));
}

function isWrittenCell({ writes }: UseCase, place: string): boolean {
  return writes === "cells" && place.startsWith("cell ") && place.includes(`!${WRITTEN_ROW},`);
}

/** Places of the product's doing that differ between two images. */
export function changedPlaces(use: UseCase, one: Image, other: Image): readonly string[] {
  const cells = differences(one.users, other.users).filter((place) => isWrittenCell(use, place));
  return [...differences(one.ours, other.ours), ...cells].filter((place) => place !== "order");
}

/** What the message of a failure says that is not so. */
export function untrue(ending: Ending): readonly Finding[] {
  const { error, use } = ending;
  if (!(error instanceof HostError)) return [{ wrong: "not named", detail: String(error) }];
  const message = hostErrorMessage(error, use.isUndo);
  const said = Object.values(message).join("");
  const faults = faultsOf(message, ending);
  if (/“”|undefined|NaN/.test(said)) faults.push("a name is missing");
  return faults.map((fault) => ({ wrong: "untrue message", detail: `${fault}: ${error.code} ${said}` }));
}

function faultsOf({ untouched }: ErrorMessage, { use, before, after, goal, hasAnswered }: Ending): string[] {
  const changed = changedPlaces(use, before, after);
  if (SAYS_UNKNOWN.test(untouched))
    return hasAnswered ? ["it can be known what was written"] : strays(untouched, before, after);
  if (SAYS_BLANK.test(untouched)) return ["it can be known whether a blank sheet was left"];
  if (SAYS_NOTHING.test(untouched)) return changed.map((place) => `written all the same: ${place}`);
  if (changed.length === 0 && !use.isUndo) return ["nothing was written"];
  const left = use.isUndo && goal ? changedPlaces(use, goal, after) : changed;
  if (use.isUndo && !SAYS_LEFT.test(untouched)) return ["it is not said what is left"];
  const unnamed = [...new Set(left.flatMap(nameOfPlace))].filter((name) => !untouched.includes(name));
  const others = namesIn(after.ours, after.users).filter(
    (name) => !left.some((place) => nameOfPlace(place)[0]?.startsWith(name)) && !isSaidAnew(use, name, before, goal),
  );
  const wrongly = others.filter((name) => new RegExp(`“${name}”|${name}!`).test(untouched));
  return [...unnamed.map((name) => `not named: ${name}`), ...wrongly.map((name) => `named wrongly: ${name}`)];
}

/** Marks that took the place of marks that say the same: whether they have been taken back is not to be seen. */
function isSaidAnew({ isUndo }: UseCase, sheet: string, before: Image, goal: Image | null): boolean {
  const [now, then] = [before, goal].map((image) => image?.ours[`marks ${sheet}`]);
  return isUndo && Boolean(now) && now === then;
}

/** Sheets that have come and are not told of: by their names, or as one blank sheet at the end. */
function strays(untouched: string, before: Image, after: Image): string[] {
  const come = sheetsOnlyIn(after, before).filter((name) => !untouched.includes(`“${name}”`));
  const isTold = SAYS_BLANK.test(untouched) && isOneBlank(after, come);
  return isTold ? [] : come.map((name) => `not named: ${name}`);
}

/** True where the message of a failure says that a blank sheet of which no name is known may be left at the end. */
export function isBlankTold(error: unknown, { isUndo }: UseCase): boolean {
  return error instanceof HostError && SAYS_BLANK.test(hostErrorMessage(error, isUndo).untouched);
}

/** By what a message names a place: a cell by its name, anything else by its sheet; settings have none. */
function nameOfPlace(place: string): string[] {
  const [, kind, rest] = /^(\w+) (.*)$/.exec(place) ?? [];
  if (kind === undefined || rest === undefined || kind === "name") return [];
  const [, sheet, row, column] = /^(.*)!(\d+),(\d+)$/.exec(rest) ?? [];
  return sheet === undefined ? [rest] : [`${sheet}!${cellName(Number(row), Number(column))}`];
}

function namesIn(...images: readonly Places[]): string[] {
  const places = images.flatMap((image) => Object.keys(image));
  const sheets = places.flatMap((place) => /^(?:marks|sheet) (.*)$/.exec(place)?.[1] ?? []);
  return [...new Set(sheets)];
}
