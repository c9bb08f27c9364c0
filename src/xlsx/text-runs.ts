/** A piece of a cell's text with one look. */
export interface TextRun {
  readonly text: string;
  readonly position: "line" | "raised" | "lowered";
  /** Undefined where the piece has no look of its own: the cell's font tells. */
  readonly isStruck: boolean | undefined;
}

const RAISED: Readonly<Record<string, string>> = {
  "0": "⁰",
  "1": "¹",
  "2": "²",
  "3": "³",
  "4": "⁴",
  "5": "⁵",
  "6": "⁶",
  "7": "⁷",
  "8": "⁸",
  "9": "⁹",
  "-": "⁻",
  "+": "⁺",
};
/** Behind these a raised 2 or 3 makes a unit: m², km³. */
const LENGTH_BEFORE = /[mMｍＭ米]\s*$/;
const DIGIT_BEFORE = /[\d０-９]\s*$/;
/** A number, alone or with a short unit behind it. */
const NUMBER = /^\s*[-+]?[\d０-９][\d０-９,，.．%\s]*[^\d０-９]{0,6}$/;

/**
 * A text of several looks as plain text. Pieces that are struck out are no part of it, unless all are. A raised piece
 * is a mark of a footnote and no part either, unless it makes a unit (m²) or a power of a text that is no number (10⁴元);
 * a lowered one only where it would make digits of a number (30₁), not in CO₂.
 *
 * @example plainRuns(30, then a raised 1)  // "30"
 * @example plainRuns(m, then a raised 2)   // "m²"
 */
export function plainRuns(runs: readonly TextRun[]): { readonly text: string; readonly isStruck: boolean | undefined } {
  const kept = runs.filter((run) => run.isStruck !== true);
  if (kept.every(({ text }) => text.trim() === ""))
    return { text: whole(runs), isStruck: runs.some((run) => run.isStruck === true && run.text.trim() !== "") };
  const isStruck = kept.some((run) => run.isStruck === undefined && run.text.trim() !== "") ? undefined : false;
  const onLine = whole(kept.filter(({ position }) => position === "line"));
  // Nothing but raised or lowered pieces: they are all there is to read.
  if (onLine.trim() === "") return { text: whole(kept), isStruck };
  const isNumber = NUMBER.test(onLine);
  let text = "";
  for (const run of kept) {
    if (run.position === "line") text += run.text;
    else if (run.position === "raised") text += raised(run.text, text, isNumber);
    else if (!isNumber || !DIGIT_BEFORE.test(text)) text += run.text;
  }
  return { text, isStruck };
}

function raised(mark: string, before: string, isNumber: boolean): string {
  const digits = mark.trim();
  const isUnit = LENGTH_BEFORE.test(before) && (digits === "2" || digits === "3");
  const isPower = !isNumber && DIGIT_BEFORE.test(before) && /^[-+]?\d+$/.test(digits);
  if (!isUnit && !isPower) return "";
  return Array.from(digits, (sign) => RAISED[sign] ?? sign).join("");
}

function whole(runs: readonly TextRun[]): string {
  return runs.map(({ text }) => text).join("");
}
