import type { Decision } from "../decision";

/** What a person has decided of an item that no figure decides, with what it rests on. */
export interface Judgement extends Decision {
  /** True where the item is fulfilled. */
  readonly isMet: boolean;
  /** File, place or reason that shows it. */
  readonly evidence: string;
}

/** Under which key a judgement is kept: the pack that states the item, and its code. */
export function judgementKey({ statedBy, id }: { readonly statedBy: string; readonly id: string }): string {
  return `${statedBy}/${id}`;
}
