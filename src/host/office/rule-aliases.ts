/**
 * Ids of conditional formats over time: a rule that undo writes again has a new id in Excel, while receipts of
 * earlier plans still know it by the old one. Ids are those of one sheet: another may have a rule of the same.
 */
export class RuleAliases {
  private readonly successors = new Map<string, string>();

  /** The id that the rule has now. @param sheet the sheet's own id */
  current(sheet: string, id: string): string {
    let latest = id;
    for (let next = this.successorOf(sheet, latest); next !== undefined; next = this.successorOf(sheet, latest))
      latest = next;
    return latest;
  }

  /** The rule with this id has been written again under a new one. */
  replace(sheet: string, id: string, successor: string): void {
    const latest = this.current(sheet, id);
    if (latest !== successor) this.successors.set(keyOf(sheet, latest), successor);
  }

  private successorOf(sheet: string, id: string): string | undefined {
    return this.successors.get(keyOf(sheet, id));
  }
}

function keyOf(sheet: string, id: string): string {
  return `${sheet}\n${id}`;
}
