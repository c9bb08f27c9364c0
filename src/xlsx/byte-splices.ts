interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Collects replacements of spans of a part; everything outside the spans stays byte for byte. */
export class ByteSplices {
  private readonly splices: Splice[] = [];

  constructor(private readonly bytes: Uint8Array) {}

  get isEmpty(): boolean {
    return this.splices.length === 0;
  }

  /** Replaces a span; an empty span inserts. Insertions at one place stand in the order of their calls. Spans must not overlap. */
  replace(start: number, end: number, text: string): void {
    this.splices.push({ start, end, text });
  }

  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  /** The part with all replacements made. */
  apply(): Uint8Array {
    const encoder = new TextEncoder();
    const ordered = this.splices
      .map(({ start, end, text }) => ({ start, end, bytes: encoder.encode(text) }))
      .sort((a, b) => a.start - b.start || a.end - b.end);
    const result = new Uint8Array(
      ordered.reduce((size, { start, end, bytes }) => size - (end - start) + bytes.length, this.bytes.length),
    );
    let from = 0;
    let to = 0;
    for (const { start, end, bytes } of ordered) {
      if (start < from) throw new RangeError(`replacements overlap at byte ${start}`);
      result.set(this.bytes.subarray(from, start), to);
      to += start - from;
      result.set(bytes, to);
      to += bytes.length;
      from = end;
    }
    result.set(this.bytes.subarray(from), to);
    return result;
  }
}
