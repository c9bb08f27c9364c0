/**
 * What is known of conditional formats beyond one piece of work, by their ids: a rule that undo writes again has a new one in
 * Excel, while receipts of earlier plans still know it by the old one; and one of ours that never got its formula is told
 * from the user's by its id alone. Ids are those of one sheet: another may have a rule of the same.
 */
export class RuleAliases {
  private readonly successors = new Map<string, string>();
  private readonly halves = new Set<string>();

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

  /** This rule of ours never got its formula, and could not be removed. */
  keepHalf(sheet: string, id: string): void {
    this.halves.add(keyOf(sheet, id));
  }

  /** True for a rule that {@link keepHalf} has told. */
  isLeftByHalf(sheet: string, id: string): boolean {
    return this.halves.has(keyOf(sheet, id));
  }

  private successorOf(sheet: string, id: string): string | undefined {
    return this.successors.get(keyOf(sheet, id));
  }
}

function keyOf(sheet: string, id: string): string {
  return `${sheet}\n${id}`;
}
