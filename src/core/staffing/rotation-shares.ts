import { holdsLimit } from "../checks/share-limit";
import { fractionOf } from "../quantity/fraction";
import { lackingToShare } from "../quantity/lacking";
import type { Limit } from "../standards/requirement";

/** A share of people held against its limit. */
export interface PeopleShare {
  readonly top: number;
  readonly over: number;
  readonly isMet: boolean;
  /** People lacking at the top, the whole as it is. */
  readonly lack: number;
}

/** @param over above zero */
export function peopleShare(top: number, over: number, limit: Pick<Limit, "sign" | "value">): PeopleShare {
  const isMet = holdsLimit(top, over, limit);
  return { top, over, isMet, lack: isMet ? 0 : lackingToShare({ top, over }, fractionOf(limit.value), 0) };
}
