import { deflateRawSync } from "node:zlib";
import { inflatedByNode } from "../../src/cli/inflated-by-node";
import { type Inflating, inflatingOfBrowser } from "../../src/xlsx/inflating";
import { updateCrc } from "../../src/xlsx/crc32";
import { PackageBudget } from "../../src/xlsx/package-budget";
import { readXlsx } from "../../src/xlsx/read-workbook";
import { partChunks, partPieces } from "../../src/xlsx/unpack-part";
import type { XlsxError } from "../../src/xlsx/xlsx-error";
import type { ZipEntry } from "../../src/xlsx/zip-package";
import { largeFile } from "../bench/large-file";

/** Digits of a fixed row of random numbers: packed they take half their size. */
const CONTENT = (() => {
  let seed = 7;
  return Uint8Array.from({ length: 2_000_000 }, () => 48 + ((seed = (seed * 48_271) % 2_147_483_647) % 10));
})();

function entryOf(content: Uint8Array, stored: Uint8Array = deflateRawSync(content)): ZipEntry {
  return { name: "a", method: 8, crc: (updateCrc(-1, content) ^ -1) >>> 0, size: content.length, stored, time: 0 };
}

async function piecesOf(entry: ZipEntry, inflating: Inflating | undefined): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of partPieces(entry, new PackageBudget(), inflating)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** A thousand times as much as it is packed. */
const BOMB = entryOf(new Uint8Array(200_000_000));

/** What the library says of a part, unpacked on end. */
function libraryOn(entry: ZipEntry): string {
  try {
    return `${Buffer.concat([...partChunks(entry)]).length} bytes`;
  } catch (error) {
    return (error as XlsxError).code;
  }
}

/** Gives so many bytes as they are, then fails. */
function failingAfter(bytes: number): Inflating {
  return async function* () {
    for (let at = 0; at < bytes; at += 1_000) yield CONTENT.subarray(at, Math.min(bytes, at + 1_000));
    throw new Error("the platform takes no more");
  };
}

const WAYS: readonly (readonly [name: string, inflating: Inflating | undefined])[] = [
  ["the library", undefined],
  ["the browser", inflatingOfBrowser()],
  ["Node", inflatedByNode],
  ["a way that fails at once", failingAfter(0)],
  ["a way that fails half way", failingAfter(999_500)],
  ["a way that fails behind the end", failingAfter(CONTENT.length)],
];

it("knows a browser's way here, so that it is tested", () => expect(inflatingOfBrowser()).toBeDefined());

describe.each(WAYS)("unpacking a large part by %s", (_, inflating) => {
  it("gives its bytes", async () => {
    expect((await piecesOf(entryOf(CONTENT), inflating)).equals(CONTENT)).toBe(true);
  });

  it.each<[string, ZipEntry]>([
    ["is broken off", entryOf(CONTENT, deflateRawSync(CONTENT).subarray(0, 500_000))],
    ["has a byte changed in its middle", entryOf(CONTENT, deflateRawSync(CONTENT).fill(0, 400_000, 400_100))],
    ["has something behind its end", entryOf(CONTENT, Buffer.concat([deflateRawSync(CONTENT), Buffer.from("junk")]))],
    ["has another checksum", { ...entryOf(CONTENT), crc: 1 }],
    ["holds more than it says", { ...entryOf(CONTENT), size: CONTENT.length - 1 }],
    ["holds less than it says", { ...entryOf(CONTENT), size: CONTENT.length + 1 }],
  ])("says of one that %s what the library says", async (_of, entry) => {
    const said = await piecesOf(entry, inflating).then(
      (bytes) => `${bytes.length} bytes`,
      (error: XlsxError) => error.code,
    );
    expect(said).toBe(libraryOn(entry));
  });

  it("unpacks no more than is taken of a part that goes on for ever", async () => {
    let taken = 0;
    for await (const piece of partPieces(BOMB, new PackageBudget(), inflating && counted(inflating))) {
      taken += piece.length;
      if (taken > 1_000_000) break;
    }
    expect(taken).toBeLessThan(60_000_000);
    expect(given.stopped).toBe(given.started);
  });
});

/** How many ways were begun, and how many of them ended. */
const given = { started: 0, stopped: 0 };

function counted(inflating: Inflating): Inflating {
  return async function* (deflated) {
    given.started += 1;
    try {
      yield* inflating(deflated);
    } finally {
      given.stopped += 1;
    }
  };
}

it("reads the same workbook by each way", async () => {
  const file = largeFile(3_000);
  const byLibrary = JSON.stringify(await readXlsx(file, undefined, failingAfter(0)));
  for (const inflating of [inflatingOfBrowser(), inflatedByNode])
    expect(JSON.stringify(await readXlsx(file, undefined, inflating)) === byLibrary).toBe(true);
});
