/** Two of something: of the standard in force, and of the one that it is compared with. */
export interface Two<Of> {
  readonly own: Of;
  readonly other: Of;
}

/** Things of two standards: those that answer to each other, and those that only one of them has. */
export interface Paired<Of> {
  readonly both: readonly Two<Of>[];
  readonly onlyOwn: readonly Of[];
  readonly onlyOther: readonly Of[];
}

/**
 * Pairs things of two lists, each at most once. The ways are tried one after the other over all that is left: what is the
 * very same finds itself before anything that is only alike.
 */
export function paired<Of>(
  own: readonly Of[],
  other: readonly Of[],
  ...ways: readonly ((own: Of, other: Of) => boolean)[]
): Paired<Of> {
  const found = new Map<Of, Of>();
  const taken = new Set<Of>();
  for (const isPair of ways)
    for (const each of own) {
      if (found.has(each)) continue;
      const match = other.find((one) => !taken.has(one) && isPair(each, one));
      if (match === undefined) continue;
      found.set(each, match);
      taken.add(match);
    }
  return {
    both: own.flatMap((each) => {
      const match = found.get(each);
      return match === undefined ? [] : [{ own: each, other: match }];
    }),
    onlyOwn: own.filter((each) => !found.has(each)),
    onlyOther: other.filter((each) => !taken.has(each)),
  };
}
