/**
 * Names that stand in a list more than once. The names are compared through a table of positions by their sums: a set of
 * 200 000 texts costs ten times as much.
 */
export function repeatedNames(names: readonly string[]): ReadonlySet<string> {
  const repeated = new Set<string>();
  let size = 16;
  while (size < 2 * names.length) size *= 2;
  const slots = new Int32Array(size).fill(-1);
  for (let position = 0; position < names.length; position++) {
    const name = names[position] ?? "";
    let slot = sumOf(name) & (size - 1);
    for (let tried = 0; tried < size; tried++, slot = (slot + 1) & (size - 1)) {
      const other = slots[slot] ?? -1;
      if (other < 0) {
        slots[slot] = position;
        break;
      }
      if (names[other] === name) {
        repeated.add(name);
        break;
      }
    }
  }
  return repeated;
}

function sumOf(text: string): number {
  let sum = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193);
  return (sum ^ (sum >>> 15)) >>> 0;
}
