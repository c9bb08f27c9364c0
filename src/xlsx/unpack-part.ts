import { Inflate } from "fflate";
import { updateCrc } from "./crc32";
import type { Inflating } from "./inflating";
import { joined } from "./joined";
import { PackageBudget } from "./package-budget";
import { XlsxError } from "./xlsx-error";
import type { ZipEntry } from "./zip-package";

const INFLATE_CHUNK = 16_384;
const STORED_CHUNK = 131_072;
/** Packed bytes below which a part is unpacked before the platform's own way has been set up. */
const WORTH_SETTING_UP = 65_536;

/**
 * Unpacks a part piece by piece, so that a sheet of hundreds of megabytes never stands in memory whole. What the part says
 * that it holds is taken from the budget before anything is unpacked, and more than that is never unpacked. Whoever takes the
 * pieces may let something else go first between two of them.
 * @param budget what the package may still unpack to; without it the part is taken by itself
 * @throws XlsxError `file-damaged` where the part is broken or, behind the last piece, its checksum is wrong, `too-large`
 *                   where it holds more than it said, or more than the budget has
 */
export function* partChunks(entry: ZipEntry, budget = new PackageBudget()): Generator<Uint8Array, void, undefined> {
  const seen = new UnpackedBytes(entry, budget);
  for (const chunk of unpacked(entry)) yield seen.next(chunk);
  seen.finish();
}

/**
 * As {@link partChunks}, a large part by the platform's own way where it has one. Where that way stops short, the library
 * goes on behind what has been given, and says what is wrong with the part.
 */
export async function* partPieces(
  entry: ZipEntry,
  budget: PackageBudget,
  inflating: Inflating | undefined,
): AsyncGenerator<Uint8Array, void, undefined> {
  const seen = new UnpackedBytes(entry, budget);
  let given = 0;
  if (inflating && entry.method !== 0 && entry.stored.length >= WORTH_SETTING_UP) {
    const pieces = inflating(entry.stored)[Symbol.asyncIterator]();
    try {
      for (;;) {
        const next = await pieces.next().catch(() => null);
        if (next === null) break;
        if (next.done) {
          seen.finish();
          return;
        }
        given += next.value.length;
        yield seen.next(next.value);
      }
    } finally {
      await pieces.return?.();
    }
  }
  let passed = 0;
  for (const chunk of unpacked(entry)) {
    const known = Math.min(chunk.length, given - passed);
    passed += known;
    if (known < chunk.length) yield seen.next(chunk.subarray(known));
  }
  seen.finish();
}

/** Counts what comes out of a part, and compares it with what the part says of itself. */
class UnpackedBytes {
  private crc = -1;
  private size = 0;

  constructor(
    private readonly entry: ZipEntry,
    budget: PackageBudget,
  ) {
    budget.spend("bytes", entry.size, entry.name);
  }

  /** The same bytes, counted. @throws XlsxError `too-large` where there are more than the part says */
  next(chunk: Uint8Array): Uint8Array {
    this.size += chunk.length;
    if (this.size > this.entry.size)
      throw new XlsxError("too-large", `${this.entry.name} unpacks to more than it says`);
    this.crc = updateCrc(this.crc, chunk);
    return chunk;
  }

  /** @throws XlsxError `file-damaged` where size or checksum are others than the part says */
  finish(): void {
    const { name, size, crc } = this.entry;
    if (this.size !== size || (this.crc ^ -1) >>> 0 !== crc)
      throw new XlsxError("file-damaged", `${name} is not what was packed (size or checksum)`);
  }
}

/**
 * Unpacks a part on end.
 * @param onChunk called in order; `isLast` exactly once
 * @throws XlsxError as {@link partChunks}
 */
export function streamPart(
  entry: ZipEntry,
  onChunk: (chunk: Uint8Array, isLast: boolean) => void,
  budget = new PackageBudget(),
): void {
  for (const chunk of partChunks(entry, budget)) onChunk(chunk, false);
  onChunk(new Uint8Array(0), true);
}

/** What a part unpacks to, in pieces that are never empty. */
function* unpacked({ name, method, stored }: ZipEntry): Generator<Uint8Array, void, undefined> {
  if (method === 0) {
    for (let at = 0; at < stored.length; at += STORED_CHUNK) yield stored.subarray(at, at + STORED_CHUNK);
    return;
  }
  const ready: Uint8Array[] = [];
  const inflate = new Inflate((chunk) => {
    if (chunk.length > 0) ready.push(chunk);
  });
  for (let at = 0; at < stored.length; at += INFLATE_CHUNK) {
    try {
      inflate.push(stored.subarray(at, at + INFLATE_CHUNK), at + INFLATE_CHUNK >= stored.length);
    } catch (error) {
      throw new XlsxError("file-damaged", `${name} cannot be unpacked`, { cause: error });
    }
    yield* ready.splice(0);
  }
}

/** Unpacks a whole part. @throws XlsxError as {@link partChunks} */
export function readPart(entry: ZipEntry, budget = new PackageBudget()): Uint8Array {
  let whole: Uint8Array | undefined;
  let at = 0;
  for (const chunk of partChunks(entry, budget)) {
    // Made when the budget has let the part through.
    whole ??= new Uint8Array(entry.size);
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole ?? new Uint8Array(0);
}

/** The beginning of a part, so many bytes at least where it has them; the rest is neither unpacked nor checked. */
export function readPartStart(entry: ZipEntry, bytes: number, budget = new PackageBudget()): Uint8Array {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (const chunk of unpacked(entry)) {
    budget.spend("bytes", chunk.length, entry.name);
    pieces.push(chunk);
    size += chunk.length;
    if (size >= bytes) break;
  }
  return joined(pieces, size);
}
