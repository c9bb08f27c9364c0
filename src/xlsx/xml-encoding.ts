import { XlsxError } from "./xlsx-error";

/** Bytes at the beginning of a part that can hold its declaration. */
const DECLARATION_BYTES = 200;

/**
 * The encoding that an XML part is written in: by its byte order mark, by how "<" stands, or by its declaration;
 * "utf-8" where nothing says another.
 *
 * @example encodingOf(bytes of '<?xml version="1.0" encoding="GBK"?>') // "gbk"
 */
export function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  if (first !== 0x3c || second !== 0x3f) return "utf-8";
  let start = "";
  for (const byte of bytes.subarray(0, DECLARATION_BYTES)) start += String.fromCharCode(byte);
  return /^<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1]?.toLowerCase() ?? "utf-8";
}

/** Turns the chunks of a part into UTF-8, in which everything here reads; the identity where the part is in it already. */
export function utf8Chunks(firstChunk: Uint8Array, part: string): (chunk: Uint8Array, isLast: boolean) => Uint8Array {
  const encoding = encodingOf(firstChunk);
  if (encoding === "utf-8" || encoding === "us-ascii" || encoding === "ascii") return (chunk) => chunk;
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(encoding);
  } catch (error) {
    throw new XlsxError("file-damaged", `${part}: unknown encoding ${encoding}`, { cause: error });
  }
  const encoder = new TextEncoder();
  return (chunk, isLast) => encoder.encode(decoder.decode(chunk, { stream: !isLast }));
}

/** A whole part in UTF-8, its declaration with it, ready to be changed; the same array where it is in UTF-8 already. */
export function asUtf8(bytes: Uint8Array, part: string): Uint8Array {
  const converted = utf8Chunks(bytes, part)(bytes, true);
  if (converted === bytes) return bytes;
  return new TextEncoder().encode(
    new TextDecoder().decode(converted).replace(/^(<\?xml[^>]*?\sencoding\s*=\s*["'])[\w.:-]+/, "$1UTF-8"),
  );
}
