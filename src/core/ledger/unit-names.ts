const KIND = /(局|办公室|办|委员会|委|中心|部|院|联合会|联|办事处|政府)$/;
const PLACE = /^(?:[县区市省州旗]|本[县区市])/;

/**
 * Names that may be of one unit, in groups of two at least: one is short for another (县教体局, 县教育体育局), in the same
 * place and with the same last word.
 */
export function namesOfOneUnit(names: readonly string[]): readonly (readonly string[])[] {
  const distinct = [...new Set(names)].filter((name) => KIND.test(name)).sort((a, b) => b.length - a.length);
  const groups: string[][] = [];
  for (const name of distinct) {
    const group = groups.find((each) => each.some((other) => isSameUnit(name, other)));
    if (group) group.push(name);
    else groups.push([name]);
  }
  return groups.filter(({ length }) => length > 1);
}

function isSameUnit(short: string, long: string): boolean {
  const [place, other] = [PLACE.exec(short)?.[0] ?? "", PLACE.exec(long)?.[0] ?? ""];
  const [kind, otherKind] = [KIND.exec(short)?.[0] ?? "", KIND.exec(long)?.[0] ?? ""];
  if (place !== other || kind !== otherKind) return false;
  const stem = short.slice(place.length, short.length - kind.length);
  const longStem = long.slice(place.length, long.length - kind.length);
  if (stem.length < 2 || stem.length > longStem.length || stem.charAt(0) !== longStem.charAt(0)) return false;
  return isAbbreviation(stem, longStem);
}

/** Whether the characters of one text stand in the other in the same order: 教体局 in 教育体育局. */
export function isAbbreviation(short: string, long: string): boolean {
  let at = 0;
  for (const sign of long) if (sign === short.charAt(at)) at += 1;
  return at === short.length;
}
