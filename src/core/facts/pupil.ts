import type { CellRef } from "../cell/address";
import type { DayRange } from "./day-range";
import type { ListTitle, Placement, Word } from "./fact-words";

/** Why it is not known whether a pupil counts. */
export type PupilDoubtCause =
  /** The way of schooling is blank, or says nothing that is known. */
  | "placement"
  /** Whether the family pays is not said. */
  | "purchase"
  | "migrant"
  | "condition"
  /** Born after the day of the check. */
  | "born-ahead"
  /** The date of birth is blank or none. */
  | "born-unread"
  /** Whether somebody of this age ought to be at school is not settled. */
  | "age"
  /** The same number stands twice, with different ways. */
  | "twice";

/** Whether something holds of a pupil, or why it is not known. */
export type Says = boolean | PupilDoubtCause;

/** What is known of one pupil. */
export interface Pupil {
  readonly name: string;
  readonly isOpen: boolean;
  readonly cells: readonly CellRef[];
  readonly isMigrant: Says;
  readonly isDisabled: boolean;
  readonly placement: Word<Placement>;
  /** A doubt about who the pupil is, which is one about every number. */
  readonly doubt: PupilDoubtCause | null;
  readonly age: DayRange | "unread" | null;
  readonly titled: ReadonlySet<ListTitle>;
  /** True where no list of all names the pupil. */
  readonly isOfPart: boolean;
  readonly isEligible: Says;
}
