/** Tables for four bytes at a time: the first is the usual one, each further moves a byte one place on. */
const TABLES = ((): readonly [Uint32Array, Uint32Array, Uint32Array, Uint32Array] => {
  const first = Uint32Array.from({ length: 256 }, (_, index) => {
    let value = index;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value;
  });
  const next = (table: Uint32Array): Uint32Array => table.map((value) => (first[value & 255] ?? 0) ^ (value >>> 8));
  const second = next(first);
  const third = next(second);
  return [first, second, third, next(third)];
})();

/** The checksum of a zip package over further bytes; begin with -1, and at the end turn all bits (`(crc ^ -1) >>> 0`). */
export function updateCrc(crc: number, bytes: Uint8Array): number {
  const [first, second, third, fourth] = TABLES;
  const byFour = bytes.length - (bytes.length % 4);
  let value = crc;
  let at = 0;
  for (; at < byFour; at += 4) {
    value ^=
      (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
    value =
      (fourth[value & 255] ?? 0) ^
      (third[(value >>> 8) & 255] ?? 0) ^
      (second[(value >>> 16) & 255] ?? 0) ^
      (first[value >>> 24] ?? 0);
  }
  for (; at < bytes.length; at += 1) value = (first[(value ^ (bytes[at] ?? 0)) & 255] ?? 0) ^ (value >>> 8);
  return value;
}
