import type { CellRef } from "../cell/address";
import type { FieldId } from "../fields/catalogue";
import type { Stage } from "../fields/stages";
import type { StatedRequirement } from "../standards/requirement";
import type { Words } from "../words";
import type { Lack } from "./lack";
import type { ReliefTold } from "./relief";

/**
 * 达标, 未达标, 缺数, 待确认 (a question is open), 不能确定 (what is written may mean either), 待判定 (a person has not yet
 * decided).
 */
export type RequirementState = "met" | "failed" | "missing" | "open" | "undecided" | "unjudged";

export const REQUIREMENT_STATES: readonly RequirementState[] = [
  "met",
  "failed",
  "missing",
  "open",
  "undecided",
  "unjudged",
];

/** What an item of a standard says of one school, class or teacher. */
export interface RequirementItem {
  /** Name of the school as the assessment knows it; empty where the table names none. */
  readonly school: string;
  /** The class or teacher; empty where the school itself is judged. */
  readonly name: string;
  /** 1 to 12 of a class; 0 where it is not known, and of all else. */
  readonly grade: number;
  readonly stage: Stage | null;
  readonly state: RequirementState;
  /** Pupils of the school or the class; null where there is no such number. */
  readonly value: number | null;
  /** Most that is allowed; null where the stage is not known, or nothing is counted. */
  readonly required: number | null;
  /** The cells that it was read from. */
  readonly cells: readonly CellRef[];
  /** Fields that are lacking. */
  readonly missing: readonly FieldId[];
  /** What there is to say of it: its numbers, why, and what would make it good. */
  readonly says: (words: Words) => string;
  /** What it comes to by the transitional clauses, beside its verdict; absent where none of them may be for it. */
  readonly reliefs?: readonly ReliefTold[];
  /** What it is short of or has too much of; absent of all that has not failed, and where no plain count would mend it. */
  readonly lack?: Lack | undefined;
}

/** What an item is asked of. */
export type RequirementEntity = "county" | "school" | "class" | "teacher" | "building";

/** What has to be provided where nothing could be checked. */
export interface NotProvided {
  readonly fields: readonly FieldId[];
  readonly sentence: string;
}

/**
 * What a workbook says of one item: columnar, because a county has 20,000 teachers; each one is put together when it is
 * asked for.
 */
export interface RequirementCheck {
  readonly requirement: StatedRequirement;
  readonly of: RequirementEntity;
  readonly length: number;
  /** Position in {@link REQUIREMENT_STATES}, of each. */
  readonly states: Uint8Array;
  /** How many each stands for: of classes by size, the classes. */
  readonly counts: Uint32Array;
  readonly item: (position: number) => RequirementItem;
  /** What no table gives, so that nothing could be checked; null where something was. */
  readonly lacks: NotProvided | null;
}

/** Several ones of a check, or `missing` where nothing could be checked. */
export type RequirementVerdict = "met" | "failed" | "missing" | "unjudged";

/** How many schools, classes or teachers there are in each state. */
export function countRequirement({
  states,
  counts,
}: Pick<RequirementCheck, "states" | "counts">): Readonly<Record<RequirementState, number>> {
  const found = { met: 0, failed: 0, missing: 0, open: 0, undecided: 0, unjudged: 0 };
  states.forEach((state, position) => {
    found[REQUIREMENT_STATES[state] ?? "missing"] += counts[position] ?? 0;
  });
  return found;
}

/** One failure makes it 未达标; without one, whatever is not known makes it 缺数, what nobody has judged 待判定. */
export function requirementVerdict(check: Pick<RequirementCheck, "states" | "counts">): RequirementVerdict {
  const { failed, missing, open, undecided, met, unjudged } = countRequirement(check);
  if (failed > 0) return "failed";
  if (unjudged > 0) return "unjudged";
  return missing + open + undecided > 0 || met === 0 ? "missing" : "met";
}

const CODES = Object.fromEntries(REQUIREMENT_STATES.map((state, code) => [state, code])) as Record<
  RequirementState,
  number
>;

/** Puts an item together when it is asked for. @param at where it stands in its table */
export type MakeItem = (at: number, state: RequirementState) => Omit<RequirementItem, "state">;

/** Gathers the states of a check's items, and how each is put together. */
export class RequirementItems {
  private readonly states: number[] = [];
  private readonly places: number[] = [];
  private readonly counts: number[] = [];
  /** From which item on each maker holds: a table has one for all of its rows. */
  private readonly makers: { readonly from: number; readonly make: MakeItem }[] = [];
  private last: MakeItem | null = null;

  /** True while nothing was added. */
  get isEmpty(): boolean {
    return this.states.length === 0;
  }

  /** @param count how many it stands for */
  add(state: RequirementState, make: MakeItem, at: number, count = 1): void {
    if (this.last !== make) this.makers.push({ from: this.states.length, make });
    this.last = make;
    this.states.push(CODES[state]);
    this.places.push(at);
    this.counts.push(count);
  }

  /** @param lacks what is lacking where nothing was added */
  check(requirement: StatedRequirement, of: RequirementEntity, lacks: NotProvided): RequirementCheck {
    const { makers, places } = this;
    const states = Uint8Array.from(this.states);
    return {
      requirement,
      of,
      length: states.length,
      states,
      counts: Uint32Array.from(this.counts),
      item: (position) => {
        const state = REQUIREMENT_STATES[states[position] ?? -1];
        const next = makers.findIndex(({ from }) => from > position);
        const maker = makers[(next < 0 ? makers.length : next) - 1];
        if (!maker || !state) throw new RangeError(`no item ${position} of ${states.length}`);
        const { lack, ...item } = maker.make(places[position] ?? 0, state);
        return state === "failed" && lack ? { ...item, state, lack } : { ...item, state };
      },
      lacks: states.length === 0 ? lacks : null,
    };
  }
}
