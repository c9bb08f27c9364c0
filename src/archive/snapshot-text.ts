import { DecodeUTF8, deflateSync, Inflate, strToU8 } from "fflate";
import { type GateSnapshot, SNAPSHOT_VERSION } from "../core/gates/snapshot";

/** What a kept text is: a snapshot, or why it is none. `newer`: a later version of the product has written it. */
export type KeptSnapshot =
  | { readonly state: "kept"; readonly snapshot: GateSnapshot }
  | { readonly state: "damaged" }
  | { readonly state: "newer" };

const BEGIN = "EDU";
const FORM = /^EDU(\d+)\.([0-9a-f]{8})\.([A-Za-z0-9+/=]+)$/;
/** What a snapshot may unpack to at most: a county of 20,000 schools has a tenth of it. */
const MOST_BYTES = 64_000_000;

/** A snapshot as text, compressed, with a sum by which damage is told. */
export function snapshotText(snapshot: GateSnapshot): string {
  const packed = deflateSync(strToU8(JSON.stringify(snapshot)), { level: 9 });
  const body = btoa(binaryOf(packed));
  return `${BEGIN}${snapshot.version}.${sumOf(body)}.${body}`;
}

/** The snapshot of a text that {@link snapshotText} has made. */
export function readSnapshotText(text: string): KeptSnapshot {
  const [, version = "", sum, body = ""] = FORM.exec(text.replace(/\s+/g, "")) ?? [];
  if (sum === undefined || sum !== sumOf(body)) return { state: "damaged" };
  if (Number(version) > SNAPSHOT_VERSION) return { state: "newer" };
  try {
    const packed = Uint8Array.from(atob(body), (character) => character.charCodeAt(0));
    const snapshot: unknown = JSON.parse(unpacked(packed));
    return isSnapshot(snapshot) ? { state: "kept", snapshot } : { state: "damaged" };
  } catch {
    return { state: "damaged" };
  }
}

function isSnapshot(found: unknown): found is GateSnapshot {
  if (typeof found !== "object" || found === null) return false;
  const { version, schools, coefficients, items, problems } = found as Partial<Record<keyof GateSnapshot, unknown>>;
  const names = (schools as Partial<GateSnapshot["schools"]> | undefined)?.names;
  return (
    version === SNAPSHOT_VERSION &&
    Array.isArray(names) &&
    Array.isArray(coefficients) &&
    Array.isArray(items) &&
    Array.isArray(problems)
  );
}

/** @throws RangeError where it is more than a snapshot may be */
function unpacked(packed: Uint8Array): string {
  let [text, size] = ["", 0];
  const decode = new DecodeUTF8((piece) => {
    text += piece;
  });
  const inflate = new Inflate((piece, isLast) => {
    size += piece.length;
    if (size > MOST_BYTES) throw new RangeError("too large");
    decode.push(piece, isLast);
  });
  // Piece by piece: what is pushed at once is unpacked at once, however much it is.
  for (let at = 0; at < packed.length; at += BLOCK)
    inflate.push(packed.subarray(at, at + BLOCK), at + BLOCK >= packed.length);
  return text;
}

const BLOCK = 8192;

function binaryOf(bytes: Uint8Array): string {
  const blocks: string[] = [];
  for (let at = 0; at < bytes.length; at += BLOCK) {
    let block = "";
    for (const byte of bytes.subarray(at, at + BLOCK)) block += String.fromCharCode(byte);
    blocks.push(block);
  }
  return blocks.join("");
}

/** FNV-1a of 32 bits: tells damage, guards nothing. */
function sumOf(text: string): string {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return (sum >>> 0).toString(16).padStart(8, "0");
}
