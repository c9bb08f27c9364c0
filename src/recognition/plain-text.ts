const INVISIBLE = /[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]+/g;

/**
 * A text without what only looks different: full width becomes half width, ㎡ becomes m2, white space, line breaks and
 * invisible marks go (also inside words, as in 初 中), brackets and colons become ASCII, letters lower case.
 *
 * @example plainText("其 中 ：\n专任教师（人）") // "其中:专任教师(人)"
 */
export function plainText(text: string): string {
  return text
    .normalize("NFKC")
    .replace(INVISIBLE, "")
    .replace(/[【〔［]/g, "(")
    .replace(/[】〕］]/g, ")")
    .replace(/[–—―]/g, "-")
    .replace(/^[*※★▲]+/, "")
    .toLowerCase();
}
