const AMPERSAND = 0x26;

const decoder = new TextDecoder("utf-8");
const asciiDecoder = new TextDecoder("latin1");

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Text of a span with its entities decoded. */
export function decodeText(bytes: Uint8Array, start: number, end: number): string {
  let isAscii = true;
  let hasEntity = false;
  for (let i = start; i < end; i += 1) {
    const byte = bytes[i] ?? 0;
    if (byte > 0x7f) isAscii = false;
    else if (byte === AMPERSAND) hasEntity = true;
  }
  const text = decodeRaw(bytes, start, end, isAscii);
  return hasEntity ? text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, decodeEntity) : text;
}

/** Text of a span as it stands (inside CDATA). */
export function decodeRaw(bytes: Uint8Array, start: number, end: number, isAscii = false): string {
  if (isAscii && end - start < 24) {
    let text = "";
    for (let i = start; i < end; i += 1) text += String.fromCharCode(bytes[i] ?? 0);
    return text;
  }
  return (isAscii ? asciiDecoder : decoder).decode(bytes.subarray(start, end));
}

function decodeEntity(
  whole: string,
  hex: string | undefined,
  decimal: string | undefined,
  name: string | undefined,
): string {
  if (name !== undefined) return ENTITIES[name] ?? whole;
  const code = hex !== undefined ? parseInt(hex, 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

/** Text made safe for element content and for attribute values in double quotes. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"\r]/g, (sign) =>
    sign === "&" ? "&amp;" : sign === "<" ? "&lt;" : sign === ">" ? "&gt;" : sign === '"' ? "&quot;" : "&#13;",
  );
}
