/** The classes of a school that one place of the workbook tells, by stage. */
export interface ClassCount {
  readonly primary: number;
  readonly junior: number;
  /** Of one of the two stages, or of 高中 in a school that has it: the place does not say which. */
  readonly untold: number;
  readonly hasSenior: boolean;
  /** True where the number of some of them is blank. */
  readonly isPartial: boolean;
  readonly isOpen: boolean;
}

/**
 * How many groups of so many classes are begun, stage by stage: the fewest and the most, where the stage of some classes
 * is not told.
 *
 * @example groupsBegun({ primary: 13, junior: 6, … }, 12) // { least: 3, most: 3 }
 * @example groupsBegun({ untold: 14, … }, 12)             // { least: 2, most: 3 }: 13 and 1 make three
 */
export function groupsBegun(
  { primary, junior, untold, hasSenior }: ClassCount,
  size: number,
): { readonly least: number; readonly most: number } {
  const begun = (classes: number): number => Math.ceil(classes / size);
  let [least, most] = [Infinity, 0];
  for (let ofPrimary = 0; ofPrimary <= untold; ofPrimary++) {
    const groups = begun(primary + ofPrimary) + begun(junior + untold - ofPrimary);
    least = Math.min(least, groups);
    most = Math.max(most, groups);
  }
  // All but one of them may be of 高中.
  return { least: hasSenior ? Math.max(1, begun(primary) + begun(junior)) : least, most };
}
