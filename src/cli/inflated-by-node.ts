import { createInflateRaw } from "node:zlib";

/** Node's streams of the web take pieces so small that they cost what they gain. */
const PIECE = 1_048_576;

/** Inflates with the program that comes with Node, beside the reading of what it has given. */
export async function* inflatedByNode(deflated: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  const stream = createInflateRaw({ chunkSize: PIECE });
  stream.end(deflated);
  for await (const piece of stream) yield piece as Uint8Array;
}
