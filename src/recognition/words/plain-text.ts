const INVISIBLE = /[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+/g;
/** ① ⑴ and the like: marks of a footnote or of numbering, never part of a word. */
const CIRCLED = /[\u2460-\u24ff\u2776-\u2793\u3251-\u325f\u32b1-\u32bf]/g;

/** Characters below 128 that stay as they are. */
const PLAIN_ASCII = Uint8Array.from({ length: 128 }, (_, code) =>
  /[a-z0-9.,:()+/%-]/.test(String.fromCharCode(code)) ? 1 : 0,
);

/** Nearly every school name and figure: nothing to change, which matters over 200,000 rows. */
function isAlreadyPlain(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 128 ? PLAIN_ASCII[code] !== 1 : code < 0x4e00 || code > 0x9fa5) return false;
  }
  return true;
}

/**
 * A text without what only looks different: full width becomes half width, ㎡ becomes m2, white space, line breaks and
 * invisible marks go (also inside words, as in 初 中), brackets and colons become ASCII, letters lower case, marks of a
 * footnote go.
 *
 * @example plainText("其 中 ：\n专任教师（人）※") // "其中:专任教师(人)"
 */
export function plainText(text: string): string {
  if (isAlreadyPlain(text)) return text;
  return text
    .replace(CIRCLED, "")
    .normalize("NFKC")
    .replace(INVISIBLE, "")
    .replace(/[【〔[{]/g, "(")
    .replace(/[】〕\]}]/g, ")")
    .replace(/[–—―]/g, "-")
    .replace(/[“”"'‘’《》]/g, "")
    .replace(/^[*※★▲●]+|(?<![*※★▲●])[*※★▲●]+$/g, "")
    .toLowerCase();
}
