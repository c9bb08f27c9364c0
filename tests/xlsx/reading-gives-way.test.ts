import { Breaks } from "../../src/xlsx/breaks";
import { readXlsx } from "../../src/xlsx/read-workbook";
import { partChunks } from "../../src/xlsx/unpack-part";
import { readZip, type ZipEntry, writeZip } from "../../src/xlsx/zip-package";
import { updateCrc } from "../../src/xlsx/crc32";
import { largeFile } from "../bench/large-file";

const turns = jest.spyOn(Breaks.prototype, "turn");
beforeEach(() => turns.mockClear());

function bytesOf(entry: ZipEntry): Uint8Array {
  return Buffer.concat([...partChunks(entry)]);
}

/** The same file with its parts as they are, unpacked. */
function unpacked(file: Uint8Array): Uint8Array {
  return writeZip(readZip(file).map((entry) => ({ ...entry, method: 0, stored: bytesOf(entry) })));
}

const FILE = largeFile(6_000);
const SHEET = readZip(FILE).find(({ name }) => name.endsWith("sheet1.xml"));

describe.each([
  ["packed", FILE],
  ["stored", unpacked(FILE)],
])("reading one large sheet that is %s", (_, file) => {
  it("gives way about once for each million bytes of it, and reads the same", async () => {
    const { sheets } = await readXlsx(file);
    const millions = Math.floor((SHEET?.size ?? 0) / 1_000_000);
    expect(millions).toBeGreaterThan(2);
    expect(turns.mock.calls.length).toBeGreaterThanOrEqual(millions - 1);
    expect(turns.mock.calls.length).toBeLessThanOrEqual(millions + 1);
    expect(sheets[0]?.rows.length).toBeGreaterThan(6_000);
    expect(sheets[0]?.rows.at(-1)).toEqual((await readXlsx(FILE)).sheets[0]?.rows.at(-1));
  });

  it("lets what waits be done before it has ended", async () => {
    const done: string[] = [];
    const other = new Promise<void>((resolve) => {
      setImmediate(() => {
        done.push("what waited");
        resolve();
      });
    });
    const reading = readXlsx(file).then(() => done.push("reading"));
    await Promise.all([reading, other]);
    expect(done).toEqual(["what waited", "reading"]);
  });
});

it("reads what is small without giving way", async () => {
  await readXlsx(largeFile(20));
  expect(turns).not.toHaveBeenCalled();
});

it("gives stored parts in pieces that hold their bytes in order, and refuses one whose checksum is wrong behind the last", () => {
  const content = Uint8Array.from({ length: 400_000 }, (_, at) => (at * 7) % 251);
  const crc = (updateCrc(-1, content) ^ -1) >>> 0;
  const entry: ZipEntry = { name: "a", method: 0, crc, size: content.length, stored: content, time: 0 };
  const pieces = [...partChunks(entry)];
  expect(pieces.length).toBeGreaterThan(2);
  expect(Buffer.concat(pieces).equals(content)).toBe(true);
  const given: number[] = [];
  expect(() => {
    for (const piece of partChunks({ ...entry, crc: crc ^ 1 })) given.push(piece.length);
  }).toThrow("is not what was packed");
  expect(given).toHaveLength(pieces.length);
});
