import { decodeText } from "./xml-text";

/** 10^0 … 10^22 are exact, so dividing an exact whole number by one of them rounds once and correctly. */
const EXACT_POWERS = Array.from({ length: 23 }, (_, power) => 10 ** power);

/**
 * The number that a span of XML text writes, NaN for none. The same as `Number(text)`, without making a string
 * for the plain decimals that nearly all cells hold.
 */
export function readNumber(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  const isNegative = bytes[at] === 0x2d;
  if (isNegative) at += 1;
  let digits = 0;
  let decimals = -1;
  let value = 0;
  for (; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x30 && byte <= 0x39) {
      value = value * 10 + byte - 0x30;
      digits += 1;
      if (decimals >= 0) decimals += 1;
    } else if (byte === 0x2e && decimals < 0) {
      decimals = 0;
    } else {
      digits = 99;
      break;
    }
  }
  if (digits === 0 || digits > 15) {
    const text = decodeText(bytes, start, end).trim();
    return /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(text) ? Number(text) : NaN;
  }
  const size = decimals > 0 ? value / (EXACT_POWERS[decimals] ?? 1) : value;
  return isNegative ? -size : size;
}
