const decoder = new TextDecoder("utf-8");

/** Names seen so far, found again by a hash of their bytes, so that a name is decoded once per part and not per tag. */
export class NameTable {
  private readonly slots: ({ hash: number; length: number; name: string } | undefined)[] = new Array<undefined>(
    1024,
  ).fill(undefined);

  name(bytes: Uint8Array, start: number, end: number): string {
    let hash = 0;
    for (let i = start; i < end; i += 1) hash = (Math.imul(hash, 31) + (bytes[i] ?? 0)) | 0;
    const slot = this.slots[hash & 1023];
    if (slot !== undefined && slot.hash === hash && slot.length === end - start && sameText(bytes, start, slot.name))
      return slot.name;
    const name = decoder.decode(bytes.subarray(start, end));
    this.slots[hash & 1023] = { hash, length: end - start, name };
    return name;
  }
}

/** True where the bytes from `start` on are those characters, which are ASCII. */
export function sameText(bytes: Uint8Array, start: number, text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (bytes[start + i] !== text.charCodeAt(i)) return false;
  return true;
}
