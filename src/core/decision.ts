/** What a person has decided, with the name to it: kept in the workbook and told wherever it has an effect. */
export interface Decision {
  /** A name, a post or a role. */
  readonly by: string;
  /** ISO day. */
  readonly date: string;
}

/** A decision that goes another way than the standard or the product would. */
export interface Deviation extends Decision {
  readonly reason: string;
}
