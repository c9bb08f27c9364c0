/** Bytes handed over at a time: what they unpack to stands in memory at once, at most a thousand times as much. */
const PIECE = 16_384;

/**
 * Inflates deflated bytes (RFC 1951) with what the platform has of its own, several times faster than a program in
 * JavaScript and beside it. Gives the bytes in order, in pieces of any size; whoever stops taking them stops it.
 * @throws (rejects) anything, where the bytes are broken or the platform takes no more of them
 */
export type Inflating = (deflated: Uint8Array) => AsyncIterable<Uint8Array>;

/** How browsers inflate, or undefined where this one cannot: the web view of an old WPS, Chromium before 103. */
export function inflatingOfBrowser(): Inflating | undefined {
  if (typeof DecompressionStream === "undefined") return undefined;
  try {
    new DecompressionStream("deflate-raw");
    return inflatedByStream;
  } catch {
    return undefined;
  }
}

async function* inflatedByStream(deflated: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  const { readable, writable } = new DecompressionStream("deflate-raw");
  const reader: ReadableStreamDefaultReader<Uint8Array> = readable.getReader();
  // What is wrong with the bytes, reading says as well.
  feed(writable.getWriter(), deflated).catch(() => undefined);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

async function feed(writer: WritableStreamDefaultWriter<BufferSource>, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; at += PIECE) {
    await writer.ready;
    await writer.write(bytes.slice(at, at + PIECE));
  }
  await writer.close();
}
