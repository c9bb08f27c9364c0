/**
 * A comment of ours begins with the product's name and a seal: a short code made of all that follows. So it is known as
 * ours wherever the workbook goes, and a comment that somebody has changed since is known too: it no longer fits.
 */
export const COMMENT_AUTHOR = "均衡尺";

const BEGINNING = new RegExp(`^${COMMENT_AUTHOR}〔([0-9A-Z]{6})〕`);
const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** @example sealed("云岭小学（小学）…") // "均衡尺〔4T0RQ2〕云岭小学（小学）…" */
export function sealed(text: string): string {
  return `${COMMENT_AUTHOR}〔${sealOf(text)}〕${text}`;
}

/** `ours`: as we wrote it; `changed`: ours, and changed by somebody; `theirs`: any other. */
export function ownerOf(comment: string): "ours" | "changed" | "theirs" {
  const seal = BEGINNING.exec(comment)?.[1];
  if (seal === undefined) return "theirs";
  return sealOf(comment.replace(BEGINNING, "")) === seal ? "ours" : "changed";
}

/** Thirty bits of FNV-1a. Programs end lines in their own manner and drop blanks at the end: neither counts. */
function sealOf(text: string): string {
  const plain = text.replace(/\r\n?/g, "\n").trimEnd();
  let hash = 0x811c9dc5;
  for (const sign of plain) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return Array.from({ length: 6 }, (_, place) => SIGNS[(hash >>> (5 * place)) & 31]).join("");
}
