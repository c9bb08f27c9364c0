/** A rule to be written again and the place by priority that it had. */
export interface Placement {
  readonly id: string;
  /** Place among all rules of the sheet once it is there; null when being written on top is enough. */
  readonly position: number | null;
}

/**
 * In which order removed rules are written again, and where each belongs, so that all rules stand as before.
 * A rule that is written lands on top; one that must not stay there is moved.
 * @param before  ids of all rules by priority, as they stood before the plan
 * @param current ids by priority as they stand now, without those that the plan has added
 * @param removed ids that the plan has removed
 * @example restoringOrder(["ours", "user"], ["user"], ["ours"]) // [{ id: "ours", position: null }]
 */
export function restoringOrder(
  before: readonly string[],
  current: readonly string[],
  removed: ReadonlySet<string>,
): Placement[] {
  const after = [...current];
  before.forEach((id, place) => {
    if (!removed.has(id)) return;
    const above = before
      .slice(0, place)
      .reverse()
      .find((other) => after.includes(other));
    const below = before.slice(place + 1).find((other) => after.includes(other));
    if (above !== undefined) after.splice(after.indexOf(above) + 1, 0, id);
    else after.splice(below === undefined ? 0 : after.indexOf(below), 0, id);
  });
  const placements = after.map((id, position) => ({ id, position })).filter(({ id }) => removed.has(id));
  const isTopBlock = placements.every(({ position }) => position < placements.length);
  return isTopBlock ? placements.map(({ id }) => ({ id, position: null })).reverse() : placements;
}
