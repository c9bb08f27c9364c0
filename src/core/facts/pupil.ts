import type { CellRef } from "../cell/address";
import type { DayRange } from "./day-range";
import type { Placement } from "./fact-words";

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
  /** Stands twice, and the two say different things of what is counted. */
  | "twice"
  /** At school, and in none of the lists of all who ought to be. */
  | "unregistered";

/** Whether something holds of a pupil, or why it is not known. */
export type Says = boolean | PupilDoubtCause;

/** What is known of one pupil. A list that has no column for something says nothing of it. */
export interface Pupil {
  readonly name: string;
  readonly isOpen: boolean;
  readonly cells: readonly CellRef[];
  readonly isMigrant: Says;
  readonly isDisabled: boolean;
  /** All that lists say of who keeps the school and of the way of schooling; empty where none does. */
  readonly placements: readonly (Placement | "unknown")[];
  /** A doubt about who the pupil is, which is one about every number. */
  readonly doubt: PupilDoubtCause | null;
  readonly age: DayRange | "unread" | null;
  /** 适龄, as a title says. */
  readonly isCalledOfAge: boolean;
  /** True where no list of all names the pupil. */
  readonly isOfPart: boolean;
  /** True where a list of all who ought to be at school names the pupil. */
  readonly isRegistered: boolean;
  readonly isEligible: Says | null;
}
