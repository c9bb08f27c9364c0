/**
 * Ids of conditional formats over time: a rule that undo writes again has a new id in Excel, while receipts of
 * earlier plans still know it by the old one.
 */
export class RuleAliases {
  private readonly successors = new Map<string, string>();

  /** The id that the rule has now. */
  current(id: string): string {
    let latest = id;
    for (let next = this.successors.get(latest); next !== undefined; next = this.successors.get(latest)) latest = next;
    return latest;
  }

  /** The rule with this id has been written again under a new one. */
  replace(id: string, successor: string): void {
    this.successors.set(this.current(id), successor);
  }
}
