import { Deflate, deflateSync } from "fflate";
import { updateCrc } from "./crc32";
import { joined } from "./joined";
import { XlsxError } from "./xlsx-error";

/** More parts than any workbook that a bureau could open. */
const MAX_PARTS = 20_000;
/** 1980-01-01, the earliest that zip knows: a new part says nothing about when it was written. */
const FIRST_DAY = 0x0021_0000;

const END_RECORD = 0x06054b50;
const ZIP64_END_RECORD = 0x06064b50;
const ZIP64_LOCATOR = 0x07064b50;
const DIRECTORY_RECORD = 0x02014b50;
const LOCAL_RECORD = 0x04034b50;

/** One part as the package stores it; the bytes are a view into the file, still compressed. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly stored: Uint8Array;
  /** MS-DOS time and date, kept as they were. */
  readonly time: number;
}

/** Parts of a package in the order of the file. */
export type ZipPackage = readonly ZipEntry[];

function damaged(detail: string, cause?: unknown): XlsxError {
  return new XlsxError("file-damaged", detail, cause === undefined ? undefined : { cause });
}

/**
 * Lists the parts of a zip package without unpacking any.
 * @throws XlsxError `file-damaged`, `file-encrypted` or `too-large`
 */
export function readZip(file: Uint8Array): ZipPackage {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  try {
    const { count, start } = findDirectory(view);
    if (count > MAX_PARTS) throw new XlsxError("too-large", `${count} parts`);
    const entries: ZipEntry[] = [];
    let at = start;
    const names = new Set<string>();
    for (let i = 0; i < count; i += 1) {
      const { entry, end } = readDirectoryEntry(file, view, at);
      // Which of two parts of one name is meant, no two programs agree on.
      if (!entry.name.endsWith("/") && names.has(entry.name)) throw damaged(`${entry.name} is there twice`);
      names.add(entry.name);
      entries.push(entry);
      at = end;
    }
    return entries;
  } catch (error) {
    if (error instanceof XlsxError) throw error;
    throw damaged("package directory points outside the file", error);
  }
}

function findDirectory(view: DataView): { count: number; start: number } {
  const lowest = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== END_RECORD) continue;
    const count = view.getUint16(at + 10, true);
    const start = view.getUint32(at + 16, true);
    const isZip64 =
      (count === 0xffff || start === 0xffffffff) && at >= 20 && view.getUint32(at - 20, true) === ZIP64_LOCATOR;
    if (!isZip64) return { count, start };
    const record = readUint64(view, at - 12);
    if (view.getUint32(record, true) !== ZIP64_END_RECORD) throw damaged("no zip64 end record");
    return { count: readUint64(view, record + 32), start: readUint64(view, record + 48) };
  }
  throw damaged("no end of the package directory: the file is broken off");
}

function readUint64(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 0x1_0000_0000;
}

function readDirectoryEntry(file: Uint8Array, view: DataView, at: number): { entry: ZipEntry; end: number } {
  if (view.getUint32(at, true) !== DIRECTORY_RECORD) throw damaged("package directory is broken");
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const commentLength = view.getUint16(at + 32, true);
  const name = new TextDecoder()
    .decode(file.subarray(at + 46, at + 46 + nameLength))
    .replaceAll("\\", "/")
    .replace(/^\//, "");
  const sizes = readSizes(view, at, at + 46 + nameLength, extraLength);
  if ((flags & 1) !== 0) throw new XlsxError("file-encrypted", `${name} is encrypted`);
  if (method !== 0 && method !== 8) throw damaged(`${name} is packed by unknown method ${method}`);
  if (view.getUint32(sizes.local, true) !== LOCAL_RECORD) throw damaged(`${name} has no local header`);
  const from = sizes.local + 30 + view.getUint16(sizes.local + 26, true) + view.getUint16(sizes.local + 28, true);
  if (from + sizes.packed > file.length) throw damaged(`${name} is broken off`);
  const entry = {
    name,
    method,
    crc: view.getUint32(at + 16, true),
    size: sizes.unpacked,
    stored: file.subarray(from, from + sizes.packed),
    time: view.getUint32(at + 12, true),
  };
  return { entry, end: at + 46 + nameLength + extraLength + commentLength };
}

/** Sizes and place of an entry; the zip64 extra field holds those that do not fit 32 bits. */
function readSizes(view: DataView, at: number, extraStart: number, extraLength: number) {
  const sizes = {
    packed: view.getUint32(at + 20, true),
    unpacked: view.getUint32(at + 24, true),
    local: view.getUint32(at + 42, true),
  };
  for (let field = extraStart; field + 4 <= extraStart + extraLength; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let value = field + 4;
    for (const key of ["unpacked", "packed", "local"] as const) {
      if (sizes[key] !== 0xffffffff) continue;
      sizes[key] = readUint64(view, value);
      value += 8;
    }
  }
  return sizes;
}

/** A part with new content; pass the entry that it replaces to keep its time. */
export function makeEntry(name: string, content: Uint8Array, replaced?: ZipEntry): ZipEntry {
  const stored = deflateSync(content, { level: 6 });
  return {
    name,
    method: 8,
    crc: (updateCrc(-1, content) ^ -1) >>> 0,
    size: content.length,
    stored,
    time: replaced?.time ?? FIRST_DAY,
  };
}

/** A new part of pieces that are packed as they come, fast rather than small. */
export function makeStreamedEntry(name: string, pieces: Iterable<Uint8Array>): ZipEntry {
  const packed: Uint8Array[] = [];
  let [size, stored, crc] = [0, 0, -1];
  const deflate = new Deflate({ level: 1 }, (piece) => {
    packed.push(piece);
    stored += piece.length;
  });
  for (const piece of pieces) {
    size += piece.length;
    crc = updateCrc(crc, piece);
    deflate.push(piece);
  }
  deflate.push(new Uint8Array(0), true);
  return { name, method: 8, crc: (crc ^ -1) >>> 0, size, stored: joined(packed, stored), time: FIRST_DAY };
}

/** Writes a package. Parts that came from a file are copied as they were packed. */
export function writeZip(entries: ZipPackage): Uint8Array {
  const names = entries.map((entry) => new TextEncoder().encode(entry.name));
  const headers = entries.reduce((sum, entry, i) => sum + 76 + 2 * (names[i]?.length ?? 0) + entry.stored.length, 22);
  const file = new Uint8Array(headers);
  const view = new DataView(file.buffer);
  const starts: number[] = [];
  let at = 0;
  entries.forEach((entry, i) => {
    const name = names[i] ?? new Uint8Array(0);
    starts.push(at);
    view.setUint32(at, LOCAL_RECORD, true);
    writeCommonFields(view, at + 4, entry, name.length);
    file.set(name, at + 30);
    file.set(entry.stored, at + 30 + name.length);
    at += 30 + name.length + entry.stored.length;
  });
  const directory = at;
  entries.forEach((entry, i) => {
    const name = names[i] ?? new Uint8Array(0);
    view.setUint32(at, DIRECTORY_RECORD, true);
    view.setUint16(at + 4, 20, true);
    writeCommonFields(view, at + 6, entry, name.length);
    view.setUint32(at + 42, starts[i] ?? 0, true);
    file.set(name, at + 46);
    at += 46 + name.length;
  });
  view.setUint32(at, END_RECORD, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return file;
}

/** Version, flags (UTF-8 name), method, time, checksum, sizes, name length: the same in both headers. */
function writeCommonFields(view: DataView, at: number, entry: ZipEntry, nameLength: number): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, 0x800, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.time, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.stored.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
}
