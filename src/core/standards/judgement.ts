/** What a person has decided of an item that no figure decides, with what it rests on. */
export interface Judgement {
  /** True where the item is fulfilled. */
  readonly isMet: boolean;
  /** File, place or reason that shows it. */
  readonly evidence: string;
  /** Who has decided: a name or a post. */
  readonly by: string;
  /** ISO day. */
  readonly date: string;
}

/** Under which key a judgement is kept: the pack that states the item, and its code. */
export function judgementKey({ statedBy, id }: { readonly statedBy: string; readonly id: string }): string {
  return `${statedBy}/${id}`;
}
