import type { PartImage } from "../../xlsx/package-editor";
import { findEntry } from "../../xlsx/package-parts";
import { readZip } from "../../xlsx/zip-package";
import { HostError, type Data } from "../workbook-host";

/** Bytes that become text in one go. */
const CHUNK = 8_192;

/** A part as it was, and what marks it as it was left: a part that somebody has changed since is not taken back. */
type KeptPart = {
  readonly name: string;
  readonly left: number | null;
  readonly was: {
    readonly name: string;
    readonly method: number;
    readonly crc: number;
    readonly size: number;
    readonly time: number;
    readonly stored: string;
  } | null;
};

/** What a write to a file has changed, as plain data. @param bytes the file as it was left */
export function undoData(before: readonly PartImage[], bytes: Uint8Array): Data {
  const zip = readZip(bytes);
  const parts = before.map(({ name, entry }): KeptPart => ({
    name,
    left: findEntry(zip, name)?.crc ?? null,
    was: entry && { ...entry, stored: toBase64(entry.stored) },
  }));
  return { host: "file", parts };
}

/**
 * The parts to be put back.
 * @throws HostError `unexpected` for what is no receipt of a file, `workbook-changed` where a part has changed since
 */
export function partsToRestore(undo: Data, bytes: Uint8Array): PartImage[] {
  if (!isRecord(undo) || undo.host !== "file" || !Array.isArray(undo.parts) || !undo.parts.every(isKeptPart))
    throw new HostError("unexpected", { detail: "receipt of another host" });
  const zip = readZip(bytes);
  const changed = undo.parts.find(({ name, left }) => (findEntry(zip, name)?.crc ?? null) !== left);
  if (changed) throw new HostError("workbook-changed", { detail: `${changed.name} has changed since` });
  return undo.parts.map(({ name, was }) => ({ name, entry: was && { ...was, stored: fromBase64(was.stored) } }));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isKeptPart(part: unknown): part is KeptPart {
  if (!isRecord(part) || typeof part.name !== "string") return false;
  const { was } = part;
  if (was === null) return true;
  const numbers = isRecord(was) && [was.method, was.crc, was.size, was.time];
  return numbers && numbers.every((value) => typeof value === "number") && typeof was.stored === "string";
}

function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += CHUNK) {
    let piece = "";
    for (const byte of bytes.subarray(start, start + CHUNK)) piece += String.fromCharCode(byte);
    pieces.push(piece);
  }
  return btoa(pieces.join(""));
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
