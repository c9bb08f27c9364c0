import type { CellRef } from "../cell/address";
import type { FieldId } from "../fields/catalogue";
import type { Limit } from "../standards/requirement";
import type { Figure } from "./figures";
import type { Person, Told } from "./people-on-exchange";
import type { RequirementState } from "./requirement-check";
import { holdsLimit } from "./share-limit";
import { addAll } from "../quantity/long-lists";

/** A number of people of which some may or may not count. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

/** Some of all people, both maybe not exactly known. */
export interface ShareOfPeople {
  readonly top: Range;
  readonly over: Range;
  /** The share at its lowest and at its highest; null where nothing is known. */
  readonly worst: Pair | null;
  readonly best: Pair | null;
  readonly isOpen: boolean;
  readonly differs: boolean;
  readonly missing: readonly FieldId[];
  readonly cells: readonly CellRef[];
}

export interface Pair {
  readonly top: number;
  readonly over: number;
}

/**
 * Those of whom `top` holds among those of whom `over` holds, with what nobody knows counted for and against.
 *
 * @param fields what says it of each, of the top and of the whole
 */
export function shareOf(
  people: readonly Person[],
  topOf: (person: Person) => Told,
  overOf: (person: Person) => Told,
  isOpen: boolean,
  fields: readonly FieldId[],
): ShareOfPeople {
  const [worst, best] = [
    { top: 0, over: 0 },
    { top: 0, over: 0 },
  ];
  const [top, over] = [
    { least: 0, most: 0 },
    { least: 0, most: 0 },
  ];
  const cells: CellRef[] = [];
  const vague = { top: false, over: false };
  for (const person of people) {
    const [isTop, isOver] = [topOf(person), overOf(person)];
    if (isOver === "no") continue;
    const [mayBeTop, isSurelyTop] = [isTop !== "no", isTop === "yes"];
    const isSurelyOver = isOver === "yes";
    vague.over ||= !isSurelyOver;
    vague.top ||= mayBeTop && !isSurelyTop;
    over.most++;
    if (isSurelyOver) over.least++;
    if (mayBeTop) top.most++;
    if (isSurelyTop && isSurelyOver) top.least++;
    // At its highest whoever may be in both is, and whoever may be in the whole alone is not; at its lowest the reverse.
    if (mayBeTop || isSurelyOver) best.over++;
    if (mayBeTop) best.top++;
    if (!isSurelyTop || isSurelyOver) worst.over++;
    if (isSurelyTop && isSurelyOver) worst.top++;
    if (mayBeTop) addAll(cells, person.cells);
  }
  return {
    top,
    over,
    worst,
    best,
    isOpen,
    differs: false,
    missing: fields.filter((_, at) => (at === 0 ? vague.top : vague.over)),
    cells,
  };
}

/** The same of two numbers; `missing` says which fields would tell what is not known. */
export function shareOfFigures(top: Figure | null, over: Figure | null, missing: readonly FieldId[]): ShareOfPeople {
  const figures = [top, over].filter((figure) => figure !== null);
  const pair =
    top !== null && over !== null && top.amount !== null && over.amount !== null
      ? { top: top.amount, over: over.amount }
      : null;
  const range = (figure: Figure | null): Range => ({ least: figure?.amount ?? 0, most: figure?.amount ?? Infinity });
  return {
    top: range(top),
    over: range(over),
    worst: pair,
    best: pair,
    isOpen: figures.some((figure) => figure.isOpen),
    differs: figures.some((figure) => figure.differs),
    missing,
    cells: figures.flatMap((figure) => figure.cells),
  };
}

/** Nothing is known of it. */
export function unknownShare(missing: readonly FieldId[], isOpen: boolean): ShareOfPeople {
  return { ...shareOfFigures(null, null, missing), isOpen };
}

/** True where both numbers are known. */
export function isExact({ top, over }: ShareOfPeople): boolean {
  return top.least === top.most && over.least === over.most;
}

/** What a share comes to; where not everything is known it is met or failed only if it is so either way. */
export function stateOf({ isOpen, differs, worst, best }: ShareOfPeople, limit: Limit): RequirementState {
  if (differs) return "undecided";
  if (isOpen) return "open";
  if (!worst || !best || best.over <= 0) return "missing";
  const holds = ({ top, over }: Pair): boolean => over <= 0 || holdsLimit(top, over, limit);
  if (holds(worst)) return "met";
  return holds(best) ? "missing" : "failed";
}
