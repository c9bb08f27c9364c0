/**
 * Chunks that wait behind what is left of those before them. What is left did not end, so it is looked at again only when
 * twice as much of it is there: no byte is looked at more than a few times, however small the chunks are.
 */
export class PendingChunks {
  private waiting: Uint8Array[] = [];
  /** How many bytes wait. */
  bytes = 0;

  /** The rest with all that waits behind it, the chunk last; null where it is too early for it. */
  behind(rest: Uint8Array, chunk: Uint8Array, isLast: boolean): Uint8Array | null {
    if (rest.length === 0) return chunk;
    this.waiting.push(chunk);
    this.bytes += chunk.length;
    if (!isLast && this.bytes < rest.length) return null;
    const joined = new Uint8Array(rest.length + this.bytes);
    joined.set(rest);
    let at = rest.length;
    for (const piece of this.waiting) {
      joined.set(piece, at);
      at += piece.length;
    }
    this.waiting = [];
    this.bytes = 0;
    return joined;
  }
}
